package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

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
  void teamsOfEqualPeopleAreOrderedByNothingAndTheirSizeGainsNothing() {
    var random = new SplittableRandom(5);
    int smallFirst = 0;
    double apart = 0;
    for (int run = 0; run < 200; run++) {
      var standings = new ArrayList<Standing>();
      for (int team = 0; team < 20; team++) {
        for (int i = 0; i < (team < 10 ? 3 : 30); i++) {
          double points = 60 + 6 * random.nextGaussian();
          standings.add(
              BoardTest.standing(
                  "p" + standings.size(), points, 6, team < 10 ? "s" + team : "l" + team));
        }
      }
      var teams = TeamStanding.of(standings);
      smallFirst += teams.getFirst().size() == 3 ? 1 : 0;
      apart += (teams.getFirst().points() - teams.getLast().points()) / 200;
    }

    // Plain means would put one of the ten small teams first in nearly every run, and the first
    // some 12 points before the last.
    assertThat(apart).isLessThan(4);
    assertThat(smallFirst).isLessThan(200);
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
