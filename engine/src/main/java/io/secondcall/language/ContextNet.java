package io.secondcall.language;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads a reply together with what came before it: the encoder's three upper layers, trained on
 * labelled replies, over the middle states of the reply, of the other person's last words and of
 * the situation, all of which see each other. Above them a small head scores pieces and reply as
 * {@link MoveNet} does. Immutable once read, and then thread-safe.
 */
final class ContextNet implements AutoCloseable {
  private static final int MOVES = MoveNet.MOVES;
  private static final int WIDTH = Encoder.WIDTH;
  static final List<Channel> CHANNELS = List.of(Channel.values());

  /** Where a row comes from: the reply, the situation, the other person's words. */
  static final int SOURCES = 3;

  static final int HIDDEN = 192;

  // Where each matrix of the head starts: rows are inputs.
  static final int SOURCE = 0;
  static final int CHANNEL = SOURCE + SOURCES * WIDTH;
  static final int HIDDEN_IN = CHANNEL + CHANNELS.size() * WIDTH;
  static final int HIDDEN_BIAS = HIDDEN_IN + (WIDTH + Frame.SHAPE) * HIDDEN;
  static final int VOTE_OUT = HIDDEN_BIAS + HIDDEN;
  static final int VOTE_BIAS = VOTE_OUT + HIDDEN * MOVES;
  static final int TOKEN_OUT = VOTE_BIAS + MOVES;
  static final int TOKEN_BIAS = TOKEN_OUT + HIDDEN * MOVES;
  static final int REPLY_OUT = TOKEN_BIAS + MOVES;
  static final int REPLY_BIAS = REPLY_OUT + 2 * WIDTH * MOVES;
  static final int REPLY_GAIN = REPLY_BIAS + MOVES;
  static final int TONE_OUT = REPLY_GAIN + MOVES;
  static final int TONE_BIAS = TONE_OUT + 2 * WIDTH * MoveNet.TONES;
  static final int SIZE = TONE_BIAS + MoveNet.TONES;

  private final OrtSession layers;
  private final byte[] network;
  private final float[] head;

  /**
   * @param network the trained layers, an ONNX network
   * @param head weights of what stands above them
   */
  ContextNet(byte[] network, float[] head) {
    if (head.length != SIZE) {
      throw new IllegalArgumentException(head.length + " weights instead of " + SIZE);
    }
    this.network = network;
    this.head = head;
    try {
      layers = Encoder.session(network);
    } catch (OrtException failure) {
      throw new HearingFailedException("the trained layers could not be loaded", failure);
    }
  }

  /** Scores of one window, before any sigmoid: of moves, of pieces for moves, of tone. */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Pass(float[] moves, float[] tokens, float[] tones) {}

  Pass run(Frame frame) {
    float[] states = Encoder.upper(layers, rows(frame));
    int n = frame.pieces();
    float[] whole = new float[2 * WIDTH];
    System.arraycopy(states, 0, whole, 0, WIDTH);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < WIDTH; k++) {
        whole[WIDTH + k] += states[(i + 1) * WIDTH + k] / n;
      }
    }
    float[][] hidden = hidden(frame, states);
    float[] tokens = Product.of(hidden, head, TOKEN_OUT, TOKEN_BIAS, MOVES);
    float[] votes = Product.of(hidden, head, VOTE_OUT, VOTE_BIAS, MOVES);
    float[] moves = Product.of(new float[][] {whole}, head, REPLY_OUT, REPLY_BIAS, MOVES);
    float[] peaks = MoveNet.peaks(votes, n);
    for (int m = 0; m < MOVES; m++) {
      moves[m] += head[REPLY_GAIN + m] * peaks[m];
    }
    float[] tones = Product.of(new float[][] {whole}, head, TONE_OUT, TONE_BIAS, MoveNet.TONES);
    return new Pass(moves, tokens, tones);
  }

  private float[][] hidden(Frame frame, float[] states) {
    int n = frame.pieces();
    float[][] hidden = new float[n][];
    float[][] input = new float[n][WIDTH + Frame.SHAPE];
    for (int i = 0; i < n; i++) {
      System.arraycopy(states, (i + 1) * WIDTH, input[i], 0, WIDTH);
      System.arraycopy(frame.tokens(), i * Frame.TOKEN + 2 * WIDTH, input[i], WIDTH, Frame.SHAPE);
      hidden[i] = java.util.Arrays.copyOfRange(head, HIDDEN_BIAS, HIDDEN_BIAS + HIDDEN);
    }
    Product.add(input, head, HIDDEN_IN, hidden);
    for (float[] row : hidden) {
      MoveNet.rectify(row, MoveNet.Masks.NONE.hidden());
    }
    return hidden;
  }

  /** All rows that the layers read, each with what tells where it comes from. */
  private float[] rows(Frame frame) {
    float[] rows = frame.rows();
    int count = rows.length / WIDTH;
    float[] marked = rows.clone();
    int channel = CHANNEL + CHANNELS.indexOf(frame.channel()) * WIDTH;
    for (int i = 0; i < count; i++) {
      int source = SOURCE + frame.source(i) * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        marked[i * WIDTH + k] += head[source + k] + head[channel + k];
      }
    }
    return marked;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(network.length);
    out.write(network);
    out.writeInt(SIZE);
    for (float weight : head) {
      out.writeFloat(weight);
    }
  }

  /**
   * @throws IOException when the artifact is cut short or was written for another head
   */
  static ContextNet read(DataInputStream in) throws IOException {
    byte[] network = in.readNBytes(in.readInt());
    int size = in.readInt();
    if (size != SIZE) {
      throw new IOException("a head of " + size + " weights, not " + SIZE);
    }
    float[] head = new float[size];
    ByteBuffer.wrap(in.readNBytes(4 * size)).asFloatBuffer().get(head);
    return new ContextNet(network, head);
  }

  @Override
  public void close() {
    try {
      layers.close();
    } catch (OrtException failure) {
      throw new HearingFailedException("the trained layers could not be closed", failure);
    }
  }
}
