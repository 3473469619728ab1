package io.secondcall.ranking;

import io.secondcall.scenario.Scenario.Skill;
import java.util.Map;
import java.util.OptionalInt;

/** How a ranked attempt came to an end. */
public sealed interface Outcome {
  /**
   * What an attempt is worth that was begun and not played to its end. No score lies below it, so
   * whatever an attempt has come to, giving it up is never worth more than going on.
   */
  int UNFINISHED = 0;

  /**
   * Played to its end and judged.
   *
   * @param overall effective score, 0 to 100: after a coach's rulings, where there were any
   * @param skills 0 to 100; a skill that nothing called for is absent
   */
  record Closed(int overall, Map<Skill, Integer> skills) implements Outcome {
    public Closed {
      skills = Map.copyOf(skills);
    }
  }

  /** Given up by whoever made it. */
  record Abandoned() implements Outcome {}

  /** Left open past its limit in real time, whatever the reason: a pulled plug looks like this. */
  record Lapsed() implements Outcome {}

  /** 0 to 100; empty where the attempt called for nothing of that skill. */
  default OptionalInt score(Measure measure) {
    return switch (this) {
      case Closed closed -> {
        var skill = measure.skill();
        if (skill.isEmpty()) {
          yield OptionalInt.of(closed.overall);
        }
        Integer score = closed.skills.get(skill.get());
        yield score == null ? OptionalInt.empty() : OptionalInt.of(score);
      }
      case Abandoned(), Lapsed() -> OptionalInt.of(UNFINISHED);
    };
  }
}
