package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOnTheTerminalTest {

  @Test
  void aWordThatWasCutIsShownWhole() {
    var text = "😀 it's Robin Ashe at Quillmark.";
    assertThat(WholeWords.of(text, new Span(5, 27))).isEqualTo("it's Robin Ashe at Quillmark");
    assertThat(WholeWords.of(text, new Span(3, 4))).isEqualTo(text);
    assertThat(WholeWords.of("[erased]", new Span(40, 60))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hiya, owens busy. who does sales there? | , owens | hiya, owens busy.",
        "Badly, thanks to you. You never told him. | thanks to | Badly, thanks to you.",
        "hey helen, walter is cross, dunno | hey | hey helen, walter is cross, dunno",
        "dunno. its software, saves you time | its software, | its software, saves you time",
        "No. I'll ring as often as I like. Goodbye. | I'll | I'll ring as often as I like.",
        "I see, and thank you for the hour. | thank you for the hour | thank you for the hour",
        "Sorry. I rang too early. | Sorry | Sorry.",
      })
  void aShredIsShownWithItsClauseOrItsSentence(String text, String heard, String shown) {
    int at = text.indexOf(heard);
    assertThat(WholeWords.of(text, new Span(at, at + heard.length()))).isEqualTo(shown);
  }

  @Test
  void articlesAreShownWithoutTheirMarking() {
    assertThat(JournalPrinter.plain("*Desmond Pike is a partner.* **All** of 3 * 4"))
        .isEqualTo("Desmond Pike is a partner. All of 3 * 4");
  }
}
