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
    fill(MoveNet.PEAK_OUT, MoveNet.HIDDEN, MoveNet.MOVES);
    fill(MoveNet.WHOLE_CONTEXT, Frame.CONTEXT, MoveNet.WHOLE);
    fill(MoveNet.WHOLE_MEAN, MoveNet.HIDDEN, MoveNet.WHOLE);
    fill(MoveNet.REPLY_OUT, MoveNet.WHOLE, MoveNet.MOVES);
    fill(MoveNet.TONE_OUT, MoveNet.WHOLE, MoveNet.TONES);
    for (int m = 0; m < MoveNet.MOVES; m++) {
      double odds = logOdds(samples, m);
      weights[MoveNet.TOKEN_BIAS + m] = (float) odds - 1;
      weights[MoveNet.PEAK_BIAS + m] = (float) odds;
      weights[MoveNet.REPLY_BIAS + m] = (float) odds / 2;
      weights[MoveNet.REPLY_GAIN + m] = 0.5f;
    }
  }

  /** Of a move, as if it had been made once more and left out once more. */
  static double logOdds(List<Sample> samples, int move) {
    double with = 1;
    for (Sample sample : samples) {
      with += sample.moves()[move];
    }
    return Math.log(with / (samples.size() + 2 - with));
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
    back(pass.whole, MoveNet.REPLY_OUT, moveError, wholeError);
    back(pass.whole, MoveNet.TONE_OUT, toneError, wholeError);
    add(MoveNet.REPLY_BIAS, moveError);
    add(MoveNet.TONE_BIAS, toneError);
    unrectify(pass.whole, wholeError, masks.whole());
    add(MoveNet.WHOLE_BIAS, wholeError);
    float[] meanError = new float[MoveNet.HIDDEN];
    back(pass.mean, MoveNet.WHOLE_MEAN, wholeError, meanError);
    weigh(context, MoveNet.WHOLE_CONTEXT, wholeError);

    float[] peakError = new float[MoveNet.MOVES];
    for (int m = 0; m < MoveNet.MOVES; m++) {
      gradient[MoveNet.REPLY_GAIN + m] += moveError[m] * pass.peaks[m];
      peakError[m] = moveError[m] * weights[MoveNet.REPLY_GAIN + m];
    }
    float[] baseError = new float[MoveNet.HIDDEN];
    float[] tokenError = new float[MoveNet.MOVES];
    float[] voteError = new float[MoveNet.MOVES];
    float[][] hiddenError = new float[n][MoveNet.HIDDEN];
    for (int i = 0; i < n; i++) {
      for (int m = 0; m < MoveNet.MOVES; m++) {
        int at = i * MoveNet.MOVES + m;
        voteError[m] = peakError[m] * pass.attention[at] * (1 + pass.votes[at] - pass.peaks[m]);
        tokenError[m] =
            scale * recipe.tokenLoss() / n * (sigmoid(pass.tokens[at]) - sample.tokens()[at]);
      }
      float[] error = hiddenError[i];
      for (int h = 0; h < MoveNet.HIDDEN; h++) {
        error[h] = meanError[h] / n;
      }
      back(pass.hidden[i], MoveNet.TOKEN_OUT, tokenError, error);
      back(pass.hidden[i], MoveNet.PEAK_OUT, voteError, error);
      add(MoveNet.TOKEN_BIAS, tokenError);
      add(MoveNet.PEAK_BIAS, voteError);
      unrectify(pass.hidden[i], error, masks.hidden());
      for (int h = 0; h < MoveNet.HIDDEN; h++) {
        baseError[h] += error[h];
      }
    }
    weighRows(tokens, hiddenError);
    add(MoveNet.HIDDEN_BIAS, baseError);
    weigh(context, MoveNet.CONTEXT_IN, baseError);
  }

  /** Gradient of a matrix and of its input. */
  private void back(float[] in, int matrix, float[] error, float[] inError) {
    for (int i = 0; i < in.length; i++) {
      int row = matrix + i * error.length;
      float x = in[i];
      float sum = 0;
      for (int o = 0; o < error.length; o++) {
        sum += weights[row + o] * error[o];
      }
      inError[i] += sum;
      if (x != 0) {
        for (int o = 0; o < error.length; o++) {
          gradient[row + o] += x * error[o];
        }
      }
    }
  }

  /** Gradient of a matrix whose input is data. */
  private void weigh(float[] in, int matrix, float[] error) {
    for (int i = 0; i < in.length; i++) {
      float x = in[i];
      if (x != 0) {
        int row = matrix + i * error.length;
        for (int o = 0; o < error.length; o++) {
          gradient[row + o] += x * error[o];
        }
      }
    }
  }

  /** The same for the largest matrix, four pieces at a time. */
  private void weighRows(float[] tokens, float[][] errors) {
    float[] spare = new float[MoveNet.HIDDEN];
    for (int n = 0; n < errors.length; n += 4) {
      float[] a = errors[n];
      float[] b = n + 1 < errors.length ? errors[n + 1] : spare;
      float[] c = n + 2 < errors.length ? errors[n + 2] : spare;
      float[] d = n + 3 < errors.length ? errors[n + 3] : spare;
      for (int i = 0; i < Frame.TOKEN; i++) {
        int at = n * Frame.TOKEN + i;
        float xa = tokens[at];
        float xb = n + 1 < errors.length ? tokens[at + Frame.TOKEN] : 0;
        float xc = n + 2 < errors.length ? tokens[at + 2 * Frame.TOKEN] : 0;
        float xd = n + 3 < errors.length ? tokens[at + 3 * Frame.TOKEN] : 0;
        if (xa == 0 && xb == 0 && xc == 0 && xd == 0) {
          continue;
        }
        int row = MoveNet.TOKEN_IN + i * MoveNet.HIDDEN;
        for (int h = 0; h < MoveNet.HIDDEN; h++) {
          gradient[row + h] += xa * a[h] + xb * b[h] + xc * c[h] + xd * d[h];
        }
      }
    }
  }

  private void add(int at, float[] error) {
    for (int i = 0; i < error.length; i++) {
      gradient[at + i] += error[i];
    }
  }

  private static void unrectify(float[] values, float[] error, float[] mask) {
    for (int i = 0; i < values.length; i++) {
      error[i] *= values[i] > 0 ? mask[i] : 0;
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
