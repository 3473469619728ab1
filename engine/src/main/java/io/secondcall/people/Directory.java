package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AccountRow;
import io.secondcall.store.AuditEntry;
import io.secondcall.store.AuditTable;
import io.secondcall.store.LinkRow;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What administrators see of people and do to them. Thread-safe; calls block. */
public final class Directory {
  private static final int PAGE = 100;

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Clock clock;

  public Directory(PeopleStore store, Accounts accounts, Clock clock) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Somebody with an account.
   *
   * @param external whether an OpenID provider vouches for them
   * @param seenAt when they were last there, to some hours; empty for nobody signed in
   */
  public record Person(
      String id,
      String login,
      String name,
      Role role,
      String team,
      boolean active,
      boolean erased,
      boolean external,
      Instant since,
      Optional<Instant> seenAt) {}

  /** An invitation that nobody has taken up yet. */
  public record Invited(
      String id, Role role, String team, String name, String login, Instant expiresAt) {}

  public record Everybody(List<Person> people, List<Invited> invitations) {}

  public Everybody everybody() {
    return store.read(
        tables -> {
          var seen = tables.sessions().lastSeen(Accounts.ORGANISATION);
          return new Everybody(
              tables.accounts().all(Accounts.ORGANISATION).stream()
                  .map(row -> person(row, Optional.ofNullable(seen.get(row.id()))))
                  .toList(),
              tables
                  .links()
                  .open(Accounts.ORGANISATION, Links.Purpose.INVITATION.text(), clock.instant())
                  .stream()
                  .map(Directory::invited)
                  .toList());
        });
  }

  private static Person person(AccountRow row, Optional<Instant> seenAt) {
    return new Person(
        row.id(),
        row.login(),
        row.name(),
        Role.kept(row.role()),
        row.team(),
        row.active(),
        row.isErased(),
        row.isExternal(),
        row.since(),
        seenAt);
  }

  private static Invited invited(LinkRow row) {
    return new Invited(
        row.id(), Role.kept(row.role()), row.team(), row.name(), row.login(), row.expiresAt());
  }

  /**
   * What is to be different about somebody; what is empty stays.
   *
   * @param team its name; an empty one for no team
   */
  public record Change(Optional<Role> role, Optional<Boolean> active, Optional<String> team) {}

  /**
   * Gives somebody another role or team, or lets them in or out. Whoever is let out has no session
   * any more when this returns; links that they made, or that an administrator made who is none any
   * more, work no more.
   *
   * @throws DeedRefusedException when there is no such account, that is no name for a team, or
   *     nobody could administer then
   */
  public Person change(Member by, String account, Change change) {
    var team = change.team().map(Particulars::team);
    return deeds.write(
        by,
        tables -> {
          var row = Accounts.row(tables, account);
          Accounts.requireNotErased(row);
          var changed =
              row.withRole(change.role().map(Role::text).orElse(row.role()))
                  .withTeam(
                      team.map(name -> tables.teams().spelled(row.organisation(), name, row.id()))
                          .orElse(row.team()))
                  .withActive(change.active().orElse(row.active()));
          tables.accounts().update(changed);
          requireAnAdministrator(tables);
          Links.takeBackWhereNoneNow(tables, row, changed, clock.instant());
          if (!changed.role().equals(row.role())) {
            accounts.note(tables, by.id(), Deed.ROLE_CHANGED, row.id(), changed.role());
            tables.sessions().tell();
          }
          if (!changed.team().equals(row.team())) {
            accounts.note(tables, by.id(), Deed.TEAM_CHANGED, row.id(), "");
            tables.teams().move(row.id(), changed.team(), clock.instant());
            tables.sessions().tell();
          }
          tables.teams().changed(Accounts.ORGANISATION);
          if (changed.active() != row.active()) {
            var deed = changed.active() ? Deed.ACTIVATED : Deed.DEACTIVATED;
            accounts.note(tables, by.id(), deed, row.id(), "");
          }
          if (!changed.active()) {
            tables.sessions().endAll(row.id(), Optional.empty());
            tables.links().useAllOf(Accounts.ORGANISATION, row.id(), row.login(), clock.instant());
            Links.takeBack(tables, row.id(), clock.instant());
          }
          return person(
              changed,
              Optional.ofNullable(tables.sessions().lastSeen(Accounts.ORGANISATION).get(row.id())));
        });
  }

  /** Somebody as they are now. */
  Person person(String account) {
    return store.read(
        tables ->
            person(
                Accounts.row(tables, account),
                Optional.ofNullable(
                    tables.sessions().lastSeen(Accounts.ORGANISATION).get(account))));
  }

  /**
   * @throws DeedRefusedException when nobody could administer any more
   */
  static void requireAnAdministrator(PeopleTables tables) {
    if (tables.accounts().active(Accounts.ORGANISATION, Role.ADMINISTRATOR.text()) == 0) {
      throw new DeedRefusedException(
          Reason.LAST_ADMINISTRATOR,
          "Nobody could administer any more; make somebody else an administrator first.");
    }
  }

  /**
   * A page of the audit log, newest first.
   *
   * @param names of the accounts in it, by id
   * @param head how far the log has come, for noting it elsewhere
   */
  public record Page(List<AuditEntry> entries, Map<String, String> names, AuditTable.Head head) {}

  /**
   * @param before position after the first; empty for the newest
   */
  public Page audit(Optional<Long> before) {
    return store.read(
        tables -> {
          var entries = tables.audit().before(before.orElse(Long.MAX_VALUE), PAGE);
          var named =
              entries.stream()
                  .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
                  .collect(Collectors.toSet());
          return new Page(entries, Map.copyOf(tables.teams().names(named)), tables.audit().head());
        });
  }
}
