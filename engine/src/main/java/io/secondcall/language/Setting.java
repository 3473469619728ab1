package io.secondcall.language;

/**
 * What precedes a reply, as the encoder sees it.
 *
 * @param they sense of what the other person said last; zeros when nothing was said
 * @param setting sense of the situation; zeros when none is given
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
record Setting(float[] they, float[] setting) {
  static Setting of(Utterance utterance, Encoder encoder) {
    return new Setting(sense(utterance.they(), encoder), sense(utterance.setting(), encoder));
  }

  /** State of the start marker over the last 100 pieces of a text: what was said last counts. */
  static float[] sense(String text, Encoder encoder) {
    float[] sense = new float[Encoder.WIDTH];
    if (!text.isBlank()) {
      var pieces = encoder.pieces(CleanText.of(text).text());
      int from = Math.max(0, pieces.count() - 100);
      var states = encoder.encode(pieces, from, pieces.count());
      System.arraycopy(states.last(), 0, sense, 0, Encoder.WIDTH);
    }
    return sense;
  }

  /** How near a reply comes to what was said before it, by cosine. */
  float likeness(Encoder.States reply) {
    float dot = 0;
    float own = 0;
    float other = 0;
    for (int i = 0; i < Encoder.WIDTH; i++) {
      dot += they[i] * reply.last()[i];
      own += they[i] * they[i];
      other += reply.last()[i] * reply.last()[i];
    }
    return own == 0 || other == 0 ? 0 : (float) (dot / Math.sqrt((double) own * other));
  }
}
