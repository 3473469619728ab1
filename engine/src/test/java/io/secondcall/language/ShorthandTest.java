package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorthandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok hes not coming. u two can go, ill ring him. sry"
            + "|ok he's not coming. you two can go, I'll ring him. sorry",
        "want to try a nite b4 nxt wk?|want to try a night before next week?",
        "Thx, i dont mind, whats ur day|Thanks, i don't mind, what's your day",
        "all done w/ them now?|all done with them now?",
        "tmrw at 9 or thurs?|tomorrow at 9 or Thursday?",
      })
  void whatIsWrittenInAHurryIsWrittenOut(String written, String meant) {
    assertThat(CleanText.of(written).text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He is ill today, and she was taken ill on Monday.",
        "She's ill",
        "I'll ring you, and you'll have it; it's yours.",
        "Our UR range and the TY model are in.",
        "The bus thru-route and tom-tom are names, tx2 is one, and u-turns too.",
        "Mutual, curt, bcc and cosy are words.",
      })
  void whatMeansSomethingElseStays(String text) {
    assertThat(CleanText.of(text).text()).isEqualTo(text);
  }

  @Test
  void aSpanLeadsBackToTheWordAsItWasWritten() {
    var text = CleanText.of("ok, thx, ill ring");
    int at = text.text().indexOf("I'll ring");
    assertThat(text.text()).isEqualTo("ok, thanks, I'll ring");
    assertThat(text.origin(at, at + 9)).isEqualTo(new Span(9, 17));
    assertThat(text.origin(at, at + 2)).isEqualTo(new Span(9, 12));
  }
}
