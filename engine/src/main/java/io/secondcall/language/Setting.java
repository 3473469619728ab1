package io.secondcall.language;

/**
 * What precedes a reply, as the encoder's middle layer sees it.
 *
 * @param they mean state of what the other person said last; zeros when nothing was said
 * @param setting mean state of the situation; zeros when none is given
 * @param words the states of the other person's words, markers included; empty when nothing was
 *     said
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
record Setting(float[] they, float[] setting, float[] words) {
  /** Pieces read of either: what was said last counts. */
  private static final int MOST_WORDS = 60;

  private static final int MOST_OF_SITUATION = 80;

  static Setting of(Utterance utterance, Encoder encoder) {
    return of(words(utterance.they(), encoder), situation(utterance.setting(), encoder));
  }

  static Setting of(float[] words, float[] situation) {
    return new Setting(mean(words), situation, words);
  }

  static float[] words(String text, Encoder encoder) {
    return states(text, MOST_WORDS, encoder);
  }

  static float[] situation(String text, Encoder encoder) {
    return mean(states(text, MOST_OF_SITUATION, encoder));
  }

  private static float[] states(String text, int most, Encoder encoder) {
    if (text.isBlank()) {
      return new float[0];
    }
    var pieces = encoder.pieces(CleanText.of(text).text());
    return encoder.middle(pieces, Math.max(0, pieces.count() - most), pieces.count());
  }

  /** Mean of all rows but the markers, the first and the last. */
  private static float[] mean(float[] states) {
    float[] mean = new float[Encoder.WIDTH];
    int rows = states.length / Encoder.WIDTH;
    for (int i = 1; i < rows - 1; i++) {
      for (int k = 0; k < Encoder.WIDTH; k++) {
        mean[k] += states[i * Encoder.WIDTH + k] / (rows - 2);
      }
    }
    return mean;
  }

  /** How near a reply comes to what was said before it, by cosine. */
  float likeness(Encoder.States reply) {
    float[] own = mean(reply.middle());
    double lengths = Math.sqrt(Senses.dot(own, own) * Senses.dot(they, they));
    return lengths == 0 ? 0 : (float) (Senses.dot(own, they) / lengths);
  }
}
