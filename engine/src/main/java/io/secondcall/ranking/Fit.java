package io.secondcall.ranking;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.Calibration.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a calibration: score = base + difficulty + scenario + condition + person + rest, every part
 * but the base held back towards 0 by what is usual. Solved part after part, over and over, until
 * nothing moves: the mixed-model equations of C. R. Henderson (Biometrics 31, 1975) by
 * Gauss-Seidel. Between rounds the {@link Spread} is worked out again from what is left.
 * Deterministic: people are taken in the order of their names, and nothing is drawn.
 *
 * <p>It sees what makes somebody's form and was played to its end: whoever tries again and again
 * weighs no more than anybody else, and attempts that were given up make no scenario look hard.
 */
public final class Fit {
  private static final int ROUNDS = 3;
  private static final int SWEEPS = 60;
  private static final double STILL = 1e-3;
  private static final List<Difficulty> DIFFICULTIES = List.of(Difficulty.values());

  private final Part people;
  private final Part scenarios;
  private final Part conditions;
  private final Part difficulties;
  private final double[] scores;
  private final double[] left;
  private final int seen;
  private double base = Calibration.USUAL_SCORE;

  /** One kind of effect: which of them each attempt has, and how large each is. */
  private static final class Part {
    private final int[] of;
    private final double[] points;
    private final int[] attempts;

    Part(int[] of, int size) {
      this.of = of;
      points = new double[size];
      attempts = new int[size];
      for (int which : of) {
        attempts[which]++;
      }
    }

    /** Takes their mean off all that were met with. */
    double centre() {
      double mean = 0;
      int met = 0;
      for (int k = 0; k < points.length; k++) {
        if (attempts[k] > 0) {
          mean += points[k];
          met++;
        }
      }
      mean /= met;
      for (int k = 0; k < points.length; k++) {
        points[k] -= attempts[k] > 0 ? mean : 0;
      }
      return mean;
    }

    Effect effect(int which, double lessen) {
      return new Effect(points[which] - lessen, attempts[which]);
    }
  }

  private final List<String> scenarioNames = new ArrayList<>();
  private final List<Condition> conditionNames = new ArrayList<>();

  /** Holds scores and conditions alone, and no tally longer than it takes to look at it. */
  private Fit(Stream<Tally> byPerson) {
    var scored = IntStream.builder();
    var whose = IntStream.builder();
    var at = new ArrayList<Condition>();
    int person = 0;
    int all = 0;
    for (var tallies = byPerson.iterator(); tallies.hasNext(); ) {
      var tally = tallies.next();
      all += tally.entries().size();
      int before = at.size();
      for (var entry : tally.form()) {
        if (entry.attempt().closed()) {
          at.add(entry.attempt().condition());
          scored.add(entry.score());
          whose.add(person);
        }
      }
      person += at.size() > before ? 1 : 0;
    }
    seen = all;
    int n = at.size();
    scores = scored.build().asDoubleStream().toArray();
    left = new double[n];
    int[] scenario = new int[n];
    int[] condition = new int[n];
    int[] difficulty = new int[n];
    var scenarioAt = new HashMap<String, Integer>();
    var conditionAt = new HashMap<Condition, Integer>();
    for (int i = 0; i < n; i++) {
      var met = at.get(i);
      scenario[i] = number(scenarioAt, scenarioNames, met.scenario());
      condition[i] = number(conditionAt, conditionNames, met);
      difficulty[i] = DIFFICULTIES.indexOf(met.difficulty());
    }
    people = new Part(whose.build().toArray(), person);
    scenarios = new Part(scenario, scenarioNames.size());
    conditions = new Part(condition, conditionNames.size());
    difficulties = new Part(difficulty, DIFFICULTIES.size());
  }

  private static <K> int number(Map<K, Integer> numbers, List<K> names, K name) {
    return numbers.computeIfAbsent(
        name,
        _ -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  /**
   * @param tallies by one measure: of all people, also those who are not shown. Of the season, and
   *     of the one before where there is one, so that a season doesn't begin in the dark
   */
  public static Calibration of(Collection<Tally> tallies) {
    return ofSorted(tallies.stream().sorted(Comparator.comparing(Tally::person)));
  }

  /**
   * The same of tallies that come in the order of their people's ids, none of which is held.
   *
   * @param tallies see {@link #of}
   */
  public static Calibration ofSorted(Stream<Tally> tallies) {
    var fit = new Fit(tallies);
    return fit.scores.length == 0 ? Calibration.NONE : fit.solve();
  }

  private Calibration solve() {
    base = Arrays.stream(scores).average().orElse(Calibration.USUAL_SCORE);
    for (int i = 0; i < left.length; i++) {
      left[i] = scores[i] - base;
    }
    var spread = Spread.USUAL;
    for (int round = 0; round < ROUNDS; round++) {
      sweep(spread);
      spread = spread();
    }
    sweep(spread);
    double reference = difficulties.points[DIFFICULTIES.indexOf(Difficulty.REALISTIC)];
    double usual = Arrays.stream(scenarios.points).average().orElse(0);
    var byDifficulty = new HashMap<Difficulty, Effect>();
    for (int i = 0; i < DIFFICULTIES.size(); i++) {
      byDifficulty.put(DIFFICULTIES.get(i), difficulties.effect(i, reference));
    }
    var byScenario = new HashMap<String, Effect>();
    for (int i = 0; i < scenarioNames.size(); i++) {
      byScenario.put(scenarioNames.get(i), scenarios.effect(i, usual));
    }
    var byCondition = new HashMap<Condition, Effect>();
    for (int i = 0; i < conditionNames.size(); i++) {
      byCondition.put(conditionNames.get(i), conditions.effect(i, 0));
    }
    return new Calibration(
        base + reference + usual, byDifficulty, byScenario, byCondition, spread, seen);
  }

  private void sweep(Spread spread) {
    double noise = spread.luck() + spread.taste();
    for (int i = 0; i < SWEEPS; i++) {
      double moved = settle(difficulties, noise / Calibration.DIFFICULTY_VARIANCE);
      moved = Math.max(moved, settle(scenarios, noise / Calibration.SCENARIO_VARIANCE));
      moved = Math.max(moved, settle(conditions, noise / Calibration.CONDITION_VARIANCE));
      moved = Math.max(moved, settle(people, noise / spread.people()));
      moved = Math.max(moved, settleBase());
      if (moved < STILL) {
        return;
      }
    }
  }

  /** Sets every effect to the mean of what the others leave, held back as by {@code hold} zeros. */
  private double settle(Part part, double hold) {
    double[] sums = new double[part.points.length];
    for (int i = 0; i < left.length; i++) {
      sums[part.of[i]] += left[i];
    }
    double[] step = new double[sums.length];
    double moved = 0;
    for (int k = 0; k < sums.length; k++) {
      int n = part.attempts[k];
      step[k] = (sums[k] + n * part.points[k]) / (n + hold) - part.points[k];
      part.points[k] += step[k];
      moved = Math.max(moved, Math.abs(step[k]));
    }
    for (int i = 0; i < left.length; i++) {
      left[i] -= step[part.of[i]];
    }
    return moved;
  }

  // Where nothing moves any more, the effects of a part sum to 0: moving their mean into the base
  // at once spares many sweeps.
  private double settleBase() {
    double shift = Arrays.stream(left).average().orElse(0);
    for (int i = 0; i < left.length; i++) {
      left[i] -= shift;
    }
    for (var part : List.of(people, scenarios, conditions, difficulties)) {
      shift += part.centre();
    }
    base += shift;
    return Math.abs(shift);
  }

  private Spread spread() {
    double[] adjusted = new double[left.length];
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] = left[i] + people.points[people.of[i]];
    }
    return new SpreadMoments(adjusted, people.of, scenarios.of).spread();
  }
}
