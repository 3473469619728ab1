package io.secondcall.server;

import static io.secondcall.pursuit.Expressions.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Cards;
import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import io.secondcall.language.Span;
import io.secondcall.pursuit.Expressions;
import io.secondcall.pursuit.Play;
import io.secondcall.pursuit.Said;
import io.secondcall.pursuit.Samples;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Criteria;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.server.DebriefView.HearingView;
import io.secondcall.server.DebriefView.MoveHearing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkHearingTest {
  /** Sequence of the reply that {@link #hearing} has heard. */
  private static final long TURN = 6;

  private static final ModelCard CARD =
      Cards.card()
          .measured("thank", 50, 50, 50)
          .measured("recap", 60, 30, 24)
          .measured("blame", 40, 38, 20)
          .done();

  @Test
  void aMarkThatStandsOnAClearHearingTellsItsFigure() {
    var view = of(Result.EARNED, "held", Said.text("a b").move("thank", 0.9), "thank");

    assertThat(view.kind()).isEqualTo("heard");
    assertThat(view.grade()).isEqualTo("reliable");
    assertThat(view.moves())
        .containsExactly(
            new MoveHearing(
                "thank",
                "thank",
                "reliable",
                Optional.of(50),
                Optional.of(50),
                Optional.of(0.9),
                Optional.of(0.5)));
  }

  @Test
  void theWeakestOfWhatItRestsOnIsTold() {
    var said = Said.text("a b c").move("thank", 0.9).move("recap", 0.8);
    assertThat(of(Result.EARNED, "held", said, "thank", "recap").grade()).isEqualTo("fair");
  }

  @Test
  void whatWasInDoubtIsNoGroundOfAMarkThatStands() {
    var said = Said.text("a b c").move("thank", 0.9).move("recap", 0.3);
    var view = of(Result.EARNED, "held", said, "thank", "recap");

    assertThat(view.grade()).isEqualTo("reliable");
    assertThat(view.moves()).extracting(MoveHearing::move).containsExactly("thank");
  }

  @Test
  void aMarkThatWasCappedRestsOnWhatWasInDoubt() {
    var said = Said.text("a b c").move("thank", 0.9).move("blame", 0.9);
    var hearing = hearing(said);
    var mark = mark(Result.NEARLY, "breach-often-misheard", words("thank"), words("blame"));
    var view = hearing.of(mark, Optional.empty()).orElseThrow();

    assertThat(view.grade()).isEqualTo("weak");
    assertThat(view.moves()).extracting(MoveHearing::move).containsExactly("blame");
    assertThat(hearing.oftenMisheard(mark)).containsExactly("blame");
    assertThat(Reasons.ofMark(mark.because(), hearing.oftenMisheard(mark)))
        .isEqualTo(
            "Some words sounded like blame. That is often misheard, so the mark is nearly at most,"
                + " and not broken.");
  }

  @Test
  void aHearingThatIsHardToMakeOutSaysHowSureItWas() {
    var view = of(Result.NEARLY, "heard-unsurely", Said.text("a").move("thank", 0.42), "thank");

    assertThat(view.grade()).isEqualTo("unsure");
    assertThat(view.moves().getFirst().confidence()).contains(0.42);
    assertThat(view.moves().getFirst().asked()).contains(0.5);
  }

  @Test
  void aMissedMarkTellsHowOftenTheEarNoticesWhatItListenedFor() {
    var criterion = Criteria.of(Occasions.TURNS).earned(heard("recap")).done();
    var view =
        hearing(Said.moves("greet"))
            .of(
                mark(Result.MISSED, "held-nowhere", new Evidence.Turn(TURN)),
                Optional.of(criterion))
            .orElseThrow();

    assertThat(view.kind()).isEqualTo("listened-for");
    // Noticed 24 of 60 times.
    assertThat(view.grade()).isEqualTo("weak");
    assertThat(view.moves().getFirst().right()).contains(24);
    assertThat(view.moves().getFirst().of()).contains(60);
  }

  @Test
  void aMarkEarnedBySilenceTellsHowOftenTheEarNoticesWhatWouldHaveCostIt() {
    var criterion =
        Criteria.of(Occasions.TURNS)
            .always()
            .earned(Expressions.of(g -> !g.has("heard", "blame"), "heard:blame"))
            .broken(heard("blame"))
            .done();
    var view =
        hearing(Said.moves("greet"))
            .of(
                mark(Result.EARNED, "held-throughout", new Evidence.Turn(TURN)),
                Optional.of(criterion))
            .orElseThrow();

    assertThat(view.kind()).isEqualTo("listened-for");
    assertThat(view.moves()).extracting(MoveHearing::move).containsExactly("blame");
  }

  @Test
  void whatIsCountedNeedsNoEarAndFactsAreCompared() {
    var calls = Criteria.of(Occasions.ACTIONS).skill(Skill.PERSISTENCE).done();
    var counted = mark(Result.EARNED, "held", new Evidence.Happening(2));
    assertThat(kind(counted, calls)).isEqualTo("counted");

    var fact = mark(Result.EARNED, "held", new Evidence.Words(TURN, new Span(0, 1), "stands"));
    assertThat(kind(fact, calls)).isEqualTo("compared");
  }

  @Test
  void anEarThatTheCardDoesNotTellOfHasNoFigures() {
    var other = new ModelCard("ear-older", 1, CARD.sets(), CARD.figures(), CARD.sure());
    var view =
        hearing(Said.text("a").move("blame", 0.9), other)
            .of(mark(Result.BROKEN, "was-broken", words("blame")), Optional.empty())
            .orElseThrow();

    assertThat(view.grade()).isEqualTo("unmeasured");
    assertThat(view.moves().getFirst().of()).isEmpty();
  }

  @Test
  void whatWasNotCalledForHasNoBadge() {
    assertThat(hearing(Said.moves("thank")).of(mark(Result.NOT_CALLED_FOR, ""), Optional.empty()))
        .isEmpty();
  }

  private static String kind(Mark mark, Criterion criterion) {
    return hearing(Said.moves("greet")).of(mark, Optional.of(criterion)).orElseThrow().kind();
  }

  private static HearingView of(Result result, String because, Said said, String... moves) {
    var evidence =
        java.util.Arrays.stream(moves).map(MarkHearingTest::words).toArray(Evidence[]::new);
    return hearing(said).of(mark(result, because, evidence), Optional.empty()).orElseThrow();
  }

  private static Evidence words(String move) {
    return new Evidence.Words(TURN, new Span(0, 1), move);
  }

  private static Mark mark(Result result, String because, Evidence... evidence) {
    return new Mark("criterion", Skill.COURTESY, result, 0, 10, because, true, List.of(evidence));
  }

  private static MarkHearing hearing(Said said) {
    return hearing(said, CARD);
  }

  private static MarkHearing hearing(Said said, ModelCard card) {
    var play = Play.of(Samples.scenario(List.of()), 7);
    play.call("ada");
    play.act(said.say());
    return new MarkHearing(
        play.events(), card, move -> move, id -> Move.ofWireName(id).isPresent());
  }
}
