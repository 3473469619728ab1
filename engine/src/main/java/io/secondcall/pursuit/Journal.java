package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Team;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The public side of a pursuit, for browser and terminal alike: what its trainee may see while it
 * runs. Moves heard, feelings, beats and plans stay out of it. Pure and thread-safe.
 */
public final class Journal {
  /** Stands in for what the trainee wrote and later erased. */
  public static final String ERASED = "[erased]";

  private final Scenario scenario;
  private final List<Recorded> events;
  private final PursuitState state;

  /**
   * @param scenario the version that the pursuit pins
   * @param events all of them, from the start
   */
  public Journal(Scenario scenario, List<Recorded> events) {
    this(scenario, events, PursuitState.of(events));
  }

  /** As above, where the caller has folded the events already. */
  public Journal(Scenario scenario, List<Recorded> events, PursuitState state) {
    this.scenario = scenario;
    this.events = List.copyOf(events);
    this.state = state;
  }

  /**
   * What happened after an event, in order. Not every event is an entry.
   *
   * @param after sequence; 0 for everything
   * @param texts what the trainee wrote, by sequence; empty where it was erased
   */
  public List<Entry> entries(long after, LongFunction<Optional<String>> texts) {
    return events.stream()
        .filter(recorded -> recorded.sequence() > after)
        .flatMap(recorded -> entry(recorded, texts).stream())
        .toList();
  }

  private Optional<Entry> entry(Recorded recorded, LongFunction<Optional<String>> texts) {
    long n = recorded.sequence();
    var at = recorded.at();
    return Optional.ofNullable(
        switch (recorded.event()) {
          case Event.PursuitStarted _ -> new Entry.Began(n, at);
          case Event.Researched e -> researched(n, recorded, e);
          case Event.ContactOpened e ->
              new Entry.ContactOpened(
                  n,
                  at,
                  e.contact(),
                  e.person(),
                  e.channel(),
                  e.incoming(),
                  e.outcome(),
                  e.copies().orElse(List.of()),
                  e.dialled(),
                  e.meeting());
          case Event.TraineeSpoke e -> spoke(recorded, e, texts.apply(n));
          case Event.PersonSpoke e ->
              new Entry.Said(
                  n,
                  at,
                  e.contact(),
                  e.person(),
                  e.text(),
                  OptionalInt.empty(),
                  Optional.empty(),
                  List.of(),
                  OptionalInt.empty());
          case Event.SilenceKept e -> new Entry.Silence(n, at, e.contact(), e.seconds());
          case Event.ContactEnded e -> new Entry.ContactEnded(n, at, e.contact(), e.by(), e.left());
          case Event.FactsRevealed e -> new Entry.Revealed(n, at, e.person(), facts(e.facts()));
          case Event.PersonIntroduced e -> new Entry.Introduced(n, at, e.person());
          case Event.PromiseMade e ->
              new Entry.PromiseMade(
                  n,
                  at,
                  e.promise(),
                  e.byTrainee(),
                  e.person(),
                  e.text(),
                  e.from(),
                  e.to(),
                  e.channel().orElse(Channel.CALL));
          case Event.PromiseMet e -> new Entry.PromiseMet(n, at, e.promise(), e.timing());
          case Event.PromiseBroken e -> new Entry.PromiseBroken(n, at, e.promise());
          case Event.Connected e -> new Entry.Connected(n, at, e.person());
          case Event.Waited e -> new Entry.Waited(n, at, e.from(), e.to());
          case Event.SequenceSent e -> letter(n, at, e);
          case Event.DeedDone e -> done(n, at, e, texts.apply(n));
          case Event.PursuitClosed e ->
              new Entry.Closed(n, at, ending(e.ending(), e.epilogue()), e.cause());
          case Event.AttemptVoided _ -> new Entry.Voided(n, at, texts.apply(n).orElse(ERASED));
          case Event.TurnFlagged e -> new Entry.Flagged(n, at, e.turn(), e.meant());
          case Event.HintGiven e -> new Entry.Hint(n, at, e.contact(), e.text());
          case Event.Inherited _,
              Event.BeatEntered _,
              Event.FeelingsChanged _,
              Event.VariableSet _,
              Event.Refused _,
              Event.AskedToStop _,
              Event.RingBackPlanned _,
              Event.WritingPlanned _,
              Event.EndingReached _,
              Event.MarkDisputed _,
              Event.MarkRuled _,
              Event.ScorecardIssued _,
              Event.ScorecardAmended _ ->
              null;
        });
  }

  private Entry spoke(Recorded recorded, Event.TraineeSpoke e, Optional<String> text) {
    return new Entry.Said(
        recorded.sequence(),
        recorded.at(),
        e.contact(),
        "trainee",
        text.orElse(ERASED),
        OptionalInt.of(e.turn()),
        unscored(e),
        used(e),
        text.isPresent() ? e.subject() : OptionalInt.empty());
  }

  private Entry researched(long n, Recorded recorded, Event.Researched e) {
    var source = scenario.source(e.source());
    return new Entry.Researched(
        n,
        recorded.at(),
        e.source(),
        source.map(s -> filled(s.name())).orElse(e.source()),
        e.minutes(),
        source.map(s -> filled(s.text())).orElse(""),
        facts(e.found()));
  }

  /** As the scenario has it; a letter that it does not know any more is left out. */
  private @Nullable Entry letter(long n, LocalDateTime at, Event.SequenceSent e) {
    return scenario
        .team()
        .sequence(e.sequence())
        .map(
            sequence -> {
              var step = sequence.steps().get(e.step() - 1);
              return new Entry.SequenceSent(
                  n,
                  at,
                  sequence.id(),
                  filled(sequence.name()),
                  sequence.owner(),
                  e.person(),
                  sequence.channel(),
                  e.step(),
                  filled(step.subject()),
                  filled(step.text()));
            })
        .orElse(null);
  }

  private Entry done(long n, LocalDateTime at, Event.DeedDone e, Optional<String> text) {
    var deed = scenario.team().deed(e.deed());
    return new Entry.DeedDone(
        n,
        at,
        e.deed(),
        deed.map(d -> filled(d.name())).orElse(e.deed()),
        deed.map(d -> Json.wireName(d.kind())).orElse("other"),
        e.minutes(),
        e.length().isPresent() ? Optional.of(text.orElse(ERASED)) : Optional.empty(),
        facts(e.found().orElse(List.of())));
  }

  private static Optional<Entry.Unscored> unscored(Event.TraineeSpoke e) {
    return switch (e.hearing().map(Hearing::clarity).orElse(null)) {
      case null -> Optional.of(Entry.Unscored.FAILED);
      case UNCLEAR -> Optional.of(Entry.Unscored.UNCLEAR);
      case FOREIGN -> Optional.of(Entry.Unscored.FOREIGN);
      case CLEAR -> Optional.empty();
    };
  }

  /** What the trainee had not found out stays out of it, even when guessed rightly. */
  private List<String> used(Event.TraineeSpoke e) {
    return e.hearing().stream()
        .flatMap(hearing -> Heard.cited(hearing).stream())
        .filter(state.found()::contains)
        .toList();
  }

  /** Where the pursuit stands. */
  public Now now() {
    var time = new BusinessTime(scenario.calendar());
    boolean idle = state.talk().isEmpty() && state.closed().isEmpty();
    return new Now(
        state.clock(),
        Math.max(1, time.dayNumber(state.clock().toLocalDate())),
        state.talk().map(this::contact),
        facts(state.found()),
        state.read(),
        scenario.people().stream()
            .filter(person -> Decider.isKnown(person, state) || isMet(person))
            .map(this::person)
            .toList(),
        promises(),
        can(time),
        idle ? new Waits(time, state).suggested() : List.of(),
        idle ? deeds() : List.of(),
        doNotContact(),
        stillRunning(),
        state.closed().map(closed -> ending(closed.ending(), closed.epilogue())));
  }

  private List<Now.OfferedDeed> deeds() {
    return Deeds.offered(scenario, state).stream()
        .map(
            deed ->
                new Now.OfferedDeed(
                    deed.id(),
                    filled(deed.name()),
                    Json.wireName(deed.kind()),
                    deed.minutes(),
                    deed.writes()))
        .toList();
  }

  private List<String> stillRunning() {
    return state.closed().isEmpty()
        ? List.of()
        : Sequences.running(scenario, state).stream()
            .flatMap(id -> scenario.team().sequence(id).stream())
            .map(sequence -> filled(sequence.name()))
            .toList();
  }

  private Optional<Now.DoNotContact> doNotContact() {
    boolean marked =
        scenario.team().deeds().stream()
            .filter(deed -> deed.kind() == Team.Deed.Kind.DO_NOT_CONTACT)
            .anyMatch(deed -> state.desk().done().contains(deed.id()));
    if (marked) {
      return Optional.of(Now.DoNotContact.MARKED);
    }
    boolean asked =
        scenario.people().stream()
            .filter(person -> person.side() == Person.Side.THEIRS)
            .anyMatch(person -> state.stopped().contains(person.id()));
    if (asked) {
      return Optional.of(Now.DoNotContact.ASKED);
    }
    return scenario.people().stream()
            .flatMap(person -> person.askedBefore().stream())
            .anyMatch(state.found()::contains)
        ? Optional.of(Now.DoNotContact.ON_FILE)
        : Optional.empty();
  }

  private Now.OpenContact contact(Talk talk) {
    var contact = state.contacts().getLast();
    var others =
        contact
            .meeting()
            .map(state.promises()::get)
            .map(PursuitState.Promise::with)
            .orElse(List.of());
    return new Now.OpenContact(
        talk.contact(),
        talk.person(),
        talk.channel(),
        talk.incoming(),
        talk.tally().attempts(),
        talk.voicemail(),
        contact.dialled(),
        contact.meeting(),
        contact.meeting().isEmpty() ? List.of() : present(Values.plusAll(talk.people(), others)));
  }

  private List<Now.Present> present(List<String> people) {
    return people.stream()
        .flatMap(id -> scenario.person(id).stream())
        .map(p -> new Now.Present(p.id(), filled(p.name()), filled(p.role())))
        .toList();
  }

  private Now.KnownPerson person(Person person) {
    Optional<Recorded> last =
        events.reversed().stream()
            .filter(
                recorded ->
                    recorded.event() instanceof Event.PersonSpoke spoke
                        && spoke.person().equals(person.id()))
            .findFirst();
    return new Now.KnownPerson(
        person.id(),
        filled(person.name()),
        filled(person.role()),
        filled(person.about()),
        person.channels().stream().filter(channel -> reaches(person, channel)).sorted().toList(),
        last.map(recorded -> ((Event.PersonSpoke) recorded.event()).text()),
        last.map(Recorded::at),
        rung(person),
        tries(person, Channel.EMAIL),
        tries(person, Channel.MESSAGE),
        connection(person),
        person.side());
  }

  /** Who was spoken with has a name, whether or not they can be reached. */
  private boolean isMet(Person person) {
    return state.spoke().contains(person.id());
  }

  private boolean reaches(Person person, Channel channel) {
    return Decider.isKnown(person, state)
        && (!channel.isWritten() || Correspondence.reaches(person, channel, state));
  }

  private int rung(Person person) {
    return (int)
        state.contacts().stream()
            .filter(contact -> contact.rung().equals(Optional.of(person.id())))
            .count();
  }

  private int tries(Person person, Channel channel) {
    return (int)
        state.contacts().stream()
            .filter(contact -> !contact.incoming() && contact.channel() == channel)
            .filter(contact -> contact.person().equals(person.id()))
            .count();
  }

  private Optional<Now.Connection> connection(Person person) {
    if (!reaches(person, Channel.MESSAGE) || !person.channels().contains(Channel.MESSAGE)) {
      return Optional.empty();
    } else if (Correspondence.connected(person, state)) {
      return Optional.of(Now.Connection.CONNECTED);
    }
    return Optional.of(
        state.exchange(person.id(), Channel.MESSAGE).unanswered() > 0
            ? Now.Connection.REQUESTED
            : Now.Connection.NONE);
  }

  private List<Now.OpenPromise> promises() {
    return state.promises().values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .map(
            p ->
                new Now.OpenPromise(
                    p.id(),
                    p.byTrainee(),
                    p.person(),
                    p.text(),
                    p.from(),
                    p.to(),
                    p.channel(),
                    present(p.with()),
                    Meetings.canAttend(p, state.clock())))
        .toList();
  }

  private List<Now.Action> can(BusinessTime time) {
    if (state.closed().isPresent()) {
      return List.of();
    }
    var can = new ArrayList<Now.Action>();
    if (Coach.listens(state)) {
      can.add(Now.Action.HINT);
    }
    if (state.talk().isPresent()) {
      can.add(Now.Action.SAY);
      can.add(Now.Action.HANG_UP);
      return List.copyOf(can);
    }
    if (!scenario.sources().isEmpty()) {
      can.add(Now.Action.RESEARCH);
    }
    if (!deeds().isEmpty()) {
      can.add(Now.Action.DO);
    }
    if (anybody(Channel.CALL) && time.canCall(state.clock())) {
      can.add(Now.Action.CALL);
    }
    if (state.promises().values().stream().anyMatch(p -> Meetings.canAttend(p, state.clock()))) {
      can.add(Now.Action.ATTEND);
    }
    if (anybody(Channel.EMAIL)) {
      can.add(Now.Action.MAIL);
    }
    if (anybody(Channel.MESSAGE)) {
      can.add(Now.Action.MESSAGE);
    }
    can.add(Now.Action.WAIT);
    can.add(Now.Action.CLOSE);
    return List.copyOf(can);
  }

  private boolean anybody(Channel channel) {
    return scenario.people().stream()
        .filter(person -> Decider.isKnown(person, state))
        .anyMatch(person -> person.channels().contains(channel) && reaches(person, channel));
  }

  private List<Entry.Fact> facts(List<String> ids) {
    return ids.stream()
        .flatMap(id -> scenario.fact(id).stream())
        .map(fact -> new Entry.Fact(fact.id(), filled(fact.label()), filled(fact.statement())))
        .toList();
  }

  private Entry.Ending ending(String id, OptionalInt epilogue) {
    return scenario
        .ending(id)
        .map(
            ending ->
                new Entry.Ending(
                    id,
                    filled(ending.title()),
                    Json.wireName(ending.kind()),
                    filled(ending.verdict()),
                    epilogue.isEmpty()
                        ? Optional.empty()
                        : epilogue(ending.epilogue().get(epilogue.getAsInt()))))
        .orElseGet(() -> new Entry.Ending(id, id, "open", "", Optional.empty()));
  }

  private Optional<Entry.Epilogue> epilogue(Scenario.Epilogue told) {
    return Optional.of(new Entry.Epilogue(filled(told.later()), filled(told.text())));
  }

  private String filled(String text) {
    return Lines.fill(text, state);
  }
}
