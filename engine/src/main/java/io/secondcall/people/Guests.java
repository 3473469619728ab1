package io.secondcall.people;

import io.secondcall.store.GuestTable;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Begins and recognises guest sessions. Thread-safe; calls block. */
public final class Guests {
  private final GuestTable table;
  private final Tokens tokens;
  private final Clock clock;

  public Guests(GuestTable table, Tokens tokens, Clock clock) {
    this.table = table;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A session that has just begun.
   *
   * @param token the only copy there is
   */
  public record Begun(Guest guest, String token) {}

  public Begun begin() {
    var token = tokens.draw(Tokens.Kind.GUEST);
    var guest = new Guest(UUID.randomUUID().toString(), clock.instant());
    table.insert(guest.id(), Tokens.Kind.GUEST.hash(token).orElseThrow(), guest.since());
    return new Begun(guest, token);
  }

  /** The guest that a token belongs to; empty for a forged, mangled or forgotten one. */
  public Optional<Guest> of(String token) {
    return Tokens.Kind.GUEST
        .hash(token)
        .flatMap(hash -> table.findByHash(hash, clock.instant()))
        .map(row -> new Guest(row.id(), row.since()));
  }
}
