package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AccountRow;
import io.secondcall.store.EventStore;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people do with their own accounts: sign in and out, change name and password. Thread-safe;
 * calls block, and those that take a password take long on purpose.
 */
public final class Accounts {
  /** A session that nobody used for so long is over. */
  public static final Duration LONGEST_REST = Duration.ofDays(30);

  /** However often it is used, a session is over then. */
  static final Duration LONGEST_SESSION = Duration.ofDays(180);

  /** No write for every request. */
  private static final Duration SEEN_STEP = Duration.ofHours(12);

  static final String ORGANISATION = EventStore.DEFAULT_ORGANISATION;

  private final PeopleStore store;
  private final Deeds deeds;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Clock clock;

  public Accounts(PeopleStore store, Passwords passwords, Tokens tokens, Clock clock) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.passwords = passwords;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A session that has just begun.
   *
   * @param token the only copy there is
   */
  public record Entered(Member member, String token) {}

  /**
   * Whoever a session's token belongs to; empty for a forged or mangled one, or one that is over.
   */
  public Optional<Member> of(String token) {
    var now = clock.instant();
    var found =
        Tokens.Kind.SESSION
            .hash(token)
            .flatMap(hash -> store.read(tables -> tables.sessions().findByHash(hash)))
            .filter(row -> row.account().active())
            .filter(row -> row.seenAt().plus(LONGEST_REST).isAfter(now))
            .filter(row -> row.since().plus(LONGEST_SESSION).isAfter(now));
    found
        .filter(row -> row.seenAt().plus(SEEN_STEP).isBefore(now))
        .ifPresent(
            row ->
                store.end(
                    tables -> {
                      tables.sessions().seen(row.id(), now);
                      return row;
                    }));
    return found.map(row -> Member.of(row.account(), row.id(), row.since()));
  }

  /** Whether anybody has an account yet. */
  public boolean exist() {
    return !store.read(tables -> tables.accounts().isEmpty(ORGANISATION));
  }

  public String organisationName() {
    return store.read(tables -> tables.organisationName(ORGANISATION));
  }

  /** How many pursuits a guest could take over into an account. */
  public int pursuitsOf(Guest guest) {
    return store.read(tables -> tables.pursuitsOf(guest.id()));
  }

  /**
   * Begins a session under a new token.
   *
   * @param before whoever the browser was until now: an account's session ends
   * @param claim the guest whose pursuits the account takes over
   * @throws DeedRefusedException when name and password don't belong together, or they may not
   */
  public Entered signIn(
      String login, String password, Optional<Identity> before, Optional<Guest> claim) {
    var account = account(login);
    if (account.isEmpty()) {
      passwords.checkForNobody(password);
      throw refusedSignIn("");
    }
    var row = account.get();
    // The password first, whoever it is: a deactivated account takes as long and says as much.
    if (!passwords.isRight(password, row.password()) || !row.active()) {
      throw refusedSignIn(row.id());
    }
    var kept = passwords.isOutdated(row.password()) ? passwords.hash(password) : row.password();
    return store.write(
        tables -> {
          tables.lock(ORGANISATION);
          var now = tables.accounts().find(row.id()).orElse(row);
          if (!now.active() || !now.password().equals(row.password())) {
            throw refusedCredentials();
          }
          var renewed = now.withPassword(kept);
          tables.accounts().update(renewed);
          note(tables, row.id(), Deed.SIGNED_IN, row.id(), "");
          return enter(tables, renewed, before, claim);
        });
  }

  /** Whose sign-in name it is; empty for nobody's. */
  Optional<String> idOf(String login) {
    return account(login).map(AccountRow::id);
  }

  private Optional<AccountRow> account(String login) {
    try {
      var folded = Particulars.login(login);
      return store.read(tables -> tables.accounts().findByLogin(ORGANISATION, folded));
    } catch (DeedRefusedException noLogin) {
      return Optional.empty();
    }
  }

  private DeedRefusedException refusedSignIn(String account) {
    store.write(
        tables -> {
          note(tables, Deed.NOBODY, Deed.SIGN_IN_REFUSED, account, "");
          return account;
        });
    return refusedCredentials();
  }

  private static DeedRefusedException refusedCredentials() {
    return new DeedRefusedException(
        Reason.WRONG_CREDENTIALS, "That sign-in name and that password don't belong together.");
  }

  /** Begins a session within a transaction, and ends the one that was there. */
  Entered enter(
      PeopleTables tables, AccountRow account, Optional<Identity> before, Optional<Guest> claim) {
    before.ifPresent(
        identity -> {
          if (identity instanceof Member member) {
            tables.sessions().end(member.session());
          }
        });
    claim.ifPresent(
        guest -> {
          int claimed = tables.claim(guest.id(), account.id(), now());
          note(tables, account.id(), Deed.PURSUITS_CLAIMED, guest.id(), Integer.toString(claimed));
        });
    var token = tokens.draw(Tokens.Kind.SESSION);
    var session = UUID.randomUUID().toString();
    var now = clock.instant();
    tables
        .sessions()
        .insert(session, Tokens.Kind.SESSION.hash(token).orElseThrow(), account.id(), now);
    return new Entered(Member.of(account, session, now), token);
  }

  public void signOut(Member member) {
    store.end(
        tables -> {
          tables.sessions().end(member.session());
          note(tables, member.id(), Deed.SIGNED_OUT, "", "");
          return member;
        });
  }

  /** Ends every session of the account, this one too. */
  public void signOutEverywhere(Member member) {
    store.end(
        tables -> {
          tables.sessions().endAll(member.id(), Optional.empty());
          note(tables, member.id(), Deed.SIGNED_OUT_EVERYWHERE, "", "");
          return member;
        });
  }

  /**
   * @throws DeedRefusedException when it is no name, or an OpenID provider says what they are
   *     called
   */
  public Member rename(Member member, String name) {
    requireLocal(member.external());
    var tidy = Particulars.name(name);
    return deeds.write(
        member,
        tables -> {
          var renamed = livingRow(tables, member.id()).withName(tidy);
          tables.accounts().update(renamed);
          note(tables, member.id(), Deed.NAME_CHANGED, "", "");
          return Member.of(renamed, member.session(), member.since());
        });
  }

  /**
   * Changes the password and begins a new session; all others end.
   *
   * @throws DeedRefusedException when the present one is wrong, or the new one easily guessed, or
   *     they have none here
   */
  public Entered changePassword(Member member, String present, String password) {
    var row = requirePassword(member, present);
    var hash = passwords.hash(Particulars.password(password, row.login(), row.name()));
    return deeds.write(
        member,
        tables -> {
          var changed = livingRow(tables, member.id()).withPassword(hash);
          tables.accounts().update(changed);
          tables.sessions().endAll(member.id(), Optional.empty());
          note(tables, member.id(), Deed.PASSWORD_CHANGED, "", "");
          return enter(tables, changed, Optional.empty(), Optional.empty());
        });
  }

  /**
   * @throws DeedRefusedException when it is not their password
   */
  AccountRow requirePassword(Member member, String present) {
    requireLocal(member.external());
    var row = store.read(tables -> livingRow(tables, member.id()));
    if (!passwords.isRight(present, row.password())) {
      store.write(
          tables -> {
            note(tables, member.id(), Deed.PASSWORD_REFUSED, "", "");
            return member;
          });
      throw new DeedRefusedException(Reason.WRONG_PASSWORD, "That is not your present password.");
    }
    return row;
  }

  private static AccountRow livingRow(PeopleTables tables, String account) {
    var row = row(tables, account);
    requireNotErased(row);
    return row;
  }

  /**
   * @throws DeedRefusedException when its person was erased
   */
  static void requireNotErased(AccountRow row) {
    if (row.isErased()) {
      throw new DeedRefusedException(
          Reason.ERASED, "This person was erased; nobody can use the account any more.");
    }
  }

  /** Of these sessions, those that go on, with the role that they have now. */
  public Map<String, Role> rolesOf(Collection<String> sessions) {
    var roles = new HashMap<String, Role>();
    store
        .read(tables -> tables.sessions().rolesOf(sessions))
        .forEach((session, role) -> roles.put(session, Role.kept(role)));
    return Map.copyOf(roles);
  }

  static void requireLocal(boolean external) {
    if (external) {
      throw new DeedRefusedException(
          Reason.EXTERNAL_ACCOUNT,
          "Name and password of this account are kept by the organisation's own sign-in; change"
              + " them there.");
    }
  }

  static AccountRow row(PeopleTables tables, String account) {
    return tables
        .accounts()
        .find(account)
        .orElseThrow(
            () -> new DeedRefusedException(Reason.NO_ACCOUNT, "There is no such account."));
  }

  void note(PeopleTables tables, String actor, Deed deed, String subject, String detail) {
    tables.audit().append(now(), ORGANISATION, actor, deed.text(), subject, detail);
  }

  Instant now() {
    return clock.instant();
  }
}
