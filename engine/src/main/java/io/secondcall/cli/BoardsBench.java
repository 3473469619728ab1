package io.secondcall.cli;

import io.secondcall.people.Links;
import io.secondcall.people.People;
import io.secondcall.people.Tokens;
import io.secondcall.pursuit.Json;
import io.secondcall.ranking.Measure;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.RankedFill;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a board costs over so many ranked attempts: to begin with, to look at, and to move. Somebody
 * in the middle of it asks, with a session, over HTTP.
 */
final class BoardsBench {
  private static final List<String> SCENARIOS =
      List.of(
          "do-your-homework",
          "prove-it",
          "stood-up",
          "warm-referral",
          "friends-voicemail",
          "off-the-list");

  /** Nobody is there who could know it. */
  private static final String PASSWORD = "a bench has no secrets";

  private static final String PAGE = "api/v1/boards";

  /** Past everybody: whoever asks and their neighbours are all that is answered. */
  private static final String AROUND_ALONE = PAGE + "?from=9999999";

  private static final int NEW_ATTEMPTS = 20;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final HttpClient http;
  private final int requests;

  /**
   * @param requests how often each page is asked for
   */
  BoardsBench(HttpClient http, int requests) {
    this.http = http;
    this.requests = requests;
  }

  String run(List<Integer> sizes) throws IOException, InterruptedException {
    var table =
        new MarkdownTable(
            "attempts",
            "people",
            "hears after a restart, ms",
            "first page after that, ms",
            "server's memory then, MB",
            "first page, p50 ms",
            "p95 ms",
            "me and three either side, p50 ms",
            "p95 ms",
            "a board that nobody asked for yet, ms",
            "a new attempt until the page shows it, p50 ms",
            "most ms");
    for (int size : sizes) {
      try (var scratch = new ScratchFolder()) {
        row(table, size, scratch.path().resolve("data"));
      }
    }
    return "### Boards\n\n" + table;
  }

  private void row(MarkdownTable table, int size, Path data)
      throws IOException, InterruptedException {
    var token = fill(data, size);
    // Once to make whatever the first start of all makes and keeps, what was fitted, too; the
    // second
    // is the one that is measured.
    try (var server = ServerProcess.start(data, true, http)) {
      var client = new MemberClient(http, server.port(), token);
      for (var measure : Measure.values()) {
        patiently(client, PAGE + "?measure=" + Json.wireName(measure));
      }
    }
    try (var server = ServerProcess.start(data, true, http)) {
      var client = new MemberClient(http, server.port(), token);
      double first = millis(() -> patiently(client, PAGE));
      var memory = server.residentMegabytes();
      var pages = repeated(() -> client.get(PAGE));
      var around = repeated(() -> client.get(AROUND_ALONE));
      double fresh = millis(() -> client.get(PAGE + "?measure=courtesy&scenario=prove-it"));
      var moved = moved(client);
      table.row(
          Integer.toString(size),
          Integer.toString(size / RankedFill.EACH),
          ms(server.readyMillis()),
          ms(first),
          memory.stream().mapToObj(Long::toString).findFirst().orElse("?"),
          ms(pages.millis(0.5)),
          ms(pages.millis(0.95)),
          ms(around.millis(0.5)),
          ms(around.millis(0.95)),
          ms(fresh),
          ms(moved.millis(0.5)),
          ms(moved.millis(1)));
    }
  }

  /** Returns the session of somebody on the boards. */
  private static String fill(Path data, int size) {
    try (var database = Database.embedded(data)) {
      var random = new SecureRandom();
      var clock = Clock.systemUTC();
      var people = People.of(new PeopleStore(database), new Tokens(random), random, clock);
      var entered =
          people
              .links()
              .follow(
                  people.links().setUp().orElseThrow().token(),
                  new Links.Answer(
                      Optional.of("Bench"), Optional.of("Me"), Optional.of("me"), PASSWORD),
                  Optional.empty(),
                  Optional.empty());
      new RankedFill(database, SCENARIOS).fill(entered.member().id(), size, clock.instant());
      return entered.token();
    }
  }

  /** Something that is asked of the server. */
  @FunctionalInterface
  private interface Asking {
    Object ask() throws IOException, InterruptedException;
  }

  /** The server lets go of a request that waits for long, and a browser asks again. */
  private static Object patiently(MemberClient client, String page)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        return client.get(page);
      } catch (IOException letGo) {
        if (System.nanoTime() > deadline) {
          throw letGo;
        }
      }
    }
  }

  private Samples repeated(Asking asking) throws IOException, InterruptedException {
    long[] nanos = new long[requests];
    for (int i = 0; i < requests; i++) {
      nanos[i] = nanos(asking);
    }
    return new Samples(nanos);
  }

  private static long nanos(Asking asking) throws IOException, InterruptedException {
    long start = System.nanoTime();
    asking.ask();
    return System.nanoTime() - start;
  }

  private static double millis(Asking asking) throws IOException, InterruptedException {
    return nanos(asking) / 1e6;
  }

  /** From the moment at which an attempt is closed until the page counts it. */
  private static Samples moved(MemberClient client) throws IOException, InterruptedException {
    long[] nanos = new long[NEW_ATTEMPTS];
    for (int i = 0; i < NEW_ATTEMPTS; i++) {
      int before = counted(client);
      var pursuit = client.beginRanked(SCENARIOS.get(i % SCENARIOS.size()));
      long start = System.nanoTime();
      client.close(pursuit);
      while (counted(client) == before) {
        Thread.sleep(1);
      }
      nanos[i] = System.nanoTime() - start;
    }
    return new Samples(nanos);
  }

  private static int counted(MemberClient client) throws IOException, InterruptedException {
    return client.get(PAGE).path("mine").path("counted").asInt();
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
  }
}
