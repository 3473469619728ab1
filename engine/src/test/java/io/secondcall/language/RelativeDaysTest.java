package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDaysTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  private static Segmenter segmenter;

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load();
  }

  private static List<Lexicon.Word> words(String text) {
    var clean = CleanText.of(text);
    return Lexicon.words(clean, segmenter.cut(clean), new Span(0, clean.length()));
  }

  private static List<String> days(String text, LocalDate today) {
    return RelativeDays.named(words(text), Optional.of(today)).stream()
        .filter(word -> word.kind() == Lexicon.Kind.DAY_AHEAD)
        .map(Lexicon.Word::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The working day after tomorrow, ten past four | thursday",
        "the day after tomorrow at five? | thursday",
        "Tomorrow at nine, then | wednesday",
        "the next working day, half past four | wednesday",
        "Could we do it in three days? | friday",
        "in two working days' time | thursday",
        "two days from now | thursday",
        "A week today, perhaps | tuesday",
        "a week tomorrow | wednesday",
        "I'll send it today | tuesday",
      })
  void aDayThatIsToldFromATuesdayHasAName(String text, String day) {
    assertThat(days(text, TUESDAY)).containsExactly(day);
  }

  @Test
  void whoCountsInWorkingDaysLeavesOutTheWeekend() {
    assertThat(days("the working day after tomorrow", THURSDAY)).containsExactly("monday");
    assertThat(days("the working day after tomorrow", FRIDAY)).containsExactly("tuesday");
    assertThat(days("the day after tomorrow", THURSDAY)).containsExactly("saturday");
    assertThat(days("the next business day", FRIDAY)).containsExactly("monday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It took me two days",
        "the day after the fair",
        "a working day has eight hours",
        "you close for nine days each May",
        "one of these days"
      })
  void whatIsNotToldFromTodayIsNoDay(String text) {
    assertThat(days(text, TUESDAY)).isEmpty();
  }

  @Test
  void theSpanHoldsAllItsWordsAndNoMore() {
    var text = "Would the working day after tomorrow suit you?";

    assertThat(RelativeDays.named(words(text), Optional.of(TUESDAY)))
        .filteredOn(word -> word.kind() == Lexicon.Kind.DAY_AHEAD)
        .singleElement()
        .satisfies(
            day -> assertThat(day.span().of(text)).isEqualTo("the working day after tomorrow"));
  }

  @Test
  void whereNobodyKnowsTodayNothingIsNamed() {
    assertThat(RelativeDays.named(words("tomorrow at nine"), Optional.empty()))
        .isEqualTo(words("tomorrow at nine"));
  }

  @Test
  void aDayInSeveralWordsIsComparedByItsName() {
    var clean = CleanText.of("Would the working day after tomorrow suit you, or in three days?");
    var all = new Span(0, clean.length());
    var words = Lexicon.words(clean, segmenter.cut(clean), all);

    assertThat(RelativeDays.written(clean, all, words, Optional.of(TUESDAY)))
        .contains("Would Thursday suit you, or on Friday?");
    assertThat(
            RelativeDays.written(
                CleanText.of("tomorrow"), new Span(0, 8), words("tomorrow"), Optional.of(TUESDAY)))
        .isEmpty();
  }
}
