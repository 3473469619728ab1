package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.all;
import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Vocabulary;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is asked to say something again says it again, and the talk stands where it stood. */
class OnceMoreTurnTest {
  private final Play play = Play.of(Samples.scenario(), 7);
  private String opening = "";

  @BeforeEach
  void call() {
    opening = only(play.call("ada"), Event.PersonSpoke.class).text();
  }

  private List<Event> pardon() {
    return play.act(Said.text("Pardon?").asks(Vocabulary.ONCE_MORE).say());
  }

  private PursuitState.Feelings feelings() {
    return Objects.requireNonNull(play.state().feelings().get("ada"));
  }

  @Test
  void theyRepeatTheirWordsInTheirOwnManner() {
    var spoke = only(pardon(), Event.PersonSpoke.class);

    assertThat(spoke.kind()).isEqualTo("once-more");
    assertThat(spoke.text()).isIn("What I said was: " + opening, "Once more, then. " + opening);
    assertThat(play.state().talk().orElseThrow().beat()).isEqualTo("desk");
  }

  @Test
  void askedAgainTheyRepeatTheWordsAndNotTheRepetition() {
    var first = only(pardon(), Event.PersonSpoke.class).text();
    var second = only(pardon(), Event.PersonSpoke.class).text();

    assertThat(second).endsWith(opening).isNotEqualTo(first);
    assertThat(List.of(first, second))
        .containsExactlyInAnyOrder("What I said was: " + opening, "Once more, then. " + opening);
  }

  @Test
  void itCostsNothingTwiceAndALittleFromTheThirdTimeOn() {
    var before = feelings();
    pardon();
    pardon();
    assertThat(feelings()).isEqualTo(before);

    pardon();

    assertThat(feelings().trust()).isEqualTo(before.trust());
    assertThat(feelings().patience()).isEqualTo(before.patience() - 1);
  }

  @Test
  void itIsNoTurnAndTheTalkGoesOnAsIfNothingHadBeen() {
    pardon();

    var spoke = only(play.say("ask-for-contact"), Event.TraineeSpoke.class);

    assertThat(spoke.turn()).isEqualTo(1);
    assertThat(play.state().talk().orElseThrow().person()).isEqualTo("max");
  }

  @Test
  void whatMovesTheTalkBesideItMovesItAfterTheRepetition() {
    var events = play.act(Said.moves("ask-best-time").asksBeside(Vocabulary.ONCE_MORE).say());

    assertThat(all(events, Event.PersonSpoke.class))
        .extracting(Event.PersonSpoke::kind)
        .containsExactly("once-more", "beat");
  }

  @Test
  void whatMovesNothingBesideItGetsTheRepetitionAlone() {
    var events = play.act(Said.moves("greet").asksBeside(Vocabulary.ONCE_MORE).say());

    assertThat(only(events, Event.PersonSpoke.class).kind()).isEqualTo("once-more");
    assertThat(play.state().talk().orElseThrow().beat()).isEqualTo("desk");
  }

  @Test
  void whoeverIsPutThroughRepeatsTheirOwnWords() {
    var lines = all(play.say("ask-for-contact"), Event.PersonSpoke.class);
    var theirs =
        lines.stream().filter(line -> line.person().equals("max")).toList().getLast().text();

    var spoke = only(pardon(), Event.PersonSpoke.class);

    assertThat(spoke.person()).isEqualTo("max");
    assertThat(spoke.text()).isEqualTo("I said: " + theirs);
  }
}
