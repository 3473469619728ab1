package io.secondcall.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Turns vectors so that what somebody does with a sentence counts for more than its subject: one
 * linear map, learned by {@link LensTrainer} from what strangers meant in pursuits. For a
 * scenario's own moves alone. Immutable, thread-safe.
 */
final class Lens {
  static final String FILE = "lens-1.bin";

  private static final int WIDTH = Encoder.WIDTH;

  private final float[] rows;

  /**
   * @param rows a square, row by row
   */
  Lens(float[] rows) {
    if (rows.length != WIDTH * WIDTH) {
      throw new IllegalArgumentException("no square of " + WIDTH + ": " + rows.length);
    }
    this.rows = rows.clone();
  }

  /**
   * @throws UncheckedIOException when it is not on the class path
   */
  static Lens load() {
    try (var in = Lens.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("not on the class path: " + FILE);
      }
      var data = new DataInputStream(new BufferedInputStream(in));
      float[] rows = new float[WIDTH * WIDTH];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Float.float16ToFloat(data.readShort());
      }
      return new Lens(rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void write(DataOutputStream out) throws IOException {
    for (float value : rows) {
      out.writeShort(Float.floatToFloat16(value));
    }
  }

  /** What is seen of a vector, of length one. */
  float[] through(float[] sense) {
    float[] seen = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      float weight = sense[i];
      for (int k = 0; k < WIDTH; k++) {
        seen[k] += weight * rows[i * WIDTH + k];
      }
    }
    Senses.normalise(seen);
    return seen;
  }
}
