package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void helpListsEveryCommandAndWhatTheExitCodesMean() {
    var typed = Typed.command("", "--help");
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains(
            "serve",
            "play",
            "check",
            "explore",
            "hear",
            "score",
            "audit",
            "evaluate",
            "bench",
            "69",
            "70");
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void theCommandsAreListedWithoutGaps() {
    var list = Typed.command("", "--help").out().lines().dropWhile(l -> !l.equals("Commands:"));
    assertThat(list.skip(1).takeWhile(line -> line.startsWith(" ")).count())
        .isGreaterThanOrEqualTo(8);
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Typed.command("", "--version").out()).matches("Second Call \\S.*\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "hear",
        "play",
        "score",
        "check",
        "explore",
        "audit",
        "evaluate",
        "bench"
      })
  void everyCommandHelps(String command) {
    var typed = Typed.command("", command, "--help");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).startsWith("Usage: secondcall " + command).contains("Exit codes:");
  }

  @Test
  void whatIsNoCommandIsWrongUsageAndSaysSoOnStandardErrorAlone() {
    var typed = Typed.command("", "sevre");
    assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("sevre");
  }
}
