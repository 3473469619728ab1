package io.secondcall.server;

import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.server.Views.WaitView;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Moments worth waiting for; any other can be waited for as well. Pure. */
final class Waits {
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  private static final LocalTime EARLY = LocalTime.of(7, 45);
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime LATE_MORNING = LocalTime.of(10, 0);

  private final BusinessTime time;
  private final PursuitState state;
  private final LocalDateTime clock;

  Waits(BusinessTime time, PursuitState state) {
    this.time = time;
    this.state = state;
    this.clock = state.clock();
  }

  List<WaitView> suggested() {
    var tomorrow = time.plusDays(clock.toLocalDate(), 1);
    var next =
        tomorrow.equals(clock.toLocalDate().plusDays(1))
            ? "tomorrow"
            : dayName(tomorrow.atStartOfDay());
    var waits = new ArrayList<WaitView>();
    state.promises().values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .sorted(Comparator.comparing(Promise::from))
        .forEach(promise -> waits.add(new WaitView("until what was promised", promise.from())));
    if (time.isBusinessDay(clock.toLocalDate())) {
      var hour = clock.plusHours(1);
      if (time.canCall(hour)) {
        waits.add(new WaitView("an hour", hour));
      }
      waits.add(new WaitView("until this afternoon", clock.toLocalDate().atTime(AFTERNOON)));
    }
    waits.add(new WaitView("until " + next + ", early", tomorrow.atTime(EARLY)));
    waits.add(new WaitView("until " + next + ", 8:30", tomorrow.atTime(MORNING)));
    waits.add(new WaitView("until " + next + ", mid-morning", tomorrow.atTime(LATE_MORNING)));
    waits.add(
        new WaitView(
            "three business days", time.plusDays(clock.toLocalDate(), 3).atTime(LATE_MORNING)));
    var seen = new HashSet<LocalDateTime>();
    return waits.stream()
        .filter(wait -> wait.until().isAfter(clock) && wait.until().isBefore(time.horizon()))
        .filter(wait -> seen.add(wait.until()))
        .toList();
  }

  private static String dayName(LocalDateTime day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
