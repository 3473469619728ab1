package io.secondcall.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real OpenID provider: npm's oidc-provider with its own pages, in a process of the Node.js that
 * builds the browser side ({@code web-ui/test/openid-provider.mjs}). It ends with this JVM, however
 * that ends. Not thread-safe.
 */
final class RealProvider implements AutoCloseable {
  static final String CLIENT = "second-call";

  private static final Path WEB_UI = Path.of("..", "web-ui").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter orders;
  private final Path complaints;
  private final String issuer;

  private RealProvider(Process process, Path complaints) {
    this.process = process;
    this.complaints = complaints;
    this.answers = process.inputReader(UTF_8);
    this.orders = process.outputWriter(UTF_8);
    this.issuer = answer();
  }

  /**
   * Starts one that knows a server.
   *
   * @param home of the server; no slash at the end
   * @param folder for what the provider complains of
   * @throws IllegalStateException where there is no Node.js, or the provider is not installed:
   *     journeys that nobody ran are never counted as passed
   */
  static RealProvider start(String home, String secret, Path folder) {
    var complaints = folder.resolve("provider.log");
    try {
      var process =
          new ProcessBuilder("node", "test/openid-provider.mjs", home, secret)
              .directory(WEB_UI.toFile())
              .redirectError(complaints.toFile())
              .start();
      return new RealProvider(process, complaints);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The journeys by an OpenID provider need Node.js 20.19 or newer on the PATH, as the build"
              + " does. To build without the journeys: ./mvnw verify -DskipITs",
          e);
    }
  }

  String issuer() {
    return issuer;
  }

  /** From their next sign-in on somebody is in these groups alone. */
  void groups(String subject, String... groups) {
    order("groups " + subject + " " + String.join(" ", groups));
  }

  /** From now on another key signs, and it alone is served. */
  void rotate() {
    order("rotate");
  }

  private void order(String order) {
    try {
      orders.write(order.strip());
      orders.newLine();
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var answer = answer();
    if (!answer.equals("done")) {
      throw new AssertionError(order + ": " + answer);
    }
  }

  private String answer() {
    try {
      var line =
          CompletableFuture.supplyAsync(this::line).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!line.isEmpty()) {
        return line;
      }
    } catch (ExecutionException | TimeoutException e) {
      // Said below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IllegalStateException(
        "The OpenID provider does not answer (is it installed? npm install in "
            + WEB_UI
            + "). What it said:\n"
            + complaints());
  }

  /** Empty where it has ended. */
  private String line() {
    try {
      var line = answers.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String complaints() {
    try {
      return Files.readString(complaints);
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
