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
    return of(scenario, PursuitState.of(events.subList(0, 1)), events.subList(1, events.size()));
  }

  /**
   * The landings of the replies among some events, in order.
   *
   * @param met the state before those events
   */
  static List<Landing> of(Scenario scenario, PursuitState met, List<Recorded> events) {
    var state = met;
    var landings = new ArrayList<Landing>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).event() instanceof Event.TraineeSpoke) {
        first(scenario, state, events.subList(i, events.size())).ifPresent(landings::add);
      }
      state = state.after(events.get(i));
    }
    return landings;
  }

  /**
   * @param before the state that the reply met
   * @param after events from the reply on
   */
  private static Optional<Landing> first(
      Scenario scenario, PursuitState before, List<Recorded> after) {
    var first = after.getFirst();
    var spoke = (Event.TraineeSpoke) first.event();
    var heard = Heard.of(spoke);
    var beat = scenario.beats().get(spoke.beat());
    if (!heard.scored() || beat == null || before.talk().isEmpty()) {
      return Optional.empty();
    }
    var person = scenario.person(spoke.person()).orElseThrow();
    var names = new HashMap<>(PursuitNames.turn(scenario, before, heard));
    var felt = reacted(after).orElseGet(() -> PursuitNames.feelings(scenario, before, person.id()));
    names.put("trust", (long) felt.trust());
    names.put("patience", (long) felt.patience());
    boolean box = beat.voicemail();
    boolean away = !box && heard.offends() && !beat.id().equals(person.offended());
    boolean lost = !box && felt.patience() <= 0 && !beat.id().equals(person.outOfPatience());
    var id = away || lost ? "" : taken(beat, person, heard, names);
    return Optional.of(new Landing(first.sequence(), beat.id(), id));
  }

  /** The feelings after the reactions to the reply, where there were any. */
  private static Optional<PursuitState.Feelings> reacted(List<Recorded> after) {
    return after.stream()
        .skip(1)
        .map(Recorded::event)
        .takeWhile(event -> !(event instanceof Event.TraineeSpoke))
        .filter(Event.FeelingsChanged.class::isInstance)
        .map(Event.FeelingsChanged.class::cast)
        .filter(felt -> felt.because().stream().anyMatch(cause -> cause.startsWith("reacts.")))
        .findFirst()
        .map(felt -> new PursuitState.Feelings(felt.trust(), felt.patience()));
  }

  private static String taken(Beat beat, Person person, Heard heard, Map<String, Object> names) {
    var source = heard.takes(beat, person, names).orElse("");
    return source.startsWith("topic.")
        ? "topic." + person.id() + source.substring("topic".length())
        : source;
  }

  static String topic(Person person, Person.Topic topic) {
    return "topic." + person.id() + "." + topic.id();
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
