package io.secondcall.scoring;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Hearing.HeardFact;
import io.secondcall.pursuit.Desk;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Expression;
import io.secondcall.scoring.Scorecard.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds what a mark stands on. An expression says by {@link Expression#mentions()} which moves,
 * facts and beats it looks for, and by {@link Expression#names()} what else; whatever of these took
 * place on the occasion is the evidence. For a beat that is the reply that led to it. The occasion
 * itself is evidence where the expression asks about it (which attempt, how soon), or where nothing
 * else is. Pure.
 */
final class Proof {
  /** More would bury the point. */
  private static final int OCCASIONS_SHOWN = 4;

  private static final Set<String> COUNTS = Set.of("attempts", "contacts", "days");
  private static final Set<String> BETWEEN = Set.of("since", "newly", "researched", "promise");

  /** Names that tell of a contact what nothing in it shows. */
  private static final Set<String> OF_THE_CONTACT =
      Set.of(
          "attempt",
          "contact",
          "reached",
          "since",
          "newly",
          "researched",
          "promise",
          "day",
          "time",
          "minutes",
          "turns",
          "ended",
          "channel",
          "copied",
          "unanswered",
          "dialled",
          "attended");

  private final Chronicle chronicle;
  private final Criterion criterion;

  Proof(Chronicle chronicle, Criterion criterion) {
    this.chronicle = chronicle;
    this.criterion = criterion;
  }

  /** What shows that the expression held, or what it rests on, on these occasions. */
  List<Evidence> of(List<Occasion> occasions, Expression expression) {
    return occasions.stream()
        .limit(OCCASIONS_SHOWN)
        .flatMap(occasion -> of(occasion, expression).stream())
        .distinct()
        .toList();
  }

  /**
   * Whether the expression hangs, on these occasions, on a move that was heard clearly and is often
   * misheard; else on one that was hard to make out.
   */
  boolean oftenMisheard(List<Occasion> occasions, Expression expression, Reliability reliability) {
    return occasions.stream()
        .flatMap(occasion -> occasion.turns().stream())
        .flatMap(turn -> turn.heard().moves().stream())
        .filter(move -> mentions(expression, "heard", move.move()))
        .anyMatch(move -> reliability.doubt(move) == Reliability.Doubt.OFTEN_MISHEARD);
  }

  /** The opportunities that were let go. */
  List<Evidence> missed(List<Occasion> occasions) {
    if (occasions.isEmpty()) {
      return List.of(opportunity());
    }
    return occasions.stream().limit(OCCASIONS_SHOWN).map(this::itself).distinct().toList();
  }

  private List<Evidence> of(Occasion occasion, Expression expression) {
    var found = new ArrayList<Evidence>(words(occasion, expression));
    var names = expression.names();
    if (criterion.of() == Occasions.CONTACTS) {
      if (BETWEEN.stream().anyMatch(names::contains)) {
        occasion.before().ifPresent(found::add);
      }
      found.addAll(inTheContact(occasion, expression));
      if (names.contains("cut_short") || names.contains("passed_over")) {
        occasion.passedOver().forEach(line -> found.add(new Evidence.Happening(line)));
      }
    }
    if (criterion.of() == Occasions.PURSUIT) {
      found.addAll(happenings(expression));
      if (names.contains("breaches")) {
        chronicle.end().contacts().stream()
            .filter(PursuitState.Contact::breach)
            .forEach(contact -> found.add(new Evidence.Happening(contact.sequence())));
      }
      if (names.contains("sequence_breaches")) {
        chronicle.end().desk().sent().stream()
            .filter(Desk.Sent::breach)
            .forEach(letter -> found.add(new Evidence.Happening(letter.event())));
      }
      if (COUNTS.stream().anyMatch(names::contains)) {
        fromFirstToLast().ifPresent(found::add);
      }
    }
    if (found.isEmpty() || asksAboutItself(occasion, expression)) {
      found.add(itself(occasion));
    }
    return found;
  }

  private boolean asksAboutItself(Occasion occasion, Expression expression) {
    return criterion.of() == Occasions.CONTACTS
        && (OF_THE_CONTACT.stream().anyMatch(expression.names()::contains)
            || (expression.names().contains("breach")
                && Boolean.TRUE.equals(occasion.all().get("breach"))));
  }

  /** What a contact rests on: facts found before it, and where its own beats came about. */
  private List<Evidence> inTheContact(Occasion occasion, Expression expression) {
    long from = occasion.at();
    long to =
        sequences(event -> event instanceof Event.ContactOpened)
            .filter(sequence -> sequence > from)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    return chronicle.events().stream()
        .filter(recorded -> recorded.sequence() < to)
        .filter(
            recorded ->
                recorded.sequence() > from
                    ? recorded.event() instanceof Event.BeatEntered
                    : recorded.event() instanceof Event.Researched)
        .filter(recorded -> shows(expression, recorded.event()))
        .map(recorded -> shown(recorded, from))
        .distinct()
        .limit(OCCASIONS_SHOWN)
        .toList();
  }

  private Evidence itself(Occasion occasion) {
    return criterion.of() == Occasions.TURNS
        ? new Evidence.Turn(occasion.at())
        : new Evidence.Happening(occasion.at());
  }

  private static List<Evidence> words(Occasion occasion, Expression expression) {
    var found = new ArrayList<Evidence>();
    for (var turn : occasion.turns()) {
      for (var move : turn.heard().moves()) {
        if (mentions(expression, "heard", move.move()) && !tellsItWrongly(turn, move, expression)) {
          found.add(new Evidence.Words(turn.sequence(), move.span(), move.move()));
        }
      }
      turn.hearing()
          .ifPresent(
              hearing ->
                  hearing.facts().stream()
                      .filter(fact -> looksFor(expression, fact))
                      .map(fact -> new Evidence.Words(turn.sequence(), fact.span(), fact.fact()))
                      .forEach(found::add));
      turn.hearing()
          .ifPresent(
              hearing ->
                  hearing.topics().stream()
                      .filter(topic -> mentions(expression, "asked", topic.topic()))
                      .map(
                          topic -> new Evidence.Words(turn.sequence(), topic.span(), topic.topic()))
                      .forEach(found::add));
    }
    return found;
  }

  /**
   * Whether a move that was to go with a fact stands in words that have the fact wrong: they show
   * nothing of it. Words that are held against somebody are shown as they are.
   */
  private static boolean tellsItWrongly(
      Occasion.Turn turn, Heard.Move move, Expression expression) {
    return !Reliability.accuses(move.move())
        && turn.hearing().stream()
            .flatMap(hearing -> hearing.facts().stream())
            .filter(fact -> fact.use() == FactUse.MISQUOTED || fact.use() == FactUse.CONTRADICTED)
            .filter(fact -> mentions(expression, "cited", fact.fact()))
            .anyMatch(fact -> fact.span().overlaps(move.span()));
  }

  /** A list that is asked about without ids ({@code cited.size() > 0}) looks for all it holds. */
  private static boolean looksFor(Expression expression, HeardFact fact) {
    var list =
        switch (fact.use()) {
          case CITED, ASKED -> "cited";
          case MISQUOTED -> "misquoted";
          case CONTRADICTED -> "contradicted";
        };
    var ids = expression.mentions().getOrDefault(list, Set.of());
    return ids.contains(fact.fact()) || (ids.isEmpty() && expression.names().contains(list));
  }

  /** Where facts that the expression asks about were found, and beats entered. */
  private List<Evidence> happenings(Expression expression) {
    return chronicle.events().stream()
        .filter(recorded -> shows(expression, recorded.event()))
        .map(recorded -> shown(recorded, 0))
        .distinct()
        .limit(OCCASIONS_SHOWN)
        .toList();
  }

  /**
   * What the debrief can show of it: a beat by the reply that led to it, a request to stop by its
   * line, a message by its call, anything else by itself.
   *
   * @param since where the contact began, if one is looked at
   */
  private Evidence shown(Recorded recorded, long since) {
    return switch (recorded.event()) {
      case Event.BeatEntered _ -> ledTo(recorded.sequence(), since);
      case Event.ContactEnded _ -> new Evidence.Happening(contactOf(recorded.sequence()));
      case Event.AskedToStop _ -> new Evidence.Happening(chronicle.lineBefore(recorded.sequence()));
      default -> new Evidence.Happening(recorded.sequence());
    };
  }

  /** The reply that led to a beat; the call itself where it opened with it. */
  private Evidence ledTo(long beat, long since) {
    long contact = Math.max(since, contactOf(beat));
    return sequences(event -> event instanceof Event.TraineeSpoke)
        .filter(sequence -> sequence > contact && sequence < beat)
        .boxed()
        .reduce((earlier, later) -> later)
        .map(turn -> (Evidence) new Evidence.Turn(turn))
        .orElseGet(() -> new Evidence.Happening(contact));
  }

  private long contactOf(long sequence) {
    return sequences(event -> event instanceof Event.ContactOpened)
        .filter(opened -> opened < sequence)
        .max()
        .orElse(1);
  }

  private LongStream sequences(Predicate<Event> which) {
    return chronicle.events().stream()
        .filter(recorded -> which.test(recorded.event()))
        .mapToLong(Recorded::sequence);
  }

  private static boolean shows(Expression expression, Event event) {
    return switch (event) {
      case Event.AskedToStop _ ->
          expression.names().contains("stopped") || expression.names().contains("breaches");
      case Event.ContactOpened e when e.outcome().isWritten() ->
          expression.names().contains(e.channel() == Channel.EMAIL ? "emails" : "messages");
      case Event.ContactOpened e ->
          e.meeting().filter(id -> mentions(expression, "attended", id)).isPresent();
      case Event.ContactEnded e -> e.left() && expression.names().contains("voicemails");
      case Event.Researched e ->
          e.found().stream().anyMatch(fact -> mentions(expression, "found", fact));
      case Event.FactsRevealed e ->
          e.facts().stream().anyMatch(fact -> mentions(expression, "found", fact));
      case Event.DeedDone e ->
          mentions(expression, "done", e.deed())
              || e.heard().cited().stream().anyMatch(fact -> mentions(expression, "noted", fact))
              || e.found().orElse(List.of()).stream()
                  .anyMatch(fact -> mentions(expression, "found", fact));
      case Event.SequenceSent e -> mentions(expression, "running", e.sequence());
      case Event.BeatEntered e -> mentions(expression, "seen", e.beat());
      case Event.PromiseMet e -> mentions(expression, "kept", e.promise());
      case Event.PromiseBroken e -> mentions(expression, "broken", e.promise());
      default -> false;
    };
  }

  /** From the first contact to the last: what counts of contacts rest on. */
  private Optional<Evidence> fromFirstToLast() {
    var opened = sequences(event -> event instanceof Event.ContactOpened).toArray();
    if (opened.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        opened.length == 1
            ? new Evidence.Happening(opened[0])
            : new Evidence.Gap(opened[0], opened[opened.length - 1]));
  }

  /** Where nothing came about: the line that called for it, else the end of it all. */
  private Evidence opportunity() {
    return criterion.calledFor().stream()
        .flatMap(this::calling)
        .findFirst()
        .orElseGet(() -> new Evidence.Happening(chronicle.end().sequence()));
  }

  private Stream<Evidence> calling(Expression expression) {
    return chronicle.events().stream()
        .filter(
            recorded ->
                recorded.event() instanceof Event.BeatEntered entered
                    && mentions(expression, "seen", entered.beat()))
        .map(recorded -> new Evidence.Happening(chronicle.lineAfter(recorded.sequence())));
  }

  private static boolean mentions(Expression expression, String list, String id) {
    return expression.mentions().getOrDefault(list, Set.of()).contains(id);
  }
}
