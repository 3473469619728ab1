package io.secondcall.store;

import static io.secondcall.store.Rows.instant;
import static io.secondcall.store.Rows.offset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Guests by the hash of their session's token. Thread-safe; calls block. */
public final class GuestTable {
  /** How exactly it is known when a guest was last seen: no write for every request. */
  private static final Duration SEEN_STEP = Duration.ofHours(12);

  private final Database database;

  public GuestTable(Database database) {
    this.database = database;
  }

  /** A guest as kept. */
  public record Row(String id, Instant since) {}

  public void insert(String id, String tokenHash, Instant since) {
    database.write(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into guest (id, token_hash, since, seen_at) values (?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, tokenHash);
            insert.setObject(3, offset(since));
            insert.setObject(4, offset(since));
            return insert.executeUpdate();
          }
        });
  }

  /** Finds a guest and notes, now and then, that they were here. */
  public Optional<Row> findByHash(String tokenHash, Instant now) {
    var found = database.read(connection -> select(connection, tokenHash));
    found
        .filter(guest -> guest.seenAt().plus(SEEN_STEP).isBefore(now))
        .ifPresent(guest -> seen(guest.row().id(), now));
    return found.map(Found::row);
  }

  private record Found(Row row, Instant seenAt) {}

  private static Optional<Found> select(Connection connection, String tokenHash)
      throws SQLException {
    try (var select =
        connection.prepareStatement("select id, since, seen_at from guest where token_hash = ?")) {
      select.setString(1, tokenHash);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Found(new Row(rows.getString(1), instant(rows, 2)), instant(rows, 3)))
            : Optional.empty();
      }
    }
  }

  private void seen(String id, Instant now) {
    database.writeWithoutRoom(
        connection -> {
          try (var update =
              connection.prepareStatement("update guest set seen_at = ? where id = ?")) {
            update.setObject(1, offset(now));
            update.setString(2, id);
            return update.executeUpdate();
          }
        });
  }
}
