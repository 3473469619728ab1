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
import java.util.OptionalInt;

/** A reply of the trainee and what it leads to. For one thread and one decision. */
final class Turns {
  private static final int LONGEST_SILENCE = 600;

  private final Batch batch;
  private final Conversation conversation;

  Turns(Batch batch) {
    this.batch = batch;
    this.conversation = new Conversation(batch);
  }

  /**
   * @param heard what stood after history had settled it
   * @param met the names that it met
   */
  record Said(Heard heard, Map<String, Object> met) {}

  /** Records what was said or written, in the state that it met. */
  Said spoken(Optional<Hearing> hearing, int length, int seconds, OptionalInt subject) {
    var talk = batch.talk();
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
            seconds,
            subject));
    Deeds.promiseRemoval(batch, heard, talk.person());
    return new Said(heard, met);
  }

  void say(String text, Optional<Hearing> hearing) {
    int seconds = Lines.seconds(text);
    var words = batch.talk().words();
    // First the time, then what is heard: the judge sees the same state before the turn.
    batch.passSeconds(seconds);
    int length = text.codePointCount(0, text.length());
    var said = spoken(hearing, length, seconds, OptionalInt.empty());
    var clarity = hearing.map(Hearing::clarity);
    if (clarity.equals(Optional.of(Clarity.CLEAR))) {
      if (batch.talk().voicemail()) {
        leaveMessage(said.heard(), said.met());
      } else if (hearing.filter(Hearing::onlyAsksOnceMore).isPresent()) {
        conversation.onceMore(words);
      } else {
        answer(said.heard(), said.met(), words);
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
    var person = conversation.person();
    var taken = heard.takes(box, person, names).map(source -> transition(source, person, box));
    taken.ifPresent(
        transition ->
            conversation.apply(
                transition.effects(), batch.talk().person(), heard, "beat." + box.id()));
    conversation.end(By.TRAINEE, true);
    taken
        .flatMap(transition -> transition.effects().ends())
        .ifPresent(ending -> Closing.reach(batch, ending));
  }

  /**
   * @param words what they had said before, in case they are asked for it once more
   */
  private void answer(Heard heard, Map<String, Object> met, List<String> words) {
    react(heard, met);
    var person = conversation.person();
    var present = conversation.present();
    if (heard.offends() && !present.id().equals(person.offended())) {
      conversation.enter(person.offended(), heard);
      return;
    }
    if (conversation.collapse(heard)) {
      return;
    }
    var names = refreshed(met);
    var taken = heard.takes(present, person, names);
    if (heard.asksOnceMore()) {
      onceMore(heard, words, taken);
      return;
    }
    taken.ifPresentOrElse(source -> take(source, heard, names), conversation::dodge);
  }

  private void take(String source, Heard heard, Map<String, Object> names) {
    var transition = transition(source, conversation.person(), conversation.present());
    if (!conversation.sours(transition)) {
      answerBeside(transition, source, heard, names);
    }
    conversation.take(transition, source, heard);
  }

  /**
   * They say it once more. What was said beside it moves the talk only where it is what they listen
   * for; whoever has not heard them can't have answered otherwise.
   */
  private void onceMore(Heard heard, List<String> words, Optional<String> taken) {
    var person = conversation.person();
    var present = conversation.present();
    var moving =
        taken.filter(
            source ->
                new Beside(heard, transition(source, person, present), source, person).isCarried());
    boolean sours =
        moving
            .filter(source -> conversation.sours(transition(source, person, present)))
            .isPresent();
    if (!sours) {
      conversation.onceMore(words);
    }
    // Unless that was once too often.
    moving
        .filter(_ -> batch.state().talk().filter(t -> t.beat().equals(present.id())).isPresent())
        .ifPresent(source -> conversation.take(transition(source, person, present), source, heard));
  }

  /** Before they go on: the answer to what was asked beside it, or a word that it has to wait. */
  private void answerBeside(
      Beat.Transition transition, String source, Heard heard, Map<String, Object> names) {
    var beside = new Beside(heard, transition, source, conversation.person());
    beside
        .topic(names)
        .ifPresentOrElse(
            topic -> conversation.answer(topic, heard),
            () -> {
              if (beside.passesOver(names)) {
                conversation.parry();
              }
            });
  }

  /** The transition of that name, as {@link Heard#takes} tells it. */
  static Beat.Transition transition(String source, Person person, Beat present) {
    var name = source.substring(source.lastIndexOf('.') + 1);
    if (source.startsWith("topic.")) {
      return person.knows().stream()
          .filter(topic -> topic.id().equals(name))
          .findFirst()
          .map(Turns::answering)
          .orElseThrow();
    }
    return name.equals("otherwise")
        ? present.otherwise().orElseThrow()
        : present.listens().get(Integer.parseInt(name) - 1);
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
      if (!spent && heard.meets(reaction.listening(), met)) {
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
}
