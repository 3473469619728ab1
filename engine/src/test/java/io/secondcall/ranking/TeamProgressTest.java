package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.ranking.RankedAttempt.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TeamProgressTest {
  private static final Map<Measure, Calibration> UNADJUSTED =
      Map.of(Measure.OVERALL, Calibration.NONE, Measure.COURTESY, Calibration.NONE);

  private static List<RankedAttempt> went(String person, int... scores) {
    var attempts = Attempts.of(person).inTeams("North");
    for (int score : scores) {
      attempts.scores("prove-it", score);
    }
    return attempts.all();
  }

  private static Share overall(List<List<RankedAttempt>> people) {
    return TeamProgress.of(people.stream(), UNADJUSTED).stream()
        .filter(team -> team.team().equals("North"))
        .map(team -> team.shares().getOrDefault(Measure.OVERALL, Share.HIDDEN))
        .findFirst()
        .orElse(Share.HIDDEN);
  }

  @Test
  void theLatestIsHeldAgainstTheFirst() {
    assertThat(overall(List.of(went("a", 40, 10, 60), went("b", 40, 50), went("c", 60, 40))))
        .isEqualTo(Share.TWO_THIRDS_OR_MORE);
    assertThat(overall(List.of(went("a", 60, 90, 40), went("b", 40, 40), went("c", 60, 40))))
        .isEqualTo(Share.A_THIRD_OR_LESS);
  }

  @Test
  void whoPlayedOnceOrGaveUpOrWasTakenOffIsNotAmongThem() {
    var two = List.of(went("a", 40, 60), went("b", 40, 50));
    var lapsed = Attempts.of("c").inTeams("North").scores("prove-it", 40).letsLapse("stood-up");
    var voided =
        Attempts.of("d")
            .inTeams("North")
            .scores("prove-it", 40)
            .scores("prove-it", 80)
            .but(new Exclusion.Voided("coach", "A power cut"));

    assertThat(overall(List.of(two.get(0), two.get(1), went("c", 40)))).isEqualTo(Share.HIDDEN);
    assertThat(overall(List.of(two.get(0), two.get(1), lapsed.all()))).isEqualTo(Share.HIDDEN);
    assertThat(overall(List.of(two.get(0), two.get(1), voided.all()))).isEqualTo(Share.HIDDEN);
    assertThat(overall(List.of(two.get(0), two.get(1), went("e", 40, 60))))
        .isEqualTo(Share.TWO_THIRDS_OR_MORE);
  }

  @Test
  void anAttemptTellsOfTheTeamForWhichItWasBegunAndOfNoOther() {
    var moved = Attempts.of("c").inTeams("North").scores("prove-it", 40).all();
    var after = Attempts.of("c").inTeams("South").scores("prove-it", 80).all();
    var both = new ArrayList<>(moved);
    both.addAll(after);

    assertThat(overall(List.of(went("a", 40, 60), went("b", 40, 50), both)))
        .isEqualTo(Share.HIDDEN);
  }

  @Test
  void aSkillThatNothingCalledForIsHidden() {
    var teams =
        TeamProgress.of(
            Stream.of(went("a", 40, 60), went("b", 40, 50), went("c", 40, 50)), UNADJUSTED);
    assertThat(teams.getFirst().shares())
        .containsEntry(Measure.OVERALL, Share.TWO_THIRDS_OR_MORE)
        .containsEntry(Measure.COURTESY, Share.HIDDEN);
  }
}
