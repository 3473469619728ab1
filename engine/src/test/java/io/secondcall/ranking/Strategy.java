package io.secondcall.ranking;

import io.secondcall.ranking.World.Somebody;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ways of playing a board rather than the game. They know the board's arithmetic. */
interface Strategy {
  void play(World world, Somebody who, Calibration calibration);

  /** Goes on until the standing is so many points above the true level, at most 160 times. */
  static Strategy stopsAfterALuckyRun(double above) {
    return (world, who, calibration) -> {
      for (int i = 0; i < 160; i++) {
        who.play(world.anything());
        if (i >= 4 && isAbove(who, calibration, above)) {
          return;
        }
      }
    };
  }

  /** At four scenarios, repeats each until the last two went so well together, at most 20 times. */
  static Strategy stopsAtEachScenarioAfterALuckyRun(double above) {
    return (world, who, calibration) -> {
      for (int scenario = 0; scenario < 4; scenario++) {
        repeatUntilLucky(who, calibration, world.realistic(scenario), above);
      }
    };
  }

  /** The same at the three scenarios alone of which it knows from practice that they suit it. */
  static Strategy stopsAtEachThatSuitsAfterALuckyRun(double above) {
    return (world, who, calibration) -> {
      for (int scenario : bySuiting(world, who).subList(0, 3)) {
        repeatUntilLucky(who, calibration, world.realistic(scenario), above);
      }
    };
  }

  private static void repeatUntilLucky(
      Somebody who, Calibration calibration, Condition at, double above) {
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 20; i++) {
      double off = off(who, calibration, at, who.play(at));
      if ((before + off) / 2 >= above) {
        return;
      }
      before = off;
    }
  }

  /** Tries each scenario twice, then plays the best one 150 times. */
  static Strategy replaysTheBestScenario() {
    return (world, who, calibration) -> {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int scenario = 0; scenario < world.scenarios(); scenario++) {
        var at = world.realistic(scenario);
        double sum =
            off(who, calibration, at, who.play(at)) + off(who, calibration, at, who.play(at));
        if (sum > most) {
          most = sum;
          best = scenario;
        }
      }
      for (int i = 0; i < 150; i++) {
        who.play(world.realistic(best));
      }
    };
  }

  /** Knows from practice which scenarios suit it, and plays the best so many of six alone. */
  static Strategy playsOnlyWhatSuits(int scenarios) {
    return (world, who, _) -> {
      var best = bySuiting(world, who);
      for (int i = 0; i < 40; i++) {
        who.play(world.realistic(best.get(i % scenarios)));
      }
    };
  }

  private static List<Integer> bySuiting(World world, Somebody who) {
    return IntStream.range(0, world.scenarios())
        .boxed()
        .sorted(Comparator.comparingDouble(which -> -who.taste(which)))
        .toList();
  }

  /**
   * Pulls the plug when it goes so far below the true level; until twelve are played to the end.
   */
  static Strategy pullsThePlug(double below) {
    return (world, who, calibration) -> {
      for (int closed = 0, i = 0; closed < 12 && i < 200; i++) {
        var at = world.anything();
        int score = who.wouldScore(at, 0);
        boolean pulls = off(who, calibration, at, score) < -below;
        who.add(at, pulls ? new Outcome.Lapsed() : new Outcome.Closed(score, Map.of()));
        closed += pulls ? 0 : 1;
      }
    };
  }

  /** Leaves alone what went well and dilutes what went badly; stops when so far above. */
  static Strategy dilutesWhatWentBadly(double above) {
    return (world, who, calibration) -> {
      double[] sums = new double[world.scenarios()];
      int[] times = new int[sums.length];
      for (int i = 0; i < 160; i++) {
        int which =
            i < sums.length
                ? i
                : IntStream.range(0, sums.length)
                    .boxed()
                    .min(Comparator.comparingDouble(at -> sums[at] / times[at]))
                    .orElse(0);
        var at = world.realistic(which);
        sums[which] += off(who, calibration, at, who.play(at));
        times[which]++;
        if (i >= 7 && isAbove(who, calibration, above)) {
          return;
        }
      }
    };
  }

  private static boolean isAbove(Somebody who, Calibration calibration, double above) {
    var standing = who.standing(calibration);
    return !standing.provisional() && standing.points() >= calibration.base() + who.level() + above;
  }

  /** By how much a score lies above what somebody's true level gives there. */
  private static double off(Somebody who, Calibration calibration, Condition at, int score) {
    return score + calibration.adjustment(at) - calibration.base() - who.level();
  }
}
