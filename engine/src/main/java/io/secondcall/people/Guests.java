package io.secondcall.people;

import io.secondcall.store.GuestTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Begins and recognises guest sessions. A token has 256 random bits; only its hash is kept, so the
 * database opens no session. Thread-safe; calls block.
 */
public final class Guests {
  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final GuestTable table;
  private final SecureRandom random;
  private final Clock clock;

  public Guests(GuestTable table, SecureRandom random, Clock clock) {
    this.table = table;
    this.random = random;
    this.clock = clock;
  }

  /**
   * A session that has just begun.
   *
   * @param token the only copy there is
   */
  public record Begun(Guest guest, String token) {}

  public Begun begin() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var guest = new Guest(UUID.randomUUID().toString(), clock.instant());
    table.insert(guest.id(), hash(token), guest.since());
    return new Begun(guest, token);
  }

  /** The guest that a token belongs to; empty for a forged, mangled or forgotten one. */
  public Optional<Guest> of(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return table
        .findByHash(hash(token), clock.instant())
        .map(row -> new Guest(row.id(), row.since()));
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
