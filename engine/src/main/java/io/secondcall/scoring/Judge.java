package io.secondcall.scoring;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Cap;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.scoring.Scorecard.SkillScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events and a rubric to a scorecard. Pure: the same pursuit is judged alike, whenever and
 * wherever. Thread-safe.
 */
public final class Judge {
  /** Version of the scoring rules, recorded with every scorecard. */
  public static final String SCORING = "scoring-6";

  /** The most that a pursuit with a breach, hostility or deceit in it can score. */
  public static final int CAP = 40;

  /** The most that a pursuit can score in which an essential was missed or broken. */
  public static final int HELD = 54;

  /** The rule of the cap that hangs on marks alone. */
  static final String ESSENTIAL = "cap.essential";

  private Judge() {}

  /**
   * Judges a pursuit as far as it has come; its scorecard counts once it is closed.
   *
   * @param scenario the version that the pursuit pins
   * @param events all of them, from the start
   * @throws IllegalArgumentException when the events are no pursuit
   */
  public static Scorecard judge(Scenario scenario, List<Recorded> events) {
    return judge(scenario, events, Reliability.standard());
  }

  /** The essential criteria that these marks miss or break, in the scenario's order. */
  public static List<Criterion> missingEssentials(Scenario scenario, List<Mark> marks) {
    return marks.stream().flatMap(mark -> missingEssential(scenario, mark).stream()).toList();
  }

  private static Optional<Criterion> missingEssential(Scenario scenario, Mark mark) {
    return mark.result() == Result.MISSED || mark.result() == Result.BROKEN
        ? scenario.criterion(mark.criterion()).filter(Criterion::essential)
        : Optional.empty();
  }

  static Scorecard judge(Scenario scenario, List<Recorded> events, Reliability reliability) {
    var chronicle = new Chronicle(scenario, played(events), reliability);
    var marks =
        scenario.criteria().stream()
            .map(criterion -> new Marking(chronicle, criterion, reliability).mark())
            .toList();
    return scorecard(
        scenario,
        SCORING,
        chronicle.end().closed().map(PursuitState.Closed::ending).orElse(""),
        cap(chronicle, reliability),
        marks);
  }

  /** Up to the end: what is said of a pursuit later is no part of it. */
  private static List<Recorded> played(List<Recorded> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).event() instanceof Event.PursuitClosed) {
        return events.subList(0, i + 1);
      }
    }
    return events;
  }

  /**
   * What marks add up to.
   *
   * @param cap what caps the overall score whatever the marks are
   */
  static Scorecard scorecard(
      Scenario scenario, String scoring, String ending, Optional<Cap> cap, List<Mark> marks) {
    var skills = skills(marks);
    var lower = cap.or(() -> essentials(scenario, marks));
    int mean = mean(skills, scenario.weights());
    return new Scorecard(
        scoring,
        scenario.hash(),
        ending,
        skills,
        lower.map(set -> Math.min(mean, set.limit())).orElse(mean),
        lower,
        marks);
  }

  /** Points over points called for, never below 0; a skill that nothing called for is absent. */
  private static Map<Skill, SkillScore> skills(List<Mark> marks) {
    var skills = new EnumMap<Skill, SkillScore>(Skill.class);
    for (var skill : Skill.values()) {
      var called =
          marks.stream()
              .filter(mark -> mark.skill() == skill && mark.result() != Result.NOT_CALLED_FOR)
              .toList();
      if (!called.isEmpty()) {
        double of = called.stream().mapToDouble(Mark::of).sum();
        double points = called.stream().mapToDouble(Mark::points).sum();
        int score = (int) Math.round(100 * Math.clamp(points / of, 0.0, 1.0));
        skills.put(skill, new SkillScore(score, points, of));
      }
    }
    return skills;
  }

  /** The mean of the scores as they are shown, by the weights of the skills that there are. */
  private static int mean(Map<Skill, SkillScore> skills, Map<Skill, Integer> weights) {
    double sum = 0;
    double weight = 0;
    for (var entry : skills.entrySet()) {
      int share = weights.getOrDefault(entry.getKey(), 0);
      sum += share * (double) entry.getValue().score();
      weight += share;
    }
    return weight == 0 ? 0 : (int) Math.round(sum / weight);
  }

  private static Optional<Cap> cap(Chronicle chronicle, Reliability reliability) {
    return breaches(chronicle)
        .or(() -> words(chronicle, reliability, "hostile", "cap.hostility"))
        .or(() -> words(chronicle, reliability, "mislead", "cap.deceit"));
  }

  /** A request made before the pursuit began binds too, and is named as such. */
  private static Optional<Cap> breaches(Chronicle chronicle) {
    var evidence = new ArrayList<Evidence>();
    boolean inherited = true;
    for (var contact : chronicle.end().contacts()) {
      if (contact.breach()) {
        var request = request(chronicle, contact);
        inherited &= request.isEmpty();
        evidence.add(
            request
                .or(() -> reading(chronicle, contact))
                .<Evidence>map(since -> new Evidence.Gap(since, contact.sequence()))
                .orElseGet(() -> new Evidence.Happening(contact.sequence())));
      }
    }
    return capped(inherited ? "cap.inherited-opt-out" : "cap.opt-out", CAP, evidence);
  }

  /** Some things nobody makes up for: what the scenario says a pursuit cannot do without. */
  private static Optional<Cap> essentials(Scenario scenario, List<Mark> marks) {
    var evidence =
        marks.stream()
            .filter(mark -> missingEssential(scenario, mark).isPresent())
            .flatMap(mark -> mark.evidence().stream())
            .toList();
    return capped(ESSENTIAL, HELD, evidence);
  }

  /** The request in the pursuit that this contact is in breach of. */
  private static Optional<Long> request(Chronicle chronicle, PursuitState.Contact contact) {
    return chronicle.events().stream()
        .filter(recorded -> recorded.sequence() < contact.sequence())
        .filter(
            recorded ->
                recorded.event() instanceof Event.AskedToStop asked
                    && (asked.bound().contains(contact.person())
                        || contact.copies().stream().anyMatch(asked.bound()::contains)))
        .map(recorded -> chronicle.lineBefore(recorded.sequence()))
        .max(Comparator.naturalOrder());
  }

  /** Where the trainee had read, before this contact, that the house had asked to be left alone. */
  private static Optional<Long> reading(Chronicle chronicle, PursuitState.Contact contact) {
    var told = chronicle.requests();
    return chronicle.events().stream()
        .filter(recorded -> recorded.sequence() < contact.sequence())
        .filter(
            recorded ->
                recorded.event() instanceof Event.Researched read
                    && read.found().stream().anyMatch(told::contains))
        .map(Recorded::sequence)
        .findFirst();
  }

  private static Optional<Cap> words(
      Chronicle chronicle, Reliability reliability, String move, String rule) {
    var evidence = new ArrayList<Evidence>();
    for (var turn : chronicle.turns()) {
      turn.heard().moves().stream()
          .filter(heard -> heard.move().equals(move) && reliability.reliable(heard))
          .forEach(heard -> evidence.add(new Evidence.Words(turn.sequence(), heard.span(), move)));
    }
    return capped(rule, CAP, evidence);
  }

  private static Optional<Cap> capped(String rule, int limit, List<Evidence> evidence) {
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cap(rule, limit, List.copyOf(evidence)));
  }
}
