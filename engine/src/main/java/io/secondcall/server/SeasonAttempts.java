package io.secondcall.server;

import io.secondcall.ranking.Condition;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.RankedAttempt;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.ranking.Scope;
import io.secondcall.scenario.Scenario.Skill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ranked attempts of a season, by person, in 24 bytes each, so that a million of them fit into
 * memory; what is asked for is made of them again, equal to what was put. To be written by one
 * thread at a time.
 */
final class SeasonAttempts {
  /** Three numbers an attempt: position, how it ended, at what and for which teams. */
  private static final int EACH = 3;

  private static final int ENDED = 1;
  private static final int AT = 2;

  /** Bits of a score from 0 to 100. */
  private static final int SCORE_BITS = 7;

  private static final int ABSENT = 127;
  private static final Measure[] MEASURES = Measure.values();
  private static final long LAPSED = 1L << 61;
  private static final long ABANDONED = 1L << 62;
  private static final long EXCLUDED = 1L << 63;

  private final String season;
  private final Map<String, long[]> people = new HashMap<>();
  private final Numbered<Condition> conditions = new Numbered<>();
  private final Numbered<List<String>> teams = new Numbered<>();
  private final Map<Long, Exclusion> exclusions = new HashMap<>();
  private int size;

  /**
   * @param season id
   */
  SeasonAttempts(String season) {
    this.season = season;
  }

  /** Things by the number under which they were first met with. */
  private static final class Numbered<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
      return numbers.computeIfAbsent(
          thing,
          met -> {
            things.add(met);
            return things.size() - 1;
          });
    }

    T at(int number) {
      return things.get(number);
    }
  }

  /** Puts one of this season, in the place of what was known of it before. */
  void put(RankedAttempt attempt) {
    long[] theirs = people.getOrDefault(attempt.person(), new long[0]);
    int at = 0;
    while (at < theirs.length && theirs[at] != attempt.position()) {
      at += EACH;
    }
    if (at == theirs.length) {
      theirs = Arrays.copyOf(theirs, at + EACH);
      people.put(attempt.person(), theirs);
      size++;
    }
    theirs[at] = attempt.position();
    theirs[at + ENDED] = ended(attempt);
    theirs[at + AT] =
        (long) teams.of(attempt.teams()) << Integer.SIZE | conditions.of(attempt.condition());
    attempt
        .exclusion()
        .ifPresentOrElse(
            why -> exclusions.put(attempt.position(), why),
            () -> exclusions.remove(attempt.position()));
  }

  private static long ended(RankedAttempt attempt) {
    long bits =
        switch (attempt.outcome()) {
          case Outcome.Closed closed -> {
            long scores = 0;
            for (var measure : MEASURES) {
              scores = scores << SCORE_BITS | closed.score(measure).orElse(ABSENT);
            }
            yield scores;
          }
          case Outcome.Lapsed() -> LAPSED;
          case Outcome.Abandoned() -> ABANDONED;
        };
    return attempt.exclusion().isPresent() ? bits | EXCLUDED : bits;
  }

  /** Somebody's, in no order; none of whoever has none. */
  List<RankedAttempt> of(String person) {
    long[] theirs = people.getOrDefault(person, new long[0]);
    var attempts = new ArrayList<RankedAttempt>(theirs.length / EACH);
    for (int at = 0; at < theirs.length; at += EACH) {
      long ended = theirs[at + ENDED];
      attempts.add(
          new RankedAttempt(
              theirs[at],
              person,
              teams.at((int) (theirs[at + AT] >>> Integer.SIZE)),
              conditions.at((int) theirs[at + AT]),
              season,
              outcome(ended),
              (ended & EXCLUDED) == 0
                  ? Optional.empty()
                  : Optional.ofNullable(exclusions.get(theirs[at]))));
    }
    return attempts;
  }

  private static Outcome outcome(long ended) {
    if ((ended & LAPSED) != 0) {
      return new Outcome.Lapsed();
    } else if ((ended & ABANDONED) != 0) {
      return new Outcome.Abandoned();
    }
    int overall = 0;
    var skills = new EnumMap<Skill, Integer>(Skill.class);
    for (int i = 0; i < MEASURES.length; i++) {
      int score = (int) (ended >>> (SCORE_BITS * (MEASURES.length - 1 - i))) & ABSENT;
      var skill = MEASURES[i].skill();
      if (skill.isEmpty()) {
        overall = score;
      } else if (score != ABSENT) {
        skills.put(skill.get(), score);
      }
    }
    return new Outcome.Closed(overall, skills);
  }

  /** Whether any of them may be on the board of a scope of this season. */
  boolean tellOf(Scope scope) {
    return scope
        .scenario()
        .map(id -> conditions.things.stream().anyMatch(met -> met.scenario().equals(id)))
        .orElse(size > 0);
  }

  /** Everybody who has one. */
  Set<String> people() {
    return people.keySet();
  }

  /** How many attempts there are. */
  int size() {
    return size;
  }
}
