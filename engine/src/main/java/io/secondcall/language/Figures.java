package io.secondcall.language;

import io.secondcall.language.Evaluation.Judged;
import io.secondcall.language.Resampling.Total;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well what was heard agrees with labels, each figure with its 95 % interval. Immutable.
 *
 * <p>Shares of independent cases (precision and recall of one move, exact tones, replies alarmed)
 * have Wilson's interval; everything else has a percentile bootstrap over replies ({@link
 * Resampling}), because decisions about one reply hang together. Both take replies for independent
 * of each other. Some of ours vary one situation, so that the intervals are a little too narrow.
 *
 * @param replies number of replies
 * @param withoutMove of these, how many make no move
 * @param f1 micro-averaged over all decisions; so are precision and recall
 * @param macroKappa mean of Cohen's kappa over the moves that occur in the labels
 * @param spanF1 mean word F1 of the spans of moves both labelled and heard
 * @param toneKappa quadratically weighted
 * @param toneExact share of replies with the labelled tone
 * @param falseAlarms moves heard per reply that makes none
 * @param alarmed share of the replies that make no move in which one was heard
 * @param moves by wire name
 */
public record Figures(
    int replies,
    int withoutMove,
    Figure precision,
    Figure recall,
    Figure f1,
    Figure macroKappa,
    Figure spanF1,
    Figure toneKappa,
    Figure toneExact,
    Figure falseAlarms,
    Figure alarmed,
    Map<String, OfMove> moves) {

  /**
   * One move.
   *
   * @param n replies whose labels have it
   * @param heard replies in which it was heard
   * @param right of these, how many the labels confirm
   */
  public record OfMove(
      int n, int heard, int right, Figure precision, Figure recall, Figure f1, Figure kappa) {}

  /** Measures; the same replies give the same intervals. Some seconds for a thousand replies. */
  public static Figures of(List<String> replies, List<Judged> labels, List<Judged> heard) {
    var evaluation = Evaluation.of(replies, labels, heard);
    var resampling = new Resampling(replies, labels, heard);
    var moves = new TreeMap<String, OfMove>();
    evaluation
        .moves()
        .forEach(
            (name, agreement) -> {
              int n = agreement.hits() + agreement.misses();
              int said = agreement.hits() + agreement.alarms();
              moves.put(
                  name,
                  new OfMove(
                      n,
                      said,
                      agreement.hits(),
                      Figure.ofShare(agreement.hits(), said),
                      Figure.ofShare(agreement.hits(), n),
                      resampling.f1(name, agreement.f1()),
                      resampling.kappa(name, agreement.kappa())));
            });
    int silent = evaluation.silentReplies();
    int exact = 0;
    int alarmed = 0;
    for (int i = 0; i < labels.size(); i++) {
      exact += labels.get(i).tone() == heard.get(i).tone() ? 1 : 0;
      alarmed += labels.get(i).moves().isEmpty() && !heard.get(i).moves().isEmpty() ? 1 : 0;
    }
    return new Figures(
        replies.size(),
        silent,
        resampling.figure(Total.PRECISION, evaluation.precision()),
        resampling.figure(Total.RECALL, evaluation.recall()),
        resampling.figure(Total.F1, evaluation.f1()),
        resampling.figure(Total.MACRO_KAPPA, evaluation.macroKappa()),
        resampling.figure(Total.SPAN_F1, evaluation.spanF1()),
        resampling.figure(Total.TONE_KAPPA, evaluation.toneKappa()),
        Figure.ofShare(exact, replies.size()),
        resampling.figure(Total.FALSE_ALARMS, evaluation.falseAlarms()),
        Figure.ofShare(alarmed, silent),
        Map.copyOf(moves));
  }

  /** A table for people: totals, then one line a move, every figure with its interval. */
  public String table() {
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "replies   %d%n", replies));
    line(text, "micro     precision", precision);
    line(text, "          recall", recall);
    line(text, "          F1", f1);
    line(text, "macro     kappa", macroKappa);
    line(text, "spans     word F1", spanF1);
    line(text, "tone      weighted kappa", toneKappa);
    line(text, "          exact", toneExact);
    text.append(String.format(Locale.ROOT, "no move   %d replies%n", withoutMove));
    line(text, "          false alarms each", falseAlarms);
    line(text, "          in which one was heard", alarmed);
    text.append(
        String.format(
            "%n%-18s %4s  %-17s %-17s %-17s %-17s%n", "move", "n", "P", "R", "F1", "kappa"));
    for (var entry : new TreeMap<>(moves).entrySet()) {
      var of = entry.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %4d  %s  %s  %s  %s%n",
              entry.getKey(),
              of.n(),
              cell(of.precision()),
              cell(of.recall()),
              cell(of.f1()),
              cell(of.kappa())));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Figure figure) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-33s %.3f  [%.3f, %.3f]%n",
            name,
            figure.value(),
            figure.low(),
            figure.high()));
  }

  private static String cell(Figure figure) {
    return String.format(
        Locale.ROOT, "%5.2f [%.2f,%.2f]", figure.value(), figure.low(), figure.high());
  }
}
