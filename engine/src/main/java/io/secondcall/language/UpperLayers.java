package io.secondcall.language;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the encoder's upper layers: out of the quantised network, and back into it.
 * Matrices are bytes with a scale a column there. Immutable.
 */
final class UpperLayers {
  /** As in the encoder itself: sums of products stay exact on processors without VNNI. */
  private static final int LARGEST = 64;

  /** Matrices of a layer, each with its bias after it; a norm's weight and bias stand alike. */
  private static final List<String> PARTS =
      List.of(
          "attention/self/query",
          "attention/self/key",
          "attention/self/value",
          "attention/output/dense",
          "attention/output/LayerNorm",
          "intermediate/dense",
          "output/dense",
          "output/LayerNorm");

  private final byte[] network;

  private UpperLayers(byte[] network) {
    this.network = network;
  }

  static UpperLayers ofEncoder() {
    return new UpperLayers(Encoder.upperLayers());
  }

  /**
   * @param shape rows and columns of a matrix, length of a vector
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Weights(float[] values, long... shape) {}

  /** Matrix or norm and bias of each part of a layer, one after the other. */
  List<Weights> of(int layer) {
    List<Weights> weights = new ArrayList<>();
    for (String part : PARTS) {
      String bias = bias(layer, part);
      if (part.endsWith("LayerNorm")) {
        weights.add(vector(bias.replace(".bias", ".weight")));
      } else {
        weights.add(matrix(name(layer, part)));
      }
      weights.add(vector(bias));
    }
    return weights;
  }

  /** The network with these weights, in the order of {@link #of}, by layer. */
  byte[] filledWith(Map<Integer, List<float[]>> layers) {
    Map<String, byte[]> filling = new HashMap<>();
    layers.forEach(
        (layer, weights) -> {
          for (int p = 0; p < PARTS.size(); p++) {
            String part = PARTS.get(p);
            String bias = bias(layer, part);
            float[] values = weights.get(2 * p);
            if (part.endsWith("LayerNorm")) {
              filling.put(bias.replace(".bias", ".weight"), bytes(values));
            } else {
              quantise(values, name(layer, part), filling);
            }
            filling.put(bias, bytes(weights.get(2 * p + 1)));
          }
        });
    return OnnxGraph.withWeights(network, filling);
  }

  private static String bias(int layer, String part) {
    return "encoder.layer." + layer + "." + part.replace('/', '.') + ".bias";
  }

  /** Name that bytes and scales of a matrix have in common. */
  private String name(int layer, String part) {
    String node = "/encoder/layer." + layer + "/" + part + "/MatMul_quant";
    String bytes = OnnxGraph.inputs(network, node).get(1);
    return bytes.substring(0, bytes.length() - "_quantized".length());
  }

  private Weights vector(String name) {
    float[] values = floats(OnnxGraph.weights(network, name));
    return new Weights(values, values.length);
  }

  private Weights matrix(String name) {
    float[] scales = floats(OnnxGraph.weights(network, name + "_scale"));
    byte[] bytes = OnnxGraph.weights(network, name + "_quantized");
    float[] values = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] * scales[i % scales.length];
    }
    return new Weights(values, bytes.length / scales.length, scales.length);
  }

  private void quantise(float[] values, String name, Map<String, byte[]> filling) {
    int columns = OnnxGraph.weights(network, name + "_scale").length / Float.BYTES;
    float[] scales = new float[columns];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      scales[column] = Math.max(scales[column], Math.abs(values[i]) / LARGEST);
    }
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      float scale = scales[i % columns];
      bytes[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
    }
    filling.put(name + "_quantized", bytes);
    filling.put(name + "_scale", bytes(scales));
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static byte[] bytes(float[] values) {
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }
}
