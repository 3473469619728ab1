package io.secondcall.pursuit;

import static io.secondcall.pursuit.Values.minus;
import static io.secondcall.pursuit.Values.plus;
import static io.secondcall.pursuit.Values.plusAll;
import static io.secondcall.pursuit.Values.with;
import static io.secondcall.pursuit.Values.without;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.PursuitState.Closed;
import io.secondcall.pursuit.PursuitState.Contact;
import io.secondcall.pursuit.PursuitState.Exchange;
import io.secondcall.pursuit.PursuitState.Feelings;
import io.secondcall.pursuit.PursuitState.Line;
import io.secondcall.pursuit.PursuitState.Planned;
import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Team;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step of the fold: a draft of the next state. Every value it holds is immutable; what an event
 * changes is replaced, the rest is shared. For one thread and one event.
 */
final class Fold {
  private final Event.PursuitStarted started;
  private long sequence;
  private LocalDateTime clock;
  private Map<String, Feelings> feelings;
  private Map<String, Object> variables;
  private List<String> found;
  private List<String> introduced;
  private List<String> read;
  private int researched;
  private List<Contact> contacts;
  private Optional<Talk> talk;
  private Map<String, Promise> promises;
  private List<String> kept;
  private List<String> broken;
  private List<String> refusals;
  private List<String> refused;
  private List<String> stopped;
  private int breaches;
  private Map<String, LocalDateTime> ringBacks;
  private Map<String, Integer> ringBackCount;
  private List<String> seen;
  private Map<String, Integer> visits;
  private Map<String, Line> lines;
  private Map<String, List<String>> citedTo;
  private List<String> heard;
  private List<String> cited;
  private List<String> misquoted;
  private List<String> contradicted;
  private List<Long> turns;
  private List<Long> flags;
  private Map<String, Exchange> exchanges;
  private Map<String, Planned> writings;
  private List<String> connected;
  private List<String> owed;
  private Desk desk;
  private Optional<String> reached;
  private Optional<Closed> closed;
  private boolean voided;
  private Map<String, Optional<Event.Verdict>> disputes;

  Fold(PursuitState from) {
    started = from.started();
    sequence = from.sequence();
    clock = from.clock();
    feelings = from.feelings();
    variables = from.variables();
    found = from.found();
    introduced = from.introduced();
    read = from.read();
    researched = from.researched();
    contacts = from.contacts();
    talk = from.talk();
    promises = from.promises();
    kept = from.kept();
    broken = from.broken();
    refusals = from.refusals();
    refused = from.refused();
    stopped = from.stopped();
    breaches = from.breaches();
    ringBacks = from.ringBacks();
    ringBackCount = from.ringBackCount();
    seen = from.seen();
    visits = from.visits();
    lines = from.lines();
    citedTo = from.citedTo();
    heard = from.heard();
    cited = from.cited();
    misquoted = from.misquoted();
    contradicted = from.contradicted();
    turns = from.turns();
    flags = from.flags();
    exchanges = from.exchanges();
    writings = from.writings();
    connected = from.connected();
    owed = from.owed();
    desk = from.desk();
    reached = from.reached();
    closed = from.closed();
    voided = from.voided();
    disputes = from.disputes();
  }

  static PursuitState begin(Recorded first) {
    var none = List.<String>of();
    return new PursuitState(
        (Event.PursuitStarted) first.event(),
        first.sequence(),
        first.at(),
        Map.of(),
        Map.of(),
        none,
        none,
        none,
        0,
        List.of(),
        Optional.empty(),
        Map.of(),
        none,
        none,
        none,
        none,
        none,
        0,
        Map.of(),
        Map.of(),
        none,
        Map.of(),
        Map.of(),
        Map.of(),
        none,
        none,
        none,
        none,
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        none,
        none,
        Desk.EMPTY,
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of());
  }

  PursuitState after(Recorded recorded) {
    sequence = recorded.sequence();
    clock = recorded.at();
    switch (recorded.event()) {
      case Event.PursuitStarted again ->
          throw new IllegalArgumentException("a pursuit starts once: " + again.scenario());
      case Event.Inherited e -> {
        desk = desk.inherited(e);
        owed = plusAll(owed, e.askedBefore());
      }
      case Event.Researched e -> {
        read = plus(read, e.source());
        researched += e.minutes();
        found = plusAll(found, e.found());
      }
      case Event.ContactOpened e -> open(e);
      case Event.TraineeSpoke e -> spoke(e);
      case Event.PersonSpoke e -> line(e);
      case Event.BeatEntered e -> enter(e);
      case Event.FeelingsChanged e -> {
        feelings = with(feelings, e.person(), new Feelings(e.trust(), e.patience()));
        talk = talk.map(t -> t.felt(e.because()));
      }
      case Event.VariableSet e -> variables = with(variables, e.variable(), e.value());
      case Event.FactsRevealed e -> found = plusAll(found, e.facts());
      case Event.PersonIntroduced e -> introduced = plus(introduced, e.person());
      case Event.Refused e -> {
        refusals = plus(refusals, e.person());
        refused = plus(refused, e.person());
      }
      case Event.AskedToStop e -> {
        // That is how it ends now, whatever was agreed.
        reached = Optional.empty();
        stopped = plus(stopped, e.person());
        owed = plus(owed, e.person());
        desk = desk.asked(e);
        ringBacks = without(ringBacks, e.person());
        for (var channel : Channel.values()) {
          writings = without(writings, PursuitState.thread(e.person(), channel));
        }
        e.bound().forEach(this::release);
      }
      case Event.SilenceKept _ -> talk = talk.map(Talk::silent);
      case Event.ContactEnded e -> {
        talk.filter(Talk::written).ifPresent(this::keep);
        talk = Optional.empty();
        last(contact -> contact.over(clock, e.left()));
      }
      case Event.PromiseMade e -> promised(e);
      case Event.PromiseMet e -> {
        stands(e.promise(), Standing.MET);
        if (e.timing() == Event.Timing.KEPT) {
          kept = plus(kept, e.promise());
        }
        talk = talk.map(Talk::wanted);
      }
      case Event.PromiseBroken e -> {
        stands(e.promise(), Standing.BROKEN);
        broken = plus(broken, e.promise());
      }
      case Event.RingBackPlanned e -> {
        ringBacks = with(ringBacks, e.person(), e.at());
        ringBackCount =
            with(ringBackCount, e.person(), ringBackCount.getOrDefault(e.person(), 0) + 1);
      }
      case Event.WritingPlanned e -> plan(e);
      case Event.Connected e -> connected = plus(connected, e.person());
      case Event.Waited _ -> {
        // The clock is all it moves.
      }
      case Event.SequenceSent e -> desk = desk.sent(sequence, clock, e);
      case Event.DeedDone e -> {
        desk = desk.did(sequence, e);
        found = plusAll(found, e.found().orElse(List.of()));
      }
      case Event.EndingReached e -> reached = Optional.of(e.ending());
      case Event.PursuitClosed e ->
          closed = Optional.of(new Closed(e.ending(), e.cause(), e.epilogue()));
      case Event.AttemptVoided _ -> voided = true;
      case Event.MarkDisputed e -> disputes = with(disputes, e.criterion(), Optional.empty());
      case Event.MarkRuled e -> disputes = with(disputes, e.criterion(), Optional.of(e.verdict()));
      case Event.TurnFlagged e -> flags = plus(flags, e.turn());
      case Event.HintGiven _ -> {
        // What the coach whispers changes nothing but the record.
      }
      case Event.ScorecardIssued _, Event.ScorecardAmended _ -> {
        // A scorecard says something about a pursuit and changes nothing in it.
      }
    }
    return done();
  }

  private void open(Event.ContactOpened e) {
    var copies = e.copies().orElse(List.of());
    var thread = PursuitState.thread(e.person(), e.channel());
    boolean invited = e.incoming() || e.channel() == Channel.MEETING;
    boolean breach =
        !invited
            && ((bound(e.person()) && !desk.answerable().contains(thread))
                || e.dialled().filter(this::bound).isPresent()
                || copies.stream().anyMatch(this::bound));
    breaches += breach ? 1 : 0;
    boolean answered = e.outcome() == Event.Outcome.ANSWERED;
    if (!e.incoming()) {
      desk = desk.answered(thread);
    } else if (answered && e.channel().isWritten() && bound(e.person())) {
      desk = desk.wrote(thread);
    }
    contacts =
        plus(
            contacts,
            new Contact(
                e.contact(),
                sequence,
                e.person(),
                answered ? List.of(e.person()) : List.of(),
                e.channel(),
                e.incoming(),
                e.outcome(),
                clock,
                clock,
                false,
                0,
                breach,
                copies,
                e.dialled(),
                e.meeting()));
    if (e.channel().isWritten()) {
      write(e, answered);
      return;
    }
    if (!invited) {
      owed = minus(owed, e.person());
    }
    if (answered) {
      // They talk now: what they meant to ring about is settled.
      ringBacks = without(ringBacks, e.person());
    }
    if (e.incoming()) {
      refusals = minus(refusals, e.person());
    }
    talk =
        Optional.of(
            Talk.opened(e, invited || isColleague(e.person()) || brokeTheirWord(e.person())));
  }

  private boolean bound(String person) {
    return desk.bound().contains(person);
  }

  /** Nobody badgers a colleague. */
  private boolean isColleague(String person) {
    return desk.colleagues().contains(person);
  }

  private void write(Event.ContactOpened e, boolean answered) {
    var thread = PursuitState.thread(e.person(), e.channel());
    var exchange = exchanges.getOrDefault(thread, Exchange.NONE);
    if (answered) {
      // What they meant to write has come.
      writings = without(writings, thread);
    }
    // An answer to what they wrote is no badgering.
    boolean asked = exchanges.containsKey(thread) && exchange.unanswered() == 0;
    talk =
        Optional.of(
            Talk.opened(
                    e,
                    e.incoming() || asked || isColleague(e.person()) || brokeTheirWord(e.person()))
                .in(exchange, !e.incoming()));
  }

  /** Where the thread stands once a mail is sent or has come. */
  private void keep(Talk now) {
    var thread = PursuitState.thread(now.person(), now.channel());
    var exchange = exchanges.getOrDefault(thread, Exchange.NONE).at(now.beat());
    boolean answered = now.incoming() && contacts.getLast().outcome() == Event.Outcome.ANSWERED;
    exchanges = with(exchanges, thread, answered ? exchange.answered(now.lastLines()) : exchange);
  }

  private void plan(Event.WritingPlanned e) {
    writings =
        with(
            writings,
            PursuitState.thread(e.person(), e.channel()),
            new Planned(e.person(), e.channel(), e.source(), e.at()));
    if (e.source().equals(Correspondence.OPENING)) {
      ringBackCount =
          with(ringBackCount, e.person(), ringBackCount.getOrDefault(e.person(), 0) + 1);
    }
  }

  /** Whoever was promised something and left waiting may ask after it. */
  private boolean brokeTheirWord(String person) {
    return promises.values().stream()
        .anyMatch(
            promise ->
                promise.person().equals(person)
                    && !promise.byTrainee()
                    && promise.standing() == Standing.BROKEN);
  }

  private void spoke(Event.TraineeSpoke e) {
    var said = Heard.of(e);
    turns = plus(turns, sequence);
    heard = plusAll(heard, said.moveNames());
    cited = plusAll(cited, said.cited());
    misquoted = plusAll(misquoted, said.misquoted());
    contradicted = plusAll(contradicted, said.contradicted());
    if (said.has("honour-no")) {
      refusals = minus(refusals, e.person());
    }
    last(contact -> contact.turned(clock, said.scored() ? 1 : 0));
    talk.filter(Talk::written).ifPresent(now -> wrote(now, said));
    var before = citedTo.getOrDefault(e.person(), List.of());
    boolean fresh = !before.containsAll(said.cited()) || said.hasAny(History.FRESH);
    talk = talk.map(t -> t.spoke(said, e.hearing(), fresh));
    citedTo = with(citedTo, e.person(), plusAll(before, said.cited()));
  }

  private void wrote(Talk now, Heard said) {
    var thread = PursuitState.thread(now.person(), now.channel());
    exchanges = with(exchanges, thread, exchanges.getOrDefault(thread, Exchange.NONE).sent(said));
    if (said.offends()) {
      // Whatever they meant to answer to what came before is not written any more.
      writings = without(writings, thread);
    }
    boolean pardoned =
        owed.contains(now.person())
            && now.copies().stream().noneMatch(this::bound)
            && History.acknowledges(said);
    boolean breach = contacts.getLast().breach();
    if (pardoned && breach) {
      breaches--;
      last(Contact::pardoned);
    }
    if (pardoned || breach) {
      owed = minus(owed, now.person());
    }
  }

  private void line(Event.PersonSpoke e) {
    var key = Lines.key(e.person(), e.kind(), e.source());
    int times = lines.getOrDefault(key, new Line(0, -1)).times();
    lines = with(lines, key, new Line(times + 1, e.variant()));
    talk = talk.map(t -> t.heard(e));
  }

  private void enter(Event.BeatEntered e) {
    seen = plus(seen, e.beat());
    visits = with(visits, e.beat(), visits.getOrDefault(e.beat(), 0) + 1);
    boolean joins = talk.filter(t -> !t.people().contains(e.person())).isPresent();
    if (joins) {
      ringBacks = without(ringBacks, e.person());
    }
    talk = talk.map(t -> t.entered(e));
    last(
        contact ->
            contact.outcome() == Event.Outcome.ANSWERED
                ? contact.joined(e.person(), clock)
                : contact);
  }

  private void promised(Event.PromiseMade e) {
    var promise =
        new Promise(
            e.promise(),
            e.byTrainee(),
            e.person(),
            e.text(),
            e.from(),
            e.to(),
            e.channel().orElse(Channel.CALL),
            e.with().orElse(List.of()),
            Standing.OPEN);
    promises = with(promises, e.promise(), promise);
    if (!e.byTrainee()) {
      // Whoever says that they will ring has taken back their no.
      refusals = minus(refusals, e.person());
    }
  }

  /** Whoever asks to be left alone waits for no call any more: a promise to ring is void. */
  private void release(String person) {
    for (var promise : promises.values()) {
      if (promise.byTrainee()
          && promise.person().equals(person)
          && !promise.id().equals(Team.REMOVAL)
          && promise.standing() == Standing.OPEN) {
        stands(promise.id(), Standing.VOID);
      }
    }
  }

  private void stands(String id, Standing standing) {
    var p = promises.get(id);
    if (p != null) {
      promises =
          with(
              promises,
              id,
              new Promise(
                  id,
                  p.byTrainee(),
                  p.person(),
                  p.text(),
                  p.from(),
                  p.to(),
                  p.channel(),
                  p.with(),
                  standing));
    }
  }

  private void last(UnaryOperator<Contact> change) {
    if (!contacts.isEmpty()) {
      var changed = new ArrayList<>(contacts.subList(0, contacts.size() - 1));
      changed.add(change.apply(contacts.getLast()));
      contacts = List.copyOf(changed);
    }
  }

  private PursuitState done() {
    return new PursuitState(
        started,
        sequence,
        clock,
        feelings,
        variables,
        found,
        introduced,
        read,
        researched,
        contacts,
        talk,
        promises,
        kept,
        broken,
        refusals,
        refused,
        stopped,
        breaches,
        ringBacks,
        ringBackCount,
        seen,
        visits,
        lines,
        citedTo,
        heard,
        cited,
        misquoted,
        contradicted,
        turns,
        flags,
        exchanges,
        writings,
        connected,
        owed,
        desk,
        reached,
        closed,
        voided,
        disputes);
  }
}
