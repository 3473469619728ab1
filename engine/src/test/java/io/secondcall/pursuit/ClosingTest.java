package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.all;
import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event.CloseCause;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An ending waits for what the trainee has promised, unless it is a no that binds. */
class ClosingTest {
  private final Play play = promisedAndBooked();

  /** Ada was promised a call, and Max, who was in at the first try, says yes before it is due. */
  private static Play promisedAndBooked() {
    for (int seed = 1; seed < 100; seed++) {
      var play = Play.of(Samples.scenario(), seed);
      play.call("ada");
      play.say("ask-best-time");
      play.hangUp();
      var opened = only(play.call("max"), Event.ContactOpened.class);
      if (opened.outcome() == Outcome.ANSWERED) {
        var events = play.say("propose-next-step");
        assertThat(only(events, Event.EndingReached.class).ending()).isEqualTo("booked");
        assertThat(all(events, Event.PursuitClosed.class)).isEmpty();
        assertThat(play.state().open()).contains("ring-early");
        return play;
      }
    }
    throw new AssertionError("Max is never in");
  }

  @Test
  void aPromiseThatCanStillBeKeptHoldsThePursuitOpenUntilItIs() {
    play.waitUntil(3, 12, 0);
    play.call("ada");
    assertThat(play.state().kept()).contains("ring-early");
    var closed = only(play.hangUp(), Event.PursuitClosed.class);

    assertThat(closed).isEqualTo(new Event.PursuitClosed("booked", CloseCause.BEAT));
  }

  @Test
  void aPromiseThatIsLetPassIsBrokenAndEndsItThen() {
    var due = Objects.requireNonNull(play.state().promises().get("ring-early")).to();

    var events = play.waitUntil(9, 9, 0);

    assertThat(only(events, Event.PromiseBroken.class).promise()).isEqualTo("ring-early");
    assertThat(only(events, Event.PursuitClosed.class).ending()).isEqualTo("booked");
    assertThat(play.state().clock()).isBetween(due, due.plusMinutes(5));
  }

  @Test
  void whoeverClosesEndsItAsItWasToEnd() {
    var closed = only(play.act(new Command.Close()), Event.PursuitClosed.class);

    assertThat(closed).isEqualTo(new Event.PursuitClosed("booked", CloseCause.TRAINEE));
    assertThat(play.state().broken()).isEmpty();
  }

  @Test
  void aRequestToStopTakesTheEndingBack() {
    assertThat(play.state().reached()).contains("booked");

    var asked = new Event.AskedToStop(1, "max", Optional.empty());
    var after =
        play.state().after(new Recorded(play.state().sequence() + 1, play.state().clock(), asked));

    assertThat(after.reached()).isEmpty();
  }

  @Test
  void theEndingsThatComeAtOnceAreThoseThatBind() {
    var scenario =
        new ScenarioReader()
            .read(ScenarioFiles.in(Path.of("../scenarios/do-your-homework")).getFirst())
            .scenario()
            .orElseThrow();

    assertThat(scenario.endings())
        .filteredOn(Scenario.Ending::atOnce)
        .extracting(Scenario.Ending::id)
        .containsExactlyInAnyOrder("blocked", "let-go", "left-well", "shown-the-door");
  }
}
