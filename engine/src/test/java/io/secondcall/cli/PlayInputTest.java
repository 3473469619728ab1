package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.secondcall.pursuit.BusinessTime;
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
}
