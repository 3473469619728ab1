package io.secondcall.cli;

import io.secondcall.pursuit.BusinessTime;
import io.secondcall.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments of a pursuit as the terminal writes them, to the minute: the day of the week and the
 * time, and the date too where the pursuit is so long that days of the week come again. Immutable.
 *
 * @param dated whether the date is written
 */
record Moments(boolean dated) {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /** A window that opens so soon is open for whoever hears of it: only its end is worth saying. */
  private static final Duration SOON = Duration.ofMinutes(15);

  static Moments of(Scenario scenario) {
    var starts = scenario.calendar().starts();
    var ends = new BusinessTime(scenario.calendar()).horizon();
    return new Moments(!ends.toLocalDate().isBefore(starts.toLocalDate().plusDays(7)));
  }

  String of(LocalDateTime moment) {
    return (dated ? DATED : SHORT).format(moment);
  }

  /** "at" one moment, or "between" two that read differently. */
  String between(LocalDateTime from, LocalDateTime to) {
    var begins = of(from);
    var ends = of(to);
    return begins.equals(ends) ? "at " + ends : "between " + begins + " and " + ends;
  }

  /** When something is due that was said {@code now}. */
  String due(LocalDateTime now, LocalDateTime from, LocalDateTime to) {
    boolean open = !from.isAfter(now.plus(SOON));
    return open && !of(from).equals(of(to)) ? "by " + of(to) : between(from, to);
  }
}
