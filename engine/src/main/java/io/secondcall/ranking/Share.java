package io.secondcall.ranking;

/**
 * How many of some people something holds for, as coarsely as is needed so that it tells of none of
 * them: for every size each band leaves open for at least one of them whether it holds, so neither
 * "all" nor "none" is ever said.
 */
public enum Share {
  /** There are fewer than {@value #LEAST} people. */
  HIDDEN,
  A_THIRD_OR_LESS,
  BETWEEN,
  TWO_THIRDS_OR_MORE;

  /** Below so many people nothing is said of them together. */
  public static final int LEAST = 3;

  /**
   * @param holds for how many of them, 0 to {@code people}
   */
  public static Share of(int holds, int people) {
    if (people < LEAST) {
      return HIDDEN;
    } else if (3 * holds <= people) {
      return A_THIRD_OR_LESS;
    } else {
      return 3 * holds >= 2 * people ? TWO_THIRDS_OR_MORE : BETWEEN;
    }
  }
}
