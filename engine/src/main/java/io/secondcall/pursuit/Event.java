package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.language.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What happened in a pursuit. The list of events is the pursuit: state is folded from it, and
 * nothing is heard or decided again. What the trainee wrote is no part of an event; it lies beside
 * it, keyed by sequence, and can be erased.
 *
 * <p>Later kinds of contact and action add types; a component added to a type is Optional, so that
 * what was recorded before reads as having none. Anything else is a new schema version with an
 * upcaster: see {@link EventCodec}.
 */
public sealed interface Event {

  /** Whether words of the trainee lie beside it. */
  default boolean takesWords() {
    return false;
  }

  /**
   * @param scenario id of the scenario
   * @param scenarioHash pins the version of the scenario
   * @param engine version of the rules that decide
   * @param mode why it is played
   * @param conditions what the trainee chose
   * @param seed decides every draw
   * @param draws what the seed drew, by slot ({@code depot.town})
   * @param at simulated begin
   * @param branch where it branched off, for a try from an earlier turn
   * @param assignment id of the assignment that it is an attempt at
   * @param registration room for an external registration
   */
  record PursuitStarted(
      String scenario,
      int scenarioVersion,
      String scenarioHash,
      String engine,
      Mode mode,
      Conditions conditions,
      long seed,
      Map<String, String> draws,
      LocalDateTime at,
      Optional<Branch> branch,
      Optional<String> assignment,
      Optional<String> registration)
      implements Event {}

  /**
   * What stood before the pursuit began, where anything did.
   *
   * @param colleagues people of the trainee's own house
   * @param askedBefore people who had asked to be left alone
   * @param bound everybody of whom a contact is a breach from the first
   */
  record Inherited(List<String> colleagues, List<String> askedBefore, List<String> bound)
      implements Event {}

  /** Why it is played. */
  enum Mode {
    PRACTICE,
    ASSIGNED,
    RANKED
  }

  /** How hard the people are. */
  enum Difficulty {
    GENTLE,
    REALISTIC,
    TOUGH
  }

  /**
   * @param timers whether silence counts
   * @param hints whether the coach may be asked; empty: no
   * @param daily the day whose seed it is played with, the same for everybody on that day
   */
  record Conditions(
      Difficulty difficulty, boolean timers, Optional<Boolean> hints, Optional<LocalDate> daily) {
    /** Without a coach, and with a seed of its own. */
    public Conditions(Difficulty difficulty, boolean timers) {
      this(difficulty, timers, Optional.empty(), Optional.empty());
    }

    /** The same, played with the seed of a day. */
    public Conditions on(LocalDate day) {
      return new Conditions(difficulty, timers, hints, Optional.of(day));
    }

    /** The same, with the coach to be asked or not. */
    public Conditions withHints(boolean wanted) {
      return new Conditions(
          difficulty, timers, wanted ? Optional.of(true) : Optional.empty(), daily);
    }

    /** Whether the coach may be asked. */
    public boolean hasHints() {
      return hints.orElse(false);
    }
  }

  /**
   * @param parent the pursuit it branched off
   * @param sequence last event taken over from it
   */
  record Branch(String parent, long sequence) {}

  /** A source was read; {@code found} holds only facts not known before. */
  record Researched(String source, int minutes, List<String> found) implements Event {}

  /**
   * A contact began, or was tried.
   *
   * @param contact ordinal in the pursuit, from 1
   * @param channel voicemail where the box answered
   * @param incoming whether the person started it
   * @param outcome who or what answered
   * @param setting the line of situation that the ear is given in this contact
   * @param copies of a mail with copies: the people who get it too
   * @param dialled of a call that somebody else answered: whose number was rung
   * @param meeting of a meeting: the promise that it was agreed by
   */
  record ContactOpened(
      int contact,
      String person,
      Channel channel,
      boolean incoming,
      Outcome outcome,
      String setting,
      Optional<List<String>> copies,
      Optional<String> dialled,
      Optional<String> meeting)
      implements Event {
    /** The same in that setting. */
    ContactOpened in(String line) {
      return new ContactOpened(
          contact, person, channel, incoming, outcome, line, copies, dialled, meeting);
    }
  }

  /** What a call led to, or what was written. */
  enum Outcome {
    ANSWERED,
    VOICEMAIL,
    NO_ANSWER,
    /** A mail or a message went out. */
    SENT,
    /** A connection request went out. */
    REQUESTED,
    /** A machine answered a mail: nobody has read it. */
    AUTOMATIC;

    /** Whether the trainee wrote. */
    public boolean isWritten() {
      return this == SENT || this == REQUESTED;
    }
  }

  /**
   * The trainee's turn.
   *
   * @param turn ordinal in the contact, from 1; a reply that was not understood shares its ordinal
   *     with the one that follows it
   * @param beat the beat that the reply met
   * @param hearing empty: the analysis failed; the turn is unscored and can be tried again
   * @param settled what history adds to the hearing or takes from it
   * @param length of the text, in code points; a mail's begins with its subject and an empty line
   * @param seconds simulated time it took to say, or to write
   * @param subject of a mail: length of the subject, in code points
   */
  record TraineeSpoke(
      int contact,
      int turn,
      String person,
      String beat,
      Optional<Hearing> hearing,
      List<Settled> settled,
      int length,
      int seconds,
      OptionalInt subject)
      implements Event {
    @Override
    public boolean takesWords() {
      return true;
    }

    /** Said, or written without a subject. */
    public TraineeSpoke(
        int contact,
        int turn,
        String person,
        String beat,
        Optional<Hearing> hearing,
        List<Settled> settled,
        int length,
        int seconds) {
      this(contact, turn, person, beat, hearing, settled, length, seconds, OptionalInt.empty());
    }
  }

  /**
   * A move that depends on history.
   *
   * @param holds whether history adds the move or takes it away
   * @param because short id of the rule: ask-after-no, nothing-new, asked-to-be-called, …
   */
  record Settled(String move, boolean holds, double confidence, Span span, String because) {}

  /**
   * A line of a person.
   *
   * @param kind where the line comes from: beat, again, transition, topic, dodge, sorry, silence,
   *     greeting, away
   * @param source id of the beat, of the transition ({@code beat.2}, {@code beat.otherwise}), of
   *     the topic ({@code topic.id}) or of the person
   * @param variant index of the variant, from 0
   * @param text the line with its slots filled
   */
  record PersonSpoke(
      int contact, String person, String kind, String source, int variant, String text, int seconds)
      implements Event {}

  /** The conversation moved to a beat. */
  record BeatEntered(int contact, String person, String beat) implements Event {}

  /** Feelings after a change, each 0 to 10. */
  record FeelingsChanged(String person, int trust, int patience, List<String> because)
      implements Event {}

  /** {@code value} is an Integer, a Boolean or a String. */
  record VariableSet(String variable, Object value) implements Event {}

  /** Facts that somebody told the trainee. */
  record FactsRevealed(String person, List<String> facts) implements Event {}

  /** Somebody who can be reached from now on. */
  record PersonIntroduced(String person) implements Event {}

  /** The person said no. */
  record Refused(int contact, String person) implements Event {}

  /**
   * The person asked not to be contacted again.
   *
   * @param binds everybody for whom that holds; empty: for this person alone
   */
  record AskedToStop(int contact, String person, Optional<List<String>> binds) implements Event {
    /** For this person alone. */
    public AskedToStop(int contact, String person) {
      this(contact, person, Optional.empty());
    }

    /** Everybody of whom a contact is a breach from now on. */
    public List<String> bound() {
      return binds.orElse(List.of(person));
    }
  }

  /** The trainee kept silent. */
  record SilenceKept(int contact, int seconds) implements Event {}

  /**
   * @param by trainee, person or nobody (a call that nobody answered)
   * @param left whether a message was left, in a voicemail box
   */
  record ContactEnded(int contact, By by, boolean left) implements Event {}

  /** Who ended a contact. */
  enum By {
    TRAINEE,
    PERSON,
    NOBODY
  }

  /**
   * Somebody promised something; {@code from} and {@code to} are when it is due.
   *
   * @param channel the written channel it is for, or meeting; empty: a call
   * @param with of a meeting: others who will be there
   */
  record PromiseMade(
      String promise,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to,
      Optional<Channel> channel,
      Optional<List<String>> with)
      implements Event {
    /** For a call. */
    public PromiseMade(
        String promise,
        boolean byTrainee,
        String person,
        String text,
        LocalDateTime from,
        LocalDateTime to) {
      this(promise, byTrainee, person, text, from, to, Optional.empty(), Optional.empty());
    }
  }

  /** A promise was met; early and late are met at the wrong time. */
  record PromiseMet(String promise, Timing timing) implements Event {}

  /** When a promise was met. */
  enum Timing {
    KEPT,
    EARLY,
    LATE
  }

  /** Its time passed with nothing done. */
  record PromiseBroken(String promise) implements Event {}

  /** The person means to ring; hidden from the trainee. */
  record RingBackPlanned(String person, LocalDateTime at) implements Event {}

  /**
   * The person means to write; hidden from the trainee.
   *
   * @param source what they will write: a transition ({@code beat.2}), a topic ({@code topic.id}),
   *     {@code opening} or {@code offended}
   */
  record WritingPlanned(String person, Channel channel, String source, LocalDateTime at)
      implements Event {}

  /** The person accepted the trainee's connection request. */
  record Connected(String person) implements Event {}

  /** Time passed while the trainee waited. */
  record Waited(LocalDateTime from, LocalDateTime to) implements Event {}

  /**
   * A letter of an automatic sequence went out.
   *
   * @param step from 1
   * @param person who gets it
   */
  record SequenceSent(String sequence, int step, String person) implements Event {}

  /**
   * Something was done at the desk. Its words, where it takes any, lie beside the event like those
   * of a turn.
   *
   * @param minutes that the deed takes, beside the writing of its words
   * @param hearing of the words; empty where there are none
   * @param length of the words, in code points; empty where it takes none
   * @param found facts that it showed, not known before
   */
  record DeedDone(
      String deed,
      int minutes,
      Optional<Hearing> hearing,
      OptionalInt length,
      Optional<List<String>> found)
      implements Event {
    @Override
    public boolean takesWords() {
      return length.isPresent();
    }

    /** What the words amount to; nothing where there are none. */
    public Heard heard() {
      return Heard.of(hearing, List.of());
    }
  }

  /**
   * A beat led to an ending, and the pursuit stays open for what the trainee has promised.
   *
   * @param ending how it will end
   */
  record EndingReached(String ending) implements Event {}

  /**
   * The pursuit ended.
   *
   * @param epilogue which epilogue of the ending is told, from 0; empty: none
   */
  record PursuitClosed(String ending, CloseCause cause, OptionalInt epilogue) implements Event {
    /** Without an epilogue. */
    public PursuitClosed(String ending, CloseCause cause) {
      this(ending, cause, OptionalInt.empty());
    }
  }

  /**
   * What ended a pursuit: the trainee, a beat or a deed, its calendar, or, for a ranked one, the
   * limit in real time past which it was left lying.
   */
  enum CloseCause {
    TRAINEE,
    BEAT,
    HORIZON,
    LAPSED
  }

  /**
   * A coach took a ranked attempt off the boards. Who it was stands in the envelope; the reason
   * lies with the words.
   *
   * @param length of the reason, in code points
   */
  record AttemptVoided(int length) implements Event {
    @Override
    public boolean takesWords() {
      return true;
    }
  }

  /**
   * The trainee disputes how a criterion was judged; its reason lies with the words.
   *
   * @param length of the reason, in code points
   */
  record MarkDisputed(String criterion, int length) implements Event {
    @Override
    public boolean takesWords() {
      return true;
    }
  }

  /**
   * A coach ruled on a disputed mark. Who it was stands in the envelope; the reason lies with the
   * words. What was judged stays beside it.
   *
   * @param length of the reason, in code points
   */
  record MarkRuled(String criterion, Verdict verdict, int length) implements Event {
    @Override
    public boolean takesWords() {
      return true;
    }
  }

  /** What a coach rules: the mark stays as it was judged, or is this one. */
  enum Verdict {
    UPHELD,
    EARNED,
    NEARLY,
    MISSED,
    BROKEN
  }

  /** The trainee says that a turn was misheard. */
  record TurnFlagged(long turn, String meant) implements Event {}

  /**
   * The coach in the ear was asked; alters no score.
   *
   * @param contact the contact under way; empty: at the desk
   * @param source what it stands with: {@code beat.ID}, {@code person.ID} or {@code desk.N}, from 1
   */
  record HintGiven(OptionalInt contact, String source, String text) implements Event {}

  /**
   * A scorecard was issued; scoring again appends another.
   *
   * @param scoring version of the scoring rules
   * @param scorecard its canonical JSON
   */
  record ScorecardIssued(String scoring, String scorecard, OptionalLong overall) implements Event {}

  /**
   * What a pursuit scores since a ruling; the scorecard that was issued stays beside it. The last
   * of them counts.
   *
   * @param scoring version of the rules by which it was judged
   * @param scorecard its canonical JSON, each ruled mark with what was judged
   */
  record ScorecardAmended(String scoring, String scorecard, OptionalLong overall)
      implements Event {}
}
