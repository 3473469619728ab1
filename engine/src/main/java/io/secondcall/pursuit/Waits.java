package io.secondcall.pursuit;

import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Moments worth waiting for. Pure. */
final class Waits {
  private static final LocalTime EARLY = LocalTime.of(7, 45);
  private static final LocalTime MID_MORNING = LocalTime.of(10, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  private static final LocalTime LATE = LocalTime.of(16, 30);

  private final BusinessTime time;
  private final PursuitState state;

  Waits(BusinessTime time, PursuitState state) {
    this.time = time;
    this.state = state;
  }

  /** In order of time, each moment once, promises first where two fall together. */
  List<Now.Wait> suggested() {
    var clock = state.clock();
    var today = clock.toLocalDate();
    var next = time.plusDays(today, 1);
    var waits = new ArrayList<Now.Wait>();
    state.promises().values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .sorted(Comparator.comparing(Promise::from).thenComparing(Promise::id))
        .forEach(promise -> waits.add(new Now.Wait("the time that was agreed", promise.from())));
    if (time.isBusinessDay(today)) {
      waits.add(new Now.Wait("in a quarter of an hour", clock.plusMinutes(15)));
      waits.add(new Now.Wait("in an hour", clock.plusHours(1)));
      waits.add(new Now.Wait("this afternoon", today.atTime(AFTERNOON)));
      waits.add(new Now.Wait("late this afternoon", today.atTime(LATE)));
    }
    var name = name(today, next);
    waits.add(new Now.Wait(name + ", before the office opens", next.atTime(EARLY)));
    waits.add(new Now.Wait(name + " morning", next.atTime(MID_MORNING)));
    waits.add(new Now.Wait(name + " afternoon", next.atTime(AFTERNOON)));
    waits.add(new Now.Wait("in three days", time.plusDays(today, 3).atTime(MID_MORNING)));
    var byTime = new TreeMap<LocalDateTime, Now.Wait>();
    for (var wait : waits) {
      if (wait.until().isAfter(clock)
          && wait.until().isBefore(time.horizon())
          && time.canCall(wait.until())) {
        byTime.putIfAbsent(wait.until(), wait);
      }
    }
    return List.copyOf(byTime.values());
  }

  private static String name(LocalDate today, LocalDate next) {
    return next.equals(today.plusDays(1))
        ? "tomorrow"
        : next.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
