package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Command;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PlayInputTest {
  private static final LocalDateTime TEN = LocalDateTime.parse("2026-09-15T10:00");

  private static PlayInput typed(String line) {
    var calendar = ScenarioArgument.resolve("stood-up").scenario().calendar();
    return PlayInput.of(line, false, TEN, new BusinessTime(calendar));
  }

  @Test
  void aNoteIsNotLostInTheCommandThatShowsThem() {
    assertThat(typed("notes")).isEqualTo(new PlayInput.Show(PlayInput.What.NOTES));
    assertThat(typed("notes He finds it hard to say no."))
        .asInstanceOf(type(PlayInput.Unclear.class))
        .extracting(PlayInput.Unclear::why)
        .asString()
        .contains("`do` lists what can be written");
  }

  @Test
  void waitsForADayThatSomebodyToldFromToday() {
    assertThat(typed("wait the working day after tomorrow 16:10"))
        .isEqualTo(until("2026-09-17T16:10"));
    assertThat(typed("wait day after tomorrow")).isEqualTo(until("2026-09-17T08:30"));
    assertThat(typed("wait next working day 9:00")).isEqualTo(until("2026-09-16T09:00"));
    assertThat(typed("wait in 3 days 10:00")).isEqualTo(until("2026-09-18T10:00"));
    assertThat(typed("wait the day after the fair")).isInstanceOf(PlayInput.Unclear.class);
  }

  private static PlayInput until(String moment) {
    return new PlayInput.Act(new Command.WaitUntil(LocalDateTime.parse(moment)));
  }
}
