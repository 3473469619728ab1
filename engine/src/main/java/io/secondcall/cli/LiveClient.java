package io.secondcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A guest at a server, as a browser is one: a session's cookie, a pursuit, a WebSocket. One command
 * at a time. For one thread.
 */
final class LiveClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI base;
  private final String cookie;
  private final WebSocket socket;
  private final Inbox inbox;
  private String pursuit = "";
  private long sequence;

  private LiveClient(HttpClient http, URI base, String cookie, WebSocket socket, Inbox inbox) {
    this.http = http;
    this.base = base;
    this.cookie = cookie;
    this.socket = socket;
    this.inbox = inbox;
  }

  /** Begins a session and opens its WebSocket. */
  static LiveClient open(HttpClient http, int port) throws IOException, InterruptedException {
    var base = URI.create("http://127.0.0.1:" + port + "/");
    var greeted =
        http.send(
            HttpRequest.newBuilder(base.resolve("api/v1/me")).timeout(PATIENCE).build(),
            BodyHandlers.ofString());
    expect(greeted, 200);
    var cookie =
        greeted.headers().allValues("Set-Cookie").stream()
            .map(header -> header.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    var inbox = new Inbox();
    var socket =
        http.newWebSocketBuilder()
            .header("Cookie", cookie)
            .header("Origin", origin(base))
            .subprotocols("secondcall.v1")
            .connectTimeout(PATIENCE)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), inbox)
            .join();
    return new LiveClient(http, base, cookie, socket, inbox);
  }

  private static String origin(URI base) {
    return base.getScheme() + "://" + base.getAuthority();
  }

  /** Reads a JSON resource of the server. */
  JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Cookie", cookie);
    var answer = http.send(request.build(), BodyHandlers.ofString());
    expect(answer, 200);
    return JSON.readTree(answer.body());
  }

  /** Begins a pursuit and attaches to it; returns the situation. */
  JsonNode begin(String scenario) throws IOException, InterruptedException {
    var body = JsonNodeFactory.instance.objectNode().put("scenario", scenario);
    var answer =
        http.send(
            HttpRequest.newBuilder(base.resolve("api/v1/pursuits"))
                .timeout(PATIENCE)
                .header("Cookie", cookie)
                .header("Origin", origin(base))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString());
    expect(answer, 201);
    var view = JSON.readTree(answer.body());
    pursuit = view.path("id").asText();
    sequence = view.path("sequence").asLong();
    var attach = frame("attach").put("pursuit", pursuit).put("after", sequence);
    return ask(attach).path("now");
  }

  /** Does one thing; returns the server's message, an answer or a problem. */
  JsonNode act(ObjectNode command) throws InterruptedException {
    var frame =
        frame("act")
            .put("id", UUID.randomUUID().toString())
            .put("pursuit", pursuit)
            .put("expected", sequence);
    frame.set("command", command);
    return ask(frame);
  }

  static ObjectNode command(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode frame(String type) {
    return JsonNodeFactory.instance.objectNode().put("v", 1).put("type", type);
  }

  private JsonNode ask(ObjectNode frame) throws InterruptedException {
    socket.sendText(frame.toString(), true).join();
    while (true) {
      var message = inbox.next();
      sequence = Math.max(sequence, message.path("sequence").asLong());
      // What another node or a timer did is told in between.
      if (!message.path("type").asText().equals("happened")) {
        return message;
      }
    }
  }

  private static void expect(HttpResponse<String> response, int status) throws IOException {
    if (response.statusCode() != status) {
      throw new IOException(
          response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Messages as they come, put together from their parts. */
  private static final class Inbox implements WebSocket.Listener {
    private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();

    JsonNode next() throws InterruptedException {
      var message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s");
      }
      if (message.isMissingNode()) {
        throw new IllegalStateException("the server closed the connection");
      }
      return message;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(parts.toString()));
        } catch (JsonProcessingException e) {
          messages.add(JsonNodeFactory.instance.missingNode());
        }
        parts.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      messages.add(JsonNodeFactory.instance.missingNode());
      return WebSocket.Listener.super.onClose(socket, code, reason);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      messages.add(JsonNodeFactory.instance.missingNode());
    }
  }
}
