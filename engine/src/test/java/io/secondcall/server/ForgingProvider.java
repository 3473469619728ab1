package io.secondcall.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * An OpenID provider that can be made to misbehave: it signs whatever a test wants, with keys that
 * it serves or doesn't. Every code is good.
 */
final class ForgingProvider implements AutoCloseable {
  static final String CLIENT = "second-call";
  static final String SECRET = "kept by the test";

  private final HttpServer http;
  final AtomicInteger fetchesOfKeys = new AtomicInteger();

  /** What the token endpoint was asked last. */
  volatile Map<String, String> asked = Map.of();

  volatile String authorization = "";

  /** What the next ID token is, by its nonce. */
  volatile UnaryOperator<String> idToken = nonce -> "";

  /** What is said at the userinfo endpoint; empty for none. */
  volatile String userInfo = "";

  volatile RSAKey key = rsa("first");
  private volatile List<JWK> served = List.of(key);

  ForgingProvider() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answer("/.well-known/openid-configuration", exchange -> description());
    answer(
        "/jwks",
        exchange -> {
          fetchesOfKeys.incrementAndGet();
          return new JWKSet(served).toString();
        });
    answer("/token", this::token);
    answer("/userinfo", exchange -> userInfo);
    http.start();
  }

  private interface Answering {
    String to(HttpExchange exchange) throws IOException;
  }

  private void answer(String path, Answering answering) {
    http.createContext(
        path,
        exchange -> {
          try (exchange) {
            var body = answering.to(exchange).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  String issuer() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private String description() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/leave", %2$s
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256", "none", "HS256"]}
    """
        .formatted(
            issuer(),
            userInfo.isEmpty()
                ? ""
                : "\"userinfo_endpoint\": \"%s/userinfo\",".formatted(issuer()));
  }

  private String token(HttpExchange exchange) throws IOException {
    authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    asked = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    return "{\"access_token\":\"opens-userinfo\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
        .formatted(idToken.apply(asked.getOrDefault("code", "")));
  }

  static Map<String, String> form(String text) {
    var form = new HashMap<String, String>();
    for (var part : text.split("&")) {
      int equals = part.indexOf('=');
      form.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
    }
    return form;
  }

  /** What an honest ID token says of somebody in some groups; the code carries the nonce here. */
  JWTClaimsSet.Builder claims(String subject, String nonce, String... groups) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
        .claim("nonce", nonce)
        .claim("name", "Name of " + subject)
        .claim("preferred_username", subject)
        .claim("sid", "at-the-provider-" + subject)
        .claim("groups", List.of(groups));
  }

  /** What an honest logout token says. */
  JWTClaimsSet.Builder leaving() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(JWSAlgorithm.RS256, key, claims);
  }

  static String signed(JWSAlgorithm algorithm, JWK by, JWTClaimsSet.Builder claims) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm)
                  .keyID(by.getKeyID())
                  .type(JOSEObjectType.JWT)
                  .build(),
              claims.build());
      jwt.sign(by instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(by.toRSAKey()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }

  /** Signed with what everybody knows: the public key, taken for a shared secret. */
  String signedWithThePublicKey(JWTClaimsSet.Builder claims) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
              claims.build());
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** From now on another key signs, and it alone is served. */
  void rotate(String id) {
    key = rsa(id);
    served = List.of(key);
  }

  /** A key that is served besides. */
  ECKey alsoElliptic(String id) {
    try {
      var elliptic = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
      served = List.of(key, elliptic);
      return elliptic;
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
