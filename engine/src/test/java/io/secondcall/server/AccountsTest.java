package io.secondcall.server;

import static io.secondcall.server.Colleague.PASSWORD;
import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static io.secondcall.server.Colleague.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.server.LiveServer.Visitor;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting up, joining, signing in and out, over HTTP and live. */
class AccountsTest {
  private static final Document DOCUMENT = new Document();
  private static LiveServer server;
  private static Colleague ada;

  @BeforeAll
  static void startTheServer() {
    server = LiveServer.startDeaf();
    ada = Colleague.administrator(server);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static String cookie(Visitor visitor) {
    return visitor.cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static Visitor with(String cookie) {
    var visitor = server.guest();
    visitor.get("/api/v1/me");
    visitor.cookies.getCookieStore().getCookies().getFirst().setValue(cookie);
    return visitor;
  }

  @Test
  void theSetUpLinkWorksOnceAndNoPasswordIsThereBefore() {
    try (var fresh = LiveServer.startDeaf()) {
      for (var name : new String[] {"admin", "administrator", "root", ""}) {
        var login = name.isEmpty() ? "x" : name;
        assertThat(code(signIn(fresh.guest(), login, login))).isEqualTo("wrong-credentials");
      }
      var link = fresh.running.setUpLink().orElseThrow();
      assertThat(link.getPath()).isEqualTo("/welcome");
      var read = "{\"token\":\"" + link.getFragment() + "\"}";
      var offer = DOCUMENT.check("readLink", fresh.guest().post("/api/v1/links/read", read));
      assertThat(ok(offer, 200).path("purpose").asText()).isEqualTo("set-up");

      var first = Colleague.administrator(fresh);
      var me = ok(DOCUMENT.check("whoAmI", first.visitor.get("/api/v1/me")), 200);
      assertThat(me.path("account").path("role").asText()).isEqualTo("administrator");
      assertThat(me.path("account").path("organisation").asText()).isEqualTo("Northgate");
      assertThat(code(fresh.guest().post("/api/v1/links/read", read))).isEqualTo("link-not-valid");
    }
    assertThat(ada.id).isNotEmpty();
  }

  @Test
  void signingInGivesANewSessionAndSigningOutEndsIt() {
    var kim = ada.invite(server, "trainee", "Kim");
    var visitor = server.guest();
    visitor.get("/api/v1/me");
    var asGuest = cookie(visitor);
    var signedIn = DOCUMENT.check("signIn", signIn(visitor, " KIM ", PASSWORD));
    assertThat(ok(signedIn, 200).path("account").path("name").asText()).isEqualTo("Kim");
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(
            set ->
                assertThat(set)
                    .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain(asGuest));
    var first = cookie(visitor);
    signIn(visitor, "kim", PASSWORD);
    var second = cookie(visitor);
    assertThat(second).isNotEqualTo(first);
    assertThat(ok(with(first).get("/api/v1/me"), 200).has("account")).isFalse();
    assertThat(ok(with(second).get("/api/v1/me"), 200).has("account")).isTrue();

    assertThat(DOCUMENT.check("signOut", visitor.delete("/api/v1/session")).statusCode())
        .isEqualTo(204);
    assertThat(ok(with(second).get("/api/v1/me"), 200).has("account")).isFalse();
    assertThat(ok(kim.visitor.get("/api/v1/me"), 200).has("account"))
        .as("another browser stays signed in")
        .isTrue();
    DOCUMENT.check("signOutEverywhere", kim.visitor.delete("/api/v1/sessions"));
    assertThat(ok(kim.visitor.get("/api/v1/me"), 200).has("account")).isFalse();
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldAlike() {
    var wrong = signIn(server.guest(), "ada", "not the password");
    var unknown = signIn(server.guest(), "nobody-here", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(server.guest().get("/api/v1/me").body()).doesNotContain("ada");
  }

  @Test
  void aGuestsPursuitsAreClaimedWhenTheySaySo() {
    var guest = server.guest();
    var pursuit = guest.begin().path("id").asText();
    var before = cookie(guest);
    assertThat(ok(guest.get("/api/v1/me"), 200).path("practised").asInt()).isEqualTo(1);
    var lou = ada.invite(guest, "trainee", "Lou", Optional.of(true));
    assertThat(lou.visitor.get("/api/v1/pursuits/" + pursuit).statusCode()).isEqualTo(200);
    assertThat(lou.visitor.get("/api/v1/pursuits").body()).contains(pursuit);
    assertThat(with(before).get("/api/v1/pursuits/" + pursuit).statusCode()).isEqualTo(404);

    var other = server.guest();
    var another = other.begin().path("id").asText();
    signIn(other, "lou", PASSWORD);
    assertThat(other.get("/api/v1/pursuits").body()).contains(pursuit, another);

    var left = server.guest();
    var stays = left.begin().path("id").asText();
    left.post(
        "/api/v1/session", "{\"login\":\"lou\",\"password\":\"" + PASSWORD + "\",\"keep\":false}");
    assertThat(left.get("/api/v1/pursuits/" + stays).statusCode()).isEqualTo(404);
  }

  @Test
  void deactivationEndsSessionsAtOnceLiveOnesToo() throws Exception {
    var max = ada.invite(server, "trainee", "Max");
    var pursuit = max.visitor.begin().path("id").asText();
    var line = max.visitor.line();
    assertThat(line.attach(pursuit, 0).path("type").asText()).isEqualTo("attached");

    DOCUMENT.check("changePerson", ada.change(max, "{\"active\":false}"));

    assertThat(line.next().path("code").asText()).isEqualTo("no-session");
    assertThat(line.closedWith()).isEqualTo(1008);
    assertThat(max.visitor.get("/api/v1/pursuits/" + pursuit).statusCode()).isEqualTo(404);
    assertThat(code(signIn(server.guest(), "max", PASSWORD))).isEqualTo("wrong-credentials");
    ok(ada.change(max, "{\"active\":true}"), 200);
    assertThat(signIn(server.guest(), "max", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheLiveLineOfThatBrowserAlone() throws Exception {
    var one = ada.invite(server, "trainee", "Una");
    var two = server.guest();
    signIn(two, "una", PASSWORD);
    var lineOfOne = one.visitor.line();
    var lineOfTwo = two.line();
    two.delete("/api/v1/session");
    assertThat(lineOfTwo.closedWith()).isEqualTo(1008);
    lineOfOne.send("{\"v\":1,\"type\":\"ping\"}");
    assertThat(lineOfOne.next().path("type").asText()).isEqualTo("pong");
  }

  @Test
  void anotherRoleHoldsFromTheNextRequestOn() {
    var ivy = ada.invite(server, "trainee", "Ivy");
    assertThat(code(ivy.visitor.get("/api/v1/people"))).isEqualTo("not-permitted");
    ok(ada.change(ivy, "{\"role\":\"administrator\"}"), 200);
    assertThat(ivy.visitor.get("/api/v1/people").statusCode()).isEqualTo(200);
    ok(ada.change(ivy, "{\"role\":\"trainee\"}"), 200);
    assertThat(code(ivy.visitor.get("/api/v1/people"))).isEqualTo("not-permitted");
  }

  @Test
  void aTeamHasOneSpellingWhoeverNamesIt() {
    var ned = ada.invite(server, "trainee", "Ned", "north");
    assertThat(team(ada.change(ned, "{\"team\":\"North\"}")))
        .as("their own alone")
        .isEqualTo("North");
    var nia = ada.invite(server, "trainee", "Nia", "NORTH");
    assertThat(team(ada.change(nia, "{\"active\":true}"))).isEqualTo("North");

    var token =
        ok(
                ada.visitor.post(
                    "/api/v1/invitations", "{\"role\":\"trainee\",\"team\":\"nOrth\"}"),
                201)
            .path("token")
            .asText();
    var joined =
        server
            .guest()
            .post(
                "/api/v1/links/follow",
                "{\"token\":\"%s\",\"password\":\"%s\",\"name\":\"Nat\",\"login\":\"nat\"}"
                    .formatted(token, PASSWORD));
    assertThat(ok(joined, 200).path("account").path("team").asText()).isEqualTo("North");
  }

  private static String team(HttpResponse<String> answer) {
    return ok(answer, 200).path("team").asText();
  }

  @Test
  void somebodyCanAlwaysAdminister() {
    assertThat(code(ada.change(ada, "{\"active\":false}"))).isEqualTo("last-administrator");
    assertThat(code(ada.change(ada, "{\"role\":\"coach\"}"))).isEqualTo("last-administrator");
    assertThat(ada.visitor.get("/api/v1/people").statusCode()).isEqualTo(200);
  }

  @Test
  void aResetLinkChangesThePasswordOnceAndEndsAllSessions() {
    var rob = ada.invite(server, "trainee", "Rob");
    var made =
        ok(
            DOCUMENT.check(
                "resetPerson", ada.visitor.post("/api/v1/people/" + rob.id + "/reset", "{}")),
            201);
    assertThat(rob.visitor.get("/api/v1/me").body()).as("until it is used").contains("Rob");
    var follow =
        "{\"token\":\"%s\",\"password\":\"a wholly new password\"}"
            .formatted(made.path("token").asText());
    assertThat(server.guest().post("/api/v1/links/follow", follow).statusCode()).isEqualTo(200);
    assertThat(rob.visitor.get("/api/v1/me").body()).doesNotContain("Rob");
    assertThat(code(server.guest().post("/api/v1/links/follow", follow)))
        .isEqualTo("link-not-valid");
    assertThat(code(signIn(server.guest(), "rob", PASSWORD))).isEqualTo("wrong-credentials");
    assertThat(signIn(server.guest(), "rob", "a wholly new password").statusCode()).isEqualTo(200);
  }

  @Test
  void changingThePasswordEndsAllOtherSessions() {
    var eve = ada.invite(server, "trainee", "Eve");
    var elsewhere = server.guest();
    signIn(elsewhere, "eve", PASSWORD);
    var wrong = "{\"present\":\"not the present one\",\"password\":\"a wholly new password\"}";
    assertThat(code(eve.visitor.post("/api/v1/me/password", wrong))).isEqualTo("wrong-password");
    var weak = "{\"present\":\"" + PASSWORD + "\",\"password\":\"short\"}";
    assertThat(code(eve.visitor.post("/api/v1/me/password", weak))).isEqualTo("weak-password");
    var right = "{\"present\":\"" + PASSWORD + "\",\"password\":\"a wholly new password\"}";
    ok(DOCUMENT.check("changePassword", eve.visitor.post("/api/v1/me/password", right)), 200);
    assertThat(eve.visitor.get("/api/v1/me").body()).contains("Eve");
    assertThat(elsewhere.get("/api/v1/me").body()).doesNotContain("Eve");
    var renamed =
        DOCUMENT.check(
            "changeProfile", eve.visitor.post("/api/v1/me", "{\"name\":\" Eve  Two \"}"));
    assertThat(ok(renamed, 200).path("account").path("name").asText()).isEqualTo("Eve Two");
  }

  @Test
  void aWithdrawnInvitationWorksNoMore() {
    var made =
        ok(
            DOCUMENT.check(
                "invite", ada.visitor.post("/api/v1/invitations", "{\"role\":\"coach\"}")),
            201);
    assertThat(ok(DOCUMENT.check("listPeople", ada.visitor.get("/api/v1/people")), 200).toString())
        .contains(made.path("id").asText())
        .doesNotContain(made.path("token").asText());
    DOCUMENT.check(
        "withdrawInvitation",
        ada.visitor.delete("/api/v1/invitations/" + made.path("id").asText()));
    var read = "{\"token\":\"" + made.path("token").asText() + "\"}";
    assertThat(code(server.guest().post("/api/v1/links/read", read))).isEqualTo("link-not-valid");
  }

  /** An invitation to administer and a link for a new password, made by an administrator. */
  private static List<String> links(Colleague by, Colleague to) {
    var reset = ok(by.visitor.post("/api/v1/people/" + to.id + "/reset", "{}"), 201);
    return List.of(
        by.invitation("administrator").path("token").asText(), reset.path("token").asText());
  }

  private static void assertWorkNoMore(List<String> links) {
    for (var token : links) {
      assertThat(
              code(
                  server
                      .guest()
                      .post(
                          "/api/v1/links/follow",
                          "{\"token\":\"%s\",\"password\":\"a wholly new password\",\"name\":\"Eve\",\"login\":\"eve2\"}"
                              .formatted(token))))
          .isEqualTo("link-not-valid");
    }
    assertThat(ok(ada.visitor.get("/api/v1/people"), 200).path("invitations"))
        .noneMatch(invitation -> invitation.path("role").asText().equals("administrator"));
  }

  @Test
  void whatAnAdministratorHandedOutWorksNoMoreOnceTheyAreNone() {
    var zed = ada.invite(server, "trainee", "Zed");
    var demoted = ada.invite(server, "administrator", "Demi");
    var links = links(demoted, zed);
    ok(ada.change(demoted, "{\"team\":\"North\"}"), 200);
    var read = "{\"token\":\"" + links.getFirst() + "\"}";
    ok(server.guest().post("/api/v1/links/read", read), 200);
    ok(ada.change(demoted, "{\"role\":\"coach\"}"), 200);
    assertWorkNoMore(links);

    var letOut = ada.invite(server, "administrator", "Olaf");
    links = links(letOut, zed);
    ok(ada.change(letOut, "{\"active\":false}"), 200);
    assertWorkNoMore(links);

    var erased = ada.invite(server, "administrator", "Erna");
    links = links(erased, zed);
    ok(ada.visitor.post("/api/v1/people/" + erased.id + "/erase", "{\"word\":\"erase\"}"), 200);
    assertWorkNoMore(links);
  }

  @Test
  void aFileOfPeopleIsTriedDryAndThenInvitesWhoeverIsNew() {
    var csv = "name,login,role,team\\nNew One,new1,coach,North\\nAda,ada,,\\n";
    var dry = post(csv, true);
    assertThat(dry.path("rows").findValuesAsText("outcome")).containsExactly("new", "known");
    assertThat(dry.findValues("token")).isEmpty();
    var faulty = post(csv + "Bad,b d,,\\n", false);
    assertThat(faulty.path("invited").asInt()).isZero();
    var real = post(csv, false);
    assertThat(real.path("invited").asInt()).isEqualTo(1);
    var token = real.findValue("token").asText();
    var offer = ok(server.guest().post("/api/v1/links/read", "{\"token\":\"" + token + "\"}"), 200);
    assertThat(offer.path("login").asText()).isEqualTo("new1");
    assertThat(offer.path("team").asText()).isEqualTo("North");
    assertThat(post(csv, false).path("rows").findValuesAsText("outcome"))
        .containsExactly("known", "known");
  }

  private static com.fasterxml.jackson.databind.JsonNode post(String csv, boolean dry) {
    return ok(
        DOCUMENT.check(
            "importPeople",
            ada.visitor.post(
                "/api/v1/imports", "{\"csv\":\"%s\",\"dryRun\":%s}".formatted(csv, dry))),
        200);
  }

  @Test
  void theAuditLogTellsWhatWasDoneInIdsAlone() {
    var may = ada.invite(server, "coach", "Maybelle");
    ok(ada.change(may, "{\"role\":\"manager\"}"), 200);
    signIn(server.guest(), "maybelle", "not the password");
    var page = ok(DOCUMENT.check("readAudit", ada.visitor.get("/api/v1/audit")), 200);
    var ofMay =
        page.path("entries").findParents("action").stream()
            .filter(
                entry ->
                    (entry.path("actor").asText() + entry.path("subject").asText())
                        .contains(may.id))
            .map(entry -> entry.path("action").asText())
            .toList();
    assertThat(ofMay).containsExactly("sign-in-refused", "role-changed", "joined");
    assertThat(page.path("entries").get(0).path("subjectName").asText()).isEqualTo("Maybelle");
    var last = page.path("entries").size();
    var older = ok(ada.visitor.get("/api/v1/audit?before=2"), 200);
    assertThat(older.path("entries")).hasSize(1);
    assertThat(last).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,http://evil.example,403",
    "Sec-Fetch-Site,cross-site,403",
    "Sec-Fetch-Site,same-site,403",
    "Sec-Fetch-Site,same-origin,200"
  })
  void onlyOurOwnPagesChangeAnything(String header, String value, int status) {
    var request =
        HttpRequest.newBuilder(ada.visitor.uri("/api/v1/me"))
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada\"}"))
            .build();
    assertThat(Visitor.send(ada.visitor.client, request).statusCode()).isEqualTo(status);
  }

  @Test
  void aFormOfAnotherPageIsNoRequest() {
    var request =
        HttpRequest.newBuilder(ada.visitor.uri("/api/v1/me"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Mallory\"}"))
            .build();
    assertThat(Visitor.send(ada.visitor.client, request).statusCode()).isEqualTo(415);
  }

  @Test
  void guessingPasswordsIsSlowAndDoesNotKeepOthersOut() {
    // Two tries, and a third a minute later: far longer than two take on any machine.
    try (var strict = LiveServer.startDeaf(Map.of("sign-in-rate", "1"))) {
      Colleague.administrator(strict);
      for (int i = 0; i < 2; i++) {
        assertThat(code(signIn(strict.guest(), "ada", "guess number " + i)))
            .isEqualTo("wrong-credentials");
      }
      var refused = signIn(strict.guest(), "Ada ", PASSWORD);
      assertThat(refused.statusCode()).as("even the right one").isEqualTo(429);
      assertThat(signIn(strict.guest(), "somebody-else", "x").statusCode()).isEqualTo(422);
    }
  }

  @Test
  void withoutGuestsEverythingButTheWayInAsksForASession() {
    try (var closed = LiveServer.startDeaf(Map.of("guests", "off"))) {
      var visitor = closed.guest();
      var me = ok(DOCUMENT.check("whoAmI", visitor.get("/api/v1/me")), 200);
      assertThat(me.path("guests").asText()).isEqualTo("off");
      assertThat(cookie(visitor)).isEmpty();
      assertThat(code(visitor.get("/api/v1/scenarios"))).isEqualTo("no-session");
      assertThat(code(visitor.post("/api/v1/pursuits", "{\"scenario\":\"do-your-homework\"}")))
          .isEqualTo("no-session");
      var admin = Colleague.administrator(closed);
      assertThat(admin.visitor.begin().path("id").asText()).isNotEmpty();
      var line = admin.visitor.line();
      line.send("{\"v\":1,\"type\":\"ping\"}");
      assertThat(line.next().path("type").asText()).isEqualTo("pong");
      assertThat(UUID.fromString(admin.id)).isNotNull();
    }
  }
}
