package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.KillTraffic.Acknowledged;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real server, as the launcher starts it, in the middle of real traffic, and holds what
 * is there after the restart against everything that was acknowledged.
 */
class KillIT {
  private static final int CLIENTS = 4;
  private static final int MOST_MILLIS = 30_000;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWhenTheServerIsKilledFifteenTimes() throws Exception {
    killAndCompare(15);
  }

  @Test
  @Tag("full")
  void nothingAcknowledgedIsLostWhenTheServerIsKilledTwoHundredTimes() throws Exception {
    killAndCompare(200);
  }

  private void killAndCompare(int kills) throws Exception {
    var random = new Random(42);
    var cookies = new ArrayList<String>();
    var acknowledged = new ArrayList<Acknowledged>();
    for (var kill = 0; kill < kills; kill++) {
      try (var server = ServerProcess.start(folder)) {
        compare(server.port(), acknowledged);
        while (cookies.size() < CLIENTS) {
          cookies.add(KillTraffic.newSession(server.port()));
        }
        acknowledged.addAll(traffic(server, cookies, random));
      }
    }
    try (var server = ServerProcess.start(folder)) {
      compare(server.port(), acknowledged);
    }
    assertThat(acknowledged).as("traffic was real").hasSizeGreaterThan(kills * 3);
    assertThat(acknowledged).anyMatch(one -> one.text().isPresent());
  }

  /** Drives every client until the kill, which comes at a random moment. */
  private static List<Acknowledged> traffic(
      ServerProcess server, List<String> cookies, Random random)
      throws InterruptedException, ExecutionException {
    var answered = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var clients = new ArrayList<Future<List<Acknowledged>>>();
      for (var i = 0; i < cookies.size(); i++) {
        var client = new KillTraffic(server.port(), cookies.get(i), random.nextLong(), answered);
        clients.add(threads.submit(client::untilTheLineBreaks));
      }
      // However slow the machine is, the kill comes in the middle of traffic.
      var enough = random.nextInt(4, 40);
      for (var waited = 0; answered.get() < enough && waited < MOST_MILLIS; waited += 5) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(30));
      server.kill();
      var all = new ArrayList<Acknowledged>();
      for (var client : clients) {
        all.addAll(client.get());
      }
      return all;
    }
  }

  /** Every acknowledged entry is still there, word for word, and every sequence without a gap. */
  private static void compare(int port, List<Acknowledged> acknowledged) {
    for (var one : acknowledged) {
      var view = KillTraffic.view(port, one.cookie(), one.pursuit());
      assertThat(view.path("sequence").longValue()).isGreaterThanOrEqualTo(one.sequence());
      assertThat(entries(view)).as("pursuit %s", one.pursuit()).containsAll(one.entries());
    }
  }

  private static List<JsonNode> entries(JsonNode view) {
    var entries = new ArrayList<JsonNode>();
    view.path("entries").forEach(entries::add);
    return entries;
  }

  /** The server of the built distribution, in a process of its own. */
  private static final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)\\S*");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
      this.process = process;
      this.port = port;
    }

    static ServerProcess start(Path folder) throws IOException {
      var lib = Path.of("target", "dist", "lib");
      var errors = Files.createTempFile("server", ".log");
      // A class path with a star stays short on the command line, which the ear's library asks for.
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("kill.classpath", lib + "/*"),
                  "io.secondcall.cli.Main",
                  "serve",
                  "--port",
                  "0",
                  "--management-port",
                  "0",
                  "--session-rate",
                  "10000",
                  "--address-rate",
                  "10000",
                  "--data",
                  folder.toString())
              .redirectError(errors.toFile())
              .start();
      var out = process.inputReader();
      var port = OptionalInt.empty();
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        var address = ADDRESS.matcher(line);
        if (address.find() && port.isEmpty()) {
          port = OptionalInt.of(Integer.parseInt(address.group(1)));
        } else if (address.find(0)) {
          awaitReady(process, URI.create(address.group()));
          return new ServerProcess(process, port.orElseThrow());
        }
      }
      throw new AssertionError("the server did not start: " + Files.readString(errors));
    }

    /** Pages are served before the ear is loaded; whoever talked then would not be heard. */
    private static void awaitReady(Process process, URI health) {
      while (process.isAlive()) {
        var answer =
            LiveServer.Visitor.send(
                HttpClient.newHttpClient(), HttpRequest.newBuilder(health).build());
        if (answer.statusCode() == 200) {
          return;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }

    int port() {
      return port;
    }

    /** SIGKILL: no shutdown hook, no flush, no goodbye. */
    void kill() {
      process.destroyForcibly();
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
