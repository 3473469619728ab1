package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.language.Figures.OfMove;
import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.Sure;
import io.secondcall.language.Move;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Expression;
import io.secondcall.scoring.Reason;
import io.secondcall.scoring.Reliability;
import io.secondcall.scoring.Reliability.Grade;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.server.DebriefView.HearingView;
import io.secondcall.server.DebriefView.MoveHearing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the hearing that a mark rests on can be trusted. It rests on moves that were heard; or,
 * where none was, on the ear noticing those that it listened for; or on sentences compared with
 * facts; or on what can be counted. Judges nothing again. Pure.
 */
final class MarkHearing {
  private static final String UNSURE = "unsure";
  private static final String UNMEASURED = "unmeasured";

  /** Worst first: the badge tells of the weakest of what a mark rests on. */
  private static final List<String> GRADES =
      List.of(UNSURE, wireName(Grade.WEAK), UNMEASURED, wireName(Grade.FAIR));

  /** Names of what the ear finds by comparing sentences, and of the tone. */
  private static final Set<String> COMPARED =
      Set.of("cited", "misquoted", "contradicted", "asked", "questions", "tone");

  private final Map<Long, List<Heard.Move>> turns;
  private final ModelCard card;
  private final Reliability reliability;
  private final UnaryOperator<String> label;
  private final Predicate<String> isMove;
  private final boolean measured;

  /**
   * @param label what a move is called
   * @param isMove whether an id is a move of the product or of the scenario
   */
  MarkHearing(
      List<Recorded> events,
      ModelCard card,
      UnaryOperator<String> label,
      Predicate<String> isMove) {
    this.turns =
        events.stream()
            .filter(recorded -> recorded.event().takesWords())
            .collect(
                Collectors.toUnmodifiableMap(
                    Recorded::sequence, recorded -> heard(recorded.event()).moves()));
    this.card = card;
    this.reliability = Reliability.of(card);
    this.label = label;
    this.isMove = isMove;
    // What an earlier ear heard, the figures of this one say nothing about.
    this.measured =
        events.stream()
            .flatMap(
                recorded ->
                    switch (recorded.event()) {
                      case Event.TraineeSpoke spoke -> spoke.hearing().stream();
                      case Event.DeedDone done -> done.hearing().stream();
                      default -> Stream.empty();
                    })
            .allMatch(hearing -> hearing.ear().equals(card.ear()));
  }

  private static Heard heard(Event event) {
    return switch (event) {
      case Event.TraineeSpoke spoke -> Heard.of(spoke);
      case Event.DeedDone done -> done.heard();
      default -> Heard.NOTHING;
    };
  }

  /** Empty where nothing was judged. */
  Optional<HearingView> of(Mark mark, Optional<Criterion> criterion) {
    if (mark.result() == Result.NOT_CALLED_FOR) {
      return Optional.empty();
    }
    var heard = heard(mark);
    if (!heard.isEmpty()) {
      return Optional.of(view("heard", decisive(heard, mark)));
    }
    boolean words = mark.evidence().stream().anyMatch(Evidence.Words.class::isInstance);
    var listened = words ? List.<MoveHearing>of() : listenedFor(mark, criterion);
    if (!listened.isEmpty()) {
      return Optional.of(view("listened-for", listened));
    }
    boolean compared =
        words
            || criterion.stream()
                .flatMap(MarkHearing::expressions)
                .anyMatch(expression -> expression.names().stream().anyMatch(COMPARED::contains));
    return Optional.of(
        compared
            ? new HearingView("compared", UNMEASURED, List.of())
            : new HearingView("counted", wireName(Grade.RELIABLE), List.of()));
  }

  /** Wire names of the moves that are often misheard, and that this mark was capped for. */
  List<String> oftenMisheard(Mark mark) {
    return heard(mark).stream()
        .filter(move -> move.grade().equals(wireName(Grade.WEAK)))
        .map(MoveHearing::move)
        .toList();
  }

  private static HearingView view(String kind, List<MoveHearing> moves) {
    var grade =
        moves.stream()
            .map(MoveHearing::grade)
            .min(Comparator.comparingInt(MarkHearing::rank))
            .orElse(UNMEASURED);
    return new HearingView(kind, grade, moves);
  }

  private static int rank(String grade) {
    int rank = GRADES.indexOf(grade);
    return rank < 0 ? GRADES.size() : rank;
  }

  /** Each move among the evidence, with the surest of its hearings. */
  private List<MoveHearing> heard(Mark mark) {
    var surest = new LinkedHashMap<String, Double>();
    for (var evidence : mark.evidence()) {
      if (evidence instanceof Evidence.Words words && isMove.test(words.what())) {
        turns.getOrDefault(words.turn(), List.of()).stream()
            .filter(move -> move.move().equals(words.what()))
            .forEach(move -> surest.merge(move.move(), move.confidence(), Math::max));
      }
    }
    var heard = new ArrayList<MoveHearing>();
    surest.forEach((move, confidence) -> heard.add(heard(move, confidence)));
    return heard;
  }

  private MoveHearing heard(String move, double confidence) {
    var sure = measured ? card.sure(move) : Optional.<Sure>empty();
    var grade =
        confidence < Reliability.asked(move)
            ? UNSURE
            : measured
                ? reliability.grade(move).map(g -> wireName(g)).orElse(UNMEASURED)
                : UNMEASURED;
    return new MoveHearing(
        move,
        label.apply(move),
        grade,
        sure.map(Sure::right),
        sure.map(Sure::heard),
        Optional.of(confidence),
        Optional.of(Reliability.asked(move)));
  }

  /** A mark that stands doesn't rest on what was in doubt; one that was capped rests on that. */
  private static List<MoveHearing> decisive(List<MoveHearing> heard, Mark mark) {
    boolean capped = Reason.ofWireName(mark.because()).filter(Reason::isDoubt).isPresent();
    var some = heard.stream().filter(move -> inDoubt(move) == capped).toList();
    return some.isEmpty() ? heard : some;
  }

  private static boolean inDoubt(MoveHearing move) {
    return move.grade().equals(UNSURE) || move.grade().equals(wireName(Grade.WEAK));
  }

  /**
   * What was not heard: for a mark that was missed the moves that would have earned it, for one
   * that was earned without a word the moves that would have cost it.
   */
  private List<MoveHearing> listenedFor(Mark mark, Optional<Criterion> criterion) {
    boolean against = mark.result() == Result.EARNED;
    if (!against && mark.result() != Result.MISSED) {
      return List.of();
    }
    var names = new TreeSet<String>();
    criterion.stream()
        .flatMap(c -> against ? expressions(c) : Stream.of(c.earned()))
        .forEach(e -> names.addAll(e.mentions().getOrDefault("heard", Set.of())));
    return names.stream()
        .filter(move -> Reliability.accuses(move) == against)
        .map(this::listenedFor)
        .toList();
  }

  private MoveHearing listenedFor(String move) {
    var figures = measured && Move.ofWireName(move).isPresent() ? card.move(move) : none();
    return new MoveHearing(
        move,
        label.apply(move),
        figures.map(Reliability::noticed).map(g -> wireName(g)).orElse(UNMEASURED),
        figures.map(OfMove::right),
        figures.map(OfMove::n),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<OfMove> none() {
    return Optional.empty();
  }

  private static Stream<Expression> expressions(Criterion criterion) {
    return Stream.of(Optional.of(criterion.earned()), criterion.nearly(), criterion.broken())
        .flatMap(Optional::stream);
  }
}
