package io.secondcall.pursuit;

import io.secondcall.pursuit.Decision.Accepted;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.scenario.Hints;
import io.secondcall.scenario.Scenario;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The coach in the ear: one hint on demand, which takes no simulated time and changes nothing but
 * the record. Pure.
 */
final class Coach {
  private Coach() {}

  /** Whether hints can be asked for: practice, and chosen at the briefing. */
  static boolean listens(PursuitState state) {
    var started = state.started();
    return started.mode() == Event.Mode.PRACTICE && started.conditions().hasHints();
  }

  static Decision hint(Scenario scenario, PursuitState state) {
    if (state.started().mode() != Event.Mode.PRACTICE) {
      return new Refused("hints-in-practice-alone", "The coach whispers in practice alone.");
    } else if (!listens(state)) {
      return new Refused(
          "hints-off",
          "No coach listens in this pursuit; hints are switched on before a pursuit begins.");
    } else if (state.sequence() >= Decider.MOST_EVENTS) {
      return new Refused("too-much", "That is enough for one pursuit; close it.");
    }
    return fitting(scenario, state)
        .<Decision>map(
            hint -> {
              var batch = new Batch(scenario, state);
              batch.emit(hint);
              return new Accepted(batch.events(), Optional.empty());
            })
        .orElseGet(() -> new Refused("no-hint", "The coach has nothing to add just now."));
  }

  private static Optional<Event.HintGiven> fitting(Scenario scenario, PursuitState state) {
    var hints = scenario.hints();
    if (state.talk().isEmpty()) {
      return atTheDesk(scenario, state);
    }
    var talk = state.talk().get();
    var source =
        hints.beats().containsKey(talk.beat()) ? "beat." + talk.beat() : "person." + talk.person();
    return hints
        .onTheLine(talk.person(), talk.beat())
        .map(text -> new Event.HintGiven(OptionalInt.of(talk.contact()), source, text));
  }

  private static Optional<Event.HintGiven> atTheDesk(Scenario scenario, PursuitState state) {
    var names = PursuitNames.pursuit(scenario, state);
    var desk = scenario.hints().desk();
    return IntStream.range(0, desk.size())
        .filter(at -> holds(desk.get(at), names))
        .mapToObj(
            at -> new Event.HintGiven(OptionalInt.empty(), "desk." + (at + 1), desk.get(at).text()))
        .findFirst();
  }

  private static boolean holds(Hints.Desk hint, Map<String, Object> names) {
    return hint.when().map(when -> when.holds(names)).orElse(true);
  }
}
