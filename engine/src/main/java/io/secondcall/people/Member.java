package io.secondcall.people;

import io.secondcall.store.AccountRow;
import java.time.Instant;

/**
 * Somebody who signed in.
 *
 * @param id of the account
 * @param session its id, no secret
 * @param external whether an OpenID provider vouches for them, so that no password is theirs
 * @param since when the session began
 */
public record Member(
    String id,
    String organisation,
    String login,
    String name,
    Role role,
    String team,
    boolean external,
    String session,
    Instant since)
    implements Identity {

  static Member of(AccountRow row, String session, Instant since) {
    return new Member(
        row.id(),
        row.organisation(),
        row.login(),
        row.name(),
        Role.kept(row.role()),
        row.team(),
        row.isExternal(),
        session,
        since);
  }
}
