package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event.Verdict;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Criteria;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Marks are disputed and ruled on after the end, once each, for a reason. */
class DisputesTest {
  private static final String REASON = " I did thank her. ";

  private final Scenario scenario =
      Samples.scenario(
          List.of(
              Criteria.of("thanked", Occasions.TURNS).broken(Expressions.heard("blame")).done(),
              Criteria.of("read", Occasions.ACTIONS).done()));
  private final Play play = Play.of(scenario, 7);

  private Play closed() {
    play.act(new Command.Close());
    return play;
  }

  @Test
  void aMarkIsDisputedOnceThePursuitIsOverOnceAndForAReason() {
    var dispute = new Command.DisputeMark("thanked", REASON);
    assertThat(play.refused(dispute)).isEqualTo("still-open");
    closed();
    assertThat(play.refused(new Command.DisputeMark("nothing", REASON)))
        .isEqualTo("unknown-criterion");
    assertThat(play.refused(new Command.DisputeMark("thanked", "  no ")))
        .isEqualTo("reason-needed");
    assertThat(play.refused(new Command.DisputeMark("thanked", "x".repeat(501))))
        .isEqualTo("reason-needed");

    var decided = (Decision.Accepted) play.decide(dispute);

    assertThat(decided.text()).contains("I did thank her.");
    assertThat(decided.events())
        .singleElement()
        .returns(new Event.MarkDisputed("thanked", 16), Recorded::event);
    assertThat(play.state().disputes()).containsEntry("thanked", Optional.empty());
    assertThat(play.refused(dispute)).isEqualTo("already-disputed");
  }

  @Test
  void aRulingAnswersADisputeOnceAndOnlyAsTheCriterionCanBe() {
    closed();
    var ruling = new Command.RuleMark("read", Verdict.EARNED, "You did look it up.");
    assertThat(play.refused(ruling)).isEqualTo("not-disputed");
    play.act(new Command.DisputeMark("read", REASON));
    play.act(new Command.DisputeMark("thanked", REASON));
    assertThat(play.refused(new Command.RuleMark("read", Verdict.BROKEN, "Never so.")))
        .isEqualTo("never-so");
    assertThat(play.refused(new Command.RuleMark("read", Verdict.UPHELD, "no")))
        .isEqualTo("reason-needed");

    assertThat(play.act(ruling)).containsExactly(new Event.MarkRuled("read", Verdict.EARNED, 19));
    play.act(new Command.RuleMark("thanked", Verdict.BROKEN, "You blamed her."));

    assertThat(play.state().disputes())
        .containsEntry("read", Optional.of(Verdict.EARNED))
        .containsEntry("thanked", Optional.of(Verdict.BROKEN));
    assertThat(play.refused(ruling)).isEqualTo("already-ruled");
  }

  @Test
  void whatIsSaidOfAPursuitIsNoEntryOfItsStory() {
    closed();
    int entries = journal().size();
    play.act(new Command.DisputeMark("read", REASON));
    play.act(new Command.RuleMark("read", Verdict.UPHELD, "You did not."));

    assertThat(journal()).hasSize(entries);
  }

  private List<Entry> journal() {
    return new Journal(scenario, play.events(), play.state())
        .entries(0, sequence -> Optional.empty());
  }
}
