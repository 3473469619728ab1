package io.secondcall.ranking;

import io.secondcall.pursuit.Event.Difficulty;
import java.util.Map;

/**
 * What a board knows about its conditions: how many points each gives away or costs, and how sure
 * that is. It changes at known moments only ({@link #due}), so that between them one new attempt
 * moves one standing. Immutable.
 *
 * @param base what a usual person scores on the usual scenario at realistic difficulty; the scale
 *     of standings
 * @param difficulties points that a difficulty gives (above 0) or costs, against realistic
 * @param scenarios the same of a scenario, against the mean of all
 * @param conditions the same of one version at one difficulty, beyond scenario and difficulty
 * @param seen how many ranked attempts there were when it was fitted
 */
public record Calibration(
    double base,
    Map<Difficulty, Effect> difficulties,
    Map<String, Effect> scenarios,
    Map<Condition, Effect> conditions,
    Spread spread,
    int seen) {

  /** House figures: variances of effects before anything is known of them, in points squared. */
  static final double DIFFICULTY_VARIANCE = 225;

  static final double SCENARIO_VARIANCE = 144;
  static final double CONDITION_VARIANCE = 25;

  /** House figure: a usual score, before anybody has one. */
  static final double USUAL_SCORE = 50;

  /** House figure: no fit before so many attempts. */
  static final int FIRST = 20;

  /** House figure: the growth after which a fit is due again. */
  static final double GROWTH = 1.05;

  private static final Effect UNKNOWN = new Effect(0, 0);

  /**
   * @param points that it gives or costs
   * @param attempts that tell of it
   */
  public record Effect(double points, int attempts) {}

  /** Before the first fit: no condition is known, and standings say so by their width. */
  public static final Calibration NONE =
      new Calibration(USUAL_SCORE, Map.of(), Map.of(), Map.of(), Spread.USUAL, 0);

  public Calibration {
    difficulties = Map.copyOf(difficulties);
    scenarios = Map.copyOf(scenarios);
    conditions = Map.copyOf(conditions);
  }

  /**
   * Whether a fit is due: at the twentieth ranked attempt, and then each time there are 5 % more,
   * which costs one attempt the work of some twenty however large the board. The other moment is
   * the end of a season, after which its calibration stands for ever.
   *
   * @param attempts how many ranked attempts there are now in what it was fitted to
   */
  public boolean due(int attempts) {
    return attempts >= Math.max(FIRST, (int) Math.ceil(seen * GROWTH));
  }

  /** Points to add to a score so that it compares with the usual scenario at realistic. */
  public double adjustment(Condition condition) {
    return -(difficulties.getOrDefault(condition.difficulty(), UNKNOWN).points()
        + scenarios.getOrDefault(condition.scenario(), UNKNOWN).points()
        + conditions.getOrDefault(condition, UNKNOWN).points());
  }

  /**
   * How unsure the adjustment is, as a variance. Each part is as sure as the attempts that tell of
   * it alone would make it: a little too sure where they tell of several parts together.
   */
  public double doubt(Condition condition) {
    double scenario =
        left(SCENARIO_VARIANCE, scenarios.getOrDefault(condition.scenario(), UNKNOWN))
            + left(DIFFICULTY_VARIANCE, difficulties.getOrDefault(condition.difficulty(), UNKNOWN));
    return left(scenario + CONDITION_VARIANCE, conditions.getOrDefault(condition, UNKNOWN));
  }

  private double left(double variance, Effect effect) {
    return 1 / (1 / variance + effect.attempts() / (spread.luck() + spread.taste()));
  }

  /** The same conditions, for a board of one scenario. */
  public Calibration ofOneScenario() {
    return new Calibration(base, difficulties, scenarios, conditions, spread.ofOneScenario(), seen);
  }
}
