package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Move;
import io.secondcall.pursuit.Decision.Accepted;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.pursuit.Event.CloseCause;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Decides what a command leads to. Pure: the same scenario, state and command give the same
 * decision, on every machine and at every time. Thread-safe.
 */
public final class Decider {
  /** Version of the rules that decide, recorded with every pursuit. */
  public static final String ENGINE = "engine-1";

  /** Longest reply, in code points: half an hour of talking. */
  public static final int LONGEST_REPLY = 4_000;

  /** Longest subject of a mail, in code points: more is cut off in any list of mails. */
  public static final int LONGEST_SUBJECT = 200;

  /** Longest note with a connection request, in code points, as large networks have it. */
  public static final int LONGEST_REQUEST = 300;

  /** Longest message, in code points: a house rule that keeps it a message. */
  public static final int LONGEST_MESSAGE = 600;

  /** Most replies in a pursuit, and most contacts: far beyond any that makes sense. */
  public static final int MOST_TURNS = 400;

  public static final int MOST_CONTACTS = 200;

  /** Most events: waiting minute by minute ends here. */
  public static final int MOST_EVENTS = 10_000;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private static final Refused OVER =
      new Refused("closed", "This pursuit is over; its debrief is open.");

  private Decider() {}

  /**
   * Begins a pursuit.
   *
   * @param seed decides every draw
   * @param assignment id of the assignment that it belongs to
   * @param registration id in an external system
   */
  public static List<Recorded> start(
      Scenario scenario,
      long seed,
      Event.Mode mode,
      Event.Conditions conditions,
      Optional<String> assignment,
      Optional<String> registration) {
    var at = scenario.calendar().starts();
    var started =
        new Event.PursuitStarted(
            scenario.id(),
            scenario.version(),
            scenario.hash(),
            ENGINE,
            mode,
            conditions,
            seed,
            draws(scenario, seed),
            at,
            Optional.empty(),
            assignment,
            registration);
    var events = new ArrayList<>(Meetings.start(scenario, new Recorded(1, at, started)));
    Sides.inherited(scenario)
        .ifPresent(before -> events.add(new Recorded(events.size() + 1L, at, before)));
    return List.copyOf(events);
  }

  /** What the seed draws in a scenario, by slot. */
  public static Map<String, String> draws(Scenario scenario, long seed) {
    var drawn = new TreeMap<String, String>();
    scenario
        .draws()
        .forEach(
            (id, draw) -> {
              int option = Draws.index(draw.options().size(), seed, "scenario", id, "draw");
              draw.options()
                  .get(option)
                  .forEach(
                      (field, value) -> drawn.put(field.isEmpty() ? id : id + "." + field, value));
            });
    return Map.copyOf(drawn);
  }

  /** What a command leads to. */
  public static Decision decide(Scenario scenario, PursuitState state, Command command) {
    if (command instanceof Command.FlagMisheard flag) {
      return flag(scenario, state, flag);
    }
    if (command instanceof Command.VoidAttempt voiding) {
      return RankedRules.voided(scenario, state, voiding);
    }
    if (command instanceof Command.DisputeMark dispute) {
      return Disputes.dispute(scenario, state, dispute);
    }
    if (command instanceof Command.RuleMark ruling) {
      return Disputes.rule(scenario, state, ruling);
    }
    if (state.closed().isPresent()) {
      return OVER;
    }
    return switch (command) {
      case Command.Research research -> research(scenario, state, research);
      case Command.PlaceCall call -> call(scenario, state, call);
      case Command.Attend attend -> attend(scenario, state, attend);
      case Command.Say say -> say(scenario, state, say);
      case Command.Write write -> write(scenario, state, write);
      case Command.Do doing -> perform(scenario, state, doing);
      case Command.KeepSilent silent -> silent(scenario, state, silent);
      case Command.HangUp _ -> hangUp(scenario, state);
      case Command.WaitUntil wait -> waitUntil(scenario, state, wait);
      case Command.AskHint _ -> Coach.hint(scenario, state);
      case Command.Close _ -> close(scenario, state);
      case Command.Lapse _ -> RankedRules.lapse(scenario, state);
      case Command.FlagMisheard flag -> flag(scenario, state, flag);
      case Command.VoidAttempt voiding -> RankedRules.voided(scenario, state, voiding);
      case Command.DisputeMark dispute -> Disputes.dispute(scenario, state, dispute);
      case Command.RuleMark ruling -> Disputes.rule(scenario, state, ruling);
    };
  }

  /**
   * A new try from an earlier moment: the events before the trainee's action at {@code sequence}
   * (or the last one before it), as the beginning of another pursuit.
   *
   * @param parent id of the pursuit that it branches off
   * @throws IllegalArgumentException when the trainee had done nothing by then
   */
  public static List<Recorded> branch(String parent, List<Recorded> events, long sequence) {
    long action =
        events.stream()
            .filter(recorded -> recorded.sequence() <= sequence && isAction(recorded.event()))
            .mapToLong(Recorded::sequence)
            .max()
            .orElseThrow(
                () -> new IllegalArgumentException("nothing was done up to event " + sequence));
    long first = written(events, action).orElse(action);
    return events.stream()
        .filter(recorded -> recorded.sequence() < first)
        .map(recorded -> recorded.sequence() == 1 ? branched(recorded, parent, first) : recorded)
        .toList();
  }

  /** Where the action is the turn of a mail: the sending, of which it is a part. */
  private static OptionalLong written(List<Recorded> events, long action) {
    return events.stream()
        .filter(recorded -> recorded.sequence() <= action)
        .filter(recorded -> recorded.event() instanceof Event.ContactOpened)
        .reduce((earlier, later) -> later)
        .filter(last -> ((Event.ContactOpened) last.event()).outcome().isWritten())
        .filter(
            last ->
                events.stream()
                    .filter(r -> r.sequence() > last.sequence() && r.sequence() < action)
                    .noneMatch(r -> r.event() instanceof Event.ContactEnded))
        .map(last -> OptionalLong.of(last.sequence()))
        .orElse(OptionalLong.empty());
  }

  private static boolean isAction(Event event) {
    return switch (event) {
      case Event.TraineeSpoke _, Event.Researched _, Event.Waited _, Event.DeedDone _ -> true;
      case Event.ContactOpened e -> !e.incoming();
      case Event.PursuitClosed e -> e.cause() == CloseCause.TRAINEE;
      default -> false;
    };
  }

  private static Recorded branched(Recorded first, String parent, long action) {
    var s = (Event.PursuitStarted) first.event();
    return new Recorded(
        1,
        first.at(),
        new Event.PursuitStarted(
            s.scenario(),
            s.scenarioVersion(),
            s.scenarioHash(),
            s.engine(),
            Event.Mode.PRACTICE,
            s.conditions(),
            s.seed(),
            s.draws(),
            s.at(),
            Optional.of(new Event.Branch(parent, action - 1)),
            Optional.empty(),
            Optional.empty()));
  }

  /** The event that records a scorecard; it follows on the state. */
  public static Recorded issue(
      PursuitState state, String scoring, String scorecard, OptionalLong overall) {
    return new Recorded(
        state.sequence() + 1,
        state.clock(),
        new Event.ScorecardIssued(scoring, scorecard, overall));
  }

  /** The event that records what a pursuit scores since a ruling; it follows on the state. */
  public static Recorded amend(
      PursuitState state, String scoring, String scorecard, OptionalLong overall) {
    return new Recorded(
        state.sequence() + 1,
        state.clock(),
        new Event.ScorecardAmended(scoring, scorecard, overall));
  }

  private static Decision research(
      Scenario scenario, PursuitState state, Command.Research research) {
    var source = scenario.source(research.source());
    if (source.isEmpty()) {
      return new Refused("unknown-source", "There is no such source here.");
    }
    return atTheDesk(state)
        .<Decision>map(refused -> refused)
        .orElseGet(
            () ->
                run(
                    scenario,
                    state,
                    batch -> {
                      int minutes = source.get().minutes();
                      batch.passSeconds(minutes * 60L);
                      var found =
                          source.get().finds().stream()
                              .filter(fact -> !batch.state().found().contains(fact))
                              .distinct()
                              .toList();
                      batch.emit(new Event.Researched(source.get().id(), minutes, found));
                    }));
  }

  private static Decision call(Scenario scenario, PursuitState state, Command.PlaceCall call) {
    var person = scenario.person(call.person()).filter(p -> isKnown(p, state));
    if (person.isEmpty()) {
      return new Refused("unknown-person", "You have no number for them.");
    }
    if (!person.get().channels().contains(Channel.CALL)) {
      return new Refused("not-reachable", person.get().name() + " can't be reached by telephone.");
    }
    var time = new BusinessTime(scenario.calendar());
    if (!time.canCall(state.clock())) {
      return new Refused(
          "outside-hours",
          "Nobody can be rung now. Wait until "
              + MOMENT.format(time.nextWorking(state.clock()))
              + ".");
    }
    if (state.contacts().size() >= MOST_CONTACTS) {
      return new Refused("too-many-contacts", "That is enough calls for one pursuit; close it.");
    }
    return atTheDesk(state)
        .<Decision>map(refused -> refused)
        .orElseGet(() -> run(scenario, state, batch -> new Calls(batch).place(person.get())));
  }

  private static Decision attend(Scenario scenario, PursuitState state, Command.Attend attend) {
    if (state.contacts().size() >= MOST_CONTACTS) {
      return new Refused("too-many-contacts", "That is enough for one pursuit; close it.");
    }
    return atTheDesk(state)
        .or(() -> Meetings.refusal(state, attend.meeting()))
        .<Decision>map(refused -> refused)
        .orElseGet(() -> run(scenario, state, batch -> Meetings.attend(batch, attend.meeting())));
  }

  private static Decision say(Scenario scenario, PursuitState state, Command.Say say) {
    int length = say.text().codePointCount(0, say.text().length());
    if (state.talk().isEmpty()) {
      return noContact();
    } else if (say.text().isBlank()) {
      return new Refused("nothing-said", "Write what you would say.");
    } else if (length > LONGEST_REPLY) {
      return new Refused(
          "too-long", "Nobody says so much at once: stay under " + LONGEST_REPLY + " characters.");
    } else if (state.turns().size() >= MOST_TURNS) {
      return new Refused("too-many-turns", "That is enough talk for one pursuit; hang up.");
    }
    if (state.talk().get().written()) {
      // Nothing is said in a letter: only the check of example replies comes here.
      return say.hearing()
          .<Decision>map(
              heard ->
                  run(
                      scenario,
                      state,
                      batch ->
                          new Correspondence(batch)
                              .speak(say.text(), OptionalInt.empty(), heard, 1)))
          .orElseGet(Decider::noContact);
    }
    var decided = run(scenario, state, batch -> new Turns(batch).say(say.text(), say.hearing()));
    return new Accepted(decided.events(), Optional.of(say.text()));
  }

  /** Why a mail or a message would not be sent, whatever it says; empty when it would. */
  public static Optional<Refused> refusal(
      Scenario scenario, PursuitState state, Command.Write write) {
    if (state.closed().isPresent()) {
      return Optional.of(OVER);
    }
    return atTheDesk(state).or(() -> Correspondence.refusal(scenario, state, write));
  }

  private static Decision write(Scenario scenario, PursuitState state, Command.Write write) {
    var refused = refusal(scenario, state, write).or(() -> Correspondence.unheard(write.hearing()));
    if (refused.isPresent()) {
      return refused.get();
    }
    var decided =
        run(
            scenario,
            state,
            batch -> new Correspondence(batch).send(write, write.hearing().orElseThrow()));
    return new Accepted(decided.events(), Optional.of(Correspondence.kept(write)));
  }

  /** Why a deed would not be done, whatever its words say; empty when it would. */
  public static Optional<Refused> refusal(Scenario scenario, PursuitState state, Command.Do doing) {
    if (state.closed().isPresent()) {
      return Optional.of(OVER);
    }
    return atTheDesk(state).or(() -> Deeds.refusal(scenario, state, doing));
  }

  private static Decision perform(Scenario scenario, PursuitState state, Command.Do doing) {
    boolean writes = Deeds.writes(scenario, doing.deed());
    var refused =
        refusal(scenario, state, doing)
            .or(() -> writes ? Correspondence.unheard(doing.hearing()) : Optional.empty());
    if (refused.isPresent()) {
      return refused.get();
    }
    var deed = scenario.team().deed(doing.deed()).orElseThrow();
    var decided = run(scenario, state, batch -> Deeds.perform(batch, deed, doing));
    return new Accepted(decided.events(), writes ? Optional.of(doing.text()) : Optional.empty());
  }

  private static Decision silent(Scenario scenario, PursuitState state, Command.KeepSilent silent) {
    if (state.talk().isEmpty()) {
      return noContact();
    } else if (!state.started().conditions().timers()) {
      return new Refused("timers-off", "Silence does not count in this pursuit.");
    }
    return run(scenario, state, batch -> new Turns(batch).keepSilent(silent.seconds()));
  }

  private static Decision hangUp(Scenario scenario, PursuitState state) {
    return state.talk().isEmpty()
        ? noContact()
        : run(scenario, state, batch -> new Conversation(batch).end(Event.By.TRAINEE, false));
  }

  private static Decision waitUntil(Scenario scenario, PursuitState state, Command.WaitUntil wait) {
    if (!wait.until().isAfter(state.clock())) {
      return new Refused("in-the-past", "That moment has passed.");
    }
    return atTheDesk(state)
        .<Decision>map(refused -> refused)
        .orElseGet(() -> run(scenario, state, batch -> pass(batch, wait.until())));
  }

  /** Waits until then, until the end of the horizon, or until somebody rings or writes. */
  private static void pass(Batch batch, LocalDateTime until) {
    var from = batch.now();
    var latest = Closing.settled(batch, earlier(until, batch.time().horizon()));
    var next = coming(batch, latest);
    // A letter on the way may make somebody ring or write earlier.
    for (var letter = letter(batch, next); letter.isPresent(); letter = letter(batch, next)) {
      batch.passTo(letter.get());
      next = coming(batch, latest);
    }
    batch.passTo(next);
    batch.emit(new Event.Waited(from, batch.now()));
  }

  /** When somebody rings or writes, if that is before the latest moment; else that. */
  private static LocalDateTime coming(Batch batch, LocalDateTime latest) {
    return Stream.concat(
            batch.state().ringBacks().values().stream(),
            batch.state().writings().values().stream().map(PursuitState.Planned::at))
        .filter(at -> !at.isAfter(latest))
        .min(LocalDateTime::compareTo)
        .orElse(latest);
  }

  private static Optional<LocalDateTime> letter(Batch batch, LocalDateTime until) {
    return Sequences.next(batch.scenario(), batch.state(), batch.time())
        .map(Sequences.Due::at)
        .filter(at -> at.isBefore(until));
  }

  private static Decision close(Scenario scenario, PursuitState state) {
    return onTheLine(state)
        .<Decision>map(refused -> refused)
        .orElseGet(() -> run(scenario, state, batch -> Closing.close(batch, CloseCause.TRAINEE)));
  }

  private static Decision flag(Scenario scenario, PursuitState state, Command.FlagMisheard flag) {
    if (!state.turns().contains(flag.turn())) {
      return new Refused("unknown-turn", "Only a reply of yours can have been misheard.");
    } else if (state.flags().contains(flag.turn())) {
      return new Refused("already-flagged", "You have said so of this reply.");
    } else if (Move.ofWireName(flag.meant()).isEmpty()
        && scenario.moves().stream().noneMatch(move -> move.id().equals(flag.meant()))) {
      return new Refused("unknown-move", "There is no such move.");
    }
    var batch = new Batch(scenario, state);
    batch.emit(new Event.TurnFlagged(flag.turn(), flag.meant()));
    return new Accepted(batch.events(), Optional.empty());
  }

  /**
   * Does the deed, then what follows of itself: the horizon's end, mails that come, and telephones
   * that ring.
   */
  private static Accepted run(Scenario scenario, PursuitState state, Consumer<Batch> deed) {
    var batch = new Batch(scenario, state);
    deed.accept(batch);
    if (batch.state().talk().isEmpty() && batch.state().closed().isEmpty()) {
      if (!batch.now().isBefore(batch.time().horizon())) {
        Closing.close(batch, CloseCause.HORIZON);
      } else {
        Closing.closeIfSettled(batch);
      }
    }
    if (batch.state().talk().isEmpty() && batch.state().closed().isEmpty()) {
      new Correspondence(batch).deliverDue();
      new Calls(batch).ringDue();
    }
    if (batch.state().talk().isEmpty() && batch.state().closed().isEmpty()) {
      // A letter that has just come may have been what was waited for.
      Closing.closeIfSettled(batch);
    }
    return new Accepted(batch.events(), Optional.empty());
  }

  static boolean isKnown(Person person, PursuitState state) {
    return person.known() || state.introduced().contains(person.id());
  }

  private static Optional<Refused> atTheDesk(PursuitState state) {
    return state.sequence() >= MOST_EVENTS
        ? Optional.of(new Refused("too-much", "That is enough for one pursuit; close it."))
        : onTheLine(state);
  }

  private static Optional<Refused> onTheLine(PursuitState state) {
    return state.talk().isPresent()
        ? Optional.of(new Refused("contact-open", "You are on the line; hang up first."))
        : Optional.empty();
  }

  private static Refused noContact() {
    return new Refused("no-contact", "Nobody is on the line.");
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
