package io.secondcall.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What the store knows of a pursuit beside its events.
 *
 * @param owner id of the guest who plays it
 * @param scenarioHash the pinned version of its scenario
 * @param branch where it branched off, for a branch
 * @param lastSequence sequence of its last event
 */
public record PursuitRow(
    String id,
    String organisation,
    String owner,
    String scenarioHash,
    Optional<BranchPoint> branch,
    long lastSequence,
    Instant startedAt) {

  /**
   * @param sequence last event taken over from the parent
   */
  public record BranchPoint(String parent, long sequence) {}
}
