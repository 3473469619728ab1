package io.secondcall.ranking;

import io.secondcall.ranking.Tally.Entry;
import java.util.List;
import java.util.Optional;

/**
 * How much better somebody does than at the beginning: the form less the first attempts, both
 * adjusted, held back by as much as luck explains. It has no bands and no podium: whoever begins
 * badly on purpose would win one.
 *
 * @param points held back; below 0 when it went down
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param first how many attempts the beginning is the mean of
 */
public record Improvement(String person, double points, double low, double high, int first) {
  /** House figure: the beginning is the first five that count. */
  private static final int BEGINNING = 5;

  /** House figure: how far people move in a season, as a variance. */
  private static final double USUAL_MOVE = 64;

  /** Empty while the beginning and as many attempts after it are not there. */
  public static Optional<Improvement> of(Tally tally, Calibration calibration) {
    var counted = tally.counted();
    if (counted.size() < 2 * BEGINNING || tally.provisional()) {
      return Optional.empty();
    }
    var first = counted.subList(counted.size() - BEGINNING, counted.size());
    var form = tally.form().stream().filter(entry -> !first.contains(entry)).toList();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    double noise = noise(first, calibration) + noise(form, calibration);
    double kept = USUAL_MOVE / (USUAL_MOVE + noise);
    double points = kept * (mean(form, calibration) - mean(first, calibration));
    double half = Estimate.TWO_SIDED_95 * Math.sqrt(kept * noise);
    return Optional.of(
        new Improvement(tally.person(), points, points - half, points + half, first.size()));
  }

  /** Whether it can be told from luck that somebody got better. */
  public boolean isTold() {
    return low > 0;
  }

  private static double mean(List<Entry> entries, Calibration calibration) {
    return entries.stream()
        .mapToDouble(entry -> entry.score() + calibration.adjustment(entry.attempt().condition()))
        .average()
        .orElse(0);
  }

  /** As if every attempt were of another scenario: no less than it is where some are not. */
  private static double noise(List<Entry> entries, Calibration calibration) {
    return entries.stream()
            .mapToDouble(
                entry ->
                    calibration.spread().luck()
                        + calibration.spread().taste()
                        + calibration.doubt(entry.attempt().condition()))
            .sum()
        / entries.size()
        / entries.size();
  }
}
