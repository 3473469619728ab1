package io.secondcall.pursuit;

import io.secondcall.pursuit.Decision.Accepted;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Scenario;
import java.util.Optional;

/**
 * Disputed marks, and what coaches rule on them: after the end, once a criterion, each for a
 * reason. Pure.
 */
final class Disputes {
  /** Shortest and longest reason, in code points. */
  static final int SHORTEST = 5;

  static final int LONGEST = 500;

  private Disputes() {}

  static Decision dispute(Scenario scenario, PursuitState state, Command.DisputeMark dispute) {
    var reason = dispute.reason().strip();
    int length = reason.codePointCount(0, reason.length());
    if (state.closed().isEmpty()) {
      return new Refused("still-open", "Marks can be disputed once the pursuit is over.");
    } else if (scenario.criterion(dispute.criterion()).isEmpty()) {
      return unknown();
    } else if (state.disputes().containsKey(dispute.criterion())) {
      return new Refused("already-disputed", "This mark has been disputed.");
    } else if (isUnfit(length)) {
      return reasonNeeded();
    }
    var batch = new Batch(scenario, state);
    batch.emit(new Event.MarkDisputed(dispute.criterion(), length));
    return new Accepted(batch.events(), Optional.of(reason));
  }

  static Decision rule(Scenario scenario, PursuitState state, Command.RuleMark ruling) {
    var reason = ruling.reason().strip();
    int length = reason.codePointCount(0, reason.length());
    var criterion = scenario.criterion(ruling.criterion());
    var disputed = Optional.ofNullable(state.disputes().get(ruling.criterion()));
    if (criterion.isEmpty()) {
      return unknown();
    } else if (disputed.isEmpty()) {
      return new Refused("not-disputed", "Only a mark that was disputed can be ruled on.");
    } else if (disputed.get().isPresent()) {
      return new Refused("already-ruled", "This dispute has been ruled on.");
    } else if (!canBe(criterion.get(), ruling.verdict())) {
      return new Refused("never-so", "This criterion is never broken; it can be missed.");
    } else if (isUnfit(length)) {
      return reasonNeeded();
    }
    var batch = new Batch(scenario, state);
    batch.emit(new Event.MarkRuled(ruling.criterion(), ruling.verdict(), length));
    return new Accepted(batch.events(), Optional.of(reason));
  }

  /** Any criterion can be half earned, where it was not heard for certain; few can be broken. */
  private static boolean canBe(Criterion criterion, Event.Verdict verdict) {
    return verdict != Event.Verdict.BROKEN || criterion.broken().isPresent();
  }

  private static boolean isUnfit(int length) {
    return length < SHORTEST || length > LONGEST;
  }

  private static Refused unknown() {
    return new Refused("unknown-criterion", "There is no such criterion here.");
  }

  private static Refused reasonNeeded() {
    return new Refused(
        "reason-needed", "Say why, in %d to %d characters.".formatted(SHORTEST, LONGEST));
  }
}
