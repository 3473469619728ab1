package io.secondcall.language;

import java.util.List;

/**
 * A small network over a {@link Frame}: each piece gets a score for each move, each move the score
 * of its best pieces and of the whole reply, and the reply four scores that its tone is above 1, 2,
 * 3, 4. All weights lie in one array. Immutable once trained, and then thread-safe.
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
  static final int WHOLE_CONTEXT = TOKEN_BIAS + MOVES;
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
    final float[] hidden;
    final float[] tokens;
    final float[] attention;
    final float[] peaks = new float[MOVES];
    final float[] mean = new float[HIDDEN];
    final float[] whole = new float[WHOLE];
    final float[] moves = new float[MOVES];
    final float[] tones = new float[TONES];

    Pass(int pieces) {
      hidden = new float[pieces * HIDDEN];
      tokens = new float[pieces * MOVES];
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
    multiply(context, 0, Frame.CONTEXT, CONTEXT_IN, base, 0, HIDDEN);
    for (int i = 0; i < n; i++) {
      int row = i * HIDDEN;
      System.arraycopy(base, 0, pass.hidden, row, HIDDEN);
      multiply(tokens, i * Frame.TOKEN, Frame.TOKEN, TOKEN_IN, pass.hidden, row, HIDDEN);
      rectify(pass.hidden, row, HIDDEN, masks.hidden());
      for (int h = 0; h < HIDDEN; h++) {
        pass.mean[h] += pass.hidden[row + h] / n;
      }
      System.arraycopy(weights, TOKEN_BIAS, pass.tokens, i * MOVES, MOVES);
      multiply(pass.hidden, row, HIDDEN, TOKEN_OUT, pass.tokens, i * MOVES, MOVES);
    }
    attend(pass, n);
    System.arraycopy(weights, WHOLE_BIAS, pass.whole, 0, WHOLE);
    multiply(context, 0, Frame.CONTEXT, WHOLE_CONTEXT, pass.whole, 0, WHOLE);
    multiply(pass.mean, 0, HIDDEN, WHOLE_MEAN, pass.whole, 0, WHOLE);
    rectify(pass.whole, 0, WHOLE, masks.whole());
    System.arraycopy(weights, REPLY_BIAS, pass.moves, 0, MOVES);
    multiply(pass.whole, 0, WHOLE, REPLY_OUT, pass.moves, 0, MOVES);
    for (int m = 0; m < MOVES; m++) {
      pass.moves[m] += weights[REPLY_GAIN + m] * pass.peaks[m];
    }
    System.arraycopy(weights, TONE_BIAS, pass.tones, 0, TONES);
    multiply(pass.whole, 0, WHOLE, TONE_OUT, pass.tones, 0, TONES);
    return pass;
  }

  /** A soft maximum over the pieces: their scores, weighted by a softmax of themselves. */
  private static void attend(Pass pass, int n) {
    for (int m = 0; m < MOVES; m++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        max = Math.max(max, pass.tokens[i * MOVES + m]);
      }
      float sum = 0;
      for (int i = 0; i < n; i++) {
        float e = (float) StrictMath.exp(pass.tokens[i * MOVES + m] - max);
        pass.attention[i * MOVES + m] = e;
        sum += e;
      }
      for (int i = 0; i < n; i++) {
        pass.attention[i * MOVES + m] /= sum;
        pass.peaks[m] += pass.attention[i * MOVES + m] * pass.tokens[i * MOVES + m];
      }
    }
  }

  private void multiply(
      float[] in, int inAt, int inputs, int matrix, float[] out, int outAt, int outputs) {
    for (int i = 0; i < inputs; i++) {
      float x = in[inAt + i];
      if (x != 0) {
        int row = matrix + i * outputs;
        for (int o = 0; o < outputs; o++) {
          out[outAt + o] += x * weights[row + o];
        }
      }
    }
  }

  private static void rectify(float[] values, int at, int length, float[] mask) {
    for (int i = 0; i < length; i++) {
      float value = Math.max(0, values[at + i]);
      values[at + i] = mask.length == 0 ? value : value * mask[i];
    }
  }

  /** Factors on hidden layers while training; empty means one everywhere. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Masks(float[] hidden, float[] whole) {
    static final Masks NONE = new Masks(new float[0], new float[0]);
  }
}
