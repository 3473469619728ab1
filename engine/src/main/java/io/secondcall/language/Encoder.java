package io.secondcall.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The quantised bge-small-en-v1.5 encoder, its upper layers turned by {@link SenseTrainer}: text to
 * one vector a token, from two layers. Thread-safe; one text an inference and one thread an
 * inference, since a dynamically quantised network gives other numbers when texts share a batch.
 */
final class Encoder implements AutoCloseable {
  /** Numbers in the vector of one layer. */
  static final int WIDTH = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

  /** The upper layers as training left them. */
  static final String SENSES = "senses-1.onnx";

  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** A layer below the last: it keeps more of what a single token does in its sentence. */
  private static final String MIDDLE = "/encoder/layer.8/output/LayerNorm/Add_1_output_0";

  /** Added to the attention between pieces; nothing where every piece counts. */
  private static final String ATTENTION = "/Mul_output_0";

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession lower;
  private final OrtSession upper;

  private Encoder(
      HuggingFaceTokenizer tokenizer,
      OrtEnvironment environment,
      OrtSession lower,
      OrtSession upper) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.lower = lower;
    this.upper = upper;
  }

  /** Loads tokenizer and network side by side; about a third of a second on two cores. */
  static Encoder load() {
    return load(() -> read(SENSES));
  }

  /** As it comes, before any training of ours. */
  static Encoder untrained() {
    return load(Encoder::upperLayers);
  }

  /** With these upper layers. */
  static Encoder with(byte[] senses) {
    return load(() -> senses);
  }

  private static Encoder load(Supplier<byte[]> upperLayers) {
    // Read by DJL, which otherwise may look for a cloud host, report its use, and ask for a GPU.
    setIfUnset("OPT_OUT_TRACKING", "true");
    setIfUnset("ai.djl.offline", "true");
    setIfUnset("RUST_FLAVOR", "cpu");
    var tokenizer = CompletableFuture.supplyAsync(Encoder::loadTokenizer);
    try {
      var lower = session(OnnxGraph.endingAt(read(MODEL), MIDDLE));
      var upper = session(upperLayers.get());
      return new Encoder(tokenizer.join(), environment(), lower, upper);
    } catch (OrtException failure) {
      throw new HearingFailedException("the encoder could not be loaded", failure);
    }
  }

  /** The one of the process. */
  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "second-call");
  }

  /** One thread an inference: hearings run side by side instead. */
  static OrtSession session(byte[] network) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      return environment().createSession(OnnxGraph.withQuickNorms(network), options);
    }
  }

  private static void setIfUnset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HuggingFaceTokenizer loadTokenizer() {
    try (InputStream in = open(TOKENIZER)) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Encoder.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return in;
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The layers above the middle one as they come: from its output to the last. */
  static byte[] upperLayers() {
    return OnnxGraph.startingAt(read(MODEL), List.of(MIDDLE, ATTENTION));
  }

  /** Pieces of a text: ids with neither start nor end marker, and where each lies. */
  Pieces pieces(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    long[] ids = encoding.getIds();
    var spans = encoding.getCharTokenSpans();
    int[] starts = new int[ids.length];
    int[] ends = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      starts[i] = spans[i].getStart();
      ends[i] = spans[i].getEnd();
    }
    return new Pieces(ids, starts, ends);
  }

  /** Runs the network over {@code pieces[from, to)}, between a start and an end marker. */
  States encode(Pieces pieces, int from, int to) {
    float[] middle = middle(pieces, from, to);
    return new States(to - from, upper(upper, middle), middle);
  }

  /**
   * The upper layers once more over a part of what was encoded, which then sees itself alone: a
   * quarter of the work of encoding it.
   *
   * @param from first piece of the part, counted from the first of {@code whole}
   * @param to one past its last
   */
  States alone(States whole, int from, int to) {
    int length = to - from;
    float[] middle = new float[(length + 2) * WIDTH];
    System.arraycopy(whole.middle(), 0, middle, 0, WIDTH);
    System.arraycopy(whole.middle(), (from + 1) * WIDTH, middle, WIDTH, length * WIDTH);
    int end = (length + 1) * WIDTH;
    System.arraycopy(whole.middle(), (whole.pieces() + 1) * WIDTH, middle, end, WIDTH);
    return new States(length, upper(upper, middle), middle);
  }

  /** The same up to the middle layer: three quarters of the work. */
  float[] middle(Pieces pieces, int from, int to) {
    int length = to - from + 2;
    long[] ids = new long[length];
    ids[0] = 101;
    System.arraycopy(pieces.ids(), from, ids, 1, to - from);
    ids[length - 1] = 102;
    long[] mask = new long[length];
    java.util.Arrays.fill(mask, 1);
    long[] shape = {1, length};
    try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        var typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put("input_ids", idTensor);
      inputs.put("attention_mask", maskTensor);
      inputs.put("token_type_ids", typeTensor);
      try (var result = lower.run(inputs)) {
        return floats(result);
      }
    } catch (OrtException failure) {
      throw new HearingFailedException("the encoder failed on " + length + " pieces", failure);
    }
  }

  /** Runs upper layers over rows of the middle one, all of which see each other. */
  static float[] upper(OrtSession session, float[] middle) {
    var environment = environment();
    int length = middle.length / WIDTH;
    long[] shape = {1, length, WIDTH};
    try (var states = OnnxTensor.createTensor(environment, FloatBuffer.wrap(middle), shape);
        var attention =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(new float[length]), new long[] {1, 1, 1, length});
        var result = session.run(Map.of(MIDDLE, states, ATTENTION, attention))) {
      return floats(result);
    } catch (OrtException failure) {
      throw new HearingFailedException("the encoder failed on " + length + " pieces", failure);
    }
  }

  private static float[] floats(OrtSession.Result result) {
    FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      lower.close();
      upper.close();
    } catch (OrtException failure) {
      throw new HearingFailedException("the encoder could not be closed", failure);
    }
  }

  /**
   * @param ids word pieces
   * @param starts first code point of each
   * @param ends one past the last code point of each
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Pieces(long[] ids, int[] starts, int[] ends) {
    int count() {
      return ids.length;
    }
  }

  /**
   * Row 0 of each layer is the start marker, row i + 1 is piece i, the last row the end marker.
   *
   * @param pieces number of pieces
   * @param last last layer, row after row
   * @param middle a layer below it
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record States(int pieces, float[] last, float[] middle) {}
}
