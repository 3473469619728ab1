package io.secondcall.people;

import java.time.Instant;

/**
 * Somebody who plays without an account: whoever holds the session's token.
 *
 * @param id stable; no secret
 * @param since when the session began
 */
public record Guest(String id, Instant since) implements Identity {}
