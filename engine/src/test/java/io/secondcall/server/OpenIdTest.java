package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import io.secondcall.server.LiveServer.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Signing in and out by a provider that tells the truth, or doesn't. See OpenIdIT for a real one.
 */
class OpenIdTest {
  private static final Document DOCUMENT = new Document();
  private static final String HOME = "https://training.example.com";
  private static ForgingProvider provider;
  private static LiveServer server;
  private static Colleague ada;

  @BeforeAll
  static void startBoth() throws IOException {
    provider = new ForgingProvider();
    server = start(provider, Map.of());
    ada = Colleague.administrator(server);
  }

  @AfterAll
  static void stopBoth() {
    server.close();
    provider.close();
  }

  private static LiveServer start(ForgingProvider by, Map<String, String> more) throws IOException {
    return LiveServer.startDeaf(flags(by.issuer(), more));
  }

  private static Map<String, String> flags(String issuer, Map<String, String> more)
      throws IOException {
    var flags = new HashMap<String, String>();
    flags.put("public-base-url", HOME);
    flags.put("openid-issuer", issuer);
    flags.put("openid-client-id", ForgingProvider.CLIENT);
    flags.put("openid-client-secret-file", secretFile().toString());
    flags.put("openid-roles", "reps=trainee; leads=coach; ou=heads,dc=x=manager; it=administrator");
    flags.put("openid-teams", "emea=Europe; apac=Asia");
    flags.put("openid-label", "Sign in at Northgate");
    flags.putAll(more);
    return flags;
  }

  private static Path secretFile() throws IOException {
    var file = LiveServer.temporary().resolve("secret");
    Files.writeString(file, ForgingProvider.SECRET + "\n");
    return file;
  }

  /** A browser on its way to the provider. */
  private record Begun(Visitor visitor, Map<String, String> asked) {
    String state() {
      return asked.getOrDefault("state", "");
    }

    String nonce() {
      return asked.getOrDefault("nonce", "");
    }

    HttpResponse<String> finish(String state, String code) {
      return visitor.post(
          "/api/v1/openid/finish", "{\"state\":\"%s\",\"code\":\"%s\"}".formatted(state, code));
    }

    HttpResponse<String> finish() {
      return finish(state(), nonce());
    }
  }

  private static Begun begin(Visitor visitor) {
    var answer = visitor.post("/api/v1/openid/begin", "{\"keep\":true}");
    DOCUMENT.check("beginOpenId", answer);
    var address = URI.create(ok(answer, 200).path("address").asText());
    return new Begun(visitor, ForgingProvider.form(address.getRawQuery()));
  }

  private static HttpResponse<String> signIn(Visitor visitor, String subject, String... groups) {
    provider.idToken = nonce -> provider.signed(provider.claims(subject, nonce, groups));
    var answer = begin(visitor).finish();
    DOCUMENT.check("finishOpenId", answer);
    return answer;
  }

  private static JsonNode account(HttpResponse<String> answer) {
    return ok(answer, 200).path("account");
  }

  private static JsonNode me(Visitor visitor) {
    return ok(visitor.get("/api/v1/me"), 200);
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> audit() {
    return all(ok(ada.visitor.get("/api/v1/audit"), 200).path("entries"))
        .map(entry -> entry.path("action").asText() + " " + entry.path("detail").asText())
        .toList();
  }

  @Test
  void theBrowserIsSentWithEverythingThatTiesTheAnswerToIt() throws NoSuchAlgorithmException {
    var visitor = server.guest();
    assertThat(me(visitor).path("openId").asText()).isEqualTo("Sign in at Northgate");
    var begun = begin(visitor);
    assertThat(begun.asked())
        .containsEntry("response_type", "code")
        .containsEntry("client_id", ForgingProvider.CLIENT)
        .containsEntry("scope", "openid profile email")
        .containsEntry("redirect_uri", HOME + "/sign-in/openid")
        .containsEntry("code_challenge_method", "S256");
    provider.idToken = nonce -> provider.signed(provider.claims("zoe", nonce));
    var finished = begun.finish();
    ok(finished, 200);
    var verifier = provider.asked.getOrDefault("code_verifier", "");
    var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
    assertThat(begun.asked().get("code_challenge"))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    assertThat(provider.asked).containsEntry("redirect_uri", HOME + "/sign-in/openid");
    assertThat(new String(Base64.getDecoder().decode(provider.authorization.substring(6)), UTF_8))
        .isEqualTo("second-call:kept+by+the+test");
    assertThat(finished.headers().allValues("Set-Cookie"))
        .anySatisfy(
            set -> assertThat(set).contains("second-call=s.", "HTTPOnly", "SameSite=Strict"));
  }

  @Test
  void theTicketIsAShortLivedCookieThatServesOnce() {
    var visitor = server.guest();
    var answer = visitor.post("/api/v1/openid/begin", "{}");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            set ->
                assertThat(set)
                    .startsWith(OpenIdTicket.COOKIE)
                    .contains("HTTPOnly", "SameSite=Lax", "Max-Age=600", "Path=/api/v1/openid"));
    var begun = begin(visitor);
    provider.idToken = nonce -> provider.signed(provider.claims("zoe", nonce));
    ok(begun.finish(), 200);
    assertThat(code(begun.finish())).isEqualTo("not-begun-here");
  }

  @Test
  void anotherBrowsersAnswerIsRefused() {
    var hers = begin(server.guest());
    var his = begin(server.guest());
    provider.idToken = nonce -> provider.signed(provider.claims("mallory", nonce));
    assertThat(code(his.finish(hers.state(), hers.nonce()))).isEqualTo("not-begun-here");
    assertThat(me(his.visitor()).has("account")).isFalse();
    assertThat(code(new Begun(server.guest(), hers.asked()).finish())).isEqualTo("not-begun-here");
    assertThat(audit()).contains("sign-in-refused openid: not-begun-here");
  }

  @Test
  void whatTheProviderRefusesAndAnotherProvidersAnswerLetNobodyIn() {
    var declined = begin(server.guest());
    assertThat(
            code(
                declined
                    .visitor()
                    .post(
                        "/api/v1/openid/finish",
                        "{\"state\":\"%s\",\"error\":\"access_denied\"}"
                            .formatted(declined.state()))))
        .isEqualTo("declined");
    provider.idToken = nonce -> provider.signed(provider.claims("zoe", nonce));
    var mixed = begin(server.guest());
    assertThat(
            code(
                mixed
                    .visitor()
                    .post(
                        "/api/v1/openid/finish",
                        "{\"state\":\"%s\",\"code\":\"%s\",\"issuer\":\"https://evil.example\"}"
                            .formatted(mixed.state(), mixed.nonce()))))
        .isEqualTo("token-refused");
  }

  /** Something that is not to be believed, made of what would be. */
  record Lie(String what, BiFunction<ForgingProvider, JWTClaimsSet.Builder, String> token) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Lie claiming(
      String what, BiConsumer<ForgingProvider, JWTClaimsSet.Builder> change) {
    return new Lie(
        what,
        (by, claims) -> {
          change.accept(by, claims);
          return by.signed(claims);
        });
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  static final List<Lie> LIES =
      List.of(
          new Lie("alg none", (by, claims) -> ForgingProvider.unsigned(claims)),
          new Lie("the public key as a secret", ForgingProvider::signedWithThePublicKey),
          new Lie(
              "another's key under a known name",
              (by, claims) ->
                  ForgingProvider.signed(
                      JWSAlgorithm.RS256, ForgingProvider.rsa(by.key.getKeyID()), claims)),
          new Lie(
              "an algorithm that is not asked for",
              (by, claims) -> ForgingProvider.signed(JWSAlgorithm.RS512, by.key, claims)),
          claiming("another nonce", (by, claims) -> claims.claim("nonce", "another")),
          claiming("no nonce", (by, claims) -> claims.claim("nonce", null)),
          claiming("expired", (by, claims) -> claims.expirationTime(in(Duration.ofMinutes(-2)))),
          claiming("no expiry", (by, claims) -> claims.expirationTime(null)),
          claiming("from the future", (by, claims) -> claims.issueTime(in(Duration.ofMinutes(2)))),
          claiming("another issuer", (by, claims) -> claims.issuer("https://evil.example")),
          claiming("for another client", (by, claims) -> claims.audience("another")),
          claiming(
              "for several, and for nobody in particular",
              (by, claims) -> claims.audience(List.of(ForgingProvider.CLIENT, "another"))),
          claiming(
              "for several, and for another in particular",
              (by, claims) ->
                  claims
                      .audience(List.of(ForgingProvider.CLIENT, "another"))
                      .claim("azp", "another")),
          claiming("nobody", (by, claims) -> claims.subject(null)),
          claiming("an endless subject", (by, claims) -> claims.subject("x".repeat(256))),
          new Lie("no token", (by, claims) -> "x.y.z"));

  @ParameterizedTest
  @FieldSource("LIES")
  void aLieLetsNobodyInAndIsWrittenDown(Lie lie) {
    var visitor = server.guest();
    provider.idToken = nonce -> lie.token().apply(provider, provider.claims("liar", nonce));
    assertThat(code(begin(visitor).finish())).isEqualTo("token-refused");
    assertThat(me(visitor).has("account")).isFalse();
    assertThat(audit().getFirst()).isEqualTo("sign-in-refused openid: token-refused");
  }

  @Test
  void aClockMayBeALittleWrongAndAnAudienceMayHoldOthers() {
    var visitor = server.guest();
    provider.idToken =
        nonce ->
            provider.signed(
                provider
                    .claims("late", nonce)
                    .expirationTime(in(Duration.ofSeconds(-20)))
                    .issueTime(in(Duration.ofSeconds(20)))
                    .audience(List.of("another", ForgingProvider.CLIENT))
                    .claim("azp", ForgingProvider.CLIENT));
    assertThat(account(begin(visitor).finish()).path("login").asText()).isEqualTo("late");
  }

  @Test
  void keysChangeAndUnknownOnesAreAskedForWithinLimits() throws IOException {
    try (var changing = new ForgingProvider();
        var fresh = start(changing, Map.of())) {
      Colleague.administrator(fresh);
      changing.idToken = nonce -> changing.signed(changing.claims("kim", nonce));
      ok(begin(fresh.guest()).finish(), 200);
      ok(begin(fresh.guest()).finish(), 200);
      assertThat(changing.fetchesOfKeys).hasValue(1);

      changing.rotate("second");
      ok(begin(fresh.guest()).finish(), 200);
      assertThat(changing.fetchesOfKeys).hasValue(2);

      var stranger = ForgingProvider.rsa("unknown");
      changing.idToken =
          nonce ->
              ForgingProvider.signed(JWSAlgorithm.RS256, stranger, changing.claims("liar", nonce));
      for (int i = 0; i < 5; i++) {
        assertThat(begin(fresh.guest()).finish().statusCode()).isEqualTo(422);
      }
      assertThat(changing.fetchesOfKeys).hasValue(2);
      changing.idToken = nonce -> changing.signed(changing.claims("kim", nonce));
      ok(begin(fresh.guest()).finish(), 200);
    }
  }

  @Test
  void ellipticKeysAndTheOtherPaddingServeToo() throws IOException {
    try (var other = new ForgingProvider();
        var fresh = start(other, Map.of())) {
      Colleague.administrator(fresh);
      var elliptic = other.alsoElliptic("elliptic");
      other.idToken =
          nonce -> ForgingProvider.signed(JWSAlgorithm.ES256, elliptic, other.claims("kim", nonce));
      ok(begin(fresh.guest()).finish(), 200);
      other.idToken =
          nonce ->
              ForgingProvider.signed(JWSAlgorithm.PS256, other.key, other.claims("kim", nonce));
      ok(begin(fresh.guest()).finish(), 200);
    }
  }

  @Test
  void groupsGiveTheStrongestRoleAndTheFirstTeam() {
    var first = account(signIn(server.guest(), "gwen", "reps", "leads", "apac", "emea", "other"));
    assertThat(first.path("role").asText()).isEqualTo("coach");
    assertThat(first.path("team").asText()).isEqualTo("Europe");
    assertThat(first.path("name").asText()).isEqualTo("Name of gwen");
    assertThat(first.path("external").asBoolean()).isTrue();

    var visitor = server.guest();
    var later = account(signIn(visitor, "gwen", "ou=heads,dc=x"));
    assertThat(later.path("id")).isEqualTo(first.path("id"));
    assertThat(later.path("role").asText()).isEqualTo("manager");
    assertThat(later.path("team").asText()).isEmpty();
    assertThat(audit()).contains("role-changed manager", "team-changed openid");
    assertThat(account(signIn(server.guest(), "gwen")).path("role").asText()).isEqualTo("trainee");
    assertThat(me(visitor).path("account").path("role").asText())
        .as("at once, in every session")
        .isEqualTo("trainee");
  }

  @Test
  void whatAnAdministratorHandedOutWorksNoMoreOnceTheirGroupsSayTheyAreNone() {
    var visitor = server.guest();
    ok(signIn(visitor, "ivan", "it"), 200);
    var made = ok(visitor.post("/api/v1/invitations", "{\"role\":\"administrator\"}"), 201);
    var read = "{\"token\":\"" + made.path("token").asText() + "\"}";
    ok(signIn(server.guest(), "ivan", "it"), 200);
    ok(server.guest().post("/api/v1/links/read", read), 200);
    ok(signIn(server.guest(), "ivan", "reps"), 200);
    assertThat(code(server.guest().post("/api/v1/links/read", read))).isEqualTo("link-not-valid");
  }

  @Test
  void whoIsInNoGroupIsKeptOutWhereThatIsSet() throws IOException {
    try (var strict = start(provider, Map.of("openid-others", "refused"))) {
      Colleague.administrator(strict);
      provider.idToken = nonce -> provider.signed(provider.claims("noel", nonce, "other"));
      assertThat(code(begin(strict.guest()).finish())).isEqualTo("no-group");
      provider.idToken = nonce -> provider.signed(provider.claims("noel", nonce, "reps"));
      ok(begin(strict.guest()).finish(), 200);
    }
  }

  @Test
  void theFirstToComeHasToBeAnAdministratorAndTheLastStaysOne() throws IOException {
    try (var fresh = start(provider, Map.of())) {
      provider.idToken = nonce -> provider.signed(provider.claims("tess", nonce, "reps"));
      assertThat(code(begin(fresh.guest()).finish())).isEqualTo("not-set-up");
      provider.idToken = nonce -> provider.signed(provider.claims("root", nonce, "it"));
      var visitor = fresh.guest();
      ok(begin(visitor).finish(), 200);
      provider.idToken = nonce -> provider.signed(provider.claims("root", nonce, "reps"));
      assertThat(account(begin(fresh.guest()).finish()).path("role").asText())
          .isEqualTo("administrator");
      assertThat(visitor.get("/api/v1/audit").body()).contains("administrator-kept");
    }
  }

  @Test
  void anAccountWithAPasswordIsNotTakenOver() {
    var lena = ada.invite(server, "coach", "Lena");
    assertThat(code(signIn(server.guest(), "LENA", "it"))).isEqualTo("login-taken");
    assertThat(me(lena.visitor).path("account").path("role").asText()).isEqualTo("coach");
    assertThat(audit()).contains("sign-in-refused openid: login-taken");
  }

  @Test
  void noPasswordAndNoLinkOpensAnAccountOfTheProviders() {
    var visitor = server.guest();
    var account = account(signIn(visitor, "pia"));
    for (var guess : List.of("none:openid", "openid", "pia", "")) {
      var tried = Colleague.signIn(server.guest(), "pia", guess.isEmpty() ? " " : guess);
      assertThat(code(tried)).isEqualTo("wrong-credentials");
    }
    var id = account.path("id").asText();
    assertThat(code(ada.visitor.post("/api/v1/people/" + id + "/reset", "{}")))
        .isEqualTo("external-account");
    assertThat(code(visitor.post("/api/v1/me", "{\"name\":\"Other\"}")))
        .isEqualTo("external-account");
    assertThat(
            code(
                visitor.post(
                    "/api/v1/me/password",
                    "{\"present\":\"none:openid\",\"password\":\"four words of nothing\"}")))
        .isEqualTo("external-account");
    var listed = ada.visitor.get("/api/v1/people");
    DOCUMENT.check("listPeople", listed);
    assertThat(
            all(LiveServer.json(listed).path("people"))
                .filter(person -> person.path("external").asBoolean())
                .map(person -> person.path("login").asText()))
        .contains("pia")
        .doesNotContain("ada");
  }

  @Test
  void whoeverIsDeactivatedStaysOut() {
    var visitor = server.guest();
    var id = account(signIn(visitor, "dan", "it")).path("id").asText();
    ok(ada.visitor.post("/api/v1/people/" + id, "{\"active\":false}"), 200);
    assertThat(me(visitor).has("account")).isFalse();
    assertThat(code(signIn(server.guest(), "dan", "it"))).isEqualTo("deactivated");
    ok(ada.visitor.post("/api/v1/people/" + id, "{\"active\":true}"), 200);
    ok(signIn(server.guest(), "dan"), 200);
  }

  @Test
  void whoeverHasNoPasswordHereDeletesTheirAccountRightAfterSigningIn() {
    var visitor = server.guest();
    ok(signIn(visitor, "rita"), 200);
    assertThat(code(visitor.post("/api/v1/me/erase", "{\"word\":\"no\"}")))
        .isEqualTo("not-confirmed");
    assertThat(visitor.post("/api/v1/me/erase", "{\"word\":\"erase\"}").statusCode())
        .isEqualTo(204);
    assertThat(me(visitor).has("account")).isFalse();
  }

  @Test
  void whatAGuestPractisedGoesWithThemAndTheSessionIsANewOne() {
    var guest = server.guest();
    var pursuit = guest.begin().path("id").asText();
    var before = session(guest);
    ok(signIn(guest, "gus"), 200);
    assertThat(guest.get("/api/v1/pursuits").body()).contains(pursuit);
    var first = session(guest);
    assertThat(first).isNotEqualTo(before).startsWith("s.");
    ok(signIn(guest, "gus"), 200);
    assertThat(session(guest)).isNotEqualTo(first);
    var old = server.guest();
    old.get("/api/v1/me");
    old.cookies.getCookieStore().getCookies().getFirst().setValue(first);
    assertThat(me(old).has("account")).as("the session before is over").isFalse();
  }

  private static String session(Visitor visitor) {
    return visitor.cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  @Test
  void namesAndGroupsMayBeToldApartFromTheToken() throws IOException {
    try (var reserved = new ForgingProvider();
        var fresh = start(reserved, Map.of())) {
      Colleague.administrator(fresh);
      reserved.userInfo =
          "{\"sub\":\"u1\",\"name\":\"Una"
              + " Reed\",\"email\":\"una@example.com\",\"groups\":[\"leads\"]}";
      reserved.idToken =
          nonce ->
              reserved.signed(
                  reserved
                      .claims("u1", nonce)
                      .claim("name", null)
                      .claim("preferred_username", null)
                      .claim("groups", null));
      var account = account(begin(fresh.guest()).finish());
      assertThat(account.path("name").asText()).isEqualTo("Una Reed");
      assertThat(account.path("login").asText()).isEqualTo("una@example.com");
      assertThat(account.path("role").asText()).isEqualTo("coach");
      reserved.userInfo = "{\"sub\":\"another\",\"groups\":[\"it\"]}";
      assertThat(code(begin(fresh.guest()).finish())).isEqualTo("token-refused");
    }
  }

  @Test
  void signingOutLeadsToTheProviderWithTheTokenOfTheSession() {
    var visitor = server.guest();
    ok(signIn(visitor, "sam"), 200);
    var answer = visitor.delete("/api/v1/session");
    DOCUMENT.check("signOut", answer);
    var address = URI.create(ok(answer, 200).path("address").asText());
    assertThat(address.toString()).startsWith(provider.issuer() + "/leave?");
    var asked = ForgingProvider.form(address.getRawQuery());
    assertThat(asked).containsEntry("post_logout_redirect_uri", HOME + "/");
    assertThat(asked.get("id_token_hint")).contains(".").isNotEmpty();
    assertThat(me(visitor).has("account")).isFalse();

    ok(signIn(visitor, "sam"), 200);
    var everywhere = visitor.delete("/api/v1/sessions");
    DOCUMENT.check("signOutEverywhere", everywhere);
    var lou = ada.invite(server, "trainee", "Lou");
    assertThat(lou.visitor.delete("/api/v1/session").statusCode()).isEqualTo(204);
  }

  private static HttpResponse<String> leave(String token) {
    return leave(token, "Accept", "*/*");
  }

  private static HttpResponse<String> leave(String token, String... headers) {
    return leave(server, token, headers);
  }

  private static HttpResponse<String> leave(LiveServer at, String token, String... headers) {
    var outside = at.guest();
    return Visitor.send(
        outside.client,
        HttpRequest.newBuilder(outside.uri("/api/v1/openid/logout"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
            .build());
  }

  @Test
  void theProviderEndsOneSessionOrAllOfSomebodyLiveOnesToo() throws Exception {
    var one = server.guest();
    var two = server.guest();
    ok(signIn(one, "bea"), 200);
    provider.idToken =
        nonce -> provider.signed(provider.claims("bea", nonce).claim("sid", "the other"));
    ok(begin(two).finish(), 200);
    var line = one.line();

    var answer = leave(provider.signed(provider.leaving().claim("sid", "at-the-provider-bea")));
    DOCUMENT.check("endByOpenId", answer);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(line.closedWith()).isEqualTo(1008);
    assertThat(me(one).has("account")).isFalse();
    assertThat(me(two).has("account")).isTrue();
    assertThat(audit()).contains("signed-out-by-provider ");

    ok(signIn(one, "bea"), 200);
    assertThat(leave(provider.signed(provider.leaving().subject("bea"))).statusCode())
        .isEqualTo(200);
    assertThat(Stream.of(one, two)).noneMatch(visitor -> me(visitor).has("account"));
  }

  @Test
  void anOrderIsObeyedOnceWhicheverNodeHearsItAgain() throws IOException {
    var visitor = server.guest();
    ok(signIn(visitor, "rae"), 200);
    var order = provider.signed(provider.leaving().subject("rae"));
    assertThat(leave(order).statusCode()).isEqualTo(200);
    ok(signIn(visitor, "rae"), 200);
    var again = leave(order);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(code(again)).isEqualTo("token-refused");
    assertThat(me(visitor).has("account")).isTrue();
    try (var postgres = EmbeddedPostgres.start()) {
      var shared = Map.of("jdbc-url", postgres.getJdbcUrl("postgres", "postgres"));
      try (var one = start(provider, shared);
          var two = start(provider, shared)) {
        Colleague.administrator(one);
        var there = two.guest();
        provider.idToken = nonce -> provider.signed(provider.claims("rae", nonce));
        ok(begin(there).finish(), 200);
        var told = provider.signed(provider.leaving().subject("rae"));
        assertThat(leave(one, told, "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(me(there).has("account")).isFalse();
        ok(begin(there).finish(), 200);
        assertThat(leave(two, told, "Accept", "*/*").statusCode()).isEqualTo(400);
        assertThat(me(there).has("account")).isTrue();
      }
    }
  }

  private static HttpResponse<String> beginLinking(Visitor visitor, String password) {
    var answer = visitor.post("/api/v1/openid/link", "{\"password\":\"%s\"}".formatted(password));
    DOCUMENT.check("linkOpenId", answer);
    return answer;
  }

  /** Somebody on their way to the provider to be joined to a subject there. */
  private static Begun linking(Visitor visitor, String subject, String... groups) {
    var address =
        URI.create(ok(beginLinking(visitor, Colleague.PASSWORD), 200).path("address").asText());
    provider.idToken = nonce -> provider.signed(provider.claims(subject, nonce, groups));
    return new Begun(visitor, ForgingProvider.form(address.getRawQuery()));
  }

  private static HttpResponse<String> unlink(Visitor visitor, String password) {
    var answer = visitor.post("/api/v1/openid/unlink", "{\"password\":\"%s\"}".formatted(password));
    DOCUMENT.check("unlinkOpenId", answer);
    return answer;
  }

  @Test
  void anAccountIsJoinedToWhoItsPersonIsThereAndPartedAgain() {
    var nell = ada.invite(server, "trainee", "Nell");
    var pursuit = nell.visitor.begin().path("id").asText();
    var before = session(nell.visitor);
    var begun = linking(nell.visitor, "n-17", "leads");
    assertThat(begun.asked()).as("whoever is signed in there").containsEntry("prompt", "login");
    var joined = account(begun.finish());
    assertThat(joined.path("id").asText()).isEqualTo(nell.id);
    assertThat(joined.path("login").asText()).isEqualTo("nell");
    assertThat(joined.path("role").asText()).isEqualTo("coach");
    assertThat(joined.path("linked").asBoolean()).isTrue();
    assertThat(joined.path("external").asBoolean()).isFalse();
    assertThat(session(nell.visitor)).isNotEqualTo(before);
    assertThat(audit()).contains("linked-to-provider openid");

    var there = server.guest();
    assertThat(account(signIn(there, "n-17", "leads")).path("id").asText()).isEqualTo(nell.id);
    assertThat(there.get("/api/v1/pursuits").body()).contains(pursuit);
    ok(Colleague.signIn(server.guest(), "nell", Colleague.PASSWORD), 200);
    assertThat(code(beginLinking(there, Colleague.PASSWORD))).isEqualTo("already-linked");

    assertThat(code(unlink(nell.visitor, "a wrong password"))).isEqualTo("wrong-password");
    assertThat(account(unlink(nell.visitor, Colleague.PASSWORD)).path("linked").asBoolean())
        .isFalse();
    assertThat(me(there).has("account")).as("every other session is over").isFalse();
    assertThat(audit()).contains("unlinked-from-provider openid");
    assertThat(code(unlink(nell.visitor, Colleague.PASSWORD))).isEqualTo("not-linked");
    assertThat(account(signIn(server.guest(), "n-17")).path("id").asText())
        .as("a stranger from now on")
        .isNotEqualTo(nell.id);
  }

  @Test
  void withoutThePasswordOrInAnotherSessionNothingIsJoined() {
    var olga = ada.invite(server, "trainee", "Olga");
    assertThat(code(beginLinking(olga.visitor, "a wrong password"))).isEqualTo("wrong-password");

    // Whoever holds her session without her password begins to sign in, and changes the ticket.
    provider.idToken = nonce -> provider.signed(provider.claims("mallory-1", nonce));
    var forged = begin(olga.visitor);
    olga.visitor.cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(OpenIdTicket.COOKIE))
        .forEach(cookie -> cookie.setValue(cookie.getValue().replace(".keep", ".link")));
    assertThat(code(forged.finish())).isEqualTo("not-confirmed-here");
    assertThat(audit()).contains("sign-in-refused openid: not-confirmed-here");

    // Her password was given, but in a session that is over by now.
    var begun = linking(olga.visitor, "mallory-2");
    ok(Colleague.signIn(olga.visitor, "olga", Colleague.PASSWORD), 200);
    assertThat(code(begun.finish())).isEqualTo("not-confirmed-here");

    var gone = linking(olga.visitor, "mallory-3");
    olga.visitor.delete("/api/v1/session");
    assertThat(code(gone.finish())).isEqualTo("not-begun-here");
    ok(Colleague.signIn(olga.visitor, "olga", Colleague.PASSWORD), 200);
    assertThat(me(olga.visitor).path("account").path("linked").asBoolean()).isFalse();
  }

  @Test
  void whatTheProviderCallsThemIsOneAccountsAloneWhateverTheirAddress() {
    var mine = account(signIn(server.guest(), "vera")).path("id").asText();
    var quinn = ada.invite(server, "trainee", "Quinn");
    assertThat(code(linking(quinn.visitor, "vera").finish())).isEqualTo("identity-taken");
    assertThat(account(signIn(server.guest(), "vera")).path("id").asText()).isEqualTo(mine);
    assertThat(me(quinn.visitor).path("account").path("linked").asBoolean())
        .as("still signed in, and as before")
        .isFalse();

    provider.idToken =
        nonce ->
            provider.signed(
                provider
                    .claims("other", nonce)
                    .claim("preferred_username", null)
                    .claim("email", "quinn")
                    .claim("email_verified", true));
    assertThat(code(begin(server.guest()).finish())).isEqualTo("login-taken");
    var external = server.guest();
    ok(signIn(external, "vera"), 200);
    assertThat(code(beginLinking(external, Colleague.PASSWORD))).isEqualTo("external-account");
    assertThat(code(unlink(external, Colleague.PASSWORD))).isEqualTo("external-account");
  }

  @Test
  void whoeverIsLetOutOrInNoGroupIsNotJoinedEither() throws IOException {
    try (var strict = start(provider, Map.of("openid-others", "refused"))) {
      var first = Colleague.administrator(strict);
      var uma = first.invite(strict, "trainee", "Uma");
      assertThat(code(linking(uma.visitor, "u-1", "other").finish())).isEqualTo("no-group");
      assertThat(me(uma.visitor).path("account").path("linked").asBoolean()).isFalse();
      ok(linking(uma.visitor, "u-1", "reps").finish(), 200);
      first.change(uma, "{\"active\":false}");
      provider.idToken = nonce -> provider.signed(provider.claims("u-1", nonce, "reps"));
      assertThat(code(begin(strict.guest()).finish())).isEqualTo("deactivated");
    }
  }

  @Test
  void anAdministratorWhoJoinsAsTheLastStaysOne() throws IOException {
    try (var fresh = start(provider, Map.of())) {
      var first = Colleague.administrator(fresh);
      assertThat(account(linking(first.visitor, "boss", "reps").finish()).path("role").asText())
          .isEqualTo("administrator");
    }
  }

  static final List<Lie> ORDERS =
      List.of(
          new Lie("alg none", (by, claims) -> ForgingProvider.unsigned(claims)),
          claiming("nobody", (by, claims) -> claims.subject(null)),
          claiming("no event", (by, claims) -> claims.claim("events", Map.of())),
          claiming("a nonce", (by, claims) -> claims.claim("nonce", "n")),
          claiming("no id", (by, claims) -> claims.jwtID(null)),
          claiming("for another", (by, claims) -> claims.audience("another")),
          claiming("another issuer", (by, claims) -> claims.issuer("https://evil.example")),
          claiming("expired", (by, claims) -> claims.expirationTime(in(Duration.ofMinutes(-2)))),
          claiming("from the future", (by, claims) -> claims.issueTime(in(Duration.ofMinutes(2)))),
          claiming("old", (by, claims) -> claims.issueTime(in(Duration.ofMinutes(-6)))),
          new Lie("an ID token", (by, claims) -> by.signed(by.claims("ora", "n"))),
          new Lie("no token", (by, claims) -> "x"));

  @ParameterizedTest
  @FieldSource("ORDERS")
  void aLogoutTokenThatIsNotToBeBelievedEndsNothing(Lie lie) {
    var visitor = server.guest();
    ok(signIn(visitor, "ora"), 200);
    var answer = leave(lie.token().apply(provider, provider.leaving().subject("ora")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("token-refused");
    assertThat(me(visitor).has("account")).isTrue();
  }

  @Test
  void aPageCannotSendALogoutToken() {
    var token = provider.signed(provider.leaving().subject("ora"));
    assertThat(leave(token, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
  }

  @Test
  void withoutTheProviderPasswordsServeAndItsPeopleAreToldWhy() throws IOException {
    var gone = new ForgingProvider();
    try (var fresh = start(gone, Map.of())) {
      gone.close();
      Colleague.administrator(fresh);
      assertThat(code(fresh.guest().post("/api/v1/openid/begin", "{}")))
          .isEqualTo("provider-unreachable");
      ok(Colleague.signIn(fresh.guest(), "ada", Colleague.PASSWORD), 200);
    }
  }
}
