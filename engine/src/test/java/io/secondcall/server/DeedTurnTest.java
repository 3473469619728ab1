package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.HeardFact;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.Span;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deeds at the desk over HTTP and the socket, on a scenario from a folder, with a simple ear. */
class DeedTurnTest {
  private static final String FOLDER = "src/test/resources/team";
  private static final Document DOCUMENT = new Document();
  private static LiveServer server;

  /** Hears the request to stop told where November is named. */
  private record KnowsNovember() implements Ear {
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
      int at = reply.indexOf("November");
      var facts =
          at < 0
              ? List.<HeardFact>of()
              : List.of(
                  new HeardFact("told-to-stop", Hearing.FactUse.CITED, 0.9, new Span(at, at + 8)));
      return new Hearing(
          "test", Clarity.CLEAR, List.of(), facts, List.of(), List.of(), 3, reply.length());
    }
  }

  @BeforeAll
  static void startAServer() {
    server = LiveServer.start(Map.of("scenarios", FOLDER), KnowsNovember::new);
    LiveServer.await(server.running.ready());
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static JsonNode begin(LiveServer.Visitor guest) {
    var view =
        LiveServer.json(
            guest.post("/api/v1/pursuits", "{\"scenario\":\"the-old-account\",\"seed\":1}"));
    DOCUMENT.checkSchema("View", view.toString());
    return view;
  }

  private static String read(String source) {
    return "{\"type\":\"research\",\"source\":\"" + source + "\"}";
  }

  private static String deed(String deed) {
    return "{\"type\":\"do\",\"deed\":\"" + deed + "\"}";
  }

  private static String deed(String deed, String words) {
    return "{\"type\":\"do\",\"deed\":\"" + deed + "\",\"text\":\"" + words + "\"}";
  }

  private static List<String> offered(JsonNode message) {
    return StreamSupport.stream(message.path("now").path("deeds").spliterator(), false)
        .map(one -> one.path("id").textValue())
        .toList();
  }

  private static JsonNode first(JsonNode answer, String kind) {
    return StreamSupport.stream(answer.path("entries").spliterator(), false)
        .filter(entry -> entry.path("kind").textValue().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + answer));
  }

  @Test
  void whatRunsIsStoppedTheAccountIsMarkedAndANoteIsKept() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    // The sequence can be stopped by whoever has found it.
    assertThat(offered(view))
        .containsExactly("mark-dnc", "look-at-outbox", "account-note", "hand-over");
    assertThat(view.path("now").has("doNotContact")).isFalse();

    var looked = DOCUMENT.done(guest, view, id, deed("look-at-outbox"));
    assertThat(first(looked, "deed-done").path("found").get(0).path("id").textValue())
        .isEqualTo("autumn-runs");
    assertThat(offered(looked)).contains("stop-autumn").doesNotContain("look-at-outbox");

    var stopped = DOCUMENT.done(guest, looked, id, deed("stop-autumn"));
    assertThat(first(stopped, "deed-done").path("name").textValue())
        .isEqualTo("Stop \"Autumn revival\"");
    var known = DOCUMENT.done(guest, stopped, id, read("notes"));
    assertThat(known.path("now").path("doNotContact").textValue()).isEqualTo("on-file");
    var marked = DOCUMENT.done(guest, known, id, deed("mark-dnc"));
    assertThat(marked.path("now").path("doNotContact").textValue()).isEqualTo("marked");

    var noted =
        DOCUMENT.done(
            guest, marked, id, deed("account-note", "They asked us in November 🙂 to stop."));
    var note = first(noted, "deed-done");
    assertThat(note.path("text").textValue()).isEqualTo("They asked us in November 🙂 to stop.");
    assertThat(note.path("deedKind").textValue()).isEqualTo("note");
    // A note can be written again and again, everything else once.
    assertThat(offered(noted)).containsExactly("account-note", "hand-over");

    var over = DOCUMENT.done(guest, noted, id, "{\"type\":\"close\"}");
    assertThat(over.path("now").path("closed").path("ending").path("id").textValue())
        .isEqualTo("left-well");
    assertThat(over.path("now").path("deeds")).isEmpty();
    var debrief = guest.get("/api/v1/pursuits/" + id + "/debrief");
    DOCUMENT.checkSchema("Debrief", debrief.body());
    var judged = LiveServer.json(debrief);
    assertThat(mark(judged, "wrote-it-down")).isEqualTo("earned");
    assertThat(mark(judged, "stopped-the-letters")).isEqualTo("earned");
    assertThat(judged.path("stillRunning")).isEmpty();
  }

  private static String mark(JsonNode debrief, String criterion) {
    return StreamSupport.stream(debrief.path("scorecard").path("marks").spliterator(), false)
        .filter(mark -> mark.path("criterion").asText().equals(criterion))
        .map(mark -> mark.path("result").asText())
        .findFirst()
        .orElse("no mark");
  }

  @Test
  void anAccountIsHandedOverOverTheSocketAndTheOtherTabHearsOfIt() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    long sequence = view.path("sequence").longValue();
    var one = guest.line();
    var other = guest.line();
    one.attach(id, sequence);
    other.attach(id, sequence);

    one.act(
        id,
        sequence,
        UUID.randomUUID().toString(),
        deed("hand-over", "Dan, they asked us in November to leave them alone."));
    var answer = one.next();
    var told = other.next();

    DOCUMENT.checkSchema("LiveMessage", answer.toString());
    DOCUMENT.checkSchema("LiveMessage", told.toString());
    assertThat(told.path("entries")).isEqualTo(answer.path("entries"));
    var handed = first(answer, "deed-done");
    assertThat(handed.path("deedKind").textValue()).isEqualTo("hand-over");
    assertThat(handed.path("text").textValue()).startsWith("Dan, they asked us");
    // Three minutes, and the writing of ten words.
    assertThat(handed.path("at").textValue()).isEqualTo("2026-03-03T08:43:15");
    assertThat(offered(answer)).doesNotContain("hand-over");
  }

  @Test
  void theSameNoteSentTwiceAfterALostAnswerIsKeptOnce() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    long expected = view.path("sequence").longValue();
    var command = UUID.randomUUID().toString();
    var note = deed("account-note", "Left alone since November.");

    var first = LiveServer.json(guest.act(id, expected, command, note));
    var second = LiveServer.json(guest.act(id, expected, command, note));

    assertThat(second.path("sequence")).isEqualTo(first.path("sequence"));
    assertThat(LiveServer.json(guest.get("/api/v1/pursuits/" + id)).path("entries"))
        .filteredOn(entry -> entry.path("kind").asText().equals("deed-done"))
        .hasSize(1);
  }

  @Test
  void whatIsRefusedChangesNothingAndSaysWhy() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var marked = DOCUMENT.done(guest, view, id, deed("mark-dnc"));
    for (var refused :
        Map.of(
                deed("mark-dnc"), "already-done",
                deed("stop-autumn"), "unknown-deed",
                deed("dance"), "unknown-deed",
                deed("look-at-outbox", "With words."), "no-words",
                deed("account-note"), "nothing-said",
                deed("account-note", " "), "nothing-said",
                deed("hand-over", "x".repeat(2_001)), "too-long",
                deed("account-note", "deaf"), "not-analysed")
            .entrySet()) {
      var response = guest.act(id, marked.path("sequence").longValue(), refused.getKey());
      assertThat(response.statusCode()).as(refused.getKey()).isEqualTo(422);
      assertThat(LiveServer.json(response).path("code").textValue())
          .as(refused.getKey())
          .isEqualTo(refused.getValue());
    }
    assertThat(guest.act(id, marked.path("sequence").longValue(), "{\"type\":\"do\"}").statusCode())
        .isEqualTo(400);
    assertThat(LiveServer.json(guest.get("/api/v1/pursuits/" + id)).path("sequence"))
        .isEqualTo(marked.path("sequence"));
  }
}
