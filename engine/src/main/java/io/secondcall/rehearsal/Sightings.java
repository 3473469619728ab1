package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one pursuit came upon, on top of the visits of those before it. For one thread. */
final class Sightings {
  private final Scenario scenario;
  private final Visits before;
  private final Map<String, Integer> beats = new HashMap<>();
  private final Map<String, Integer> landings = new HashMap<>();
  private final Set<String> endings = new HashSet<>();

  Sightings(Scenario scenario, Visits before) {
    this.scenario = scenario;
    this.before = before;
  }

  /**
   * Takes in what happened.
   *
   * @param met the state before it
   * @return whether anything in it was new
   */
  boolean note(PursuitState met, List<Recorded> events) {
    boolean fresh = false;
    for (var recorded : events) {
      switch (recorded.event()) {
        case Event.BeatEntered entered -> {
          beats.merge(entered.beat(), 1, Integer::sum);
          fresh |= beat(entered.beat()) == 1;
        }
        case Event.PursuitClosed closed -> {
          fresh |= !hasEnded(closed.ending());
          endings.add(closed.ending());
        }
        default -> {
          // no place
        }
      }
    }
    for (var landing : Landings.of(scenario, met, events)) {
      landings.merge(landing.id(), 1, Integer::sum);
      fresh |= landing(landing.id()) == 1;
    }
    return fresh;
  }

  Map<String, Integer> beats() {
    return Map.copyOf(beats);
  }

  Map<String, Integer> landings() {
    return Map.copyOf(landings);
  }

  Set<String> endings() {
    return Set.copyOf(endings);
  }

  int beat(String id) {
    return before.beat(id) + beats.getOrDefault(id, 0);
  }

  int landing(String id) {
    return before.landing(id) + landings.getOrDefault(id, 0);
  }

  boolean hasEnded(String ending) {
    return before.hasEnded(ending) || endings.contains(ending);
  }

  /** As {@link Visits#distance}. */
  int distance(String beat) {
    return before.distance(beat);
  }
}
