package io.secondcall.server;

import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.ScorecardCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Issues the scorecard together with the events that close a pursuit. Pure. */
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
}
