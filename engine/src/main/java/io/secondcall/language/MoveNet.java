package io.secondcall.language;

import java.util.List;

/**
 * A small network over a {@link Frame}: each piece says how much it belongs to a span of each move
 * and votes for the move; a move's score is that of its best votes and of the whole reply, and the
 * reply four scores that its tone is above 1, 2, 3, 4. All weights lie in one array. Immutable once
 * trained, and then thread-safe.
 */
final class MoveNet {
  /** Moves in the order of the scores. */
  static final List<Move> LABELS = List.of(Move.values());

  static final int MOVES = LABELS.size();
  static final int HIDDEN = 96;
  static final int WHOLE = 64;
  static final int TONES = 4;

  // Where each matrix starts: rows are inputs, so that the inner loop runs over outputs.
  static final int TOKEN_IN = 0;
  static final int CONTEXT_IN = TOKEN_IN + Frame.TOKEN * HIDDEN;
  static final int HIDDEN_BIAS = CONTEXT_IN + Frame.CONTEXT * HIDDEN;
  static final int TOKEN_OUT = HIDDEN_BIAS + HIDDEN;
  static final int TOKEN_BIAS = TOKEN_OUT + HIDDEN * MOVES;
  static final int PEAK_OUT = TOKEN_BIAS + MOVES;
  static final int PEAK_BIAS = PEAK_OUT + HIDDEN * MOVES;
  static final int WHOLE_CONTEXT = PEAK_BIAS + MOVES;
  static final int WHOLE_MEAN = WHOLE_CONTEXT + Frame.CONTEXT * WHOLE;
  static final int WHOLE_BIAS = WHOLE_MEAN + HIDDEN * WHOLE;
  static final int REPLY_OUT = WHOLE_BIAS + WHOLE;
  static final int REPLY_BIAS = REPLY_OUT + WHOLE * MOVES;
  static final int REPLY_GAIN = REPLY_BIAS + MOVES;
  static final int TONE_OUT = REPLY_GAIN + MOVES;
  static final int TONE_BIAS = TONE_OUT + WHOLE * TONES;
  static final int SIZE = TONE_BIAS + TONES;

  private final float[] weights;

  MoveNet(float[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException(weights.length + " weights instead of " + SIZE);
    }
    this.weights = weights;
  }

  float[] weights() {
    return weights;
  }

  /** Scores before any sigmoid, and what the way there left behind for training. */
  static final class Pass {
    final float[][] hidden;
    float[] tokens = new float[0];
    float[] votes = new float[0];
    final float[] attention;
    final float[] peaks = new float[MOVES];
    final float[] mean = new float[HIDDEN];
    final float[] whole = new float[WHOLE];
    final float[] moves = new float[MOVES];
    final float[] tones = new float[TONES];

    Pass(int pieces) {
      hidden = new float[pieces][HIDDEN];
      attention = new float[pieces * MOVES];
    }
  }

  Pass run(Frame frame) {
    return run(frame, frame.tokens(), frame.context(), Masks.NONE);
  }

  /** Training passes masked inputs and hidden layers. */
  Pass run(Frame frame, float[] tokens, float[] context, Masks masks) {
    int n = frame.pieces();
    var pass = new Pass(n);
    float[] base = java.util.Arrays.copyOfRange(weights, HIDDEN_BIAS, HIDDEN_BIAS + HIDDEN);
    Product.add(context, weights, CONTEXT_IN, base);
    for (float[] row : pass.hidden) {
      System.arraycopy(base, 0, row, 0, HIDDEN);
    }
    Product.add(Product.rows(tokens, Frame.TOKEN), weights, TOKEN_IN, pass.hidden);
    for (float[] row : pass.hidden) {
      rectify(row, masks.hidden());
      for (int h = 0; h < HIDDEN; h++) {
        pass.mean[h] += row[h] / n;
      }
    }
    pass.tokens = Product.of(pass.hidden, weights, TOKEN_OUT, TOKEN_BIAS, MOVES);
    pass.votes = Product.of(pass.hidden, weights, PEAK_OUT, PEAK_BIAS, MOVES);
    attend(pass.votes, n, pass.attention, pass.peaks);
    System.arraycopy(weights, WHOLE_BIAS, pass.whole, 0, WHOLE);
    Product.add(context, weights, WHOLE_CONTEXT, pass.whole);
    Product.add(pass.mean, weights, WHOLE_MEAN, pass.whole);
    rectify(pass.whole, masks.whole());
    System.arraycopy(weights, REPLY_BIAS, pass.moves, 0, MOVES);
    Product.add(pass.whole, weights, REPLY_OUT, pass.moves);
    for (int m = 0; m < MOVES; m++) {
      pass.moves[m] += weights[REPLY_GAIN + m] * pass.peaks[m];
    }
    System.arraycopy(weights, TONE_BIAS, pass.tones, 0, TONES);
    Product.add(pass.whole, weights, TONE_OUT, pass.tones);
    return pass;
  }

  /** A soft maximum over the pieces: their votes, weighted by a softmax of themselves. */
  private static void attend(float[] votes, int n, float[] attention, float[] peaks) {
    for (int m = 0; m < MOVES; m++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        max = Math.max(max, votes[i * MOVES + m]);
      }
      float sum = 0;
      for (int i = 0; i < n; i++) {
        float e = (float) StrictMath.exp(votes[i * MOVES + m] - max);
        attention[i * MOVES + m] = e;
        sum += e;
      }
      for (int i = 0; i < n; i++) {
        attention[i * MOVES + m] /= sum;
        peaks[m] += attention[i * MOVES + m] * votes[i * MOVES + m];
      }
    }
  }

  /** The soft maximum a move over the votes of {@code n} pieces. */
  static float[] peaks(float[] votes, int n) {
    float[] peaks = new float[MOVES];
    attend(votes, n, new float[n * MOVES], peaks);
    return peaks;
  }

  /** Takes what is below nought for nought, and the rest times the mask, if there is one. */
  static void rectify(float[] values, float[] mask) {
    for (int i = 0; i < values.length; i++) {
      float value = Math.max(0, values[i]);
      values[i] = mask.length == 0 ? value : value * mask[i];
    }
  }

  /** Factors on hidden layers while training; empty means one everywhere. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Masks(float[] hidden, float[] whole) {
    static final Masks NONE = new Masks(new float[0], new float[0]);
  }
}
