package io.secondcall.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How well labels were recognised from a few examples each. Shares from 0 to 1. Immutable.
 *
 * @param accuracy without rejection
 * @param threshold score below which a text is taken to mean no label
 * @param inScopeAccuracy share of texts given their label at the threshold
 * @param oosRecall share of texts without a label that were given none
 * @param auroc chance that a text with a label scores above one without
 * @param itemsPerSecond on all cores
 */
record FewShotFigures(
    double accuracy,
    OptionalDouble threshold,
    OptionalDouble inScopeAccuracy,
    OptionalDouble oosRecall,
    OptionalDouble auroc,
    double itemsPerSecond) {
  private static final double KEPT_ACCURACY = 0.90;

  /** Standard errors above it that the validation texts must keep. */
  private static final double MARGIN = 3;

  /**
   * A text and the label nearest to it.
   *
   * @param right whether that is its label; never for a text without one
   */
  record Scored(double score, boolean right) {}

  static FewShotFigures of(
      List<Scored> test,
      List<Scored> valid,
      List<Scored> oosValid,
      List<Scored> oosTest,
      double itemsPerSecond) {
    var threshold =
        valid.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(threshold(valid, oosValid));
    return new FewShotFigures(
        accuracy(test, Double.NEGATIVE_INFINITY),
        threshold,
        threshold.isPresent()
            ? OptionalDouble.of(accuracy(test, threshold.getAsDouble()))
            : OptionalDouble.empty(),
        threshold.isPresent() && !oosTest.isEmpty()
            ? OptionalDouble.of(1 - passing(oosTest, threshold.getAsDouble()))
            : OptionalDouble.empty(),
        oosTest.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(auroc(test, oosTest)),
        itemsPerSecond);
  }

  /**
   * The highest score that keeps the accuracy on the validation texts; where that rejects every
   * text without a label anyway, no higher than needed for it.
   */
  private static double threshold(List<Scored> valid, List<Scored> oosValid) {
    // Other texts will not score exactly alike, and are harder than those that helped to choose.
    double error = Math.sqrt(KEPT_ACCURACY * (1 - KEPT_ACCURACY) / valid.size());
    double kept = KEPT_ACCURACY + MARGIN * error;
    double highest =
        valid.stream()
            .mapToDouble(Scored::score)
            .sorted()
            .takeWhile(score -> accuracy(valid, score) >= kept)
            .max()
            .orElseGet(() -> valid.stream().mapToDouble(Scored::score).min().orElseThrow());
    double enough =
        oosValid.stream().mapToDouble(Scored::score).map(Math::nextUp).max().orElse(highest);
    return Math.min(highest, enough);
  }

  private static double accuracy(List<Scored> texts, double threshold) {
    return texts.stream().filter(text -> text.right() && text.score() >= threshold).count()
        / (double) texts.size();
  }

  private static double passing(List<Scored> texts, double threshold) {
    return texts.stream().filter(text -> text.score() >= threshold).count() / (double) texts.size();
  }

  private static double auroc(List<Scored> in, List<Scored> out) {
    double[] others = out.stream().mapToDouble(Scored::score).sorted().toArray();
    double wins = 0;
    for (var text : in) {
      int below = first(others, text.score());
      int upTo = first(others, Math.nextUp(text.score()));
      wins += below + (upTo - below) / 2.0;
    }
    return wins / ((double) in.size() * out.size());
  }

  /** Index of the first that is not below; their number when all are. */
  private static int first(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String toText() {
    var text = new StringBuilder();
    line(text, "accuracy without rejection", OptionalDouble.of(accuracy));
    line(text, "threshold", threshold);
    line(text, "in-scope accuracy at it", inScopeAccuracy);
    line(text, "out-of-scope recall at it", oosRecall);
    line(text, "AUROC", auroc);
    text.append(String.format(Locale.ROOT, "%-28s %.0f%n", "items a second", itemsPerSecond));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, OptionalDouble value) {
    if (value.isPresent()) {
      text.append(String.format(Locale.ROOT, "%-28s %.4f%n", name, value.getAsDouble()));
    }
  }

  String toJson() {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("accuracy", accuracy);
    threshold.ifPresent(value -> root.put("threshold", value));
    inScopeAccuracy.ifPresent(value -> root.put("inScopeAccuracy", value));
    oosRecall.ifPresent(value -> root.put("oosRecall", value));
    auroc.ifPresent(value -> root.put("auroc", value));
    root.put("itemsPerSecond", itemsPerSecond);
    return root.toPrettyString() + "\n";
  }
}
