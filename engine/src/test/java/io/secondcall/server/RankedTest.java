package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.LiveServer.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranked attempts and the boards that they make, over HTTP and live. */
class RankedTest {
  private static final Document DOCUMENT = new Document();
  private LiveServer server;
  private Colleague ada;
  private Colleague tess;

  @BeforeEach
  void startTheServer() {
    server = LiveServer.startDeaf(Map.of("sign-in-rate", "100000", "session-rate", "100000"));
    ada = Colleague.administrator(server);
    tess = ada.invite(server, "trainee", "Tess");
    ok(ada.change(tess, "{\"team\":\"North\"}"), 200);
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  private static HttpResponse<String> checked(String operation, HttpResponse<String> answer) {
    DOCUMENT.check(
        operation,
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
    return answer;
  }

  private static HttpResponse<String> start(Visitor visitor, String scenario) {
    return checked(
        "startPursuit",
        visitor.post(
            "/api/v1/pursuits", "{\"scenario\":\"%s\",\"ranked\":true}".formatted(scenario)));
  }

  private static JsonNode act(Visitor visitor, String pursuit, long expected, String command) {
    return ok(
        visitor.post(
            "/api/v1/pursuits/" + pursuit + "/commands",
            "{\"commandId\":\"%s\",\"expected\":%d,\"command\":%s}"
                .formatted(UUID.randomUUID(), expected, command)),
        200);
  }

  /** Begins a ranked attempt and closes it at once. */
  private static String attempt(Visitor visitor, String scenario) {
    var view = ok(start(visitor, scenario), 201);
    act(visitor, view.path("id").asText(), view.path("sequence").asLong(), "{\"type\":\"close\"}");
    return view.path("id").asText();
  }

  private static JsonNode board(Visitor visitor, String query) {
    return ok(checked("readBoard", visitor.get("/api/v1/boards" + query)), 200);
  }

  private void fiveOverThree(Visitor visitor) {
    attempt(visitor, "do-your-homework");
    attempt(visitor, "do-your-homework");
    attempt(visitor, "prove-it");
    attempt(visitor, "prove-it");
    attempt(visitor, "stood-up");
  }

  private void boardsOn() {
    ok(
        checked(
            "changeTeam",
            ada.visitor.post("/api/v1/teams", "{\"team\":\"North\",\"boards\":true}")),
        200);
  }

  @Test
  void aRankedAttemptIsPlayedOnceWithoutHelpAndWithASeedThatNobodyKnows() {
    var view = ok(start(tess.visitor, "do-your-homework"), 201);
    var id = view.path("id").asText();
    assertThat(view.path("mode").asText()).isEqualTo("ranked");
    assertThat(view.has("seed")).isFalse();
    act(
        tess.visitor,
        id,
        view.path("sequence").asLong(),
        "{\"type\":\"research\",\"source\":\"search\"}");
    assertThat(code(tess.visitor.post("/api/v1/pursuits/" + id + "/branches", "{\"sequence\":2}")))
        .isEqualTo("ranked");
    var closed =
        act(
            tess.visitor,
            id,
            ok(tess.visitor.get("/api/v1/pursuits/" + id), 200).path("sequence").asLong(),
            "{\"type\":\"close\"}");
    assertThat(closed.path("now").path("closed").path("overall").isInt()).isTrue();
    assertThat(ok(tess.visitor.get("/api/v1/pursuits/" + id), 200).has("seed")).isTrue();
    var again =
        ok(tess.visitor.post("/api/v1/pursuits/" + id + "/branches", "{\"sequence\":2}"), 201);
    assertThat(again.path("mode").asText()).isEqualTo("practice");
  }

  @Test
  void noSeedNoDailyNoHintsAndNoGuests() {
    for (var more : new String[] {"\"seed\":7", "\"daily\":true", "\"hints\":true"}) {
      var answer =
          tess.visitor.post(
              "/api/v1/pursuits",
              "{\"scenario\":\"do-your-homework\",\"ranked\":true,%s}".formatted(more));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
    var guest = server.guest();
    guest.get("/api/v1/me");
    assertThat(start(guest, "do-your-homework").statusCode()).isEqualTo(403);
  }

  @Test
  void boardsAreOffUntilATeamTurnsThemOnAndWhoStaysOutLeavesNoGap() {
    fiveOverThree(tess.visitor);
    var off = board(tess.visitor, "");
    assertThat(off.path("on").asBoolean()).isFalse();
    assertThat(off.path("places")).isEmpty();
    assertThat(off.path("mine").path("provisional").asBoolean()).isFalse();

    boardsOn();
    var tom = ada.invite(server, "trainee", "Tom");
    ok(ada.change(tom, "{\"team\":\"North\"}"), 200);
    fiveOverThree(tom.visitor);
    var on = board(tess.visitor, "");
    assertThat(on.path("places")).hasSize(2);
    assertThat(on.path("around")).hasSize(2);
    assertThat(on.path("teams")).isEmpty();
    assertThat(on.path("podium")).isEmpty();
    assertThat(on.path("improved")).isEmpty();

    ok(checked("chooseBoards", tom.visitor.post("/api/v1/boards/me", "{\"stayOut\":true}")), 200);
    var without = board(tess.visitor, "");
    assertThat(without.path("size").asInt()).isEqualTo(1);
    assertThat(without.path("places")).hasSize(1);
    assertThat(without.path("places").get(0).path("rank").asInt()).isEqualTo(1);
    assertThat(without.path("places").get(0).path("name").asText()).isEqualTo("Tess");
    // They see their own place, and nobody else does.
    assertThat(board(tom.visitor, "").path("around")).hasSize(2);
    assertThat(board(tom.visitor, "").path("places")).hasSize(1);
    // Other teams see nothing of it.
    var mia = ada.invite(server, "manager", "Mia");
    assertThat(board(mia.visitor, "").path("places")).isEmpty();
  }

  @Test
  void whoIsErasedLeavesTheBoardAtOnceAndMovesNobodysPoints() {
    boardsOn();
    var tom = ada.invite(server, "trainee", "Tom");
    ok(ada.change(tom, "{\"team\":\"North\"}"), 200);
    fiveOverThree(tess.visitor);
    fiveOverThree(tom.visitor);
    var before = board(tess.visitor, "");
    assertThat(before.path("places")).hasSize(2);

    ok(ada.visitor.post("/api/v1/people/" + tom.id + "/erase", "{\"word\":\"erase\"}"), 200);
    var after = board(tess.visitor, "");
    assertThat(after.path("places")).hasSize(1);
    assertThat(after.path("places").get(0).path("name").asText()).isEqualTo("Tess");
    assertThat(after.path("mine").path("points")).isEqualTo(before.path("mine").path("points"));
  }

  @Test
  void everyStandingExplainsItself() {
    fiveOverThree(tess.visitor);
    var open = ok(start(tess.visitor, "warm-referral"), 201).path("id").asText();
    var page = ok(checked("readStanding", tess.visitor.get("/api/v1/boards/me")), 200);
    assertThat(page.path("lines")).hasSize(5);
    assertThat(page.path("open").get(0).path("pursuit").asText()).isEqualTo(open);
    double sum = page.path("base").asDouble();
    for (var line : page.path("lines")) {
      sum += line.path("gives").asDouble();
    }
    assertThat(sum).isCloseTo(page.path("standing").path("points").asDouble(), within(0.5));
    var one = ok(tess.visitor.get("/api/v1/boards/me?scenario=prove-it&measure=courtesy"), 200);
    assertThat(one.path("lines")).hasSize(2);
  }

  @Test
  void aCoachOfTheTeamSeesAttemptsThatAreOverAndVoidsOneOnTheRecord() {
    var cora = ada.invite(server, "coach", "Cora");
    var carl = ada.invite(server, "coach", "Carl");
    ok(ada.change(cora, "{\"team\":\"North\"}"), 200);
    ok(ada.change(carl, "{\"team\":\"South\"}"), 200);
    fiveOverThree(tess.visitor);
    var listed =
        ok(checked("listAttempts", cora.visitor.get("/api/v1/attempts")), 200).path("attempts");
    assertThat(listed).hasSize(5);
    assertThat(listed.get(0).path("name").asText()).isEqualTo("Tess");
    var id = listed.get(0).path("pursuit").asText();
    assertThat(ok(carl.visitor.get("/api/v1/attempts"), 200).path("attempts")).isEmpty();
    assertThat(carl.visitor.get("/api/v1/debriefs/" + id).statusCode()).isEqualTo(404);
    var seen = ok(checked("readTeamDebrief", cora.visitor.get("/api/v1/debriefs/" + id)), 200);
    assertThat(seen.path("debrief").path("scorecard").isObject()).isTrue();
    // Practice stays private, whoever leads the team.
    var practice = tess.visitor.begin().path("id").asText();
    assertThat(cora.visitor.get("/api/v1/debriefs/" + practice).statusCode()).isEqualTo(404);

    var path = "/api/v1/attempts/" + id + "/void";
    assertThat(carl.visitor.post(path, "{\"reason\":\"Because I can\"}").statusCode())
        .isEqualTo(404);
    assertThat(code(cora.visitor.post(path, "{\"reason\":\"no\"}"))).isEqualTo("reason-needed");
    var voided =
        ok(
            checked(
                "voidAttempt", cora.visitor.post(path, "{\"reason\":\"The lights went out.\"}")),
            200);
    assertThat(voided.path("voided").asBoolean()).isTrue();
    assertThat(code(cora.visitor.post(path, "{\"reason\":\"The lights went out.\"}")))
        .isEqualTo("already-voided");
    var page = ok(tess.visitor.get("/api/v1/boards/me"), 200);
    assertThat(page.path("lines").get(0).path("use").asText()).isEqualTo("voided");
    assertThat(page.path("lines").get(0).path("reason").asText()).isEqualTo("The lights went out.");
    assertThat(page.path("standing").path("counted").asInt()).isEqualTo(4);
    assertThat(ok(ada.visitor.get("/api/v1/audit"), 200).toString()).contains("attempt-voided");
  }

  @Test
  void aTeamIsTheOneOfTheDayOnWhichTheAttemptBegan() {
    var before = attempt(tess.visitor, "prove-it");
    ok(ada.change(tess, "{\"team\":\"South\"}"), 200);
    attempt(tess.visitor, "prove-it");
    var cora = ada.invite(server, "coach", "Cora");
    ok(ada.change(cora, "{\"team\":\"North\"}"), 200);
    var listed = ok(cora.visitor.get("/api/v1/attempts"), 200).path("attempts");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("pursuit").asText()).isEqualTo(before);
  }

  @Test
  void aManagerSeesTeamsAsAWholeAndNothingOfFewerThanThree() {
    fiveOverThree(tess.visitor);
    var mona = ada.invite(server, "manager", "Mona");
    var overview = ok(checked("readOverview", mona.visitor.get("/api/v1/overview")), 200);
    assertThat(overview.path("least").asInt()).isEqualTo(3);
    var north = overview.path("teams").get(0);
    assertThat(north.path("team").asText()).isEqualTo("North");
    assertThat(north.path("people").asInt()).isEqualTo(1);
    assertThat(north.path("finished")).hasSize(6);
    assertThat(north.path("finished").findValues("count")).isEmpty();
    for (var share : north.path("improved")) {
      assertThat(share.asText()).isEqualTo("hidden");
    }
    assertThat(overview.toString()).doesNotContain("Tess");
  }

  @Test
  void whoeverWatchesIsToldThatABoardMoved() {
    boardsOn();
    board(tess.visitor, "");
    var line = tess.visitor.line();
    line.send("{\"v\":1,\"type\":\"watch-boards\"}");
    fiveOverThree(tess.visitor);
    assertThat(line.next().path("type").asText()).isEqualTo("boards-moved");
    line.socket.abort();
  }
}
