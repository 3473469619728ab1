package io.secondcall.server;

import io.vertx.ext.web.RoutingContext;

/** Headers that every answer carries. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  private SecurityHeaders() {}

  static void add(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.next();
  }
}
