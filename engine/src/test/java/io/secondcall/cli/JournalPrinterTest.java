package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Entry;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.Event.Timing;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalPrinterTest {
  private static final LocalDateTime AT = LocalDateTime.parse("2026-03-03T09:41:10");
  private static final Scenario SCENARIO =
      Scenarios.packaged(new ScenarioReader()).find("do-your-homework").orElseThrow().scenario();

  private final StringWriter written = new StringWriter();
  private final JournalPrinter printer =
      new JournalPrinter(SCENARIO, Map.of(), new PrintWriter(written));

  private List<String> printed(Entry... entries) {
    printer.print(List.of(entries));
    return written.toString().lines().toList();
  }

  private static Entry.PromiseMade asked(boolean byTrainee, Channel channel) {
    return new Entry.PromiseMade(
        1, AT, "ring", byTrainee, "desmond", "Ring again", AT, AT.plusDays(1), channel);
  }

  private static Entry ring(Outcome outcome) {
    return new Entry.ContactOpened(
        2,
        AT,
        1,
        "desmond",
        Channel.CALL,
        false,
        outcome,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Entry met(Timing timing) {
    return new Entry.PromiseMet(3, AT, "ring", timing);
  }

  private static Entry said() {
    return new Entry.Said(
        4,
        AT,
        1,
        "desmond",
        "Pike.",
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  private static Entry hungUp() {
    return new Entry.ContactEnded(5, AT, 1, Event.By.PERSON, false);
  }

  @ParameterizedTest
  @CsvSource({
    "true, KEPT, Done as asked (Ring again).",
    "true, EARLY, 'Done, but earlier than asked (Ring again).'",
    "true, LATE, 'Done, but later than asked (Ring again).'",
    "false, KEPT, Kept as promised (Ring again).",
    "false, EARLY, 'You spoke first, and it is owed no more (Ring again).'",
    "false, LATE, 'Kept, but later than promised (Ring again).'",
  })
  void whatCameOfAPromiseIsToldWhenTheCallIsOver(boolean byTrainee, Timing timing, String told) {
    var lines =
        printed(
            asked(byTrainee, Channel.CALL), ring(Outcome.ANSWERED), met(timing), said(), hungUp());

    assertThat(lines.subList(1, lines.size()))
        .containsExactly(
            "Tue 09:41  You ring Desmond Pike.",
            "Tue 09:41  Desmond Pike: Pike.",
            "Tue 09:41  Desmond Pike hangs up.",
            "Tue 09:41  " + told);
  }

  @Test
  void whereTheCallGoesOnThePromiseWaits() {
    printed(asked(true, Channel.CALL));
    assertThat(printed(ring(Outcome.ANSWERED), met(Timing.LATE), said()))
        .noneMatch(line -> line.contains("later than asked"));
    assertThat(printed(hungUp()).getLast()).contains("later than asked");
  }

  @Test
  void whoeverIsInTheMeetingNeedsNoWordThatTheyCame() {
    assertThat(printed(asked(true, Channel.MEETING), met(Timing.KEPT))).hasSize(1);
  }

  @Test
  void aWindowThatIsOpenIsSaidByItsEnd() {
    assertThat(printed(asked(true, Channel.CALL)))
        .containsExactly("Tue 09:41  Asked by Desmond Pike: Ring again, by Wed 09:41");
  }

  @Test
  void aWaitThatIsCutShortSaysSo() {
    printer.waitingFor(LocalDateTime.parse("2026-03-03T14:00"));
    assertThat(printed(new Entry.Waited(1, AT, AT.minusHours(1), AT)))
        .containsExactly("Tue 09:41  You wait, but only until Tue 09:41, not until Tue 14:00.");
  }

  @Test
  void whereNobodyPicksUpItSaysWhatCanBeDone() {
    assertThat(printed(ring(Outcome.NO_ANSWER)).getFirst())
        .contains("Nobody picks up.", "`wait` and ring again at another hour");
  }

  @ParameterizedTest
  @CsvSource({
    "TRAINEE, You close the pursuit: Off his list",
    "BEAT, With that the pursuit is over: Off his list",
    "HORIZON, 'Its time is up, and the pursuit is over: Off his list'",
  })
  void itSaysHowThePursuitEnded(Event.CloseCause cause, String told) {
    var ending = new Entry.Ending("off", "Off his list", "loss", "He asked.", Optional.empty());
    assertThat(printed(new Entry.Closed(1, AT, ending, cause))).contains("Tue 09:41  " + told);
  }
}
