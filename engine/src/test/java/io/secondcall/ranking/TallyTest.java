package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.ranking.RankedAttempt.Exclusion.ByAuthor;
import io.secondcall.ranking.RankedAttempt.Exclusion.Voided;
import io.secondcall.ranking.Tally.Use;
import io.secondcall.scenario.Scenario.Skill;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void theLastEightMakeTheFormAndNoMoreThanTwoOfAScenario() {
    var attempts = Attempts.of("ada");
    for (int round = 0; round < 3; round++) {
      for (var scenario : new String[] {"a", "b", "c", "d", "e"}) {
        attempts.scores(scenario, 50 + round);
      }
    }

    var entries = attempts.tally().entries();

    assertThat(entries.stream().limit(8).map(Tally.Entry::use)).containsOnly(Use.FORM);
    assertThat(entries.stream().skip(8).map(Tally.Entry::use)).containsOnly(Use.OLDER);
    assertThat(entries.getFirst().score()).isEqualTo(52);
  }

  @Test
  void moreOfOneScenarioPushNothingElseOut() {
    var attempts = Attempts.of("ada").scores("a", 40).scores("b", 41).scores("c", 42);
    for (int i = 0; i < 30; i++) {
      attempts.scores("d", 90);
    }

    var form = attempts.tally().form();

    assertThat(form.stream().map(Tally.Entry::score)).containsExactly(90, 90, 42, 41, 40);
    assertThat(attempts.tally().counted()).hasSize(33);
    assertThat(attempts.tally().entries().get(2).use()).isEqualTo(Use.LATER_OF_SCENARIO);
  }

  @Test
  void theOrderIsThatOfTheirBeginning() {
    var all = Attempts.of("ada").scores("a", 40).scores("a", 50).scores("a", 60).all();

    var tally = Tally.of("ada", Measure.OVERALL, Rules.standard(), all.reversed());

    assertThat(tally.form().stream().map(Tally.Entry::score)).containsExactly(60, 50);
  }

  @Test
  void whatWasGivenUpCountsAndIsWorthNothing() {
    var tally = Attempts.of("ada").scores("a", 70).abandons("b").letsLapse("c").tally();

    assertThat(tally.form().stream().map(Tally.Entry::score)).containsExactly(0, 0, 70);
  }

  @Test
  void whatIsVoidedOrOfOnesOwnScenarioStaysToBeSeenAndCountsForNothing() {
    var tally =
        Attempts.of("ada")
            .scores("a", 70)
            .letsLapse("b")
            .but(new Voided("coach-1", "The power failed in the whole street."))
            .scores("c", 99)
            .but(new ByAuthor())
            .tally();

    assertThat(tally.entries().stream().map(Tally.Entry::use))
        .containsExactly(Use.BY_AUTHOR, Use.VOIDED, Use.FORM);
    assertThat(tally.counted()).hasSize(1);
  }

  @Test
  void aSkillThatWasNotCalledForIsNoZero() {
    var all =
        Attempts.of("ada").scores("a", 70, Skill.RESEARCH, 80).scores("b", 60).abandons("c").all();

    var tally = Scope.of("2026-1", Measure.RESEARCH).tally("ada", all);

    assertThat(tally.entries().stream().map(Tally.Entry::use))
        .containsExactly(Use.FORM, Use.NOT_CALLED_FOR, Use.FORM);
    assertThat(tally.form().stream().map(Tally.Entry::score)).containsExactly(0, 80);
  }

  @Test
  void belowFiveOverThreeScenariosItIsProvisional() {
    var four = Attempts.of("ada").scores("a", 1).scores("b", 1).scores("c", 1).scores("a", 1);
    assertThat(four.tally().provisional()).isTrue();
    assertThat(four.scores("c", 1).tally().provisional()).isFalse();

    var two = Attempts.of("bob");
    for (int i = 0; i < 20; i++) {
      two.scores(i % 2 == 0 ? "a" : "b", 80);
    }
    assertThat(two.tally().provisional()).isTrue();
  }

  @Test
  void aBoardOfOneScenarioTakesItsLastEightAndASeasonItsOwn() {
    var attempts = Attempts.of("ada").inSeason("2025-4").scores("a", 10).inSeason("2026-1");
    for (int i = 0; i < 10; i++) {
      attempts.scores("a", 50).scores("b", 60);
    }

    var tally = Scope.of("2026-1", Measure.OVERALL).at("a").tally("ada", attempts.all());

    assertThat(tally.form()).hasSize(8).allMatch(entry -> entry.score() == 50);
    assertThat(tally.entries()).hasSize(10);
    assertThat(tally.provisional()).isFalse();
  }

  @Test
  void rulesWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new Rules(0, 2, 5, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
