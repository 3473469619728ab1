package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleCommandTest {
  @Test
  void theModelIsReadWithBothSidesWordsAndItsScorecard() {
    var typed = Typed.command("", "example", "do-your-homework", "well-prepared");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .startsWith("An honest first call, then the homework, then his clients")
        .contains("You ring Desmond Pike.", "You: Good morning, Mr Pike.", "Desmond Pike: ")
        .contains("You read ", "Scorecard");
    assertThat(typed.out()).containsPattern("(?m)^  overall +(9\\d|100)$");
  }

  @Test
  void lettersAreShownAsTheyWereWritten() {
    var typed = Typed.command("", "example", "off-the-list", "the-model-way");

    assertThat(typed.out()).contains("You write:").containsPattern("Done: .*minutes\\)");
  }

  @Test
  void withoutANameThoseThereAreAreListedTheModelFirst() {
    var typed = Typed.command("", "example", "do-your-homework");

    assertThat(typed.code()).isZero();
    assertThat(typed.out().lines())
        .satisfiesExactly(
            model -> assertThat(model).contains("do-your-homework well-prepared", "a model"),
            badgerer -> assertThat(badgerer).contains("badgerer", "to laugh at"),
            quitter -> assertThat(quitter).contains("quitter", "to laugh at"));
  }

  @Test
  void anUnknownNameIsWrongUsageAndTheOthersAreNamed() {
    var typed = Typed.command("", "example", "do-your-homework", "nope");

    assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("no example `nope`", "well-prepared");
  }

  @Test
  void aScenarioWithoutExamplesSaysSo() {
    var typed = Typed.command("", "example", "src/test/resources/written/the-quiet-inbox");

    assertThat(typed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.err()).contains("the-quiet-inbox has no examples");
  }
}
