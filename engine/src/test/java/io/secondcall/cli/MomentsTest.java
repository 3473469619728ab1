package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Command;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final LocalDateTime TEN = LocalDateTime.parse("2026-09-15T10:00:20");
  private static final Moments SHORT = new Moments(false);

  private static Scenario scenario(String id) {
    return Scenarios.packaged(new ScenarioReader()).find(id).orElseThrow().scenario();
  }

  @Test
  void whatReadsAlikeIsOneMoment() {
    assertThat(SHORT.between(TEN, TEN.plusSeconds(30))).isEqualTo("at Tue 10:00");
    assertThat(SHORT.between(TEN, TEN.plusMinutes(1))).isEqualTo("between Tue 10:00 and Tue 10:01");
  }

  @Test
  void aWindowThatIsOpenOrOpensSoonIsSaidByItsEnd() {
    assertThat(SHORT.due(TEN, TEN, TEN.plusDays(1))).isEqualTo("by Wed 10:00");
    assertThat(SHORT.due(TEN, TEN.plusMinutes(8), TEN.plusDays(1))).isEqualTo("by Wed 10:00");
    assertThat(SHORT.due(TEN, TEN.plusHours(2), TEN.plusDays(1)))
        .isEqualTo("between Tue 12:00 and Wed 10:00");
    assertThat(SHORT.due(TEN, TEN, TEN)).isEqualTo("at Tue 10:00");
  }

  @Test
  void whereDaysOfTheWeekComeAgainTheDateIsWritten() {
    var calendar = scenario("do-your-homework").calendar();
    assertThat(Moments.of(scenario("do-your-homework")).of(calendar.starts()))
        .isEqualTo("Tue 09:40");
    assertThat(Moments.of(scenario("off-the-list")).of(TEN)).isEqualTo("Tue 15 Sep 10:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait thu 24 sep 17:30 | 2026-09-24T17:30",
        "wait 24 September 9:15 | 2026-09-24T09:15",
        "wait 24 sep | 2026-09-24T08:30",
        "wait 4 may 10:00 | 2027-05-04T10:00",
        "wait thursday 17:30 | 2026-09-17T17:30",
        "wait tuesday 17:30 | 2026-09-15T17:30",
        "wait tuesday 10:00 | 2026-09-22T10:00",
        "wait tuesday | 2026-09-22T08:30",
      })
  void aDateCanBeWaitedFor(String typed, String until) {
    var time = new BusinessTime(scenario("off-the-list").calendar());
    assertThat(PlayInput.of(typed, false, TEN, time))
        .isEqualTo(new PlayInput.Act(new Command.WaitUntil(LocalDateTime.parse(until))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait 24 septembre", "wait 31 sep 10:00", "wait 24 sep 25:00"})
  void whatIsNoDateIsSaidToBeNone(String typed) {
    var time = new BusinessTime(scenario("off-the-list").calendar());
    assertThat(PlayInput.of(typed, false, TEN, time)).isInstanceOf(PlayInput.Unclear.class);
  }
}
