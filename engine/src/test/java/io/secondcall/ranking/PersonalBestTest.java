package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.RankedAttempt.Exclusion.Voided;
import org.junit.jupiter.api.Test;

class PersonalBestTest {

  @Test
  void itIsTheFirstOfTheHighestAtEachConditionHoweverLongAgo() {
    var attempts = Attempts.of("ada").scores("a", 91).scores("a", 91);
    for (int i = 0; i < 20; i++) {
      attempts.scores("a", 60);
    }
    attempts.scores("a", Difficulty.TOUGH, 55).abandons("b");

    var bests = PersonalBest.of(attempts.tally());

    assertThat(bests).hasSize(2);
    assertThat(bests.getFirst().score()).isEqualTo(91);
    assertThat(bests.getFirst().attempt().position()).isEqualTo(1);
    assertThat(bests.getFirst().tries()).isEqualTo(22);
    assertThat(bests.getLast().attempt().condition().difficulty()).isEqualTo(Difficulty.TOUGH);
  }

  @Test
  void whatWasVoidedIsNoBest() {
    var tally =
        Attempts.of("ada")
            .scores("a", 50)
            .scores("a", 99)
            .but(new Voided("c", "Wrong seed."))
            .tally();

    assertThat(PersonalBest.of(tally).getFirst().score()).isEqualTo(50);
  }
}
