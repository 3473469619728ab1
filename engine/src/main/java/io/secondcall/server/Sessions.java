package io.secondcall.server;

import io.secondcall.people.Accounts;
import io.secondcall.people.Guest;
import io.secondcall.people.Guests;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.people.Role;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Ties requests to guests and accounts by a cookie that no script can read. */
final class Sessions {
  static final String COOKIE = "second-call";
  private static final Duration GUEST_KEPT = Duration.ofDays(365);

  private final Guests guests;
  private final Accounts accounts;
  private final Blocking blocking;
  private final boolean secure;
  private final boolean guestsAllowed;

  /**
   * @param secure whether the cookie is for HTTPS alone
   * @param guestsAllowed whether people without an account may practise
   */
  Sessions(
      Guests guests, Accounts accounts, Blocking blocking, boolean secure, boolean guestsAllowed) {
    this.guests = guests;
    this.accounts = accounts;
    this.blocking = blocking;
    this.secure = secure;
    this.guestsAllowed = guestsAllowed;
  }

  boolean guestsAllowed() {
    return guestsAllowed;
  }

  /** Whether somebody with a session is let in with it. */
  boolean isWelcome(Identity identity) {
    return guestsAllowed || !(identity instanceof Guest);
  }

  /**
   * Whoever the session of a request belongs to, if it has one. Guests are told where not allowed.
   */
  Future<Optional<Identity>> find(HttpServerRequest request) {
    var cookie = request.getCookie(COOKIE);
    return cookie == null
        ? Future.succeededFuture(Optional.empty())
        : blocking.run(
            () -> {
              var member = accounts.of(cookie.getValue());
              return member.isPresent()
                  ? member.map(Identity.class::cast)
                  : guests.of(cookie.getValue()).map(Identity.class::cast);
            });
  }

  /** Begins a guest's session and gives it to the browser. */
  Future<Identity> begin(HttpServerResponse response) {
    return blocking
        .run(guests::begin)
        .map(
            begun -> {
              give(response, begun.token(), CookieSameSite.LAX, GUEST_KEPT);
              return begun.guest();
            });
  }

  /** The session lasts from now on again. */
  void renew(Identity identity, HttpServerRequest request, HttpServerResponse response) {
    var token = request.getCookie(COOKIE).getValue();
    switch (identity) {
      case Guest _ -> give(response, token, CookieSameSite.LAX, GUEST_KEPT);
      case Member _ -> enter(response, token);
    }
  }

  /** Gives an account's session to the browser, in place of whatever it held. */
  void enter(HttpServerResponse response, String token) {
    give(response, token, CookieSameSite.STRICT, Accounts.LONGEST_REST);
  }

  void leave(HttpServerResponse response) {
    give(response, "", CookieSameSite.STRICT, Duration.ZERO);
  }

  /** Of these sessions of accounts, those that go on, with the role that they have now. */
  Future<Map<String, Role>> rolesOf(Collection<String> sessions) {
    return blocking.run(() -> accounts.rolesOf(sessions));
  }

  private void give(
      HttpServerResponse response, String token, CookieSameSite sameSite, Duration kept) {
    response.removeCookies(COOKIE, false);
    response.addCookie(
        Cookie.cookie(COOKIE, token)
            .setHttpOnly(true)
            .setSameSite(sameSite)
            .setSecure(secure)
            .setPath("/")
            .setMaxAge(kept.toSeconds()));
  }
}
