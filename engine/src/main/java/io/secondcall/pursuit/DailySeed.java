package io.secondcall.pursuit;

import java.time.LocalDate;

/** The seed of the day: the same for everybody who plays a scenario on one day. Pure. */
public final class DailySeed {
  /** Seeds of the day are below it: easy to read out and to type. */
  public static final int BOUND = 1_000_000;

  private DailySeed() {}

  /**
   * @param scenario id
   * @param day by the calendar of whoever asks; this class has no clock
   */
  public static long of(String scenario, LocalDate day) {
    return Draws.index(BOUND, 0, scenario, day.toString(), "daily-seed");
  }
}
