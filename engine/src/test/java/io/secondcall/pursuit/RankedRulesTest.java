package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the server and coaches do with ranked attempts, and with no others. */
class RankedRulesTest {
  private final Scenario scenario = Samples.scenario();

  private PursuitState begun(Event.Mode mode) {
    return PursuitState.of(
        Decider.start(
            scenario,
            7,
            mode,
            new Event.Conditions(Event.Difficulty.REALISTIC, false),
            Optional.empty(),
            Optional.empty()));
  }

  private PursuitState after(PursuitState state, Command command) {
    var next = state;
    for (var recorded : accepted(state, command)) {
      next = next.after(recorded);
    }
    return next;
  }

  private List<Recorded> accepted(PursuitState state, Command command) {
    return ((Decision.Accepted) Decider.decide(scenario, state, command)).events();
  }

  private String refused(PursuitState state, Command command) {
    return ((Decision.Refused) Decider.decide(scenario, state, command)).code();
  }

  @Test
  void anAttemptLapsesWhereverItStands() {
    var talking = after(begun(Event.Mode.RANKED), new Command.PlaceCall("ada"));
    assertThat(talking.talk()).isPresent();

    var lapsed = after(talking, new Command.Lapse());

    assertThat(lapsed.talk()).isEmpty();
    assertThat(lapsed.closed().map(PursuitState.Closed::cause)).contains(Event.CloseCause.LAPSED);
    assertThat(refused(lapsed, new Command.Lapse())).isEqualTo("closed");
  }

  @Test
  void practiceNeitherLapsesNorIsVoided() {
    var practice = begun(Event.Mode.PRACTICE);
    assertThat(refused(practice, new Command.Lapse())).isEqualTo("not-ranked");
    assertThat(refused(practice, new Command.VoidAttempt("A power cut"))).isEqualTo("not-ranked");
  }

  @Test
  void oneIsVoidedOnceItIsOverOnceAndForAReason() {
    var open = begun(Event.Mode.RANKED);
    assertThat(refused(open, new Command.VoidAttempt("A power cut"))).isEqualTo("still-open");
    var closed = after(open, new Command.Close());
    assertThat(refused(closed, new Command.VoidAttempt(" x "))).isEqualTo("reason-needed");

    var decision =
        (Decision.Accepted)
            Decider.decide(scenario, closed, new Command.VoidAttempt(" A power cut "));

    assertThat(decision.text()).contains("A power cut");
    assertThat(decision.events())
        .singleElement()
        .returns(new Event.AttemptVoided(11), Recorded::event);
    var voided = after(closed, new Command.VoidAttempt("A power cut"));
    assertThat(refused(voided, new Command.VoidAttempt("A power cut"))).isEqualTo("already-voided");
  }
}
