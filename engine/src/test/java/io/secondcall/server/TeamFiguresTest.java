package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.store.TeamPractice.Outcome;
import io.secondcall.store.TeamPractice.Try;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a team, and what is not told because it would be of one person, or of luck. */
class TeamFiguresTest {
  private static final Instant MORNING = Instant.parse("2026-11-02T09:00:00Z");

  private final List<Try> tries = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  private void played(String person, String scenario, int overall, Result thanks, Result reads) {
    var pursuit = "p" + tries.size();
    tries.add(
        new Try(pursuit, person, scenario, "hash", MORNING.plusSeconds(tries.size()), overall));
    outcomes.add(new Outcome(pursuit, "thanks", Skill.COURTESY, thanks));
    outcomes.add(new Outcome(pursuit, "reads", Skill.RESEARCH, reads));
  }

  private void scored(String person, int... scores) {
    for (int score : scores) {
      played(person, "prove-it", score, Result.EARNED, Result.MISSED);
    }
  }

  @Test
  void aShareIsToldFromThreePeopleAndFivePursuitsOn() {
    scored("kim", 50, 60);
    scored("lea", 50, 60);
    var few = TeamFigures.criteria(tries, outcomes).getFirst().share();
    assertThat(few.isTold()).isFalse();
    assertThat(few.missingPeople()).isEqualTo(1);
    assertThat(few.missingPursuits()).isEqualTo(1);

    scored("max", 50);
    var enough = TeamFigures.criteria(tries, outcomes);

    assertThat(enough)
        .extracting(TeamFigures.OfCriterion::criterion)
        .containsExactly("thanks", "reads");
    assertThat(enough.getFirst().share()).isEqualTo(new TeamFigures.Share(1, 3, 5));
    assertThat(enough.getFirst().share().isTold()).isTrue();
    assertThat(TeamFigures.skills(tries, outcomes))
        .containsOnlyKeys(Skill.RESEARCH, Skill.COURTESY)
        .containsEntry(Skill.RESEARCH, new TeamFigures.Share(0, 3, 5));
  }

  @Test
  void fivePursuitsOfOnePersonTellNothingOfATeam() {
    scored("kim", 50, 51, 52, 53, 54, 55);

    assertThat(TeamFigures.criteria(tries, outcomes))
        .noneMatch(one -> one.share().isTold())
        .allMatch(one -> one.share().missingPeople() == 2 && one.share().missingPursuits() == 0);
  }

  @Test
  void whatWasNotCalledForIsNotBehindAShare() {
    for (var person : List.of("kim", "lea", "max")) {
      played(person, "prove-it", 50, Result.NEARLY, Result.NOT_CALLED_FOR);
      played(person, "prove-it", 50, Result.EARNED, Result.NOT_CALLED_FOR);
    }
    assertThat(TeamFigures.criteria(tries, outcomes))
        .singleElement()
        .returns(new TeamFigures.Share(0.5, 3, 6), TeamFigures.OfCriterion::share);
  }

  @Test
  void stuckIsWhoGetsNoBetterOverThreeTriesAndHasNotComeFarAnyway() {
    scored("better", 40, 41, 60);
    scored("twice", 40, 30);
    scored("stuck", 50, 40, 50);
    scored("good", 85, 84, 83);
    scored("again", 30, 50, 50, 50);
    scored("once", 10);

    var courses = TeamFigures.courses(tries, Map.of("stuck", "Ann", "again", "Zoe"));

    assertThat(courses)
        .filteredOn(TeamFigures.Course::stuck)
        .extracting(TeamFigures.Course::person)
        .as("in the order of their names")
        .containsExactly("stuck", "again");
    assertThat(courses).noneMatch(course -> course.person().equals("once"));
    assertThat(courses)
        .filteredOn(course -> course.person().equals("better"))
        .containsExactly(new TeamFigures.Course("better", "prove-it", 40, 60, 3, false));
  }

  @Test
  void eachScenarioIsAWayOfItsOwn() {
    played("kim", "prove-it", 50, Result.EARNED, Result.EARNED);
    played("kim", "stood-up", 40, Result.EARNED, Result.EARNED);
    played("kim", "prove-it", 30, Result.EARNED, Result.EARNED);

    assertThat(TeamFigures.courses(tries, Map.of()))
        .containsExactly(new TeamFigures.Course("kim", "prove-it", 50, 30, 2, false));
  }
}
