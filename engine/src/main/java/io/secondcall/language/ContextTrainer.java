package io.secondcall.language;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
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
 * nothing, by AdamW over whole replies. Runs on PyTorch through DJL, which only the profile {@code
 * train} brings along. Fixed seed and number of threads: the same replies give the same net on the
 * same kind of processor.
 */
final class ContextTrainer {
  /** The layers trained: all above the middle one. */
  private static final List<Integer> LAYERS = List.of(9, 10, 11);

  private static final int WIDTH = Encoder.WIDTH;
  private static final int HEADS = 12;
  private static final int MOVES = MoveNet.MOVES;
  private static final int SHAPE = Frame.SHAPE;
  private static final int EPOCHS = 8;
  private static final int BATCH = 16;

  /** Step of AdamW of the layers (lower ones a tenth less each) and of the head. */
  private static final float LAYER_RATE = 2e-4f;

  private static final float HEAD_RATE = 1e-3f;
  private static final float LOWER = 0.9f;
  private static final float DECAY = 0.01f;
  private static final float WARM_UP = 0.1f;
  private static final float DROP = 0.1f;
  private static final float HEAD_DROP = 0.2f;
  private static final float TONE_LOSS = 0.7f;

  private final Random random;
  private final PrintStream out;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu());
  private final List<Parameter> parameters = new ArrayList<>();

  /** Parts of the head, by where each starts in its weights. */
  private final Map<Integer, Parameter> parts = new HashMap<>();

  private final List<List<Parameter>> layers = new ArrayList<>();
  private int step;

  private ContextTrainer(long seed, PrintStream out) {
    this.random = new Random(seed);
    this.out = out;
    Engine.getInstance().setRandomSeed((int) seed);
  }

  /** A matrix or a vector under training. */
  private static final class Parameter {
    final NDArray value;
    final NDArray first;
    final NDArray second;
    final float rate;
    final boolean decays;

    Parameter(NDManager manager, float[] start, float rate, long... shape) {
      value = manager.create(start, new Shape(shape));
      value.setRequiresGradient(true);
      first = manager.zeros(new Shape(shape));
      second = manager.zeros(new Shape(shape));
      this.rate = rate;
      decays = shape.length > 1;
    }
  }

  /** Trains on replies of one window each. */
  static ContextNet train(List<NetTrainer.Sample> samples, long seed, PrintStream out) {
    var trainer = new ContextTrainer(seed, out);
    UpperLayers start = UpperLayers.ofEncoder();
    trainer.initialise(start, samples);
    trainer.run(samples);
    return trainer.result(start);
  }

  // ---- parameters ----

  private void initialise(UpperLayers start, List<NetTrainer.Sample> samples) {
    for (int layer : LAYERS) {
      float rate = LAYER_RATE * (float) Math.pow(LOWER, 11 - layer);
      List<Parameter> own = new ArrayList<>();
      for (var weights : start.of(layer)) {
        own.add(parameter(weights.values(), rate, weights.shape()));
      }
      layers.add(own);
    }
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

  private Parameter parameter(float[] start, float rate, long... shape) {
    var parameter = new Parameter(manager, start, rate, shape);
    parameters.add(parameter);
    return parameter;
  }

  private void head(int at, float[] start, float rate, long... shape) {
    parts.put(at, parameter(start, rate, shape));
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
    for (var layer : layers) {
      x = layer(x, layer, batch);
    }
    x = drop(x, DROP);
    NDArray hidden =
        Activation.relu(
            x.concat(batch.shapes(), -1)
                .matMul(head(ContextNet.HIDDEN_IN))
                .add(head(ContextNet.HIDDEN_BIAS)));
    hidden = drop(hidden, HEAD_DROP);
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

  /** One layer of the encoder; the order of its parameters is that of {@link UpperLayers}. */
  private NDArray layer(NDArray x, List<Parameter> p, Batch batch) {
    NDArray query = heads(linear(x, p, 0), batch);
    NDArray key = heads(linear(x, p, 2), batch);
    NDArray value = heads(linear(x, p, 4), batch);
    NDArray attention =
        query
            .matMul(key.transpose(0, 1, 3, 2))
            .div(Math.sqrt((double) WIDTH / HEADS))
            .add(batch.attention())
            .softmax(-1);
    NDArray seen =
        drop(attention, DROP)
            .matMul(value)
            .transpose(0, 2, 1, 3)
            .reshape(batch.count(), batch.length(), WIDTH);
    NDArray y = norm(x.add(drop(linear(seen, p, 6), DROP)), p, 8);
    NDArray inner = Activation.gelu(linear(y, p, 10));
    return norm(y.add(drop(linear(inner, p, 12), DROP)), p, 14);
  }

  private static NDArray linear(NDArray x, List<Parameter> p, int at) {
    return x.matMul(p.get(at).value).add(p.get(at + 1).value);
  }

  private static NDArray norm(NDArray x, List<Parameter> p, int at) {
    return LayerNorm.layerNorm(x, new Shape(WIDTH), p.get(at).value, p.get(at + 1).value, 1e-12f)
        .singletonOrThrow();
  }

  private static NDArray heads(NDArray x, Batch batch) {
    return x.reshape(batch.count(), batch.length(), HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
  }

  private static NDArray drop(NDArray x, float share) {
    return Dropout.dropout(x, share, true).singletonOrThrow();
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
          sum += loss.getFloat();
          update(total);
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

  private void update(int total) {
    step++;
    float warm = total * WARM_UP;
    float pace =
        step < warm
            ? step / warm
            : (float) (0.5 * (1 + Math.cos(Math.PI * (step - warm) / (total - warm))));
    double square = 0;
    List<NDArray> gradients = new ArrayList<>();
    for (var parameter : parameters) {
      NDArray gradient = parameter.value.getGradient();
      gradients.add(gradient);
      square += Math.pow(gradient.norm().getFloat(), 2);
    }
    float clip = (float) Math.min(1, 1 / Math.sqrt(square));
    double unbias1 = 1 - Math.pow(0.9, step);
    double unbias2 = 1 - Math.pow(0.999, step);
    for (int i = 0; i < parameters.size(); i++) {
      var p = parameters.get(i);
      NDArray gradient = gradients.get(i).mul(clip);
      p.first.muli(0.9f).addi(gradient.mul(0.1f));
      p.second.muli(0.999f).addi(gradient.mul(gradient).mul(0.001f));
      NDArray move = p.first.div(unbias1).div(p.second.div(unbias2).sqrt().add(1e-8f));
      if (p.decays) {
        move = move.add(p.value.stopGradient().mul(DECAY));
      }
      p.value.setRequiresGradient(false);
      p.value.subi(move.mul(p.rate * pace));
      p.value.setRequiresGradient(true);
      gradients.get(i).subi(gradients.get(i));
    }
  }

  // ---- result ----

  private ContextNet result(UpperLayers start) {
    Map<Integer, List<float[]>> trained = new HashMap<>();
    for (int l = 0; l < LAYERS.size(); l++) {
      trained.put(LAYERS.get(l), layers.get(l).stream().map(p -> p.value.toFloatArray()).toList());
    }
    float[] head = new float[ContextNet.SIZE];
    parts.forEach(
        (at, part) -> {
          float[] values = part.value.toFloatArray();
          System.arraycopy(values, 0, head, at, values.length);
        });
    return new ContextNet(start.filledWith(trained), head);
  }
}
