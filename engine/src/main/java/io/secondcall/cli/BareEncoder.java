package io.secondcall.cli;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * The sentence encoder as it comes, for comparison: tokens in, one pass on one thread, the last
 * states out. Shares nothing with the ear. Thread-safe.
 */
final class BareEncoder implements AutoCloseable {
  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** The network has no positions beyond; a longer text is cut, and costs no more. */
  private static final int MOST_TOKENS = 512;

  /** The one of the process; asked for as the ear asks, since another wish is warned about. */
  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "second-call");

  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  BareEncoder() throws IOException, OrtException {
    try (var options = new OrtSession.SessionOptions();
        var model = resource(MODEL)) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
    }
    try (var in = resource(TOKENIZER)) {
      tokenizer =
          HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false"));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BareEncoder.class.getResourceAsStream(name), name);
  }

  /** Encodes a text; returns how many numbers came out, so that nothing is optimised away. */
  int encode(String text) {
    var encoding = tokenizer.encode(text);
    long[][] ids = {cut(encoding.getIds())};
    long[][] mask = {cut(encoding.getAttentionMask())};
    long[][] types = {cut(encoding.getTypeIds())};
    try (var idTensor = OnnxTensor.createTensor(environment, ids);
        var maskTensor = OnnxTensor.createTensor(environment, mask);
        var typeTensor = OnnxTensor.createTensor(environment, types);
        var result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().remaining();
    } catch (OrtException failure) {
      throw new IllegalStateException("the bare encoder failed", failure);
    }
  }

  private static long[] cut(long[] values) {
    return values.length <= MOST_TOKENS ? values : java.util.Arrays.copyOf(values, MOST_TOKENS);
  }

  @Override
  public void close() throws OrtException {
    tokenizer.close();
    session.close();
  }
}
