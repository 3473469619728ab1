package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live protocol, over real WebSockets. */
class CallSocketTest {
  private static final Document DOCUMENT = new Document();
  private static final String SAY =
      "{\"type\":\"say\",\"text\":\"Good morning, is this a bad moment?\"}";
  private static LiveServer server;

  @BeforeAll
  static void startTheServer() {
    server = LiveServer.start(Map.of("silence-seconds", "1"));
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void attachingTellsEverythingAfterWhatIsKnown() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    var line = guest.line();
    var all = checked(line.attach(call.pursuit(), 0));
    assertThat(all.path("sequence").longValue()).isEqualTo(call.sequence());
    assertThat(all.path("entries").get(0).path("kind").textValue()).isEqualTo("began");
    var nothing = checked(line.attach(call.pursuit(), call.sequence()));
    assertThat(nothing.path("entries")).isEmpty();
    assertThat(nothing.path("now")).isEqualTo(all.path("now"));
  }

  @Test
  void twoTabsOnOnePursuitLoseNothing() {
    var guest = server.guest();
    var call = Calling.somebody(guest, "{\"scenario\":\"do-your-homework\",\"seed\":1}");
    var one = guest.line();
    var two = guest.line();
    one.attach(call.pursuit(), call.sequence());
    two.attach(call.pursuit(), call.sequence());

    one.act(call.pursuit(), call.sequence(), UUID.randomUUID().toString(), SAY);
    two.act(call.pursuit(), call.sequence(), UUID.randomUUID().toString(), SAY);

    // One of them is carried out; the other is told that it is behind, and hears what happened.
    var heardByOne = untilMoved(one);
    var heardByTwo = untilMoved(two);
    assertThat(heardByOne).isEqualTo(heardByTwo);
    var view = LiveServer.json(guest.get("/api/v1/pursuits/" + call.pursuit()));
    var all = new TreeSet<Long>();
    view.path("entries")
        .forEach(
            entry -> {
              if (entry.path("sequence").longValue() > call.sequence()) {
                all.add(entry.path("sequence").longValue());
              }
            });
    assertThat(heardByOne).isEqualTo(all);
    assertThat(view.path("entries"))
        .filteredOn(entry -> entry.has("turn") && entry.has("text"))
        .hasSize(1);
  }

  private static Set<Long> untilMoved(LiveServer.Line line) {
    while (true) {
      var frame = checked(line.next());
      if (frame.path("type").textValue().equals("problem")) {
        assertThat(frame.path("code").textValue()).isEqualTo("stale");
        continue;
      }
      var sequences = new TreeSet<Long>();
      frame.path("entries").forEach(e -> sequences.add(e.path("sequence").longValue()));
      return sequences;
    }
  }

  @Test
  void aTabThatOnlyWatchesIsToldWhatHappenedOverHttp() {
    var guest = server.guest();
    var call = Calling.somebody(guest, "{\"scenario\":\"do-your-homework\",\"seed\":2}");
    var line = guest.line();
    line.attach(call.pursuit(), call.sequence());
    var answer = LiveServer.json(guest.act(call.pursuit(), call.sequence(), SAY));
    var told = checked(line.next());
    assertThat(told.path("type").textValue()).isEqualTo("happened");
    assertThat(told.path("entries")).isEqualTo(answer.path("entries"));
    assertThat(told.path("now")).isEqualTo(answer.path("now"));
  }

  @Test
  void aCommandSentAgainAfterALostConnectionGetsTheFirstAnswer() {
    var guest = server.guest();
    var call = Calling.somebody(guest, "{\"scenario\":\"do-your-homework\",\"seed\":3}");
    var id = UUID.randomUUID().toString();
    var first = guest.line();
    first.act(call.pursuit(), call.sequence(), id, SAY);
    var answer = checked(first.next());
    first.socket.abort();
    var second = guest.line();
    second.act(call.pursuit(), call.sequence(), id, SAY);
    assertThat(checked(second.next())).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nonsense|malformed",
        "[1,2]|malformed",
        "{}|malformed",
        "{'v':1}|malformed",
        "{'v':1,'type':'dance'}|malformed",
        "{'v':1,'type':'ping','extra':1}|malformed",
        "{'v':1,'type':'attach'}|malformed",
        "{'v':2,'type':'ping'}|unsupported-version",
        "{'v':1,'type':'attach','pursuit':'none','after':0}|not-found",
        "{'v':1,'type':'act','id':'x','pursuit':'p','expected':1,'command':{'type':'close'}}|malformed"
      })
  void aFrameThatIsNotAskedForIsToldSoAndTheSocketStays(String frame, String code) {
    var guest = server.guest();
    guest.get("/api/v1/me");
    var line = guest.line();
    line.send(frame.replace('\'', '"'));
    var problem = checked(line.next());
    assertThat(problem.path("code").textValue()).as("%s", problem).isEqualTo(code);
    assertThat(problem.toString()).doesNotContain("secondcall.server");
    line.send("{\"v\":1,\"type\":\"ping\"}");
    assertThat(checked(line.next()).path("type").textValue()).isEqualTo("pong");
  }

  @Test
  void aStrangersPursuitIsNotFound() {
    var owner = server.guest();
    var id = owner.begin().path("id").textValue();
    var stranger = server.guest();
    stranger.get("/api/v1/me");
    var line = stranger.line();
    assertThat(line.attach(id, 0).path("code").textValue()).isEqualTo("not-found");
    line.act(id, 1, UUID.randomUUID().toString(), "{\"type\":\"close\"}");
    assertThat(line.next().path("code").textValue()).isEqualTo("not-found");
    owner.act(id, 1, "{\"type\":\"research\",\"source\":\"x\"}");
    assertThat(line.isQuiet(Duration.ofMillis(300))).isTrue();
  }

  @Test
  void aFrameOfMoreThan64KibClosesTheSocketWith1009AndABinaryOneWith1003() throws Exception {
    var guest = server.guest();
    guest.get("/api/v1/me");
    var large = guest.line();
    large.send("{\"v\":1,\"type\":\"ping\",\"pad\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(large.closedWith()).isEqualTo(1009);
    var binary = guest.line();
    binary.sendBinary(new byte[] {1, 2, 3});
    assertThat(binary.closedWith()).isEqualTo(1003);
    assertThat(guest.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutASessionOrFromAnotherSiteThereIsNoSocket() {
    var uri = URI.create("ws://127.0.0.1:" + server.running.port() + "/api/v1/live");
    var client = HttpClient.newHttpClient();
    var listener = new WebSocket.Listener() {};
    assertThatThrownBy(() -> client.newWebSocketBuilder().buildAsync(uri, listener).join())
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    var guest = server.guest();
    guest.get("/api/v1/me");
    var cookie = guest.cookies.getCookieStore().getCookies().getFirst();
    assertThatThrownBy(
            () ->
                client
                    .newWebSocketBuilder()
                    .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                    .header("Origin", "https://evil.example")
                    .buildAsync(uri, listener)
                    .join())
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void silenceCountsWhileSomebodyIsThereAndNotOtherwise() {
    var guest = server.guest();
    var call = Calling.somebody(guest);
    // As long as it takes for somebody's silence to count who kept it later, and is there.
    var there = server.guest();
    var later = Calling.somebody(there);
    var heard = there.line();
    heard.attach(later.pursuit(), later.sequence());
    assertThat(checked(heard.next()).path("entries").get(0).path("kind").textValue())
        .isEqualTo("silence");
    assertThat(LiveServer.json(guest.get("/api/v1/pursuits/" + call.pursuit())).path("sequence"))
        .as("nobody was there")
        .isEqualTo(LiveServer.json(String.valueOf(call.sequence())));
    var line = guest.line();
    line.attach(call.pursuit(), call.sequence());
    var told = checked(line.next());
    assertThat(told.path("type").textValue()).isEqualTo("happened");
    assertThat(told.path("entries").get(0).path("kind").textValue()).isEqualTo("silence");
    assertThat(told.path("entries").get(0).path("seconds").intValue()).isEqualTo(1);
  }

  @Test
  void aCleanStopTellsEverybodyFirst() throws Exception {
    var folder = LiveServer.temporary();
    var other = LiveServer.start(Map.of("data", folder.toString()));
    var guest = other.guest();
    var id = guest.begin().path("id").textValue();
    var line = guest.line();
    line.attach(id, 0);
    other.close();
    assertThat(checked(line.next()).path("type").textValue()).isEqualTo("going-away");
    assertThat(line.closedWith()).isEqualTo(1001);
    LiveServer.start(Map.of("data", folder.toString())).close();
  }

  private static JsonNode checked(JsonNode frame) {
    DOCUMENT.checkSchema("LiveMessage", frame.toString());
    return frame;
  }
}
