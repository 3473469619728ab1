package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One turn's whole way: browser, socket, ear, decision, store, and back. */
class WholeTurnTest {
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
  void aTraineeRingsSaysSomethingAndIsAnswered() {
    var guest = server.guest();
    assertThat(guest.get("/api/v1/scenarios").statusCode()).isEqualTo(200);
    var view = guest.begin();
    assertThat(view.path("id").isTextual()).as("%s", view).isTrue();
    var pursuit = view.path("id").textValue();
    assertThat(view.path("entries").get(0).path("kind").textValue()).isEqualTo("began");
    var person = view.path("now").path("people").get(0).path("id").textValue();

    var line = guest.line();
    assertThat(line.attach(pursuit, 0).path("type").textValue()).isEqualTo("attached");
    var now = ringUntilAnswered(line, view, person);
    var id = UUID.randomUUID().toString();
    line.act(
        pursuit,
        now.path("sequence").longValue(),
        id,
        "{\"type\":\"say\",\"text\":\"Good morning, this is Sam from Northgate 🙂. Is this a bad"
            + " moment?\"}");
    var answer = line.next();

    assertThat(answer.path("type").textValue()).as("%s", answer).isEqualTo("answer");
    assertThat(answer.path("id").textValue()).isEqualTo(id);
    assertThat(answer.path("entries").get(0).path("text").textValue())
        .isEqualTo("Good morning, this is Sam from Northgate 🙂. Is this a bad moment?");
    assertThat(answer.path("entries")).anyMatch(entry -> entry.path("by").asText().equals(person));
  }

  private static JsonNode ringUntilAnswered(LiveServer.Line line, JsonNode view, String person) {
    var pursuit = view.path("id").textValue();
    var sequence = view.path("sequence").longValue();
    for (var i = 0; i < 20; i++) {
      line.act(
          pursuit,
          sequence,
          UUID.randomUUID().toString(),
          "{\"type\":\"call\",\"person\":\"" + person + "\"}");
      var answer = line.next();
      assertThat(answer.path("type").textValue()).as("%s", answer).isEqualTo("answer");
      sequence = answer.path("sequence").longValue();
      if (answer.path("now").has("contact")) {
        if (!answer.path("now").path("contact").path("voicemail").booleanValue()) {
          return answer;
        }
        line.act(pursuit, sequence, UUID.randomUUID().toString(), "{\"type\":\"hang-up\"}");
        sequence = line.next().path("sequence").longValue();
      }
    }
    throw new AssertionError("nobody ever answers");
  }
}
