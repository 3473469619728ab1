package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What hearing costs, beside one pass of the bare encoder over the same replies in the same run.
 */
final class HearingBench {
  private static final int[] LENGTHS = {5, 10, 25, 50, 100, 250, 500};

  private final Ear ear;
  private final Vocabulary vocabulary;
  private final BareEncoder bare;
  private final int rounds;

  /**
   * @param vocabulary of a scenario, as in a pursuit
   * @param rounds how often each reply is heard, 1 or more
   */
  HearingBench(Ear ear, Vocabulary vocabulary, BareEncoder bare, int rounds) {
    this.ear = ear;
    this.vocabulary = vocabulary;
    this.bare = bare;
    this.rounds = rounds;
  }

  /** Durations of the same replies, one after the other on one thread. */
  private record Pair(Samples hearing, Samples encoder) {
    double ratio() {
      return hearing.meanMillis() / encoder.meanMillis();
    }
  }

  String run() throws InterruptedException, ExecutionException {
    // The JIT needs some thousands of calls; what comes before is not what a server does all day.
    int replies = BenchReplies.count();
    measure(Math.max(10, rounds / 2), vocabulary, replies, (r, i) -> BenchReplies.of(i, -r));
    var alone = measure(rounds, Vocabulary.NONE, replies, (r, i) -> BenchReplies.of(i, r));
    var inPursuit = measure(rounds, vocabulary, replies, (r, i) -> BenchReplies.inPursuit(i, r));
    int cores = Runtime.getRuntime().availableProcessors();
    double one = perSecond(1);
    double all = perSecond(cores);

    var table =
        new MarkdownTable(
            "one core", "p50 ms", "p99 ms", "mean ms", "bare encoder, mean ms", "multiple");
    row(table, "moves and tone; setting and other's line new each time", alone);
    row(table, "in a pursuit: its own moves, facts and topics too; setting as before", inPursuit);
    var growth = new MarkdownTable("words", "hearing, p50 ms", "bare encoder, p50 ms", "multiple");
    for (int words : LENGTHS) {
      var pair = growth(words);
      growth.row(
          Integer.toString(words),
          ms(pair.hearing().millis(0.5)),
          words == 500
              ? ms(pair.encoder().millis(0.5)) + " (cut at 512 tokens)"
              : ms(pair.encoder().millis(0.5)),
          times(pair.hearing().millis(0.5) / pair.encoder().millis(0.5)));
    }
    return "### Hearing a reply\n\n"
        + table
        + "\nReplies a second: %.0f on one core, %.0f on %d cores.%n%n".formatted(one, all, cores)
        + growth;
  }

  private Pair growth(int words) {
    int times = Math.clamp(20_000 / words, 40, 400);
    measure(times / 4, vocabulary, 1, (round, index) -> BenchReplies.ofWords(words, round));
    return measure(times, vocabulary, 1, (round, index) -> BenchReplies.ofWords(words, round));
  }

  /** A reply of a round. */
  @FunctionalInterface
  private interface Source {
    Utterance of(int round, int index);
  }

  private Pair measure(int times, Vocabulary listening, int perRound, Source replies) {
    long[] hearing = new long[times * perRound];
    long[] encoder = new long[times * perRound];
    long seen = 0;
    for (int round = 0; round < times; round++) {
      for (int i = 0; i < perRound; i++) {
        var utterance = replies.of(round, i);
        int at = round * perRound + i;
        long start = System.nanoTime();
        seen += ear.hear(utterance, listening).words();
        long between = System.nanoTime();
        seen += bare.encode(utterance.reply());
        encoder[at] = System.nanoTime() - between;
        hearing[at] = between - start;
      }
    }
    if (seen == 0) {
      throw new IllegalStateException("nothing was heard");
    }
    return new Pair(new Samples(hearing), new Samples(encoder));
  }

  private double perSecond(int threads) throws InterruptedException, ExecutionException {
    int each = rounds * BenchReplies.count() / 2;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      long start = System.nanoTime();
      IntFunction<Future<?>> thread = t -> pool.submit(() -> hearAll(t, each));
      for (var done : IntStream.range(0, threads).mapToObj(thread).toList()) {
        done.get();
      }
      return threads * each * 1e9 / (System.nanoTime() - start);
    }
  }

  private void hearAll(int thread, int count) {
    for (int i = 0; i < count; i++) {
      var utterance = BenchReplies.inPursuit(i, i / BenchReplies.count() + 1000 * thread);
      if (ear.hear(utterance, vocabulary).words() < 0) {
        throw new IllegalStateException("fewer than no words");
      }
    }
  }

  private static void row(MarkdownTable table, String name, Pair pair) {
    table.row(
        name,
        ms(pair.hearing().millis(0.5)),
        ms(pair.hearing().millis(0.99)),
        ms(pair.hearing().meanMillis()),
        ms(pair.encoder().meanMillis()),
        times(pair.ratio()));
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f ×", ratio);
  }
}
