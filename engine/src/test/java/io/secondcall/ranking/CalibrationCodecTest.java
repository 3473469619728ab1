package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.pursuit.Event.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationCodecTest {
  private static final List<String> SCENARIOS = List.of("a", "b", "c", "d");
  private static final List<Difficulty> DIFFICULTIES = List.of(Difficulty.values());

  /** Fitted to chance, so that no number is a short one. */
  private static Calibration fitted(long seed) {
    var random = new SplittableRandom(seed);
    var tallies = new ArrayList<Tally>();
    for (int person = 0; person < 30; person++) {
      var attempts = Attempts.of("p" + person);
      for (int i = 0; i < 8; i++) {
        attempts.ends(
            new Condition(
                SCENARIOS.get(random.nextInt(SCENARIOS.size())),
                random.nextInt(1, 3),
                DIFFICULTIES.get(random.nextInt(DIFFICULTIES.size()))),
            new Outcome.Closed(random.nextInt(101), Map.of()));
      }
      tallies.add(attempts.tally());
    }
    return Fit.of(tallies);
  }

  @Test
  void whatIsReadAgainIsEqualToTheLastBit() {
    for (long seed = 0; seed < 20; seed++) {
      var calibration = fitted(seed);

      assertThat(calibration.conditions()).hasSizeGreaterThan(10);
      var again = CalibrationCodec.read(CalibrationCodec.write(calibration));
      assertThat(again).isEqualTo(calibration);
      assertThat(CalibrationCodec.write(again)).isEqualTo(CalibrationCodec.write(calibration));
    }
    assertThat(CalibrationCodec.read(CalibrationCodec.write(Calibration.NONE)))
        .isEqualTo(Calibration.NONE);
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThatThrownBy(() -> CalibrationCodec.read("{\"base\":50}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
