package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImprovementTest {

  @Test
  void whoDoesBetterThanAtFirstHasImprovedByLessThanItLooks() {
    var improvement = improvement(45, 65);

    assertThat(improvement.points()).isBetween(8.0, 18.0);
    assertThat(improvement.low()).isPositive();
    assertThat(improvement.first()).isEqualTo(5);
  }

  @Test
  void noChangeIsNoneAndItCanGoDown() {
    assertThat(improvement(55, 55).points()).isCloseTo(0, within(0.1));
    assertThat(improvement(65, 45).points()).isNegative();
  }

  @Test
  void untilThereIsABeginningAndSomethingAfterItThereIsNone() {
    assertThat(Improvement.of(play(9, 50, 50), calibration())).isEmpty();
    assertThat(Improvement.of(play(10, 50, 50), calibration())).isPresent();
  }

  @Test
  void theMostImprovedComesFirst() {
    assertThat(
            Improvers.of(List.of(improvement(50, 50), improvement(45, 70), improvement(40, 70)))
                .first(9))
        .as("what can't be told from luck is none")
        .containsExactly(improvement(40, 70), improvement(45, 70));
  }

  private static Improvement improvement(int first, int later) {
    return Improvement.of(play(14, first, later), calibration()).orElseThrow();
  }

  private static Tally play(int times, int first, int later) {
    var attempts = Attempts.of("ada");
    for (int i = 0; i < times; i++) {
      attempts.scores("s" + i % 6, i < 5 ? first : later);
    }
    return attempts.tally();
  }

  /** Of people who are alike at six scenarios. */
  private static Calibration calibration() {
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < 100; i++) {
      var attempts = Attempts.of("p" + i);
      for (int k = 0; k < 6; k++) {
        attempts.scores("s" + k, 50 + (i * 7 + k * 3) % 11);
      }
      tallies.add(attempts.tally());
    }
    return Fit.of(tallies);
  }
}
