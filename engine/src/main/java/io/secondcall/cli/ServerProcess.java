package io.secondcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, started as a user starts it: by the launcher, where there is
 * one. For one thread.
 */
final class ServerProcess implements AutoCloseable {
  /** Set by the launcher: its own path. */
  static final String LAUNCHER = "secondcall.launcher";

  private static final Pattern URL = Pattern.compile("http://\\S+:(\\d+)/\\S*");
  private static final long READY_SECONDS = 120;

  private final Process process;
  private final int port;
  private final long addressNanos;
  private final long readyNanos;

  private ServerProcess(Process process, int port, long addressNanos, long readyNanos) {
    this.process = process;
    this.port = port;
    this.addressNanos = addressNanos;
    this.readyNanos = readyNanos;
  }

  /**
   * Starts a server on free loopback ports and waits until it hears.
   *
   * @param cached whether the launcher may use the JVM's ahead-of-time cache
   * @throws IOException when it does not start
   */
  static ServerProcess start(Path data, boolean cached, HttpClient http)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command(data));
    builder.environment().keySet().removeIf(name -> name.startsWith("SECONDCALL_"));
    if (!cached) {
      builder.environment().put("SECONDCALL_NO_CACHE", "1");
    }
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    var process = builder.start();
    // Not closed: a server may write on, and must not find the pipe broken.
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    int port = port(out);
    long address = System.nanoTime() - start;
    awaitReady(port(out), http);
    return new ServerProcess(process, port, address, System.nanoTime() - start);
  }

  private static List<String> command(Path data) {
    var command = new ArrayList<String>();
    var launcher = System.getProperty(LAUNCHER);
    if (launcher != null) {
      command.add(launcher);
    } else {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.add(Main.class.getName());
    }
    command.addAll(List.of("serve", "--port", "0", "--management-port", "0"));
    // Hundreds of callers come from one address here.
    command.addAll(List.of("--address-rate", "1000000", "--new-session-rate", "1000000"));
    command.addAll(List.of("--session-rate", "1000000"));
    command.addAll(List.of("--data", data.toString()));
    return command;
  }

  private static int port(BufferedReader out) throws IOException {
    var line = out.readLine();
    var url = URL.matcher(line == null ? "" : line);
    if (!url.find()) {
      throw new IOException("the server did not start: " + line);
    }
    return Integer.parseInt(url.group(1));
  }

  private static void awaitReady(int managementPort, HttpClient http)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()
        != 200) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the server was not ready within " + READY_SECONDS + " s");
      }
      Thread.sleep(5);
    }
  }

  int port() {
    return port;
  }

  /** From the start of the launcher to the line with the address. */
  double addressMillis() {
    return addressNanos / 1e6;
  }

  /** From the start of the launcher until replies are heard. */
  double readyMillis() {
    return readyNanos / 1e6;
  }

  /**
   * Memory held now, where the system tells; the launcher becomes the server, so it is one process.
   */
  OptionalLong residentMegabytes() {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException noProcFileSystem) {
      return OptionalLong.empty();
    }
  }

  /** Processor time used so far, in seconds. */
  double processorSeconds() {
    return process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
