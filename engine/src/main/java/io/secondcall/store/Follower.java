package io.secondcall.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Leads a {@link ReadModel} after the events by a checkpoint. The checkpoint moves in the same
 * transaction as the model, so an event counts exactly once, whatever dies in between and however
 * many nodes do this at once. Thread-safe; calls block.
 */
final class Follower {
  private static final int BATCH = 200;

  private final Database database;
  private final ReadModel model;

  Follower(Database database, ReadModel model) {
    this.database = database;
    this.model = model;
    register();
  }

  /** Takes in every event that was stored before this call. */
  void catchUp() {
    var target = database.read(EventStore::head);
    while (database.read(connection -> checkpoint(connection, false)) < target) {
      database.write(this::takeBatch);
    }
  }

  private int takeBatch(Connection connection) throws SQLException {
    var position = checkpoint(connection, true);
    var events = EventStore.follow(connection, position, BATCH);
    for (var event : events) {
      model.apply(connection, event);
    }
    if (!events.isEmpty()) {
      moveTo(connection, events.getLast().position());
    }
    return events.size();
  }

  /** Makes the checkpoint where there is none, and starts anew for other rules. */
  private void register() {
    var known =
        database.read(
            connection -> {
              try (var select =
                  connection.prepareStatement("select version from read_model where name = ?")) {
                select.setString(1, model.name());
                try (var rows = select.executeQuery()) {
                  return rows.next() ? rows.getInt(1) : 0;
                }
              }
            });
    if (known == model.version()) {
      return;
    }
    database.write(
        connection -> {
          model.clear(connection);
          try (var delete = connection.prepareStatement("delete from read_model where name = ?")) {
            delete.setString(1, model.name());
            delete.executeUpdate();
          }
          try (var insert =
              connection.prepareStatement(
                  "insert into read_model (name, version, global_position) values (?, ?, 0)")) {
            insert.setString(1, model.name());
            insert.setInt(2, model.version());
            return insert.executeUpdate();
          }
        });
  }

  /** Forgets everything and takes it all in again. */
  void rebuild() {
    database.write(
        connection -> {
          checkpoint(connection, true);
          model.clear(connection);
          moveTo(connection, 0);
          return true;
        });
    catchUp();
  }

  /**
   * @param held whether to keep other nodes from moving it until the transaction ends
   */
  private long checkpoint(Connection connection, boolean held) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select global_position from read_model where name = ?"
                + (held ? " for update" : ""))) {
      select.setString(1, model.name());
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void moveTo(Connection connection, long position) throws SQLException {
    try (var update =
        connection.prepareStatement("update read_model set global_position = ? where name = ?")) {
      update.setLong(1, position);
      update.setString(2, model.name());
      update.executeUpdate();
    }
  }
}
