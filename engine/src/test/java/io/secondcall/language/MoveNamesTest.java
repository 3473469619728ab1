package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

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
        .contains("\"move." + move.wireName() + "\": \"" + onScreen + "\"")
        .contains("\"heard." + move.wireName() + "\": \"" + MoveNames.heard(move) + "\"");
  }

  @Test
  void aMoveOfAScenarioReadsAsItsId() {
    assertThat(MoveNames.of("admit-not-knowing")).isEqualTo("admit not knowing");
    assertThat(MoveNames.heard("admit-not-knowing")).isEqualTo("admit not knowing");
  }

  @ParameterizedTest
  @EnumSource(Move.class)
  void aMoveHasAMeaningAndAnExampleWhoseWordsAreMarked(Move move) {
    var meaning = MoveGuide.of(move);
    assertThat(meaning.is()).endsWith(".");
    assertThat(meaning.isNot()).isNotEmpty();
    assertThat(meaning.example()).matches("[^*]*\\*[^*]+\\*[^*]*");
  }
}
