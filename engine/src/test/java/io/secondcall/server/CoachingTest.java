package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.LiveServer.Visitor;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sharing, comments, disputes and rulings over HTTP, and what coaches see of their teams. */
class CoachingTest {
  private static final Document DOCUMENT = new Document();
  private LiveServer server;
  private Colleague ada;
  private Colleague tess;
  private Colleague cora;
  private Colleague carl;

  @BeforeEach
  void startTheServer() {
    server = LiveServer.startDeaf();
    ada = Colleague.administrator(server);
    tess = ada.invite(server, "trainee", "Tess", "North");
    cora = ada.invite(server, "coach", "Cora", "North");
    carl = ada.invite(server, "coach", "Carl", "South");
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  private static JsonNode checked(String operation, int status, HttpResponse<String> answer) {
    return ok(DOCUMENT.check(operation, answer), status);
  }

  private static String closed(Visitor visitor, boolean ranked) {
    var view =
        ok(
            visitor.post(
                "/api/v1/pursuits",
                "{\"scenario\":\"do-your-homework\",\"ranked\":%s}".formatted(ranked)),
            201);
    visitor.close(view);
    return view.path("id").asText();
  }

  private static JsonNode share(Colleague who, String pursuit, boolean shared) {
    return checked(
        "shareDebrief",
        200,
        who.visitor.post(
            "/api/v1/pursuits/" + pursuit + "/sharing", "{\"shared\":" + shared + "}"));
  }

  private static JsonNode list(Colleague who, String query) {
    return checked("listDebriefs", 200, who.visitor.get("/api/v1/debriefs" + query))
        .path("debriefs");
  }

  private static int status(Colleague who, String path) {
    return who.visitor.get("/api/v1" + path).statusCode();
  }

  private static String whole(String text) {
    return "{\"place\":\"whole\",\"text\":\"" + text + "\"}";
  }

  private static JsonNode missed(JsonNode debrief) {
    for (var mark : debrief.path("scorecard").path("marks")) {
      if (mark.path("result").asText().equals("missed")) {
        return mark;
      }
    }
    throw new AssertionError("nothing was missed");
  }

  private static JsonNode mark(JsonNode debrief, String criterion) {
    for (var mark : debrief.path("scorecard").path("marks")) {
      if (mark.path("criterion").asText().equals(criterion)) {
        return mark;
      }
    }
    throw new AssertionError("no " + criterion);
  }

  private static JsonNode debrief(Colleague who, String pursuit) {
    return checked("readDebrief", 200, who.visitor.get("/api/v1/pursuits/" + pursuit + "/debrief"));
  }

  @Test
  void practiceIsSeenByTheCoachOfTheTeamWhileItIsShared() {
    var id = closed(tess.visitor, false);
    assertThat(list(cora, "")).isEmpty();
    assertThat(status(cora, "/debriefs/" + id)).isEqualTo(404);
    var before =
        checked("readCoaching", 200, tess.visitor.get("/api/v1/pursuits/" + id + "/coaching"));
    assertThat(before.path("seenBy").asText()).isEqualTo("private");
    assertThat(before.path("coaches").get(0).asText()).isEqualTo("Cora");

    assertThat(share(tess, id, true).path("seenBy").asText()).isEqualTo("shared");

    assertThat(list(cora, "")).hasSize(1);
    assertThat(list(ada, "")).hasSize(1);
    assertThat(list(carl, "")).isEmpty();
    var seen = checked("readTeamDebrief", 200, cora.visitor.get("/api/v1/debriefs/" + id));
    assertThat(seen.path("line").path("name").asText()).isEqualTo("Tess");
    assertThat(seen.has("attempt")).isFalse();
    assertThat(status(carl, "/debriefs/" + id)).isEqualTo(404);
    assertThat(status(tess, "/debriefs/" + id)).isEqualTo(403);

    share(tess, id, false);
    assertThat(list(cora, "")).isEmpty();
    assertThat(status(cora, "/debriefs/" + id)).isEqualTo(404);
    var audit = ok(ada.visitor.get("/api/v1/audit"), 200).toString();
    assertThat(audit).contains("debrief-shared", "debrief-unshared");
  }

  @Test
  void onlyWhatIsOverIsSharedAndOnlyWhereThereIsACoach() {
    var open = tess.visitor.begin().path("id").asText();
    assertThat(
            code(tess.visitor.post("/api/v1/pursuits/" + open + "/sharing", "{\"shared\":true}")))
        .isEqualTo("still-open");
    var ranked = closed(tess.visitor, true);
    assertThat(
            code(tess.visitor.post("/api/v1/pursuits/" + ranked + "/sharing", "{\"shared\":true}")))
        .isEqualTo("seen-anyway");
    var alone = ada.invite(server, "trainee", "Alone");
    var own = closed(alone.visitor, false);
    assertThat(
            code(alone.visitor.post("/api/v1/pursuits/" + own + "/sharing", "{\"shared\":true}")))
        .isEqualTo("no-coach");
    assertThat(tess.visitor.post("/api/v1/pursuits/" + own + "/sharing", "{\"shared\":true}"))
        .returns(404, HttpResponse::statusCode);
  }

  @Test
  void coachAndTraineeTalkAboutADebriefWhereItBelongs() {
    var id = closed(tess.visitor, false);
    var mine = "/api/v1/pursuits/" + id + "/comments";
    var theirs = "/api/v1/debriefs/" + id + "/comments";
    assertThat(code(tess.visitor.post(mine, whole("Anybody?")))).isEqualTo("not-shared");
    share(tess, id, true);
    var criterion = missed(debrief(tess, id)).path("criterion").asText();
    checked(
        "commentOnDebrief",
        201,
        cora.visitor.post(
            theirs,
            "{\"place\":\"criterion\",\"target\":\"%s\",\"text\":\" What did she say?\\r\\n\"}"
                .formatted(criterion)));
    checked(
        "commentOnDebrief",
        201,
        cora.visitor.post(
            theirs, "{\"place\":\"entry\",\"target\":\"1\",\"text\":\"Begin here\"}"));
    for (var wrong :
        new String[] {
          "{\"place\":\"entry\",\"target\":\"999\",\"text\":\"Where?\"}",
          "{\"place\":\"criterion\",\"target\":\"none\",\"text\":\"What?\"}",
          "{\"place\":\"criterion\",\"text\":\"What?\"}",
          whole("  "),
          whole("x".repeat(2_001))
        }) {
      assertThat(cora.visitor.post(theirs, wrong).statusCode()).as(wrong).isEqualTo(422);
    }
    assertThat(carl.visitor.post(theirs, whole("Me too")).statusCode()).isEqualTo(404);
    var news = checked("listThreads", 200, tess.visitor.get("/api/v1/coaching"));
    assertThat(news.path("unread").asInt()).isEqualTo(1);
    assertThat(news.path("threads").get(0).path("unread").asInt()).isEqualTo(2);

    var page = checked("writeComment", 201, tess.visitor.post(mine, whole("She asked who I was.")));

    assertThat(page.path("comments")).hasSize(3);
    var first = page.path("comments").get(0);
    assertThat(first.path("text").asText()).isEqualTo("What did she say?");
    assertThat(first.path("name").asText()).isEqualTo("Cora");
    assertThat(first.path("mine").asBoolean()).isFalse();
    assertThat(ok(tess.visitor.get("/api/v1/coaching"), 200).path("unread").asInt()).isZero();
    assertThat(ok(cora.visitor.get("/api/v1/coaching"), 200).path("unread").asInt()).isEqualTo(1);
    assertThat(ok(carl.visitor.get("/api/v1/coaching"), 200).path("threads")).isEmpty();
    var seen = "{\"pursuit\":\"" + id + "\"}";
    assertThat(cora.visitor.post("/api/v1/coaching/seen", seen).statusCode()).isEqualTo(204);
    assertThat(carl.visitor.post("/api/v1/coaching/seen", seen).statusCode()).isEqualTo(404);
    assertThat(ok(cora.visitor.get("/api/v1/coaching"), 200).path("unread").asInt()).isZero();
  }

  @Test
  void whoeverBroughtItAlongFromBeforeJoiningTalksAboutItAsItsOwner() {
    var guest = server.guest();
    var id = closed(guest, false);
    var tom = ada.invite(guest, "trainee", "Tom", Optional.of(true));
    ok(ada.change(tom, "{\"team\":\"North\"}"), 200);
    share(tom, id, true);

    var page =
        checked(
            "writeComment",
            201,
            tom.visitor.post("/api/v1/pursuits/" + id + "/comments", whole("What now?")));

    assertThat(page.path("comments").get(0).path("byOwner").asBoolean()).isTrue();
    var answer =
        checked(
            "commentOnDebrief",
            201,
            cora.visitor.post("/api/v1/debriefs/" + id + "/comments", whole("Wait.")));
    assertThat(answer.path("comments").get(0).path("byOwner").asBoolean()).isTrue();
    assertThat(answer.path("comments").get(1).path("byOwner").asBoolean()).isFalse();
  }

  @Test
  void everybodyChangesAndDeletesTheirOwnAndADeletedOneLeavesNoText() {
    var id = closed(tess.visitor, true);
    var said =
        ok(cora.visitor.post("/api/v1/debriefs/" + id + "/comments", whole("Watch the tone")), 201)
            .path("comments")
            .get(0)
            .path("id")
            .asText();
    var path = "/api/v1/comments/" + said;
    assertThat(tess.visitor.post(path, "{\"text\":\"No\"}").statusCode()).isEqualTo(404);
    assertThat(tess.visitor.delete(path).statusCode()).isEqualTo(404);

    assertThat(cora.visitor.post(path, "{\"text\":\"Well done\"}").statusCode()).isEqualTo(204);
    var changed = ok(tess.visitor.get("/api/v1/pursuits/" + id + "/coaching"), 200);
    assertThat(changed.path("comments").get(0).path("text").asText()).isEqualTo("Well done");
    assertThat(changed.path("comments").get(0).path("changed").asBoolean()).isTrue();

    assertThat(cora.visitor.delete(path).statusCode()).isEqualTo(204);
    var gone = ok(tess.visitor.get("/api/v1/pursuits/" + id + "/coaching"), 200);
    assertThat(gone.path("comments").get(0).has("text")).isFalse();
    assertThat(cora.visitor.delete(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aDisputeIsRuledOnByACoachAndWhatCountsIsWhatEverybodySees() {
    var id = closed(tess.visitor, true);
    var before = debrief(tess, id);
    var criterion = missed(before).path("criterion").asText();
    int judged = before.path("scorecard").path("overall").asInt();
    var dispute = "{\"criterion\":\"%s\",\"reason\":\"I did it, later.\"}".formatted(criterion);
    var mine = "/api/v1/pursuits/" + id + "/disputes";
    var theirs = "/api/v1/debriefs/" + id + "/rulings";
    var earned =
        "{\"criterion\":\"%s\",\"verdict\":\"earned\",\"reason\":\"You did, on day two.\"}"
            .formatted(criterion);
    assertThat(code(cora.visitor.post(theirs, earned))).isEqualTo("not-disputed");
    assertThat(tess.visitor.post(theirs, earned).statusCode()).isEqualTo(403);

    var disputed = checked("disputeMark", 201, tess.visitor.post(mine, dispute));

    assertThat(mark(disputed, criterion).path("dispute").path("reason").asText())
        .isEqualTo("I did it, later.");
    assertThat(code(tess.visitor.post(mine, dispute))).isEqualTo("already-disputed");
    assertThat(list(cora, "?show=disputed")).hasSize(1);
    assertThat(code(cora.visitor.post(theirs, earned.replace("earned", "missed"))))
        .isEqualTo("no-change");
    assertThat(carl.visitor.post(theirs, earned).statusCode()).isEqualTo(404);

    var page = checked("ruleMark", 201, cora.visitor.post(theirs, earned));

    assertThat(list(cora, "?show=disputed")).isEmpty();
    var now = debrief(tess, id);
    assertThat(now.path("scorecard")).isEqualTo(page.path("debrief").path("scorecard"));
    var ruled = mark(now, criterion);
    assertThat(ruled.path("result").asText()).isEqualTo("earned");
    assertThat(ruled.path("judged").path("result").asText()).isEqualTo("missed");
    assertThat(ruled.path("dispute").path("ruling").path("reason").asText())
        .isEqualTo("You did, on day two.");
    int counts = now.path("scorecard").path("overall").asInt();
    assertThat(counts).isGreaterThan(judged);
    assertThat(now.path("scorecard").path("judged").asInt()).isEqualTo(judged);
    var pursuits = ok(tess.visitor.get("/api/v1/pursuits"), 200).path("pursuits");
    assertThat(pursuits.get(0).path("overall").asInt()).isEqualTo(counts);
    assertThat(ok(tess.visitor.get("/api/v1/progress"), 200).path("tries").get(0).path("overall"))
        .isEqualTo(now.path("scorecard").path("overall"));
    var standing = ok(tess.visitor.get("/api/v1/boards/me"), 200);
    assertThat(standing.path("lines").get(0).path("score").asInt()).isEqualTo(counts);
    var view = ok(tess.visitor.get("/api/v1/pursuits/" + id), 200);
    assertThat(view.path("now").path("closed").path("overall").asInt()).isEqualTo(counts);
    var coaching = ok(tess.visitor.get("/api/v1/pursuits/" + id + "/coaching"), 200);
    assertThat(coaching.path("rulers").get(0).path("name").asText()).isEqualTo("Cora");
    assertThat(ok(ada.visitor.get("/api/v1/audit"), 200).toString()).contains("mark-ruled");
    assertThat(code(cora.visitor.post(theirs, earned))).isEqualTo("already-ruled");
  }

  @Test
  void practiceIsDisputedOnceItIsSharedAndNobodyRulesOnTheirOwn() {
    var id = closed(tess.visitor, false);
    var criterion = missed(debrief(tess, id)).path("criterion").asText();
    var body = "{\"criterion\":\"%s\",\"reason\":\"I did it.\"}".formatted(criterion);
    assertThat(code(tess.visitor.post("/api/v1/pursuits/" + id + "/disputes", body)))
        .isEqualTo("not-shared");
    share(tess, id, true);
    checked("disputeMark", 201, tess.visitor.post("/api/v1/pursuits/" + id + "/disputes", body));

    var own = closed(cora.visitor, true);
    ok(cora.visitor.post("/api/v1/pursuits/" + own + "/disputes", body), 201);
    assertThat(
            code(
                cora.visitor.post(
                    "/api/v1/debriefs/" + own + "/rulings",
                    "{\"criterion\":\"%s\",\"verdict\":\"earned\",\"reason\":\"I did it.\"}"
                        .formatted(criterion))))
        .isEqualTo("own-attempt");
    var quiet =
        debrief(tess, id).path("scorecard").path("marks").findValuesAsText("result").stream()
            .anyMatch("not-called-for"::equals);
    if (quiet) {
      for (var mark : debrief(tess, id).path("scorecard").path("marks")) {
        if (mark.path("result").asText().equals("not-called-for")) {
          assertThat(
                  code(
                      tess.visitor.post(
                          "/api/v1/pursuits/" + id + "/disputes",
                          "{\"criterion\":\"%s\",\"reason\":\"I did it.\"}"
                              .formatted(mark.path("criterion").asText()))))
              .isEqualTo("not-called-for");
        }
      }
    }
  }

  @Test
  void aTeamsPageTellsOfTheTeamWithoutTellingOnAnybody() {
    var tom = ada.invite(server, "trainee", "Tom", "North");
    var una = ada.invite(server, "trainee", "Una", "North");
    closed(tess.visitor, false);
    closed(tess.visitor, true);
    closed(tess.visitor, true);
    closed(tess.visitor, true);
    closed(tom.visitor, true);
    var few = checked("readTeamPage", 200, cora.visitor.get("/api/v1/teams/practice"));
    assertThat(few.path("people").findValuesAsText("name"))
        .containsExactly("Cora", "Tess", "Tom", "Una");
    assertThat(few.path("people").get(1).path("finished").asInt()).isEqualTo(4);
    assertThat(few.path("people").get(3).has("last")).isFalse();
    for (var criterion : few.path("criteria")) {
      assertThat(criterion.path("share").has("earned")).isFalse();
      assertThat(criterion.path("share").path("missingPeople").asInt()).isEqualTo(1);
    }
    assertThat(few.path("criteria")).isNotEmpty();
    assertThat(few.path("courses"))
        .singleElement()
        .returns("Tess", course -> course.path("name").asText())
        .returns(true, course -> course.path("stuck").asBoolean());

    closed(una.visitor, true);
    var enough = checked("readTeamPage", 200, ada.visitor.get("/api/v1/teams/practice?team=North"));
    assertThat(enough.path("criteria").get(0).path("share").has("earned")).isTrue();
    assertThat(enough.path("skills").path("persistence").path("people").asInt()).isEqualTo(3);
    assertThat(status(carl, "/teams/practice?team=North")).isEqualTo(404);
    assertThat(status(ada, "/teams/practice")).as("an administrator of no team").isEqualTo(404);
  }

  @Test
  void theListGoesOnPageByPageAndLosesNothing() {
    for (int i = 0; i < 28; i++) {
      closed(tess.visitor, true);
    }
    var first = checked("listDebriefs", 200, cora.visitor.get("/api/v1/debriefs"));
    assertThat(first.path("debriefs")).hasSize(25);
    var second =
        checked(
            "listDebriefs",
            200,
            cora.visitor.get(
                "/api/v1/debriefs?before="
                    + java.net.URLEncoder.encode(
                        first.path("next").asText(), java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(second.path("debriefs")).hasSize(3);
    assertThat(second.has("next")).isFalse();
    assertThat(first.path("debriefs").findValuesAsText("pursuit"))
        .doesNotContainAnyElementsOf(second.path("debriefs").findValuesAsText("pursuit"));
  }
}
