package io.secondcall.language;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells a sentence that asks somebody to say their last words once more ("Pardon?", "What was that
 * name again?") from what sounds like it: words for somebody else, one's own words said again,
 * things repeated, a first question. Both kinds are known by example. Immutable, thread-safe.
 */
final class OnceMore {
  /** Nearness from which on a sentence means the same as an example. */
  private static final double MEANS = 0.7;

  /** By how much more than to any that only sounds like it. */
  private static final double AHEAD = 0.03;

  /**
   * The same where it is told with a reason, or in passing, and nothing that sounds like it is
   * near.
   */
  private static final double LIKELY = 0.62;

  private static final double FAR_AHEAD = 0.08;

  private final List<float[]> asking;
  private final List<float[]> others;

  private OnceMore(List<float[]> asking, List<float[]> others) {
    this.asking = asking;
    this.others = others;
  }

  /**
   * @param sense vector of a text, of length one; called some three hundred times
   */
  static OnceMore learn(Function<String, float[]> sense) {
    return new OnceMore(
        ExampleSentences.vectors("again.txt", sense),
        ExampleSentences.vectors("onward.txt", sense));
  }

  /**
   * How near a sentence comes to asking for it, 0 to 1; 0 where it doesn't.
   *
   * @param sentence read by itself, with its hedges and without
   */
  double nearness(Stretch sentence) {
    return Stream.concat(Stream.of(sentence.alone()), sentence.plain().stream())
        .mapToDouble(this::nearness)
        .max()
        .orElse(0);
  }

  private double nearness(float[] sense) {
    double near = ExampleSentences.nearest(asking, sense);
    double ahead = near - ExampleSentences.nearest(others, sense);
    boolean means = near >= MEANS && ahead >= AHEAD;
    return means || (near >= LIKELY && ahead >= FAR_AHEAD) ? near : 0;
  }
}
