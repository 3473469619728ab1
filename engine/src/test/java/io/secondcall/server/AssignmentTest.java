package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assignments and certificates over HTTP: a coach asks, people play, a coach confirms. */
class AssignmentTest {
  private static final String API = "/api/v1";
  private static final Document DOCUMENT = new Document();
  private Path folder;
  private LiveServer server;
  private Colleague ada;
  private Colleague cora;
  private Colleague tess;

  @BeforeEach
  void startTheServer() {
    folder = LiveServer.temporary();
    server = LiveServer.startDeaf(Map.of("data", folder.toString()));
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

  /**
   * A certification of before there was a least pass mark: whoever gives up at once passes it,
   * without an ear.
   */
  private String isSetOfOld(String more) {
    var id = isSet("certification", inDays(3), ",\"passMark\":55" + more);
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("second-call"), "sa", "");
        var statement = connection.prepareStatement("update assignment set pass_mark = 0")) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return id;
  }

  private HttpResponse<String> change(String assignment, String change) {
    return DOCUMENT.check(
        "changeAssignment", cora.visitor.post(API + "/assignments/" + assignment, change));
  }

  private static String refused(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(code);
    return LiveServer.json(answer).path("detail").asText();
  }

  private void isChanged(String assignment, String change) {
    var answer = change(assignment, change);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
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
    assertThat(code(set(terms("certification", inDays(1), ",\"passMark\":70,\"seed\":3"))))
        .isEqualTo("bad-conditions");
    assertThat(code(set(terms("certification", inDays(1), ",\"passMark\":70,\"hints\":true"))))
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
    var id = isSetOfOld("");
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
    var id = isSetOfOld("");
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
    var id = isSetOfOld(",\"people\":[\"" + second.id + "\"]");
    var view = ok(begin(second, id), 201);
    second.visitor.close(view);
    assertThat(code(decide(second, id, view.path("id").asText(), "{\"confirm\":true}")))
        .isEqualTo("own-attempt");
    ok(decide(cora, id, view.path("id").asText(), "{\"confirm\":true}"), 200);
  }

  @Test
  void whatALostPursuitCanScoreIsNotCertified() {
    var said = refused(set(terms("certification", inDays(3), ",\"passMark\":54")), "bad-pass-mark");
    assertThat(said).contains("55 to 100", "not 54", "`passMark`", "essential");
    isSet("practice", inDays(3), ",\"passMark\":54");
    isSet("certification", inDays(3), ",\"passMark\":55");
    assertThat(mine(tess).findValuesAsText("passMark")).containsExactlyInAnyOrder("54", "55");
  }

  @Test
  void aCertificationOfBeforeStaysAsItIsAndCanBeGivenMoreTime() {
    var id = isSetOfOld("");
    var later = inDays(20).truncatedTo(ChronoUnit.SECONDS);
    isChanged(id, "{\"dueAt\":\"" + later + "\",\"passMark\":0}");
    var card = mine(tess).get(0).path("assignment");
    assertThat(card.path("passMark").asInt()).isZero();
    assertThat(Instant.parse(card.path("dueAt").asText())).isEqualTo(later);
    refused(change(id, "{\"passMark\":40}"), "bad-pass-mark");
    isChanged(id, "{\"passMark\":60}");
    assertThat(mine(tess).get(0).path("assignment").path("passMark").asInt()).isEqualTo(60);
  }

  @Test
  void whoeverHasAnAssignmentSeesItsNewTermsAndItsConditionsStay() {
    var tom = ada.invite(server, "trainee", "Tom", "North");
    var id =
        isSet(
            "practice",
            inDays(3),
            ",\"passMark\":50,\"seed\":7,\"hints\":true,\"people\":[\"" + tess.id + "\"]");
    assertThat(mine(tom)).isEmpty();
    var later = inDays(9).truncatedTo(ChronoUnit.SECONDS);
    isChanged(
        id,
        "{\"dueAt\":\"%s\",\"passMark\":80,\"attempts\":5,\"people\":[\"%s\",\"%s\"]}"
            .formatted(later, tom.id, tess.id));
    for (var who : List.of(tess, tom)) {
      var card = mine(who).get(0).path("assignment");
      assertThat(Instant.parse(card.path("dueAt").asText())).isEqualTo(later);
      assertThat(card.path("passMark").asInt()).isEqualTo(80);
      assertThat(card.path("attempts").asInt()).isEqualTo(5);
      assertThat(card.path("difficulty").asText()).isEqualTo("tough");
      assertThat(card.path("hints").asBoolean()).isTrue();
    }
    assertThat(team().path("assignments").get(0).path("seed").asLong()).isEqualTo(7);
    assertThat(ok(ada.visitor.get(API + "/audit"), 200).path("entries").get(0).toString())
        .contains("assignment-changed", id, "pass mark 80, attempts 5, people added 1");
    // Nothing is told of what is as it was.
    isChanged(id, "{\"attempts\":5,\"people\":[\"" + tom.id + "\"]}");
    assertThat(ok(ada.visitor.get(API + "/audit"), 200).findValuesAsText("action"))
        .containsOnlyOnce("assignment-changed");
    assertThat(change(id, "{\"difficulty\":\"gentle\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsAskedForMoreThanWhenTheyBeganNorLosesWhatTheyUsed() {
    var id = isSet("practice", inDays(3), ",\"passMark\":10");
    isChanged(id, "{\"passMark\":20}");
    tess.visitor.close(ok(begin(tess, id), 201));
    tess.visitor.close(ok(begin(tess, id), 201));
    assertThat(mine(tess).get(0).path("standing").path("progress").asText()).isEqualTo("used-up");
    assertThat(refused(change(id, "{\"passMark\":21}"), "bad-pass-mark")).contains("from 20");
    assertThat(refused(change(id, "{\"attempts\":1}"), "bad-attempts")).contains("2 or more");
    isChanged(id, "{\"attempts\":3}");
    var standing = mine(tess).get(0).path("standing");
    assertThat(standing.path("progress").asText()).isEqualTo("not-yet");
    assertThat(standing.path("left").asInt()).isEqualTo(1);
    isChanged(id, "{\"passMark\":0}");
    assertThat(mine(tess).get(0).path("standing").path("progress").asText()).isEqualTo("passed");
    // What was passed stays passed, whatever is tried.
    refused(change(id, "{\"passMark\":100}"), "bad-pass-mark");
    isChanged(id, "{\"dueAt\":\"" + Instant.now().plusSeconds(60) + "\"}");
    assertThat(mine(tess).get(0).path("standing").path("progress").asText()).isEqualTo("passed");
  }

  @Test
  void aCertificationAsksTheSameOfEverybodyOnceSomebodyHasBegun() {
    var id = isSet("certification", inDays(3), ",\"passMark\":70");
    isChanged(id, "{\"passMark\":75}");
    begin(tess, id);
    assertThat(refused(change(id, "{\"passMark\":60}"), "bad-pass-mark")).contains("stays 75");
    isChanged(id, "{\"attempts\":4}");
    assertThat(mine(tess).get(0).path("assignment").path("passMark").asInt()).isEqualTo(75);
  }

  @Test
  void whatCannotBecomeSoIsRefusedAndNothingIsChanged() {
    var sue = ada.invite(server, "trainee", "Sue", "South");
    var id = isSet("practice", inDays(3), ",\"passMark\":50");
    refused(change(id, "{\"attempts\":9,\"dueAt\":\"" + inDays(-1) + "\"}"), "bad-due-date");
    refused(change(id, "{\"attempts\":9,\"people\":[\"" + tess.id + "\"]}"), "bad-conditions");
    assertThat(mine(tess).get(0).path("assignment").path("attempts").asInt()).isEqualTo(2);
    var chosen = isSet("practice", inDays(3), ",\"passMark\":50,\"people\":[\"" + tess.id + "\"]");
    refused(change(chosen, "{\"people\":[\"" + sue.id + "\"]}"), "not-in-team");
    assertThat(cora.visitor.delete(API + "/assignments/" + id).statusCode()).isEqualTo(204);
    refused(change(id, "{\"attempts\":9}"), "withdrawn");
    assertThat(change("none", "{\"attempts\":9}").statusCode()).isEqualTo(404);
  }
}
