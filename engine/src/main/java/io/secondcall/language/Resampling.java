package io.secondcall.language;

import static io.secondcall.language.Evaluation.ratio;

import io.secondcall.language.Evaluation.Agreement;
import io.secondcall.language.Evaluation.Judged;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A percentile bootstrap over replies (B. Efron and R. Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13): as many replies as there are, drawn with replacement, {@value
 * #RESAMPLES} times from one fixed seed. Immutable once made.
 */
final class Resampling {
  static final int RESAMPLES = 2000;
  private static final long SEED = 20_261_126;
  private static final int LABELLED = 1;
  private static final int SAID = 2;

  /** What is measured over all moves. */
  enum Total {
    PRECISION,
    RECALL,
    F1,
    MACRO_KAPPA,
    SPAN_F1,
    TONE_KAPPA,
    FALSE_ALARMS
  }

  private final Map<Total, double[]> totals = new EnumMap<>(Total.class);
  private final Map<String, double[]> f1s = new TreeMap<>();
  private final Map<String, double[]> kappas = new TreeMap<>();

  Resampling(List<String> replies, List<Judged> labels, List<Judged> heard) {
    var names = new TreeSet<String>();
    labels.forEach(judged -> names.addAll(judged.moves().keySet()));
    heard.forEach(judged -> names.addAll(judged.moves().keySet()));
    for (var total : Total.values()) {
      totals.put(total, new double[RESAMPLES]);
    }
    for (var name : names) {
      f1s.put(name, new double[RESAMPLES]);
      kappas.put(name, new double[RESAMPLES]);
    }
    var cases = new Cases(replies, labels, heard, names);
    var random = new SplittableRandom(SEED);
    for (int at = 0; at < RESAMPLES; at++) {
      int[] times = new int[replies.size()];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      measure(at, times, cases);
    }
    totals.values().forEach(Arrays::sort);
    f1s.values().forEach(Arrays::sort);
    kappas.values().forEach(Arrays::sort);
  }

  /** What every reply contributes, worked out once. */
  private static final class Cases {
    private final Map<String, byte[]> moves = new TreeMap<>();
    private final double[] spanSums;
    private final int[] spans;
    private final int[] silent;
    private final int[] alarms;
    private final int[] gold;
    private final int[] said;

    Cases(List<String> replies, List<Judged> labels, List<Judged> heard, Iterable<String> names) {
      int n = replies.size();
      spanSums = new double[n];
      spans = new int[n];
      silent = new int[n];
      alarms = new int[n];
      gold = new int[n];
      said = new int[n];
      for (var name : names) {
        byte[] codes = new byte[n];
        for (int i = 0; i < n; i++) {
          codes[i] =
              (byte)
                  ((labels.get(i).moves().containsKey(name) ? LABELLED : 0)
                      + (heard.get(i).moves().containsKey(name) ? SAID : 0));
        }
        moves.put(name, codes);
      }
      for (int i = 0; i < n; i++) {
        gold[i] = labels.get(i).tone();
        said[i] = heard.get(i).tone();
        for (var label : labels.get(i).moves().entrySet()) {
          Span span = heard.get(i).moves().get(label.getKey());
          if (span != null) {
            spanSums[i] += Evaluation.wordF1(replies.get(i), label.getValue(), span);
            spans[i]++;
          }
        }
        if (labels.get(i).moves().isEmpty()) {
          silent[i] = 1;
          alarms[i] = heard.get(i).moves().size();
        }
      }
    }
  }

  private void measure(int at, int[] times, Cases cases) {
    int hits = 0;
    int alarms = 0;
    int misses = 0;
    int labelled = 0;
    double kappaSum = 0;
    for (var move : cases.moves.entrySet()) {
      var agreement = agreement(move.getValue(), times);
      put(f1s, move.getKey(), at, agreement.f1());
      put(kappas, move.getKey(), at, agreement.kappa());
      hits += agreement.hits();
      alarms += agreement.alarms();
      misses += agreement.misses();
      if (agreement.hits() + agreement.misses() > 0) {
        kappaSum += agreement.kappa();
        labelled++;
      }
    }
    double spanSum = 0;
    int spans = 0;
    int silent = 0;
    int falseAlarms = 0;
    double[][] tones = new double[6][6];
    for (int i = 0; i < times.length; i++) {
      spanSum += times[i] * cases.spanSums[i];
      spans += times[i] * cases.spans[i];
      silent += times[i] * cases.silent[i];
      falseAlarms += times[i] * cases.alarms[i];
      tones[cases.gold[i]][cases.said[i]] += times[i];
    }
    put(Total.PRECISION, at, ratio(hits, hits + alarms));
    put(Total.RECALL, at, ratio(hits, hits + misses));
    put(Total.F1, at, ratio(2.0 * hits, 2.0 * hits + alarms + misses));
    put(Total.MACRO_KAPPA, at, ratio(kappaSum, labelled));
    put(Total.SPAN_F1, at, ratio(spanSum, spans));
    put(Total.TONE_KAPPA, at, Evaluation.toneKappa(tones));
    put(Total.FALSE_ALARMS, at, ratio(falseAlarms, silent));
  }

  private static Agreement agreement(byte[] codes, int[] times) {
    int[] counts = new int[4];
    for (int i = 0; i < times.length; i++) {
      counts[codes[i]] += times[i];
    }
    return Agreement.of(counts[LABELLED + SAID], counts[SAID], counts[LABELLED], times.length);
  }

  private void put(Total total, int at, double value) {
    of(total)[at] = value;
  }

  private static void put(Map<String, double[]> all, String name, int at, double value) {
    of(all, name)[at] = value;
  }

  private double[] of(Total total) {
    return totals.getOrDefault(total, new double[0]);
  }

  private static double[] of(Map<String, double[]> all, String name) {
    return all.getOrDefault(name, new double[0]);
  }

  Figure figure(Total total, double value) {
    return Figure.ofResamples(value, of(total));
  }

  Figure f1(String move, double value) {
    return Figure.ofResamples(value, of(f1s, move));
  }

  Figure kappa(String move, double value) {
    return Figure.ofResamples(value, of(kappas, move));
  }
}
