package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a scenario pursuits have hit: each map holds everything there is, in file order, with
 * the times it was hit. Immutable.
 *
 * @param scenario id
 * @param pursuits how many were looked at
 * @param beats entered
 * @param transitions taken by a reply, as {@code beat.2} or {@code beat.otherwise}
 * @param topics asked and answered, as {@code topic.PERSON.ID}
 * @param criteria with what came of them: earned, nearly, missed, broken, not-called-for
 * @param endings reached
 * @param lines said: person, kind, source and number of the variant
 */
public record Coverage(
    String scenario,
    int pursuits,
    Map<String, Integer> beats,
    Map<String, Integer> transitions,
    Map<String, Integer> topics,
    Map<String, Map<String, Integer>> criteria,
    Map<String, Integer> endings,
    Map<String, Integer> lines) {

  private static final List<String> LOST = List.of("nearly", "missed", "broken");

  /** What was never hit. */
  public static List<String> missing(Map<String, Integer> hits) {
    return hits.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Criteria that were never earned. */
  public List<String> neverEarned() {
    return criteria.entrySet().stream()
        .filter(entry -> !entry.getValue().containsKey("earned"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Criteria that were never lost: neither nearly earned, nor missed, nor broken. */
  public List<String> neverLost() {
    return criteria.entrySet().stream()
        .filter(entry -> LOST.stream().noneMatch(entry.getValue()::containsKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The report for a terminal. */
  public String text() {
    var text = new StringBuilder();
    text.append("%s: %d pursuits\n".formatted(scenario, pursuits));
    text.append("%-20s %6s %6s %7s\n".formatted("", "hit", "of", "share"));
    part(text, "beats", beats);
    part(text, "transitions", transitions);
    part(text, "topics", topics);
    row(text, "criteria earned", criteria.size() - neverEarned().size(), criteria.size());
    row(text, "criteria lost", criteria.size() - neverLost().size(), criteria.size());
    part(text, "endings", endings);
    part(text, "lines", lines);
    list(text, "beats never entered", missing(beats));
    list(text, "transitions never taken", missing(transitions));
    list(text, "topics never asked", missing(topics));
    list(text, "criteria never earned", neverEarned());
    list(text, "criteria never lost", neverLost());
    list(text, "endings never reached", missing(endings));
    list(text, "lines never said", missing(lines));
    return text.toString();
  }

  private static void part(StringBuilder text, String title, Map<String, Integer> hits) {
    row(text, title, hits.size() - missing(hits).size(), hits.size());
  }

  private static void row(StringBuilder text, String title, int hit, int all) {
    double share = all == 0 ? 100 : 100.0 * hit / all;
    text.append("%-20s %6d %6d %5.0f %%\n".formatted(title, hit, all, share));
  }

  private static void list(StringBuilder text, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      text.append('\n').append(title).append('\n');
      ids.forEach(id -> text.append("  ").append(id).append('\n'));
    }
  }

  /** Collects. For one thread. */
  public static final class Builder {
    private final Scenario scenario;
    private final Map<String, Integer> beats = new LinkedHashMap<>();
    private final Map<String, Integer> transitions = new LinkedHashMap<>();
    private final Map<String, Integer> topics = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> criteria = new LinkedHashMap<>();
    private final Map<String, Integer> endings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int pursuits;

    public Builder(Scenario scenario) {
      this.scenario = scenario;
      scenario.beats().keySet().forEach(id -> beats.put(id, 0));
      Landings.transitions(scenario).forEach(id -> transitions.put(id, 0));
      Landings.topics(scenario).forEach(id -> topics.put(id, 0));
      scenario.criteria().forEach(criterion -> criteria.put(criterion.id(), new TreeMap<>()));
      scenario.endings().forEach(ending -> endings.put(ending.id(), 0));
      Said.all(scenario).forEach(line -> lines.put(line, 0));
    }

    /**
     * @param events of a pursuit in this version of the scenario
     * @param scorecard what it was judged
     */
    public void add(List<Recorded> events, Scorecard scorecard) {
      pursuits++;
      for (var recorded : events) {
        switch (recorded.event()) {
          case Event.BeatEntered entered -> hit(beats, entered.beat());
          case Event.PersonSpoke spoke -> hit(lines, Said.line(spoke));
          case Event.PursuitClosed closed -> hit(endings, closed.ending());
          default -> {
            // nothing that is counted
          }
        }
      }
      for (var landing : Landings.of(scenario, events)) {
        hit(transitions, landing.id());
        hit(topics, landing.id());
      }
      for (var mark : scorecard.marks()) {
        criteria
            .getOrDefault(mark.criterion(), new TreeMap<>())
            .merge(
                mark.result().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
      }
    }

    private static void hit(Map<String, Integer> hits, String id) {
      hits.computeIfPresent(id, (any, times) -> times + 1);
    }

    public Coverage build() {
      return new Coverage(
          scenario.id(), pursuits, beats, transitions, topics, criteria, endings, lines);
    }
  }
}
