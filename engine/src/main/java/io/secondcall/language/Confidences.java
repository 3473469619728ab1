package io.secondcall.language;

/** Confidences as everybody sees them. Stateless. */
final class Confidences {
  private Confidences() {}

  /** Within 0 and 1, in steps of 0.01, so that no decision hangs on a last digit. */
  static double round(double confidence) {
    return Math.round(Math.clamp(confidence, 0.0, 1.0) * 100) / 100.0;
  }
}
