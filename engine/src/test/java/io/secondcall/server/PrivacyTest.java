package io.secondcall.server;

import static io.secondcall.server.Colleague.PASSWORD;
import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static io.secondcall.server.Colleague.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.LiveServer.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Downloading and erasing what is one's own, over HTTP and live. */
class PrivacyTest {
  private static final String ERASE = "{\"word\":\"erase\",\"password\":\"" + PASSWORD + "\"}";
  private static final String WORDS = "Good morning, my name is Kim and I sell apiaries.";
  private static LiveServer server;
  private static Colleague ada;

  @BeforeAll
  static void startTheServer() {
    server = LiveServer.start(Map.of("keep-words", "90"));
    ada = Colleague.administrator(server);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private static Map<String, String> download(Visitor visitor) throws Exception {
    var answer =
        visitor.client.send(
            HttpRequest.newBuilder(visitor.uri("/api/v1/me/data")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
    return unpacked(answer.body());
  }

  private static Map<String, String> unpacked(byte[] bytes) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** A finished pursuit in which something was said. */
  private static String practise(Visitor visitor) {
    var call = Calling.somebody(visitor);
    var said =
        ok(
            visitor.act(
                call.pursuit(), call.sequence(), "{\"type\":\"say\",\"text\":\"" + WORDS + "\"}"),
            200);
    var sequence = said.path("sequence").asLong();
    if (said.path("now").has("contact")) {
      sequence =
          ok(visitor.act(call.pursuit(), sequence, "{\"type\":\"hang-up\"}"), 200)
              .path("sequence")
              .asLong();
    }
    ok(visitor.act(call.pursuit(), sequence, "{\"type\":\"close\"}"), 200);
    return call.pursuit();
  }

  private static JsonNode debrief(Visitor visitor, String pursuit) {
    return ok(visitor.get("/api/v1/pursuits/" + pursuit + "/debrief"), 200);
  }

  private static HttpResponse<String> eraseMe(Visitor visitor, String body) {
    return visitor.post("/api/v1/me/erase", body);
  }

  @Test
  void somebodyHasAllThatIsTheirsAndErasesTheirWords() throws Exception {
    var kim = ada.invite(server, "trainee", "Kim");
    var pursuit = practise(kim.visitor);
    var judged = debrief(kim.visitor, pursuit).path("scorecard");

    var files = download(kim.visitor);
    assertThat(files.get("index.html")).contains("Kim", WORDS, "score " + judged.path("overall"));
    assertThat(files.get("event_text.jsonl")).contains(WORDS);
    assertThat(files.get("account.jsonl")).contains("\"login\":\"kim\"");
    assertThat(files.get("audit_entry.jsonl")).contains("joined");
    assertThat(files.get("event.jsonl")).contains("scorecard-issued").doesNotContain("apiaries");
    assertThat(String.join("", files.values())).doesNotContain("argon2", "token_hash");

    assertThat(kim.visitor.delete("/api/v1/me/words").statusCode()).isEqualTo(204);

    assertThat(download(kim.visitor).get("event_text.jsonl")).doesNotContain("apiaries");
    var after = debrief(kim.visitor, pursuit);
    assertThat(after.path("scorecard")).isEqualTo(judged);
    assertThat(after.toString()).contains("[erased]").doesNotContain("apiaries");
    assertThat(kim.visitor.get("/api/v1/progress").statusCode()).isEqualTo(200);
    practise(kim.visitor);
  }

  @Test
  void somebodyErasesThemselvesWithPasswordAndWordAlone() throws Exception {
    var max = ada.invite(server, "coach", "Max");
    practise(max.visitor);
    var line = max.visitor.line();
    line.send("{\"v\":1,\"type\":\"ping\"}");
    line.next();

    assertThat(code(eraseMe(max.visitor, "{\"word\":\"delete\"}"))).isEqualTo("not-confirmed");
    assertThat(code(eraseMe(max.visitor, "{\"word\":\"erase\",\"password\":\"no\"}")))
        .isEqualTo("wrong-password");
    assertThat(code(eraseMe(max.visitor, "{\"word\":\"erase\"}"))).isEqualTo("wrong-password");
    assertThat(eraseMe(max.visitor, ERASE).statusCode()).isEqualTo(204);

    assertThat(line.closedWith()).isEqualTo(1008);
    assertThat(LiveServer.json(max.visitor.get("/api/v1/me")).has("account")).isFalse();
    assertThat(code(signIn(server.guest(), "max", PASSWORD))).isEqualTo("wrong-credentials");
    assertThat(code(signIn(server.guest(), "erased:" + max.id, PASSWORD)))
        .isEqualTo("wrong-credentials");
    var person = person(max.id);
    assertThat(person.path("erased").asBoolean()).isTrue();
    assertThat(person.path("active").asBoolean()).isFalse();
    assertThat(person.path("name").asText()).isEqualTo("Erased " + max.id.substring(0, 8));
    var everything =
        ada.visitor.get("/api/v1/people").body() + ada.visitor.get("/api/v1/audit").body();
    assertThat(everything).doesNotContain("Max", "\"max\"").contains("person-erased");
    assertThat(code(ada.change(max, "{\"active\":true}"))).isEqualTo("erased");
    assertThat(code(ada.visitor.post("/api/v1/people/" + max.id + "/reset", "{}")))
        .isEqualTo("erased");
    // The name is free again.
    assertThat(ada.invite(server, "trainee", "Max").id).isNotEqualTo(max.id);
  }

  private static JsonNode person(String id) {
    for (var person : ok(ada.visitor.get("/api/v1/people"), 200).path("people")) {
      if (person.path("id").asText().equals(id)) {
        return person;
      }
    }
    throw new AssertionError("nobody has the id " + id);
  }

  @Test
  void anAdministratorErasesSomebodyOnTheirBehalfButNotTheLastOneWhoAdministers() {
    var lea = ada.invite(server, "trainee", "Lea");

    assertThat(code(ada.visitor.post("/api/v1/people/" + lea.id + "/erase", "{\"word\":\"x\"}")))
        .isEqualTo("not-confirmed");
    var erased =
        ok(ada.visitor.post("/api/v1/people/" + lea.id + "/erase", "{\"word\":\"Erase\"}"), 200);
    assertThat(erased.path("erased").asBoolean()).isTrue();
    assertThat(
            code(ada.visitor.post("/api/v1/people/" + lea.id + "/erase", "{\"word\":\"erase\"}")))
        .isEqualTo("erased");
    assertThat(LiveServer.json(lea.visitor.get("/api/v1/me")).has("account")).isFalse();

    assertThat(code(eraseMe(ada.visitor, ERASE))).isEqualTo("last-administrator");
    assertThat(
            code(ada.visitor.post("/api/v1/people/" + ada.id + "/erase", "{\"word\":\"erase\"}")))
        .isEqualTo("last-administrator");
    assertThat(LiveServer.json(ada.visitor.get("/api/v1/me")).has("account")).isTrue();
  }

  @Test
  void aGuestCanDoBothForWhatTheirBrowserOwns() throws Exception {
    var guest = server.guest();
    var pursuit = practise(guest);
    assertThat(download(guest).get("index.html")).contains("as a guest", WORDS);

    assertThat(guest.delete("/api/v1/me/words").statusCode()).isEqualTo(204);
    assertThat(debrief(guest, pursuit).toString()).doesNotContain("apiaries");

    assertThat(code(eraseMe(guest, "{\"word\":\"\"}"))).isEqualTo("not-confirmed");
    assertThat(eraseMe(guest, "{\"word\":\"erase\"}").statusCode()).isEqualTo(204);
    assertThat(guest.get("/api/v1/pursuits/" + pursuit).statusCode()).isEqualTo(404);
    assertThat(ok(guest.get("/api/v1/pursuits"), 200).path("pursuits")).isEmpty();
  }

  @Test
  void howLongThingsAreKeptIsTold() {
    var kept = LiveServer.json(server.guest().get("/api/v1/me")).path("kept");
    assertThat(kept.path("words").asInt()).isEqualTo(90);
    assertThat(kept.path("guests").asInt()).isEqualTo(365);
    assertThat(kept.has("audit")).as("kept for ever").isFalse();
  }
}
