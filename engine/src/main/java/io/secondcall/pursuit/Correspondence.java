package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Utterance;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.pursuit.Event.By;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.PursuitState.Planned;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Delay;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is written: how mails and messages are sent, and how answers come. A mail of the trainee is
 * a contact of its own with one turn in it; it is read against the beat at which the thread stands.
 * Where that leads to words, the answer is planned, and comes as a contact of theirs; where it
 * leads to none, no answer is the answer. For one thread and one decision.
 */
final class Correspondence {
  /** What is planned without a mail that it answers. */
  static final String OPENING = "opening";

  private static final String OFFENDED = "offended";

  /** A practised typist's words, thought included: a house rule. */
  private static final int WORDS_A_MINUTE = 40;

  /** More come with the next deed: a scenario may have somebody answer themselves for ever. */
  private static final int MOST_AT_ONCE = 20;

  private final Batch batch;
  private final Conversation conversation;
  private final Turns turns;

  Correspondence(Batch batch) {
    this.batch = batch;
    this.conversation = new Conversation(batch);
    this.turns = new Turns(batch);
  }

  /** Why it cannot be sent, whatever it says; empty when it can. */
  static Optional<Refused> refusal(Scenario scenario, PursuitState state, Command.Write write) {
    if (!write.channel().isWritten()) {
      return refused("not-written", "Nothing can be written on that channel.");
    }
    var person = scenario.person(write.person()).filter(p -> Decider.isKnown(p, state));
    if (person.isEmpty()) {
      return refused("unknown-person", "You have no address for them.");
    } else if (!reaches(person.get(), write.channel(), state)) {
      return refused(
          "not-reachable",
          write.channel() == Channel.EMAIL
              ? "You have no mail address of " + person.get().name() + "."
              : person.get().name() + " can't be reached by message.");
    }
    return (write.channel() == Channel.EMAIL
            ? badEnvelope(scenario, state, write)
            : badMessage(person.get(), state, write))
        .or(() -> badText(person.get(), state, write));
  }

  /** Whether the trainee can write there. */
  static boolean reaches(Person person, Channel channel, PursuitState state) {
    return person.channels().contains(channel)
        && person.writing(channel).address().map(state.found()::contains).orElse(true);
  }

  /** Whether messages can be sent, no request being needed any more. */
  static boolean connected(Person person, PursuitState state) {
    return person.side() == Person.Side.OURS
        || person.writing(Channel.MESSAGE).connected()
        || state.connected().contains(person.id());
  }

  /** Longest text on the channel, in code points. */
  static int longest(Person person, Channel channel, PursuitState state) {
    if (channel == Channel.EMAIL) {
      return Decider.LONGEST_REPLY;
    }
    return connected(person, state) ? Decider.LONGEST_MESSAGE : Decider.LONGEST_REQUEST;
  }

  private static Optional<Refused> badEnvelope(
      Scenario scenario, PursuitState state, Command.Write write) {
    if (write.subject().isBlank()) {
      return refused("no-subject", "A mail without a subject is hardly opened: write one.");
    } else if (length(write.subject()) > Decider.LONGEST_SUBJECT) {
      return refused(
          "subject-too-long", "Keep the subject under " + Decider.LONGEST_SUBJECT + " characters.");
    } else if (write.subject().indexOf('\n') >= 0) {
      return refused("subject-too-long", "A subject is one line.");
    }
    for (var copy : write.copies()) {
      var person = scenario.person(copy).filter(p -> Decider.isKnown(p, state));
      if (person.filter(p -> reaches(p, Channel.EMAIL, state)).isEmpty()) {
        return refused("unknown-copy", "You have no mail address for one of the copies.");
      }
    }
    boolean twice =
        write.copies().contains(write.person())
            || new HashSet<>(write.copies()).size() < write.copies().size();
    return twice
        ? refused("copied-twice", "Everybody gets a mail once: take the second copy out.")
        : Optional.empty();
  }

  private static Optional<Refused> badMessage(
      Person person, PursuitState state, Command.Write write) {
    if (!write.copies().isEmpty() || !write.subject().isEmpty()) {
      return refused("only-mail", "A message has neither subject nor copies.");
    }
    boolean asked = state.exchange(person.id(), Channel.MESSAGE).unanswered() > 0;
    return asked && !connected(person, state)
        ? refused(
            "request-open",
            person.name() + " has not accepted your request; until then nothing more can be sent.")
        : Optional.empty();
  }

  private static Optional<Refused> badText(Person person, PursuitState state, Command.Write write) {
    int most = longest(person, write.channel(), state);
    if (write.text().isBlank()) {
      return refused("nothing-said", "Write what you want to send.");
    } else if (length(write.text()) > most) {
      return refused("too-long", "That is too long here: stay under " + most + " characters.");
    } else if (state.turns().size() >= Decider.MOST_TURNS
        || state.contacts().size() >= Decider.MOST_CONTACTS) {
      return refused("too-many-contacts", "That is enough for one pursuit; close it.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(String code, String message) {
    return Optional.of(new Refused(code, message));
  }

  /** Why what was heard cannot be sent: nothing is lost, and it can be tried again. */
  static Optional<Refused> unheard(Optional<Hearing> hearing) {
    if (hearing.isEmpty()) {
      return refused("not-analysed", "That could not be analysed, so it was not sent. Try again.");
    }
    return hearing.get().clarity() == Clarity.FOREIGN
        ? refused("foreign", "English only, for now. It was not sent.")
        : Optional.empty();
  }

  /**
   * What the ear is told of it: of a mail the letter alone, in the setting that its contact will
   * have.
   */
  static Utterance utterance(Scenario scenario, PursuitState state, Command.Write write) {
    var batch = new Batch(scenario, state);
    new Correspondence(batch).open(write);
    return Utterances.of(scenario, batch.state(), write.text());
  }

  /** What is kept of it: a mail's subject stands before an empty line. */
  static String kept(Command.Write write) {
    return write.subject().isEmpty()
        ? write.text()
        : write.subject().strip() + "\n\n" + write.text();
  }

  void send(Command.Write write, Hearing hearing) {
    open(write);
    int seconds = seconds(kept(write));
    if (write.subject().isEmpty()) {
      speak(write.text(), OptionalInt.empty(), hearing, seconds);
    } else {
      int subject = length(write.subject().strip());
      speak(kept(write), OptionalInt.of(subject), hearing.after(subject + 2), seconds);
    }
  }

  private void open(Command.Write write) {
    var person = person(write.person());
    batch.passSeconds(seconds(kept(write)));
    boolean request = write.channel() == Channel.MESSAGE && !connected(person, batch.state());
    Openings.open(
        batch,
        person.id(),
        write.channel(),
        false,
        request ? Outcome.REQUESTED : Outcome.SENT,
        write.copies());
    Promises.meet(batch, person.id(), write.channel(), batch.now(), Outcome.SENT, false);
    conversation.greetFeelings(person.id());
    if (batch.talk().beat().isEmpty()) {
      var beat = Openings.beat(batch, person, write.channel(), false).orElseThrow();
      batch.emit(new Event.BeatEntered(batch.talk().contact(), person.id(), beat));
    }
  }

  /** The one turn of a mail, which the other side reads when they come to it. */
  void speak(String text, OptionalInt subject, Hearing hearing, int seconds) {
    var talk = batch.talk();
    var said = turns.spoken(Optional.of(hearing), length(text), seconds, subject);
    var ends = said.heard().scored() ? read(said.heard(), said.met()) : Optional.<String>empty();
    conversation.end(By.TRAINEE, false);
    if (ends.isPresent()) {
      Closing.reach(batch, ends.get());
    } else if (talk.channel() == Channel.EMAIL) {
      answerAutomatically(person(talk.person()));
    }
  }

  /** What it does to whoever reads it; returns how it ends the pursuit, if it does at once. */
  private Optional<String> read(Heard heard, Map<String, Object> met) {
    turns.react(heard, met);
    var person = conversation.person();
    var writing = person.writing(batch.talk().channel());
    if (heard.offends()) {
      writing.offended().ifPresent(beat -> plan(OFFENDED, writing.delay()));
      return Optional.empty();
    }
    int patience = PursuitNames.feelings(batch.scenario(), batch.state(), person.id()).patience();
    if (patience <= 0) {
      return Optional.empty();
    }
    var names = turns.refreshed(met);
    var source = heard.takes(conversation.present(), person, names);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    var transition = Turns.transition(source.get(), person, conversation.present());
    if (speaks(transition)) {
      plan(source.get(), transition.answersIn().orElse(writing.delay()));
      return Optional.empty();
    }
    return changeSilently(transition, source.get(), heard);
  }

  /** Whether an answer comes of it: words, or an accepted request. */
  private boolean speaks(Beat.Transition transition) {
    return !transition.says().isEmpty()
        || transition.effects().connects()
        || transition
            .goes()
            .map(batch.scenario()::beat)
            .filter(beat -> !beat.says().isEmpty() || beat.effects().connects())
            .isPresent();
  }

  /** They read it, and something changes of which the trainee hears nothing. */
  private Optional<String> changeSilently(Beat.Transition transition, String source, Heard heard) {
    var who = batch.talk().person();
    conversation.apply(transition.effects(), who, heard, source);
    var target = transition.goes().map(batch.scenario()::beat);
    target.ifPresent(
        beat -> {
          batch.emit(new Event.BeatEntered(batch.talk().contact(), who, beat.id()));
          conversation.apply(beat.effects(), who, heard, "beat." + beat.id());
        });
    return transition.effects().ends().or(() -> target.flatMap(beat -> beat.effects().ends()));
  }

  /** Draws whether and when they answer, by the number of the mail in its thread. */
  private void plan(String source, Delay delay) {
    var talk = batch.talk();
    var state = batch.state();
    long seed = state.started().seed();
    int sent = state.exchange(talk.person(), talk.channel()).sent();
    var occasion = talk.channel().wireName() + "#" + sent;
    double chance = Hardness.picksUp(delay.chance(), state);
    if (Draws.unit(seed, talk.person(), occasion, "whether") >= chance) {
      return;
    }
    int spread = delay.toMinutes() - delay.fromMinutes();
    int minutes =
        delay.fromMinutes() + Draws.index(spread + 1, seed, talk.person(), occasion, "when");
    batch.emit(
        new Event.WritingPlanned(
            talk.person(), talk.channel(), source, answerTime(person(talk.person()), minutes)));
  }

  /** So many minutes of business time after they can read it: whoever is away reads nothing. */
  private LocalDateTime answerTime(Person person, int minutes) {
    var at = batch.time().plusMinutes(back(person, batch.now()), minutes);
    var there = back(person, at);
    return there.equals(at) ? at : batch.time().plusMinutes(there, minutes);
  }

  private LocalDateTime back(Person person, LocalDateTime from) {
    return person.away().stream()
        .filter(away -> away.covers(from.toLocalDate()))
        .map(away -> batch.time().nextWorking(away.to().plusDays(1).atStartOfDay()))
        .max(Comparator.naturalOrder())
        .orElse(from);
  }

  /** A machine answers once for each absence. */
  private void answerAutomatically(Person person) {
    for (int i = 0; i < person.away().size(); i++) {
      var away = person.away().get(i);
      var source = "away." + (i + 1);
      var used = batch.state().lines().containsKey(Lines.key(person.id(), "away", source));
      if (away.covers(batch.now().toLocalDate()) && !used) {
        Openings.open(batch, person.id(), Channel.EMAIL, true, Outcome.AUTOMATIC, List.of());
        conversation.say("away", source, List.of(away.says()));
        conversation.end(By.NOBODY, false);
        return;
      }
    }
  }

  /** Lets what people meant to write by now come, in the order in which they wrote it. */
  void deliverDue() {
    var due = nextDue();
    for (int i = 0; i < MOST_AT_ONCE && due.isPresent(); i++) {
      deliver(due.get());
      due = batch.state().closed().isPresent() ? Optional.empty() : nextDue();
    }
  }

  private Optional<Planned> nextDue() {
    return batch.state().writings().values().stream()
        .filter(planned -> !planned.at().isAfter(batch.now()))
        .min(
            Comparator.comparing(Planned::at)
                .thenComparing(Planned::person)
                .thenComparing(Planned::channel));
  }

  private void deliver(Planned planned) {
    var person = person(planned.person());
    var heard = batch.state().exchange(person.id(), planned.channel()).heard();
    Openings.open(batch, person.id(), planned.channel(), true, Outcome.ANSWERED, List.of());
    if (!Decider.isKnown(person, batch.state())) {
      batch.emit(new Event.PersonIntroduced(person.id()));
    }
    Promises.meet(batch, person.id(), planned.channel(), batch.now(), Outcome.ANSWERED, true);
    var toLetter = Sequences.answering(batch.scenario(), planned.source());
    if (toLetter.isPresent()) {
      conversation.enter(toLetter.get(), Heard.NOTHING);
      endOfTheirs();
      return;
    }
    switch (planned.source()) {
      case OPENING ->
          conversation.enter(
              Openings.beat(batch, person, planned.channel(), true).orElseThrow(), heard);
      case OFFENDED ->
          conversation.enter(person.writing(planned.channel()).offended().orElseThrow(), heard);
      default -> {
        var from = planned.source().substring(0, planned.source().lastIndexOf('.'));
        var transition =
            from.equals("topic")
                ? Turns.transition(planned.source(), person, conversation.present())
                : Turns.transition(planned.source(), person, batch.scenario().beat(from));
        conversation.take(transition, planned.source(), heard);
      }
    }
    endOfTheirs();
  }

  private void endOfTheirs() {
    if (batch.state().talk().isPresent()) {
      conversation.end(By.PERSON, false);
    }
  }

  private Person person(String id) {
    return batch.scenario().person(id).orElseThrow();
  }

  /** How long writing takes. */
  static int seconds(String text) {
    int words = text.strip().split("\\s+").length;
    return Math.max(1, words * 60 / WORDS_A_MINUTE);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
