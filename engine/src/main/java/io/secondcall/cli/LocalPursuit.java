package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.Utterance;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Entry;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Journal;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.Utterances;
import io.secondcall.rehearsal.Performance;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Vocabularies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A pursuit in the memory of this process. For one thread. */
final class LocalPursuit {
  private final Scenario scenario;
  private final Supplier<Ear> ear;
  private final List<Recorded> events;
  private final Map<Long, String> texts = new TreeMap<>();
  private PursuitState state;

  LocalPursuit(Scenario scenario, long seed, Event.Conditions conditions, Supplier<Ear> ear) {
    this.scenario = scenario;
    this.ear = ear;
    this.events =
        new ArrayList<>(
            Decider.start(
                scenario,
                seed,
                Event.Mode.PRACTICE,
                conditions,
                Optional.empty(),
                Optional.empty()));
    this.state = PursuitState.of(events);
  }

  /** A test as it was played, to be read: nothing more is said in it. */
  LocalPursuit(Scenario scenario, Performance played) {
    this.scenario = scenario;
    this.ear =
        () -> {
          throw new IllegalStateException("it is over");
        };
    this.events = new ArrayList<>(played.events());
    this.texts.putAll(played.texts());
    this.state = PursuitState.of(events);
  }

  Scenario scenario() {
    return scenario;
  }

  PursuitState state() {
    return state;
  }

  List<Recorded> events() {
    return Collections.unmodifiableList(events);
  }

  /** What the trainee may know of it. */
  Journal journal() {
    return new Journal(scenario, events, state);
  }

  /** What happened after an event, as the trainee may know it. */
  List<Entry> entriesAfter(long sequence) {
    return journal().entries(sequence, turn -> Optional.ofNullable(texts.get(turn)));
  }

  /** What the trainee wrote, by sequence of the turn. */
  Map<Long, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** Says something in the contact under way, or leaves it in the box. */
  Decision say(String text) {
    return act(new Command.Say(text, state.talk().isPresent() ? hear(text) : Optional.empty()));
  }

  /** Sends a mail or a message. */
  Decision write(Command.Write write) {
    var refused = Decider.refusal(scenario, state, write);
    if (refused.isPresent()) {
      return refused.get();
    }
    return act(write.heard(hear(Utterances.of(scenario, state, write))));
  }

  /** Does something at the desk. */
  Decision perform(Command.Do doing) {
    if (doing.text().isEmpty() || Decider.refusal(scenario, state, doing).isPresent()) {
      return act(doing);
    }
    return act(doing.heard(hear(Utterances.of(scenario, state, doing))));
  }

  private Optional<Hearing> hear(String text) {
    return hear(Utterances.of(scenario, state, text));
  }

  private Optional<Hearing> hear(Utterance utterance) {
    try {
      var vocabulary = Vocabularies.of(scenario, state.started().draws());
      return Optional.of(ear.get().hear(utterance, vocabulary));
    } catch (HearingFailedException failure) {
      // The turn stays unscored and says so.
      return Optional.empty();
    }
  }

  /** Decides, and keeps what was accepted. */
  Decision act(Command command) {
    var decision = Decider.decide(scenario, state, command);
    if (decision instanceof Decision.Accepted accepted) {
      for (var recorded : accepted.events()) {
        if (recorded.event().takesWords()) {
          accepted.text().ifPresent(text -> texts.put(recorded.sequence(), text));
        }
        events.add(recorded);
        state = state.after(recorded);
      }
    }
    return decision;
  }
}
