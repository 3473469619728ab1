package io.secondcall.language;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells sentences about manners, about the marking or to the machine ("a good caller would say
 * sorry here") from those that do what they say. Both kinds are known by example; a sentence is a
 * commentary when it comes near to one, and nearer than to any that isn't. Of 29,300 sentences of
 * labelled replies 65 are taken for one, about 45 of them rightly. Immutable, thread-safe.
 */
final class Commentary {
  /** Nearness from which on a sentence means the same as an example. */
  private static final double MEANS = 0.57;

  /** By how much more than to any other sentence. */
  private static final double AHEAD = 0.05;

  /** How far a sentence falls back in both when it was read among others. */
  private static final double AMONG_OTHERS = 0.1;

  /** The beginning of a data structure. */
  private static final Pattern DATA = Pattern.compile("[{\\[]\\s*\"");

  private static final Pattern NOT_OF_NAME = Pattern.compile("[^a-z-]+");

  private final List<float[]> commentaries;
  private final List<float[]> speech;

  private Commentary(List<float[]> commentaries, List<float[]> speech) {
    this.commentaries = commentaries;
    this.speech = speech;
  }

  /**
   * @param sense vector of a text, of length one; called some hundred times
   */
  static Commentary learn(Function<String, float[]> sense) {
    return new Commentary(
        ExampleSentences.vectors("commentary.txt", sense),
        ExampleSentences.vectors("speech.txt", sense));
  }

  /** Whether a sentence is written for a machine: data, or names of moves. */
  static boolean isData(String sentence) {
    return DATA.matcher(sentence).find()
        || Move.ofWireName(sentence.strip()).isPresent()
        || listsMoves(sentence);
  }

  /** Two names of moves, one of them such as nobody says: {@code thank}, {@code own-mistake}. */
  private static boolean listsMoves(String sentence) {
    var named =
        NOT_OF_NAME
            .splitAsStream(sentence)
            .filter(word -> Move.ofWireName(word).isPresent())
            .distinct()
            .toList();
    return named.size() > 1 && named.stream().anyMatch(name -> name.contains("-"));
  }

  /**
   * @param sense vector of a sentence, read by itself
   */
  boolean is(float[] sense) {
    return is(sense, 0);
  }

  /**
   * Whether a sentence is worth the reading by itself: one in fifty is.
   *
   * @param sense its vector, read among others
   */
  boolean mayBe(float[] sense) {
    return is(sense, AMONG_OTHERS);
  }

  private boolean is(float[] sense, double allowed) {
    double about = ExampleSentences.nearest(commentaries, sense);
    return about >= MEANS - allowed
        && about >= ExampleSentences.nearest(speech, sense) + AHEAD - allowed;
  }
}
