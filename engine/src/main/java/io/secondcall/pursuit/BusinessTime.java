package io.secondcall.pursuit;

import io.secondcall.scenario.Scenario.SimulatedCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Reckoning in a scenario's calendar. Everybody's clock shows local time and a working day ends the
 * evening it began, so summer time never comes into it. Pure and thread-safe.
 */
public final class BusinessTime {
  /** From then on people can be rung; some are at their desk before the house opens. */
  public static final LocalTime FIRST_CALL = LocalTime.of(7, 0);

  /** From then on nobody is rung any more. */
  public static final LocalTime LAST_CALL = LocalTime.of(19, 0);

  private final SimulatedCalendar calendar;

  public BusinessTime(SimulatedCalendar calendar) {
    this.calendar = calendar;
  }

  public boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !calendar.holidays().contains(day);
  }

  /** Business days from the first to {@code day}, both included; on a day off, those before it. */
  public int dayNumber(LocalDate day) {
    int number = 0;
    for (var d = calendar.starts().toLocalDate(); !d.isAfter(day); d = d.plusDays(1)) {
      number += isBusinessDay(d) ? 1 : 0;
    }
    return number;
  }

  /** Closing time of the last day of the horizon: the pursuit ends then by itself. */
  public LocalDateTime horizon() {
    return plusDays(calendar.starts().toLocalDate(), calendar.horizonDays() - 1)
        .atTime(calendar.closes());
  }

  /** The business day that lies {@code days} business days after {@code day}. */
  public LocalDate plusDays(LocalDate day, int days) {
    var date = day;
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      left -= isBusinessDay(date) ? 1 : 0;
    }
    return date;
  }

  /** When so many minutes of working time have passed; nights and days off are skipped. */
  public LocalDateTime plusMinutes(LocalDateTime from, long minutes) {
    var at = nextWorking(from);
    long left = Math.max(0, minutes) * 60;
    while (true) {
      var evening = at.toLocalDate().atTime(calendar.closes());
      long today = Duration.between(at, evening).toSeconds();
      if (left <= today) {
        return at.plusSeconds(left);
      }
      left -= today;
      at = plusDays(at.toLocalDate(), 1).atTime(calendar.opens());
    }
  }

  /** Whether somebody can be rung at that moment. */
  public boolean canCall(LocalDateTime at) {
    return isBusinessDay(at.toLocalDate())
        && !at.toLocalTime().isBefore(FIRST_CALL)
        && at.toLocalTime().isBefore(LAST_CALL);
  }

  /** The moment itself within working hours, else when work next begins. */
  public LocalDateTime nextWorking(LocalDateTime at) {
    if (!isBusinessDay(at.toLocalDate()) || !at.toLocalTime().isBefore(calendar.closes())) {
      return plusDays(at.toLocalDate(), 1).atTime(calendar.opens());
    }
    return at.toLocalTime().isBefore(calendar.opens())
        ? at.toLocalDate().atTime(calendar.opens())
        : at;
  }
}
