package io.secondcall.pursuit;

import java.util.List;

/**
 * Chance without a stream: every draw is a hash of the seed and of what it is for, so one changed
 * action leaves all other luck as it was. Pure and thread-safe.
 */
final class Draws {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Draws() {}

  /** Even over [0, 1), in steps of 2^-53. */
  static double unit(long seed, String who, String occasion, String purpose) {
    return (bits(seed, who, occasion, purpose) >>> 11) * 0x1.0p-53;
  }

  /** Even over 0 to {@code bound} - 1; {@code bound} is 1 or more. */
  static int index(int bound, long seed, String who, String occasion, String purpose) {
    return (int) (unit(seed, who, occasion, purpose) * bound);
  }

  // FNV-1a over the parts, each closed by a sign that no id holds, then the finaliser of SplitMix64
  // (Steele, Lea, Flood 2014), which spreads neighbouring inputs over all bits.
  private static long bits(long seed, String who, String occasion, String purpose) {
    long hash = OFFSET;
    for (String part : List.of(who, occasion, purpose)) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * PRIME;
      }
      hash = (hash ^ 0x1F) * PRIME;
    }
    return mix(mix(seed + 0x9e3779b97f4a7c15L) ^ hash);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
