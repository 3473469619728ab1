package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Event.By;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.scenario.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How calls begin: theirs and the trainee's. For one thread and one decision. */
final class Calls {
  private static final int RING_SECONDS = 30;

  /** Nobody's telephone rings the moment they put it down. */
  private static final int BREATH_SECONDS = 60;

  private final Batch batch;
  private final Conversation conversation;

  Calls(Batch batch) {
    this.batch = batch;
    this.conversation = new Conversation(batch);
  }

  void place(Person person) {
    var dialled = batch.now();
    var habit = habit(person, dialled);
    var outcome = outcome(person, dialled, habit);
    batch.passSeconds(RING_SECONDS);
    if (outcome == Outcome.ANSWERED && habit.flatMap(Person.Habit::answers).isPresent()) {
      screened(
          person, habit.get().answers().flatMap(batch.scenario()::person).orElseThrow(), dialled);
      return;
    }
    var channel = outcome == Outcome.VOICEMAIL ? Channel.VOICEMAIL : Channel.CALL;
    Openings.open(batch, person.id(), channel, false, outcome, List.of());
    Promises.meet(batch, person.id(), channel, dialled, outcome, false);
    switch (outcome) {
      case NO_ANSWER -> conversation.end(By.NOBODY, false);
      case VOICEMAIL -> conversation.enter(person.voicemail().orElseThrow(), Heard.NOTHING);
      case ANSWERED, SENT, REQUESTED, AUTOMATIC -> begin(person, false);
    }
  }

  /** Somebody else answers: the attempt was for whoever was rung, and reaches whoever answers. */
  private void screened(Person rung, Person answers, LocalDateTime dialled) {
    Openings.open(batch, answers.id(), Outcome.ANSWERED, rung.id());
    Promises.meet(batch, rung.id(), Channel.CALL, dialled, Outcome.NO_ANSWER, false);
    Promises.meet(batch, answers.id(), Channel.CALL, dialled, Outcome.ANSWERED, false);
    begin(answers, false);
  }

  /** Lets whoever meant to ring by now ring; one at a time, when the line is free. */
  void ringDue() {
    var state = batch.state();
    if (state.talk().isPresent() || state.closed().isPresent()) {
      return;
    }
    var due =
        state.ringBacks().entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(batch.now()))
            .min(
                Map.Entry.<String, LocalDateTime>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    due.flatMap(entry -> batch.scenario().person(entry.getKey()))
        .ifPresent(
            person -> {
              boolean justFree =
                  !state.contacts().isEmpty()
                      && state.contacts().getLast().ended().equals(batch.now());
              batch.passSeconds(justFree ? BREATH_SECONDS : 0);
              Openings.open(batch, person.id(), Channel.CALL, true, Outcome.ANSWERED, List.of());
              if (!Decider.isKnown(person, batch.state())) {
                batch.emit(new Event.PersonIntroduced(person.id()));
              }
              Promises.meet(batch, person.id(), Channel.CALL, batch.now(), Outcome.ANSWERED, true);
              begin(person, true);
            });
  }

  private void begin(Person person, boolean ringingBack) {
    conversation.greetFeelings(person.id());
    var opening =
        Openings.beat(batch, person, Channel.CALL, ringingBack).orElse(person.outOfPatience());
    conversation.enter(opening, Heard.NOTHING);
  }

  /** The habit that decides: none where they are away, unless somebody answers for them. */
  private static Optional<Person.Habit> habit(Person person, LocalDateTime at) {
    boolean away = person.away().stream().anyMatch(a -> a.covers(at.toLocalDate()));
    return person.habits().stream()
        .filter(
            habit ->
                habit.days().contains(at.getDayOfWeek())
                    && !at.toLocalTime().isBefore(habit.from())
                    && at.toLocalTime().isBefore(habit.to()))
        .findFirst()
        .filter(habit -> !away || habit.answers().isPresent());
  }

  /** Whether somebody is at their desk is drawn for each half-hour, whatever else was done. */
  private Outcome outcome(Person person, LocalDateTime at, Optional<Person.Habit> habit) {
    double authored = habit.map(Person.Habit::picksUp).orElse(0.0);
    var slot = at.toLocalDate() + "/" + (at.getHour() * 2 + at.getMinute() / 30);
    double draw = Draws.unit(batch.state().started().seed(), person.id(), slot, "presence");
    if (draw < Hardness.picksUp(authored, batch.state())) {
      return Outcome.ANSWERED;
    }
    return person.voicemail().isPresent() ? Outcome.VOICEMAIL : Outcome.NO_ANSWER;
  }
}
