package io.secondcall.scoring;

import static io.secondcall.pursuit.Expressions.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Event.Verdict;
import io.secondcall.pursuit.Play;
import io.secondcall.pursuit.RandomTrainee;
import io.secondcall.pursuit.Samples;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The scorecard that counts is what was judged with what was ruled since. */
class RulingsTest {
  private static final Criterion THANKED =
      Criteria.of("thanked", Occasions.TURNS)
          .earned(heard("thank"))
          .broken(heard("blame"))
          .penalty(4)
          .essential()
          .done();
  private static final Criterion READ =
      Criteria.of("read", Occasions.ACTIONS).skill(Skill.RESEARCH).done();
  private static final Criterion FEW =
      Criteria.of("few", Occasions.PURSUIT)
          .skill(Skill.PERSISTENCE)
          .earned(io.secondcall.pursuit.Expressions.of(given -> true))
          .done();

  private final Scenario scenario = Samples.scenario(List.of(THANKED, READ, FEW));
  private final Play play = Play.of(scenario, 7);

  /** A call without thanks, and a source read for nothing. */
  private Scorecard judged() {
    play.act(new Command.Research(scenario.sources().getFirst().id()));
    play.call("ada");
    play.say("ask-open");
    play.hangUp();
    play.act(new Command.Close());
    return Judge.judge(scenario, play.events(), Trusting.EVERY_MOVE);
  }

  private Scorecard ruled(Scorecard judged, String criterion, Verdict verdict) {
    play.act(new Command.DisputeMark(criterion, "I did do it."));
    play.act(new Command.RuleMark(criterion, verdict, "I see what you mean."));
    return Rulings.applied(scenario, judged, play.events());
  }

  private static Scorecard.Mark mark(Scorecard card, String criterion) {
    return card.marks().stream()
        .filter(mark -> mark.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutARulingAndWithOneThatUpholdsItIsAsJudged() {
    var judged = judged();

    assertThat(Rulings.applied(scenario, judged, play.events())).isSameAs(judged);
    assertThat(ruled(judged, "read", Verdict.UPHELD)).isEqualTo(judged);
  }

  @Test
  void whatIsRuledCountsWithTheOriginalBesideItAndWhatHangsOnItFollows() {
    var judged = judged();
    assertThat(mark(judged, "thanked").result()).isEqualTo(Result.MISSED);
    assertThat(judged.cap().map(Scorecard.Cap::limit)).contains(Judge.HELD);

    var counts = ruled(judged, "thanked", Verdict.NEARLY);

    assertThat(mark(counts, "thanked"))
        .returns(Result.NEARLY, Scorecard.Mark::result)
        .returns(5.0, Scorecard.Mark::points)
        .returns(Optional.of(Result.MISSED), Scorecard.Mark::judged)
        .returns("ruled", Scorecard.Mark::because)
        .returns(mark(judged, "thanked").evidence(), Scorecard.Mark::evidence);
    assertThat(counts.cap()).isEmpty();
    assertThat(counts.skills().get(Skill.COURTESY)).isEqualTo(new Scorecard.SkillScore(50, 5, 10));
    assertThat(counts.skills().get(Skill.RESEARCH)).isEqualTo(judged.skills().get(Skill.RESEARCH));
    assertThat(counts.overall()).isGreaterThan(judged.overall());
    // What was judged is as it was, and judging again comes to the same.
    assertThat(Judge.judge(scenario, play.events(), Trusting.EVERY_MOVE)).isEqualTo(judged);
    assertThat(ScorecardCodec.read(ScorecardCodec.write(counts))).isEqualTo(counts);
  }

  @Test
  void anEssentialThatIsRuledBrokenCapsAndCostsItsPenalty() {
    play.call("ada");
    play.say("thank");
    play.hangUp();
    play.act(new Command.Close());
    var judged = Judge.judge(scenario, play.events(), Trusting.EVERY_MOVE);
    assertThat(judged.cap()).isEmpty();

    var counts = ruled(judged, "thanked", Verdict.BROKEN);

    assertThat(mark(counts, "thanked").points()).isEqualTo(-4);
    assertThat(counts.cap()).map(Scorecard.Cap::rule).contains("cap.essential");
    assertThat(counts.overall()).isLessThanOrEqualTo(Judge.HELD);
  }

  /** Whatever is ruled, the sums are those of the marks, and a cap that hangs on none stays. */
  @Test
  void everyEffectiveScorecardIsWithinBoundsAndTheSameEachTime() {
    for (int i = 0; i < 200; i++) {
      var one = Play.of(scenario, i % 31, new Event.Conditions(Event.Difficulty.REALISTIC, true));
      var somebody = new RandomTrainee(scenario, new SplittableRandom(i));
      for (int n = 0; n < 80 && one.state().closed().isEmpty(); n++) {
        one.decide(somebody.next(one.state()));
      }
      var judged = Judge.judge(scenario, one.events(), Trusting.EVERY_MOVE);
      for (int n = 0; n < 12; n++) {
        one.decide(somebody.afterwards(one.state()));
      }

      var counts = Rulings.applied(scenario, judged, one.events());

      assertThat(counts).isEqualTo(Rulings.applied(scenario, judged, one.events()));
      assertThat(counts.overall()).isBetween(0, counts.cap().map(Scorecard.Cap::limit).orElse(100));
      judged
          .cap()
          .filter(cap -> !cap.rule().equals("cap.essential"))
          .ifPresent(cap -> assertThat(counts.cap()).contains(cap));
      for (int m = 0; m < counts.marks().size(); m++) {
        var now = counts.marks().get(m);
        var was = judged.marks().get(m);
        assertThat(now.judged().orElse(now.result())).isEqualTo(was.result());
        assertThat(now.judged().isPresent()).isEqualTo(now.result() != was.result());
      }
    }
  }
}
