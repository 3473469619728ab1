package io.secondcall.server;

import io.secondcall.pursuit.DailySeed;
import io.secondcall.scenario.Scenario;
import java.time.Clock;
import java.time.LocalDate;

/** Today's seed of each scenario; the day changes at midnight where the scenario is set. */
final class Dailies {
  private final Clock clock;

  Dailies(Clock clock) {
    this.clock = clock;
  }

  /** A day and its seed. */
  record Daily(LocalDate day, long seed) {}

  Daily of(Scenario scenario) {
    var day = LocalDate.now(clock.withZone(scenario.calendar().zone()));
    return new Daily(day, DailySeed.of(scenario.id(), day));
  }
}
