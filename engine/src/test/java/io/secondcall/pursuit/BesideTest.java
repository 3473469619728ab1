package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BesideTest {
  private final Play play = Play.of(Samples.scenario(), 7);

  @BeforeEach
  void call() {
    play.call("ada");
  }

  private List<String> said(Said reply) {
    return play.act(reply.say()).stream()
        .filter(Event.PersonSpoke.class::isInstance)
        .map(Event.PersonSpoke.class::cast)
        .map(spoke -> spoke.kind() + " " + spoke.source())
        .toList();
  }

  @Test
  void aQuestionBesideWhatMovesTheConversationIsAnsweredFirst() {
    assertThat(said(Said.moves("ask-best-time").asksBeside("weather")))
        .containsExactly("transition topic.weather", "beat hint");
    assertThat(play.state().found()).contains("stands");
  }

  @Test
  void aQuestionInTheWordsThatMoveTheConversationIsNotAnsweredTwice() {
    assertThat(said(Said.moves("ask-best-time").asks("weather"))).containsExactly("beat hint");
  }

  @Test
  void aQuestionThatNobodyCanAnswerIsNotPassedOverInSilence() {
    assertThat(said(Said.moves("ask-best-time").wonders("ask-open")))
        .containsExactly("parry ada", "beat hint");
  }

  @Test
  void aTopicThatWasHardlyHeardIsNotAnsweredUnasked() {
    assertThat(said(Said.moves("ask-best-time").asksBeside("weather", 0.55)))
        .containsExactly("beat hint");
  }

  @Test
  void aProposalThatIsPutAsAQuestionGetsNoParry() {
    assertThat(said(Said.moves("ask-best-time").wonders("propose-next-step")))
        .containsExactly("beat hint");
  }

  @Test
  void whoeverHasNoParriesPassesOver() {
    play.say("ask-for-contact");

    assertThat(said(Said.moves("propose-next-step").wonders("ask-open")))
        .containsExactly("transition through.3");
  }

  @Test
  void whoIsAnnoyedAnswersNothingBeside() {
    play.say("ask-for-contact");

    assertThat(said(Said.moves("generic-pitch").asksBeside("weather"))).containsExactly("beat no");
  }
}
