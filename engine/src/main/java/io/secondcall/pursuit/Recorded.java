package io.secondcall.pursuit;

import java.time.LocalDateTime;

/**
 * An event in its place.
 *
 * @param sequence place in the pursuit, from 1 without gaps
 * @param at simulated time when it was over; never before that of the event before it
 */
public record Recorded(long sequence, LocalDateTime at, Event event) {}
