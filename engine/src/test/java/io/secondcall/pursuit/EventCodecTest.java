package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.language.Span;
import io.secondcall.pursuit.EventCodec.Upcaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 3, 9, 40);

  /** One of each, with every field filled and every kind of value in it. */
  static Stream<Event> oneOfEach() {
    return Stream.of(
        new Event.PursuitStarted(
            "the-short-call",
            1,
            "abc123",
            "engine-1",
            Event.Mode.PRACTICE,
            new Event.Conditions(Event.Difficulty.GENTLE, true)
                .withHints(true)
                .on(LocalDate.of(2026, 11, 26)),
            9_007_199_254_740_991L,
            Map.of("slot", "Friday at nine", "shop.town", "York", "shop.stands", "4"),
            AT,
            Optional.of(new Event.Branch("p-1", 12)),
            Optional.of("assignment-1"),
            Optional.of("registration-1")),
        new Event.Inherited(List.of("dan"), List.of("nadia"), List.of("nadia", "moira")),
        new Event.Researched("website", 4, List.of("stands")),
        new Event.ContactOpened(
            1,
            "imke",
            Channel.EMAIL,
            false,
            Event.Outcome.REQUESTED,
            "Trainee rings Imke.",
            Optional.of(List.of("jo")),
            Optional.of("max"),
            Optional.of("conference")),
        new Event.TraineeSpoke(
            1,
            2,
            "imke",
            "hands-full",
            Optional.of(
                new Hearing(
                    "ear-1",
                    Hearing.Clarity.CLEAR,
                    List.of(new Hearing.HeardMove("own-mistake", 0.87, new Span(0, 12))),
                    List.of(
                        new Hearing.HeardFact(
                            "stands", Hearing.FactUse.MISQUOTED, 0.7, new Span(3, 9))),
                    List.of(new Hearing.HeardTopic("busiest-day", 0.66, new Span(10, 30))),
                    List.of(new Span(10, 30)),
                    4,
                    17)),
            List.of(new Event.Settled("badger", false, 0.71, new Span(1, 5), "asked-to-be-called")),
            61,
            7,
            OptionalInt.of(12)),
        new Event.PersonSpoke(1, "imke", "beat", "hands-full", 0, "Wheelhouse, “Imke”.", 2),
        new Event.BeatEntered(1, "imke", "hands-full"),
        new Event.FeelingsChanged("imke", 4, 2, List.of("reacts.imke.1")),
        new Event.VariableSet("warned", true),
        new Event.FactsRevealed("imke", List.of("stands")),
        new Event.PersonIntroduced("jo"),
        new Event.Refused(1, "imke"),
        new Event.AskedToStop(1, "imke", Optional.of(List.of("imke", "jo"))),
        new Event.SilenceKept(1, 12),
        new Event.ContactEnded(1, Event.By.NOBODY, false),
        new Event.PromiseMade(
            "call-back",
            true,
            "imke",
            "Ring on Thursday",
            AT,
            AT.plusHours(1),
            Optional.of(Channel.MESSAGE),
            Optional.of(List.of("jo"))),
        new Event.PromiseMet("call-back", Event.Timing.EARLY),
        new Event.PromiseBroken("call-back"),
        new Event.RingBackPlanned("imke", AT.plusMinutes(31)),
        new Event.WritingPlanned("imke", Channel.EMAIL, "hands-full.2", AT.plusHours(3)),
        new Event.Connected("imke"),
        new Event.EndingReached("booked"),
        new Event.Waited(AT, AT.plusDays(1)),
        new Event.SequenceSent("autumn", 2, "nadia"),
        new Event.DeedDone(
            "account-note",
            2,
            Optional.of(Said.moves("recap").cites("told-to-stop").hearing()),
            OptionalInt.of(61),
            Optional.of(List.of("autumn-runs"))),
        new Event.PursuitClosed("booked", Event.CloseCause.HORIZON, OptionalInt.of(1)),
        new Event.AttemptVoided(18),
        new Event.MarkDisputed("thanks", 42),
        new Event.MarkRuled("thanks", Event.Verdict.NEARLY, 31),
        new Event.TurnFlagged(7, "apologise"),
        new Event.HintGiven(OptionalInt.of(2), "beat.hands-full", "Listen for what she asks."),
        new Event.ScorecardIssued("scoring-1", "{\"overall\":71}", OptionalLong.of(71)),
        new Event.ScorecardAmended("scoring-6", "{\"overall\":74}", OptionalLong.of(74)));
  }

  static Stream<String> types() {
    return EventCodec.types().stream();
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void everyEventComesBackAsItWasWritten(Event event) {
    var written = EventCodec.write(event);

    var read = EventCodec.read(written.type(), written.schemaVersion(), written.json());

    assertThat(read).isEqualTo(event);
    assertThat(EventCodec.write(read)).isEqualTo(written);
  }

  @Test
  void aTypeNameIsKeptForEveryEventThereIs() {
    var shapes = Stream.of(Event.class.getPermittedSubclasses()).count();

    assertThat(EventCodec.types()).hasSize((int) shapes).doesNotHaveDuplicates();
    assertThat(oneOfEach().map(event -> EventCodec.write(event).type()))
        .containsExactlyElementsOf(EventCodec.types());
  }

  /** Never change a sample: add the one of the next version. */
  @ParameterizedTest
  @MethodSource("types")
  void whatAReleasedVersionRecordedIsReadForEver(String type) {
    int newest =
        oneOfEach()
            .map(EventCodec::write)
            .filter(written -> written.type().equals(type))
            .findFirst()
            .orElseThrow()
            .schemaVersion();
    for (int version = 1; version <= newest; version++) {
      var json = sample(type, version);
      var event = EventCodec.read(type, version, json);
      if (version == newest) {
        assertThat(EventCodec.write(event).json()).isEqualTo(json);
      }
    }
  }

  /** Before there were letters there were no copies, no subjects, and promises were for calls. */
  @Test
  void whatWasRecordedBeforeThereWereLettersReadsAsHavingNone() {
    var opened =
        (Event.ContactOpened) EventCodec.read("contact-opened", 1, sample("contact-opened", 1));
    var spoke =
        (Event.TraineeSpoke) EventCodec.read("trainee-spoke", 1, sample("trainee-spoke", 1));
    var promise = (Event.PromiseMade) EventCodec.read("promise-made", 1, sample("promise-made", 1));

    assertThat(opened.copies()).isEmpty();
    assertThat(spoke.subject()).isEmpty();
    assertThat(promise.channel()).isEmpty();
    assertThat(promise.with()).isEmpty();
    assertThat(opened.dialled()).isEmpty();
    assertThat(opened.meeting()).isEmpty();
  }

  /** Before there were houses a request bound one person, and nothing was told of later. */
  @Test
  void whatWasRecordedBeforeThereWereHousesBindsOnePerson() {
    var asked = (Event.AskedToStop) EventCodec.read("asked-to-stop", 1, sample("asked-to-stop", 1));
    var closed =
        (Event.PursuitClosed) EventCodec.read("pursuit-closed", 1, sample("pursuit-closed", 1));

    assertThat(asked.bound()).containsExactly(asked.person());
    assertThat(closed.epilogue()).isEmpty();
  }

  @Test
  void valuesOfVariablesKeepTheirTypes() {
    for (Object value : List.of(3, false, "grim")) {
      var written = EventCodec.write(new Event.VariableSet("mood", value));
      assertThat(EventCodec.read(written.type(), 1, written.json()))
          .isEqualTo(new Event.VariableSet("mood", value));
    }
  }

  @Test
  void keysAreSortedAndWhatIsAbsentIsLeftOut() {
    var turn =
        new Event.TraineeSpoke(1, 1, "imke", "hands-full", Optional.empty(), List.of(), 9, 1);

    assertThat(EventCodec.write(turn).json())
        .isEqualTo(
            "{\"beat\":\"hands-full\",\"contact\":1,\"length\":9,\"person\":\"imke\","
                + "\"seconds\":1,\"settled\":[],\"turn\":1}");
  }

  @Test
  void anOlderVersionPassesThroughItsUpcasters() {
    UnaryOperator<ObjectNode> addMinutes = node -> node.put("minutes", 1);
    UnaryOperator<ObjectNode> rename =
        node -> {
          node.set("found", node.remove("facts"));
          return node;
        };
    var upcasters =
        List.of(new Upcaster("researched", 1, addMinutes), new Upcaster("researched", 2, rename));

    var event =
        EventCodec.read(
            "researched", 1, "{\"source\":\"website\",\"facts\":[\"stands\"]}", upcasters);

    assertThat(event).isEqualTo(new Event.Researched("website", 1, List.of("stands")));
  }

  @Test
  void whatANewerEngineWroteIsRefusedByName() {
    assertThatThrownBy(() -> EventCodec.read("hand-over", 1, "{}"))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("hand-over");
    assertThatThrownBy(() -> EventCodec.read("waited", 2, "{}"))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("version 2");
    assertThatThrownBy(() -> EventCodec.read("beat-entered", 1, "{\"beat\":1"))
        .isInstanceOf(UnreadableEventException.class);
  }

  private static String sample(String type, int version) {
    var name = "/recorded-events/" + type + "." + version + ".json";
    try (var stream = EventCodecTest.class.getResourceAsStream(name)) {
      assertThat(stream).as("the recorded sample %s", name).isNotNull();
      return stream == null
          ? ""
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
