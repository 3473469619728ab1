package io.secondcall.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a {@link MoveNet} by AdamW. One thread and a fixed seed: the same input, the same net. */
final class NetTrainer {
  /**
   * @param moves 1 where the move is made
   * @param tokens for each piece and move 1 inside the move's span
   * @param tone 1 to 5
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Sample(Frame frame, float[] moves, float[] tokens, int tone) {}

  /**
   * @param epochs rounds over the samples
   * @param rate step of AdamW at the start; falls to zero by a cosine
   * @param decay pull of each weight towards zero
   * @param inputDrop share of inputs left out in a step
   * @param hiddenDrop share of hidden units left out in a step
   * @param tokenLoss weight of the scores of pieces against the scores of replies
   * @param toneLoss weight of the tone
   */
  record Recipe(
      int epochs,
      float rate,
      float decay,
      float inputDrop,
      float hiddenDrop,
      float tokenLoss,
      float toneLoss) {
    static final Recipe DEFAULT = new Recipe(14, 0.0015f, 0.03f, 0.25f, 0.3f, 2f, 1f);
  }

  private static final int BATCH = 16;

  private final Recipe recipe;
  private final Random random;
  private final float[] weights = new float[MoveNet.SIZE];
  private final float[] gradient = new float[MoveNet.SIZE];
  private final float[] first = new float[MoveNet.SIZE];
  private final float[] second = new float[MoveNet.SIZE];
  private int step;

  private NetTrainer(Recipe recipe, long seed) {
    this.recipe = recipe;
    this.random = new Random(seed);
  }

  static MoveNet train(List<Sample> samples, Recipe recipe, long seed) {
    var trainer = new NetTrainer(recipe, seed);
    trainer.initialise(samples);
    List<Sample> order = new ArrayList<>(samples);
    int steps = recipe.epochs() * ((samples.size() + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
      Collections.shuffle(order, trainer.random);
      for (int from = 0; from < order.size(); from += BATCH) {
        List<Sample> batch = order.subList(from, Math.min(from + BATCH, order.size()));
        for (Sample sample : batch) {
          trainer.accumulate(sample, 1f / batch.size());
        }
        trainer.update(steps);
      }
    }
    return new MoveNet(trainer.weights);
  }

  private void initialise(List<Sample> samples) {
    fill(MoveNet.TOKEN_IN, Frame.TOKEN, MoveNet.HIDDEN);
    fill(MoveNet.CONTEXT_IN, Frame.CONTEXT, MoveNet.HIDDEN);
    fill(MoveNet.TOKEN_OUT, MoveNet.HIDDEN, MoveNet.MOVES);
    fill(MoveNet.WHOLE_CONTEXT, Frame.CONTEXT, MoveNet.WHOLE);
    fill(MoveNet.WHOLE_MEAN, MoveNet.HIDDEN, MoveNet.WHOLE);
    fill(MoveNet.REPLY_OUT, MoveNet.WHOLE, MoveNet.MOVES);
    fill(MoveNet.TONE_OUT, MoveNet.WHOLE, MoveNet.TONES);
    for (int m = 0; m < MoveNet.MOVES; m++) {
      double with = 1;
      for (Sample sample : samples) {
        with += sample.moves()[m];
      }
      double odds = Math.log(with / (samples.size() + 2 - with));
      weights[MoveNet.TOKEN_BIAS + m] = (float) odds - 1;
      weights[MoveNet.REPLY_BIAS + m] = (float) odds / 2;
      weights[MoveNet.REPLY_GAIN + m] = 0.5f;
    }
  }

  private void fill(int at, int inputs, int outputs) {
    double scale = Math.sqrt(1.0 / inputs);
    for (int i = 0; i < inputs * outputs; i++) {
      weights[at + i] = (float) (random.nextGaussian() * scale);
    }
  }

  private float[] mask(int length, float drop) {
    float[] mask = new float[length];
    for (int i = 0; i < length; i++) {
      mask[i] = random.nextFloat() < drop ? 0 : 1 / (1 - drop);
    }
    return mask;
  }

  private void accumulate(Sample sample, float scale) {
    var frame = sample.frame();
    int n = frame.pieces();
    float[] tokenMask = mask(Frame.TOKEN, recipe.inputDrop());
    float[] contextMask = mask(Frame.CONTEXT, recipe.inputDrop());
    float[] tokens = frame.tokens().clone();
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] *= tokenMask[i % Frame.TOKEN];
    }
    float[] context = frame.context().clone();
    for (int i = 0; i < context.length; i++) {
      context[i] *= contextMask[i];
    }
    var masks =
        new MoveNet.Masks(
            mask(MoveNet.HIDDEN, recipe.hiddenDrop()), mask(MoveNet.WHOLE, recipe.hiddenDrop()));
    var pass = new MoveNet(weights).run(frame, tokens, context, masks);

    float[] moveError = new float[MoveNet.MOVES];
    for (int m = 0; m < MoveNet.MOVES; m++) {
      moveError[m] = scale * (sigmoid(pass.moves[m]) - sample.moves()[m]);
    }
    float[] toneError = new float[MoveNet.TONES];
    for (int k = 0; k < MoveNet.TONES; k++) {
      float above = sample.tone() > k + 1 ? 1 : 0;
      toneError[k] = scale * recipe.toneLoss() * (sigmoid(pass.tones[k]) - above);
    }
    float[] wholeError = new float[MoveNet.WHOLE];
    back(
        pass.whole,
        0,
        MoveNet.WHOLE,
        MoveNet.REPLY_OUT,
        moveError,
        0,
        MoveNet.MOVES,
        wholeError,
        0);
    back(
        pass.whole, 0, MoveNet.WHOLE, MoveNet.TONE_OUT, toneError, 0, MoveNet.TONES, wholeError, 0);
    add(MoveNet.REPLY_BIAS, moveError, 0, MoveNet.MOVES);
    add(MoveNet.TONE_BIAS, toneError, 0, MoveNet.TONES);
    unrectify(pass.whole, 0, wholeError, 0, MoveNet.WHOLE, masks.whole());
    add(MoveNet.WHOLE_BIAS, wholeError, 0, MoveNet.WHOLE);
    float[] meanError = new float[MoveNet.HIDDEN];
    back(
        pass.mean,
        0,
        MoveNet.HIDDEN,
        MoveNet.WHOLE_MEAN,
        wholeError,
        0,
        MoveNet.WHOLE,
        meanError,
        0);
    weigh(context, 0, Frame.CONTEXT, MoveNet.WHOLE_CONTEXT, wholeError, 0, MoveNet.WHOLE);

    float[] peakError = new float[MoveNet.MOVES];
    for (int m = 0; m < MoveNet.MOVES; m++) {
      gradient[MoveNet.REPLY_GAIN + m] += moveError[m] * pass.peaks[m];
      peakError[m] = moveError[m] * weights[MoveNet.REPLY_GAIN + m];
    }
    float[] baseError = new float[MoveNet.HIDDEN];
    float[] tokenError = new float[MoveNet.MOVES];
    float[] hiddenError = new float[MoveNet.HIDDEN];
    for (int i = 0; i < n; i++) {
      for (int m = 0; m < MoveNet.MOVES; m++) {
        int at = i * MoveNet.MOVES + m;
        float own = pass.attention[at] * (1 + pass.tokens[at] - pass.peaks[m]);
        tokenError[m] =
            peakError[m] * own
                + scale * recipe.tokenLoss() / n * (sigmoid(pass.tokens[at]) - sample.tokens()[at]);
      }
      for (int h = 0; h < MoveNet.HIDDEN; h++) {
        hiddenError[h] = meanError[h] / n;
      }
      int row = i * MoveNet.HIDDEN;
      back(
          pass.hidden,
          row,
          MoveNet.HIDDEN,
          MoveNet.TOKEN_OUT,
          tokenError,
          0,
          MoveNet.MOVES,
          hiddenError,
          0);
      add(MoveNet.TOKEN_BIAS, tokenError, 0, MoveNet.MOVES);
      unrectify(pass.hidden, row, hiddenError, 0, MoveNet.HIDDEN, masks.hidden());
      weigh(tokens, i * Frame.TOKEN, Frame.TOKEN, MoveNet.TOKEN_IN, hiddenError, 0, MoveNet.HIDDEN);
      for (int h = 0; h < MoveNet.HIDDEN; h++) {
        baseError[h] += hiddenError[h];
      }
    }
    add(MoveNet.HIDDEN_BIAS, baseError, 0, MoveNet.HIDDEN);
    weigh(context, 0, Frame.CONTEXT, MoveNet.CONTEXT_IN, baseError, 0, MoveNet.HIDDEN);
  }

  /** Gradient of a matrix and of its input. */
  private void back(
      float[] in,
      int inAt,
      int inputs,
      int matrix,
      float[] error,
      int errorAt,
      int outputs,
      float[] inError,
      int inErrorAt) {
    for (int i = 0; i < inputs; i++) {
      int row = matrix + i * outputs;
      float x = in[inAt + i];
      float sum = 0;
      for (int o = 0; o < outputs; o++) {
        float e = error[errorAt + o];
        gradient[row + o] += x * e;
        sum += weights[row + o] * e;
      }
      inError[inErrorAt + i] += sum;
    }
  }

  /** Gradient of a matrix whose input is data. */
  private void weigh(
      float[] in, int inAt, int inputs, int matrix, float[] error, int errorAt, int outputs) {
    for (int i = 0; i < inputs; i++) {
      float x = in[inAt + i];
      if (x != 0) {
        int row = matrix + i * outputs;
        for (int o = 0; o < outputs; o++) {
          gradient[row + o] += x * error[errorAt + o];
        }
      }
    }
  }

  private void add(int at, float[] error, int errorAt, int length) {
    for (int i = 0; i < length; i++) {
      gradient[at + i] += error[errorAt + i];
    }
  }

  private static void unrectify(
      float[] values, int at, float[] error, int errorAt, int length, float[] mask) {
    for (int i = 0; i < length; i++) {
      error[errorAt + i] *= values[at + i] > 0 ? mask[i] : 0;
    }
  }

  private void update(int steps) {
    step++;
    float rate =
        recipe.rate()
            * Math.min(1, step / 50f)
            * (float) (0.5 * (1 + StrictMath.cos(Math.PI * step / steps)));
    float unbias1 = 1 - (float) StrictMath.pow(0.9, step);
    float unbias2 = 1 - (float) StrictMath.pow(0.999, step);
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      first[i] = 0.9f * first[i] + 0.1f * g;
      second[i] = 0.999f * second[i] + 0.001f * g * g;
      float move = first[i] / unbias1 / ((float) Math.sqrt(second[i] / unbias2) + 1e-8f);
      weights[i] -= rate * (move + recipe.decay() * weights[i]);
      gradient[i] = 0;
    }
  }

  static float sigmoid(float x) {
    return (float) (1 / (1 + StrictMath.exp(-x)));
  }
}
