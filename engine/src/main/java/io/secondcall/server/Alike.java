package io.secondcall.server;

import io.secondcall.ranking.RankedAttempt;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets attempts share what many of them have alike (person, teams, condition, season), so that a
 * million of them fit into memory. For one thread at a time.
 */
final class Alike {
  private final Map<Object, Object> known = new HashMap<>();

  /** The same attempt, of shared parts. */
  RankedAttempt of(RankedAttempt attempt) {
    return new RankedAttempt(
        attempt.id(),
        attempt.position(),
        shared(attempt.person()),
        shared(attempt.teams()),
        shared(attempt.condition()),
        shared(attempt.season()),
        attempt.seed(),
        attempt.begunAt(),
        attempt.endedAt(),
        attempt.outcome(),
        attempt.exclusion());
  }

  @SuppressWarnings("unchecked") // what is equal to a record, a string or a list of them is one
  private <T> T shared(T value) {
    return (T) known.computeIfAbsent(value, same -> same);
  }
}
