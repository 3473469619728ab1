package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for the last words once more is understood, and who only sounds like it is not. */
class OnceMoreTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          "once-more-test",
          List.of(),
          List.of(),
          List.of(
              new Vocabulary.Phrases(
                  "her-name", List.of("What was the name of your colleague?", "What's her name?"))),
          List.of());

  /**
   * Of 40 wordings by somebody who had read no example 33 were heard, 7 of which are examples and
   * not held out; of 40 near misses one was taken for it ("I don't think I caught your name").
   */
  private static final int HEARD = 26;

  private static final int STOLEN = 1;

  private static OnnxEar ear;

  @BeforeAll
  static void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  static void close() {
    ear.close();
  }

  private static Hearing hear(String reply) {
    return ear.hear(
        new Utterance(
            Channel.CALL,
            "Trainee rings a director's assistant.",
            "He's in a meeting until four. Who shall I say rang?",
            reply,
            new Expected(Set.of(), Set.of(Vocabulary.ONCE_MORE, "her-name"))),
        VOCABULARY);
  }

  private static List<String> heldOut(String sign) {
    try (var in = OnceMoreTest.class.getResourceAsStream("again.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .filter(row -> row[0].equals(sign))
          .map(row -> row[1])
          .toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip();
  }

  @Test
  void whatIsHeldOutStandsInNoExample() {
    var examples =
        Stream.of("again.txt", "onward.txt")
            .flatMap(file -> ExampleSentences.lines(file).stream())
            .map(OnceMoreTest::plain)
            .toList();

    assertThat(heldOut("+"))
        .hasSize(33)
        .extracting(OnceMoreTest::plain)
        .doesNotContainAnyElementsOf(examples);
    assertThat(heldOut("-"))
        .hasSize(39)
        .extracting(OnceMoreTest::plain)
        .doesNotContainAnyElementsOf(examples);
  }

  @Test
  void mostWordingsThatNobodyWroteForItAreUnderstood() {
    assertThat(heldOut("+").stream().filter(reply -> hear(reply).onlyAsksOnceMore()).toList())
        .hasSizeGreaterThanOrEqualTo(HEARD);
  }

  @Test
  void hardlyAnyNearMissIsTakenForIt() {
    assertThat(heldOut("-").stream().filter(reply -> hear(reply).asksOnceMore()).toList())
        .hasSizeLessThanOrEqualTo(STOLEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, could you say that again?",
        "Pardon?",
        "I didn't catch that",
        "What was that name again?"
      })
  void whoAsksForItDoesNothingElse(String reply) {
    var hearing = hear(reply);

    assertThat(hearing.onlyAsksOnceMore()).isTrue();
    assertThat(hearing.moves()).isEmpty();
    assertThat(hearing.asks()).isEmpty();
    assertThat(hearing.topics().getFirst().span().of(reply)).isEqualTo(reply);
  }

  @Test
  void aSentenceOfItBesideOthersLeavesThemWhatTheyAre() {
    var reply = "Thank you very much for your help. Sorry, could you say that again?";

    var hearing = hear(reply);

    assertThat(hearing.asksOnceMore()).isTrue();
    assertThat(hearing.onlyAsksOnceMore()).isFalse();
    assertThat(hearing.has("thank")).isTrue();
    assertThat(hearing.has("apologise")).isFalse();
    assertThat(hearing.topics().getLast().span().of(reply))
        .isEqualTo("Sorry, could you say that again?");
  }

  @Test
  void aQuestionThatTheyCanAnswerStaysThatQuestion() {
    assertThat(hear("What was the name of your colleague?").topics())
        .extracting(Hearing.HeardTopic::topic)
        .containsExactly("her-name");
  }

  @Test
  void whereNobodyCanSayItAgainItIsNotListenedFor() {
    var letter =
        ear.hear(
            new Utterance(Channel.EMAIL, "", "", "Sorry, could you say that again?"), VOCABULARY);

    assertThat(letter.asksOnceMore()).isFalse();
  }
}
