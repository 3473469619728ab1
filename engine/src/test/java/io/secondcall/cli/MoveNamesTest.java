package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Move;
import io.secondcall.language.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveNamesTest {
  private static final Path CATALOGUE = Path.of("../web-ui/src/text/en.ts");

  @ParameterizedTest
  @EnumSource(Move.class)
  void aMoveIsCalledAsOnTheScreens(Move move) throws IOException {
    var name = MoveNames.of(move);
    var onScreen = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    assertThat(Files.readString(CATALOGUE))
        .contains("\"move." + move.wireName() + "\": \"" + onScreen + "\"");
  }

  @Test
  void aMoveOfAScenarioReadsAsItsId() {
    assertThat(MoveNames.of("admit-not-knowing")).isEqualTo("admit not knowing");
  }

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
