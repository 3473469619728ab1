package io.secondcall.rehearsal;

import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Moments of explored pursuits that later ones go on from. Moments that guards can't tell apart are
 * one: the same beat, feelings, variables and memories that some expression asks about. Several
 * threads may read it while nothing is kept or chosen.
 */
final class Corpus {
  /** Where nobody is on the line. */
  static final String DESK = "";

  /** Moments kept of one beat: many alike add little. */
  private static final int MOST_OF_A_BEAT = 120;

  private static final int MOST_OF_THE_DESK = 900;
  private static final int LOOKED_AT = 6;

  /** A moment that can be gone on from. */
  static final class Place {
    private final Playthrough.Moment moment;
    private int chosen;

    Place(Playthrough.Moment moment) {
      this.moment = moment;
    }

    Playthrough.Moment moment() {
      return moment;
    }
  }

  private final Scenario scenario;
  private final Visits visits;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, List<Place>> places = new LinkedHashMap<>();
  private final Map<String, Integer> chosen = new TreeMap<>();

  Corpus(Scenario scenario, Visits visits) {
    this.scenario = scenario;
    this.visits = visits;
    expressions(scenario)
        .forEach(
            when ->
                when.mentions()
                    .forEach((name, ids) -> ids.forEach(id -> asked.add(name + "/" + id))));
  }

  /** Whether a moment like this was kept. */
  boolean has(String key) {
    return keys.contains(key);
  }

  /**
   * Keeps the moment if no other like it was kept.
   *
   * @param key of {@link #key}
   */
  void keep(String key, Playthrough.Moment moment) {
    if (!keys.add(key)) {
      return;
    }
    var beat = moment.state().talk().map(talk -> talk.beat()).orElse(DESK);
    var kept = places.computeIfAbsent(beat, id -> new ArrayList<>());
    if (kept.size() < (beat.equals(DESK) ? MOST_OF_THE_DESK : MOST_OF_A_BEAT)) {
      kept.add(new Place(moment));
    }
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** A moment near what was never visited, and seldom gone on from. */
  Place choose(SplittableRandom random) {
    double all = places.keySet().stream().mapToDouble(this::pull).sum();
    double at = random.nextDouble() * all;
    var chosenBeat = DESK;
    for (var beat : places.keySet()) {
      at -= pull(beat);
      if (at <= 0) {
        chosenBeat = beat;
        break;
      }
    }
    chosen.merge(chosenBeat, 1, Integer::sum);
    return best(places.getOrDefault(chosenBeat, places.values().iterator().next()), random);
  }

  /** How much a beat is worth going on from. */
  private double pull(String beat) {
    double used = 1 + chosen.getOrDefault(beat, 0) / 8.0;
    if (beat.equals(DESK)) {
      return 12 / Math.sqrt(used);
    }
    var present = scenario.beats().get(beat);
    long untaken =
        present == null
            ? 0
            : Replies.transitions(present).keySet().stream()
                .filter(id -> visits.landing(id) == 0)
                .count();
    int distance = visits.distance(beat);
    double near = distance == 1 ? 8 : distance == 2 ? 3 : distance <= 4 ? 1 : 0.2;
    return (near + untaken) / used;
  }

  private Place best(List<Place> among, SplittableRandom random) {
    Place best = among.get(random.nextInt(among.size()));
    double most = worth(best);
    for (int i = 1; i < LOOKED_AT; i++) {
      var other = among.get(random.nextInt(among.size()));
      double worth = worth(other);
      if (worth > most) {
        best = other;
        most = worth;
      }
    }
    best.chosen++;
    return best;
  }

  /** Moments at which guards of transitions never taken hold are worth more. */
  private double worth(Place place) {
    var state = place.moment.state();
    double open = 0;
    if (state.talk().isPresent()) {
      var beat = scenario.beats().get(state.talk().get().beat());
      if (beat != null) {
        var names = PursuitNames.turn(scenario, state, io.secondcall.pursuit.Heard.NOTHING);
        open =
            Replies.transitions(beat).entrySet().stream()
                .filter(entry -> visits.landing(entry.getKey()) == 0)
                .filter(entry -> Replies.mayHold(entry.getValue().listening(), names))
                .count();
      }
    }
    return (1 + open) / (1 + place.chosen);
  }

  /** The same for moments that guards cannot tell apart. */
  String key(PursuitState state) {
    var key = new StringBuilder();
    state
        .talk()
        .ifPresent(
            talk -> {
              key.append(talk.person()).append('|').append(talk.beat()).append('|');
              key.append(talk.incoming()).append(talk.channel());
              key.append(Math.min(2, state.visits().getOrDefault(talk.beat(), 0)));
              key.append(Math.min(3, state.conversations(talk.person())));
            });
    state.feelings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              key.append('|').append(entry.getValue().trust());
              if (state.talk().isPresent()) {
                key.append(',').append(Math.min(4, entry.getValue().patience()));
              }
            });
    key.append('|').append(new TreeMap<>(state.variables()));
    asked(key, "seen", state.seen());
    asked(key, "found", state.found());
    asked(key, "kept", state.kept());
    asked(key, "broken", state.broken());
    key.append('|').append(new TreeSet<>(state.open()));
    key.append('|').append(new TreeSet<>(state.desk().done()));
    key.append('|').append(state.stopped().size()).append(state.refusals().size());
    return key.toString();
  }

  private void asked(StringBuilder key, String name, Collection<String> held) {
    key.append('|');
    held.stream()
        .filter(id -> asked.contains(name + "/" + id))
        .sorted()
        .forEach(id -> key.append(id).append(','));
  }

  /** What conversations ask about; the rubric looks on and changes nothing. */
  private static Stream<Expression> expressions(Scenario scenario) {
    var ofBeats =
        scenario.beats().values().stream()
            .flatMap(beat -> beat.listens().stream())
            .flatMap(transition -> transition.listening().when().stream());
    var ofPeople =
        scenario.people().stream()
            .flatMap(
                person ->
                    Stream.of(
                            person.opens().stream().flatMap(opening -> opening.when().stream()),
                            person.reacts().stream()
                                .flatMap(reaction -> reaction.listening().when().stream()),
                            person.knows().stream().flatMap(topic -> topic.when().stream()))
                        .flatMap(some -> some));
    return Stream.concat(ofBeats, ofPeople);
  }
}
