package io.secondcall.store;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * An event as it was appended.
 *
 * @param position place among all events of the store, from 1 without gaps, in the order of commits
 * @param actor who or what caused it: trainee, server, or the random id of a coach's account
 * @param commandId the command that it came of
 * @param recordedAt real time, for people alone: no part of what replaying must give again
 */
public record StoredEvent(
    long position,
    String organisation,
    String pursuit,
    long sequence,
    String type,
    int schema,
    LocalDateTime at,
    String actor,
    String commandId,
    String payload,
    Instant recordedAt) {}
