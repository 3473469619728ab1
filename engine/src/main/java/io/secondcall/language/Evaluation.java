package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well what was heard agrees with labels. Pure arithmetic; immutable.
 *
 * @param replies number of replies
 * @param moves agreement on each move that occurs in labels or hearings, by wire name
 * @param precision of all decisions together, 0 to 1
 * @param recall of all decisions together, 0 to 1
 * @param f1 micro-averaged F1
 * @param macroKappa mean of Cohen's kappa over the moves that occur in the labels
 * @param spanF1 mean word F1 of the spans of moves both labelled and heard
 * @param toneKappa quadratically weighted kappa of the tone, the reference being the labels
 * @param toneExact share of replies with the labelled tone
 * @param falseAlarms moves heard per reply that makes none
 * @param silentReplies number of replies that make no move
 */
public record Evaluation(
    int replies,
    Map<String, Agreement> moves,
    double precision,
    double recall,
    double f1,
    double macroKappa,
    double spanF1,
    double toneKappa,
    double toneExact,
    double falseAlarms,
    int silentReplies) {

  /**
   * Agreement on one move.
   *
   * @param hits labelled and heard
   * @param alarms heard only
   * @param misses labelled only
   * @param kappa Cohen's kappa; 0 where one side never varies
   */
  public record Agreement(int hits, int alarms, int misses, double kappa) {
    public double precision() {
      return ratio(hits, hits + alarms);
    }

    public double recall() {
      return ratio(hits, hits + misses);
    }

    public double f1() {
      return ratio(2.0 * hits, 2.0 * hits + alarms + misses);
    }

    /**
     * @param n number of replies, with and without the move
     */
    static Agreement of(int hits, int alarms, int misses, double n) {
      double agreed = (n - alarms - misses) / n;
      double gold = (hits + misses) / n;
      double said = (hits + alarms) / n;
      double chance = gold * said + (1 - gold) * (1 - said);
      double kappa = chance >= 1 ? 0 : (agreed - chance) / (1 - chance);
      return new Agreement(hits, alarms, misses, kappa);
    }
  }

  /**
   * What labels or an ear say of one reply.
   *
   * @param moves span of each move
   * @param tone 1 to 5
   */
  public record Judged(Map<String, Span> moves, int tone) {
    public Judged {
      moves = Map.copyOf(moves);
    }

    public static Judged of(Hearing hearing) {
      Map<String, Span> moves = new TreeMap<>();
      hearing.moves().forEach(move -> moves.put(move.move(), move.span()));
      return new Judged(moves, hearing.tone());
    }
  }

  /** Measures an ear on a file of labelled replies, one JSON object a line. */
  public static Evaluation of(Ear ear, java.nio.file.Path file) {
    List<Example> examples = Example.read(file);
    List<Judged> heard = new ArrayList<>();
    for (Example example : examples) {
      heard.add(Judged.of(ear.hear(example.utterance(), Vocabulary.NONE)));
    }
    return of(examples, heard);
  }

  static Evaluation of(List<Example> examples, List<Judged> heard) {
    List<String> replies = examples.stream().map(e -> e.utterance().reply()).toList();
    List<Judged> labels = examples.stream().map(e -> new Judged(e.moves(), e.tone())).toList();
    return of(replies, labels, heard);
  }

  /** Compares labels with hearings of the same replies, in the same order. */
  public static Evaluation of(List<String> replies, List<Judged> labels, List<Judged> heard) {
    if (replies.size() != labels.size() || labels.size() != heard.size()) {
      throw new IllegalArgumentException("replies, labels and hearings differ in number");
    }
    var names = new TreeSet<String>();
    labels.forEach(judged -> names.addAll(judged.moves().keySet()));
    heard.forEach(judged -> names.addAll(judged.moves().keySet()));
    Map<String, Agreement> moves = new TreeMap<>();
    int hits = 0;
    int alarms = 0;
    int misses = 0;
    double kappas = 0;
    int labelled = 0;
    for (String name : names) {
      Agreement agreement = agreement(name, labels, heard);
      moves.put(name, agreement);
      hits += agreement.hits();
      alarms += agreement.alarms();
      misses += agreement.misses();
      if (agreement.hits() + agreement.misses() > 0) {
        kappas += agreement.kappa();
        labelled++;
      }
    }
    int silent = 0;
    int falseAlarms = 0;
    int exact = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).moves().isEmpty()) {
        silent++;
        falseAlarms += heard.get(i).moves().size();
      }
      exact += labels.get(i).tone() == heard.get(i).tone() ? 1 : 0;
    }
    return new Evaluation(
        replies.size(),
        Map.copyOf(moves),
        ratio(hits, hits + alarms),
        ratio(hits, hits + misses),
        ratio(2.0 * hits, 2.0 * hits + alarms + misses),
        ratio(kappas, labelled),
        spanF1(replies, labels, heard),
        toneKappa(labels, heard),
        ratio(exact, labels.size()),
        ratio(falseAlarms, silent),
        silent);
  }

  private static Agreement agreement(String name, List<Judged> labels, List<Judged> heard) {
    int hits = 0;
    int alarms = 0;
    int misses = 0;
    for (int i = 0; i < labels.size(); i++) {
      boolean gold = labels.get(i).moves().containsKey(name);
      boolean said = heard.get(i).moves().containsKey(name);
      hits += gold && said ? 1 : 0;
      alarms += said && !gold ? 1 : 0;
      misses += gold && !said ? 1 : 0;
    }
    return Agreement.of(hits, alarms, misses, labels.size());
  }

  private static double spanF1(List<String> replies, List<Judged> labels, List<Judged> heard) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < replies.size(); i++) {
      for (var gold : labels.get(i).moves().entrySet()) {
        Span said = heard.get(i).moves().get(gold.getKey());
        if (said != null) {
          sum += wordF1(replies.get(i), gold.getValue(), said);
          count++;
        }
      }
    }
    return ratio(sum, count);
  }

  /** F1 over the words that both spans touch. */
  static double wordF1(String reply, Span gold, Span said) {
    int[] text = reply.codePoints().toArray();
    int both = 0;
    int either = 0;
    for (int at = 0; at < text.length; ) {
      int end = at;
      while (end < text.length && Character.isLetterOrDigit(text[end])) {
        end++;
      }
      if (end > at) {
        var word = new Span(at, end);
        both += word.overlaps(gold) && word.overlaps(said) ? 1 : 0;
        either += (word.overlaps(gold) ? 1 : 0) + (word.overlaps(said) ? 1 : 0);
      }
      at = Math.max(end, at + 1);
    }
    return ratio(2.0 * both, either);
  }

  private static double toneKappa(List<Judged> labels, List<Judged> heard) {
    double[][] seen = new double[6][6];
    for (int i = 0; i < labels.size(); i++) {
      seen[labels.get(i).tone()][heard.get(i).tone()]++;
    }
    return toneKappa(seen);
  }

  /**
   * @param seen how many replies by labelled tone, then by heard tone, both 1 to 5
   */
  static double toneKappa(double[][] seen) {
    double n = 0;
    double[] gold = new double[6];
    double[] said = new double[6];
    for (int a = 1; a <= 5; a++) {
      for (int b = 1; b <= 5; b++) {
        n += seen[a][b];
        gold[a] += seen[a][b];
        said[b] += seen[a][b];
      }
    }
    double observed = 0;
    double expected = 0;
    for (int a = 1; a <= 5; a++) {
      for (int b = 1; b <= 5; b++) {
        observed += (a - b) * (a - b) * seen[a][b];
        expected += (a - b) * (a - b) * gold[a] * said[b] / n;
      }
    }
    return expected == 0 ? 0 : 1 - observed / expected;
  }

  static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** A table for people: totals, then one line a move. */
  public String table() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "replies %d%nmicro     P %.3f  R %.3f  F1 %.3f%nmacro     kappa %.3f%n"
                + "spans     word F1 %.3f%ntone      weighted kappa %.3f  exact %.3f%n"
                + "no move   %d replies, %.2f false alarms each%n%n",
            replies,
            precision,
            recall,
            f1,
            macroKappa,
            spanF1,
            toneKappa,
            toneExact,
            silentReplies,
            falseAlarms));
    text.append(String.format("%-18s %4s %5s %5s %5s %6s%n", "move", "n", "P", "R", "F1", "kappa"));
    for (var entry : new TreeMap<>(moves).entrySet()) {
      var agreement = entry.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %4d %5.2f %5.2f %5.2f %6.2f%n",
              entry.getKey(),
              agreement.hits() + agreement.misses(),
              agreement.precision(),
              agreement.recall(),
              agreement.f1(),
              agreement.kappa()));
    }
    return text.toString();
  }
}
