package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final Set<String> WEDNESDAY = Set.of("wednesday", "7:15");

  private static Segmenter segmenter;

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load();
  }

  private static List<Lexicon.Word> words(String text) {
    var clean = CleanText.of(text);
    return Lexicon.words(clean, segmenter.cut(clean), new Span(0, clean.text().length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wednesday at a quarter past seven | 7:15 wednesday",
        "Wednesday. A quarter past seven. | 7:15 wednesday",
        "Thursday at four | 4 thursday",
        "I'll be there on Friday at half ten | 10:30 friday",
      })
  void aDayAndAnHourAreAMoment(String wording, String figures) {
    assertThat(Moment.of(words(wording)))
        .hasValueSatisfying(
            moment -> assertThat(moment).containsExactlyInAnyOrder(figures.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on Wednesday", "at four", "38 clients since Wednesday"})
  void aDayOrAnHourOrSomethingElseIsNone(String wording) {
    assertThat(Moment.of(words(wording))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi got gareth he says weds 715 put it in the book",
        "He was so kind to offer me half an hour next Wednesday, the eighteenth, at a quarter past"
            + " seven, and he said you keep the book",
        "7.15 on Wednesday, please",
        "Wednesday. Quarter past seven.",
      })
  void aMomentIsFoundInWordsOfAnyLength(String reply) {
    assertThat(Moment.in(words(reply), WEDNESDAY, WEDNESDAY)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not Wednesday at a quarter past seven, please",
        "Wednesday at half past seven",
        "On Wednesday I was in the yard with a dozen of your people and left at a quarter past"
            + " seven",
      })
  void whatIsDeniedOrOtherwiseOrFarApartIsNone(String reply) {
    assertThat(Moment.in(words(reply), WEDNESDAY, WEDNESDAY)).isEmpty();
  }

  @Test
  void theSpanHoldsTheFiguresAlone() {
    var reply = "so um Wednesday at 7.15 for me";

    assertThat(Moment.in(words(reply), WEDNESDAY, WEDNESDAY).map(span -> span.of(reply)))
        .contains("Wednesday at 7.15");
  }
}
