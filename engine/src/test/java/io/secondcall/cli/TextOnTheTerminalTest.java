package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Span;
import org.junit.jupiter.api.Test;

class TextOnTheTerminalTest {

  @Test
  void aWordThatWasCutIsShownWhole() {
    var text = "😀 it's Robin Ashe at Quillmark.";
    assertThat(WholeWords.of(text, new Span(5, 27))).isEqualTo("it's Robin Ashe at Quillmark");
    assertThat(WholeWords.of(text, new Span(3, 4))).isEqualTo("it's");
    assertThat(WholeWords.of("[erased]", new Span(40, 60))).isEmpty();
  }

  @Test
  void articlesAreShownWithoutTheirMarking() {
    assertThat(JournalPrinter.plain("*Desmond Pike is a partner.* **All** of 3 * 4"))
        .isEqualTo("Desmond Pike is a partner. All of 3 * 4");
  }
}
