package io.secondcall.server;

import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Rulings;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.ScorecardCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Issues the scorecard together with the events that close a pursuit, and what counts since a
 * ruling with the events that rule. Pure.
 */
final class Judging {
  private Judging() {}

  /** The events that a command led to, and the scorecard when they close the pursuit. */
  static List<Recorded> judged(Loaded pursuit, List<Recorded> events) {
    if (events.stream().noneMatch(r -> r.event() instanceof Event.PursuitClosed)) {
      return events;
    }
    var closed = pursuit.after(events);
    var card = Judge.judge(closed.scenario(), closed.events());
    var all = new ArrayList<>(events);
    all.add(
        Decider.issue(
            closed.state(),
            Judge.SCORING,
            ScorecardCodec.write(card),
            OptionalLong.of(card.overall())));
    return List.copyOf(all);
  }

  /** The scorecard that was issued; empty while the pursuit is open. */
  static Optional<Scorecard> issued(List<Recorded> events) {
    return events.stream()
        .filter(recorded -> recorded.event() instanceof Event.ScorecardIssued)
        .findFirst()
        .map(recorded -> ((Event.ScorecardIssued) recorded.event()).scorecard())
        .map(ScorecardCodec::read);
  }

  /** The scorecard that counts: the issued one with what was ruled since. */
  static Optional<Scorecard> counting(Loaded pursuit) {
    return issued(pursuit.events())
        .map(card -> Rulings.applied(pursuit.scenario(), card, pursuit.events()));
  }

  /** The events of a ruling, and what counts since, where it changed a mark. */
  static List<Recorded> ruled(Loaded pursuit, List<Recorded> events) {
    var ruled = pursuit.after(events);
    var before = counting(pursuit);
    var now = counting(ruled).filter(card -> !Optional.of(card).equals(before));
    if (now.isEmpty()) {
      return events;
    }
    var card = now.get();
    var all = new ArrayList<>(events);
    all.add(
        Decider.amend(
            ruled.state(),
            card.scoring(),
            ScorecardCodec.write(card),
            OptionalLong.of(card.overall())));
    return List.copyOf(all);
  }
}
