package io.secondcall.scoring;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Event.Verdict;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts: the scorecard as it was judged, with what coaches ruled on disputed marks since.
 * Whatever hangs on a mark follows it; what was judged stays beside it. Pure and thread-safe.
 */
public final class Rulings {
  private Rulings() {}

  /**
   * The scorecard that counts.
   *
   * @param scenario the version that the pursuit pins
   * @param judged the scorecard that was issued
   * @param events of the pursuit, in order
   */
  public static Scorecard applied(Scenario scenario, Scorecard judged, List<Recorded> events) {
    var rulings = of(events);
    if (rulings.isEmpty()) {
      return judged;
    }
    return Judge.scorecard(
        scenario,
        judged.scoring(),
        judged.ending(),
        judged.cap().filter(cap -> !cap.rule().equals(Judge.ESSENTIAL)),
        judged.marks().stream().map(mark -> ruled(scenario, mark, rulings)).toList());
  }

  /** What a verdict makes of a mark; empty: it stays as it was judged. */
  public static Optional<Result> result(Verdict verdict) {
    return switch (verdict) {
      case UPHELD -> Optional.empty();
      case EARNED -> Optional.of(Result.EARNED);
      case NEARLY -> Optional.of(Result.NEARLY);
      case MISSED -> Optional.of(Result.MISSED);
      case BROKEN -> Optional.of(Result.BROKEN);
    };
  }

  /** Results that rulings changed marks to, by criterion. */
  private static Map<String, Result> of(List<Recorded> events) {
    var rulings = new HashMap<String, Result>();
    for (var recorded : events) {
      if (recorded.event() instanceof Event.MarkRuled ruled) {
        result(ruled.verdict()).ifPresent(result -> rulings.put(ruled.criterion(), result));
      }
    }
    return rulings;
  }

  private static Mark ruled(Scenario scenario, Mark mark, Map<String, Result> rulings) {
    var result = rulings.get(mark.criterion());
    return result == null || result == mark.result()
        ? mark
        : scenario
            .criterion(mark.criterion())
            .map(
                criterion ->
                    new Mark(
                        mark.criterion(),
                        mark.skill(),
                        result,
                        Marking.points(criterion, result),
                        mark.of(),
                        Reason.RULED.wireName(),
                        true,
                        mark.evidence(),
                        Optional.of(mark.result())))
            .orElse(mark);
  }
}
