package io.secondcall.ranking;

import io.secondcall.pursuit.Event.Difficulty;

/**
 * What an attempt was made at; fixed before it begins.
 *
 * @param scenario id
 * @param version of the scenario, from 1
 */
public record Condition(String scenario, int version, Difficulty difficulty) {}
