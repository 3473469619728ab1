package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.Utterances;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import io.secondcall.scenario.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One pursuit that is being played from beginning to end. For one thread. */
final class Playthrough {
  private static final int HALF_HOUR = 30;

  private final Scenario scenario;
  private final Ear ear;
  private final Vocabulary vocabulary;
  private final BusinessTime time;
  private final List<Recorded> events = new ArrayList<>();
  private final List<String> transcript = new ArrayList<>();
  private final Map<Long, String> texts = new TreeMap<>();
  private PursuitState state;

  Playthrough(Scenario scenario, long seed, Event.Difficulty difficulty, Ear ear) {
    this(scenario, seed, new Event.Conditions(difficulty, true), ear);
  }

  Playthrough(Scenario scenario, long seed, Event.Conditions conditions, Ear ear) {
    this.scenario = scenario;
    this.ear = ear;
    this.time = new BusinessTime(scenario.calendar());
    events.addAll(
        Decider.start(
            scenario, seed, Event.Mode.PRACTICE, conditions, Optional.empty(), Optional.empty()));
    this.state = PursuitState.of(events);
    this.vocabulary = Vocabularies.of(scenario, state.started().draws());
  }

  /** Goes on from a moment of another pursuit of this scenario. */
  Playthrough(Scenario scenario, Moment from, Ear ear) {
    this.scenario = scenario;
    this.ear = ear;
    this.time = new BusinessTime(scenario.calendar());
    events.addAll(from.events());
    this.state = from.state();
    this.vocabulary = Vocabularies.of(scenario, state.started().draws());
  }

  /** A pursuit as it stands: from here it can be played on again and again. Immutable. */
  record Moment(List<Recorded> events, PursuitState state) {}

  Moment moment() {
    return new Moment(events(), state);
  }

  Scenario scenario() {
    return scenario;
  }

  PursuitState state() {
    return state;
  }

  BusinessTime time() {
    return time;
  }

  List<Recorded> events() {
    return List.copyOf(events);
  }

  /** How many events there are. */
  int length() {
    return events.size();
  }

  /** Events after the first {@code known}. */
  List<Recorded> since(int known) {
    return List.copyOf(events.subList(known, events.size()));
  }

  /** What the trainee said and wrote, by sequence of the turn. */
  Map<Long, String> texts() {
    return Map.copyOf(texts);
  }

  /** What was said and what happened, a line each, for whoever wants to see how it went. */
  List<String> transcript() {
    return List.copyOf(transcript);
  }

  /** Does it; a refusal leaves everything as it was. */
  Decision act(Command command) {
    var decision = peek(command);
    if (decision instanceof Decision.Accepted(var happened, var text)) {
      for (var recorded : happened) {
        events.add(recorded);
        state = state.after(recorded);
        Transcript.line(recorded, text).ifPresent(transcript::add);
        if (recorded.event().takesWords()) {
          text.ifPresent(words -> texts.put(recorded.sequence(), words));
        }
      }
    }
    return decision;
  }

  /** What would happen. */
  Decision peek(Command command) {
    return Decider.decide(scenario, state, command);
  }

  /** How it would end if the trainee rang off and closed it now; empty when it is over. */
  Optional<String> endingNow() {
    var last = state;
    for (var command : List.of(new Command.HangUp(), new Command.Close())) {
      if (Decider.decide(scenario, last, command)
          instanceof Decision.Accepted(var next, var text)) {
        for (var recorded : next) {
          last = last.after(recorded);
        }
      }
    }
    return isOver() ? Optional.empty() : last.closed().map(PursuitState.Closed::ending);
  }

  /** Says something to whoever is on the line, slots filled, heard by the ear. */
  Decision say(String text) {
    var reply = Slots.fill(text, state.started().draws());
    var hearing =
        state.talk().map(talk -> ear.hear(Utterances.of(scenario, state, reply), vocabulary));
    return act(new Command.Say(reply, hearing));
  }

  /**
   * Sends a mail or a message, slots filled, heard by the ear; refused unheard when it cannot go.
   */
  Decision write(Command.Write draft) {
    var draws = state.started().draws();
    var write =
        new Command.Write(
            draft.channel(),
            draft.person(),
            draft.copies(),
            Slots.fill(draft.subject(), draws),
            Slots.fill(draft.text(), draws),
            Optional.empty());
    var refused = Decider.refusal(scenario, state, write);
    if (refused.isPresent()) {
      return refused.get();
    }
    var utterance = Utterances.of(scenario, state, write);
    return act(write.heard(Optional.of(ear.hear(utterance, vocabulary))));
  }

  /**
   * Does a deed, the slots of its words filled, heard by the ear; refused unheard when it cannot
   * be.
   */
  Decision perform(String deed, String text) {
    var doing = new Command.Do(deed, Slots.fill(text, state.started().draws()), Optional.empty());
    if (text.isEmpty() || Decider.refusal(scenario, state, doing).isPresent()) {
      return act(doing);
    }
    var utterance = Utterances.of(scenario, state, doing);
    return act(doing.heard(Optional.of(ear.hear(utterance, vocabulary))));
  }

  /** Waits until the next half-hour in which a call is possible. */
  Decision waitForNextSlot() {
    var now = state.clock();
    var slot =
        now.withMinute(now.getMinute() / HALF_HOUR * HALF_HOUR)
            .withSecond(0)
            .withNano(0)
            .plusMinutes(HALF_HOUR);
    return act(new Command.WaitUntil(time.canCall(slot) ? slot : time.nextWorking(slot)));
  }

  boolean isOver() {
    return state.closed().isPresent();
  }

  /** What the last reply amounted to, history considered. */
  Optional<Heard> lastHeard() {
    return events.reversed().stream()
        .flatMap(
            recorded ->
                switch (recorded.event()) {
                  case Event.TraineeSpoke spoke -> Stream.of(Heard.of(spoke));
                  case Event.DeedDone done when done.length().isPresent() ->
                      Stream.of(done.heard());
                  default -> Stream.empty();
                })
        .findFirst();
  }

  /** The beat that was entered last; empty before the first conversation. */
  String lastBeat() {
    return last(Event.BeatEntered.class).map(Event.BeatEntered::beat).orElse("");
  }

  /** Who ended the last contact; empty before the first ended. */
  Optional<Event.By> lastEndedBy() {
    return last(Event.ContactEnded.class).map(Event.ContactEnded::by);
  }

  private <E> Optional<E> last(Class<E> type) {
    return events.reversed().stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  static Event.Difficulty difficulty(String word) {
    return Event.Difficulty.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
