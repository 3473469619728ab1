package io.secondcall.language;

/**
 * A measured figure with its 95 % interval. Immutable.
 *
 * @param value as measured
 * @param low lower end
 * @param high upper end
 */
public record Figure(double value, double low, double high) {
  /** The normal deviate that 95 % lie within, to both sides. */
  private static final double Z = 1.959964;

  private static final double PLACES = 1000;

  /**
   * A share, with Wilson's score interval (E. B. Wilson, Journal of the American Statistical
   * Association 22, 1927): it stays within 0 and 1 and is honest about few cases and about none.
   */
  public static Figure ofShare(int part, int whole) {
    if (whole == 0) {
      return new Figure(0, 0, 1);
    }
    double share = part / (double) whole;
    double zz = Z * Z / whole;
    double middle = (share + zz / 2) / (1 + zz);
    double half = Z * Math.sqrt((share * (1 - share) + zz / 4) / whole) / (1 + zz);
    return new Figure(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * A figure with the middle 95 % of what it came to on resamples of the replies.
   *
   * @param sorted ascending, at least one
   */
  static Figure ofResamples(double value, double[] sorted) {
    int low = (int) Math.floor(0.025 * sorted.length);
    int high = Math.max(low, (int) Math.ceil(0.975 * sorted.length) - 1);
    return new Figure(value, sorted[low], sorted[high]);
  }

  /** To three places, as it is kept and decided upon. */
  Figure rounded() {
    return new Figure(rounded(value), rounded(low), rounded(high));
  }

  private static double rounded(double number) {
    return Math.round(number * PLACES) / PLACES;
  }
}
