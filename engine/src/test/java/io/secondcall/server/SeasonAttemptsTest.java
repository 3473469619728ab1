package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.Condition;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.RankedAttempt;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.scenario.Scenario.Skill;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeasonAttemptsTest {
  private static final List<Difficulty> DIFFICULTIES = List.of(Difficulty.values());

  private final SplittableRandom random = new SplittableRandom(5);

  private int score() {
    return random.nextInt(4) == 0 ? 100 * random.nextInt(2) : random.nextInt(101);
  }

  private Outcome outcome() {
    return switch (random.nextInt(6)) {
      case 0 -> new Outcome.Lapsed();
      case 1 -> new Outcome.Abandoned();
      default -> {
        var skills = new EnumMap<Skill, Integer>(Skill.class);
        for (var skill : Skill.values()) {
          if (random.nextBoolean()) {
            skills.put(skill, score());
          }
        }
        yield new Outcome.Closed(score(), skills);
      }
    };
  }

  private Optional<Exclusion> exclusion() {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.of(new Exclusion.Voided("cora", ""));
      case 1 -> Optional.of(new Exclusion.ByAuthor());
      default -> Optional.empty();
    };
  }

  @Test
  void whatWasPutLastComesOutAsItWasPut() {
    var attempts = new SeasonAttempts("2026-q4");
    var expected = new HashMap<Long, RankedAttempt>();
    for (int i = 0; i < 5_000; i++) {
      long position = random.nextInt(2_000) + (1L << 40);
      var attempt =
          new RankedAttempt(
              position,
              "p" + position % 50,
              List.of(List.<String>of(), List.of("North"), List.of("South", "North"))
                  .get(random.nextInt(3)),
              new Condition(
                  "s" + random.nextInt(9), random.nextInt(1, 40), DIFFICULTIES.get(i % 3)),
              "2026-q4",
              outcome(),
              exclusion());
      attempts.put(attempt);
      expected.put(position, attempt);
    }

    assertThat(attempts.size()).isEqualTo(expected.size());
    assertThat(attempts.people()).hasSize(50);
    for (var person : attempts.people()) {
      assertThat(attempts.of(person))
          .containsExactlyInAnyOrderElementsOf(
              expected.values().stream().filter(one -> one.person().equals(person)).toList());
    }
    assertThat(attempts.of("nobody")).isEmpty();
    assertThat(Map.copyOf(expected)).hasSizeGreaterThan(1_000);
  }
}
