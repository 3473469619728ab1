package io.secondcall.people;

import io.secondcall.people.Accounts.Entered;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AccountRow;
import io.secondcall.store.ExternalTable;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Accounts that an OpenID provider vouches for. The first sign-in makes one, and later ones bring
 * name, role and team up to date; none ever takes over an account that was there before. Whoever
 * has one with a password joins the two themselves, in a session of theirs and with that password.
 * Thread-safe; calls block.
 */
public final class ExternalAccounts {
  /** Detail of the audit log's entries on what a provider led to. */
  private static final String BY_PROVIDER = "openid";

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;

  ExternalAccounts(PeopleStore store, Accounts accounts) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.accounts = accounts;
  }

  /**
   * Somebody for whom a provider vouches.
   *
   * @param subject who they are there, for ever
   * @param logins what a new account may be called, the best first
   * @param names what they are called, the best first
   * @param sid what the provider calls their session; empty where it doesn't say
   * @param idToken with which they are signed out there
   */
  public record Vouched(
      String issuer,
      String subject,
      List<String> logins,
      List<String> names,
      Set<String> groups,
      Optional<String> sid,
      String idToken) {
    public Vouched {
      logins = List.copyOf(logins);
      names = List.copyOf(names);
      groups = Set.copyOf(groups);
    }
  }

  /**
   * Begins a session under a new token, in an account that is made where there is none yet.
   *
   * @param before whoever the browser was until now: an account's session ends
   * @param claim the guest whose pursuits the account takes over
   * @throws DeedRefusedException when they are kept out; the audit log says so
   */
  public Entered signIn(
      Vouched who, GroupRules rules, Optional<Identity> before, Optional<Guest> claim) {
    try {
      return store.write(
          tables -> {
            tables.lock(Accounts.ORGANISATION);
            var role = rules.role(who.groups());
            var known = tables.external().find(who.issuer(), who.subject());
            var account =
                known.isPresent()
                    ? renewed(tables, known.get(), who, role, rules.team(who.groups()))
                    : made(tables, who, role.orElse(Role.TRAINEE), rules.team(who.groups()));
            return entered(tables, account, who, before, claim);
          });
    } catch (DeedRefusedException refused) {
      var account =
          store.read(
              tables -> tables.external().find(who.issuer(), who.subject()).map(AccountRow::id));
      refused(account.orElse(""), refused.reason().code());
      throw refused;
    }
  }

  private Entered entered(
      PeopleTables tables,
      AccountRow account,
      Vouched who,
      Optional<Identity> before,
      Optional<Guest> claim) {
    accounts.note(tables, account.id(), Deed.SIGNED_IN, account.id(), BY_PROVIDER);
    var entered = accounts.enter(tables, account, before, claim);
    tables.external().insertSession(entered.member().session(), who.sid(), who.idToken());
    return entered;
  }

  /** Whether a provider vouches for somebody, beside their password or instead of one. */
  public boolean isLinked(Member member) {
    return store.read(tables -> tables.external().isLinked(member.id()));
  }

  /**
   * Notes that somebody wants to sign in by the provider from now on, and gave their password.
   *
   * @param ticket names what they begin with; no secret that opens anything
   * @param until when the password that was given counts no more
   * @throws DeedRefusedException when it is not their password, or a provider vouches for them
   *     already
   */
  public void confirm(Member member, String password, String ticket, Instant until) {
    accounts.requirePassword(member, password);
    deeds.write(
        member,
        tables -> {
          requireNotLinked(tables, member.id());
          tables.external().confirm(member.session(), ticket, until);
          return member;
        });
  }

  /**
   * Joins an account to who its person is at a provider, and begins a session as by signing in
   * there; the present one ends. The password goes on working.
   *
   * @param ticket as given to {@link #confirm}, in the same session; it serves once
   * @throws DeedRefusedException when they did not give their password here a moment ago, the
   *     identity is another account's, or they would be kept out; the audit log says so
   */
  public Entered link(Vouched who, GroupRules rules, Member member, String ticket) {
    try {
      return store.write(
          tables -> {
            tables.lock(Accounts.ORGANISATION);
            if (!tables.external().useConfirmation(member.session(), ticket, accounts.now())) {
              throw new DeedRefusedException(
                  Reason.NOT_CONFIRMED_HERE,
                  "Your password was not asked for in this session, or too long ago; begin again in"
                      + " your profile.");
            }
            requireNotLinked(tables, member.id());
            if (tables.external().find(who.issuer(), who.subject()).isPresent()) {
              throw new DeedRefusedException(
                  Reason.IDENTITY_TAKEN,
                  "Whoever signed in there has another account here already, so the two were not"
                      + " joined.");
            }
            tables.external().insert(who.issuer(), who.subject(), member.id(), accounts.now());
            accounts.note(tables, member.id(), Deed.LINKED_TO_PROVIDER, member.id(), BY_PROVIDER);
            var account =
                renewed(
                    tables,
                    Accounts.row(tables, member.id()),
                    who,
                    rules.role(who.groups()),
                    rules.team(who.groups()));
            return entered(tables, account, who, Optional.of(member), Optional.empty());
          });
    } catch (DeedRefusedException refused) {
      refused(member.id(), refused.reason().code());
      throw refused;
    }
  }

  private static void requireNotLinked(PeopleTables tables, String account) {
    if (tables.external().isLinked(account)) {
      throw new DeedRefusedException(
          Reason.ALREADY_LINKED,
          "Your account is joined to your organisation's sign-in already; undo that first.");
    }
  }

  /**
   * Undoes it: the password alone opens the account from now on. Every session ends, and one begins
   * anew.
   *
   * @throws DeedRefusedException when it is not their password, they have none, or no provider
   *     vouches for them
   */
  public Entered unlink(Member member, String password) {
    accounts.requirePassword(member, password);
    return deeds.write(
        member,
        tables -> {
          var row = Accounts.row(tables, member.id());
          Accounts.requireNotErased(row);
          if (!tables.external().remove(row.id())) {
            throw new DeedRefusedException(
                Reason.NOT_LINKED, "Your account is not joined to your organisation's sign-in.");
          }
          tables.sessions().endAll(row.id(), Optional.empty());
          accounts.note(tables, row.id(), Deed.UNLINKED_FROM_PROVIDER, row.id(), BY_PROVIDER);
          return accounts.enter(tables, row, Optional.empty(), Optional.empty());
        });
  }

  /**
   * Notes that somebody did not get in by a provider.
   *
   * @param why a short code
   */
  public void refused(String account, String why) {
    store.write(
        tables -> {
          accounts.note(
              tables, Deed.NOBODY, Deed.SIGN_IN_REFUSED, account, BY_PROVIDER + ": " + why);
          return account;
        });
  }

  private AccountRow renewed(
      PeopleTables tables,
      AccountRow row,
      Vouched who,
      Optional<Role> role,
      Optional<String> team) {
    if (!row.active()) {
      throw new DeedRefusedException(
          Reason.DEACTIVATED, "Your account here is deactivated; ask an administrator.");
    }
    var changed =
        row.withName(name(who).orElse(row.name()))
            .withTeam(team.orElse(row.team()))
            .withRole(kept(tables, row, role.orElse(Role.kept(row.role()))).text());
    tables.accounts().update(changed);
    Links.takeBackWhereNoneNow(tables, row, changed, accounts.now());
    noteWhere(tables, row, Deed.NAME_CHANGED, !changed.name().equals(row.name()), BY_PROVIDER);
    noteWhere(tables, row, Deed.TEAM_CHANGED, !changed.team().equals(row.team()), BY_PROVIDER);
    if (!changed.team().equals(row.team())) {
      tables.teams().move(row.id(), changed.team(), accounts.now());
    }
    boolean otherRole = !changed.role().equals(row.role());
    noteWhere(tables, row, Deed.ROLE_CHANGED, otherRole, changed.role());
    if (otherRole) {
      tables.sessions().tell();
    }
    return changed;
  }

  private void noteWhere(
      PeopleTables tables, AccountRow row, Deed deed, boolean done, String detail) {
    if (done) {
      accounts.note(tables, Deed.SERVER, deed, row.id(), detail);
    }
  }

  /** The last administrator stays one, whatever the provider says. */
  private Role kept(PeopleTables tables, AccountRow row, Role wanted) {
    var administrator = Role.ADMINISTRATOR.text();
    if (wanted == Role.ADMINISTRATOR
        || !row.role().equals(administrator)
        || tables.accounts().active(Accounts.ORGANISATION, administrator) > 1) {
      return wanted;
    }
    accounts.note(tables, Deed.SERVER, Deed.ADMINISTRATOR_KEPT, row.id(), BY_PROVIDER);
    return Role.ADMINISTRATOR;
  }

  private AccountRow made(PeopleTables tables, Vouched who, Role role, Optional<String> team) {
    if (role != Role.ADMINISTRATOR && tables.accounts().isEmpty(Accounts.ORGANISATION)) {
      throw new DeedRefusedException(
          Reason.NOT_SET_UP,
          "Nobody has set this server up yet; an administrator has to come first.");
    }
    var login = login(who);
    if (tables.accounts().findByLogin(Accounts.ORGANISATION, login).isPresent()) {
      throw new DeedRefusedException(
          Reason.LOGIN_TAKEN,
          "Somebody has an account here as "
              + login
              + " already, and it is not taken over. If it is yours, sign in with its password"
              + " and join the two in your profile; an administrator can help.");
    }
    var row =
        new AccountRow(
            UUID.randomUUID().toString(),
            Accounts.ORGANISATION,
            login,
            name(who).orElse(login),
            role.text(),
            team.orElse(""),
            AccountRow.NO_PASSWORD,
            true,
            accounts.now());
    tables.accounts().insert(row);
    tables.teams().move(row.id(), row.team(), row.since());
    tables.external().insert(who.issuer(), who.subject(), row.id(), accounts.now());
    tables.links().useAllOf(Accounts.ORGANISATION, row.id(), login, accounts.now());
    accounts.note(tables, row.id(), Deed.JOINED_BY_PROVIDER, row.id(), role.text());
    return row;
  }

  private static String login(Vouched who) {
    return firstOf(who.logins(), Particulars::login)
        .orElseThrow(
            () ->
                new DeedRefusedException(
                    Reason.BAD_LOGIN,
                    "Your organisation's sign-in gives no name that can be a sign-in name here."));
  }

  private static Optional<String> name(Vouched who) {
    return firstOf(who.names(), Particulars::name);
  }

  private static Optional<String> firstOf(
      List<String> texts, java.util.function.UnaryOperator<String> tidy) {
    for (var text : texts) {
      try {
        return Optional.of(tidy.apply(text));
      } catch (DeedRefusedException unfit) {
        // The next one may do.
      }
    }
    return Optional.empty();
  }

  /** The token by which a session began; empty for one that began with a password. */
  public Optional<String> idToken(Member member) {
    return store.read(tables -> tables.external().idToken(member.session()));
  }

  /**
   * A provider's word that sessions are over: a subject's, or those that it calls by that name.
   *
   * @param id of this word alone, so that it is obeyed once
   * @param until when it would be refused for its age
   */
  public record Ending(
      String issuer, Optional<String> subject, Optional<String> sid, String id, Instant until) {}

  /**
   * Ends sessions because the provider says so.
   *
   * @return how many ended; empty where it was said before, on whichever node
   */
  public OptionalInt end(Ending asked) {
    return store.end(
        tables -> {
          tables.lock(Accounts.ORGANISATION);
          if (!tables
              .external()
              .remember(asked.issuer(), asked.id(), asked.until(), accounts.now())) {
            return OptionalInt.empty();
          }
          var ending = tables.external().sessions(asked.issuer(), asked.subject(), asked.sid());
          ending.forEach(session -> tables.sessions().end(session.id()));
          ending.stream()
              .map(ExternalTable.Session::account)
              .distinct()
              .forEach(
                  account ->
                      accounts.note(tables, Deed.SERVER, Deed.SIGNED_OUT_BY_PROVIDER, account, ""));
          return OptionalInt.of(ending.size());
        });
  }
}
