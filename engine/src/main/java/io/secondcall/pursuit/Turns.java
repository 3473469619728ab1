package io.secondcall.pursuit;

import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.pursuit.Event.By;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reply of the trainee and what it leads to. For one thread and one decision. */
final class Turns {
  /** From this confidence on hostility is answered whatever the present beat listens for. */
  private static final double SURELY_HOSTILE = 0.6;

  private static final int LONGEST_SILENCE = 600;

  private final Batch batch;
  private final Conversation conversation;

  Turns(Batch batch) {
    this.batch = batch;
    this.conversation = new Conversation(batch);
  }

  void say(String text, Optional<Hearing> hearing) {
    int seconds = Lines.seconds(text);
    // First the time, then what is heard: the judge sees the same state before the turn.
    batch.passSeconds(seconds);
    var talk = batch.talk();
    int length = text.codePointCount(0, text.length());
    var settled = hearing.map(h -> History.settle(batch.state(), h, length)).orElse(List.of());
    var heard = Heard.of(hearing, settled);
    var met = PursuitNames.turn(batch.scenario(), batch.state(), heard);
    batch.emit(
        new Event.TraineeSpoke(
            talk.contact(),
            talk.tally().turns() + 1,
            talk.person(),
            talk.beat(),
            hearing,
            settled,
            length,
            seconds));
    var clarity = hearing.map(Hearing::clarity);
    if (clarity.equals(Optional.of(Clarity.CLEAR))) {
      if (talk.voicemail()) {
        leaveMessage(heard, met);
      } else {
        answer(heard, met);
        conversation.breakSilence();
      }
    } else {
      notUnderstood(clarity.equals(Optional.of(Clarity.UNCLEAR)));
    }
  }

  /** The trainee says nothing. A box waits for no one. */
  void keepSilent(int seconds) {
    int counted = Math.clamp(seconds, 1, LONGEST_SILENCE);
    batch.passSeconds(counted);
    batch.emit(new Event.SilenceKept(batch.talk().contact(), counted));
    if (batch.talk().voicemail()) {
      conversation.end(By.PERSON, false);
    } else {
      conversation.silence(batch.talk().tally().silences());
    }
  }

  /** A failed analysis and a foreign language cost nothing; of noise, only the first is free. */
  private void notUnderstood(boolean unclear) {
    if (batch.talk().voicemail()) {
      if (unclear) {
        conversation.end(By.TRAINEE, true);
      }
      return;
    }
    conversation.sorry();
    if (unclear && batch.talk().tally().confused() > 1) {
      conversation.feel(0, -1, List.of("unclear"));
      conversation.collapse(Heard.NOTHING);
    }
  }

  /** A box listens, changes what there is to change, and says nothing. */
  private void leaveMessage(Heard heard, Map<String, Object> met) {
    var box = conversation.present();
    react(heard, met);
    var names = refreshed(met);
    var taken =
        box.listens().stream()
            .filter(transition -> holds(transition.listening(), heard, names))
            .findFirst()
            .or(box::otherwise);
    taken.ifPresent(
        transition ->
            conversation.apply(
                transition.effects(), batch.talk().person(), heard, "beat." + box.id()));
    conversation.end(By.TRAINEE, true);
    taken
        .flatMap(transition -> transition.effects().ends())
        .ifPresent(ending -> batch.emit(new Event.PursuitClosed(ending, Event.CloseCause.BEAT)));
  }

  private void answer(Heard heard, Map<String, Object> met) {
    react(heard, met);
    var person = conversation.person();
    var present = conversation.present();
    if (hostile(heard) && !present.id().equals(person.offended())) {
      conversation.enter(person.offended(), heard);
      return;
    }
    if (conversation.collapse(heard)) {
      return;
    }
    var names = refreshed(met);
    var listens = present.listens();
    for (int i = 0; i < listens.size(); i++) {
      if (holds(listens.get(i).listening(), heard, names)) {
        conversation.take(listens.get(i), present.id() + "." + (i + 1), heard);
        return;
      }
    }
    var topic = topic(person, heard, names);
    if (topic.isPresent()) {
      conversation.take(answering(topic.get()), "topic." + topic.get().id(), heard);
      return;
    }
    present
        .otherwise()
        .ifPresentOrElse(
            transition -> conversation.take(transition, present.id() + ".otherwise", heard),
            conversation::dodge);
  }

  /** The answer to a question as a transition that stays where it is. */
  static Beat.Transition answering(Person.Topic topic) {
    return new Beat.Transition(
        Listening.ANYTHING,
        topic.answers(),
        Optional.empty(),
        topic.effects(),
        List.of(),
        Optional.empty());
  }

  static Optional<Person.Topic> topic(Person person, Heard heard, Map<String, Object> names) {
    return heard.asked().stream()
        .flatMap(asked -> person.knows().stream().filter(topic -> topic.id().equals(asked)))
        .filter(topic -> topic.when().map(when -> when.holds(names)).orElse(true))
        .findFirst();
  }

  static boolean hostile(Heard heard) {
    return heard.moves().stream()
        .anyMatch(m -> m.move().equals("hostile") && m.confidence() >= SURELY_HOSTILE);
  }

  /** All that holds moves their feelings, once a contact where the author says so. */
  void react(Heard heard, Map<String, Object> met) {
    var person = conversation.person();
    int trust = 0;
    int patience = 0;
    var because = new ArrayList<String>();
    for (int i = 0; i < person.reacts().size(); i++) {
      var reaction = person.reacts().get(i);
      var id = "reacts." + person.id() + "." + (i + 1);
      boolean spent = reaction.once() && batch.talk().fired().contains(id);
      if (!spent && holds(reaction.listening(), heard, met)) {
        trust += reaction.trust();
        patience += reaction.patience();
        because.add(id);
      }
    }
    if (!because.isEmpty()) {
      conversation.feel(trust, patience, List.copyOf(because));
    }
  }

  /** The names that the reply met, with feelings as they are after the reactions to it. */
  Map<String, Object> refreshed(Map<String, Object> met) {
    var feelings = PursuitNames.feelings(batch.scenario(), batch.state(), batch.talk().person());
    var names = new HashMap<>(met);
    names.put("trust", (long) feelings.trust());
    names.put("patience", (long) feelings.patience());
    return names;
  }

  static boolean holds(Listening listening, Heard heard, Map<String, Object> names) {
    return heard.meets(listening, names);
  }
}
