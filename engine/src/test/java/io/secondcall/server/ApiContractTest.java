package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import io.secondcall.server.LiveServer.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document, answered by the real server and held against it. */
class ApiContractTest {
  private static final Document DOCUMENT = new Document();
  private static LiveServer server;

  @BeforeAll
  static void startTheServer() {
    server = LiveServer.start();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void everyOperationOfTheDocumentHasItsConstant() {
    assertThat(DOCUMENT.operations())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Operation::id).toList());
  }

  @Test
  void aPursuitFromShelfToDebriefAndProgressAnswersAsDocumented() {
    var guest = server.guest();
    checked("whoAmI", guest.get("/api/v1/me"));
    checked("readHearing", guest.get("/api/v1/hearing"));
    checked("listScenarios", guest.get("/api/v1/scenarios"));
    checked("readScenario", guest.get("/api/v1/scenarios/do-your-homework"));
    var view =
        checked(
            "startPursuit",
            guest.post(
                "/api/v1/pursuits",
                "{\"scenario\":\"do-your-homework\",\"seed\":3,\"difficulty\":\"gentle\",\"timers\":false}"));
    assertThat(view.path("seed").longValue()).isEqualTo(3);
    var id = view.path("id").textValue();
    checked("readDebrief", guest.get("/api/v1/pursuits/" + id + "/debrief"), 409);

    var play = new Playing(guest, view);
    play.researchEverything();
    play.talk(
        "Good morning, this is Sam Weller from Northgate. Is this a bad moment?",
        "I read your piece about answering the telephone. How do your clients notice a missed"
            + " call?",
        "Could I ring you on Thursday at ten, for fifteen minutes?",
        "Thank you for your time, goodbye.");
    checked("readPursuit", guest.get("/api/v1/pursuits/" + id));
    play.act("{\"type\":\"wait\",\"until\":\"" + play.firstWait() + "\"}");
    play.hangUpIfOpen();
    play.closeIfOpen();
    assertThat(play.now.path("closed").path("ending").path("title").textValue()).isNotEmpty();
    play.act(
        "{\"type\":\"misheard\",\"turn\":" + play.firstTurn() + ",\"meant\":\"show-research\"}");

    var debrief = checked("readDebrief", guest.get("/api/v1/pursuits/" + id + "/debrief"));
    assertThat(debrief.path("scorecard").path("marks")).isNotEmpty();
    assertThat(debrief.path("heard")).isNotEmpty();
    assertThat(debrief.path("heard").findValues("move")).isNotEmpty();
    for (var mark : debrief.path("scorecard").path("marks")) {
      assertThat(mark.path("because").textValue()).endsWith(".");
      if (!mark.path("result").textValue().equals("not-called-for")) {
        assertThat(mark.path("evidence")).as("%s", mark).isNotEmpty();
        assertThat(mark.path("hearing").path("kind").asText()).as("%s", mark).isNotEmpty();
      }
      // Words are named by their move's id, so that a client has its own word for it; or by a
      // fact's label.
      for (var evidence : mark.path("evidence")) {
        if (evidence.has("move")) {
          assertThat(evidence.path("what").textValue()).isNotEmpty().doesNotContain("-");
        }
      }
    }

    var branch =
        checked(
            "branchPursuit",
            guest.post(
                "/api/v1/pursuits/" + id + "/branches", "{\"sequence\":" + play.firstTurn() + "}"),
            201);
    assertThat(branch.path("branchOf").path("pursuit").textValue()).isEqualTo(id);
    assertThat(branch.path("sequence").longValue()).isEqualTo(play.firstTurn() - 1);
    assertThat(branch.path("now").has("contact")).isTrue();
    var again = new Playing(guest, branch);
    again.say("Good morning Mr Pike, thank you for picking up. May I have half a minute?");
    again.hangUpIfOpen();
    again.closeIfOpen();
    var branched =
        checked(
            "readDebrief",
            guest.get("/api/v1/pursuits/" + branch.path("id").textValue() + "/debrief"));
    assertThat(branched.path("parent").path("pursuit").textValue()).isEqualTo(id);
    assertThat(branched.path("previous").path("overall").isInt()).isTrue();
    var parentAgain = checked("readDebrief", guest.get("/api/v1/pursuits/" + id + "/debrief"));
    assertThat(parentAgain.path("branches").get(0).path("overall").isInt()).isTrue();

    var list = checked("listPursuits", guest.get("/api/v1/pursuits")).path("pursuits");
    assertThat(list).hasSize(2);
    assertThat(list).allMatch(pursuit -> pursuit.path("closed").booleanValue());
    var progress = checked("readProgress", guest.get("/api/v1/progress"));
    assertThat(progress.path("tries")).as("branches do not count").hasSize(1);
    assertThat(progress.path("criteria")).isNotEmpty();
    var shelf = checked("listScenarios", guest.get("/api/v1/scenarios"));
    assertThat(shelf.path("scenarios").findValue("best").isInt()).isTrue();

    var erased = guest.delete("/api/v1/pursuits/" + id + "/text");
    assertThat(erased.statusCode()).isEqualTo(204);
    var afterwards = checked("readDebrief", guest.get("/api/v1/pursuits/" + id + "/debrief"));
    assertThat(afterwards.path("scorecard")).isEqualTo(debrief.path("scorecard"));
    assertThat(afterwards.path("entries"))
        .filteredOn(entry -> entry.has("turn") && entry.has("text"))
        .isNotEmpty()
        .allMatch(entry -> entry.path("text").textValue().equals("[erased]"));
  }

  @Test
  void aCoachIsAskedWhereItWasChosenAndNowhereElse() {
    var guest = server.guest();
    var coached =
        checked(
            "startPursuit",
            guest.post("/api/v1/pursuits", "{\"scenario\":\"do-your-homework\",\"hints\":true}"));
    var play = new Playing(guest, coached);
    play.act("{\"type\":\"hint\"}");
    var alone =
        checked(
            "startPursuit", guest.post("/api/v1/pursuits", "{\"scenario\":\"do-your-homework\"}"));
    var refused =
        guest.post(
            "/api/v1/pursuits/" + alone.path("id").textValue() + "/commands",
            "{\"commandId\":\""
                + UUID.randomUUID()
                + "\",\"expected\":1,\"command\":{\"type\":\"hint\"}}");

    assertThat(coached.path("hints").booleanValue()).isTrue();
    var view =
        checked("readPursuit", guest.get("/api/v1/pursuits/" + coached.path("id").textValue()));
    assertThat(view.path("entries").findValuesAsText("kind")).contains("hint");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("hints-off");
  }

  @Test
  void theSeedOfTheDayIsTheSameForEverybodyAndIsRecorded() {
    var today =
        checked("readScenario", server.guest().get("/api/v1/scenarios/prove-it")).path("daily");
    for (var guest : List.of(server.guest(), server.guest())) {
      var view =
          checked(
              "startPursuit",
              guest.post("/api/v1/pursuits", "{\"scenario\":\"prove-it\",\"daily\":true}"));
      assertThat(view.path("seed")).isEqualTo(today.path("seed"));
      assertThat(view.path("daily")).isEqualTo(today.path("day"));
    }
    var both =
        server
            .guest()
            .post("/api/v1/pursuits", "{\"scenario\":\"prove-it\",\"daily\":true,\"seed\":1}");
    assertThat(both.statusCode()).isEqualTo(400);
  }

  @Test
  void othersWaysAreShownOnceOnesOwnIsOver() {
    var guest = server.guest();
    var mine =
        checked(
            "startPursuit",
            guest.post("/api/v1/pursuits", "{\"scenario\":\"do-your-homework\",\"seed\":3}"));
    var examples = "/api/v1/pursuits/" + mine.path("id").textValue() + "/examples/";
    checked("readExample", guest.get(examples + "well-prepared"), 409);
    new Playing(guest, mine).closeIfOpen();

    var debrief =
        checked(
            "readDebrief",
            guest.get("/api/v1/pursuits/" + mine.path("id").textValue() + "/debrief"));
    assertThat(debrief.path("examples").findValuesAsText("kind"))
        .containsExactly("model", "badgerer", "quitter");
    var model = checked("readExample", guest.get(examples + "well-prepared"));
    assertThat(model.path("debrief").path("scorecard").path("overall").intValue())
        .isGreaterThanOrEqualTo(90);
    assertThat(model.path("debrief").path("entries").findValuesAsText("text"))
        .anyMatch(text -> text.contains("Robin Ashe from Quillmark"));
    checked("readExample", guest.get(examples + "rude"), 404);
  }

  @Test
  void theModelCardTellsOfEveryMoveHowWellItIsHeard() {
    var page = checked("readHearing", server.guest().get("/api/v1/hearing"));
    var card = ModelCard.packaged();

    assertThat(page.path("ear").textValue()).isEqualTo(card.ear());
    assertThat(page.path("replies").intValue()).isEqualTo(card.figures().replies());
    assertThat(page.path("moves")).hasSize(Move.values().length);
    for (var move : page.path("moves")) {
      var sure = card.sure(move.path("move").textValue()).orElseThrow();
      assertThat(move.path("sure").path("right").intValue()).isEqualTo(sure.right());
      assertThat(move.path("example").textValue()).contains("*");
    }
    assertThat(page.path("sections").findValuesAsText("shows")).contains("figures", "moves");
  }

  @Test
  void theShelfSaysWhereAnOpenPursuitStands() {
    var guest = server.guest();
    var view = guest.begin();
    var play = new Playing(guest, view);
    var line = checked("listScenarios", guest.get("/api/v1/scenarios")).findValue("underWay");
    assertThat(line.path("pursuit").textValue()).isEqualTo(view.path("id").textValue());
    assertThat(line.path("line").textValue()).isEqualTo("Day 1: nobody rung yet");
    play.ringUntilSomebodyIsThere();
    assertThat(guest.get("/api/v1/scenarios").body()).contains("on the line with");
  }

  private static JsonNode checked(String operation, HttpResponse<String> response) {
    return checked(operation, response, operation.startsWith("start") ? 201 : 200);
  }

  private static JsonNode checked(String operation, HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return LiveServer.json(DOCUMENT.check(operation, response));
  }

  /** A guest who plays over HTTP, every answer held against the document. */
  private static final class Playing {
    private final Visitor guest;
    private final String pursuit;
    private long sequence;
    private JsonNode now;
    private long firstTurn;

    Playing(Visitor guest, JsonNode view) {
      this.guest = guest;
      this.pursuit = view.path("id").textValue();
      this.sequence = view.path("sequence").longValue();
      this.now = view.path("now");
    }

    long firstTurn() {
      return firstTurn;
    }

    String firstWait() {
      return now.path("waits").get(0).path("until").textValue();
    }

    void act(String command) {
      var answer =
          checked("act", guest.act(pursuit, sequence, UUID.randomUUID().toString(), command));
      sequence = answer.path("sequence").longValue();
      now = answer.path("now");
      for (var entry : answer.path("entries")) {
        if (firstTurn == 0 && entry.path("by").asText().equals("trainee") && entry.has("turn")) {
          firstTurn = entry.path("sequence").longValue();
        }
      }
    }

    void researchEverything() {
      LiveServer.json(guest.get("/api/v1/pursuits/" + pursuit))
          .path("desk")
          .path("sources")
          .forEach(
              source ->
                  act("{\"type\":\"research\",\"source\":\"" + source.path("id").asText() + "\"}"));
    }

    void talk(String... replies) {
      ringUntilSomebodyIsThere();
      for (var reply : replies) {
        if (now.has("contact")) {
          say(reply);
        }
      }
      hangUpIfOpen();
    }

    void say(String reply) {
      act("{\"type\":\"say\",\"text\":\"" + reply + "\"}");
    }

    void ringUntilSomebodyIsThere() {
      for (var i = 0; i < 30 && !now.has("closed"); i++) {
        if (can("call")) {
          act(
              "{\"type\":\"call\",\"person\":\""
                  + now.path("people").get(0).path("id").asText()
                  + "\"}");
        }
        if (now.has("contact") && !now.path("contact").path("voicemail").booleanValue()) {
          return;
        }
        hangUpIfOpen();
        act("{\"type\":\"wait\",\"until\":\"" + firstWait() + "\"}");
        if (now.has("contact")) {
          return;
        }
      }
      throw new AssertionError("nobody was ever there");
    }

    private boolean can(String action) {
      for (var can : now.path("can")) {
        if (can.asText().equals(action)) {
          return true;
        }
      }
      return false;
    }

    void hangUpIfOpen() {
      if (now.has("contact")) {
        act("{\"type\":\"hang-up\"}");
      }
    }

    void closeIfOpen() {
      hangUpIfOpen();
      if (!now.has("closed")) {
        act("{\"type\":\"close\"}");
      }
    }
  }
}
