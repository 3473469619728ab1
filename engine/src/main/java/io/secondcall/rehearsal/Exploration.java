package io.secondcall.rehearsal;

import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where explored pursuits of a scenario led. Immutable.
 *
 * @param kind how they were explored
 * @param pursuits how many were played
 * @param endings how often each ending was reached; 0 for those that never were
 * @param beats beats that were never entered
 * @param transitions transitions that were never taken, as {@code beat.2}; empty when chance played
 * @param people who were never spoken with, nor written to with an answer
 * @param facts that were never found
 * @param marks how often each criterion came out as what: earned, nearly, missed, broken,
 *     not-called-for
 * @param lowest overall score, 0 to 100
 * @param mean overall score
 * @param highest overall score
 * @param atLeast55 share of pursuits that scored 55 or more, 0 to 1
 * @param endless pursuits and conversations that nothing ended
 * @param problems those, and commands that were refused
 */
public record Exploration(
    Kind kind,
    int pursuits,
    NavigableMap<String, Integer> endings,
    List<String> beats,
    List<String> transitions,
    List<String> people,
    List<String> facts,
    NavigableMap<String, NavigableMap<String, Integer>> marks,
    int lowest,
    double mean,
    int highest,
    double atLeast55,
    List<String> endless,
    List<String> problems) {

  /** What a constant habit, or chance, must stay below. */
  private static final int FAIR = 55;

  /** How a scenario is explored. */
  public enum Kind {
    /** Looks for what was never visited, and says what fits. */
    GUIDED,
    /** Does anything, and says anything, in or out of place. */
    RANDOM
  }

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

  /** Criteria that were never lost, wholly or in part: nobody learns from them. */
  public List<String> neverLost() {
    return marks.entrySet().stream()
        .filter(
            mark ->
                List.of("nearly", "missed", "broken").stream()
                    .noneMatch(mark.getValue()::containsKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The report for a terminal, the same for the same seed. */
  public String text() {
    var text = new StringBuilder();
    text.append(
        "%d %s pursuits, overall %d to %d, mean %.1f, %.2f %% of them at %d or more\n"
            .formatted(
                pursuits,
                kind.name().toLowerCase(Locale.ROOT),
                lowest,
                highest,
                mean,
                100 * atLeast55,
                FAIR));
    text.append("endings\n");
    endings.forEach((ending, times) -> text.append("  %5d  %s\n".formatted(times, ending)));
    text.append("marks\n");
    marks.forEach((mark, results) -> text.append("  %s %s\n".formatted(mark, results)));
    list(text, "beats never entered", beats);
    list(text, "transitions never taken", transitions);
    list(text, "people never reached", people);
    list(text, "facts never found", facts);
    list(text, "endings never reached", endingsNeverReached());
    list(text, "marks never earned", neverEarned());
    list(text, "marks never lost", neverLost());
    problems.forEach(problem -> text.append("problem: ").append(problem).append('\n'));
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      text.append(title).append(": ").append(String.join(", ", ids)).append('\n');
    }
  }

  /** Collects. For one thread. */
  static final class Builder {
    private final Kind kind;
    private final NavigableMap<String, Integer> endings = new TreeMap<>();
    private final TreeSet<String> unseen;
    private final TreeSet<String> unmet;
    private final TreeSet<String> unfound;
    private final List<String> allTransitions;
    private final List<String> untaken = new ArrayList<>();
    private final NavigableMap<String, NavigableMap<String, Integer>> marks = new TreeMap<>();
    private final IntSummaryStatistics overall = new IntSummaryStatistics();
    private final NavigableMap<String, Integer> problems = new TreeMap<>();
    private final TreeSet<String> endless = new TreeSet<>();
    private int fair;

    Builder(Scenario scenario, Kind kind) {
      this.kind = kind;
      scenario.endings().forEach(ending -> endings.put(ending.id(), 0));
      scenario.criteria().forEach(criterion -> marks.put(criterion.id(), new TreeMap<>()));
      unseen = new TreeSet<>(scenario.beats().keySet());
      unmet = new TreeSet<>(scenario.people().stream().map(person -> person.id()).toList());
      unfound = new TreeSet<>(scenario.facts().stream().map(fact -> fact.id()).toList());
      allTransitions = Landings.transitions(scenario);
    }

    void add(Outing outing) {
      var play = outing.play();
      var scorecard = outing.scorecard();
      play.state().closed().ifPresent(closed -> endings.merge(closed.ending(), 1, Integer::sum));
      unseen.removeAll(play.state().seen());
      unmet.removeAll(play.state().spoke());
      unfound.removeAll(play.state().found());
      overall.accept(scorecard.overall());
      fair += scorecard.overall() >= FAIR ? 1 : 0;
      for (var mark : scorecard.marks()) {
        marks
            .computeIfAbsent(mark.criterion(), criterion -> new TreeMap<>())
            .merge(
                mark.result().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
      }
      outing.refusals().forEach(refusal -> problems.merge(refusal, 1, Integer::sum));
      outing.endless().forEach(sentence -> problems.merge(sentence, 1, Integer::sum));
      endless.addAll(outing.endless());
    }

    Builder transitions(Visits visits) {
      allTransitions.stream().filter(id -> visits.landing(id) == 0).forEach(untaken::add);
      return this;
    }

    Exploration build() {
      var said =
          problems.entrySet().stream()
              .map(problem -> problem.getKey() + " (" + problem.getValue() + " times)")
              .collect(Collectors.toCollection(ArrayList::new));
      boolean any = overall.getCount() > 0;
      return new Exploration(
          kind,
          (int) overall.getCount(),
          endings,
          List.copyOf(unseen),
          List.copyOf(untaken),
          List.copyOf(unmet),
          List.copyOf(unfound),
          marks,
          any ? overall.getMin() : 0,
          overall.getAverage(),
          any ? overall.getMax() : 0,
          any ? (double) fair / overall.getCount() : 0,
          List.copyOf(endless),
          List.copyOf(said));
    }
  }
}
