package io.secondcall.ranking;

import io.secondcall.pursuit.Event.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * People whose true level is known, and scenarios whose true hardness is known. Scores are whole
 * numbers from 0 to 100, and one in twenty is capped at 40, as for a breach: so they are not
 * normal, as the model would have them.
 */
final class World {
  static final double USUAL = 58;
  static final double LUCK = 10;
  static final double TASTE = 5;
  static final double PEOPLE = 8;
  private static final double[] HARDNESS = {-11, -5, -1, 2, 6, 9};
  private static final double CAPPED = 0.05;

  private final RandomGenerator random;
  private long position;

  World(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Somebody with a true level, in points above the usual. */
  final class Somebody {
    private final String name;
    private final double level;
    private final double[] taste = new double[HARDNESS.length];
    private final List<RankedAttempt> attempts = new ArrayList<>();

    private Somebody(String name, double level) {
      this.name = name;
      this.level = level;
      for (int i = 0; i < taste.length; i++) {
        taste[i] = random.nextGaussian() * TASTE;
      }
    }

    String name() {
      return name;
    }

    double level() {
      return level;
    }

    double taste(int scenario) {
      return taste[scenario];
    }

    List<RankedAttempt> attempts() {
      return attempts;
    }

    /** What they would score: not yet an attempt. */
    int wouldScore(Condition at, double better) {
      double score =
          USUAL
              + level
              + better
              + taste[scenario(at)]
              - hardness(at)
              + random.nextGaussian() * LUCK;
      if (random.nextDouble() < CAPPED) {
        score = Math.min(score, 40);
      }
      return (int) Math.round(Math.clamp(score, 0, 100));
    }

    int play(Condition at) {
      int score = wouldScore(at, 0);
      add(at, new Outcome.Closed(score, Map.of()));
      return score;
    }

    void add(Condition at, Outcome outcome) {
      attempts.add(attempt(name, at, outcome, ++position));
    }

    Tally tally() {
      return Tally.of(name, Measure.OVERALL, Rules.standard(), attempts);
    }

    Standing standing(Calibration calibration) {
      return Standing.of(tally(), calibration);
    }

    Somebody playsAnything(int times) {
      for (int i = 0; i < times; i++) {
        play(anything());
      }
      return this;
    }
  }

  static RankedAttempt attempt(String person, Condition at, Outcome outcome, long position) {
    return new RankedAttempt(position, person, List.of(), at, "2026-1", outcome, Optional.empty());
  }

  Somebody somebody(String name, double level) {
    return new Somebody(name, level);
  }

  /** So many people; their levels spread as said, in points. */
  List<Somebody> people(int howMany, double spread) {
    var people = new ArrayList<Somebody>();
    for (int i = 0; i < howMany; i++) {
      people.add(somebody("p%05d".formatted(i), random.nextGaussian() * spread));
    }
    return people;
  }

  int scenarios() {
    return HARDNESS.length;
  }

  /** A scenario at realistic difficulty. */
  Condition realistic(int scenario) {
    return new Condition("scenario-" + scenario, 1, Difficulty.REALISTIC);
  }

  /** Any scenario; one in four is gentle or tough, one in five a second version. */
  Condition anything() {
    var difficulty =
        random.nextInt(4) > 0
            ? Difficulty.REALISTIC
            : random.nextBoolean() ? Difficulty.GENTLE : Difficulty.TOUGH;
    return new Condition(
        "scenario-" + random.nextInt(HARDNESS.length), random.nextInt(5) == 0 ? 2 : 1, difficulty);
  }

  double hardness(Condition at) {
    double difficulty =
        switch (at.difficulty()) {
          case GENTLE -> -8;
          case REALISTIC -> 0;
          case TOUGH -> 9;
        };
    double quirk = 2 * new SplittableRandom(at.toString().hashCode()).nextGaussian();
    return HARDNESS[scenario(at)] + difficulty + quirk;
  }

  private static int scenario(Condition at) {
    return at.scenario().charAt(at.scenario().length() - 1) - '0';
  }

  RandomGenerator random() {
    return random;
  }
}
