package io.secondcall.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What training leaves: a few networks that vote, how sure each score makes one of a move, and from
 * where on it counts as heard. Half of the vote is the {@link ContextNet}'s, half that of the
 * {@link MoveNet}s together. Immutable, thread-safe.
 */
final class MoveModel implements AutoCloseable {
  private static final int MAGIC = 0x5ECA_11E2;

  /**
   * Confidence that a reply's surest move must have. On the replies kept from training it costs
   * 0.001 of F1, and a quarter of the replies without a move in which one was heard are silent.
   */
  private static final double SUREST = 0.5;

  private final List<MoveNet> nets;
  private final Optional<ContextNet> contextNet;
  private final Gains gains;
  private final Calibration calibration;
  private final float[] background;

  /**
   * @param background mean state of a piece of English: what all stretches of text have in common
   */
  MoveModel(
      List<MoveNet> nets,
      Optional<ContextNet> contextNet,
      Gains gains,
      Calibration calibration,
      float[] background) {
    this.nets = List.copyOf(nets);
    this.contextNet = contextNet;
    this.gains = gains;
    this.calibration = calibration;
    this.background = background;
  }

  float[] background() {
    return background;
  }

  /**
   * @param slopes and {@code biases}: a score x is a confidence of sigmoid(slope x + bias)
   * @param thresholds confidence from which on a move is heard
   * @param tones scores above which tone is more than 1, 2, 3, 4
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Calibration(float[] slopes, float[] biases, float[] thresholds, float[] tones) {
    static Calibration plain() {
      float[] ones = new float[MoveNet.MOVES];
      float[] halves = new float[MoveNet.MOVES];
      java.util.Arrays.fill(ones, 1);
      java.util.Arrays.fill(halves, 0.4f);
      return new Calibration(ones, new float[MoveNet.MOVES], halves, new float[MoveNet.TONES]);
    }

    double confidence(int move, float score) {
      return NetTrainer.sigmoid(slopes[move] * score + biases[move]);
    }
  }

  /**
   * How much a kind of network's scores say: both kinds times their gain are equally sure.
   *
   * @param nets of the {@link MoveNet}s
   * @param contextNet of the {@link ContextNet}
   */
  record Gains(float nets, float contextNet) {
    static final Gains EQUAL = new Gains(1, 1);
  }

  /** Scores of one reply, before any decision. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Scores(float[] moves, Span[] spans, float[] tones) {}

  /** A move, how sure, and where. */
  record Found(Move move, double confidence, Span span) {}

  Scores score(List<Frame> frames) {
    float[] moves = new float[MoveNet.MOVES];
    java.util.Arrays.fill(moves, Float.NEGATIVE_INFINITY);
    Span[] spans = new Span[MoveNet.MOVES];
    java.util.Arrays.fill(spans, new Span(0, 0));
    float[] tones = new float[MoveNet.TONES];
    int pieces = frames.stream().mapToInt(Frame::pieces).sum();
    for (Frame frame : frames) {
      float[] frameMoves = new float[MoveNet.MOVES];
      float[] tokens = new float[frame.pieces() * MoveNet.MOVES];
      float share = (float) frame.pieces() / pieces;
      float vote = contextNet.isPresent() ? 0.5f / nets.size() : 1f / nets.size();
      for (MoveNet net : nets) {
        var pass = net.run(frame);
        add(pass.moves, frameMoves, vote * gains.nets());
        add(pass.tokens, tokens, vote);
        add(pass.tones, tones, share * vote);
      }
      if (contextNet.isPresent()) {
        var pass = contextNet.get().run(frame);
        float half = nets.isEmpty() ? 1 : 0.5f;
        add(pass.moves(), frameMoves, half * gains.contextNet());
        add(pass.tokens(), tokens, half);
        add(pass.tones(), tones, share * half);
      }
      for (int m = 0; m < MoveNet.MOVES; m++) {
        if (frameMoves[m] > moves[m]) {
          moves[m] = frameMoves[m];
          spans[m] = SpanFinder.find(frame, tokens, m);
        }
      }
    }
    return new Scores(moves, spans, tones);
  }

  private static void add(float[] from, float[] to, float factor) {
    for (int i = 0; i < from.length; i++) {
      to[i] += factor * from[i];
    }
  }

  /** The moves heard. Where not even the surest is more likely than not, the reply makes none. */
  List<Found> decide(Scores scores) {
    List<Found> found = new ArrayList<>();
    for (int m = 0; m < MoveNet.MOVES; m++) {
      double confidence = calibration.confidence(m, scores.moves()[m]);
      if (confidence >= calibration.thresholds()[m]) {
        found.add(new Found(MoveNet.LABELS.get(m), confidence, scores.spans()[m]));
      }
    }
    boolean sure = found.stream().anyMatch(one -> one.confidence() >= SUREST);
    return sure ? found : List.of();
  }

  int tone(Scores scores) {
    int tone = 1;
    for (int k = 0; k < MoveNet.TONES; k++) {
      tone += scores.tones()[k] > calibration.tones()[k] ? 1 : 0;
    }
    return tone;
  }

  Evaluation.Judged judge(Scores scores) {
    Map<String, Span> moves = new TreeMap<>();
    decide(scores).forEach(found -> moves.put(found.move().wireName(), found.span()));
    return new Evaluation.Judged(moves, tone(scores));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    contextNet.orElseThrow().write(out);
    out.writeFloat(gains.nets());
    out.writeFloat(gains.contextNet());
    out.writeInt(nets.size());
    out.writeInt(MoveNet.SIZE);
    for (MoveNet net : nets) {
      for (float weight : net.weights()) {
        out.writeShort(Float.floatToFloat16(weight));
      }
    }
    write(out, calibration.slopes());
    write(out, calibration.biases());
    write(out, calibration.thresholds());
    write(out, calibration.tones());
    write(out, background);
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  /**
   * @throws IOException when the artifact is cut short or was written for other networks
   */
  static MoveModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a move model");
    }
    var contextNet = ContextNet.read(in);
    var gains = new Gains(in.readFloat(), in.readFloat());
    int count = in.readInt();
    int size = in.readInt();
    if (size != MoveNet.SIZE) {
      throw new IOException("networks of " + size + " weights, not " + MoveNet.SIZE);
    }
    List<MoveNet> nets = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      byte[] bytes = in.readNBytes(2 * size);
      var shorts = java.nio.ByteBuffer.wrap(bytes).asShortBuffer();
      float[] weights = new float[size];
      for (int i = 0; i < size; i++) {
        weights[i] = Float.float16ToFloat(shorts.get(i));
      }
      nets.add(new MoveNet(weights));
    }
    return new MoveModel(
        nets,
        Optional.of(contextNet),
        gains,
        new Calibration(
            floats(in, MoveNet.MOVES),
            floats(in, MoveNet.MOVES),
            floats(in, MoveNet.MOVES),
            floats(in, MoveNet.TONES)),
        floats(in, Encoder.WIDTH));
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  @Override
  public void close() {
    contextNet.ifPresent(ContextNet::close);
  }
}
