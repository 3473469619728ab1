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
    final float[] tokens;
    final float[] votes;
    final float[] attention;
    final float[] peaks = new float[MOVES];
    final float[] mean = new float[HIDDEN];
    final float[] whole = new float[WHOLE];
    final float[] moves = new float[MOVES];
    final float[] tones = new float[TONES];

    Pass(int pieces) {
      hidden = new float[pieces][HIDDEN];
      tokens = new float[pieces * MOVES];
      votes = new float[pieces * MOVES];
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
    float[] base = new float[HIDDEN];
    System.arraycopy(weights, HIDDEN_BIAS, base, 0, HIDDEN);
    multiply(context, Frame.CONTEXT, CONTEXT_IN, base, 0, HIDDEN);
    for (float[] row : pass.hidden) {
      System.arraycopy(base, 0, row, 0, HIDDEN);
    }
    multiplyRows(tokens, Frame.TOKEN, weights, TOKEN_IN, pass.hidden);
    for (int i = 0; i < n; i++) {
      float[] row = pass.hidden[i];
      rectify(row, masks.hidden());
      for (int h = 0; h < HIDDEN; h++) {
        pass.mean[h] += row[h] / n;
      }
      System.arraycopy(weights, TOKEN_BIAS, pass.tokens, i * MOVES, MOVES);
      multiply(row, HIDDEN, TOKEN_OUT, pass.tokens, i * MOVES, MOVES);
      System.arraycopy(weights, PEAK_BIAS, pass.votes, i * MOVES, MOVES);
      multiply(row, HIDDEN, PEAK_OUT, pass.votes, i * MOVES, MOVES);
    }
    attend(pass.votes, n, pass.attention, pass.peaks);
    System.arraycopy(weights, WHOLE_BIAS, pass.whole, 0, WHOLE);
    multiply(context, Frame.CONTEXT, WHOLE_CONTEXT, pass.whole, 0, WHOLE);
    multiply(pass.mean, HIDDEN, WHOLE_MEAN, pass.whole, 0, WHOLE);
    rectify(pass.whole, masks.whole());
    System.arraycopy(weights, REPLY_BIAS, pass.moves, 0, MOVES);
    multiply(pass.whole, WHOLE, REPLY_OUT, pass.moves, 0, MOVES);
    for (int m = 0; m < MOVES; m++) {
      pass.moves[m] += weights[REPLY_GAIN + m] * pass.peaks[m];
    }
    System.arraycopy(weights, TONE_BIAS, pass.tones, 0, TONES);
    multiply(pass.whole, WHOLE, TONE_OUT, pass.tones, 0, TONES);
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

  private void multiply(float[] in, int inputs, int matrix, float[] out, int outAt, int outputs) {
    multiply(in, inputs, weights, matrix, out, outAt, outputs);
  }

  /** Adds the product of inputs and a matrix. */
  static void multiply(
      float[] in, int inputs, float[] weights, int matrix, float[] out, int outAt, int outputs) {
    for (int i = 0; i < inputs; i++) {
      float x = in[i];
      if (x != 0) {
        int row = matrix + i * outputs;
        for (int o = 0; o < outputs; o++) {
          out[outAt + o] += x * weights[row + o];
        }
      }
    }
  }

  /**
   * Adds the product of rows of inputs and a matrix, four rows at a time: each weight is fetched
   * once for all four.
   */
  static void multiplyRows(float[] in, int inputs, float[] weights, int matrix, float[][] out) {
    int outputs = out.length == 0 ? 0 : out[0].length;
    float[] spare = new float[outputs];
    for (int n = 0; n < out.length; n += 4) {
      float[] a = out[n];
      float[] b = n + 1 < out.length ? out[n + 1] : spare;
      float[] c = n + 2 < out.length ? out[n + 2] : spare;
      float[] d = n + 3 < out.length ? out[n + 3] : spare;
      for (int i = 0; i < inputs; i++) {
        int at = n * inputs + i;
        float xa = in[at];
        float xb = n + 1 < out.length ? in[at + inputs] : 0;
        float xc = n + 2 < out.length ? in[at + 2 * inputs] : 0;
        float xd = n + 3 < out.length ? in[at + 3 * inputs] : 0;
        int row = matrix + i * outputs;
        for (int h = 0; h < outputs; h++) {
          float weight = weights[row + h];
          a[h] += xa * weight;
          b[h] += xb * weight;
          c[h] += xc * weight;
          d[h] += xd * weight;
        }
      }
    }
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
