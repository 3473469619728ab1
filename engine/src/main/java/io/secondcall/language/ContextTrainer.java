package io.secondcall.language;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Trains a {@link ContextNet}: the encoder's upper layers from where they stand, and the head from
 * nothing, by AdamW over whole replies. Fixed seed and number of threads: the same replies give the
 * same net on the same kind of processor.
 */
final class ContextTrainer {
  private static final int WIDTH = Encoder.WIDTH;
  private static final int MOVES = MoveNet.MOVES;
  private static final int SHAPE = Frame.SHAPE;
  private static final int EPOCHS = 8;
  private static final int BATCH = 16;

  /** Step of AdamW of the layers (lower ones a tenth less each) and of the head. */
  private static final float LAYER_RATE = 2e-4f;

  private static final float HEAD_RATE = 1e-3f;
  private static final float DROP = 0.1f;
  private static final float HEAD_DROP = 0.2f;
  private static final float TONE_LOSS = 0.7f;

  private final Random random;
  private final PrintStream out;
  private final LayersInTraining layers;
  private final NDManager manager;

  /** Parts of the head, by where each starts in its weights. */
  private final Map<Integer, LayersInTraining.Parameter> parts = new HashMap<>();

  private ContextTrainer(UpperLayers start, long seed, PrintStream out) {
    this.random = new Random(seed);
    this.out = out;
    this.layers = new LayersInTraining(start, LAYER_RATE, seed);
    this.manager = layers.manager();
  }

  /** Trains on replies of one window each. */
  static ContextNet train(List<NetTrainer.Sample> samples, long seed, PrintStream out) {
    UpperLayers start = UpperLayers.ofEncoder();
    var trainer = new ContextTrainer(start, seed, out);
    trainer.initialise(samples);
    trainer.run(samples);
    return trainer.result(start);
  }

  private void initialise(List<NetTrainer.Sample> samples) {
    head(ContextNet.SOURCE, gauss(ContextNet.SOURCES * WIDTH, 0.02), 2 * LAYER_RATE, 3, WIDTH);
    head(ContextNet.CHANNEL, gauss(4 * WIDTH, 0.02), 2 * LAYER_RATE, 4, WIDTH);
    int hidden = ContextNet.HIDDEN;
    int wide = WIDTH + SHAPE;
    head(
        ContextNet.HIDDEN_IN,
        gauss(wide * hidden, Math.sqrt(1.0 / WIDTH)),
        HEAD_RATE,
        wide,
        hidden);
    head(ContextNet.HIDDEN_BIAS, new float[hidden], HEAD_RATE, hidden);
    float[] vote = new float[MOVES];
    float[] token = new float[MOVES];
    float[] reply = new float[MOVES];
    float[] gain = new float[MOVES];
    for (int m = 0; m < MOVES; m++) {
      double odds = NetTrainer.logOdds(samples, m);
      vote[m] = (float) odds;
      token[m] = (float) odds - 1;
      reply[m] = (float) odds / 2;
      gain[m] = 0.5f;
    }
    head(
        ContextNet.VOTE_OUT,
        gauss(hidden * MOVES, Math.sqrt(0.3 / hidden)),
        HEAD_RATE,
        hidden,
        MOVES);
    head(ContextNet.VOTE_BIAS, vote, HEAD_RATE, MOVES);
    head(
        ContextNet.TOKEN_OUT,
        gauss(hidden * MOVES, Math.sqrt(0.3 / hidden)),
        HEAD_RATE,
        hidden,
        MOVES);
    head(ContextNet.TOKEN_BIAS, token, HEAD_RATE, MOVES);
    head(
        ContextNet.REPLY_OUT,
        gauss(2 * WIDTH * MOVES, Math.sqrt(0.1 / WIDTH)),
        HEAD_RATE,
        2 * WIDTH,
        MOVES);
    head(ContextNet.REPLY_BIAS, reply, HEAD_RATE, MOVES);
    head(ContextNet.REPLY_GAIN, gain, HEAD_RATE, MOVES);
    int tones = MoveNet.TONES;
    head(
        ContextNet.TONE_OUT,
        gauss(2 * WIDTH * tones, Math.sqrt(0.1 / WIDTH)),
        HEAD_RATE,
        2 * WIDTH,
        tones);
    head(ContextNet.TONE_BIAS, new float[tones], HEAD_RATE, tones);
  }

  private float[] gauss(int count, double scale) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return values;
  }

  private void head(int at, float[] start, float rate, long... shape) {
    parts.put(at, layers.parameter(start, rate, shape));
  }

  private NDArray head(int at) {
    return Objects.requireNonNull(parts.get(at)).value;
  }

  // ---- forward ----

  /** Samples side by side, padded to the longest. */
  private record Batch(
      int count,
      int length,
      NDArray rows,
      NDArray attention,
      NDArray sources,
      NDArray channels,
      NDArray pieces,
      NDArray shapes,
      NDArray moves,
      NDArray tokens,
      NDArray tones) {}

  private Batch batch(List<NetTrainer.Sample> samples) {
    int count = samples.size();
    int length = samples.stream().mapToInt(ContextTrainer::length).max().orElseThrow();
    float[] rows = new float[count * length * WIDTH];
    float[] attention = new float[count * length];
    float[] sources = new float[count * length * ContextNet.SOURCES];
    float[] channels = new float[count * 4];
    float[] pieces = new float[count * length];
    float[] shapes = new float[count * length * SHAPE];
    float[] moves = new float[count * MOVES];
    float[] tokens = new float[count * length * MOVES];
    float[] tones = new float[count * MoveNet.TONES];
    for (int b = 0; b < count; b++) {
      var sample = samples.get(b);
      var frame = sample.frame();
      int at = b * length;
      int own = length(sample);
      System.arraycopy(frame.rows(), 0, rows, at * WIDTH, own * WIDTH);
      for (int i = 0; i < length; i++) {
        if (i < own) {
          sources[(at + i) * ContextNet.SOURCES + frame.source(i)] = 1;
        } else {
          attention[at + i] = -1e4f;
        }
      }
      channels[b * 4 + ContextNet.CHANNELS.indexOf(frame.channel())] = 1;
      for (int i = 0; i < frame.pieces(); i++) {
        int row = at + i + 1;
        pieces[row] = 1;
        System.arraycopy(frame.tokens(), i * Frame.TOKEN + 2 * WIDTH, shapes, row * SHAPE, SHAPE);
        System.arraycopy(sample.tokens(), i * MOVES, tokens, row * MOVES, MOVES);
      }
      System.arraycopy(sample.moves(), 0, moves, b * MOVES, MOVES);
      for (int k = 0; k < MoveNet.TONES; k++) {
        tones[b * MoveNet.TONES + k] = sample.tone() > k + 1 ? 1 : 0;
      }
    }
    return new Batch(
        count,
        length,
        manager.create(rows, new Shape(count, length, WIDTH)),
        manager.create(attention, new Shape(count, 1, 1, length)),
        manager.create(sources, new Shape(count, length, ContextNet.SOURCES)),
        manager.create(channels, new Shape(count, 4)),
        manager.create(pieces, new Shape(count, length, 1)),
        manager.create(shapes, new Shape(count, length, SHAPE)),
        manager.create(moves, new Shape(count, MOVES)),
        manager.create(tokens, new Shape(count, length, MOVES)),
        manager.create(tones, new Shape(count, MoveNet.TONES)));
  }

  private static int length(NetTrainer.Sample sample) {
    return sample.frame().rows().length / WIDTH;
  }

  private NDArray loss(Batch batch) {
    NDArray x =
        batch
            .rows()
            .add(batch.sources().matMul(head(ContextNet.SOURCE)))
            .add(
                batch.channels().matMul(head(ContextNet.CHANNEL)).reshape(batch.count(), 1, WIDTH));
    x = LayersInTraining.drop(layers.run(x, batch.attention(), true), DROP);
    NDArray hidden =
        Activation.relu(
            x.concat(batch.shapes(), -1)
                .matMul(head(ContextNet.HIDDEN_IN))
                .add(head(ContextNet.HIDDEN_BIAS)));
    hidden = LayersInTraining.drop(hidden, HEAD_DROP);
    NDArray votes = hidden.matMul(head(ContextNet.VOTE_OUT)).add(head(ContextNet.VOTE_BIAS));
    NDArray tokens = hidden.matMul(head(ContextNet.TOKEN_OUT)).add(head(ContextNet.TOKEN_BIAS));
    NDArray peaks =
        votes.mul(votes.add(batch.pieces().sub(1).mul(1e4f)).softmax(1)).sum(new int[] {1});
    NDArray mean = x.mul(batch.pieces()).sum(new int[] {1}).div(batch.pieces().sum(new int[] {1}));
    NDArray whole = x.get(":,0,:").concat(mean, -1);
    NDArray moves =
        whole
            .matMul(head(ContextNet.REPLY_OUT))
            .add(head(ContextNet.REPLY_BIAS))
            .add(peaks.mul(head(ContextNet.REPLY_GAIN)));
    NDArray tones = whole.matMul(head(ContextNet.TONE_OUT)).add(head(ContextNet.TONE_BIAS));
    NDArray ofMoves = error(moves, batch.moves()).sum(new int[] {1}).mean();
    NDArray ofTokens =
        error(tokens, batch.tokens())
            .sum(new int[] {2})
            .mul(batch.pieces().squeeze(-1))
            .sum()
            .div(batch.pieces().sum());
    NDArray ofTones = error(tones, batch.tones()).sum(new int[] {1}).mean().mul(TONE_LOSS);
    return ofMoves.add(ofTokens).add(ofTones);
  }

  /** Cross-entropy of scores, in a form that never overflows. */
  private static NDArray error(NDArray scores, NDArray truth) {
    return scores.maximum(0).sub(scores.mul(truth)).add(scores.abs().neg().exp().add(1).log());
  }

  // ---- training ----

  private void run(List<NetTrainer.Sample> samples) {
    int total = EPOCHS * ((samples.size() + BATCH - 1) / BATCH);
    long begun = System.nanoTime();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double sum = 0;
      var batches = batches(samples);
      for (var batch : batches) {
        try (var scope = new NDScope()) {
          scope.suppressNotUsedWarning();
          NDArray loss;
          try (var gradients = Engine.getInstance().newGradientCollector()) {
            loss = loss(batch(batch));
            gradients.backward(loss);
          }
          if (layers.step(total)) {
            sum += loss.getFloat();
          } else {
            out.printf("context net: a step of loss %.3f was thrown away%n", loss.getFloat());
          }
        }
      }
      out.printf(
          "context net, round %d of %d: loss %.3f, %.0f s%n",
          epoch + 1, EPOCHS, sum / batches.size(), (System.nanoTime() - begun) / 1e9);
    }
  }

  /** In random order, but with samples of like length in one batch. */
  private List<List<NetTrainer.Sample>> batches(List<NetTrainer.Sample> samples) {
    List<NetTrainer.Sample> order = new ArrayList<>(samples);
    Collections.shuffle(order, random);
    List<List<NetTrainer.Sample>> batches = new ArrayList<>();
    int block = BATCH * 12;
    for (int from = 0; from < order.size(); from += block) {
      List<NetTrainer.Sample> part =
          new ArrayList<>(order.subList(from, Math.min(order.size(), from + block)));
      part.sort(Comparator.comparingInt(ContextTrainer::length));
      for (int k = 0; k < part.size(); k += BATCH) {
        batches.add(part.subList(k, Math.min(part.size(), k + BATCH)));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  // ---- result ----

  private ContextNet result(UpperLayers start) {
    float[] head = new float[ContextNet.SIZE];
    parts.forEach(
        (at, part) -> {
          float[] values = part.value.toFloatArray();
          System.arraycopy(values, 0, head, at, values.length);
        });
    return new ContextNet(start.filledWith(layers.weights()), head);
  }
}
