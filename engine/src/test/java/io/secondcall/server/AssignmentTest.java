package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assignments and certificates over HTTP: a coach asks, people play, a coach confirms. */
class AssignmentTest {
  private static final String API = "/api/v1";
  private static final Document DOCUMENT = new Document();
  private LiveServer server;
  private Colleague ada;
  private Colleague cora;
  private Colleague tess;

  @BeforeEach
  void startTheServer() {
    server = LiveServer.startDeaf();
    ada = Colleague.administrator(server);
    cora = ada.invite(server, "coach", "Cora", "North");
    tess = ada.invite(server, "trainee", "Tess", "North");
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  private static String terms(String kind, Instant dueAt, String more) {
    return "{\"team\":\"North\",\"kind\":\"%s\",\"scenario\":\"prove-it\",\"difficulty\":\"tough\",\"attempts\":2,\"dueAt\":\"%s\"%s}"
        .formatted(kind, dueAt, more);
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private HttpResponse<String> set(String terms) {
    return DOCUMENT.check("setAssignment", cora.visitor.post(API + "/assignments", terms));
  }

  private String isSet(String kind, Instant dueAt, String more) {
    return ok(set(terms(kind, dueAt, more)), 201).path("id").asText();
  }

  private static HttpResponse<String> begin(Colleague who, String assignment) {
    return DOCUMENT.check(
        "beginAssigned",
        who.visitor.post(API + "/assignments/" + assignment + "/attempts", "{\"timers\":true}"));
  }

  private static JsonNode mine(Colleague who) {
    return ok(DOCUMENT.check("readForMe", who.visitor.get(API + "/me/assignments")), 200)
        .path("assignments");
  }

  private JsonNode team() {
    return ok(DOCUMENT.check("listAssignments", cora.visitor.get(API + "/assignments")), 200);
  }

  private HttpResponse<String> decide(
      Colleague by, String assignment, String pursuit, String decision) {
    return DOCUMENT.check(
        "decideCertificate",
        by.visitor.post(
            API + "/assignments/" + assignment + "/attempts/" + pursuit + "/certificate",
            decision));
  }

  @Test
  void anAssignmentIsPlayedUnderItsOwnConditionsAsOftenAsItSays() {
    var id = isSet("practice", inDays(1), ",\"passMark\":100,\"seed\":7,\"hints\":true");
    var asked = mine(tess).get(0);
    assertThat(asked.path("standing").path("progress").asText()).isEqualTo("not-begun");
    assertThat(asked.path("standing").path("reminder").asText()).isEqualTo("soon");
    assertThat(asked.path("assignment").path("setBy").asText()).isEqualTo("Cora");

    var view = ok(begin(tess, id), 201);
    assertThat(view.path("mode").asText()).isEqualTo("assigned");
    assertThat(view.path("difficulty").asText()).isEqualTo("tough");
    assertThat(view.path("hints").asBoolean()).isTrue();
    assertThat(view.has("seed")).as("it could be rehearsed").isFalse();
    assertThat(code(begin(tess, id))).isEqualTo("under-way");
    assertThat(
            code(
                tess.visitor.post(
                    API + "/pursuits/" + view.path("id").asText() + "/branches",
                    "{\"sequence\":2}")))
        .isEqualTo("assigned");
    tess.visitor.close(view);
    var pursuit = API + "/pursuits/" + view.path("id").asText();
    assertThat(ok(tess.visitor.get(pursuit), 200).path("seed").asLong()).isEqualTo(7);
    tess.visitor.close(ok(begin(tess, id), 201));
    assertThat(code(begin(tess, id))).isEqualTo("no-attempt-left");

    var standing = mine(tess).get(0).path("standing");
    assertThat(standing.path("progress").asText()).isEqualTo("used-up");
    assertThat(standing.path("tries")).hasSize(2);
    var counts = team().path("assignments").get(0).path("counts");
    assertThat(counts.path("used-up").asInt()).isEqualTo(1);
  }

  @Test
  void whatTheBrowserSaysOfConditionsIsNotTaken() {
    var id = isSet("practice", inDays(1), ",\"passMark\":10");
    var answer =
        tess.visitor.post(
            API + "/assignments/" + id + "/attempts", "{\"difficulty\":\"gentle\",\"seed\":1}");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aTeamsCoachSeesHowFarEverybodyIsAndWhatIsOver() {
    var id = isSet("practice", inDays(9), ",\"passMark\":0");
    var tom = ada.invite(server, "trainee", "Tom", "North");
    var view = ok(begin(tess, id), 201);
    var pursuit = view.path("id").asText();
    var at = API + "/debriefs/" + pursuit;
    assertThat(cora.visitor.get(at).statusCode()).as("it is under way").isEqualTo(404);
    tess.visitor.close(view);
    // Whoever joined later is asked too.
    assertThat(mine(tom)).hasSize(1);
    var course = team().path("assignments").get(0);
    assertThat(course.path("counts").path("passed").asInt()).isEqualTo(1);
    assertThat(course.path("counts").path("not-begun").asInt()).isEqualTo(1);
    assertThat(course.path("people").findValuesAsText("name")).containsExactly("Tess", "Tom");
    var page = ok(DOCUMENT.check("readTeamDebrief", cora.visitor.get(at)), 200);
    assertThat(page.path("line").path("name").asText()).isEqualTo("Tess");
    assertThat(page.path("line").path("why").asText()).isEqualTo("assigned");
    assertThat(page.path("debrief").path("scorecard").isObject()).isTrue();
    // Practice of the same person is nobody else's.
    var practice = tess.visitor.begin().path("id").asText();
    assertThat(cora.visitor.get(API + "/debriefs/" + practice).statusCode()).isEqualTo(404);
    // There is nothing to share: it was said before it began.
    var own = ok(tess.visitor.get(API + "/pursuits/" + pursuit + "/coaching"), 200);
    assertThat(own.path("seenBy").asText()).isEqualTo("assigned");
  }

  @Test
  void forChosenPeopleItIsForNobodyElse() {
    var tom = ada.invite(server, "trainee", "Tom", "North");
    var sue = ada.invite(server, "trainee", "Sue", "South");
    isSet("practice", inDays(3), ",\"passMark\":50,\"people\":[\"" + tom.id + "\"]");
    assertThat(mine(tess)).isEmpty();
    assertThat(mine(tom)).hasSize(1);
    assertThat(
            code(
                set(
                    terms(
                        "practice",
                        inDays(3),
                        ",\"passMark\":50,\"people\":[\"" + sue.id + "\"]"))))
        .isEqualTo("not-in-team");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThat(code(set(terms("practice", inDays(-1), ",\"passMark\":50"))))
        .isEqualTo("bad-due-date");
    assertThat(code(set(terms("certification", inDays(1), ",\"passMark\":50,\"seed\":3"))))
        .isEqualTo("bad-conditions");
    assertThat(code(set(terms("certification", inDays(1), ",\"passMark\":50,\"hints\":true"))))
        .isEqualTo("bad-conditions");
    assertThat(set(terms("practice", inDays(1), ",\"passMark\":101")).statusCode()).isEqualTo(400);
    assertThat(
            set(terms("practice", inDays(1), ",\"passMark\":50").replace("prove-it", "none"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            set(terms("practice", inDays(1), ",\"passMark\":50")
                    .replaceAll("\"dueAt\":\"[^\"]+\"", "\"dueAt\":\"soon\""))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aCertificateIsConfirmedByACoachAndVerifiedByAnybodyWithItsLink() {
    var id = isSet("certification", inDays(3), ",\"passMark\":0");
    var view = ok(begin(tess, id), 201);
    assertThat(view.path("mode").asText()).isEqualTo("ranked");
    assertThat(view.has("seed")).isFalse();
    var pursuit = view.path("id").asText();
    assertThat(code(decide(cora, id, pursuit, "{\"confirm\":true}")))
        .isEqualTo("nothing-to-decide");
    tess.visitor.close(view);
    assertThat(mine(tess).get(0).path("standing").path("certification").asText())
        .isEqualTo("waiting");
    assertThat(code(begin(tess, id))).isEqualTo("already-passed");
    assertThat(code(decide(cora, id, pursuit, "{\"confirm\":false}"))).isEqualTo("reason-needed");
    var confirmed =
        ok(decide(cora, id, pursuit, "{\"confirm\":true,\"remark\":\"Well done\"}"), 200);
    assertThat(code(decide(cora, id, pursuit, "{\"confirm\":true}")))
        .isEqualTo("nothing-to-decide");
    // She calls herself something else afterwards.
    ok(tess.visitor.post(API + "/me", "{\"name\":\"Somebody Else\"}"), 200);
    var token = confirmed.path("token").asText();
    assertThat(mine(tess).get(0).path("standing").path("decision").path("token").asText())
        .isEqualTo(token);
    var anybody = server.guest();
    var page =
        ok(DOCUMENT.check("readCertificate", anybody.get(API + "/certificates/" + token)), 200);
    assertThat(page.path("name").asText()).isEqualTo("Tess");
    assertThat(page.path("organisation").asText()).isEqualTo("Northgate");
    assertThat(page.path("confirmedBy").asText()).isEqualTo("Cora");
    assertThat(page.path("valid").asBoolean()).isTrue();
    assertThat(Instant.parse(page.path("attemptedAt").asText()))
        .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
    assertThat(page.toString()).doesNotContain(tess.id, pursuit, "Well done", "tess");
    assertThat(anybody.cookies.getCookieStore().getCookies()).isEmpty();

    var revoke = API + "/certificates/" + confirmed.path("certificate").asText() + "/revoke";
    assertThat(code(cora.visitor.post(revoke, "{\"reason\":\" \"}"))).isEqualTo("reason-needed");
    ok(
        DOCUMENT.check(
            "revokeCertificate",
            cora.visitor.post(revoke, "{\"reason\":\"Somebody else was on the line.\"}")),
        200);
    assertThat(code(cora.visitor.post(revoke, "{\"reason\":\"Again\"}")))
        .isEqualTo("already-revoked");
    var revoked = ok(anybody.get(API + "/certificates/" + token), 200);
    assertThat(revoked.path("valid").asBoolean()).isFalse();
    assertThat(revoked.toString()).doesNotContain("on the line");
    var standing = mine(tess).get(0).path("standing");
    assertThat(standing.path("certification").asText()).isEqualTo("revoked");
    assertThat(standing.path("left").asInt()).isEqualTo(1);
    assertThat(ok(ada.visitor.get(API + "/audit"), 200).toString())
        .contains("assignment-set", "certificate-confirmed", "certificate-revoked");

    ok(ada.visitor.post(API + "/people/" + tess.id + "/erase", "{\"word\":\"erase\"}"), 200);
    assertThat(anybody.get(API + "/certificates/" + token).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsDeclinedCanBeTriedAgain() {
    var id = isSet("certification", inDays(3), ",\"passMark\":0");
    var view = ok(begin(tess, id), 201);
    tess.visitor.close(view);
    var declined =
        ok(
            decide(
                cora,
                id,
                view.path("id").asText(),
                "{\"confirm\":false,\"remark\":\"Hardly a word was said.\"}"),
            200);
    assertThat(declined.has("token")).isFalse();
    var standing = mine(tess).get(0).path("standing");
    assertThat(standing.path("certification").asText()).isEqualTo("declined");
    assertThat(standing.path("decision").path("remark").asText())
        .isEqualTo("Hardly a word was said.");
    assertThat(standing.path("progress").asText()).isEqualTo("not-yet");
    ok(begin(tess, id), 201);
  }

  @Test
  void nobodyConfirmsTheirOwn() {
    var second = ada.invite(server, "coach", "Carl", "North");
    var id =
        isSet("certification", inDays(3), ",\"passMark\":0,\"people\":[\"" + second.id + "\"]");
    var view = ok(begin(second, id), 201);
    second.visitor.close(view);
    assertThat(code(decide(second, id, view.path("id").asText(), "{\"confirm\":true}")))
        .isEqualTo("own-attempt");
    ok(decide(cora, id, view.path("id").asText(), "{\"confirm\":true}"), 200);
  }
}
