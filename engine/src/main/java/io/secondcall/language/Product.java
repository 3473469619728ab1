package io.secondcall.language;

/** Products of rows of numbers and a matrix of weights. */
final class Product {
  private Product() {}

  /**
   * Adds the product of each row and the matrix to the row of {@code out} with the same index.
   *
   * @param in rows, all of one length
   * @param weights holds the matrix, a row of {@code out}'s length for each number of an input row
   * @param matrix where the matrix starts
   */
  static void add(float[][] in, float[] weights, int matrix, float[][] out) {
    if (in.length == 0) {
      return;
    }
    int inputs = in[0].length;
    int outputs = out[0].length;
    // Four rows of weights at a time, copied out: an offset into the common array would keep the
    // compiler from using vector instructions, five times as fast here.
    float[][] block = new float[4][outputs];
    int whole = inputs - inputs % 4;
    for (int i = 0; i < whole; i += 4) {
      for (int k = 0; k < 4; k++) {
        System.arraycopy(weights, matrix + (i + k) * outputs, block[k], 0, outputs);
      }
      for (int n = 0; n < in.length; n++) {
        addFour(in[n], i, block[0], block[1], block[2], block[3], out[n]);
      }
    }
    for (int i = whole; i < inputs; i++) {
      System.arraycopy(weights, matrix + i * outputs, block[0], 0, outputs);
      for (int n = 0; n < in.length; n++) {
        addOne(in[n][i], block[0], out[n]);
      }
    }
  }

  /** The same for one row. */
  static void add(float[] in, float[] weights, int matrix, float[] out) {
    add(new float[][] {in}, weights, matrix, new float[][] {out});
  }

  private static void addFour(
      float[] in,
      int i,
      float[] first,
      float[] second,
      float[] third,
      float[] fourth,
      float[] out) {
    float a = in[i];
    float b = in[i + 1];
    float c = in[i + 2];
    float d = in[i + 3];
    for (int h = 0; h < out.length; h++) {
      out[h] += a * first[h] + b * second[h] + c * third[h] + d * fourth[h];
    }
  }

  private static void addOne(float factor, float[] row, float[] out) {
    for (int h = 0; h < out.length; h++) {
      out[h] += factor * row[h];
    }
  }

  /** Rows of that width, one after the other in {@code flat}. */
  static float[][] rows(float[] flat, int width) {
    float[][] rows = new float[flat.length / width][];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = java.util.Arrays.copyOfRange(flat, n * width, (n + 1) * width);
    }
    return rows;
  }

  /** The product of each row and a matrix, and a bias each, row after row. */
  static float[] of(float[][] in, float[] weights, int matrix, int bias, int outputs) {
    float[][] out = new float[in.length][];
    for (int n = 0; n < out.length; n++) {
      out[n] = java.util.Arrays.copyOfRange(weights, bias, bias + outputs);
    }
    add(in, weights, matrix, out);
    float[] flat = new float[in.length * outputs];
    for (int n = 0; n < out.length; n++) {
      System.arraycopy(out[n], 0, flat, n * outputs, outputs);
    }
    return flat;
  }
}
