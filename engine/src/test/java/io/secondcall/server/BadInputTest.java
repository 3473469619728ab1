package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.LiveServer.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes over HTTP gets a clear answer, and the server goes on. */
class BadInputTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "\"text\"",
        "{}",
        "{\"scenario\":7}",
        "{\"scenario\":null}",
        "{\"scenario\":\"do-your-homework\",\"surprise\":true}",
        "{\"scenario\":\"do-your-homework\",\"seed\":\"7\"}",
        "{\"scenario\":\"do-your-homework\",\"seed\":-1}",
        "{\"scenario\":\"do-your-homework\",\"seed\":1.5}",
        "{\"scenario\":\"do-your-homework\",\"difficulty\":\"brutal\"}",
        "{\"scenario\":\"do-your-homework\"} trailing",
        "{\"scenario\":\"do-your-homework\",\"scenario\":\"twice\"}"
      })
  void aBodyThatIsNotAskedForIsMalformed(String body) {
    expect(400, "malformed", server.guest().post("/api/v1/pursuits", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"dance\"}",
        "{\"type\":\"say\"}",
        "{\"type\":\"say\",\"text\":7}",
        "{\"type\":\"say\",\"text\":null}",
        "{\"type\":\"say\",\"text\":\"hello\",\"hearing\":{}}",
        "{\"type\":\"attend\"}",
        "{\"type\":\"wait\",\"until\":\"tomorrow\"}",
        "{\"type\":\"wait\",\"until\":\"2026-02-31T10:00:00\"}",
        "{\"type\":\"silence\",\"seconds\":-5}",
        "{\"type\":\"misheard\",\"turn\":\"2\",\"meant\":\"thank\"}",
        "{\"type\":\"say\",\"text\":\"half \\ud83d a character\"}",
        "7"
      })
  void aCommandThatIsNoneIsMalformedAndChangesNothing(String command) {
    var guest = server.guest();
    var view = guest.begin();
    var id = view.path("id").textValue();
    expect(400, "malformed", guest.act(id, 1, command));
    assertThat(LiveServer.json(guest.get("/api/v1/pursuits/" + id))).isEqualTo(view);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'say','text':'hello'}|no-contact",
        "{'type':'hang-up'}|no-contact",
        "{'type':'call','person':'nobody'}|unknown-person",
        "{'type':'attend','meeting':'nothing'}|unknown-meeting",
        "{'type':'research','source':'nothing'}|unknown-source",
        "{'type':'wait','until':'2001-01-01T10:00:00'}|in-the-past",
        "{'type':'misheard','turn':1,'meant':'thank'}|unknown-turn",
        "{'type':'silence','seconds':20}|no-contact"
      },
      quoteCharacter = '~')
  void whatDoesNotFitTheSituationIsRefusedWithItsReason(String command, String code) {
    var guest = server.guest();
    var id = guest.begin().path("id").textValue();
    var problem = expect(422, code, guest.act(id, 1, command.replace('\'', '"')));
    assertThat(problem.path("detail").textValue()).endsWith(".");
    assertThat(problem.path("sequence").longValue()).isEqualTo(1);
  }

  @Test
  void aReplyOfTenMegabytesIsTooLarge() {
    var guest = server.guest();
    var id = guest.begin().path("id").textValue();
    var text = "a".repeat(10 << 20);
    try {
      expect(413, "too-large", guest.act(id, 1, "{\"type\":\"say\",\"text\":\"" + text + "\"}"));
    } catch (java.io.UncheckedIOException e) {
      // The server hung up in the middle of it, which is as clear.
      assertThat(e).hasMessageContaining("");
    }
    assertThat(guest.get("/api/v1/pursuits/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aReplyThatNobodyCouldSpeakIsTooLong() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var text = "word ".repeat(2_000);
    expect(
        422,
        "too-long",
        guest.act(call.pursuit(), call.sequence(), "{\"type\":\"say\",\"text\":\"" + text + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good morning 🙂👩‍👩‍👧‍👦, Zoë — naïve café",
        "صباح الخير، هل الوقت مناسب؟",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "'; drop table event; --",
        "first line\\nsecond\\tline",
        "{{7*7}} ${7*7} {person}"
      })
  void whateverCharactersAReplyHasComeBackAsTheyWere(String text) {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var answer =
        LiveServer.json(
            guest.act(
                call.pursuit(), call.sequence(), "{\"type\":\"say\",\"text\":\"" + text + "\"}"));
    var expected = LiveServer.json("\"" + text + "\"").textValue();
    assertThat(answer.path("entries").get(0).path("text").textValue()).isEqualTo(expected);
    assertThat(guest.get("/api/v1/pursuits/" + call.pursuit()).headers().firstValue("Content-Type"))
        .contains("application/json");
  }

  @Test
  void controlCharactersAreLeftOut() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var answer =
        LiveServer.json(
            guest.act(
                call.pursuit(),
                call.sequence(),
                "{\"type\":\"say\",\"text\":\"  Good\\u0000 mor\\u001b[31mning\\u0085\\r"
                    + "\\n"
                    + "Pike \"}"));
    assertThat(answer.path("entries").get(0).path("text").textValue())
        .isEqualTo("Good mor[31mning\nPike");
  }

  @Test
  void aStaleSequenceIsAConflictThatTellsThePresentOne() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var problem = expect(409, "stale", guest.act(call.pursuit(), 1, "{\"type\":\"hang-up\"}"));
    assertThat(problem.path("sequence").longValue()).isEqualTo(call.sequence());
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAgain() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var id = UUID.randomUUID().toString();
    var say = "{\"type\":\"say\",\"text\":\"Good morning, is this a bad moment?\"}";
    var first = guest.act(call.pursuit(), call.sequence(), id, say);
    assertThat(first.statusCode()).isEqualTo(200);
    var later = LiveServer.json(first).path("sequence").longValue();
    if (LiveServer.json(first).path("now").has("contact")) {
      guest.act(call.pursuit(), later, "{\"type\":\"hang-up\"}");
    }
    assertThat(guest.act(call.pursuit(), call.sequence(), id, say).body()).isEqualTo(first.body());
    assertThat(
            guest
                .act(call.pursuit(), call.sequence(), id.toUpperCase(java.util.Locale.ROOT), say)
                .body())
        .isEqualTo(first.body());
  }

  @Test
  void somebodyElsesPursuitIsNotFoundWhateverIsAskedOfIt() {
    var owner = server.guest();
    var id = owner.begin().path("id").textValue();
    var stranger = server.guest();
    expect(404, "not-found", stranger.get("/api/v1/pursuits/" + id));
    expect(404, "not-found", stranger.act(id, 1, "{\"type\":\"close\"}"));
    expect(404, "not-found", stranger.get("/api/v1/pursuits/" + id + "/debrief"));
    expect(404, "not-found", stranger.delete("/api/v1/pursuits/" + id + "/text"));
    expect(
        404,
        "not-found",
        stranger.post("/api/v1/pursuits/" + id + "/branches", "{\"sequence\":2}"));
    assertThat(LiveServer.json(stranger.get("/api/v1/pursuits")).path("pursuits")).isEmpty();
    assertThat(owner.get("/api/v1/pursuits/" + id).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/pursuits/no-such-one",
        "/api/v1/pursuits/..%2f..%2fetc",
        "/api/v1/scenarios/no-such-one",
        "/api/v1/nothing",
        "/api/v2/scenarios",
        "/no-such-file.js",
        "/assets/../../openapi.yaml",
        "/..%2fopenapi.yaml"
      })
  void whatIsNotThereIsNotFound(String path) {
    expect(404, "not-found", server.guest().get(path));
  }

  @Test
  void anotherContentTypeAnotherSiteAnotherMethodAreTurnedAway() {
    var guest = server.guest();
    var body = HttpRequest.BodyPublishers.ofString("{\"scenario\":\"do-your-homework\"}");
    var uri = guest.uri("/api/v1/pursuits");
    expect(
        415,
        "unsupported-type",
        send(guest, HttpRequest.newBuilder(uri).header("Content-Type", "text/plain").POST(body)));
    expect(
        403,
        "forbidden",
        send(
            guest,
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .POST(body)));
    expect(
        403,
        "forbidden",
        send(
            guest,
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(body)));
    expect(405, "not-allowed", send(guest, HttpRequest.newBuilder(uri).PUT(body)));
  }

  @Test
  void aForgedSessionIsJustANewOne() {
    var guest = server.guest();
    var request =
        HttpRequest.newBuilder(guest.uri("/api/v1/me"))
            .header("Cookie", Sessions.COOKIE + "=" + "A".repeat(43));
    var response = send(guest, request);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie ->
                assertThat(cookie)
                    .contains("HTTPOnly")
                    .contains("SameSite=Lax")
                    .doesNotContain("AAAA"));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (var path : new String[] {"/", "/api/v1/scenarios", "/api/v1/nothing"}) {
      var headers = server.guest().get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  private static HttpResponse<String> send(Visitor guest, HttpRequest.Builder request) {
    return Visitor.send(guest.client, request.build());
  }

  private static JsonNode expect(int status, String code, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    DOCUMENT.checkSchema("Problem", response.body());
    var problem = LiveServer.json(response);
    assertThat(problem.path("code").textValue()).as(response.body()).isEqualTo(code);
    assertThat(response.body()).doesNotContain("io.secondcall").doesNotContain("java.");
    return problem;
  }
}
