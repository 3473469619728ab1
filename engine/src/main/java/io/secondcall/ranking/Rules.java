package io.secondcall.ranking;

/**
 * What counts on a board. House figures.
 *
 * @param window how many of a person's latest attempts make their form
 * @param ofScenario how many of them may be of one scenario: its latest
 * @param settledFrom attempts in the form below which a standing is provisional
 * @param settledScenarios scenarios in the form below which it is provisional
 */
public record Rules(int window, int ofScenario, int settledFrom, int settledScenarios) {
  private static final Rules STANDARD = new Rules(8, 2, 5, 3);

  /**
   * @throws IllegalArgumentException when a figure is below 1
   */
  public Rules {
    if (Math.min(Math.min(window, ofScenario), Math.min(settledFrom, settledScenarios)) < 1) {
      throw new IllegalArgumentException("every figure is 1 or more");
    }
  }

  /** The last eight, two a scenario; provisional below five over three scenarios. */
  public static Rules standard() {
    return STANDARD;
  }

  /** For a board of one scenario: its last eight; provisional below three. */
  public static Rules ofOneScenario() {
    return new Rules(8, 8, 3, 1);
  }
}
