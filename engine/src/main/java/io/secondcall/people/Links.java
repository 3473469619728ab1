package io.secondcall.people;

import io.secondcall.people.Accounts.Entered;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AccountRow;
import io.secondcall.store.LinkRow;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that work once: to set the server up, to join, to choose a new password. No mail is needed;
 * whoever made one hands it on. Thread-safe; calls block.
 */
public final class Links {
  private static final Duration INVITATION_LASTS = Duration.ofDays(14);
  private static final Duration RESET_LASTS = Duration.ofDays(2);

  /** As long as nobody has set the server up; a new one is made at each start. */
  private static final Duration SET_UP_LASTS = Duration.ofDays(7);

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Clock clock;

  public Links(
      PeopleStore store, Accounts accounts, Passwords passwords, Tokens tokens, Clock clock) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a link is for. */
  public enum Purpose {
    SET_UP,
    INVITATION,
    RESET;

    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Purpose kept(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * A link that was just made.
   *
   * @param token the only copy there is
   */
  public record Made(String id, String token, Instant expiresAt) {}

  /**
   * What somebody who follows a link is told.
   *
   * @param organisation its name; empty before it has one
   * @param team that they are invited to; empty for none
   * @param name already known; empty for none
   * @param login settled; empty where they choose it
   */
  public record Offer(
      Purpose purpose, String organisation, Role role, String team, String name, String login) {}

  /**
   * What somebody who follows a link says. What the link has settled is ignored.
   *
   * @param organisation its name, for setting up
   */
  public record Answer(
      Optional<String> organisation,
      Optional<String> name,
      Optional<String> login,
      String password) {}

  /** The link that makes the first administrator; empty where somebody has an account already. */
  public Optional<Made> setUp() {
    if (accounts.exist()) {
      return Optional.empty();
    }
    return Optional.of(
        store.write(
            tables ->
                insert(
                    tables,
                    Purpose.SET_UP,
                    SET_UP_LASTS,
                    Optional.empty(),
                    new Invitation(Role.ADMINISTRATOR, "", "", ""),
                    Deed.SERVER)));
  }

  /**
   * Whom to invite.
   *
   * @param team empty for none
   * @param name empty where they say it themselves
   * @param login empty where they choose it themselves
   */
  public record Invitation(Role role, String team, String name, String login) {

    /**
     * @throws DeedRefusedException when a part of it can't be
     */
    public static Invitation of(Role role, String team, String name, String login) {
      return new Invitation(
          role,
          team.isBlank() ? "" : Particulars.name(team),
          name.isBlank() ? "" : Particulars.name(name),
          login.isBlank() ? "" : Particulars.login(login));
    }
  }

  /**
   * @throws DeedRefusedException when somebody has that sign-in name
   */
  public Made invite(Member by, Invitation invitation) {
    return deeds.write(by, tables -> invite(tables, by, invitation));
  }

  Made invite(PeopleTables tables, Member by, Invitation invitation) {
    if (!invitation.login().isEmpty()) {
      requireFree(tables, invitation.login());
    }
    var made =
        insert(tables, Purpose.INVITATION, INVITATION_LASTS, Optional.empty(), invitation, by.id());
    accounts.note(tables, by.id(), Deed.INVITED, made.id(), invitation.role().text());
    return made;
  }

  /** Nothing happens where there is no such invitation any more. */
  public void withdraw(Member by, String invitation) {
    deeds.end(
        by,
        tables -> {
          boolean open =
              tables
                  .links()
                  .open(Accounts.ORGANISATION, Purpose.INVITATION.text(), clock.instant())
                  .stream()
                  .anyMatch(link -> link.id().equals(invitation));
          if (open && tables.links().use(invitation, clock.instant())) {
            accounts.note(tables, by.id(), Deed.INVITATION_WITHDRAWN, invitation, "");
          }
          return open;
        });
  }

  /**
   * A link by which somebody chooses a new password; earlier ones work no more. The old password
   * stays until then.
   *
   * @throws DeedRefusedException when there is no such account, it is deactivated, or its password
   *     is kept elsewhere
   */
  public Made reset(Member by, String account) {
    return deeds.write(by, tables -> reset(tables, by.id(), account));
  }

  private Made reset(PeopleTables tables, String by, String account) {
    var row = Accounts.row(tables, account);
    Accounts.requireNotErased(row);
    if (!row.active()) {
      throw new DeedRefusedException(
          Reason.DEACTIVATED, "The account is deactivated; activate it first.");
    }
    Accounts.requireLocal(row.isExternal());
    tables.links().useAllOf(Accounts.ORGANISATION, row.id(), row.login(), clock.instant());
    accounts.note(tables, by, Deed.RESET_LINK_MADE, row.id(), "");
    return insert(
        tables,
        Purpose.RESET,
        RESET_LASTS,
        Optional.of(row.id()),
        new Invitation(Role.kept(row.role()), row.team(), row.name(), row.login()),
        by);
  }

  /**
   * The same, by whoever can read the database: for the only administrator, whom nobody can help.
   *
   * @param login the name they sign in with
   * @return empty where nobody signs in so
   * @throws DeedRefusedException when the account is deactivated
   */
  public Optional<Made> resetByServer(String login) {
    return accounts
        .idOf(login)
        .map(
            account ->
                store.write(
                    tables -> {
                      tables.lock(Accounts.ORGANISATION);
                      return reset(tables, Deed.SERVER, account);
                    }));
  }

  private Made insert(
      PeopleTables tables,
      Purpose purpose,
      Duration lasts,
      Optional<String> account,
      Invitation invitation,
      String by) {
    var token = tokens.draw(Tokens.Kind.LINK);
    var now = clock.instant();
    var row =
        new LinkRow(
            UUID.randomUUID().toString(),
            Accounts.ORGANISATION,
            purpose.text(),
            account,
            invitation.role().text(),
            invitation.team(),
            invitation.name(),
            invitation.login(),
            by,
            now,
            now.plus(lasts),
            Optional.empty());
    tables.links().insert(row, Tokens.Kind.LINK.hash(token).orElseThrow());
    return new Made(row.id(), token, row.expiresAt());
  }

  /**
   * What a link is for.
   *
   * @throws DeedRefusedException when it doesn't work (any more)
   */
  public Offer offer(String token) {
    return store.read(
        tables -> {
          var link = working(tables, token);
          return new Offer(
              Purpose.kept(link.purpose()),
              tables.organisationName(Accounts.ORGANISATION),
              Role.kept(link.role()),
              link.team(),
              link.name(),
              link.login());
        });
  }

  /**
   * Does what a link is for, and signs in. The link works no more then.
   *
   * @param before whoever the browser was until now: an account's session ends
   * @param claim the guest whose pursuits the account takes over
   * @throws DeedRefusedException when it doesn't work (any more), or the answer can't be taken
   */
  public Entered follow(
      String token, Answer answer, Optional<Identity> before, Optional<Guest> claim) {
    var offer = offer(token);
    var login =
        Particulars.login(offer.login().isEmpty() ? answer.login().orElse("") : offer.login());
    var name =
        offer.purpose() == Purpose.RESET
            ? offer.name()
            : Particulars.name(answer.name().orElse(offer.name()));
    var hash = passwords.hash(Particulars.password(answer.password(), login, name));
    return store.write(
        tables -> {
          tables.lock(Accounts.ORGANISATION);
          var link = working(tables, token);
          tables.links().use(link.id(), clock.instant());
          var account =
              switch (offer.purpose()) {
                case SET_UP -> setUp(tables, answer, login, name, hash);
                case INVITATION -> join(tables, link, login, name, hash);
                case RESET -> reset(tables, link, hash);
              };
          return accounts.enter(tables, account, before, claim);
        });
  }

  private AccountRow setUp(
      PeopleTables tables, Answer answer, String login, String name, String hash) {
    tables.nameOrganisation(
        Accounts.ORGANISATION, Particulars.name(answer.organisation().orElse("")));
    var row = account(Role.ADMINISTRATOR, "", login, name, hash);
    tables.accounts().insert(row);
    accounts.note(tables, row.id(), Deed.SET_UP, row.id(), "");
    return row;
  }

  private AccountRow join(
      PeopleTables tables, LinkRow link, String login, String name, String hash) {
    requireFree(tables, login);
    var team = tables.teams().spelled(Accounts.ORGANISATION, link.team(), "");
    var row = account(Role.kept(link.role()), team, login, name, hash);
    tables.accounts().insert(row);
    tables.teams().move(row.id(), row.team(), row.since());
    tables.links().useAllOf(Accounts.ORGANISATION, row.id(), login, clock.instant());
    accounts.note(tables, row.id(), Deed.JOINED, link.id(), link.role());
    return row;
  }

  private AccountRow reset(PeopleTables tables, LinkRow link, String hash) {
    var row = Accounts.row(tables, link.account().orElse("")).withPassword(hash);
    tables.accounts().update(row);
    tables.sessions().endAll(row.id(), Optional.empty());
    accounts.note(tables, row.id(), Deed.PASSWORD_RESET, row.id(), "");
    return row;
  }

  private AccountRow account(Role role, String team, String login, String name, String hash) {
    return new AccountRow(
        UUID.randomUUID().toString(),
        Accounts.ORGANISATION,
        login,
        name,
        role.text(),
        team,
        hash,
        true,
        clock.instant());
  }

  private static void requireFree(PeopleTables tables, String login) {
    if (tables.accounts().findByLogin(Accounts.ORGANISATION, login).isPresent()) {
      throw new DeedRefusedException(
          Reason.LOGIN_TAKEN, "Somebody signs in as " + login + " already; choose another name.");
    }
  }

  /** What somebody handed out who may hand out nothing any more works no more. */
  static void takeBack(PeopleTables tables, String account, Instant now) {
    tables.links().useAllMadeBy(Accounts.ORGANISATION, account, now);
  }

  /** Takes back what somebody handed out who was an administrator and is none any more. */
  static void takeBackWhereNoneNow(
      PeopleTables tables, AccountRow before, AccountRow now, Instant at) {
    if (Role.kept(before.role()) == Role.ADMINISTRATOR
        && Role.kept(now.role()) != Role.ADMINISTRATOR) {
      takeBack(tables, now.id(), at);
    }
  }

  /** Forged, used, too old, or overtaken by events: it is the same to whoever holds it. */
  private LinkRow working(PeopleTables tables, String token) {
    return Tokens.Kind.LINK
        .hash(token)
        .flatMap(hash -> tables.links().findByHash(hash))
        .filter(link -> link.usedAt().isEmpty() && link.expiresAt().isAfter(clock.instant()))
        .filter(link -> stillMeans(tables, link))
        .orElseThrow(
            () ->
                new DeedRefusedException(
                    Reason.LINK_NOT_VALID,
                    "This link doesn't work any more. Each works once and for some days; ask for"
                        + " another."));
  }

  private static boolean stillMeans(PeopleTables tables, LinkRow link) {
    return switch (Purpose.kept(link.purpose())) {
      case SET_UP -> tables.accounts().isEmpty(Accounts.ORGANISATION);
      case INVITATION -> true;
      case RESET -> Accounts.row(tables, link.account().orElse("")).active();
    };
  }
}
