package io.secondcall.pursuit;

import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events of one decision as they come about, and the state after them. For one thread and one
 * decision.
 */
final class Batch {
  /** How much late is still in time: nobody keeps promises to the second. */
  static final int GRACE_SECONDS = 120;

  private final Scenario scenario;
  private final BusinessTime time;
  private final List<Recorded> events = new ArrayList<>();
  private PursuitState state;
  private LocalDateTime now;

  Batch(Scenario scenario, PursuitState state) {
    this.scenario = scenario;
    this.time = new BusinessTime(scenario.calendar());
    this.state = state;
    this.now = state.clock();
  }

  Scenario scenario() {
    return scenario;
  }

  BusinessTime time() {
    return time;
  }

  PursuitState state() {
    return state;
  }

  LocalDateTime now() {
    return now;
  }

  Talk talk() {
    return state.talk().orElseThrow(() -> new IllegalStateException("no contact is under way"));
  }

  List<Recorded> events() {
    return List.copyOf(events);
  }

  void emit(Event event) {
    var recorded = new Recorded(state.sequence() + 1, now, event);
    state = state.after(recorded);
    events.add(recorded);
  }

  void passSeconds(long seconds) {
    passTo(now.plusSeconds(seconds));
  }

  /** Moves the clock; promises whose time passes on the way break when it does. */
  void passTo(LocalDateTime until) {
    state.promises().values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .filter(promise -> promise.to().plusSeconds(GRACE_SECONDS).isBefore(until))
        .sorted(Comparator.comparing(Promise::to).thenComparing(Promise::id))
        .forEach(
            promise -> {
              var due = promise.to().plusSeconds(GRACE_SECONDS);
              now = due.isBefore(now) ? now : due;
              emit(new Event.PromiseBroken(promise.id()));
            });
    now = until.isBefore(now) ? now : until;
  }
}
