package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.rehearsal.Circumstances.Level;
import io.secondcall.rehearsal.Circumstances.Memory;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds the moment before a reply: a pursuit that has come to a beat in a given state. */
final class Moments {
  private final Scenario scenario;
  private final long seed;

  Moments(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  /** The state in which a person stands at the beat and has just said its line. */
  PursuitState at(Beat beat, Circumstances given) {
    var events =
        new Sequence(
            Decider.start(
                    scenario,
                    seed,
                    Event.Mode.PRACTICE,
                    new Event.Conditions(Event.Difficulty.REALISTIC, true),
                    Optional.empty(),
                    Optional.empty())
                // What was agreed stands where the circumstances say so, and not otherwise.
                .subList(0, 1));
    events.at(given.time());
    given.variables().forEach((id, value) -> events.add(new Event.VariableSet(id, value)));
    if (!given.ids(Memory.FOUND).isEmpty()) {
      events.add(new Event.FactsRevealed(beat.person(), given.ids(Memory.FOUND)));
    }
    promises(events, beat, given);
    given
        .ids(Memory.DONE)
        .forEach(
            deed ->
                events.add(
                    new Event.DeedDone(
                        deed, 0, Optional.empty(), OptionalInt.empty(), Optional.empty())));
    meetings(events, beat, given);
    int met = given.ids(Memory.ATTENDED).size();
    for (int before = met + 1; before < met + given.level(Level.CONTACT); before++) {
      events.add(opened(before, beat, false, "", List.of(), ""));
      if (beat.written()) {
        events.add(
            new Event.TraineeSpoke(
                before, 1, beat.person(), beat.id(), Optional.empty(), List.of(), 1, 1));
      }
      events.add(new Event.ContactEnded(before, Event.By.TRAINEE, beat.voicemail()));
    }
    int contact = met + given.level(Level.CONTACT);
    var trial = events.with(opened(contact, beat, given, ""));
    events.add(opened(contact, beat, given, setting(trial.state(), beat)));
    for (var seen : given.ids(Memory.SEEN)) {
      events.add(new Event.BeatEntered(contact, beat.person(), seen));
    }
    events.add(
        new Event.FeelingsChanged(
            beat.person(), given.level(Level.TRUST), given.level(Level.PATIENCE), List.of()));
    for (int visit = 0; visit < given.level(Level.VISITS); visit++) {
      events.add(new Event.BeatEntered(contact, beat.person(), beat.id()));
    }
    line(beat, events.state())
        .ifPresent(
            text ->
                events.add(
                    new Event.PersonSpoke(contact, beat.person(), "beat", beat.id(), 0, text, 1)));
    return events.state();
  }

  private static void promises(Sequence events, Beat beat, Circumstances given) {
    var now = events.now;
    for (var id : given.ids(Memory.OPEN)) {
      events.add(new Event.PromiseMade(id, true, beat.person(), "", now, now.plusDays(30)));
    }
    for (var id : given.ids(Memory.KEPT)) {
      events.add(new Event.PromiseMade(id, true, beat.person(), "", now, now.plusDays(30)));
      events.add(new Event.PromiseMet(id, Event.Timing.KEPT));
    }
    for (var id : given.ids(Memory.BROKEN)) {
      events.add(new Event.PromiseMade(id, true, beat.person(), "", now, now));
      events.add(new Event.PromiseBroken(id));
    }
  }

  /** Meetings are with somebody whom nothing here depends on. */
  private static void meetings(Sequence events, Beat beat, Circumstances given) {
    int contact = 0;
    for (var meeting : given.ids(Memory.ATTENDED)) {
      contact++;
      events.add(
          new Event.ContactOpened(
              contact,
              "nobody of " + beat.id(),
              Channel.MEETING,
              false,
              Event.Outcome.ANSWERED,
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.of(meeting)));
      events.add(new Event.ContactEnded(contact, Event.By.TRAINEE, false));
    }
  }

  private static Event.ContactOpened opened(
      int contact, Beat beat, Circumstances given, String setting) {
    return opened(
        contact, beat, given.incoming(), setting, given.ids(Memory.COPIED), given.dialled());
  }

  private static Event.ContactOpened opened(
      int contact,
      Beat beat,
      boolean incoming,
      String setting,
      List<String> copies,
      String dialled) {
    boolean meeting = beat.channel() == Channel.MEETING;
    boolean screened = !dialled.isEmpty() && !dialled.equals(beat.person());
    return new Event.ContactOpened(
        contact,
        beat.person(),
        beat.channel(),
        incoming && !beat.written() && !meeting,
        outcome(beat),
        setting,
        Optional.of(copies).filter(some -> !some.isEmpty()),
        Optional.of(dialled).filter(rung -> screened),
        Optional.of("").filter(any -> meeting));
  }

  private static Event.Outcome outcome(Beat beat) {
    return switch (beat.channel()) {
      case VOICEMAIL -> Event.Outcome.VOICEMAIL;
      case EMAIL, MESSAGE -> Event.Outcome.SENT;
      case CALL, MEETING -> Event.Outcome.ANSWERED;
    };
  }

  /** What the person says here: the beat's first line, else what led to it. */
  private Optional<String> line(Beat beat, PursuitState state) {
    var lines = beat.says().isEmpty() ? leadingTo(beat) : beat.says();
    return lines.stream().findFirst().map(text -> Slots.fill(text, state.started().draws()));
  }

  private List<String> leadingTo(Beat beat) {
    return scenario.beats().values().stream()
        .flatMap(from -> from.listens().stream())
        .filter(transition -> transition.goes().equals(Optional.of(beat.id())))
        .flatMap(transition -> transition.says().stream())
        .toList();
  }

  private String setting(PursuitState state, Beat beat) {
    var names = PursuitNames.turn(scenario, state, Heard.NOTHING);
    var slots = new HashMap<>(state.started().draws());
    slots.put("person", scenario.person(beat.person()).map(Person::name).orElse(beat.person()));
    slots.put("nth", "second");
    slots.put("since", "twenty minutes");
    return scenario.settings().stream()
        .filter(setting -> setting.when().map(when -> when.holds(names)).orElse(true))
        .findFirst()
        .map(setting -> Slots.fill(setting.text(), slots))
        .orElse("");
  }

  /** Events in the making. */
  private static final class Sequence {
    private final List<Recorded> events;
    private LocalDateTime now;

    Sequence(List<Recorded> events) {
      this.events = new ArrayList<>(events);
      this.now = events.getLast().at();
    }

    void at(LocalDateTime moment) {
      now = moment;
    }

    void add(Event event) {
      events.add(new Recorded(events.size() + 1L, now, event));
    }

    Sequence with(Event event) {
      var copy = new Sequence(events);
      copy.now = now;
      copy.add(event);
      return copy;
    }

    PursuitState state() {
      return PursuitState.of(events);
    }
  }
}
