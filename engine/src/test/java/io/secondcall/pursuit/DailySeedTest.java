package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DailySeedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  /** Whoever changes these draws gives everybody who plays today another day. */
  @Test
  void aDayKeepsItsSeed() {
    assertThat(DailySeed.of("do-your-homework", DAY))
        .isEqualTo(DailySeed.of("do-your-homework", DAY));
    assertThat(DailySeed.of("do-your-homework", DAY)).isBetween(0L, DailySeed.BOUND - 1L);
  }

  @Test
  void daysAndScenariosDiffer() {
    var seeds = new HashSet<Long>();
    for (int day = 0; day < 365; day++) {
      seeds.add(DailySeed.of("do-your-homework", DAY.plusDays(day)));
      seeds.add(DailySeed.of("prove-it", DAY.plusDays(day)));
    }
    // Of 730 draws from a million some 0.3 meet by chance.
    assertThat(seeds).hasSizeGreaterThan(725);
  }
}
