package io.secondcall.server;

import io.secondcall.server.Message.Refusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** What a request has to be before anything reads it: not too often, from our own pages, JSON. */
final class Gate {
  private static final int BURST = 3;
  static final String FORM = "application/x-www-form-urlencoded";

  private final Replies replies;
  private final Optional<URI> publicBaseUrl;
  private final TokenBuckets addresses;
  private final TokenBuckets sessions;
  private final TokenBuckets newSessions;
  private final TokenBuckets passwords;
  private final TokenBuckets morePasswords;

  Gate(Settings settings, Replies replies, LongSupplier nanos) {
    var limits = settings.limits();
    this.replies = replies;
    this.publicBaseUrl = settings.publicBaseUrl();
    this.addresses = perSecond(limits.perAddress(), nanos);
    this.sessions = perSecond(limits.perSession(), nanos);
    this.newSessions =
        new TokenBuckets(
            limits.newSessionsPerMinute(),
            limits.newSessionsPerMinute(),
            Duration.ofMinutes(1),
            nanos);
    int signIns = limits.signInsPerMinute();
    this.passwords = new TokenBuckets(signIns * 2, signIns, Duration.ofMinutes(1), nanos);
    this.morePasswords = new TokenBuckets(signIns * 10, signIns * 5, Duration.ofMinutes(1), nanos);
  }

  private static TokenBuckets perSecond(int rate, LongSupplier nanos) {
    return new TokenBuckets(rate * BURST, rate, Duration.ofSeconds(1), nanos);
  }

  /** Lets through, or answers. */
  void pass(RoutingContext context) {
    var refusal = refusal(context.request());
    if (refusal.isPresent()) {
      replies.problem(context, refusal.get());
    } else {
      context.next();
    }
  }

  Optional<Refusal> refusal(HttpServerRequest request) {
    if (!addresses.take(address(request))) {
      return Optional.of(tooOften());
    }
    if (!isSafe(request.method()) && !isSameOrigin(request)) {
      return Optional.of(
          Refusal.of(Problem.FORBIDDEN, "Only the server's own pages may ask for that."));
    }
    if (request.method().equals(HttpMethod.POST) && isFromProvider(request)) {
      return isOfType(request, FORM)
          ? Optional.empty()
          : Optional.of(Refusal.of(Problem.UNSUPPORTED_TYPE, "Send it as a form."));
    }
    if (request.method().equals(HttpMethod.POST) && !isOfType(request, "application/json")) {
      return Optional.of(
          Refusal.of(Problem.UNSUPPORTED_TYPE, "Send it with Content-Type: application/json."));
    }
    return Optional.empty();
  }

  boolean takeSession(String guest) {
    return sessions.take(guest);
  }

  boolean takeNewSession(HttpServerRequest request) {
    return newSessions.take(address(request));
  }

  /**
   * A password or a link's token is about to be tried. Guessing is slow at one account from one
   * address, at one account from everywhere, and from one address at whatever it tries.
   *
   * @param at the sign-in name, or what else is guessed at
   */
  boolean takePassword(HttpServerRequest request, String at) {
    var name = at.strip().toLowerCase(Locale.ROOT);
    var address = address(request);
    return morePasswords.take("from " + address)
        && passwords.take(address + " " + name)
        && morePasswords.take("at " + name);
  }

  /** Somebody is about to sign in elsewhere: slow from one address, as with passwords. */
  boolean takeSignIn(HttpServerRequest request) {
    return morePasswords.take("from " + address(request));
  }

  static Refusal tooManyPasswords() {
    return Refusal.of(Problem.TOO_OFTEN, "That was tried too often; wait a minute and try again.");
  }

  static Refusal tooOften() {
    return Refusal.of(Problem.TOO_OFTEN, "That was too often; wait a second and try again.");
  }

  /** The address as the proxy tells it, where the proxy is trusted (see the router's settings). */
  static String address(HttpServerRequest request) {
    var remote = request.remoteAddress();
    return remote == null ? "" : String.valueOf(remote.hostAddress());
  }

  private static boolean isSafe(HttpMethod method) {
    return method.equals(HttpMethod.GET)
        || method.equals(HttpMethod.HEAD)
        || method.equals(HttpMethod.OPTIONS);
  }

  /**
   * Browsers say where a request comes from; programs that are no browsers say nothing and hold no
   * cookie of anybody's either.
   */
  boolean isSameOrigin(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !Set.of("same-origin", "none").contains(site)) {
      return false;
    }
    var origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    return publicBaseUrl
        .map(url -> origin.equalsIgnoreCase(originOf(url)))
        .orElseGet(() -> sameHost(origin, request));
  }

  static String originOf(URI url) {
    return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  private static boolean sameHost(String origin, HttpServerRequest request) {
    var authority = request.authority();
    if (authority == null) {
      return false;
    }
    var host = authority.toString().toLowerCase(Locale.ROOT);
    var from = origin.toLowerCase(Locale.ROOT);
    return from.equals("http://" + host) || from.equals("https://" + host);
  }

  /** The one request that an OpenID provider sends itself: it has to be a form by the standard. */
  private static boolean isFromProvider(HttpServerRequest request) {
    return (HttpApi.BASE + "/openid/logout").equals(request.path());
  }

  private static boolean isOfType(HttpServerRequest request, String expected) {
    var type = request.getHeader("Content-Type");
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(expected);
  }
}
