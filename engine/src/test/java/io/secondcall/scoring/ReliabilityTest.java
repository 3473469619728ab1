package io.secondcall.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Cards;
import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import io.secondcall.scoring.Reliability.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReliabilityTest {

  @Test
  void aMoveIsTrustedByTheLowEndOfItsShareOfRightHearings() {
    // Wilson: 40 of 40 is 0.91 at worst, 24 of 30 is 0.63, 20 of 30 is 0.49.
    assertThat(grade("thank", 40, 40)).isEqualTo(Grade.RELIABLE);
    assertThat(grade("thank", 30, 24)).isEqualTo(Grade.FAIR);
    assertThat(grade("thank", 30, 20)).isEqualTo(Grade.WEAK);
  }

  @Test
  void aFewLuckyHearingsAreNotEnough() {
    assertThat(grade("thank", 2, 2)).isEqualTo(Grade.WEAK);
  }

  @Test
  void whatCountsAgainstSomebodyHasToBeSurer() {
    // 22 of 30 is 0.56 at worst.
    assertThat(grade("thank", 30, 22)).isEqualTo(Grade.FAIR);
    assertThat(grade("blame", 30, 22)).isEqualTo(Grade.WEAK);
    assertThat(Reliability.asked("blame")).isGreaterThan(Reliability.asked("thank"));
  }

  @Test
  void confidenceAndMeasuredReliabilityHaveBothToSuffice() {
    var reliability =
        Reliability.of(
            Cards.card().measured("thank", 50, 50, 50).measured("greet", 50, 50, 10).done());

    assertThat(reliability.reliable("thank", 0.9)).isTrue();
    assertThat(reliability.reliable("thank", 0.49)).isFalse();
    assertThat(reliability.reliable("greet", 0.99)).isFalse();
  }

  @Test
  void aMoveThatWasNeverMetWithIsNotTrustedAndAScenariosOwnIsByItsConfidence() {
    var reliability = Reliability.of(Cards.card().measured("thank", 50, 50, 50).done());

    assertThat(reliability.reliable("recap", 0.99)).isFalse();
    assertThat(reliability.grade("name-a-day")).isEmpty();
    assertThat(reliability.reliable("name-a-day", 0.5)).isTrue();
    assertThat(reliability.reliable("name-a-day", 0.4)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Move.class)
  void theCardCountsTheHearingsThatMayDecide(Move move) {
    assertThat(ModelCard.packaged().sure(move.wireName()).orElseThrow().from())
        .as("measure again: evaluate moves --write-card")
        .isEqualTo(Reliability.asked(move.wireName()));
  }

  private static Grade grade(String move, int said, int right) {
    return Reliability.of(Cards.card().measured(move, right, said, right).done())
        .grade(move)
        .orElseThrow();
  }
}
