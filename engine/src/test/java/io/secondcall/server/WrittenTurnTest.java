package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.HeardFact;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.Span;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.scenario.FaultyScenariosException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail and messages over HTTP and the socket, on a scenario from a folder, with a simple ear. */
class WrittenTurnTest {
  private static final String FOLDER = "src/test/resources/written";
  private static final Document DOCUMENT = new Document();
  private static LiveServer server;

  /** Hears a move where its own name is written, and the grant where it is named. */
  private record NamedMoves() implements Ear {
    @Override
    public String version() {
      return "test";
    }

    @Override
    public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
      var reply = utterance.reply();
      if (reply.contains("deaf")) {
        throw new HearingFailedException("deaf", new IllegalStateException());
      }
      var moves = new ArrayList<HeardMove>();
      for (var move : List.of("show-research", "propose-next-step", "recap", "pressure")) {
        int at = reply.indexOf(move);
        if (at >= 0) {
          moves.add(new HeardMove(move, 0.9, new Span(at, at + move.length())));
        }
      }
      int grant = reply.indexOf("grant");
      var facts =
          grant < 0
              ? List.<HeardFact>of()
              : List.of(
                  new HeardFact("grant", Hearing.FactUse.CITED, 0.9, new Span(grant, grant + 5)));
      return new Hearing(
          "test",
          reply.contains("Grüezi") ? Clarity.FOREIGN : Clarity.CLEAR,
          moves,
          facts,
          List.of(),
          List.of(),
          3,
          reply.split("\\s+").length);
    }
  }

  @BeforeAll
  static void startAServer() {
    server = LiveServer.start(Map.of("scenarios", FOLDER), NamedMoves::new);
    LiveServer.await(server.running.ready());
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static JsonNode begin(LiveServer.Visitor guest) {
    return LiveServer.json(
        guest.post("/api/v1/pursuits", "{\"scenario\":\"the-quiet-inbox\",\"seed\":1}"));
  }

  private static final String READ = "{\"type\":\"research\",\"source\":\"website\"}";
  private static final String MAIL =
      "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\" The \\n"
          + " grant \",\"text\":\"show-research, the grant 🙂\"}";

  @Test
  void aMailIsSentAnsweredAndGoesOnFromThere() {
    var guest = server.guest();
    var view = begin(guest);
    DOCUMENT.checkSchema("View", view.toString());
    var id = view.path("id").textValue();
    assertThat(view.path("now").path("people").get(0).path("channels")).isEmpty();

    var read = DOCUMENT.done(guest, view, id, READ);
    assertThat(read.path("now").path("can").toString()).contains("\"mail\"", "\"message\"");
    var sent = DOCUMENT.done(guest, read, id, MAIL);

    var opened = sent.path("entries").get(0);
    assertThat(opened.path("channel").textValue()).isEqualTo("email");
    assertThat(opened.path("outcome").textValue()).isEqualTo("sent");
    var said = sent.path("entries").get(1);
    assertThat(said.path("text").textValue()).isEqualTo("The grant\n\nshow-research, the grant 🙂");
    assertThat(said.path("subject").intValue()).isEqualTo(9);
    assertThat(sent.path("thinkMillis").intValue()).isZero();
    assertThat(sent.path("now").has("contact")).isFalse();

    var waited =
        DOCUMENT.done(guest, sent, id, "{\"type\":\"wait\",\"until\":\"2026-03-03T17:00:00\"}");
    assertThat(waited.path("entries"))
        .anyMatch(entry -> entry.path("incoming").booleanValue())
        .anyMatch(entry -> entry.path("by").asText().equals("nadia"));

    var again = LiveServer.json(guest.get("/api/v1/pursuits/" + id));
    DOCUMENT.checkSchema("View", again.toString());
    assertThat(again.path("entries").size())
        .isEqualTo(
            view.path("entries").size()
                + read.path("entries").size()
                + sent.path("entries").size()
                + waited.path("entries").size());
    var reply =
        DOCUMENT.done(
            guest,
            waited,
            id,
            "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\"A\",\"text\":\"propose-next-step\"}");
    var over =
        DOCUMENT.done(guest, reply, id, "{\"type\":\"wait\",\"until\":\"2026-03-04T17:00:00\"}");
    assertThat(over.path("now").path("closed").path("ending").path("id").textValue())
        .isEqualTo("booked");
    DOCUMENT.checkSchema("Debrief", guest.get("/api/v1/pursuits/" + id + "/debrief").body());
  }

  @Test
  void theShelfSaysWhatWasWrittenLast() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var sent = DOCUMENT.done(guest, DOCUMENT.done(guest, view, id, READ), id, MAIL);
    assertThat(underWay(guest, "the-quiet-inbox")).isEqualTo("Day 1: a mail sent to Nadia Field");

    DOCUMENT.done(guest, sent, id, "{\"type\":\"wait\",\"until\":\"2026-03-03T17:00:00\"}");
    assertThat(underWay(guest, "the-quiet-inbox")).isEqualTo("Day 1: Nadia Field wrote");
  }

  private static String underWay(LiveServer.Visitor guest, String scenario) {
    var shelf = guest.get("/api/v1/scenarios");
    assertThat(shelf.statusCode()).as(shelf.body()).isEqualTo(200);
    DOCUMENT.checkSchema("Shelf", shelf.body());
    for (var item : LiveServer.json(shelf).path("scenarios")) {
      if (item.path("id").textValue().equals(scenario)) {
        return item.path("underWay").path("line").asText();
      }
    }
    throw new AssertionError("not on the shelf");
  }

  /** A contact that reached nobody has nobody on the line to name. */
  @Test
  void theShelfSaysWhomNobodyAnsweredFor() {
    var guest = server.guest();
    var view = guest.begin();
    var id = view.path("id").textValue();
    var late =
        DOCUMENT.done(guest, view, id, "{\"type\":\"wait\",\"until\":\"2026-03-03T18:30:00\"}");
    var box = DOCUMENT.done(guest, late, id, "{\"type\":\"call\",\"person\":\"desmond\"}");
    assertThat(box.path("now").path("contact").path("voicemail").booleanValue()).isTrue();
    DOCUMENT.done(guest, box, id, "{\"type\":\"hang-up\"}");

    assertThat(underWay(guest, "do-your-homework"))
        .isEqualTo("Day 1: rang Desmond Pike, no answer");
  }

  @Test
  void whatIsRefusedChangesNothingAndSaysWhy() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var read = DOCUMENT.done(guest, view, id, READ);
    for (var refused :
        Map.of(
                "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\"  \",\"text\":\"x\"}",
                "no-subject",
                "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\"A\",\"text\":\" \"}",
                "nothing-said",
                "{\"type\":\"mail\",\"to\":\"tom\",\"subject\":\"A\",\"text\":\"x\"}",
                "not-reachable",
                "{\"type\":\"mail\",\"to\":\"who\",\"subject\":\"A\",\"text\":\"x\"}",
                "unknown-person",
                "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\"A\",\"text\":\"deaf\"}",
                "not-analysed",
                "{\"type\":\"mail\",\"to\":\"nadia\",\"subject\":\"A\",\"text\":\"Grüezi\"}",
                "foreign",
                "{\"type\":\"mail\",\"to\":\"nadia\",\"copies\":[\"tom\"],\"subject\":\"A\",\"text\":\"x\"}",
                "unknown-copy",
                "{\"type\":\"message\",\"to\":\"tom\",\"text\":\"" + "x".repeat(301) + "\"}",
                "too-long")
            .entrySet()) {
      var response = guest.act(id, read.path("sequence").longValue(), refused.getKey());
      assertThat(response.statusCode()).as(refused.getKey()).isEqualTo(422);
      assertThat(LiveServer.json(response).path("code").textValue()).isEqualTo(refused.getValue());
    }
    var malformed =
        guest.act(
            id,
            read.path("sequence").longValue(),
            "{\"type\":\"mail\",\"to\":\"nadia\",\"text\":\"x\"}");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(LiveServer.json(guest.get("/api/v1/pursuits/" + id)).path("sequence"))
        .isEqualTo(read.path("sequence"));
  }

  @Test
  void theSameMailSentTwiceAfterALostAnswerGoesOnce() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var read = DOCUMENT.done(guest, view, id, READ);
    long expected = read.path("sequence").longValue();
    var command = UUID.randomUUID().toString();

    var first = LiveServer.json(guest.act(id, expected, command, MAIL));
    var second = LiveServer.json(guest.act(id, expected, command, MAIL));

    assertThat(second.path("sequence")).isEqualTo(first.path("sequence"));
    var now = LiveServer.json(guest.get("/api/v1/pursuits/" + id));
    assertThat(now.path("now").path("people").get(0).path("mails").intValue()).isEqualTo(1);
  }

  @Test
  void aRequestIsAcceptedByMessageOverTheSocket() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var line = guest.line();
    line.attach(id, 0);
    line.act(
        id,
        view.path("sequence").longValue(),
        UUID.randomUUID().toString(),
        "{\"type\":\"message\",\"to\":\"tom\",\"text\":\"recap\"}");
    var sent = line.next();
    DOCUMENT.checkSchema("LiveMessage", sent.toString());
    assertThat(tom(sent).path("connection").textValue()).isEqualTo("requested");

    line.act(
        id,
        sent.path("sequence").longValue(),
        UUID.randomUUID().toString(),
        "{\"type\":\"wait\",\"until\":\"2026-03-03T17:00:00\"}");
    var waited = line.next();
    assertThat(waited.path("entries"))
        .anyMatch(entry -> entry.path("kind").textValue().equals("connected"));
    assertThat(tom(waited).path("connection").textValue()).isEqualTo("connected");
  }

  private static JsonNode tom(JsonNode message) {
    return message.path("now").path("people").get(1);
  }

  @Test
  void scenariosThatHaveErrorsAreRefusedAtTheStartWithTheirLines() throws IOException {
    var folder = LiveServer.temporary().resolve("faulty");
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("scenario.yaml"), "scenario: [faulty\n");
    assertThatThrownBy(
            () ->
                LiveServer.start(
                    Map.of("scenarios", String.valueOf(folder.getParent())), NamedMoves::new))
        .isInstanceOf(FaultyScenariosException.class)
        .hasMessageContaining("faulty/scenario.yaml:");
  }
}
