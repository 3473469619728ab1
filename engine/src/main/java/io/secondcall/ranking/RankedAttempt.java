package io.secondcall.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A ranked attempt that is over, as the server's log tells it.
 *
 * @param position of its first event in the log, by which it is known: attempts stand in the order
 *     in which they were begun, so that nobody chooses the order by keeping several open
 * @param person whose it is
 * @param teams ids of the teams that the person was in when it began
 * @param season id
 * @param exclusion why it is not ranked, where it isn't
 */
public record RankedAttempt(
    long position,
    String person,
    List<String> teams,
    Condition condition,
    String season,
    Outcome outcome,
    Optional<Exclusion> exclusion) {

  static final Comparator<RankedAttempt> AS_BEGUN =
      Comparator.comparingLong(RankedAttempt::position);

  /** Why an attempt is not ranked, whatever it scored. */
  public sealed interface Exclusion {
    /**
     * Taken out by a coach, on the record.
     *
     * @param coach id of the coach
     * @param reason as the coach wrote it
     */
    record Voided(String coach, String reason) implements Exclusion {}

    /** Made by somebody who wrote the scenario. */
    record ByAuthor() implements Exclusion {}
  }

  public RankedAttempt {
    teams = List.copyOf(teams);
  }

  public boolean closed() {
    return outcome instanceof Outcome.Closed;
  }
}
