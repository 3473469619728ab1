package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Hearing.HeardFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day and an hour are cited by words that name them, and by none that name others. */
class AppointmentsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 4, 28);

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          "appointments",
          List.of(
              new Vocabulary.Phrases(
                  "name-a-time",
                  List.of(
                      "Would Thursday at five suit you?",
                      "How about Monday at half past four?",
                      "Could we do twenty minutes on Friday?",
                      "Wednesday at five?"))),
          List.of(
              new Vocabulary.Fact(
                  "the-time",
                  "Annelies Maes has a quarter of an hour on Thursday the thirtieth at two.",
                  List.of(
                      "Thursday the thirtieth at two",
                      "Thursday at two",
                      "Thursday at two it is",
                      "I'll ring you on Thursday at two"),
                  List.of("Monday at ten")),
              new Vocabulary.Fact(
                  "there-at-ten",
                  "Lena Voss put off a rope test at Moel Wynt to be there at ten.",
                  List.of("Lena put off Moel Wynt to be there at ten"),
                  List.of())),
          List.of(),
          List.of());

  private static OnnxEar ear;

  @BeforeAll
  static void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  static void close() {
    ear.close();
  }

  private static Hearing hear(String reply, Expected expected) {
    return ear.hear(
        new Utterance(Channel.CALL, "", "When, then?", reply, expected, Optional.of(TUESDAY)),
        VOCABULARY);
  }

  private static List<FactUse> uses(String fact, String reply) {
    return hear(reply, Expected.NOTHING).facts().stream()
        .filter(heard -> heard.fact().equals(fact))
        .map(HeardFact::use)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thursday at two it is.",
        "I'll ring you on Thursday the thirtieth at two.",
        "The day after tomorrow at two, then.",
        "The working day after tomorrow at two it is, and thank you.",
        "I'll be on the line in two days, at two.",
        "Thursday, for fifteen minutes, at two."
      })
  void itIsCitedByItsNameAndByTheWayFromToday(String reply) {
    assertThat(uses("the-time", reply)).containsExactly(FactUse.CITED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tuesday at two it is.",
        "I'll ring you on Thursday the twenty-third at two.",
        "I'll ring you on Thursday at half past two.",
        "I'll ring you tomorrow at two."
      })
  void anotherDayDateOrHourIsMisquoted(String reply) {
    assertThat(uses("the-time", reply)).containsExactly(FactUse.MISQUOTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thursday is bad for me, so Tuesday at two?",
        "Tuesday at two would be better than Thursday."
      })
  void itsDayBesideAnotherIsNotShownForIt(String reply) {
    assertThat(uses("the-time", reply)).doesNotContain(FactUse.CITED, FactUse.ASKED);
  }

  @Test
  void anotherTimeSaysNothingOfAnHour() {
    assertThat(uses("there-at-ten", "Lena put off Moel Wynt to be there at ten."))
        .containsExactly(FactUse.CITED);
    assertThat(uses("there-at-ten", "Lena can take the 10:40 to Moel Wynt.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Would the working day after tomorrow suit you, at five?",
        "How about the next working day, at half past four?",
        "The day after tomorrow at five?",
        "Could we do twenty minutes in three days?"
      })
  void aDayToldFromTodayIsADayThatWasNamed(String reply) {
    var moves = hear(reply, new Expected(Set.of("name-a-time"), Set.of())).moves();

    assertThat(moves)
        .filteredOn(move -> move.move().equals("name-a-time"))
        .singleElement()
        .satisfies(move -> assertThat(move.confidence()).isGreaterThan(0.5));
  }
}
