package io.secondcall.ranking;

import io.secondcall.ranking.Tally.Entry;
import io.secondcall.ranking.Tally.Use;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person's standing from their attempts and a calibration: the arithmetic of {@code
 * docs/ranking.md}.
 *
 * <p>Two means of adjusted scores go in. The <b>form</b> is the plain mean of the last attempts.
 * The <b>record</b> is the mean of all that count, by scenario, each scenario weighing by how much
 * it tells. The standing is base + a × record + b × form, where a and b are those, 0 or more, for
 * which the error expected under the model is least: score = base + effect of the condition +
 * person + form + taste + luck, the last four normal and independent. That is best linear
 * prediction (C. R. Henderson, Biometrics 31, 1975; G. K. Robinson, Statistical Science 6, 1991),
 * held to two means so that no attempt can count against whoever made it by being good.
 */
final class Estimate {
  /** Standard errors to either side of a 95 % interval. */
  static final double TWO_SIDED_95 = 1.959964;

  private final List<Entry> entries;
  private final double[] off;
  private final double[] ofRecord;
  private final double[] ofForm;
  private final double record;
  private final double form;
  private final double recordShare;
  private final double formShare;
  private final double error;

  Estimate(Tally tally, Calibration calibration) {
    entries = tally.counted();
    off = new double[entries.size()];
    for (int i = 0; i < off.length; i++) {
      var entry = entries.get(i);
      off[i] =
          entry.score() + calibration.adjustment(entry.attempt().condition()) - calibration.base();
    }
    var spread = calibration.spread();
    ofRecord = recordWeights(spread);
    ofForm = formWeights();
    record = dot(ofRecord, off);
    form = dot(ofForm, off);

    double inForm = 0;
    for (int i = 0; i < off.length; i++) {
      inForm += inForm(i) ? ofRecord[i] : 0;
    }
    double people = spread.people();
    double recordNoise =
        noise(ofRecord, ofRecord, calibration) + spread.lasting() + spread.form() * inForm * inForm;
    double formNoise = noise(ofForm, ofForm, calibration) + people;
    double shared =
        noise(ofRecord, ofForm, calibration) + spread.lasting() + spread.form() * inForm;
    double recordTells = spread.lasting() + spread.form() * inForm;
    double a = 0;
    double b = 0;
    if (off.length > 0) {
      double determinant = recordNoise * formNoise - shared * shared;
      if (determinant > 1e-9 * recordNoise * formNoise) {
        a = (recordTells * formNoise - people * shared) / determinant;
        b = (people * recordNoise - recordTells * shared) / determinant;
      }
      if (a <= 0) {
        a = 0;
        b = people / formNoise;
      } else if (b < 0) {
        a = recordTells / recordNoise;
        b = 0;
      }
    }
    recordShare = a;
    formShare = b;
    error =
        Math.max(
            0,
            people
                - 2 * (a * recordTells + b * people)
                + a * a * recordNoise
                + 2 * a * b * shared
                + b * b * formNoise);
  }

  /** Weights that sum to 1: a scenario's is the inverse of its mean's variance. */
  private double[] recordWeights(Spread spread) {
    var times = new HashMap<String, Integer>();
    for (var entry : entries) {
      times.merge(scenario(entry), 1, Integer::sum);
    }
    double[] weights = new double[entries.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int n = times.getOrDefault(scenario(entries.get(i)), 1);
      weights[i] = 1 / (n * spread.taste() + spread.luck());
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private double[] formWeights() {
    double[] weights = new double[entries.size()];
    long n = entries.stream().filter(entry -> entry.use() == Use.FORM).count();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = inForm(i) ? 1.0 / n : 0;
    }
    return weights;
  }

  private boolean inForm(int i) {
    return entries.get(i).use() == Use.FORM;
  }

  private static String scenario(Entry entry) {
    return entry.attempt().condition().scenario();
  }

  /** What taste, luck and the doubt about conditions give two weighted means in common. */
  private double noise(double[] one, double[] other, Calibration calibration) {
    // In an order of their own: a hash map's order, and so the last bits of a sum, would be others
    // in every process.
    var ofScenario = new LinkedHashMap<String, double[]>();
    var ofCondition = new LinkedHashMap<Condition, double[]>();
    double luck = 0;
    for (int i = 0; i < one.length; i++) {
      var condition = entries.get(i).attempt().condition();
      add(ofScenario, condition.scenario(), one[i], other[i]);
      add(ofCondition, condition, one[i], other[i]);
      luck += one[i] * other[i];
    }
    double taste = 0;
    for (var sums : ofScenario.values()) {
      taste += sums[0] * sums[1];
    }
    double doubt = 0;
    for (var sums : ofCondition.entrySet()) {
      doubt += calibration.doubt(sums.getKey()) * sums.getValue()[0] * sums.getValue()[1];
    }
    return calibration.spread().luck() * luck + calibration.spread().taste() * taste + doubt;
  }

  private static <K> void add(Map<K, double[]> sums, K key, double one, double other) {
    double[] sum = sums.computeIfAbsent(key, _ -> new double[2]);
    sum[0] += one;
    sum[1] += other;
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Points above the board's base; below it, less than 0. */
  double above() {
    return recordShare * record + formShare * form;
  }

  double halfWidth() {
    return TWO_SIDED_95 * Math.sqrt(error);
  }

  double record() {
    return record;
  }

  double form() {
    return form;
  }

  double recordShare() {
    return recordShare;
  }

  double formShare() {
    return formShare;
  }

  /** By how many points the standing would be higher if this attempt's score were one higher. */
  double weight(int i) {
    return recordShare * ofRecord[i] + formShare * ofForm[i];
  }

  /** The adjusted score of an attempt, in points above the base. */
  double off(int i) {
    return off[i];
  }
}
