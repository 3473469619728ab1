package io.secondcall.rehearsal;

import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What explored pursuits have come upon so far, and how far it is to the rest. Several threads may
 * read it while nothing is added.
 */
final class Visits {
  private final Scenario scenario;
  private final Map<String, Integer> beats = new HashMap<>();
  private final Map<String, Integer> landings = new HashMap<>();
  private final Set<String> endings = new HashSet<>();
  private final Map<String, Integer> distances = new HashMap<>();

  Visits(Scenario scenario) {
    this.scenario = scenario;
    measure();
  }

  /** Takes in what one more pursuit came upon. */
  void add(Sightings more) {
    more.beats().forEach((id, times) -> beats.merge(id, times, Integer::sum));
    more.landings().forEach((id, times) -> landings.merge(id, times, Integer::sum));
    endings.addAll(more.endings());
    measure();
  }

  int beat(String id) {
    return beats.getOrDefault(id, 0);
  }

  boolean hasEnded(String ending) {
    return endings.contains(ending);
  }

  int landing(String id) {
    return landings.getOrDefault(id, 0);
  }

  /** Transitions from this beat to one never entered; a number beyond any way where none leads. */
  int distance(String beat) {
    return distances.getOrDefault(beat, Integer.MAX_VALUE);
  }

  /** Backwards from the beats that were never entered, over what leads there. */
  private void measure() {
    distances.clear();
    var sources = new HashMap<String, Set<String>>();
    for (var beat : scenario.beats().values()) {
      for (var transition : Replies.transitions(beat).values()) {
        transition
            .goes()
            .ifPresent(to -> sources.computeIfAbsent(to, id -> new HashSet<>()).add(beat.id()));
      }
      ends(beat).forEach(to -> sources.computeIfAbsent(to, id -> new HashSet<>()).add(beat.id()));
    }
    var open = new ArrayDeque<String>();
    for (var beat : scenario.beats().keySet()) {
      if (beat(beat) == 0) {
        distances.put(beat, 0);
        open.add(beat);
      }
    }
    while (!open.isEmpty()) {
      var to = open.remove();
      for (var from : sources.getOrDefault(to, Set.of())) {
        if (distances.putIfAbsent(from, distance(to) + 1) == null) {
          open.add(from);
        }
      }
    }
  }

  /** Beats that a conversation can be thrown into from here. */
  private List<String> ends(Beat beat) {
    return beat.written() || beat.voicemail()
        ? List.of()
        : scenario.person(beat.person()).stream()
            .flatMap(p -> java.util.stream.Stream.of(p.outOfPatience(), p.offended()))
            .toList();
  }
}
