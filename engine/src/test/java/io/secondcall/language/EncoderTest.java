package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The network cut in two, and its upper part filled with other weights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EncoderTest {
  private static final String TEXT = "You've two shops on the quay, and the phone rings out.";

  private static final OrtEnvironment ENVIRONMENT = Encoder.environment();

  private Encoder encoder;

  @BeforeAll
  void load() {
    encoder = Encoder.untrained();
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  private static byte[] network() {
    try (var in =
        Objects.requireNonNull(
            EncoderTest.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx"))) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void bothPartsTogetherSayWhatTheWholeNetworkSays() throws OrtException {
    var pieces = encoder.pieces(TEXT);
    float[] whole;
    try (var session = Encoder.session(network())) {
      whole = whole(session, pieces);
    }

    float[] cut = encoder.encode(pieces, 0, pieces.count()).last();

    assertThat(cut).containsExactly(whole, within(1e-4f));
  }

  @Test
  void quickNormsSayNearlyWhatTheNetworkSaysAsItComes() throws OrtException {
    var pieces = encoder.pieces(TEXT);
    try (var options = new OrtSession.SessionOptions();
        var asItComes = ENVIRONMENT.createSession(network(), options);
        var quick = Encoder.session(network())) {
      float[] one = whole(asItComes, pieces);
      float[] other = whole(quick, pieces);

      assertThat(other).hasSameSizeAs(one).isNotEqualTo(one);
      double likeness = Senses.dot(one, other);
      double lengths = Math.sqrt(Senses.dot(one, one) * Senses.dot(other, other));
      assertThat(likeness / lengths).isGreaterThan(0.999);
    }
  }

  private static float[] whole(OrtSession session, Encoder.Pieces pieces) throws OrtException {
    long[][] ids = new long[1][pieces.count() + 2];
    long[][] mask = new long[1][pieces.count() + 2];
    ids[0][0] = 101;
    System.arraycopy(pieces.ids(), 0, ids[0], 1, pieces.count());
    ids[0][pieces.count() + 1] = 102;
    java.util.Arrays.fill(mask[0], 1);
    try (var idTensor = OnnxTensor.createTensor(ENVIRONMENT, ids);
        var maskTensor = OnnxTensor.createTensor(ENVIRONMENT, mask);
        var typeTensor = OnnxTensor.createTensor(ENVIRONMENT, new long[1][mask[0].length]);
        var result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      var buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] numbers = new float[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    }
  }

  @Test
  void upperLayersFilledWithTheirOwnWeightsSayTheSame() throws OrtException {
    var layers = UpperLayers.ofEncoder();
    Map<Integer, List<float[]>> own = new HashMap<>();
    for (int layer : List.of(9, 10, 11)) {
      own.put(layer, layers.of(layer).stream().map(UpperLayers.Weights::values).toList());
    }
    var pieces = encoder.pieces(TEXT);
    var states = encoder.encode(pieces, 0, pieces.count());

    float[] filled;
    try (var session = Encoder.session(layers.filledWith(own))) {
      filled = Encoder.upper(session, states.middle());
    }

    assertThat(filled).containsExactly(states.last(), within(1e-3f));
  }

  @Test
  void upperLayersFilledWithOtherWeightsSaySomethingElse() throws OrtException {
    var layers = UpperLayers.ofEncoder();
    Map<Integer, List<float[]>> halved = new HashMap<>();
    for (int layer : List.of(9, 10, 11)) {
      halved.put(
          layer,
          layers.of(layer).stream()
              .map(
                  weights -> {
                    float[] values = weights.values().clone();
                    for (int i = 0; i < values.length; i++) {
                      values[i] /= 2;
                    }
                    return values;
                  })
              .toList());
    }
    var pieces = encoder.pieces(TEXT);
    var states = encoder.encode(pieces, 0, pieces.count());

    try (var session = Encoder.session(layers.filledWith(halved))) {
      float[] filled = Encoder.upper(session, states.middle());
      assertThat(filled).hasSameSizeAs(states.last()).isNotEqualTo(states.last());
    }
  }

  @Test
  void whatIsNotInTheNetworkIsNamed() {
    byte[] network = network();

    assertThatThrownBy(() -> OnnxGraph.endingAt(network, "nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> OnnxGraph.weights(network, "no-such-weights"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("no-such-weights");
    assertThatThrownBy(
            () ->
                OnnxGraph.withWeights(
                    network, Map.of("encoder.layer.9.output.dense.bias", new byte[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 bytes");
  }
}
