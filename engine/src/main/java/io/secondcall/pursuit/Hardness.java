package io.secondcall.pursuit;

import io.secondcall.pursuit.Event.Difficulty;

/**
 * What the chosen difficulty changes in people. The figures are a house rule: enough to be felt,
 * too little to turn anybody into somebody else. Pure.
 */
final class Hardness {
  private Hardness() {}

  /** Gentle: two more, at most 10; tough: one less, at least 1. */
  static int patience(int authored, PursuitState state) {
    return switch (difficulty(state)) {
      case GENTLE -> Math.min(10, authored + 2);
      case REALISTIC -> authored;
      case TOUGH -> Math.max(1, authored - 1);
    };
  }

  /**
   * Gentle: up by a third of the rest; tough: four fifths. Never and always stay what they are:
   * there the author tells a story.
   */
  static double picksUp(double authored, PursuitState state) {
    if (authored <= 0 || authored >= 1) {
      return authored;
    }
    return switch (difficulty(state)) {
      case GENTLE -> authored + (1 - authored) / 3;
      case REALISTIC -> authored;
      case TOUGH -> authored * 0.8;
    };
  }

  private static Difficulty difficulty(PursuitState state) {
    return state.started().conditions().difficulty();
  }
}
