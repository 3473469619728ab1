package io.secondcall.ranking;

import io.secondcall.ranking.Tally.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a standing is what it is, in figures that add up: {@code points = base + recordShare × record
 * + formShare × form}, which is also {@code base} and the {@code gives} of all lines.
 *
 * @param base what a usual person scores; {@code record} and {@code form} are points above it
 * @param record mean of the adjusted scores of all that count, each scenario by what it tells
 * @param form mean of the adjusted scores of the last ones
 * @param recordShare 0 or more
 * @param formShare 0 or more; what is wanting to 1 is the caution against luck
 * @param lines every ranked attempt, latest first, also those that don't count
 */
public record Explanation(
    Standing standing,
    double base,
    double record,
    double form,
    double recordShare,
    double formShare,
    List<Line> lines) {

  /**
   * @param score as judged, 0 to 100; 0 for what was not played to its end
   * @param adjustment for scenario, version and difficulty, in points
   * @param weight by how much the standing would be higher if the score were one higher; 0 for what
   *     does not count
   * @param gives what the attempt adds to the base, in points: weight × (score + adjustment - base)
   */
  public record Line(
      RankedAttempt attempt, Use use, int score, double adjustment, double weight, double gives) {}

  public Explanation {
    lines = List.copyOf(lines);
  }

  public static Explanation of(Tally tally, Calibration calibration) {
    var estimate = new Estimate(tally, calibration);
    var lines = new ArrayList<Line>();
    int counted = 0;
    for (var entry : tally.entries()) {
      double adjustment = calibration.adjustment(entry.attempt().condition());
      double weight = 0;
      double gives = 0;
      if (entry.use().counts()) {
        weight = estimate.weight(counted);
        gives = weight * estimate.off(counted);
        counted++;
      }
      lines.add(new Line(entry.attempt(), entry.use(), entry.score(), adjustment, weight, gives));
    }
    return new Explanation(
        Standing.of(tally, calibration, estimate),
        calibration.base(),
        estimate.record(),
        estimate.form(),
        estimate.recordShare(),
        estimate.formShare(),
        lines);
  }
}
