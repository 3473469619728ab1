package io.secondcall.ranking;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The best that somebody did at each condition. For themselves alone: a best of many tries is what
 * luck and grinding win, so no board is made of it.
 *
 * @param attempt the first of those that scored as high
 * @param score 0 to 100, as judged, without adjustment
 * @param tries how many attempts at it count
 */
public record PersonalBest(RankedAttempt attempt, int score, int tries) {
  private static final Comparator<Condition> IN_ORDER =
      Comparator.comparing(Condition::scenario)
          .thenComparingInt(Condition::version)
          .thenComparing(Condition::difficulty);

  private static final Comparator<Tally.Entry> BEST_THEN_FIRST =
      Comparator.comparingInt(Tally.Entry::score)
          .reversed()
          .thenComparing(Tally.Entry::attempt, RankedAttempt.AS_BEGUN);

  /** By scenario, version and difficulty. Attempts that were not played to their end are none. */
  public static List<PersonalBest> of(Tally tally) {
    Map<Condition, List<Tally.Entry>> closed =
        tally.counted().stream()
            .filter(entry -> entry.attempt().closed())
            .collect(
                Collectors.groupingBy(
                    entry -> entry.attempt().condition(),
                    () -> new TreeMap<>(IN_ORDER),
                    Collectors.toList()));
    return closed.values().stream()
        .map(
            entries -> {
              var best = Collections.min(entries, BEST_THEN_FIRST);
              return new PersonalBest(best.attempt(), best.score(), entries.size());
            })
        .toList();
  }
}
