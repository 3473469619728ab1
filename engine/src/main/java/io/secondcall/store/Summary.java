package io.secondcall.store;

import io.secondcall.scenario.Scenario.Skill;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pursuit on a list.
 *
 * @param updatedAt real time of its last event
 * @param ending id of the ending, once it is closed
 * @param overall issued score, 0 to 100
 * @param skills issued scores, 0 to 100; a skill that nothing called for is absent
 */
public record Summary(
    String pursuit,
    String scenario,
    int scenarioVersion,
    String scenarioHash,
    String difficulty,
    Optional<PursuitRow.BranchPoint> branch,
    Instant startedAt,
    Instant updatedAt,
    boolean closed,
    Optional<String> ending,
    OptionalInt overall,
    Map<Skill, Integer> skills) {}
