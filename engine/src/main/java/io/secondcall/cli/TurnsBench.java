package io.secondcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Whole turns: a reply goes through a WebSocket, is heard, decided upon and stored, and its answer
 * comes back. Callers reply every ten seconds each, as people do, on connections of their own.
 */
final class TurnsBench {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ServerProcess server;
  private final HttpClient http;
  private final int seconds;

  /**
   * @param seconds how long each number of callers is measured, 10 or more
   */
  TurnsBench(ServerProcess server, HttpClient http, int seconds) {
    this.server = server;
    this.http = http;
    this.seconds = seconds;
  }

  /** What one caller, or all of them, met. */
  private record Met(List<Long> nanos, int problems) {}

  String run(List<Integer> levels) throws InterruptedException, ExecutionException {
    var table =
        new MarkdownTable(
            "calls at once",
            "turns",
            "p50 ms",
            "p99 ms",
            "most ms",
            "refused as busy",
            "server's cores in use",
            "server's memory, MB");
    for (int callers : levels) {
      row(table, callers);
    }
    return "### Whole turns\n\n" + table;
  }

  private void row(MarkdownTable table, int callers)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    // Everybody comes in within ten seconds, and is measured from then on.
    long measured = start + PAUSE_NANOS;
    long end = measured + TimeUnit.SECONDS.toNanos(seconds);
    var all = new Met(new ArrayList<>(), 0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Met>>();
      for (int i = 0; i < callers; i++) {
        long begins = start + i * PAUSE_NANOS / callers;
        int caller = i;
        running.add(threads.submit(() -> call(caller, begins, measured, end)));
      }
      Thread.sleep(Math.max(0, (measured - System.nanoTime()) / 1_000_000));
      double before = server.processorSeconds();
      Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
      double cores = (server.processorSeconds() - before) / seconds;
      for (var one : running) {
        all.nanos().addAll(one.get().nanos());
        all = new Met(all.nanos(), all.problems() + one.get().problems());
      }
      var samples = new Samples(all.nanos().stream().mapToLong(Long::longValue).toArray());
      table.row(
          Integer.toString(callers),
          Integer.toString(samples.count()),
          ms(samples.millis(0.5)),
          ms(samples.millis(0.99)),
          ms(samples.millis(1)),
          Integer.toString(all.problems()),
          String.format(Locale.ROOT, "%.2f", cores),
          server.residentMegabytes().stream().mapToObj(Long::toString).findFirst().orElse("?"));
    }
  }

  /** One caller: a reply every ten seconds, and another pursuit when the call is over. */
  private Met call(int caller, long begins, long measured, long end)
      throws IOException, InterruptedException {
    var nanos = new ArrayList<Long>();
    int problems = 0;
    sleepUntil(begins);
    try (var client = LiveClient.open(http, server.port())) {
      var scenario = client.get("api/v1/scenarios").path("scenarios").path(0).path("id").asText();
      boolean talking = false;
      int round = 0;
      for (long next = begins; next < end; next += PAUSE_NANOS) {
        if (!talking) {
          talking = ring(client, scenario);
        }
        sleepUntil(next);
        if (next >= end || !talking) {
          continue;
        }
        long sent = System.nanoTime();
        var answer =
            client.act(
                LiveClient.command("say").put("text", BenchReplies.reply(caller + round, caller)));
        long took = System.nanoTime() - sent;
        round++;
        boolean answered = answer.path("type").asText().equals("answer");
        if (sent >= measured) {
          problems += answered ? 0 : 1;
          nanos.add(took);
        }
        talking = answered ? isTalking(answer) : talking;
      }
    }
    return new Met(nanos, problems);
  }

  private static boolean ring(LiveClient client, String scenario)
      throws IOException, InterruptedException {
    var person = client.begin(scenario).path("people").path(0).path("id").asText();
    return isTalking(client.act(LiveClient.command("call").put("person", person)));
  }

  private static boolean isTalking(JsonNode answer) {
    return answer.path("now").path("contact").isObject();
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }
}
