package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimesTest {
  private static Segmenter segmenter;

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wednesday at a quarter past seven. | 7:15 7",
        "Wednesday 7.15, half an hour | 7:15 7",
        "Wednesday the eighteenth, seven fifteen, half an hour | 7:15 7",
        "at 7:15am on Wednesday | 7:15 7",
        "I'd ring at a quarter to eight. | 7:45 7 8",
        "7.45, before the stairs | 7:45 7 8",
        "half past ten or half eleven | 10:30 10 11:30 11",
        "ten minutes to two | 1:50 1 2",
        "weds 715 put it in the book | 7:15 7",
        "Thursday at 1430 then | 14:30 14",
        "we have 715 of them since Thursday | 715",
        "Thursday at four | 4",
        "he works a night shift every quarter |",
        "seven, fifteen of them new | 7 15",
        "up by 7.15 percent | 7.15",
        "from nine to five | 9 5",
        "two in five of thirty-eight | 2 5 38",
      })
  void aTimeIsOneHoweverItIsWritten(String text, String numbers) {
    assertThat(NumeralsTest.numbers(segmenter, text)).isEqualTo(numbers == null ? "" : numbers);
  }
}
