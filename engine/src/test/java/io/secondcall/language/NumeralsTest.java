package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  private static Segmenter segmenter;

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You look after forty-one merchants. | 41",
        "you look after forty one merchants | 41",
        "You look after twenty-seven country hotels. | 27",
        "country hotels, twenty-seven of them, and ninety-one shops | 27 91",
        "There are thirty eight of them. | 38",
        "We counted two hundred and fifty calls. | 250",
        "They lost twelve hundred callers. | 1200",
        "one hundred and five shops | 105",
        "about 1.2 million a year | 1200000",
        "three dozen clients | 36",
        "1,200 calls and 3k letters | 1200 3000",
        "three in ten calls | 3 10",
        "I rang you at ten, two times | 10 2",
        "forty, one of them in Leeds | 40",
        "this one is ours |",
      })
  void aNumberIsOneHoweverItIsWritten(String text, String numbers) {
    assertThat(numbers(segmenter, text)).isEqualTo(numbers == null ? "" : numbers);
  }

  /** The numbers of a text, times among them, with a space between. */
  static String numbers(Segmenter segmenter, String text) {
    var clean = CleanText.of(text);
    var words = Lexicon.words(clean, segmenter.cut(clean), new Span(0, clean.text().length()));
    return words.stream()
        .filter(word -> word.kind() == Lexicon.Kind.NUMBER)
        .map(Lexicon.Word::text)
        .collect(Collectors.joining(" "));
  }
}
