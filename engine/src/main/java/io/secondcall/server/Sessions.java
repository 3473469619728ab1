package io.secondcall.server;

import io.secondcall.people.Guest;
import io.secondcall.people.Guests;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;

/** Ties requests to guests by a cookie that no script can read. */
final class Sessions {
  static final String COOKIE = "second-call";
  private static final Duration KEPT = Duration.ofDays(365);

  private final Guests guests;
  private final Blocking blocking;
  private final boolean secure;

  /**
   * @param secure whether the cookie is for HTTPS alone
   */
  Sessions(Guests guests, Blocking blocking, boolean secure) {
    this.guests = guests;
    this.blocking = blocking;
    this.secure = secure;
  }

  /** The guest of a request, if it has a session. */
  Future<Optional<Guest>> find(HttpServerRequest request) {
    var cookie = request.getCookie(COOKIE);
    return cookie == null
        ? Future.succeededFuture(Optional.empty())
        : blocking.run(() -> guests.of(cookie.getValue()));
  }

  /** Begins a session and gives it to the browser. */
  Future<Guest> begin(HttpServerResponse response) {
    return blocking
        .run(guests::begin)
        .map(
            begun -> {
              give(response, begun.token());
              return begun.guest();
            });
  }

  /** The session lasts from now on again. */
  void renew(HttpServerRequest request, HttpServerResponse response) {
    give(response, request.getCookie(COOKIE).getValue());
  }

  private void give(HttpServerResponse response, String token) {
    response.addCookie(
        Cookie.cookie(COOKIE, token)
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.LAX)
            .setSecure(secure)
            .setPath("/")
            .setMaxAge(KEPT.toSeconds()));
  }
}
