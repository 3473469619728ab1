package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Vocabulary.Phrases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HedgesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I wondered if he might possibly be free on Thursday?|he might be free on Thursday?",
        "I was just wondering, if I may, what becomes of the old stock?|what becomes of the old"
            + " stock?",
        "Could you, if you don't mind, read me the number?|Could you read me the number?",
        "Might you be so very kind as to put me down for nine?|Might you put me down for nine?",
        "I'm afraid that I have lost the number.|I have lost the number.",
        "Would it at all be possible to move it to May, if it isn't too much trouble?|move it to"
            + " May?",
      })
  void whatStandsRoundARequestIsTakenOff(String said, String plain) {
    assertThat(Hedges.without(said)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could you read me the number?",
        "Perhaps on Thursday.",
        "It is possible that he rang.",
        "I'm afraid not.",
        "Wonderful, thank you.",
      })
  void whatIsPlainOrNothingWithoutThemStays(String said) {
    assertThat(Hedges.without(said)).isEmpty();
  }

  @Test
  void aRequestWrappedInCourtesiesIsHeardLikeThePlainOne() {
    var vocabulary =
        new Vocabulary(
            "hedges",
            List.of(
                new Phrases(
                    "leave-her-out",
                    List.of("Leave her out of your requests.", "Take her off it.")),
                new Phrases("ask-price", List.of("What does it cost?", "How much is it?"))),
            List.of(),
            List.of(),
            List.of());
    var said =
        "I was wondering whether you might possibly see your way to leaving her out of your"
            + " requests, if it isn't too much trouble?";
    try (var ear = OnnxEar.load()) {
      var hearing = ear.hear(new Utterance(Channel.CALL, "", "Yes?", said), vocabulary);

      assertThat(hearing.moves()).extracting(Hearing.HeardMove::move).contains("leave-her-out");
      assertThat(hearing.moves()).extracting(Hearing.HeardMove::move).doesNotContain("ask-price");
    }
  }
}
