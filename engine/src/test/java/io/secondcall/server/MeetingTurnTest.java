package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.Span;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings and a screened line over HTTP and the socket, on a scenario from a folder. */
class MeetingTurnTest {
  private static final String FOLDER = "src/test/resources/meetings";
  private static final Document DOCUMENT = new Document();
  private static LiveServer server;

  /** Hears that somebody asks for a time where they do. */
  private record AsksForATime() implements Ear {
    @Override
    public String version() {
      return "test";
    }

    @Override
    public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
      var reply = utterance.reply();
      var moves =
          reply.contains("another time")
              ? List.of(new HeardMove("propose-next-step", 0.9, new Span(0, reply.length())))
              : List.<HeardMove>of();
      return new Hearing(
          "test", Hearing.Clarity.CLEAR, moves, List.of(), List.of(), List.of(), 3, 4);
    }
  }

  @BeforeAll
  static void startAServer() {
    server = LiveServer.start(Map.of("scenarios", FOLDER), AsksForATime::new);
    LiveServer.await(server.running.ready());
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static JsonNode begin(LiveServer.Visitor guest) {
    var view =
        LiveServer.json(
            guest.post("/api/v1/pursuits", "{\"scenario\":\"the-empty-chair\",\"seed\":1}"));
    DOCUMENT.checkSchema("View", view.toString());
    return view;
  }

  private static JsonNode meeting(JsonNode message) {
    for (var promise : message.path("now").path("promises")) {
      if (promise.path("channel").asText().equals("meeting")) {
        return promise;
      }
    }
    return message.path("no meeting");
  }

  private static String wait(String until) {
    return "{\"type\":\"wait\",\"until\":\"" + until + "\"}";
  }

  private static String attend(String meeting) {
    return "{\"type\":\"attend\",\"meeting\":\"" + meeting + "\"}";
  }

  private static String say(String words) {
    return "{\"type\":\"say\",\"text\":\"" + words + "\"}";
  }

  @Test
  void anEmptyChairAScreenedLineAndASecondMeeting() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    assertThat(meeting(view).path("attendable").booleanValue()).isFalse();
    assertThat(meeting(view).path("with").get(0).path("name").textValue()).isEqualTo("Lena Frost");
    var early = guest.act(id, view.path("sequence").longValue(), attend("conference"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(LiveServer.json(early).path("code").textValue()).isEqualTo("too-early");

    var soon = DOCUMENT.done(guest, view, id, wait("2026-03-03T09:57:00"));
    assertThat(meeting(soon).path("attendable").booleanValue()).isTrue();
    assertThat(soon.path("now").path("can").toString()).contains("\"attend\"");
    var there = DOCUMENT.done(guest, soon, id, attend("conference"));

    var contact = there.path("now").path("contact");
    assertThat(contact.path("channel").textValue()).isEqualTo("meeting");
    assertThat(contact.path("meeting").textValue()).isEqualTo("conference");
    assertThat(contact.path("present").get(0).path("id").textValue()).isEqualTo("lena");
    assertThat(there.path("now").path("people"))
        .anyMatch(
            person ->
                person.path("name").asText().equals("Lena Frost")
                    && person.path("channels").isEmpty());

    var left = DOCUMENT.done(guest, there, id, "{\"type\":\"hang-up\"}");
    var rung = DOCUMENT.done(guest, left, id, "{\"type\":\"call\",\"person\":\"viktor\"}");
    var opened = rung.path("entries").get(0);
    assertThat(opened.path("person").textValue()).isEqualTo("moira");
    assertThat(opened.path("dialled").textValue()).isEqualTo("viktor");
    var given = DOCUMENT.done(guest, rung, id, say("Could we find another time?"));
    assertThat(meeting(given).path("promise").textValue()).isEqualTo("second-try");
    var over = DOCUMENT.done(guest, given, id, "{\"type\":\"hang-up\"}");
    var next = DOCUMENT.done(guest, over, id, wait("2026-03-04T11:00:00"));
    var met = DOCUMENT.done(guest, next, id, attend("second-try"));
    assertThat(met.path("now").path("contact").path("person").textValue()).isEqualTo("viktor");

    var gone = DOCUMENT.done(guest, met, id, "{\"type\":\"hang-up\"}");
    DOCUMENT.done(guest, gone, id, "{\"type\":\"close\"}");
    DOCUMENT.checkSchema("Debrief", guest.get("/api/v1/pursuits/" + id + "/debrief").body());
  }

  @Test
  void aMeetingIsAttendedOverTheSocket() {
    var guest = server.guest();
    var view = begin(guest);
    var id = view.path("id").textValue();
    var soon = DOCUMENT.done(guest, view, id, wait("2026-03-03T10:05:00"));
    var line = guest.line();
    line.attach(id, soon.path("sequence").longValue());
    line.act(
        id, soon.path("sequence").longValue(), UUID.randomUUID().toString(), attend("conference"));
    var there = line.next();

    DOCUMENT.checkSchema("LiveMessage", there.toString());
    assertThat(there.path("entries").get(0).path("meeting").textValue()).isEqualTo("conference");
  }
}
