package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.TeamTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Teams, what their coaches may do, and who is shown on the boards. Thread-safe; calls block. */
public final class Teams {
  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;

  Teams(PeopleStore store, Accounts accounts) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.accounts = accounts;
  }

  /** A coach coaches the team that they are in; an administrator looks after all. */
  public static boolean leads(Member member, String team) {
    return switch (member.role()) {
      case ADMINISTRATOR -> true;
      case COACH -> !team.isEmpty() && member.team().equals(team);
      case TRAINEE, MANAGER -> false;
    };
  }

  /** Those that somebody leads; a manager sees all. */
  public List<TeamTable.Row> of(Member member) {
    return all().stream()
        .filter(row -> member.role() == Role.MANAGER || leads(member, row.team()))
        .toList();
  }

  /** All teams. */
  public List<TeamTable.Row> all() {
    return store.read(tables -> tables.teams().all(Accounts.ORGANISATION));
  }

  /**
   * Turns the boards of a team on or off.
   *
   * @throws DeedRefusedException when there is no such team, or it is not theirs to say
   */
  public TeamTable.Row turnBoards(Member by, String team, boolean on) {
    return deeds.write(
        by,
        tables -> {
          var row =
              tables.teams().all(Accounts.ORGANISATION).stream()
                  .filter(found -> found.team().equals(team) && leads(by, team))
                  .findFirst()
                  .orElseThrow(
                      () -> new DeedRefusedException(Reason.NO_TEAM, "There is no such team."));
          if (row.boards() != on) {
            tables.teams().turnBoard(Accounts.ORGANISATION, team, on, accounts.now());
            tables.teams().changed(Accounts.ORGANISATION);
            accounts.note(tables, by.id(), on ? Deed.BOARDS_ON : Deed.BOARDS_OFF, "", "");
          }
          return new TeamTable.Row(team, row.people(), on);
        });
  }

  /** Whether the boards are on for somebody's team. */
  public boolean boardsAreOn(Member member) {
    return store.read(tables -> tables.teams().boardIsOn(Accounts.ORGANISATION, member.team()));
  }

  public boolean staysOut(Member member) {
    return store.read(tables -> tables.teams().staysOut(member.id()));
  }

  /** Takes somebody off the boards, or back on. */
  public void stayOut(Member member, boolean out) {
    deeds.write(
        member,
        tables -> {
          if (tables.teams().staysOut(member.id()) != out) {
            tables.teams().stayOut(member.id(), out, accounts.now());
            tables.teams().changed(Accounts.ORGANISATION);
            accounts.note(
                tables, member.id(), out ? Deed.BOARDS_LEFT : Deed.BOARDS_JOINED, member.id(), "");
          }
          return out;
        });
  }

  /** Everybody who is shown on the boards, by account. */
  public Set<String> shown() {
    return Set.copyOf(store.read(tables -> tables.teams().shown(Accounts.ORGANISATION)));
  }

  /** Rises whenever {@link #shown} may have changed. */
  public long version() {
    return store.read(tables -> tables.teams().version(Accounts.ORGANISATION));
  }

  /** Names of accounts, by id. */
  public Map<String, String> names(Collection<String> some) {
    return Map.copyOf(store.read(tables -> tables.teams().names(some)));
  }

  /**
   * Whether somebody may rule on a ranked attempt.
   *
   * @param account whose attempt it is
   * @param team of that account when it began
   * @throws DeedRefusedException when it is not theirs to see, or their own
   */
  public void requireRuling(Member member, String account, String team) {
    if (!leads(member, team) && !member.id().equals(account)) {
      throw new DeedRefusedException(Reason.NO_ATTEMPT, "There is no such attempt.");
    }
    if (member.id().equals(account)) {
      throw DeedRefusedException.ownAttempt();
    }
  }

  /** Puts a ruling into the audit log. */
  public void noteVoided(Member by, String pursuit) {
    store.write(
        tables -> {
          tables.lock(Accounts.ORGANISATION);
          accounts.note(tables, by.id(), Deed.ATTEMPT_VOIDED, pursuit, "");
          return pursuit;
        });
  }
}
