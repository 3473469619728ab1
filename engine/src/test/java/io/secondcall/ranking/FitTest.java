package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.secondcall.pursuit.Event.Difficulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {

  @Test
  void hardnessAndSpreadAreFound() {
    var world = new World(1);
    var people = world.people(600, World.PEOPLE);
    people.forEach(person -> person.playsAnything(10));

    var calibration = Fit.of(tallies(people));

    for (int scenario = 1; scenario < world.scenarios(); scenario++) {
      assertThat(apart(calibration, world.realistic(scenario), world.realistic(0)))
          .isCloseTo(
              world.hardness(world.realistic(scenario)) - world.hardness(world.realistic(0)),
              within(3.0));
    }
    assertThat(Math.sqrt(calibration.spread().people())).isBetween(6.5, 9.5);
    assertThat(Math.sqrt(calibration.spread().taste())).isBetween(3.5, 6.0);
    // Breaches are luck too.
    assertThat(Math.sqrt(calibration.spread().luck())).isBetween(9.5, 12.0);
  }

  @Test
  void aScenarioThatTheStrongChooseDoesNotLookEasy() {
    var world = new World(2);
    var people = world.people(400, World.PEOPLE);
    for (var person : people) {
      for (int i = 0; i < 8; i++) {
        boolean chosen = person.level() > 0 == world.random().nextInt(4) > 0;
        person.play(world.realistic(chosen ? 5 - i % 2 : i % 2));
      }
    }

    var calibration = Fit.of(tallies(people));

    // True: 20 apart. Without people in the model it would look like some 14.
    assertThat(apart(calibration, world.realistic(5), world.realistic(0)))
        .isCloseTo(
            world.hardness(world.realistic(5)) - world.hardness(world.realistic(0)), within(3.0));
  }

  @Test
  void theOrderInWhichPeopleComeChangesNothing() {
    var world = new World(3);
    var people = world.people(50, World.PEOPLE);
    people.forEach(person -> person.playsAnything(9));
    var shuffled = new ArrayList<>(tallies(people));
    Collections.shuffle(shuffled, new Random(1));

    assertThat(Fit.of(shuffled)).isEqualTo(Fit.of(tallies(people)));
  }

  @Test
  void whoTriesAgainAndAgainWeighsNoMoreAndWhatWasGivenUpMakesNothingHard() {
    var attempts = Attempts.of("ada");
    for (int i = 0; i < 100; i++) {
      attempts.scores("a", 50);
    }
    attempts.scores("b", 60).abandons("c");

    var calibration = Fit.of(List.of(attempts.tally()));
    assertThat(calibration.scenarios().get("a")).returns(2, Calibration.Effect::attempts);
    assertThat(calibration.scenarios()).containsOnlyKeys("a", "b");
    assertThat(calibration.seen()).isEqualTo(102);
  }

  @Test
  void fewAttemptsMakeASmallDifference() {
    var attempts = new ArrayList<Tally>();
    for (int i = 0; i < 10; i++) {
      attempts.add(Attempts.of("p" + i).scores("a", 60).scores("b", 60).tally());
    }
    attempts.add(Attempts.of("q").scores("new", 10).tally());

    var calibration = Fit.of(attempts);

    assertThat(apart(calibration, Attempts.at("new"), Attempts.at("a"))).isBetween(5.0, 35.0);
    assertThat(calibration.doubt(Attempts.at("new")))
        .isGreaterThan(calibration.doubt(Attempts.at("a")));
  }

  @Test
  void nothingGivesTheUsualFigures() {
    assertThat(Fit.of(List.of())).isEqualTo(Calibration.NONE);
    assertThat(Calibration.NONE.adjustment(new Condition("a", 1, Difficulty.TOUGH))).isZero();
  }

  @Test
  void aFitIsDueAtTwentyAndThenWithEveryTwentieth() {
    assertThat(Calibration.NONE.due(19)).isFalse();
    assertThat(Calibration.NONE.due(20)).isTrue();
    var fitted = new Calibration(60, Map.of(), Map.of(), Map.of(), Spread.USUAL, 1000);
    assertThat(fitted.due(1049)).isFalse();
    assertThat(fitted.due(1050)).isTrue();
  }

  private static double apart(Calibration calibration, Condition one, Condition other) {
    return calibration.adjustment(one) - calibration.adjustment(other);
  }

  private static List<Tally> tallies(List<World.Somebody> people) {
    return people.stream().map(World.Somebody::tally).toList();
  }
}
