package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.secondcall.ranking.World.Somebody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules give to people whose true level is known. Fixed seeds; the figures stand in {@code
 * docs/ranking.md}.
 */
class RankingSimulationTest {
  private static final int RUNS = 200;
  private static final Calibration CALIBRATION = Fit.of(tallies(thousand()));

  /** Against whoever plays twelve times and thinks nothing of it. */
  private static final Map<Double, Result> HONEST =
      Map.of(0.0, run(honest(12), 0.0), 8.0, run(honest(12), 8.0));

  /**
   * @param points above the base
   * @param half of the interval
   * @param naive what the plain mean of the last ones would give
   */
  private record Result(double points, double half, double naive) {}

  @Test
  void amongEqualsWhoTriesTwentyTimesAsOftenGainsNothing(TestReporter reporter) {
    var world = new World(1);
    var people = world.people(1000, 0);
    for (int i = 0; i < people.size(); i++) {
      people.get(i).playsAnything(i < 50 ? 240 : 12);
    }
    var calibration = Fit.of(tallies(people));

    var all = standings(people, calibration);
    var often = all.subList(0, 50);
    var seldom = all.subList(50, 1000);
    double gain = mean(often) - mean(seldom);
    double half = half(all);
    var board = Board.of(all);
    var grinders = new HashSet<>(often.stream().map(Standing::person).toList());
    long atTheTop =
        board.page(0, 100).stream()
            .filter(place -> grinders.contains(place.standing().person()))
            .count();
    reporter.publishEntry(
        "equal people: gain of grinding %.2f, half an interval %.2f".formatted(gain, half));
    reporter.publishEntry("grinders among the first 100: %d of 50, expected 5".formatted(atTheTop));

    assertThat(gain).isCloseTo(0, within(0.1 * half));
    assertThat(atTheTop).isLessThanOrEqualTo(10);
    assertThat(board.page(0, 1000)).allMatch(place -> place.band() == 1);
  }

  @Test
  void amongPeopleWhoDifferWhoTriesTwentyTimesAsOftenGainsNothing(TestReporter reporter) {
    var world = new World(4);
    var people = world.people(1000, World.PEOPLE);
    for (int i = 0; i < people.size(); i++) {
      people.get(i).playsAnything(i % 20 == 0 ? 240 : 12);
    }
    var calibration = Fit.of(tallies(people));

    double often = 0;
    double seldom = 0;
    for (int i = 0; i < people.size(); i++) {
      double off = off(people.get(i), calibration);
      if (i % 20 == 0) {
        often += off / 50;
      } else {
        seldom += off / 950;
      }
    }
    reporter.publishEntry("people who differ: gain of grinding %.2f".formatted(often - seldom));

    assertThat(often - seldom).isCloseTo(0, within(1.2));
  }

  static Stream<Arguments> strategies() {
    var strategies =
        List.of(
            Map.entry("stops when 2 above", Strategy.stopsAfterALuckyRun(2)),
            Map.entry("stops when 4 above", Strategy.stopsAfterALuckyRun(4)),
            Map.entry("stops when 6 above", Strategy.stopsAfterALuckyRun(6)),
            Map.entry(
                "stops at each scenario when 5 above",
                Strategy.stopsAtEachScenarioAfterALuckyRun(5)),
            Map.entry(
                "stops at each scenario when 10 above",
                Strategy.stopsAtEachScenarioAfterALuckyRun(10)),
            Map.entry("replays the best scenario", Strategy.replaysTheBestScenario()),
            Map.entry("plays the three that suit", Strategy.playsOnlyWhatSuits(3)),
            Map.entry("plays the four that suit", Strategy.playsOnlyWhatSuits(4)),
            Map.entry("dilutes what went badly", Strategy.dilutesWhatWentBadly(5)));
    return strategies.stream()
        .flatMap(
            strategy ->
                Stream.of(0.0, 8.0)
                    .map(level -> Arguments.of(strategy.getKey(), strategy.getValue(), level)));
  }

  @ParameterizedTest(name = "{0}, level {2}")
  @MethodSource("strategies")
  void playingTheBoardGainsLessThanHalfAnInterval(
      String name, Strategy strategy, double level, TestReporter reporter) {
    var result = run(strategy, level);
    var honest = HONEST.getOrDefault(level, result);
    double gain = result.points() - honest.points();
    reporter.publishEntry(
        "%s, level %.0f: gain %.2f, half an interval %.2f, plain mean would gain %.2f"
            .formatted(name, level, gain, honest.half(), result.naive() - honest.naive()));

    // Half of half an interval, and a little: the rule is half an interval.
    assertThat(gain).isLessThan(0.55 * honest.half());
  }

  @ParameterizedTest(name = "{0} above")
  @MethodSource("aboves")
  void notEvenAllOfItTogetherGainsHalfAnInterval(double above, TestReporter reporter) {
    var result = run(Strategy.stopsAtEachThatSuitsAfterALuckyRun(above), 0);
    var honest = HONEST.getOrDefault(0.0, result);
    double gain = result.points() - honest.points();
    reporter.publishEntry(
        ("stops at each of three that suit when %.0f above: gain %.2f, half an interval %.2f,"
                + " plain mean would gain %.2f")
            .formatted(above, gain, honest.half(), result.naive() - honest.naive()));

    assertThat(gain).isLessThan(0.9 * honest.half());
  }

  static Stream<Double> aboves() {
    return Stream.of(5.0, 10.0, 15.0);
  }

  @ParameterizedTest(name = "when {0} below")
  @MethodSource("plugs")
  void pullingThePlugLoses(double below, TestReporter reporter) {
    var result = run(Strategy.pullsThePlug(below), 0);
    var honest = HONEST.getOrDefault(0.0, result);
    reporter.publishEntry(
        "pulls the plug when %.0f below: %.2f".formatted(below, result.points() - honest.points()));

    assertThat(result.points()).isLessThan(honest.points() - 1);
  }

  static Stream<Double> plugs() {
    return Stream.of(0.0, 8.0, 16.0);
  }

  @Test
  void thePlainMeanOfTheLastOnesWouldPayTheGambler() {
    var result = run(Strategy.stopsAtEachScenarioAfterALuckyRun(5), 0);

    assertThat(result.naive()).isGreaterThan(5);
    assertThat(result.points()).isLessThan(result.naive() / 2);
  }

  @Test
  void theOrderOfKnownSkillsIsRecovered(TestReporter reporter) {
    for (int times : new int[] {6, 12, 40}) {
      var world = new World(10 + times);
      var people = world.people(1000, World.PEOPLE);
      people.forEach(person -> person.playsAnything(times));
      var calibration = Fit.of(tallies(people));
      var settled =
          people.stream().filter(person -> !person.standing(calibration).provisional()).toList();

      double rho =
          spearman(settled, Somebody::level, person -> person.standing(calibration).points());
      reporter.publishEntry(
          "%d attempts: Spearman %.3f over %d people".formatted(times, rho, settled.size()));

      assertThat(rho).isGreaterThan(times == 6 ? 0.75 : times == 12 ? 0.82 : 0.86);
    }
  }

  @Test
  void theIntervalHoldsTheTrueLevelInNinetyFiveOfAHundred(TestReporter reporter) {
    var world = new World(21);
    var people = world.people(2000, World.PEOPLE);
    people.forEach(person -> person.playsAnything(5 + world.random().nextInt(30)));
    var calibration = Fit.of(tallies(people));
    int in = 0;
    int settled = 0;
    int farIn = 0;
    int far = 0;
    for (var person : people) {
      var standing = person.standing(calibration);
      if (!standing.provisional()) {
        double truth = calibration.base() + person.level();
        boolean holds = standing.low() <= truth && truth <= standing.high();
        settled++;
        in += holds ? 1 : 0;
        if (Math.abs(person.level()) > 1.5 * World.PEOPLE) {
          far++;
          farIn += holds ? 1 : 0;
        }
      }
    }
    reporter.publishEntry(
        "coverage %.3f of %d; far from usual %.3f of %d"
            .formatted(in / (double) settled, settled, farIn / (double) far, far));

    assertThat(in / (double) settled).isBetween(0.93, 0.97);
    assertThat(farIn / (double) far).isGreaterThan(0.8);
  }

  @Test
  void whoReallyImprovesIsSeenToImprove(TestReporter reporter) {
    for (int before : new int[] {8, 24}) {
      var world = new World(41);
      double gained = 0;
      double after = 0;
      for (int run = 0; run < RUNS; run++) {
        var who = world.somebody("learner", 0).playsAnything(before);
        double was = who.standing(CALIBRATION).points();
        for (int i = 0; i < 24; i++) {
          var at = world.anything();
          who.add(at, new Outcome.Closed(who.wouldScore(at, 12), Map.of()));
          if (i == 7) {
            gained += (who.standing(CALIBRATION).points() - was) / RUNS;
          }
        }
        after += (who.standing(CALIBRATION).points() - was) / RUNS;
      }
      reporter.publishEntry(
          "12 better after %d attempts: %.1f seen after 8 more, %.1f after 24"
              .formatted(before, gained, after));

      assertThat(gained).isGreaterThan(before == 8 ? 5 : 3.5);
      assertThat(after).isGreaterThan(before == 8 ? 7 : 5.5);
    }
  }

  private static Strategy honest(int times) {
    return (_, who, _) -> who.playsAnything(times);
  }

  private static Result run(Strategy strategy, double level) {
    double points = 0;
    double half = 0;
    double naive = 0;
    int settled = 0;
    var world = new World(31);
    for (int i = 0; i < RUNS; i++) {
      var who = world.somebody("somebody", level);
      strategy.play(world, who, CALIBRATION);
      var explanation = Explanation.of(who.tally(), CALIBRATION);
      if (!explanation.standing().provisional()) {
        settled++;
        points += explanation.standing().points() - CALIBRATION.base();
        half += explanation.standing().high() - explanation.standing().points();
        naive += explanation.form();
      }
    }
    return new Result(points / settled, half / settled, naive / settled);
  }

  private static List<Somebody> thousand() {
    var world = new World(2026);
    var people = world.people(1000, World.PEOPLE);
    people.forEach(person -> person.playsAnything(8 + world.random().nextInt(8)));
    return people;
  }

  private static List<Tally> tallies(List<Somebody> people) {
    return people.stream().map(Somebody::tally).toList();
  }

  private static List<Standing> standings(List<Somebody> people, Calibration calibration) {
    return people.stream().map(person -> person.standing(calibration)).toList();
  }

  private static double off(Somebody who, Calibration calibration) {
    return who.standing(calibration).points() - calibration.base() - who.level();
  }

  private static double mean(List<Standing> standings) {
    return standings.stream().mapToDouble(Standing::points).average().orElseThrow();
  }

  private static double half(List<Standing> standings) {
    return standings.stream()
        .mapToDouble(standing -> standing.high() - standing.points())
        .average()
        .orElseThrow();
  }

  private static <T> double spearman(
      List<T> all, ToDoubleFunction<T> one, ToDoubleFunction<T> other) {
    double[] first = ranks(all, one);
    double[] second = ranks(all, other);
    double squares = 0;
    for (int i = 0; i < first.length; i++) {
      squares += (first[i] - second[i]) * (first[i] - second[i]);
    }
    double n = all.size();
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  private static <T> double[] ranks(List<T> all, ToDoubleFunction<T> by) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(at -> by.applyAsDouble(all.get(at))));
    double[] ranks = new double[order.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[order.get(i)] = i;
    }
    return ranks;
  }
}
