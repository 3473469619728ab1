package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from events which transitions and topics replies took. No event says so outright: a
 * transition may say nothing and change nothing. Stateless.
 */
final class Landings {
  /** From this confidence on hostility is answered whatever a beat listens for, as in a pursuit. */
  private static final double SURELY_HOSTILE = 0.6;

  private Landings() {}

  /**
   * Where one reply landed.
   *
   * @param sequence of the reply
   * @param beat that the reply met
   * @param id {@code beat.2}, {@code beat.otherwise}, {@code topic.PERSON.ID}; empty: the reply
   *     took none, because the person was offended, out of patience, or had no answer
   */
  record Landing(long sequence, String beat, String id) {}

  /** The landings of a pursuit's replies, in order; replies not understood have none. */
  static List<Landing> of(Scenario scenario, List<Recorded> events) {
    var state = PursuitState.of(events.subList(0, 1));
    var landings = new ArrayList<Landing>();
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).event() instanceof Event.TraineeSpoke) {
        of(scenario, state, events.subList(i, events.size())).ifPresent(landings::add);
      }
      state = state.after(events.get(i));
    }
    return landings;
  }

  /**
   * @param before the state that the reply met
   * @param after events from the reply on
   */
  static Optional<Landing> of(Scenario scenario, PursuitState before, List<Recorded> after) {
    var first = after.getFirst();
    var spoke = (Event.TraineeSpoke) first.event();
    var heard = Heard.of(spoke);
    var beat = scenario.beats().get(spoke.beat());
    if (!heard.scored() || beat == null || before.talk().isEmpty()) {
      return Optional.empty();
    }
    var person = scenario.person(spoke.person()).orElseThrow();
    var names = new HashMap<>(PursuitNames.turn(scenario, before, heard));
    int patience = reacted(after, names);
    boolean box = beat.voicemail();
    boolean away = !box && (hostile(heard) && !beat.id().equals(person.offended()));
    boolean lost = !box && patience == 0 && !beat.id().equals(person.outOfPatience());
    var id = away || lost ? "" : taken(beat, person, heard, names);
    return Optional.of(new Landing(first.sequence(), beat.id(), id));
  }

  /** Takes over the feelings after the reactions; returns the patience left, -1: unchanged. */
  private static int reacted(List<Recorded> after, Map<String, Object> names) {
    if (after.size() > 1
        && after.get(1).event() instanceof Event.FeelingsChanged feelings
        && feelings.because().stream().anyMatch(because -> because.startsWith("reacts."))) {
      names.put("trust", (long) feelings.trust());
      names.put("patience", (long) feelings.patience());
      return feelings.patience();
    }
    return -1;
  }

  private static String taken(Beat beat, Person person, Heard heard, Map<String, Object> names) {
    for (int i = 0; i < beat.listens().size(); i++) {
      if (heard.meets(beat.listens().get(i).listening(), names)) {
        return beat.id() + "." + (i + 1);
      }
    }
    var topic =
        beat.voicemail()
            ? Optional.<String>empty()
            : heard.asked().stream()
                .flatMap(asked -> person.knows().stream().filter(t -> t.id().equals(asked)))
                .filter(known -> known.when().map(when -> when.holds(names)).orElse(true))
                .map(known -> topic(person, known))
                .findFirst();
    return topic.orElse(beat.otherwise().isPresent() ? beat.id() + ".otherwise" : "");
  }

  static String topic(Person person, Person.Topic topic) {
    return "topic." + person.id() + "." + topic.id();
  }

  private static boolean hostile(Heard heard) {
    return heard.moves().stream()
        .anyMatch(m -> m.move().equals("hostile") && m.confidence() >= SURELY_HOSTILE);
  }

  /** Every transition of a scenario, in file order. */
  static List<String> transitions(Scenario scenario) {
    var all = new ArrayList<String>();
    for (var beat : scenario.beats().values()) {
      for (int i = 0; i < beat.listens().size(); i++) {
        all.add(beat.id() + "." + (i + 1));
      }
      beat.otherwise().ifPresent(any -> all.add(beat.id() + ".otherwise"));
    }
    return all;
  }

  /** Every topic of everybody, in file order. */
  static List<String> topics(Scenario scenario) {
    return scenario.people().stream()
        .flatMap(person -> person.knows().stream().map(known -> topic(person, known)))
        .toList();
  }
}
