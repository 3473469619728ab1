package io.secondcall.cli;

import java.util.Arrays;

/** Measured durations and what is said of them. Immutable. */
final class Samples {
  private final long[] sorted;

  /**
   * @param nanos durations in nanoseconds, at least one
   */
  Samples(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  double meanMillis() {
    return Arrays.stream(sorted).average().orElseThrow() / 1e6;
  }

  /**
   * The smallest duration that at least that share of all does not exceed.
   *
   * @param share 0 to 1
   */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(rank, 0, sorted.length - 1)] / 1e6;
  }
}
