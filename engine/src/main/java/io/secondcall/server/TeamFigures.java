package io.secondcall.server;

import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.store.TeamPractice.Outcome;
import io.secondcall.store.TeamPractice.Try;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a team's tries say of the team: where it is strong and weak, whose tries go up, and who may
 * want a word. Nobody is told by a figure that rests on few. Pure.
 */
final class TeamFigures {
  /** A share is told from so many people on, so that it says nothing of one. */
  static final int PEOPLE = 3;

  /** And from so many pursuits on, so that it is more than luck. */
  static final int PURSUITS = 5;

  /** Tries without getting better from which a word may help. */
  static final int STUCK = 3;

  /** Whoever has come so far has what they came for. */
  static final int FAR_ENOUGH = 80;

  private TeamFigures() {}

  /**
   * How often something was earned where it was called for.
   *
   * @param earned share of marks, 0 to 1; meant for showing only where nothing is missing
   * @param people behind it
   * @param pursuits behind it
   */
  record Share(double earned, int people, int pursuits) {
    int missingPeople() {
      return Math.max(0, PEOPLE - people);
    }

    int missingPursuits() {
      return Math.max(0, PURSUITS - pursuits);
    }

    boolean isTold() {
      return missingPeople() == 0 && missingPursuits() == 0;
    }
  }

  /** A criterion of a scenario, over the team. */
  record OfCriterion(
      String scenario, String scenarioHash, String criterion, Skill skill, Share share) {}

  /** One person's way through one scenario. */
  record Course(String person, String scenario, int first, int latest, int tries, boolean stuck) {}

  /**
   * Every criterion that was called for, strongest first; those that can't be told last.
   *
   * @param tries oldest first
   */
  static List<OfCriterion> criteria(List<Try> tries, List<Outcome> outcomes) {
    var byPursuit = byPursuit(tries);
    var latest = new LinkedHashMap<String, String>();
    tries.forEach(one -> latest.put(one.scenario(), one.scenarioHash()));
    var tallies = new LinkedHashMap<List<String>, Tally>();
    for (var outcome : outcomes) {
      var of = byPursuit.get(outcome.pursuit());
      if (of != null && outcome.result() != Result.NOT_CALLED_FOR) {
        tallies
            .computeIfAbsent(
                List.of(of.scenario(), outcome.criterion()), _ -> new Tally(outcome.skill()))
            .add(of, outcome);
      }
    }
    return tallies.entrySet().stream()
        .map(
            entry ->
                new OfCriterion(
                    entry.getKey().get(0),
                    latest.getOrDefault(entry.getKey().get(0), ""),
                    entry.getKey().get(1),
                    entry.getValue().skill,
                    entry.getValue().share()))
        .sorted(
            Comparator.comparing((OfCriterion one) -> !one.share().isTold())
                .thenComparingDouble(one -> one.share().isTold() ? -one.share().earned() : 0)
                .thenComparing(OfCriterion::scenario)
                .thenComparing(OfCriterion::criterion))
        .toList();
  }

  /** The same by skill; a skill that nothing called for is absent. */
  static Map<Skill, Share> skills(List<Try> tries, List<Outcome> outcomes) {
    var byPursuit = byPursuit(tries);
    var tallies = new EnumMap<Skill, Tally>(Skill.class);
    for (var outcome : outcomes) {
      var of = byPursuit.get(outcome.pursuit());
      if (of != null && outcome.result() != Result.NOT_CALLED_FOR) {
        tallies.computeIfAbsent(outcome.skill(), Tally::new).add(of, outcome);
      }
    }
    var shares = new EnumMap<Skill, Share>(Skill.class);
    tallies.forEach((skill, tally) -> shares.put(skill, tally.share()));
    return shares;
  }

  private static Map<String, Try> byPursuit(List<Try> tries) {
    var byPursuit = new LinkedHashMap<String, Try>();
    tries.forEach(one -> byPursuit.put(one.pursuit(), one));
    return byPursuit;
  }

  private static final class Tally {
    private final Skill skill;
    private final Set<String> people = new HashSet<>();
    private final Set<String> pursuits = new HashSet<>();
    private int marks;
    private int earned;

    Tally(Skill skill) {
      this.skill = skill;
    }

    void add(Try of, Outcome outcome) {
      people.add(of.person());
      pursuits.add(of.pursuit());
      marks++;
      earned += outcome.result() == Result.EARNED ? 1 : 0;
    }

    Share share() {
      return new Share(marks == 0 ? 0 : (double) earned / marks, people.size(), pursuits.size());
    }
  }

  /**
   * Everybody's way through each scenario that they tried twice or more, in the order of names.
   *
   * @param tries oldest first
   * @param names by account
   */
  static List<Course> courses(List<Try> tries, Map<String, String> names) {
    var grouped = new LinkedHashMap<List<String>, List<Try>>();
    for (var one : tries) {
      grouped
          .computeIfAbsent(List.of(one.person(), one.scenario()), _ -> new ArrayList<>())
          .add(one);
    }
    return grouped.values().stream()
        .filter(theirs -> theirs.size() > 1)
        .map(
            theirs ->
                new Course(
                    theirs.getFirst().person(),
                    theirs.getFirst().scenario(),
                    theirs.getFirst().overall(),
                    theirs.getLast().overall(),
                    theirs.size(),
                    isStuck(theirs)))
        .sorted(
            Comparator.comparing((Course one) -> names.getOrDefault(one.person(), ""))
                .thenComparing(Course::person)
                .thenComparing(Course::scenario))
        .toList();
  }

  /** Three tries or more, of which the two latest brought nothing higher than what was before. */
  private static boolean isStuck(List<Try> theirs) {
    if (theirs.size() < STUCK) {
      return false;
    }
    int before = best(theirs.subList(0, theirs.size() - (STUCK - 1)));
    int since = best(theirs.subList(theirs.size() - (STUCK - 1), theirs.size()));
    return since <= before && before < FAR_ENOUGH;
  }

  private static int best(List<Try> tries) {
    return tries.stream().mapToInt(Try::overall).max().orElse(0);
  }
}
