package io.secondcall.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.secondcall.language.Ear;
import io.secondcall.language.OnnxEar;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A real server on a random port with a real database, and guests who talk to it. */
final class LiveServer implements AutoCloseable {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nobody waits so long but where it fails: a build machine may be very slow. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Loaded once for all tests of this JVM. */
  private static final class SharedEar {
    static final OnnxEar EAR = OnnxEar.load();
  }

  final Running running;

  private LiveServer(Running running) {
    this.running = running;
  }

  static LiveServer start() {
    return start(Map.of());
  }

  static LiveServer start(Map<String, String> flags) {
    return start(flags, () -> SharedEar.EAR);
  }

  static LiveServer startDeaf() {
    return startDeaf(Map.of());
  }

  /** Without an ear, which takes its time to load: for tests in which nobody says anything. */
  static LiveServer startDeaf(Map<String, String> flags) {
    return start(
        flags,
        () -> {
          throw new IllegalStateException("this server has no ear");
        });
  }

  static LiveServer start(Map<String, String> flags, Supplier<? extends Ear> ear) {
    return new LiveServer(await(Server.start(settings(flags), ear)));
  }

  static Settings settings(Map<String, String> flags) {
    var all = new HashMap<String, String>();
    all.put("port", "0");
    all.put("management-port", "0");
    all.put("session-rate", "100000");
    all.put("address-rate", "100000");
    all.put("new-session-rate", "100000");
    all.put("sign-in-rate", "100000");
    all.computeIfAbsent("data", name -> temporary().toString());
    all.putAll(flags);
    return Settings.of(all, Map.of());
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("second-call");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  Visitor guest() {
    return new Visitor(running.port());
  }

  /** Somebody who has a session with another node. */
  Visitor guest(Visitor elsewhere) {
    return new Visitor(running.port(), elsewhere.cookies);
  }

  HttpResponse<String> manage(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.managementPort() + path));
    return Visitor.send(HttpClient.newHttpClient(), request.build());
  }

  @Override
  public void close() {
    await(running.stop());
  }

  /** A browser with its own cookies. */
  static final class Visitor {
    private final int port;
    final CookieManager cookies;
    final HttpClient client;

    private Visitor(int port) {
      this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Visitor(int port, CookieManager cookies) {
      this.port = port;
      this.cookies = cookies;
      this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    URI uri(String path) {
      return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path) {
      return send(client, HttpRequest.newBuilder(uri(path)).build());
    }

    HttpResponse<String> post(String path, String body) {
      return send(
          client,
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    HttpResponse<String> delete(String path) {
      return send(client, HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** Begins a pursuit of the first scenario on the shelf with a fixed seed. */
    JsonNode begin() {
      return json(post("/api/v1/pursuits", "{\"scenario\":\"do-your-homework\",\"seed\":1}"));
    }

    /** Closes a pursuit that was last seen so. */
    void close(JsonNode view) {
      var closed =
          act(view.path("id").asText(), view.path("sequence").longValue(), "{\"type\":\"close\"}");
      if (closed.statusCode() != 200) {
        throw new AssertionError(closed.body());
      }
    }

    HttpResponse<String> act(String pursuit, long expected, String command) {
      return act(pursuit, expected, UUID.randomUUID().toString(), command);
    }

    HttpResponse<String> act(String pursuit, long expected, String id, String command) {
      return post(
          "/api/v1/pursuits/" + pursuit + "/commands",
          "{\"commandId\":\"%s\",\"expected\":%d,\"command\":%s}".formatted(id, expected, command));
    }

    Line line() {
      var cookie =
          cookies.getCookieStore().getCookies().stream()
              .map(c -> c.getName() + "=" + c.getValue())
              .findFirst()
              .orElse("");
      return new Line(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), cookie);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** One WebSocket. */
  static final class Line {
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    final WebSocket socket;

    private Line(URI uri, String cookie) {
      try {
        this.socket =
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .subprotocols(LiveRequest.SUBPROTOCOL)
                .buildAsync(uri, new Listening())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError(e);
      }
    }

    private final class Listening implements WebSocket.Listener {
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
        closed.complete(status);
        return CompletableFuture.completedStage("closed");
      }

      @Override
      public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
      }
    }

    void send(String frame) {
      socket.sendText(frame, true).join();
    }

    void sendBinary(byte[] bytes) {
      socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    JsonNode next() {
      try {
        var frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (frame == null) {
          throw new AssertionError("no frame came");
        }
        return json(frame);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** The status with which the server closed it; waits until it did. */
    int closedWith() {
      try {
        return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError("not closed", e);
      }
    }

    boolean isQuiet(Duration during) {
      try {
        var frame = frames.poll(during.toMillis(), TimeUnit.MILLISECONDS);
        return frame == null;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    JsonNode attach(String pursuit, long after) {
      send(
          "{\"v\":1,\"type\":\"attach\",\"pursuit\":\"%s\",\"after\":%d}"
              .formatted(pursuit, after));
      return next();
    }

    void act(String pursuit, long expected, String id, String command) {
      send(
          "{\"v\":1,\"type\":\"act\",\"id\":\"%s\",\"pursuit\":\"%s\",\"expected\":%d,\"command\":%s}"
              .formatted(id, pursuit, expected, command));
    }
  }
}
