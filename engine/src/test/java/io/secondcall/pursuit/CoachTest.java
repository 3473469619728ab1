package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Scorecard;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachTest {
  private static final Event.Conditions COACHED =
      new Event.Conditions(Event.Difficulty.REALISTIC, false).withHints(true);

  private final Scenario scenario =
      new ScenarioReader()
          .read(ScenarioFiles.in(Path.of("..", "scenarios/guide/the-short-call")).getFirst())
          .scenario()
          .orElseThrow();
  private final Play play = Play.of(scenario, 1, COACHED);

  @Test
  void nobodyWhispersUnlessItWasChosen() {
    var alone = Play.of(scenario, 1, new Event.Conditions(Event.Difficulty.REALISTIC, false));

    assertThat(alone.refused(new Command.AskHint())).isEqualTo("hints-off");
    assertThat(new Journal(scenario, alone.events()).now().can()).doesNotContain(Now.Action.HINT);
  }

  @Test
  void nobodyWhispersOutsidePractice() {
    var ranked =
        Play.from(
            scenario,
            Decider.start(
                scenario, 1, Event.Mode.RANKED, COACHED, Optional.empty(), Optional.empty()));

    assertThat(ranked.refused(new Command.AskHint())).isEqualTo("hints-in-practice-alone");
  }

  @Test
  void atTheDeskTheFirstHintThatHoldsIsGiven() {
    var first = only(play.act(new Command.AskHint()), Event.HintGiven.class);
    play.act(new Command.Research("website"));
    var second = only(play.act(new Command.AskHint()), Event.HintGiven.class);

    assertThat(first.source()).isEqualTo("desk.1");
    assertThat(first.contact()).isEmpty();
    assertThat(second.source()).isEqualTo("desk.2");
  }

  @Test
  void onTheLineTheBeatSpeaksForItselfElseThePersonDoes() {
    reach();
    var atTheBeat = only(play.act(new Command.AskHint()), Event.HintGiven.class);
    play.say("generic-pitch");
    var elsewhere = only(play.act(new Command.AskHint()), Event.HintGiven.class);

    assertThat(atTheBeat.source()).isEqualTo("beat.hands-full");
    assertThat(atTheBeat.contact()).hasValue(play.state().contacts().size());
    assertThat(elsewhere.source()).isEqualTo("person.imke");
  }

  @Test
  void aHintChangesNothingButTheRecord() {
    reach();
    var before = play.state();
    play.act(new Command.AskHint());
    var after = play.state();

    assertThat(after.clock()).isEqualTo(before.clock());
    assertThat(after.talk()).isEqualTo(before.talk());
    assertThat(after.feelings()).isEqualTo(before.feelings());
    play.hangUp();
    play.act(new Command.Close());
    var asked = Judge.judge(scenario, play.events());
    assertThat(asked.overall()).isEqualTo(withoutHints().overall());
  }

  private Scorecard withoutHints() {
    var alone = Play.of(scenario, 1, COACHED);
    reach(alone);
    alone.hangUp();
    alone.act(new Command.Close());
    return Judge.judge(scenario, alone.events());
  }

  @Test
  void theTraineeSeesWhatWasWhispered() {
    play.act(new Command.AskHint());

    assertThat(new Journal(scenario, play.events()).entries(1, turn -> Optional.empty()))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Hint.class, hint -> assertThat(hint.text()).contains("before you dial"));
  }

  @Test
  void anotherTryKeepsItsCoach() {
    play.act(new Command.Research("website"));
    var branch = Play.from(scenario, Decider.branch("p-1", play.events(), play.state().sequence()));

    assertThat(branch.act(new Command.AskHint())).hasSize(1);
  }

  @Test
  void whenItIsOverNobodyWhispers() {
    play.act(new Command.Close());

    assertThat(play.refused(new Command.AskHint())).isEqualTo("closed");
  }

  private void reach() {
    reach(play);
  }

  /** Rings until she picks up. */
  private static void reach(Play play) {
    for (int call = 0; play.state().talk().isEmpty(); call++) {
      assertThat(call).isLessThan(20);
      play.call("imke");
      if (play.state().talk().filter(Talk::voicemail).isPresent()) {
        play.hangUp();
        play.act(new Command.WaitUntil(play.state().clock().plusMinutes(30)));
      }
    }
  }
}
