package io.secondcall.server;

import io.secondcall.people.Accounts.Entered;
import io.secondcall.people.ExternalAccounts;
import io.secondcall.people.ExternalAccounts.Vouched;
import io.secondcall.people.Guest;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.server.OpenIdException.Why;
import io.secondcall.server.OpenIdTicket.Purpose;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-in by an OpenID provider, and signing out again, where one is set. Thread-safe. */
final class OpenIdApi {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdApi.class);

  private final OpenIdSettings settings;
  private final OpenIdProvider provider;
  private final ExternalAccounts accounts;
  private final Blocking store;
  private final Blocking network;
  private final boolean secure;
  private final SecureRandom random;
  private final Clock clock;

  /**
   * @param network where the provider is waited for
   * @param secure whether cookies are for HTTPS alone
   */
  OpenIdApi(
      OpenIdSettings settings,
      OpenIdProvider provider,
      ExternalAccounts accounts,
      Blocking store,
      Blocking network,
      boolean secure,
      SecureRandom random,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.accounts = accounts;
    this.store = store;
    this.network = network;
    this.secure = secure;
    this.random = random;
    this.clock = clock;
  }

  String label() {
    return settings.label();
  }

  /** What the provider sent the browser back with. */
  record Answer(
      String state, Optional<String> code, Optional<String> error, Optional<String> issuer) {}

  /** Gives the browser a ticket, and says where it goes with it. */
  Future<URI> begin(HttpServerResponse response, boolean keep) {
    return begin(response, OpenIdTicket.draw(random, keep ? Purpose.KEEP : Purpose.LEAVE));
  }

  /**
   * The same for somebody who wants to sign in there from now on.
   *
   * @param passwords where passwords are hashed
   * @param password theirs
   */
  Future<URI> beginLinking(
      HttpServerResponse response, Member member, Blocking passwords, String password) {
    var ticket = OpenIdTicket.draw(random, Purpose.LINK);
    return passwords
        .run(
            () -> {
              accounts.confirm(
                  member,
                  password,
                  ticket.confirmation(),
                  clock.instant().plus(OpenIdTicket.LASTS));
              return ticket;
            })
        .compose(confirmed -> begin(response, confirmed));
  }

  private Future<URI> begin(HttpServerResponse response, OpenIdTicket ticket) {
    return network
        .run(() -> provider.begin(ticket))
        .map(
            address -> {
              // Before whoever waits for the address answers: a listener beside theirs may come
              // later.
              ticket.give(response, secure);
              return address;
            })
        .recover(this::explained);
  }

  /** Begins a session for whoever came back from the provider; the ticket is used up. */
  Future<Entering> finish(HttpServerRequest request, Answer answer, Optional<Identity> before) {
    var held = OpenIdTicket.of(request);
    OpenIdTicket.take(request.response(), secure);
    return network
        .run(
            () -> {
              var ticket = begun(held, answer);
              var who = provider.finish(ticket, code(answer), answer.issuer());
              return new Returned(ticket, who);
            })
        .compose(returned -> store.run(() -> enter(returned, before)))
        .recover(this::noted);
  }

  /** Somebody back from the provider. */
  private record Returned(OpenIdTicket ticket, Vouched who) {}

  private Entering enter(Returned returned, Optional<Identity> before) throws OpenIdException {
    var who = returned.who();
    var rules = settings.rules();
    return switch (returned.ticket().purpose()) {
      case KEEP -> {
        var claim = before.filter(Guest.class::isInstance).map(Guest.class::cast);
        yield new Entering(accounts.signIn(who, rules, before, claim), claim);
      }
      case LEAVE ->
          new Entering(accounts.signIn(who, rules, before, Optional.empty()), Optional.empty());
      case LINK -> {
        var member =
            before
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .orElseThrow(
                    () -> new OpenIdException(Why.NOT_BEGUN_HERE, "nobody to join is signed in"));
        yield new Entering(
            accounts.link(who, rules, member, returned.ticket().confirmation()), Optional.empty());
      }
    };
  }

  /** A session that began, and the guest who goes with it. */
  record Entering(Entered entered, Optional<Guest> claim) {}

  private static OpenIdTicket begun(Optional<OpenIdTicket> ticket, Answer answer)
      throws OpenIdException {
    return ticket
        .filter(one -> one.isStateOf(answer.state()))
        .orElseThrow(() -> new OpenIdException(Why.NOT_BEGUN_HERE, "no such state here"));
  }

  private static String code(Answer answer) throws OpenIdException {
    return answer
        .code()
        .orElseThrow(
            () ->
                new OpenIdException(Why.DECLINED, answer.error().orElse("neither code nor error")));
  }

  /** The token by which somebody's session began; empty for an account with a password. */
  Future<Optional<String>> idToken(Member member) {
    return store.run(() -> accounts.idToken(member));
  }

  /** Where the browser of somebody who signed out goes to sign out there too, if it can. */
  Future<Optional<URI>> leaving(String idToken) {
    return network
        .run(() -> provider.leave(idToken))
        .recover(
            e -> {
              LOG.warn("OpenID: nobody can sign out there now: {}", e.getMessage());
              return Future.succeededFuture(Optional.empty());
            });
  }

  /** Ends the sessions of a logout token. Fails where it isn't to be believed, or came before. */
  Future<Integer> end(String logoutToken) {
    return network
        .run(() -> provider.ended(logoutToken))
        .compose(
            ending ->
                store.run(
                    () ->
                        accounts
                            .end(ending)
                            .orElseThrow(
                                () ->
                                    new OpenIdException(
                                        Why.TOKEN_REFUSED, "the logout token came before"))))
        .recover(this::explained);
  }

  private <T> Future<T> explained(Throwable e) {
    if (e instanceof OpenIdException failure) {
      LOG.warn("OpenID: {}", failure.getMessage());
      return Future.failedFuture(new RefusedException(failure.refusal()));
    }
    return Future.failedFuture(e);
  }

  /** The same, with an entry in the audit log. */
  private <T> Future<T> noted(Throwable e) {
    if (!(e instanceof OpenIdException failure)) {
      return Future.failedFuture(e);
    }
    return store
        .run(
            () -> {
              accounts.refused("", failure.why().code());
              return failure;
            })
        .transform(done -> explained(e));
  }
}
