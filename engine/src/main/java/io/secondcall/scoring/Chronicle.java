package io.secondcall.scoring;

import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.Json;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pursuit told as occasions: replies, contacts, actions, and the whole. For one thread and one
 * pursuit.
 */
final class Chronicle {
  private final Scenario scenario;
  private final Reliability reliability;
  private final List<Recorded> events;
  private final Map<Occasions, List<Occasion>> occasions = new EnumMap<>(Occasions.class);
  private final List<Occasion.Turn> turns = new ArrayList<>();
  private final List<Occasion.Turn> notes = new ArrayList<>();
  private final List<Occasion> unscored = new ArrayList<>();
  private PursuitState state;
  private Optional<OpenContact> open = Optional.empty();
  private List<String> foundBefore = List.of();
  private long lastEnd;

  /** What is known of a contact when it begins, and gathers until it ends. */
  private static final class OpenContact {
    private final long sequence;
    private final Map<String, Object> names;
    private final Optional<Scorecard.Evidence.Gap> before;
    private final List<Occasion.Turn> turns = new ArrayList<>();
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();
    private final LocalDateTime began;
    private String promise = "none";
    private final Answers answers = new Answers();

    OpenContact(
        long sequence,
        Map<String, Object> names,
        Optional<Scorecard.Evidence.Gap> before,
        LocalDateTime began) {
      this.sequence = sequence;
      this.names = names;
      this.before = before;
      this.began = began;
    }
  }

  Chronicle(Scenario scenario, List<Recorded> events, Reliability reliability) {
    this.scenario = scenario;
    this.reliability = reliability;
    this.events = events;
    for (var kind : Occasions.values()) {
      occasions.put(kind, new ArrayList<>());
    }
    this.state = PursuitState.of(events.subList(0, 1));
    for (var recorded : events.subList(1, events.size())) {
      before(recorded);
      state = state.after(recorded);
      after(recorded);
    }
    open.ifPresent(contact -> end(contact, "nobody"));
    add(Occasions.PURSUIT, whole());
  }

  List<Occasion> of(Occasions kind) {
    return List.copyOf(occasions.getOrDefault(kind, List.of()));
  }

  /** Replies that could not be understood: no occasions, and no misses either. */
  List<Occasion> unscored() {
    return List.copyOf(unscored);
  }

  List<Occasion.Turn> turns() {
    return List.copyOf(turns);
  }

  /** What was said or written to somebody, and what was noted at the desk. */
  Stream<Occasion.Turn> replies() {
    return Stream.concat(turns.stream(), notes.stream());
  }

  /** Facts that tell of requests to be left alone, made before the pursuit began. */
  List<String> requests() {
    return scenario.people().stream().flatMap(person -> person.askedBefore().stream()).toList();
  }

  List<Recorded> events() {
    return events;
  }

  PursuitState end() {
    return state;
  }

  /** The last thing that somebody else said before an event; the event itself where nobody did. */
  long lineBefore(long sequence) {
    return events.reversed().stream()
        .filter(recorded -> recorded.sequence() < sequence && isLine(recorded))
        .mapToLong(Recorded::sequence)
        .findFirst()
        .orElse(sequence);
  }

  /** What was said upon entering a beat; the entering itself where nothing was. */
  long lineAfter(long beat) {
    return events.stream()
        .filter(recorded -> recorded.sequence() > beat)
        .takeWhile(recorded -> !(recorded.event() instanceof Event.ContactEnded))
        .filter(Chronicle::isLine)
        .mapToLong(Recorded::sequence)
        .findFirst()
        .orElse(beat);
  }

  private static boolean isLine(Recorded recorded) {
    return recorded.event() instanceof Event.PersonSpoke;
  }

  /** What is judged by the state that it meets. */
  private void before(Recorded recorded) {
    switch (recorded.event()) {
      case Event.TraineeSpoke e -> spoke(recorded.sequence(), e);
      case Event.Researched e -> action(recorded, "research", e.source(), e.minutes(), e.found());
      case Event.Waited e -> action(recorded, "wait", "", minutes(e.from(), e.to()), List.of());
      case Event.PursuitClosed e when e.cause() == Event.CloseCause.TRAINEE ->
          action(recorded, "close", "", 0, List.of());
      case Event.DeedDone e -> deed(recorded, e);
      default -> {
        // No occasion, or one that is known only afterwards.
      }
    }
  }

  private void after(Recorded recorded) {
    switch (recorded.event()) {
      case Event.ContactOpened e -> open = Optional.of(opened(recorded, e));
      case Event.BeatEntered e ->
          open.ifPresent(
              contact -> {
                contact.seen.add(e.beat());
                contact.answers.movedOn();
              });
      case Event.PersonSpoke e ->
          open.ifPresent(contact -> contact.answers.heard(recorded.sequence(), e));
      case Event.PromiseMet e -> open.ifPresent(contact -> met(contact, e));
      case Event.ContactEnded e -> {
        open.ifPresent(contact -> end(contact, Json.wireName(e.by())));
        open = Optional.empty();
        if (!isTheirMail() && !isInternal()) {
          foundBefore = state.found();
        }
        lastEnd = isInternal() ? lastEnd : recorded.sequence();
      }
      default -> {
        // Nothing that an occasion rests on.
      }
    }
  }

  /** What they write interrupts nobody: what was found before it is as new as ever. */
  private boolean isTheirMail() {
    var last = state.contacts().getLast();
    return last.incoming() && last.channel().isWritten();
  }

  private boolean isInternal() {
    return state.isInternal(state.contacts().getLast());
  }

  private void spoke(long sequence, Event.TraineeSpoke e) {
    var heard = reliability.believed(Heard.of(e), e.settled());
    var turn = new Occasion.Turn(sequence, heard, e.hearing());
    var names = PursuitNames.turn(scenario, state, heard);
    var occasion =
        new Occasion(sequence, names, sure(names, reliability.sure(heard)), List.of(turn));
    turns.add(turn);
    open.ifPresent(
        contact -> {
          contact.turns.add(turn);
          contact.answers.replied(heard);
        });
    if (heard.scored()) {
      add(Occasions.TURNS, occasion);
    } else if (e.hearing().filter(Hearing::onlyAsksOnceMore).isEmpty()) {
      unscored.add(occasion);
    }
  }

  private void action(Recorded recorded, String kind, String id, long minutes, List<String> found) {
    action(recorded, kind, id, minutes, found, Optional.empty());
  }

  private void deed(Recorded recorded, Event.DeedDone e) {
    Optional<Occasion.Turn> words =
        e.length().isEmpty()
            ? Optional.empty()
            : Optional.of(new Occasion.Turn(recorded.sequence(), e.heard(), e.hearing()));
    words.ifPresent(notes::add);
    action(recorded, "deed", e.deed(), e.minutes(), e.found().orElse(List.of()), words);
  }

  private void action(
      Recorded recorded,
      String kind,
      String id,
      long minutes,
      List<String> found,
      Optional<Occasion.Turn> words) {
    var heard = words.map(Occasion.Turn::heard).orElse(Heard.NOTHING);
    var names = PursuitNames.own(scenario, state);
    names.put("kind", kind);
    names.put("id", id);
    names.put("minutes", minutes);
    names.put("found", found);
    names.put("contacts", (long) state.contacts().size());
    names.put("attempts", (long) state.attempts());
    names.put("seen", state.seen());
    PursuitNames.said(names, heard);
    PursuitNames.desk(names, scenario, state);
    names.put("attended", state.attended());
    PursuitNames.moment(names, scenario, state.clock());
    add(
        Occasions.ACTIONS,
        new Occasion(
            recorded.sequence(),
            names,
            sure(names, reliability.sure(heard)),
            words.stream().toList()));
  }

  private OpenContact opened(Recorded recorded, Event.ContactOpened e) {
    var names = new HashMap<String, Object>();
    boolean answered = e.outcome() == Event.Outcome.ANSWERED;
    names.put("person", e.person());
    names.put("channel", e.channel().wireName());
    names.put("incoming", e.incoming());
    names.put("copied", e.copies().orElse(List.of()));
    names.put("unanswered", PursuitNames.unanswered(state, e.person(), e.channel()));
    boolean attempt = state.contacts().getLast().attempt() && !isInternal();
    names.put("attempt", attempt ? (long) state.attempts() : 0L);
    names.put("dialled", PursuitNames.dialled(state));
    names.put("attended", state.attended());
    PursuitNames.desk(names, scenario, state);
    names.put("contact", answered ? (long) state.conversations(e.person()) : 0L);
    names.put("since", state.since());
    names.put("found", state.found());
    names.put("newly", state.found().stream().filter(fact -> !foundBefore.contains(fact)).toList());
    names.put("researched", (long) state.researched());
    PursuitNames.moment(names, scenario, recorded.at());
    Optional<Scorecard.Evidence.Gap> gap =
        lastEnd == 0
            ? Optional.empty()
            : Optional.of(new Scorecard.Evidence.Gap(lastEnd, recorded.sequence()));
    return new OpenContact(recorded.sequence(), names, gap, recorded.at());
  }

  /** The best that a contact makes of a promise of whoever started it. */
  private void met(OpenContact contact, Event.PromiseMet e) {
    var promise = state.promises().get(e.promise());
    boolean incoming = state.talk().map(talk -> talk.incoming()).orElse(false);
    if (promise != null && promise.byTrainee() != incoming) {
      var order = List.of("none", "late", "early", "kept");
      var timing = Json.wireName(e.timing());
      if (order.indexOf(timing) > order.indexOf(contact.promise)) {
        contact.promise = timing;
      }
    }
  }

  private void end(OpenContact contact, String by) {
    var past = state.contacts().getLast();
    var names = PursuitNames.own(scenario, state);
    names.putAll(contact.names);
    names.put("heard", heard(contact.turns, true));
    names.put("cited", union(contact.turns, Heard::cited));
    names.put("misquoted", union(contact.turns, Heard::misquoted));
    names.put("contradicted", union(contact.turns, Heard::contradicted));
    names.put("tone", tone(contact.turns));
    names.put("reached", past.reached());
    // A confirmation of the request is none, which is known once it is read.
    names.put("breach", past.breach());
    names.put("turns", (long) past.turns());
    names.put("minutes", minutes(contact.began, state.clock()));
    names.put("seen", List.copyOf(contact.seen));
    names.put("ended", by);
    names.put("cut_short", by.equals("trainee") && contact.answers.rungOff());
    names.put("questioned", (long) contact.answers.questioned());
    names.put("passed_over", (long) contact.answers.passedOver().size());
    names.put("promise", contact.promise);
    add(
        Occasions.CONTACTS,
        new Occasion(
            contact.sequence,
            names,
            sure(names, heard(contact.turns, false)),
            List.copyOf(contact.turns),
            contact.before,
            contact.answers.passedOver()));
  }

  private Occasion whole() {
    var names = PursuitNames.pursuit(scenario, state);
    return new Occasion(
        events.getLast().sequence(), names, sure(names, heard(turns, false)), turns());
  }

  private List<String> heard(List<Occasion.Turn> replies, boolean unsureToo) {
    return union(replies, heard -> unsureToo ? heard.moveNames() : reliability.sure(heard));
  }

  private static List<String> union(
      List<Occasion.Turn> replies, java.util.function.Function<Heard, List<String>> part) {
    return replies.stream().flatMap(turn -> part.apply(turn.heard()).stream()).distinct().toList();
  }

  /** The lowest; neutral where nothing was said. */
  private static long tone(List<Occasion.Turn> replies) {
    return replies.stream()
        .filter(turn -> turn.heard().scored())
        .mapToLong(turn -> turn.heard().tone())
        .min()
        .orElse(3);
  }

  /** The names with what was heard reliably; the very same map where that is everything. */
  private static Map<String, Object> sure(Map<String, Object> names, List<String> heard) {
    if (heard.equals(names.get("heard"))) {
      return names;
    }
    var changed = new HashMap<>(names);
    changed.put("heard", heard);
    return changed;
  }

  private static long minutes(LocalDateTime from, LocalDateTime to) {
    return Duration.between(from, to).toMinutes();
  }

  private void add(Occasions kind, Occasion occasion) {
    occasions.computeIfAbsent(kind, k -> new ArrayList<>()).add(occasion);
  }
}
