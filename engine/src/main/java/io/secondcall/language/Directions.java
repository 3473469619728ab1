package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a direction a label: the middle of its examples, turned so that they lie along it more
 * than along any other label's. Softmax regression whose weights keep length one, so that a score
 * stays a cosine and means the same with two labels and with two hundred: labels that are far apart
 * keep their middles. Stateless; fixed rounds in a fixed order.
 */
final class Directions {
  /** Sharpness of the choice between cosines. */
  private static final float SHARPNESS = 12;

  private static final int ROUNDS = 30;
  private static final float STEP = 0.3f;
  private static final float MOMENTUM = 0.9f;

  private Directions() {}

  /** Where the examples of each label point together, of length one; nothing is learned. */
  static List<float[]> middles(List<List<float[]>> examples) {
    return examples.stream().map(Directions::middle).toList();
  }

  private static float[] middle(List<float[]> examples) {
    float[] middle = new float[examples.getFirst().length];
    for (float[] example : examples) {
      for (int k = 0; k < middle.length; k++) {
        middle[k] += example[k];
      }
    }
    Senses.normalise(middle);
    return middle;
  }

  /**
   * @param examples vectors of length one, at least one a label
   * @return a vector of length one each label
   */
  static List<float[]> of(List<List<float[]>> examples) {
    if (examples.isEmpty()) {
      return List.of();
    }
    int labels = examples.size();
    int width = examples.getFirst().getFirst().length;
    // Row after row a dimension, with a column a label: the innermost loops run over labels.
    float[] weights = new float[width * labels];
    int count = 0;
    for (int label = 0; label < labels; label++) {
      for (float[] example : examples.get(label)) {
        for (int k = 0; k < width; k++) {
          weights[k * labels + label] += example[k];
        }
        count++;
      }
    }
    normalise(weights, labels);
    float share = (float) labels / count;
    float[] velocity = new float[weights.length];
    float[] errors = new float[labels];
    for (int round = 0; labels > 1 && round < ROUNDS; round++) {
      for (int i = 0; i < velocity.length; i++) {
        velocity[i] *= MOMENTUM;
      }
      for (int label = 0; label < labels; label++) {
        for (float[] example : examples.get(label)) {
          errors(example, label, weights, errors);
          for (int k = 0; k < width; k++) {
            float value = example[k] * share;
            int row = k * labels;
            for (int other = 0; other < labels; other++) {
              velocity[row + other] += value * errors[other];
            }
          }
        }
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] += STEP * velocity[i];
      }
      normalise(weights, labels);
    }
    return columns(weights, width, labels);
  }

  /** What each label's chance lacks: one less it for the right label, nought less it for others. */
  private static void errors(float[] example, int right, float[] weights, float[] errors) {
    int labels = errors.length;
    java.util.Arrays.fill(errors, 0);
    for (int k = 0; k < example.length; k++) {
      float value = example[k];
      int row = k * labels;
      for (int label = 0; label < labels; label++) {
        errors[label] += value * weights[row + label];
      }
    }
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      errors[label] = (float) Math.exp(SHARPNESS * (errors[label] - 1));
      sum += errors[label];
    }
    for (int label = 0; label < labels; label++) {
      errors[label] = (float) ((label == right ? 1 : 0) - errors[label] / sum);
    }
  }

  private static void normalise(float[] weights, int labels) {
    for (int label = 0; label < labels; label++) {
      double square = 0;
      for (int i = label; i < weights.length; i += labels) {
        square += (double) weights[i] * weights[i];
      }
      float factor = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
      for (int i = label; i < weights.length; i += labels) {
        weights[i] *= factor;
      }
    }
  }

  private static List<float[]> columns(float[] weights, int width, int labels) {
    List<float[]> columns = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      float[] column = new float[width];
      for (int k = 0; k < width; k++) {
        column[k] = weights[k * labels + label];
      }
      columns.add(column);
    }
    return columns;
  }
}
