package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a board is about: one season, by one measure, over all scenarios or over one. A season
 * forgets: the record of the one before counts no more, so that who has learnt is not held back for
 * ever by how they began.
 *
 * @param season id
 * @param scenario id; empty for all
 */
public record Scope(String season, Measure measure, Optional<String> scenario) {

  /** All scenarios of a season. */
  public static Scope of(String season, Measure measure) {
    return new Scope(season, measure, Optional.empty());
  }

  public Scope at(String onlyScenario) {
    return new Scope(season, measure, Optional.of(onlyScenario));
  }

  public Rules rules() {
    return scenario.isPresent() ? Rules.ofOneScenario() : Rules.standard();
  }

  public boolean holds(RankedAttempt attempt) {
    return attempt.season().equals(season)
        && scenario.map(attempt.condition().scenario()::equals).orElse(true);
  }

  /**
   * One person's tally.
   *
   * @param attempts of that person; those outside the scope are passed over
   */
  public Tally tally(String person, Collection<RankedAttempt> attempts) {
    return Tally.of(person, measure, rules(), attempts.stream().filter(this::holds).toList());
  }

  /**
   * Everybody's, by name.
   *
   * @param attempts of anybody; those outside the scope are passed over
   */
  public List<Tally> tallies(Collection<RankedAttempt> attempts) {
    var byPerson = new TreeMap<String, List<RankedAttempt>>();
    for (var attempt : attempts) {
      if (holds(attempt)) {
        byPerson.computeIfAbsent(attempt.person(), _ -> new ArrayList<>()).add(attempt);
      }
    }
    return byPerson.entrySet().stream()
        .map(person -> Tally.of(person.getKey(), measure, rules(), person.getValue()))
        .toList();
  }

  /**
   * @param ofSeason fitted to the season's tallies over all scenarios, by the same measure
   */
  public Calibration calibration(Calibration ofSeason) {
    return scenario.isPresent() ? ofSeason.ofOneScenario() : ofSeason;
  }
}
