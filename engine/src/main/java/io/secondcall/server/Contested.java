package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Event.Verdict;
import io.secondcall.pursuit.Json;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scoring.Rulings;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.server.DebriefView.DisputeView;
import io.secondcall.server.DebriefView.JudgedView;
import io.secondcall.server.DebriefView.RulingView;
import io.secondcall.store.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a debrief tells of disputed marks, and of those that a ruling changed. Pure. */
final class Contested {
  private final Loaded pursuit;
  private final Function<Mark, String> because;

  /**
   * @param because why a mark was judged so, in a sentence
   */
  Contested(Loaded pursuit, Function<Mark, String> because) {
    this.pursuit = pursuit;
    this.because = because;
  }

  /** The overall score as it was judged, where a ruling changed a mark since. */
  OptionalInt overall(Scorecard counting) {
    return counting.marks().stream().anyMatch(mark -> mark.judged().isPresent())
        ? issued().map(card -> OptionalInt.of(card.overall())).orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** How a mark was judged that a ruling changed. */
  Optional<JudgedView> judged(Mark mark) {
    return mark.judged()
        .flatMap(_ -> issued())
        .flatMap(
            card ->
                card.marks().stream()
                    .filter(was -> was.criterion().equals(mark.criterion()))
                    .findFirst())
        .map(was -> new JudgedView(wireName(was.result()), was.points(), because.apply(was)));
  }

  private Optional<Scorecard> issued() {
    return Judging.issued(pursuit.events());
  }

  Optional<DisputeView> dispute(Mark mark) {
    var ruling =
        find(e -> e instanceof Event.MarkRuled r && r.criterion().equals(mark.criterion()));
    return find(e -> e instanceof Event.MarkDisputed d && d.criterion().equals(mark.criterion()))
        .map(
            disputed ->
                new DisputeView(
                    words(disputed),
                    ruling.isPresent() ? List.of() : verdicts(mark),
                    ruling.map(
                        r ->
                            new RulingView(
                                wireName(((Event.MarkRuled) r.event()).verdict()), words(r)))));
  }

  private Optional<Recorded> find(Predicate<Event> what) {
    return pursuit.events().stream().filter(recorded -> what.test(recorded.event())).findFirst();
  }

  private String words(Recorded recorded) {
    return pursuit.texts().getOrDefault(recorded.sequence(), Texts.ERASED);
  }

  /** Every ruling that the pursuit would take; none that changes nothing, but to uphold. */
  private List<String> verdicts(Mark mark) {
    return Stream.of(Verdict.values())
        .filter(verdict -> Rulings.result(verdict).filter(mark.result()::equals).isEmpty())
        .filter(verdict -> verdict != Verdict.BROKEN || canBreak(mark))
        .map(Json::wireName)
        .toList();
  }

  private boolean canBreak(Mark mark) {
    return pursuit.scenario().criterion(mark.criterion()).flatMap(Criterion::broken).isPresent();
  }
}
