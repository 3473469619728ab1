package io.secondcall.store;

import java.time.LocalDateTime;

/**
 * An event to be appended, as it is kept.
 *
 * @param sequence place in the pursuit
 * @param type stable name of its type
 * @param schema version of that type's payload, 1 or more
 * @param at simulated time
 * @param payload its JSON; without any word that the trainee wrote
 */
public record NewEvent(long sequence, String type, int schema, LocalDateTime at, String payload) {}
