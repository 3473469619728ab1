package io.secondcall.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that works once.
 *
 * @param account whose it is; empty for one that makes an account
 * @param role that a new account gets
 * @param team that a new account is meant for; empty for none
 * @param name already known; empty for none
 * @param login already settled; empty for none
 * @param madeBy an account, or what the server calls itself
 * @param usedAt when it stopped to work, if it did before its time
 */
public record LinkRow(
    String id,
    String organisation,
    String purpose,
    Optional<String> account,
    String role,
    String team,
    String name,
    String login,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {}
