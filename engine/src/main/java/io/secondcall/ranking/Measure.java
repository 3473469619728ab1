package io.secondcall.ranking;

import io.secondcall.scenario.Scenario.Skill;
import java.util.Optional;

/** What a board ranks by: the overall score, or one skill's. */
public enum Measure {
  OVERALL(Optional.empty()),
  RESEARCH(Optional.of(Skill.RESEARCH)),
  COURTESY(Optional.of(Skill.COURTESY)),
  PERSISTENCE(Optional.of(Skill.PERSISTENCE));

  @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum is immutable
  private final Optional<Skill> skill;

  Measure(Optional<Skill> skill) {
    this.skill = skill;
  }

  /** Empty for the overall score. */
  public Optional<Skill> skill() {
    return skill;
  }
}
