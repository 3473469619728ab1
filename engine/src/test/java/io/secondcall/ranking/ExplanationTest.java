package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.Calibration.Effect;
import io.secondcall.ranking.RankedAttempt.Exclusion.Voided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Calibration CALIBRATION =
      new Calibration(
          60,
          Map.of(Difficulty.TOUGH, new Effect(-9, 400), Difficulty.REALISTIC, new Effect(0, 900)),
          Map.of("easy", new Effect(6, 500), "hard", new Effect(-6, 500)),
          Map.of(),
          Spread.USUAL,
          1300);

  @Test
  void itsFiguresAddUpToTheStanding() {
    var tally =
        Attempts.of("ada")
            .scores("easy", 80)
            .scores("hard", 61)
            .scores("hard", Difficulty.TOUGH, 50)
            .abandons("easy")
            .scores("easy", 71)
            .scores("third", 66)
            .scores("easy", 75)
            .scores("hard", 20)
            .but(new Voided("coach-1", "The line broke down."))
            .tally();

    var explanation = Explanation.of(tally, CALIBRATION);

    double lines = explanation.lines().stream().mapToDouble(Explanation.Line::gives).sum();
    double points = explanation.standing().points();
    assertThat(explanation.base() + lines).isCloseTo(points, within(1e-9));
    assertThat(
            explanation.base()
                + explanation.recordShare() * explanation.record()
                + explanation.formShare() * explanation.form())
        .isCloseTo(points, within(1e-9));
    for (var line : explanation.lines()) {
      assertThat(line.gives())
          .isCloseTo(
              line.weight() * (line.score() + line.adjustment() - explanation.base()),
              within(1e-9));
    }
    assertThat(explanation.lines()).hasSize(8);
    assertThat(explanation.lines().getFirst().weight()).isZero();
    assertThat(explanation.standing()).isEqualTo(Standing.of(tally, CALIBRATION));
  }

  @Test
  void theFormIsThePlainMeanOfWhatItsConditionsLeave() {
    var tally = Attempts.of("ada").scores("easy", 80).scores("hard", 61).scores("x", 60).tally();

    assertThat(Explanation.of(tally, CALIBRATION).form())
        .isCloseTo((80 - 6 + 61 + 6 + 60) / 3.0 - 60, within(1e-9));
  }

  @Test
  void theSameScoreIsWorthMoreWhereItIsHarder() {
    assertThat(standing(five("easy", Difficulty.REALISTIC)).points())
        .isLessThan(standing(five("hard", Difficulty.REALISTIC)).points());
    assertThat(standing(five("hard", Difficulty.REALISTIC)).points())
        .isLessThan(standing(five("hard", Difficulty.TOUGH)).points());
  }

  @Test
  void aConditionThatNobodyKnowsMakesTheStandingLessSure() {
    var known = standing(five("easy", Difficulty.REALISTIC));
    var unknown = standing(five("new", Difficulty.REALISTIC));

    assertThat(unknown.high() - unknown.low()).isGreaterThan(known.high() - known.low() + 1);
    assertThat(unknown.points()).isCloseTo(60, within(Math.abs(known.points() - 60) + 6));
  }

  @Test
  void aBetterScoreNeverLowersAStandingAndGivingUpNeverPays() {
    var random = new SplittableRandom(11);
    for (int run = 0; run < 500; run++) {
      var attempts = new ArrayList<RankedAttempt>();
      int n = 1 + random.nextInt(60);
      for (int i = 0; i < n; i++) {
        var at = Attempts.at(List.of("easy", "hard", "x", "y").get(skewed(random)));
        attempts.add(World.attempt("ada", at, closed(random.nextInt(101)), i));
      }
      int which = random.nextInt(n);
      var was = attempts.get(which);
      int score = was.outcome().score(Measure.OVERALL).orElseThrow();
      double points = points(attempts);

      attempts.set(which, World.attempt("ada", was.condition(), closed(score + 1), which));
      double better = points(attempts);
      attempts.set(which, World.attempt("ada", was.condition(), new Outcome.Lapsed(), which));
      double givenUp = points(attempts);

      assertThat(better).isGreaterThanOrEqualTo(points);
      assertThat(givenUp).isLessThanOrEqualTo(points);
    }
  }

  @Test
  void withoutAnyAttemptSomebodyIsUsualAndFarFromSure() {
    var standing = standing(Attempts.of("ada").tally());

    assertThat(standing.points()).isEqualTo(60);
    assertThat(standing.high() - standing.points()).isCloseTo(1.96 * 8, within(0.01));
    assertThat(standing.provisional()).isTrue();
  }

  @Test
  void everyAttemptMakesTheStandingSurer() {
    var attempts = Attempts.of("ada");
    double width = Double.MAX_VALUE;
    for (int i = 0; i < 40; i++) {
      var standing = standing(attempts.scores("s" + i % 5, 60).tally());
      assertThat(standing.high() - standing.low()).isLessThan(width + 0.2);
      width = standing.high() - standing.low();
    }
    assertThat(width).isLessThan(22);
  }

  @Test
  void theTeamsAreThoseOfTheLatestAttemptThatCounts() {
    var tally =
        Attempts.of("ada").inTeams("north").scores("a", 50).inTeams("south").scores("b", 50);

    assertThat(standing(tally.tally()).teams()).containsExactly("south");
  }

  private static int skewed(SplittableRandom random) {
    return Math.min(random.nextInt(4), random.nextInt(4));
  }

  private static Outcome closed(int score) {
    return new Outcome.Closed(score, Map.of());
  }

  private static double points(List<RankedAttempt> attempts) {
    return standing(Tally.of("ada", Measure.OVERALL, Rules.standard(), attempts)).points();
  }

  private static Standing standing(Tally tally) {
    return Standing.of(tally, CALIBRATION);
  }

  private static Tally five(String scenario, Difficulty difficulty) {
    var attempts = Attempts.of("ada");
    for (int i = 0; i < 5; i++) {
      attempts.scores(scenario, difficulty, 65);
    }
    return attempts.tally();
  }
}
