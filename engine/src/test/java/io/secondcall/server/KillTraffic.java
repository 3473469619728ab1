package io.secondcall.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A trainee who rings and talks without a pause, until the line breaks. */
final class KillTraffic {
  private static final List<String> REPLIES =
      List.of(
          "Good morning Mr Pike, this is Sam 🙂. Is this a bad moment?",
          "I'm sorry, I should have looked you up first.",
          "Where do your clients lose most calls — on Saturdays?",
          "Could I ring you back at half past ten, for five minutes?",
          "Thank you. Goodbye.");
  private static final int PATIENCE_SECONDS = 20;

  private final int port;
  private final String cookie;
  private final Random random;
  private final AtomicInteger answered;
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();

  /**
   * What the server said was done.
   *
   * @param entries as they were answered
   * @param text the trainee's words among them
   */
  record Acknowledged(
      String cookie,
      String pursuit,
      long sequence,
      List<JsonNode> entries,
      Optional<String> text) {}

  KillTraffic(int port, String cookie, long seed, AtomicInteger answered) {
    this.answered = answered;
    this.port = port;
    this.cookie = cookie;
    this.random = new Random(seed);
  }

  static String newSession(int port) {
    var response = send(HttpRequest.newBuilder(uri(port, "/api/v1/me")).build());
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  static JsonNode view(int port, String cookie, String pursuit) {
    var response =
        send(
            HttpRequest.newBuilder(uri(port, "/api/v1/pursuits/" + pursuit))
                .header("Cookie", cookie)
                .build());
    if (response.statusCode() != 200) {
      throw new AssertionError(pursuit + " is lost: " + response.body());
    }
    return LiveServer.json(response);
  }

  /** Everything that was acknowledged before the server died. */
  List<Acknowledged> untilTheLineBreaks() {
    try {
      var socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("Cookie", cookie)
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), new Listening())
              .join();
      while (true) {
        playOnePursuit(socket);
      }
    } catch (CompletionException | BrokenLineException e) {
      return acknowledged;
    }
  }

  private void playOnePursuit(WebSocket socket) {
    var view = LiveServer.json(begin());
    var pursuit = view.path("id").asText();
    acknowledge(pursuit, view);
    var sequence = view.path("sequence").longValue();
    var now = view.path("now");
    for (var turn = 0; turn < 40 && !now.has("closed"); turn++) {
      var id = UUID.randomUUID();
      var frame =
          "{\"v\":1,\"type\":\"act\",\"id\":\"%s\",\"pursuit\":\"%s\",\"expected\":%d,\"command\":%s}"
              .formatted(id, pursuit, sequence, next(now));
      socket.sendText(frame, true).join();
      var answer = LiveServer.json(answer());
      if (!answer.path("type").asText().equals("answer")) {
        throw new AssertionError("not answered: " + answer);
      }
      acknowledge(pursuit, answer);
      sequence = answer.path("sequence").longValue();
      now = answer.path("now");
    }
  }

  private String begin() {
    var request =
        HttpRequest.newBuilder(uri(port, "/api/v1/pursuits"))
            .header("Cookie", cookie)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"scenario\":\"do-your-homework\",\"seed\":%d}"
                        .formatted(random.nextInt(1_000))));
    try {
      var response =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 201) {
        throw new AssertionError("not begun: " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new BrokenLineException();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String next(JsonNode now) {
    if (now.has("contact")) {
      return random.nextInt(6) == 0
          ? "{\"type\":\"hang-up\"}"
          : "{\"type\":\"say\",\"text\":\"" + REPLIES.get(random.nextInt(REPLIES.size())) + "\"}";
    }
    if (now.path("can").toString().contains("\"call\"") && random.nextInt(4) > 0) {
      return "{\"type\":\"call\",\"person\":\""
          + now.path("people").get(0).path("id").asText()
          + "\"}";
    }
    return now.path("waits").isEmpty()
        ? "{\"type\":\"close\"}"
        : "{\"type\":\"wait\",\"until\":" + now.path("waits").get(0).path("until") + "}";
  }

  private void acknowledge(String pursuit, JsonNode answer) {
    var entries = new ArrayList<JsonNode>();
    answer.path("entries").forEach(entries::add);
    var text =
        entries.stream()
            .filter(entry -> entry.has("turn") && entry.has("text"))
            .map(entry -> entry.path("text").asText())
            .findFirst();
    acknowledged.add(
        new Acknowledged(
            cookie, pursuit, answer.path("sequence").longValue(), List.copyOf(entries), text));
    answered.incrementAndGet();
  }

  private String answer() {
    try {
      var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null || frame.isEmpty()) {
        throw new BrokenLineException();
      }
      return frame;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    return LiveServer.Visitor.send(HttpClient.newHttpClient(), request);
  }

  /** The server is gone. */
  private static final class BrokenLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class Listening implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        frames.add(partial.toString());
        partial.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage("taken");
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      frames.add("");
      return CompletableFuture.completedStage("closed");
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      frames.add("");
    }
  }
}
