package io.secondcall.language;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The encoder's upper layers on PyTorch (through DJL, which only the profile {@code train} brings
 * along), and whatever stands above them, trained by AdamW. For one thread.
 */
final class LayersInTraining {
  /** The layers trained: all above the middle one. */
  private static final List<Integer> LAYERS = List.of(9, 10, 11);

  private static final int WIDTH = Encoder.WIDTH;
  private static final int HEADS = 12;
  private static final float LOWER = 0.9f;
  private static final float DECAY = 0.01f;
  private static final float WARM_UP = 0.1f;
  private static final float DROP = 0.1f;

  private final NDManager manager = NDManager.newBaseManager(Device.cpu());
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<List<Parameter>> layers = new ArrayList<>();
  private int step;

  /**
   * @param rate step of AdamW; of lower layers a tenth less each
   */
  LayersInTraining(UpperLayers start, float rate, long seed) {
    Engine.getInstance().setRandomSeed((int) seed);
    for (int layer : LAYERS) {
      float own = rate * (float) Math.pow(LOWER, 11 - layer);
      layers.add(
          start.of(layer).stream()
              .map(weights -> parameter(weights.values(), own, weights.shape()))
              .toList());
    }
  }

  /** A matrix or a vector under training. */
  static final class Parameter {
    final NDArray value;
    private final NDArray first;
    private final NDArray second;
    private final float rate;
    private final boolean decays;

    private Parameter(NDManager manager, float[] start, float rate, long... shape) {
      value = manager.create(start, new Shape(shape));
      value.setRequiresGradient(true);
      first = manager.zeros(new Shape(shape));
      second = manager.zeros(new Shape(shape));
      this.rate = rate;
      decays = shape.length > 1;
    }
  }

  NDManager manager() {
    return manager;
  }

  /** One more that is trained with the layers. */
  Parameter parameter(float[] start, float rate, long... shape) {
    var parameter = new Parameter(manager, start, rate, shape);
    parameters.add(parameter);
    return parameter;
  }

  /**
   * Runs the layers.
   *
   * @param x texts × rows × numbers
   * @param attention added to the attention: texts × 1 × 1 × rows
   * @param training whether some of it is left out at random
   */
  NDArray run(NDArray x, NDArray attention, boolean training) {
    float drop = training ? DROP : 0;
    NDArray states = x;
    for (var layer : layers) {
      states = layer(states, layer, attention, drop);
    }
    return states;
  }

  /** One layer; the order of its parameters is that of {@link UpperLayers}. */
  private static NDArray layer(NDArray x, List<Parameter> p, NDArray attention, float drop) {
    NDArray query = heads(linear(x, p, 0));
    NDArray key = heads(linear(x, p, 2));
    NDArray value = heads(linear(x, p, 4));
    NDArray weights =
        query
            .matMul(key.transpose(0, 1, 3, 2))
            .div(Math.sqrt((double) WIDTH / HEADS))
            .add(attention)
            .softmax(-1);
    NDArray seen = drop(weights, drop).matMul(value).transpose(0, 2, 1, 3).reshape(x.getShape());
    NDArray y = norm(x.add(drop(linear(seen, p, 6), drop)), p, 8);
    NDArray inner = Activation.gelu(linear(y, p, 10));
    return norm(y.add(drop(linear(inner, p, 12), drop)), p, 14);
  }

  private static NDArray linear(NDArray x, List<Parameter> p, int at) {
    return x.matMul(p.get(at).value).add(p.get(at + 1).value);
  }

  private static NDArray norm(NDArray x, List<Parameter> p, int at) {
    return LayerNorm.layerNorm(x, new Shape(WIDTH), p.get(at).value, p.get(at + 1).value, 1e-12f)
        .singletonOrThrow();
  }

  private static NDArray heads(NDArray x) {
    var shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
  }

  /** The same with a share left out at random. */
  static NDArray drop(NDArray x, float share) {
    return share == 0 ? x : Dropout.dropout(x, share, true).singletonOrThrow();
  }

  /**
   * One step down the gradients just collected, of {@code total}.
   *
   * @return false when they are not finite and were thrown away
   */
  boolean step(int total) {
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
    if (!Double.isFinite(square)) {
      gradients.forEach(gradient -> manager.zeros(gradient.getShape()).copyTo(gradient));
      return false;
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
    return true;
  }

  /** The weights as they stand, by layer, in the order of {@link UpperLayers}. */
  Map<Integer, List<float[]>> weights() {
    Map<Integer, List<float[]>> trained = new HashMap<>();
    for (int l = 0; l < LAYERS.size(); l++) {
      trained.put(LAYERS.get(l), layers.get(l).stream().map(p -> p.value.toFloatArray()).toList());
    }
    return trained;
  }
}
