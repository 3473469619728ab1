package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many of a team's people did better in their latest ranked attempt of a season than in their
 * first, each adjusted for how hard it was. An attempt belongs to the team for which it was begun,
 * so that no two teams tell of the same attempts, and none can be taken off another.
 *
 * @param shares by measure; of the people who played two or more attempts to their end for it
 */
public record TeamProgress(String team, Map<Measure, Share> shares) {
  public TeamProgress {
    shares = Map.copyOf(shares);
  }

  private record Count(int improved, int people) {
    Count with(boolean better) {
      return new Count(improved + (better ? 1 : 0), people + 1);
    }
  }

  /**
   * @param people attempts of a season that is over, by person
   * @param calibrations of that season, of each measure
   * @return by team, in the order of their names
   */
  public static List<TeamProgress> of(
      Stream<List<RankedAttempt>> people, Map<Measure, Calibration> calibrations) {
    var counts = new TreeMap<String, Map<Measure, Count>>();
    people.forEach(
        attempts ->
            byTeam(attempts)
                .forEach(
                    (team, theirs) ->
                        count(
                            theirs,
                            calibrations,
                            counts.computeIfAbsent(team, _ -> new EnumMap<>(Measure.class)))));
    return counts.entrySet().stream()
        .map(
            team -> {
              var shares = new EnumMap<Measure, Share>(Measure.class);
              for (var measure : calibrations.keySet()) {
                var count = team.getValue().getOrDefault(measure, new Count(0, 0));
                shares.put(measure, Share.of(count.improved(), count.people()));
              }
              return new TeamProgress(team.getKey(), shares);
            })
        .toList();
  }

  private static Map<String, List<RankedAttempt>> byTeam(List<RankedAttempt> attempts) {
    var teams = new TreeMap<String, List<RankedAttempt>>();
    attempts.stream()
        .filter(attempt -> attempt.closed() && attempt.exclusion().isEmpty())
        .sorted(RankedAttempt.AS_BEGUN)
        .forEach(
            attempt ->
                attempt
                    .teams()
                    .forEach(
                        team -> teams.computeIfAbsent(team, _ -> new ArrayList<>()).add(attempt)));
    return teams;
  }

  private static void count(
      List<RankedAttempt> attempts,
      Map<Measure, Calibration> calibrations,
      Map<Measure, Count> counts) {
    calibrations.forEach(
        (measure, calibration) -> {
          var called =
              attempts.stream()
                  .filter(attempt -> attempt.outcome().score(measure).isPresent())
                  .toList();
          if (called.size() >= 2) {
            boolean better =
                adjusted(called.getLast(), measure, calibration)
                    > adjusted(called.getFirst(), measure, calibration);
            counts.put(measure, counts.getOrDefault(measure, new Count(0, 0)).with(better));
          }
        });
  }

  private static double adjusted(RankedAttempt attempt, Measure measure, Calibration calibration) {
    return attempt.outcome().score(measure).orElseThrow()
        + calibration.adjustment(attempt.condition());
  }
}
