package io.secondcall.pursuit;

import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * Moves the clock; on the way promises break and letters of sequences go out, each in its time.
   */
  void passTo(LocalDateTime until) {
    for (var due = due(until); due.isPresent(); due = due(until)) {
      now = due.get().at().isBefore(now) ? now : due.get().at();
      due.get().happens().run();
    }
    now = until.isBefore(now) ? now : until;
  }

  /** Something that happens of itself when its time comes. */
  private record Due(LocalDateTime at, Runnable happens) {}

  /** What happens first until then: of a promise and a letter at one moment, the promise. */
  private Optional<Due> due(LocalDateTime until) {
    var breaking =
        state.promises().values().stream()
            .filter(promise -> promise.standing() == Standing.OPEN)
            .filter(promise -> promise.to().plusSeconds(GRACE_SECONDS).isBefore(until))
            .min(Comparator.comparing(Promise::to).thenComparing(Promise::id))
            .map(
                promise ->
                    new Due(
                        promise.to().plusSeconds(GRACE_SECONDS),
                        () -> emit(new Event.PromiseBroken(promise.id()))));
    var letter =
        Sequences.next(scenario, state, time)
            .filter(next -> !next.at().isAfter(until))
            .map(next -> new Due(next.at(), () -> Sequences.send(this, next)));
    return Stream.concat(breaking.stream(), letter.stream()).min(Comparator.comparing(Due::at));
  }
}
