package io.secondcall.ranking;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.scenario.Scenario.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds ranked attempts one after the other. */
final class Attempts {
  private final String person;
  private final List<RankedAttempt> all = new ArrayList<>();
  private List<String> teams = List.of();
  private String season = "2026-1";
  private long position;

  private Attempts(String person) {
    this.person = person;
  }

  static Attempts of(String person) {
    return new Attempts(person);
  }

  Attempts inTeams(String... ids) {
    teams = List.of(ids);
    return this;
  }

  Attempts inSeason(String id) {
    season = id;
    return this;
  }

  Attempts scores(String scenario, int overall) {
    return ends(at(scenario), new Outcome.Closed(overall, Map.of()));
  }

  Attempts scores(String scenario, Difficulty difficulty, int overall) {
    return ends(new Condition(scenario, 1, difficulty), new Outcome.Closed(overall, Map.of()));
  }

  Attempts scores(String scenario, int overall, Skill skill, int score) {
    return ends(at(scenario), new Outcome.Closed(overall, Map.of(skill, score)));
  }

  Attempts abandons(String scenario) {
    return ends(at(scenario), new Outcome.Abandoned());
  }

  Attempts letsLapse(String scenario) {
    return ends(at(scenario), new Outcome.Lapsed());
  }

  Attempts ends(Condition at, Outcome outcome) {
    position++;
    var plain = World.attempt(person, at, outcome, position);
    return put(plain, Optional.empty());
  }

  /** The last one is not ranked. */
  Attempts but(Exclusion exclusion) {
    return put(all.removeLast(), Optional.of(exclusion));
  }

  private Attempts put(RankedAttempt plain, Optional<Exclusion> exclusion) {
    all.add(
        new RankedAttempt(
            plain.position(),
            person,
            teams,
            plain.condition(),
            season,
            plain.outcome(),
            exclusion));
    return this;
  }

  static Condition at(String scenario) {
    return new Condition(scenario, 1, Difficulty.REALISTIC);
  }

  List<RankedAttempt> all() {
    return List.copyOf(all);
  }

  Tally tally() {
    return Scope.of("2026-1", Measure.OVERALL).tally(person, all);
  }
}
