package io.secondcall.server;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties a sign-in at a provider to the browser in which it began: 256 random bits in a cookie, from
 * which state, nonce and code verifier are derived, so that none of them tells another and no node
 * has to remember anything.
 *
 * @param secret of this sign-in
 * @param purpose what it is for; whoever holds the cookie could write another
 */
record OpenIdTicket(String secret, Purpose purpose) {
  static final String COOKIE = "second-call-openid";
  static final Duration LASTS = Duration.ofMinutes(10);
  private static final String PATH = HttpApi.BASE + "/openid";
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.(keep|leave|link)");

  /** What somebody goes to the provider for. */
  enum Purpose {
    /** To sign in; the account takes over what the guest practised. */
    KEEP,
    /** To sign in. */
    LEAVE,
    /** To join the account in which they are to who they are there. */
    LINK;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static OpenIdTicket draw(SecureRandom random, Purpose purpose) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new OpenIdTicket(base64(bytes), purpose);
  }

  /** The one that the browser holds. */
  static Optional<OpenIdTicket> of(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(COOKIE))
        .map(cookie -> FORM.matcher(cookie.getValue()))
        .filter(java.util.regex.Matcher::matches)
        .map(
            form ->
                new OpenIdTicket(
                    form.group(1), Purpose.valueOf(form.group(2).toUpperCase(Locale.ROOT))));
  }

  void give(HttpServerResponse response, boolean secure) {
    put(response, secret + "." + purpose.text(), LASTS, secure);
  }

  /** It serves once. */
  static void take(HttpServerResponse response, boolean secure) {
    put(response, "", Duration.ZERO, secure);
  }

  private static void put(
      HttpServerResponse response, String value, Duration lasts, boolean secure) {
    response.addCookie(
        Cookie.cookie(COOKIE, value)
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.LAX)
            .setSecure(secure)
            .setPath(PATH)
            .setMaxAge(lasts.toSeconds()));
  }

  /** Comes back by way of the provider. */
  String state() {
    return derived("state");
  }

  /** Comes back within the ID token. */
  String nonce() {
    return derived("nonce");
  }

  /** Proves to the provider that the code is ours (PKCE). */
  String verifier() {
    return derived("verifier");
  }

  /** Ties a password that was just given to this ticket. */
  String confirmation() {
    return derived("confirmation");
  }

  boolean isStateOf(String given) {
    return MessageDigest.isEqual(
        state().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private String derived(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return base64(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "OpenIdTicket";
  }
}
