package io.secondcall.store;

import java.time.Instant;

/**
 * An account as kept.
 *
 * @param id random; says nothing about the person
 * @param login folded: unique within the organisation
 * @param team name of the team that they are in; empty for none
 * @param password the salted hash, in the form that names its own parameters; {@link #NO_PASSWORD}
 *     for whoever signs in elsewhere
 */
public record AccountRow(
    String id,
    String organisation,
    String login,
    String name,
    String role,
    String team,
    String password,
    boolean active,
    Instant since) {

  /** Whether its person was erased: it stands for nobody any more. */
  public boolean isErased() {
    return login.startsWith(DataClasses.ERASED_LOGIN);
  }

  /** Of an account that an OpenID provider vouches for: no password is right. */
  public static final String NO_PASSWORD = "none:openid";

  public boolean isExternal() {
    return password.equals(NO_PASSWORD);
  }

  public AccountRow withName(String newName) {
    return new AccountRow(id, organisation, login, newName, role, team, password, active, since);
  }

  public AccountRow withPassword(String newPassword) {
    return new AccountRow(id, organisation, login, name, role, team, newPassword, active, since);
  }

  public AccountRow withRole(String newRole) {
    return new AccountRow(id, organisation, login, name, newRole, team, password, active, since);
  }

  public AccountRow withTeam(String newTeam) {
    return new AccountRow(id, organisation, login, name, role, newTeam, password, active, since);
  }

  public AccountRow withActive(boolean nowActive) {
    return new AccountRow(id, organisation, login, name, role, team, password, nowActive, since);
  }
}
