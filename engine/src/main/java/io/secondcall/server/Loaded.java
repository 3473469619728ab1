package io.secondcall.server;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.store.PursuitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A pursuit in memory: all its events (those of its parents too, for a branch), and what is folded
 * from them. Immutable.
 *
 * @param texts what the trainee wrote, by sequence; always read anew, because it can be erased
 */
record Loaded(
    PursuitRow row,
    Scenario scenario,
    List<Recorded> events,
    PursuitState state,
    Map<Long, String> texts) {

  long sequence() {
    return state.sequence();
  }

  /** Whether it is a ranked or an assigned attempt that is still under way. */
  boolean countsAndIsOpen() {
    return state.started().mode() != Event.Mode.PRACTICE && state.closed().isEmpty();
  }

  Loaded after(List<Recorded> more) {
    var all = new ArrayList<>(events);
    var folded = state;
    for (var recorded : more) {
      all.add(recorded);
      folded = folded.after(recorded);
    }
    return new Loaded(row, scenario, List.copyOf(all), folded, texts);
  }

  /** As it stood right after an event. */
  Loaded at(long sequence) {
    if (sequence == sequence()) {
      return this;
    }
    var before = events.subList(0, Math.toIntExact(sequence));
    return new Loaded(row, scenario, List.copyOf(before), PursuitState.of(before), texts);
  }

  Loaded with(PursuitRow newRow) {
    return new Loaded(newRow, scenario, events, state, texts);
  }

  Loaded with(Map<Long, String> newTexts) {
    return new Loaded(row, scenario, events, state, Map.copyOf(newTexts));
  }
}
