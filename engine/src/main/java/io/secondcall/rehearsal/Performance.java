package io.secondcall.rehearsal;

import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Script;
import java.util.List;
import java.util.Map;

/**
 * A test as it was played, for somebody to read. Immutable.
 *
 * @param events up to the close; no scorecard among them
 * @param texts what its trainee said and wrote, by sequence of the turn
 */
public record Performance(
    Script script, long seed, List<Recorded> events, Map<Long, String> texts) {
  public Performance {
    events = List.copyOf(events);
    texts = Map.copyOf(texts);
  }
}
