package io.secondcall.language;

/** Vectors of stretches of text, comparable by their dot product. Stateless. */
final class Senses {
  private Senses() {}

  /**
   * The mean of the states of the pieces of a stretch, less what every stretch has in common, of
   * length one; zeros when no piece lies in it.
   *
   * @param start first code point of the clean text
   * @param end one past the last
   */
  static float[] of(Reading reading, int start, int end, float[] background) {
    float[] sense = new float[Encoder.WIDTH];
    int count = 0;
    for (var window : reading.windows()) {
      float[] states = window.states().last();
      for (int i = window.from(); i < window.to(); i++) {
        if (reading.pieces().starts()[i] < end && start < reading.pieces().ends()[i]) {
          int row = (i - window.from() + 1) * Encoder.WIDTH;
          for (int k = 0; k < Encoder.WIDTH; k++) {
            sense[k] += states[row + k];
          }
          count++;
        }
      }
    }
    if (count == 0) {
      return sense;
    }
    for (int k = 0; k < Encoder.WIDTH; k++) {
      sense[k] = sense[k] / count - background[k];
    }
    normalise(sense);
    return sense;
  }

  static void normalise(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (float) (vector[k] / length);
      }
    }
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
