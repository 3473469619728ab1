package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class TeamStandingTest {

  @Test
  void aTeamOfTwoIsHidden() {
    var standings = new ArrayList<>(team("pair", 90, 2));
    standings.addAll(team("three", 60, 3));

    assertThat(TeamStanding.of(standings).stream().map(TeamStanding::team))
        .containsExactly("three");
  }

  @Test
  void itIsAMeanAndNoSum() {
    var standings = new ArrayList<>(team("large", 60, 40));
    standings.addAll(team("small", 60, 3));

    var teams = TeamStanding.of(standings);

    assertThat(teams).allSatisfy(team -> assertThat(team.points()).isCloseTo(60, within(1e-9)));
    assertThat(teams.stream().map(TeamStanding::size)).containsExactly(40, 3);
    assertThat(teams.getFirst().high()).isLessThan(teams.getLast().high());
  }

  @Test
  void fewPeopleAreHeldBackMoreThanMany() {
    var standings = new ArrayList<>(team("middle", 60, 20));
    standings.addAll(team("low", 55, 20));
    standings.addAll(team("large", 68, 30));
    standings.addAll(team("small", 69, 3));

    var teams = TeamStanding.of(standings);

    assertThat(teams.getFirst().team()).isEqualTo("large");
    assertThat(teams.get(1).team()).isEqualTo("small");
    assertThat(teams.get(1).points()).isLessThan(68);
  }

  @Test
  void amongTeamsOfEqualPeopleFewLuckyOnesDoNotWin(TestReporter reporter) {
    var random = new SplittableRandom(5);
    int runs = 200;
    double apart = 0;
    double plainApart = 0;
    int smallFirst = 0;
    int plainSmallFirst = 0;
    for (int run = 0; run < runs; run++) {
      var standings = new ArrayList<Standing>();
      var plain = new TreeMap<Double, Integer>();
      for (int team = 0; team < 20; team++) {
        int size = team < 10 ? 3 : 30;
        double mean = 0;
        for (int i = 0; i < size; i++) {
          double points = 60 + 6 * random.nextGaussian();
          mean += points / size;
          standings.add(BoardTest.standing(team + "-" + i, points, 6, "team-" + team));
        }
        plain.put(mean, size);
      }
      var teams = TeamStanding.of(standings);
      apart += (teams.getFirst().points() - teams.getLast().points()) / runs;
      plainApart += (plain.lastKey() - plain.firstKey()) / runs;
      smallFirst += teams.getFirst().size() == 3 ? 1 : 0;
      plainSmallFirst += plain.lastEntry().getValue() == 3 ? 1 : 0;
    }
    reporter.publishEntry(
        "first to last %.1f, of plain means %.1f; a team of three first in %d of %d, by plain means %d"
            .formatted(apart, plainApart, smallFirst, runs, plainSmallFirst));

    assertThat(apart).isLessThan(0.4 * plainApart);
    assertThat(smallFirst).isLessThan(plainSmallFirst);
  }

  private static List<Standing> team(String name, double mean, int size) {
    var standings = new ArrayList<Standing>();
    for (int i = 0; i < size; i++) {
      double off = 8 * (2.0 * i / (size - 1) - 1);
      standings.add(BoardTest.standing(name + i, mean + off, 6, name));
    }
    return standings;
  }
}
