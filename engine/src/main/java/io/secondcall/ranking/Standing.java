package io.secondcall.ranking;

import java.util.List;

/**
 * Where a person stands by one measure.
 *
 * @param teams of the latest attempt that counts
 * @param points what they would score on the usual scenario at realistic difficulty, as far as
 *     their attempts tell; may lie a little outside 0 to 100
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param inForm how many attempts make the form
 * @param counted how many count at all
 * @param provisional too few attempts, or over too few scenarios, to be placed on a board
 */
public record Standing(
    String person,
    Measure measure,
    List<String> teams,
    double points,
    double low,
    double high,
    int inForm,
    int counted,
    boolean provisional) {

  public Standing {
    teams = List.copyOf(teams);
  }

  /**
   * The interval is a prediction interval of a linear model with known variances: of all people and
   * attempts that the model describes, 95 in 100 have their true level in it. How often that holds
   * is measured in {@code docs/ranking.md}.
   */
  public static Standing of(Tally tally, Calibration calibration) {
    return of(tally, calibration, new Estimate(tally, calibration));
  }

  static Standing of(Tally tally, Calibration calibration, Estimate estimate) {
    double points = calibration.base() + estimate.above();
    var counted = estimate.entries();
    return new Standing(
        tally.person(),
        tally.measure(),
        counted.isEmpty() ? List.of() : counted.getFirst().attempt().teams(),
        points,
        points - estimate.halfWidth(),
        points + estimate.halfWidth(),
        tally.form().size(),
        counted.size(),
        tally.provisional());
  }

  /** Whether the two could well be equal. */
  public boolean overlaps(Standing other) {
    return low <= other.high && other.low <= high;
  }
}
