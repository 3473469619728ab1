package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Rows of the event table. */
final class EventRows {
  static final String SELECT =
      """
      select global_position, organisation, pursuit, sequence, type, schema_version, simulated_at,
        actor, command_id, payload, recorded_at from event\
      """;

  private EventRows() {}

  /** Runs a statement that begins with {@link #SELECT}. */
  static List<StoredEvent> of(PreparedStatement select) throws SQLException {
    var events = new ArrayList<StoredEvent>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        events.add(
            new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getInt(6),
                rows.getObject(7, LocalDateTime.class),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10),
                instant(rows, 11)));
      }
    }
    return List.copyOf(events);
  }
}
