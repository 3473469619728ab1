package io.secondcall.store;

import io.secondcall.scenario.Scenario.Skill;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An attempt at an assignment as it stands.
 *
 * @param account whose it is
 * @param begunAt real time
 * @param closed whether it is over, however it ended
 * @param lapsed whether it lay too long, which a ranked one can
 * @param voided whether a coach took it off the boards
 * @param overall 0 to 100; empty while it is under way
 * @param skills 0 to 100, of those that were called for
 */
public record AssignedAttempt(
    String pursuit,
    String assignment,
    String account,
    Instant begunAt,
    boolean closed,
    boolean lapsed,
    boolean voided,
    OptionalInt overall,
    Map<Skill, Integer> skills) {
  public AssignedAttempt {
    skills = Map.copyOf(skills);
  }
}
