package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.Hearing.HeardTopic;
import io.secondcall.language.Vocabulary.Phrases;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the other person listens for is heard sooner than what they don't. */
class ExpectedTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          "expected",
          List.of(
              new Phrases(
                  "say-what-an-owner-gets",
                  List.of(
                      "On Monday the owner would read what Saturday's missed callers wanted.",
                      "The owner gets one page on what the callers asked for.")),
              new Phrases("name-the-price", List.of("It costs ninety pounds a month."))),
          List.of(),
          List.of(
              new Phrases(
                  "when-is-he-in", List.of("When is he at his desk?", "What time is he in?")),
              new Phrases("who-is-he", List.of("Who is he?", "What does he do?"))),
          List.of());

  private static final String NEAR = "You find out what thirty people rang for.";
  private static final String FAR = "My sister has bought a horse.";

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
        new Utterance(Channel.CALL, "", "What would the owner get?", reply, expected), VOCABULARY);
  }

  private static Expected moves(String... moves) {
    return new Expected(Set.of(moves), Set.of());
  }

  private static List<String> own(Hearing hearing) {
    return hearing.moves().stream()
        .map(HeardMove::move)
        .filter(move -> VOCABULARY.moves().stream().anyMatch(known -> known.id().equals(move)))
        .toList();
  }

  @Test
  void whatComesNearToWhatIsListenedForIsTakenForItAndDecidesNoMark() {
    var outright = hear(NEAR, Expected.NOTHING);
    var listened = hear(NEAR, moves("say-what-an-owner-gets", "name-the-price"));

    assertThat(own(outright)).isEmpty();
    assertThat(own(listened)).containsExactly("say-what-an-owner-gets");
    assertThat(listened.moves())
        .filteredOn(move -> move.move().equals("say-what-an-owner-gets"))
        .allSatisfy(move -> assertThat(move.confidence()).isLessThan(0.5));
  }

  @Test
  void whatComesNearerToSomethingElseOrToNothingIsNotTakenForIt() {
    assertThat(own(hear(NEAR, moves("name-the-price")))).isEmpty();
    assertThat(own(hear(FAR, moves("say-what-an-owner-gets", "name-the-price")))).isEmpty();
  }

  @Test
  void whoeverQuarrelsAnswersNothing() {
    var reply = "Are you deaf? " + NEAR + " You're wasting my time, you fool.";

    assertThat(own(hear(reply, moves("say-what-an-owner-gets")))).isEmpty();
  }

  @Test
  void aQuestionNearToOneThatThePersonCanAnswerIsTakenForIt() {
    var question = "Are there hours at which he can be caught?";
    var known = new Expected(Set.of(), Set.of("when-is-he-in", "who-is-he"));

    assertThat(hear(question, Expected.NOTHING).topics()).isEmpty();
    assertThat(hear(question, known).topics())
        .extracting(HeardTopic::topic)
        .containsExactly("when-is-he-in");
    assertThat(hear("He sits well.", known).topics()).isEmpty();
  }
}
