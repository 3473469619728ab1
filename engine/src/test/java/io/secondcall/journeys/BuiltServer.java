package io.secondcall.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The built distribution, run as a user runs it: a process on a data folder of its own. Can be
 * killed at any moment and started again on the same folder and port. Not thread-safe.
 */
final class BuiltServer implements AutoCloseable {
  /** Seconds of silence after which a person speaks up, where timers are on: short, for tests. */
  static final int SILENCE_SECONDS = 2;

  private static final Path LIBRARIES = Path.of("target", "dist", "lib").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern SET_UP_LINK = Pattern.compile("(http://\\S+/welcome#\\S+)\\s");
  private static final int LOWEST_PORT = 12_000;
  private static final int HIGHEST_PORT = 30_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final int port;
  private final int managementPort;
  private final Process process;
  private final List<String> flags;

  private BuiltServer(
      Path folder, int port, int managementPort, Process process, List<String> flags) {
    this.folder = folder;
    this.port = port;
    this.managementPort = managementPort;
    this.process = process;
    this.flags = flags;
  }

  /** Starts a server on a fresh folder and waits until it hears and answers. */
  static BuiltServer start(String... flags) {
    return startAt(url -> List.of(flags));
  }

  /** The same, with flags that depend on where the product will be found. */
  static BuiltServer startAt(Function<String, List<String>> flags) {
    if (!Files.isDirectory(LIBRARIES)) {
      throw new IllegalStateException(
          "There is no built distribution in " + LIBRARIES + ": run ./mvnw verify, which makes it");
    }
    try {
      int port = freePort();
      return start(
          Files.createTempDirectory("second-call-journeys"),
          port,
          freePort(),
          flags.apply(urlAt(port)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuiltServer start(Path folder, int port, int managementPort, List<String> flags)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", LIBRARIES + "/*", "io.secondcall.cli.Main", "serve"));
    command.addAll(List.of("--port", "" + port, "--management-port", "" + managementPort));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    command.addAll(flags);
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SECONDCALL_SILENCE_SECONDS",
                "" + SILENCE_SECONDS,
                // Many people come from one address here, and none of them thinks for long.
                "SECONDCALL_SESSION_RATE",
                "1000",
                "SECONDCALL_ADDRESS_RATE",
                "1000",
                "SECONDCALL_NEW_SESSION_RATE",
                "1000"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    var server = new BuiltServer(folder, port, managementPort, builder.start(), flags);
    server.awaitReady();
    return server;
  }

  /** Where the product is found; no slash at the end. */
  String url() {
    return urlAt(port);
  }

  private static String urlAt(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** The link that it printed, by which the first administrator sets it up. */
  String setUpLink() {
    // It hears and answers a moment before it has said all that it says.
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      var link = SET_UP_LINK.matcher(log());
      if (link.find()) {
        return link.group(1);
      }
      pause();
    } while (System.nanoTime() < deadline && process.isAlive());
    throw new AssertionError("no link was printed: " + log());
  }

  /** Ends it as a power cut would (SIGKILL): nothing is said to anybody, nothing is tidied up. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Stops it as Ctrl-C does. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  /**
   * Runs one of the product's commands on the same data folder, which has to be free: the server is
   * stopped.
   *
   * @return what it printed
   * @throws IllegalStateException with what it printed, when its exit code is not 0
   */
  String command(String... words) {
    try {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
      command.addAll(List.of("-cp", LIBRARIES + "/*", "io.secondcall.cli.Main"));
      command.addAll(List.of(words));
      command.addAll(List.of("--data", folder.resolve("data").toString()));
      var running =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
              .start();
      var printed = new String(running.getInputStream().readAllBytes(), UTF_8).strip();
      if (running.waitFor() != 0) {
        throw new IllegalStateException(printed + "\n" + log());
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the command any more", e);
    }
  }

  /** The same server, started anew on data that was changed while it stood. */
  BuiltServer withSql(String change) {
    stop();
    var url = "jdbc:h2:file:" + folder.resolve("data").resolve("second-call");
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.executeUpdate(change);
      // Else this process would go on holding the file.
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return startAgain();
  }

  /** The same product again: the same folder, the same address. */
  BuiltServer startAgain() {
    try {
      return start(folder, port, managementPort, flags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void awaitReady() {
    var ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The server did not come up. What it said:\n" + log());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server does not end. What it said:\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"), UTF_8);
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }

  /**
   * Below the ports that systems give to outgoing connections: between this and the server's start,
   * and while it is down, none of them (a browser that tries to reach it again) gets it.
   */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // Another, then.
      }
    }
  }
}
