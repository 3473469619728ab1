package io.secondcall.pursuit;

import io.secondcall.pursuit.Event.By;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Slots;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How beats are entered, lines said and effects applied: always in one order, each change an event.
 * For one thread and one decision.
 */
final class Conversation {
  /** How it is recorded that somebody said their last words once more. */
  static final String ONCE_MORE = "once-more";

  /** Variables stay within this, so that no scenario can run one over. */
  private static final long VARIABLE_LIMIT = 1_000_000;

  /** How often they say something once more, in one contact, without minding. */
  private static final int FREE_REPEATS = 2;

  private final Batch batch;

  Conversation(Batch batch) {
    this.batch = batch;
  }

  /** What is to happen when the lines are said and the changes made. */
  private record Exit(boolean hangsUp, Optional<String> ends) {
    static Exit of(Effects effects) {
      return new Exit(effects.hangsUp(), effects.ends());
    }

    boolean leaves() {
      return hangsUp || ends.isPresent();
    }
  }

  Person person() {
    return person(batch.talk().person());
  }

  private Person person(String id) {
    return batch
        .scenario()
        .person(id)
        .orElseThrow(() -> new IllegalStateException("the scenario knows no person " + id));
  }

  Beat present() {
    return batch.scenario().beat(batch.talk().beat());
  }

  /** Enters a beat, and ends the contact if the beat does. */
  void enter(String id, Heard heard) {
    var target = batch.scenario().beat(id);
    boolean stranger = !batch.talk().people().contains(target.person());
    batch.emit(new Event.BeatEntered(batch.talk().contact(), target.person(), id));
    if (stranger) {
      putThrough(target.person());
    }
    passTime(target.effects());
    say(target.voicemail() ? "greeting" : "beat", id, target.says());
    apply(target.effects(), target.person(), heard, "beat." + id);
    leave(Exit.of(target.effects()), heard);
  }

  /** Reached by way of somebody else is reached. */
  private void putThrough(String who) {
    greetFeelings(who);
    var contact = batch.state().contacts().getLast();
    Promises.meet(
        batch,
        who,
        contact.channel(),
        contact.opened(),
        Event.Outcome.ANSWERED,
        contact.incoming());
  }

  /** A new contact refills patience: a morning's grudge is in the trust. */
  void greetFeelings(String id) {
    var feelings = PursuitNames.feelings(batch.scenario(), batch.state(), id);
    int worn = Sequences.worn(batch.scenario(), batch.state(), id);
    int patience = Math.max(1, Hardness.patience(person(id).patience(), batch.state()) + worn);
    batch.emit(new Event.FeelingsChanged(id, feelings.trust(), patience, List.of("contact")));
  }

  /**
   * Takes a transition: its line, its effects, the beat it leads to. Where it leads nowhere and
   * says nothing, the person says again what they wait for.
   */
  void take(Beat.Transition transition, String source, Heard heard) {
    var speaker = batch.talk().person();
    var effects = transition.effects();
    if (runsOut(transition)) {
      apply(effects, speaker, heard, source);
      enter(person().outOfPatience(), heard);
      return;
    }
    passTime(effects);
    boolean said = say("transition", source, transition.says());
    apply(effects, speaker, heard, source);
    var exit = Exit.of(effects);
    if (transition.goes().isPresent() && exit.ends().isEmpty()) {
      enterThen(transition.goes().get(), heard, exit);
    } else if (exit.leaves()) {
      leave(exit, heard);
    } else if (!said && !batch.talk().written()) {
      sayAgain();
    }
  }

  /** Lets pass what time goes by before the line: "we wait". */
  private void passTime(Effects effects) {
    batch.passSeconds(effects.takesMinutes() * 60L);
  }

  /**
   * Whether it is said in anger, or leads to the end of patience: nobody answers questions then.
   */
  boolean sours(Beat.Transition transition) {
    var effects = transition.effects();
    return effects.trust() < 0 || effects.patience() < 0 || effects.asksToStop();
  }

  /** Answers a question and stays where the conversation is. */
  void answer(Person.Topic topic, Heard heard) {
    var source = "topic." + topic.id();
    passTime(topic.effects());
    say("transition", source, topic.answers());
    apply(topic.effects(), batch.talk().person(), heard, source);
  }

  /** A question that they don't take up is not passed over in silence. */
  void parry() {
    say("parry", person().id(), person().parries());
  }

  private void enterThen(String goes, Heard heard, Exit exit) {
    enter(goes, heard);
    if (batch.state().talk().isPresent()) {
      leave(exit, heard);
    }
  }

  /** Whether this would use up what patience is left without leading out of the conversation. */
  private boolean runsOut(Beat.Transition transition) {
    var talk = batch.talk();
    var effects = transition.effects();
    int left =
        PursuitNames.feelings(batch.scenario(), batch.state(), talk.person()).patience()
            + effects.patience();
    boolean out =
        Exit.of(effects).leaves()
            || transition
                .goes()
                .map(id -> Exit.of(batch.scenario().beat(id).effects()).leaves())
                .orElse(false);
    boolean onTheLine = !talk.voicemail() && !talk.written();
    return effects.patience() < 0 && left <= 0 && !out && onTheLine && !lost();
  }

  /** Whether the person has run out of patience before and says so already. */
  private boolean lost() {
    return batch.talk().beat().equals(person().outOfPatience());
  }

  private void sayAgain() {
    var present = present();
    if (!say("again", present.id(), present.again())) {
      dodge();
    }
  }

  /** Nobody leaves a reply without an answer, whatever the beats forgot. */
  void breakSilence() {
    if (batch.state().talk().filter(talk -> talk.lastLines().isEmpty()).isPresent()) {
      sayAgain();
    }
  }

  void dodge() {
    // The second dodge in a row costs: nobody answers past the point for ever.
    boolean weary = batch.talk().tally().dodged() > 0;
    say("dodge", person().id(), person().dodges());
    if (weary) {
      feel(0, -1, List.of("dodge"));
      collapse(Heard.NOTHING);
    }
  }

  /** Says once more what they said last; the first times cost nothing. */
  void onceMore(List<String> words) {
    if (words.isEmpty()) {
      sayAgain();
      return;
    }
    var line = Map.of("line", String.join(" ", words));
    say(ONCE_MORE, person().id(), Slots.fill(person().onceMore(), line));
    if (batch.talk().tally().onceMore() > FREE_REPEATS) {
      feel(0, -1, List.of(ONCE_MORE));
      collapse(Heard.NOTHING);
    }
  }

  void sorry() {
    var lines = person().sorries().isEmpty() ? person().dodges() : person().sorries();
    say("sorry", person().id(), lines);
  }

  /** The n-th silence in a row gets the n-th line; the third ends the call. */
  void silence(int nth) {
    var lines = person().silences();
    if (!lines.isEmpty()) {
      int variant = Math.min(nth, lines.size()) - 1;
      speak("silence", person().id(), variant, lines.get(variant));
    }
    feel(0, -1, List.of("silence"));
    if (nth >= 3) {
      end(By.PERSON, false);
    } else {
      collapse(Heard.NOTHING);
    }
  }

  /** Leads to the beat of lost patience when none is left; returns whether it did. */
  boolean collapse(Heard heard) {
    if (batch.state().talk().isEmpty()
        || batch.talk().voicemail()
        || batch.talk().written()
        || lost()) {
      return false;
    }
    int left =
        PursuitNames.feelings(batch.scenario(), batch.state(), batch.talk().person()).patience();
    if (left > 0) {
      return false;
    }
    enter(person().outOfPatience(), heard);
    return true;
  }

  /** Says a variant of the lines, if there are any; returns whether something was said. */
  boolean say(String kind, String source, List<String> lines) {
    if (lines.isEmpty()) {
      return false;
    }
    var who = batch.talk().person();
    int variant = Lines.variant(batch.state(), who, kind, source, lines.size());
    speak(kind, source, variant, lines.get(variant));
    return true;
  }

  private void speak(String kind, String source, int variant, String line) {
    var text = Lines.fill(line, batch.state());
    // What is written was written elsewhere, before it came.
    int seconds = batch.talk().written() ? 0 : Lines.seconds(text);
    batch.passSeconds(seconds);
    batch.emit(
        new Event.PersonSpoke(
            batch.talk().contact(), batch.talk().person(), kind, source, variant, text, seconds));
  }

  /** Changes the feelings of whoever is on the line, within 0 and 10. */
  void feel(int trust, int patience, List<String> because) {
    feel(batch.talk().person(), trust, patience, because);
  }

  void feel(String who, int trust, int patience, List<String> because) {
    if (trust == 0 && patience == 0 && because.stream().noneMatch(b -> b.startsWith("reacts"))) {
      return;
    }
    var before = PursuitNames.feelings(batch.scenario(), batch.state(), who);
    batch.emit(
        new Event.FeelingsChanged(
            who,
            Math.clamp((long) before.trust() + trust, 0, 10),
            Math.clamp((long) before.patience() + patience, 0, 10),
            because));
  }

  /** Everything that effects change, bar the leaving, in the order of {@link Effects}. */
  void apply(Effects effects, String who, Heard heard, String because) {
    var names =
        effects.sets().isEmpty()
            ? new TreeMap<String, Object>()
            : PursuitNames.turn(batch.scenario(), batch.state(), heard);
    feel(who, effects.trust(), effects.patience(), List.of(because));
    new TreeMap<String, Expression>(effects.sets())
        .forEach((id, value) -> batch.emit(new Event.VariableSet(id, plain(value.value(names)))));
    var told =
        effects.reveals().stream()
            .filter(fact -> !batch.state().found().contains(fact))
            .distinct()
            .toList();
    if (!told.isEmpty()) {
      batch.emit(new Event.FactsRevealed(who, told));
    }
    effects.introduces().stream()
        .filter(id -> !batch.state().introduced().contains(id))
        .filter(id -> batch.scenario().person(id).filter(Person::known).isEmpty())
        .distinct()
        .forEach(id -> batch.emit(new Event.PersonIntroduced(id)));
    effects.promise().ifPresent(promise -> promise(promise, who));
    effects.ringsBack().ifPresent(ringBack -> ringBack(ringBack, ringBack.person().orElse(who)));
    if (effects.connects() && !batch.state().connected().contains(who)) {
      batch.emit(new Event.Connected(who));
    }
    if (effects.refuses()) {
      batch.emit(new Event.Refused(batch.talk().contact(), who));
    }
    if (effects.asksToStop()) {
      batch.emit(new Event.AskedToStop(batch.talk().contact(), who, house(who)));
    }
  }

  /** For whom a request to stop holds, where that is more than who makes it. */
  private Optional<List<String>> house(String who) {
    return Optional.of(Sides.bound(batch.scenario(), who)).filter(bound -> bound.size() > 1);
  }

  private void promise(Effects.Promise promise, String who) {
    var time = batch.time();
    var from =
        promise
            .at()
            .map(at -> moment(at, promise.withinMinutes()))
            .orElseGet(() -> time.plusMinutes(batch.now(), promise.afterMinutes()));
    var to =
        promise.at().isPresent()
            ? from.plusMinutes(promise.withinMinutes())
            : time.plusMinutes(from, promise.withinMinutes());
    batch.emit(
        new Event.PromiseMade(
            promise.id(),
            promise.by() == Effects.Debtor.TRAINEE,
            promise.person().orElse(who),
            Lines.fill(promise.text(), batch.state()),
            from,
            to,
            Meetings.kept(promise.channel()),
            Meetings.with(promise.with())));
  }

  /** A set time; "today at ten", said at noon, is tomorrow. */
  private LocalDateTime moment(Effects.SetTime at, int within) {
    var time = batch.time();
    var from = time.plusDays(batch.now().toLocalDate(), at.days()).atTime(at.time());
    return from.plusMinutes(within).isAfter(batch.now())
        ? from
        : time.plusDays(from.toLocalDate(), 1).atTime(at.time());
  }

  void ringBack(Effects.RingBack ringBack, String who) {
    var state = batch.state();
    long seed = state.started().seed();
    var occasion = "ring-back#" + state.ringBackCount().getOrDefault(who, 0);
    if (Draws.unit(seed, who, occasion, "whether") >= ringBack.chance()) {
      return;
    }
    int spread = Math.max(0, ringBack.toMinutes() - ringBack.fromMinutes());
    int minutes = ringBack.fromMinutes() + Draws.index(spread + 1, seed, who, occasion, "when");
    var at = batch.time().plusMinutes(batch.now(), minutes);
    batch.emit(
        ringBack.channel().isWritten()
            ? new Event.WritingPlanned(who, ringBack.channel(), Correspondence.OPENING, at)
            : new Event.RingBackPlanned(who, at));
  }

  private void leave(Exit exit, Heard heard) {
    if (exit.ends().isPresent()) {
      end(By.PERSON, false);
      Closing.reach(batch, exit.ends().get());
    } else if (exit.hangsUp()) {
      end(By.PERSON, false);
    } else {
      collapse(heard);
    }
  }

  void end(By by, boolean left) {
    batch.emit(new Event.ContactEnded(batch.talk().contact(), by, left));
  }

  static Object plain(Object value) {
    return switch (value) {
      case Number number -> (int) Math.clamp(number.longValue(), -VARIABLE_LIMIT, VARIABLE_LIMIT);
      default -> value;
    };
  }
}
