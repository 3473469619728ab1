package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;

/** Fits confidences, thresholds and tone limits on replies that the networks did not train on. */
final class Calibrator {
  /** Strength of the belief that a move calibrates as all moves together do, in replies. */
  private static final double PRIOR = 12;

  private Calibrator() {}

  /** A reply with the scores of a network that never saw it. */
  record Held(Example example, MoveModel.Scores scores) {}

  /** How much a point of score says, over all moves together. */
  static float slope(List<Held> held) {
    double[] common = {1, 0};
    descend(common, held, -1, new double[] {1, 0}, 0);
    return (float) common[0];
  }

  static MoveModel.Calibration fit(List<Held> held) {
    int moves = MoveNet.MOVES;
    double[] common = {1, 0};
    descend(common, held, -1, new double[] {1, 0}, 0);
    float[] slopes = new float[moves];
    float[] biases = new float[moves];
    for (int m = 0; m < moves; m++) {
      double[] own = common.clone();
      descend(own, held, m, common, PRIOR);
      slopes[m] = (float) own[0];
      biases[m] = (float) own[1];
    }
    float[] thresholds = thresholds(held, slopes, biases);
    return new MoveModel.Calibration(slopes, biases, thresholds, tones(held));
  }

  /** Newton's method for a logistic line through the scores of one move, or of all (-1). */
  private static void descend(
      double[] line, List<Held> held, int move, double[] prior, double strength) {
    for (int round = 0; round < 30; round++) {
      double g0 = strength * (line[0] - prior[0]) / 4;
      double g1 = strength * (line[1] - prior[1]) / 4;
      double h00 = strength / 4 + 1e-6;
      double h11 = strength / 4 + 1e-6;
      double h01 = 0;
      for (Held reply : held) {
        for (int m = move < 0 ? 0 : move; m < (move < 0 ? MoveNet.MOVES : move + 1); m++) {
          double x = reply.scores().moves()[m];
          double p = 1 / (1 + StrictMath.exp(-(line[0] * x + line[1])));
          double error = p - (made(reply, m) ? 1 : 0);
          double weight = p * (1 - p);
          g0 += error * x;
          g1 += error;
          h00 += weight * x * x;
          h01 += weight * x;
          h11 += weight;
        }
      }
      double determinant = h00 * h11 - h01 * h01;
      line[0] -= (h11 * g0 - h01 * g1) / determinant;
      line[1] -= (h00 * g1 - h01 * g0) / determinant;
    }
  }

  private static boolean made(Held reply, int move) {
    return reply.example().moves().containsKey(MoveNet.LABELS.get(move).wireName());
  }

  /** One limit for all moves that makes micro F1 best, then each move's own within sight of it. */
  private static float[] thresholds(List<Held> held, float[] slopes, float[] biases) {
    int moves = MoveNet.MOVES;
    double[][] confidence = new double[held.size()][moves];
    for (int i = 0; i < held.size(); i++) {
      for (int m = 0; m < moves; m++) {
        confidence[i][m] =
            NetTrainer.sigmoid(slopes[m] * held.get(i).scores().moves()[m] + biases[m]);
      }
    }
    double best = -1;
    int common = 40;
    for (int limit = 15; limit <= 70; limit++) {
      double hits = 0;
      double wrong = 0;
      for (int m = 0; m < moves; m++) {
        int[] counts = counts(held, confidence, m, limit / 100.0);
        hits += counts[0];
        wrong += counts[1];
      }
      double f1 = 2 * hits / (2 * hits + wrong);
      if (f1 > best) {
        best = f1;
        common = limit;
      }
    }
    float[] thresholds = new float[moves];
    for (int m = 0; m < moves; m++) {
      double own = -1;
      for (int limit = Math.max(10, common - 15); limit <= Math.min(80, common + 15); limit++) {
        int[] counts = counts(held, confidence, m, limit / 100.0);
        // The common limit's worth as so many replies more keeps a rare move from a lucky limit.
        double f1 = (2.0 * counts[0] + PRIOR * best) / (2.0 * counts[0] + counts[1] + PRIOR);
        f1 -= 0.0015 * Math.abs(limit - common);
        if (f1 > own) {
          own = f1;
          thresholds[m] = limit / 100f;
        }
      }
    }
    return thresholds;
  }

  /** Hits, and misses and alarms together. */
  private static int[] counts(List<Held> held, double[][] confidence, int move, double limit) {
    int hits = 0;
    int wrong = 0;
    for (int i = 0; i < held.size(); i++) {
      boolean gold = made(held.get(i), move);
      boolean said = confidence[i][move] >= limit;
      hits += gold && said ? 1 : 0;
      wrong += gold != said ? 1 : 0;
    }
    return new int[] {hits, wrong};
  }

  /** Limits of the tone, one after the other, that make its weighted kappa best. */
  private static float[] tones(List<Held> held) {
    float[] limits = new float[MoveNet.TONES];
    for (int round = 0; round < 2; round++) {
      for (int k = 0; k < MoveNet.TONES; k++) {
        double best = -2;
        float kept = 0;
        for (int step = -15; step <= 15; step++) {
          limits[k] = step / 10f;
          double kappa = toneKappa(held, limits) - 0.001 * Math.abs(step);
          if (kappa > best) {
            best = kappa;
            kept = limits[k];
          }
        }
        limits[k] = kept;
      }
    }
    return limits;
  }

  private static double toneKappa(List<Held> held, float[] limits) {
    List<String> replies = new ArrayList<>();
    List<Evaluation.Judged> labels = new ArrayList<>();
    List<Evaluation.Judged> heard = new ArrayList<>();
    for (Held reply : held) {
      int tone = 1;
      for (int k = 0; k < MoveNet.TONES; k++) {
        tone += reply.scores().tones()[k] > limits[k] ? 1 : 0;
      }
      replies.add("");
      labels.add(new Evaluation.Judged(java.util.Map.of(), reply.example().tone()));
      heard.add(new Evaluation.Judged(java.util.Map.of(), tone));
    }
    return Evaluation.of(replies, labels, heard).toneKappa();
  }
}
