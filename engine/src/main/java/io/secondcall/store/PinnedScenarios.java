package io.secondcall.store;

import static io.secondcall.store.Rows.offset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Every version of a scenario that a pursuit was ever started with: the file's bytes by their hash.
 * Thread-safe; calls block.
 */
public final class PinnedScenarios {
  private final Database database;
  private final Clock clock;

  public PinnedScenarios(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps a version; does nothing where it is kept already.
   *
   * @param hash SHA-256 of the content, hex
   */
  public void pin(String hash, String scenario, int version, byte[] content) {
    if (isPinned(hash)) {
      return;
    }
    try {
      database.write(
          connection -> {
            insert(connection, hash, scenario, version, content);
            return true;
          });
    } catch (StoreException.Failed e) {
      // Another thread or node may have pinned it in between; then this is no failure.
      if (!isPinned(hash)) {
        throw e;
      }
    }
  }

  public Optional<byte[]> read(String hash) {
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement("select content from scenario_version where hash = ?")) {
            select.setString(1, hash);
            try (var rows = select.executeQuery()) {
              return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  private boolean isPinned(String hash) {
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement("select 1 from scenario_version where hash = ?")) {
            select.setString(1, hash);
            try (var rows = select.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  private void insert(
      Connection connection, String hash, String scenario, int version, byte[] content)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into scenario_version (hash, scenario, version, content, pinned_at)
            values (?, ?, ?, ?, ?)\
            """)) {
      insert.setString(1, hash);
      insert.setString(2, scenario);
      insert.setInt(3, version);
      insert.setBytes(4, content);
      insert.setObject(5, offset(clock.instant()));
      insert.executeUpdate();
    }
  }
}
