package io.secondcall.pursuit;

import io.secondcall.pursuit.Decision.Accepted;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.pursuit.Event.CloseCause;
import io.secondcall.scenario.Scenario;
import java.util.Optional;

/** What can be done to ranked attempts alone. Stateless. */
final class RankedRules {
  /** Shortest and longest reason for taking one off the boards, in code points. */
  private static final int SHORTEST_REASON = 5;

  private static final int LONGEST_REASON = 500;

  private RankedRules() {}

  /** Ends it wherever it stands; whoever is on the line is let go of. */
  static Decision lapse(Scenario scenario, PursuitState state) {
    if (!isRanked(state)) {
      return new Refused("not-ranked", "Only a ranked attempt has a limit in real time.");
    }
    var batch = new Batch(scenario, state);
    state
        .talk()
        .ifPresent(
            talk -> batch.emit(new Event.ContactEnded(talk.contact(), Event.By.NOBODY, false)));
    Closing.close(batch, CloseCause.LAPSED);
    return new Accepted(batch.events(), Optional.empty());
  }

  /** Takes one that is over off the boards. */
  static Decision voided(Scenario scenario, PursuitState state, Command.VoidAttempt voiding) {
    var reason = voiding.reason().strip();
    int length = reason.codePointCount(0, reason.length());
    if (!isRanked(state)) {
      return new Refused("not-ranked", "Only a ranked attempt can be taken off the boards.");
    } else if (state.closed().isEmpty()) {
      return new Refused("still-open", "The attempt is not over yet.");
    } else if (state.voided()) {
      return new Refused("already-voided", "It has been taken off the boards.");
    } else if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      return new Refused(
          "reason-needed",
          "Say why, in %d to %d characters.".formatted(SHORTEST_REASON, LONGEST_REASON));
    }
    var batch = new Batch(scenario, state);
    batch.emit(new Event.AttemptVoided(length));
    return new Accepted(batch.events(), Optional.of(reason));
  }

  private static boolean isRanked(PursuitState state) {
    return state.started().mode() == Event.Mode.RANKED;
  }
}
