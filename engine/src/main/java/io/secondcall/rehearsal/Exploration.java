package io.secondcall.rehearsal;

import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Scorecard;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where random pursuits of a scenario led. Immutable.
 *
 * @param pursuits how many were played
 * @param endings how often each ending was reached; 0 for those that never were
 * @param beats beats that were never entered
 * @param marks how often each criterion came out as what: earned, nearly, missed, broken,
 *     not-called-for
 * @param lowest overall score, 0 to 100
 * @param mean overall score
 * @param highest overall score
 * @param problems pursuits that never ended, and commands that were refused
 */
public record Exploration(
    int pursuits,
    SortedMap<String, Integer> endings,
    List<String> beats,
    SortedMap<String, SortedMap<String, Integer>> marks,
    int lowest,
    double mean,
    int highest,
    List<String> problems) {

  /** Endings that no pursuit reached. */
  public List<String> endingsNeverReached() {
    return endings.entrySet().stream()
        .filter(ending -> ending.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Criteria that were never earned: either very hard, or wrong. */
  public List<String> neverEarned() {
    return marks.entrySet().stream()
        .filter(mark -> !mark.getValue().containsKey("earned"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The report for a terminal, the same for the same seed. */
  public String text() {
    var text = new StringBuilder();
    text.append(
        "%d pursuits, overall %d to %d, mean %.1f\n".formatted(pursuits, lowest, highest, mean));
    text.append("endings\n");
    endings.forEach((ending, times) -> text.append("  %5d  %s\n".formatted(times, ending)));
    text.append("marks\n");
    marks.forEach((mark, results) -> text.append("  %s %s\n".formatted(mark, results)));
    if (!beats.isEmpty()) {
      text.append("beats never entered: ").append(String.join(", ", beats)).append('\n');
    }
    problems.forEach(problem -> text.append("problem: ").append(problem).append('\n'));
    return text.toString();
  }

  /** Collects. For one thread. */
  static final class Builder {
    private final SortedMap<String, Integer> endings = new TreeMap<>();
    private final TreeSet<String> unseen;
    private final SortedMap<String, SortedMap<String, Integer>> marks = new TreeMap<>();
    private final IntSummaryStatistics overall = new IntSummaryStatistics();
    private final SortedMap<String, Integer> problems = new TreeMap<>();

    Builder(Scenario scenario) {
      scenario.endings().forEach(ending -> endings.put(ending.id(), 0));
      unseen = new TreeSet<>(scenario.beats().keySet());
    }

    void played(Playthrough play, Scorecard scorecard) {
      play.state().closed().ifPresent(closed -> endings.merge(closed.ending(), 1, Integer::sum));
      unseen.removeAll(play.state().seen());
      overall.accept(scorecard.overall());
      for (var mark : scorecard.marks()) {
        marks
            .computeIfAbsent(mark.criterion(), criterion -> new TreeMap<>())
            .merge(
                mark.result().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
      }
    }

    void endless(long seed, String beat) {
      problems.merge("seed %d never ends; last beat `%s`".formatted(seed, beat), 1, Integer::sum);
    }

    void refused(String code, String message) {
      problems.merge("refused (%s): %s".formatted(code, message), 1, Integer::sum);
    }

    Exploration build() {
      var said =
          problems.entrySet().stream()
              .map(problem -> problem.getKey() + " (" + problem.getValue() + " times)")
              .collect(Collectors.toCollection(ArrayList::new));
      boolean any = overall.getCount() > 0;
      return new Exploration(
          (int) overall.getCount(),
          endings,
          List.copyOf(unseen),
          marks,
          any ? overall.getMin() : 0,
          overall.getAverage(),
          any ? overall.getMax() : 0,
          List.copyOf(said));
    }
  }
}
