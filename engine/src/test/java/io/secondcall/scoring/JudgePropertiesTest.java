package io.secondcall.scoring;

import static io.secondcall.pursuit.Expressions.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Expressions;
import io.secondcall.pursuit.Play;
import io.secondcall.pursuit.RandomTrainee;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.Samples;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Names;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of every scorecard, whatever the trainee did. */
class JudgePropertiesTest {
  private final Scenario scenario = Samples.scenario(rubric());

  @Test
  void everyScorecardIsWithinBoundsAndProvesWhatItSays() {
    for (int i = 0; i < 300; i++) {
      var events = events(i);
      var scorecard = Judge.judge(scenario, events, Trusting.EVERY_MOVE);

      assertThat(scorecard.overall()).isBetween(0, scorecard.cap().isPresent() ? 40 : 100);
      scorecard.skills().values().forEach(s -> assertThat(s.score()).isBetween(0, 100));
      assertThat(scorecard.marks()).hasSameSizeAs(scenario.criteria());
      for (var mark : scorecard.marks()) {
        assertThat(mark.evidence().isEmpty())
            .as("evidence of %s in %s", mark, i)
            .isEqualTo(mark.result() == Result.NOT_CALLED_FOR);
        mark.evidence().forEach(evidence -> pointsIntoThePursuit(evidence, events));
        if (mark.result() == Result.BROKEN || mark.result() == Result.EARNED) {
          assertThat(Reason.ofWireName(mark.because()).orElseThrow().isDoubt()).isFalse();
        }
      }
      var json = ScorecardCodec.write(scorecard);
      assertThat(json)
          .isEqualTo(ScorecardCodec.write(Judge.judge(scenario, events, Trusting.EVERY_MOVE)));
      assertThat(ScorecardCodec.read(json)).isEqualTo(scorecard);
    }
  }

  @Test
  void whatIsOftenMisheardBreaksNothingAndEarnsNothingWhole() {
    for (int i = 0; i < 300; i++) {
      var scorecard = Judge.judge(scenario, events(i), Trusting.none());

      for (var mark : scorecard.marks().subList(0, 2)) {
        assertThat(mark.result()).as("%s in %s", mark, i).isNotEqualTo(Result.BROKEN);
      }
      assertThat(scorecard.marks().getFirst().result()).isNotEqualTo(Result.EARNED);
      assertThat(scorecard.cap().map(Scorecard.Cap::rule))
          .isNotEqualTo(java.util.Optional.of("cap.hostility"));
    }
  }

  @Test
  void everyNameThatExpressionsMayUseHasItsValueOnEveryOccasion() {
    var missing = new ArrayList<String>();
    var rubric = new ArrayList<Criterion>();
    Map.of(
            Occasions.TURNS, Names.TURN,
            Occasions.CONTACTS, Names.CONTACT,
            Occasions.ACTIONS, Names.ACTION,
            Occasions.PURSUIT, Names.PURSUIT)
        .forEach((of, names) -> rubric.add(asking(of, names, missing)));

    for (int i = 0; i < 100; i++) {
      Judge.judge(Samples.scenario(rubric), events(i), Trusting.EVERY_MOVE);
    }

    assertThat(missing).isEmpty();
  }

  private static Criterion asking(Occasions of, Names names, List<String> missing) {
    return Criteria.of(of.name(), of)
        .earned(
            Expressions.of(
                given -> {
                  names
                      .types()
                      .forEach(
                          (name, type) -> {
                            if (!isOf(type, given.names().get(name))) {
                              missing.add(of + "." + name);
                            }
                          });
                  return false;
                }))
        .done();
  }

  private static boolean isOf(Names.Type type, @org.jspecify.annotations.Nullable Object value) {
    return switch (type) {
      case INT -> value instanceof Long;
      case BOOL -> value instanceof Boolean;
      case STRING -> value instanceof String;
      case STRINGS -> value instanceof List<?>;
    };
  }

  private List<Recorded> events(int trainee) {
    var play =
        Play.of(scenario, trainee % 31, new Event.Conditions(Event.Difficulty.REALISTIC, true));
    var somebody = new RandomTrainee(scenario, new SplittableRandom(trainee));
    for (int i = 0; i < 80 && play.state().closed().isEmpty(); i++) {
      play.decide(somebody.next(play.state()));
    }
    return play.events();
  }

  private static void pointsIntoThePursuit(Evidence evidence, List<Recorded> events) {
    switch (evidence) {
      case Evidence.Words words -> {
        var event = events.get((int) words.turn() - 1).event();
        assertThat(event).isInstanceOf(Event.TraineeSpoke.class);
        assertThat(words.span().end()).isPositive();
      }
      case Evidence.Turn turn ->
          assertThat(events.get((int) turn.turn() - 1).event())
              .isInstanceOf(Event.TraineeSpoke.class);
      case Evidence.Happening happening ->
          assertThat(happening.sequence()).isBetween(1L, (long) events.size());
      case Evidence.Gap gap -> assertThat(gap.from()).isLessThan(gap.to());
    }
  }

  private static List<Criterion> rubric() {
    return List.of(
        Criteria.of("thanked", Occasions.TURNS)
            .earned(heard("thank"))
            .nearly(heard("greet"))
            .broken(heard("blame"))
            .penalty(10)
            .done(),
        Criteria.of("civil", Occasions.TURNS)
            .always()
            .earned(Expressions.of(g -> g.number("tone") >= 2 && !g.has("heard", "hostile")))
            .broken(heard("hostile"))
            .penalty(5)
            .done(),
        Criteria.of("looked-first", Occasions.CONTACTS)
            .skill(Skill.RESEARCH)
            .where(Expressions.of(g -> g.number("attempt") == 1))
            .earned(Expressions.of(g -> g.has("found", "stands"), "found:stands"))
            .done(),
        Criteria.of("read", Occasions.ACTIONS)
            .skill(Skill.RESEARCH)
            .earned(Expressions.of(g -> g.text("kind").equals("research")))
            .done(),
        Criteria.of("few", Occasions.PURSUIT)
            .skill(Skill.PERSISTENCE)
            .calledFor(Expressions.of(g -> g.number("attempts") > 0))
            .earned(Expressions.of(g -> g.number("attempts") < 5, "attempts:x"))
            .broken(Expressions.of(g -> g.number("breaches") > 0))
            .penalty(20)
            .done());
  }
}
