package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The spread of scores by the method of moments (unweighted means: S. R. Searle, G. Casella and C.
 * E. McCulloch, Variance Components, 1992): luck from two attempts of one person at one scenario,
 * taste from a person's scenarios, people from people's means; from each the noise of the ones
 * before is taken off. Each begins with what is usual as if it had been seen {@value #USUAL_SEEN}
 * times, so that a small board has sensible figures.
 */
final class SpreadMoments {
  private static final int USUAL_SEEN = 20;
  private static final double LEAST = 1;

  private final List<List<Cell>> people = new ArrayList<>();

  /** A person's attempts at one scenario. */
  private static final class Cell {
    private double sum;
    private double squares;
    private int n;

    void add(double value) {
      sum += value;
      squares += value * value;
      n++;
    }

    double mean() {
      return sum / n;
    }
  }

  /**
   * @param adjusted scores less the effects of their conditions
   * @param person of each, in order: those of one person follow each other
   * @param scenario of each
   */
  SpreadMoments(double[] adjusted, int[] person, int[] scenario) {
    var cells = new HashMap<Integer, Cell>();
    for (int i = 0; i < adjusted.length; i++) {
      if (i > 0 && person[i] != person[i - 1]) {
        people.add(List.copyOf(cells.values()));
        cells.clear();
      }
      cells.computeIfAbsent(scenario[i], _ -> new Cell()).add(adjusted[i]);
    }
    people.add(List.copyOf(cells.values()));
  }

  Spread spread() {
    double luck = luck();
    double taste = taste(luck);
    return new Spread(luck, taste, people(luck, taste));
  }

  private double luck() {
    double sum = USUAL_SEEN * Spread.USUAL.luck();
    int free = USUAL_SEEN;
    for (var cells : people) {
      for (var cell : cells) {
        sum += cell.squares - cell.sum * cell.sum / cell.n;
        free += cell.n - 1;
      }
    }
    return Math.max(LEAST, sum / free);
  }

  private double taste(double luck) {
    double sum = USUAL_SEEN * Spread.USUAL.taste();
    int free = USUAL_SEEN;
    for (var cells : people) {
      double mean = mean(cells);
      for (var cell : cells) {
        sum += (cell.mean() - mean) * (cell.mean() - mean);
      }
      sum -= (cells.size() - 1) * luck * inverse(cells);
      free += cells.size() - 1;
    }
    return Math.max(LEAST, sum / free);
  }

  private double people(double luck, double taste) {
    double[] means = people.stream().mapToDouble(SpreadMoments::mean).toArray();
    double all = 0;
    for (double mean : means) {
      all += mean / means.length;
    }
    double sum = USUAL_SEEN * Spread.USUAL.people();
    for (int i = 0; i < means.length; i++) {
      var cells = people.get(i);
      double noise = (taste + luck * inverse(cells)) / cells.size();
      double share = (means.length - 1.0) / means.length;
      sum += (means[i] - all) * (means[i] - all) - noise * share;
    }
    return Math.max(LEAST, sum / (USUAL_SEEN + means.length - 1));
  }

  private static double mean(List<Cell> cells) {
    double sum = 0;
    for (var cell : cells) {
      sum += cell.mean() / cells.size();
    }
    return sum;
  }

  /** Mean of one over the attempts in a cell. */
  private static double inverse(List<Cell> cells) {
    double sum = 0;
    for (var cell : cells) {
      sum += 1.0 / cell.n / cells.size();
    }
    return sum;
  }
}
