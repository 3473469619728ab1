package io.secondcall.store;

import static io.secondcall.store.Rows.instant;
import static io.secondcall.store.Rows.offset;

import io.secondcall.store.AppendResult.AlreadyDone;
import io.secondcall.store.AppendResult.Appended;
import io.secondcall.store.AppendResult.Conflict;
import io.secondcall.store.PursuitRow.BranchPoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Appends and reads events. Every append is one transaction: its guard, its events, what the
 * trainee wrote, the command's outcome and the global position are stored together or not at all,
 * and outlive the process when {@link #append} has returned. Thread-safe; calls block.
 */
public final class EventStore {
  /** Channel on which nodes tell each other, on PostgreSQL; payload {@code pursuit:sequence}. */
  static final String CHANNEL = "secondcall_events";

  /** Organisation of everything until there is more than one. */
  public static final String DEFAULT_ORGANISATION = "default";

  private final Database database;
  private final Clock clock;

  public EventStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a pursuit with its first events. The scenario has to be pinned.
   *
   * @param row its {@code lastSequence} and {@code startedAt} are ignored
   * @param append expects 0, or for a branch the branch's sequence: its first event has sequence 1,
   *     the others follow on what it takes over
   * @throws StoreException when nothing was stored
   */
  public Appended begin(PursuitRow row, Append append) {
    return database.write(
        connection -> {
          insertPursuit(connection, row, append.last());
          return insertEvents(connection, append);
        });
  }

  /**
   * An attempt at an assignment: where it counts as one, it is counted as it begins.
   *
   * @param most how many attempts there may be
   */
  public record Place(String assignment, int most) {}

  /**
   * The same for an attempt at an assignment. However many begin at once, no more do than may.
   *
   * @throws AttemptRefusedException when another is under way, or none is left: nothing was stored
   * @throws StoreException when nothing was stored
   */
  public Appended begin(PursuitRow row, Append append, Place place) {
    return database.write(
        connection -> {
          insertPursuit(connection, row, append.last());
          // It holds the store's head: whoever begins meanwhile waits for this one's end.
          var appended = insertEvents(connection, append);
          if (!new AssignmentTable(new Statements(connection))
              .take(row.id(), row.owner(), place.assignment(), place.most())) {
            throw new AttemptRefusedException();
          }
          return appended;
        });
  }

  /**
   * @throws StoreException when nothing was stored
   * @throws IllegalArgumentException when there is no such pursuit
   */
  public AppendResult append(Append append) {
    return database.write(
        connection -> {
          var before = outcome(connection, append.pursuit(), append.commandId());
          if (before.isPresent()) {
            return before.get();
          }
          if (!advance(connection, append)) {
            // The command may have been carried out by another node since it was looked up.
            var meanwhile = outcome(connection, append.pursuit(), append.commandId());
            return meanwhile.isPresent()
                ? meanwhile.get()
                : new Conflict(lastSequence(connection, append.pursuit()));
          }
          return insertEvents(connection, append);
        });
  }

  /** What a command led to, if it was carried out. */
  public Optional<AlreadyDone> outcome(String pursuit, String commandId) {
    return database.read(connection -> outcome(connection, pursuit, commandId));
  }

  public Optional<PursuitRow> pursuit(String id) {
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  """
                  select organisation, owner, scenario_hash, branch_parent, branch_sequence,
                    last_sequence, started_at from pursuit where id = ?\
                  """)) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
              return rows.next() ? Optional.of(pursuitRow(id, rows)) : Optional.empty();
            }
          }
        });
  }

  /**
   * A pursuit's own events, in order. Those that a branch took over belong to its parent.
   *
   * @param after sequence before the first
   */
  public List<StoredEvent> read(String pursuit, long after) {
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  EventRows.SELECT + " where pursuit = ? and sequence > ? order by sequence")) {
            select.setString(1, pursuit);
            select.setLong(2, after);
            return EventRows.of(select);
          }
        });
  }

  /**
   * All events of the store, in the order of their commits.
   *
   * @param after global position before the first
   */
  public List<StoredEvent> follow(long after, int limit) {
    return database.read(connection -> follow(connection, after, limit));
  }

  static List<StoredEvent> follow(Connection connection, long after, int limit)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            EventRows.SELECT
                + " where global_position > ? order by global_position fetch first ? rows only")) {
      select.setLong(1, after);
      select.setInt(2, limit);
      return EventRows.of(select);
    }
  }

  /** Global position of the last event; 0 where there is none. */
  public long head() {
    return database.read(EventStore::head);
  }

  static long head(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement("select global_position from store_head");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void insertPursuit(Connection connection, PursuitRow row, long last) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into pursuit (id, organisation, owner, scenario_hash, branch_parent,
              branch_sequence, last_sequence, started_at) values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      insert.setString(1, row.id());
      insert.setString(2, row.organisation());
      insert.setString(3, row.owner());
      insert.setString(4, row.scenarioHash());
      insert.setString(5, row.branch().map(BranchPoint::parent).orElse(null));
      insert.setObject(6, row.branch().map(BranchPoint::sequence).orElse(null));
      insert.setLong(7, Math.max(last, row.branch().map(BranchPoint::sequence).orElse(0L)));
      insert.setObject(8, offset(clock.instant()));
      insert.executeUpdate();
    }
  }

  /** Takes the next place in the pursuit; false when somebody else has, or its owner is erased. */
  private static boolean advance(Connection connection, Append append) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update pursuit set last_sequence = ? where id = ? and last_sequence = ? and erased_at"
                + " is null")) {
      update.setLong(1, append.last());
      update.setString(2, append.pursuit());
      update.setLong(3, append.expected());
      return update.executeUpdate() == 1;
    }
  }

  private Appended insertEvents(Connection connection, Append append) throws SQLException {
    var organisation = organisation(connection, append.pursuit());
    var position = takePositions(connection, append.events().size());
    var now = offset(clock.instant());
    try (var insert =
        connection.prepareStatement(
            """
            insert into event (global_position, organisation, pursuit, sequence, type,
              schema_version, simulated_at, actor, command_id, payload, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      var next = position;
      for (var event : append.events()) {
        insert.setLong(1, ++next);
        insert.setString(2, organisation);
        insert.setString(3, append.pursuit());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.type());
        insert.setInt(6, event.schema());
        insert.setObject(7, event.at());
        insert.setString(8, append.actor());
        insert.setString(9, append.commandId());
        insert.setString(10, event.payload());
        insert.setObject(11, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    insertTexts(connection, append);
    insertOutcome(connection, append);
    if (database.isShared()) {
      notifyNodes(connection, append);
    }
    return new Appended(append.first(), append.last(), position + append.events().size());
  }

  /** Last global position before the ones taken. The head's row is held until the commit. */
  private static long takePositions(Connection connection, int count) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update store_head set global_position = global_position + ?")) {
      update.setInt(1, count);
      update.executeUpdate();
    }
    return head(connection) - count;
  }

  private static void insertTexts(Connection connection, Append append) throws SQLException {
    if (append.texts().isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into event_text (pursuit, sequence, words, author) values (?, ?, ?, ?)")) {
      for (var text : append.texts().entrySet()) {
        insert.setString(1, append.pursuit());
        insert.setLong(2, text.getKey());
        insert.setString(3, text.getValue());
        insert.setString(4, append.author().orElse(null));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertOutcome(Connection connection, Append append) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into command_outcome (pursuit, command_id, first_sequence, last_sequence)
            values (?, ?, ?, ?)\
            """)) {
      insert.setString(1, append.pursuit());
      insert.setString(2, append.commandId());
      insert.setLong(3, append.first());
      insert.setLong(4, append.last());
      insert.executeUpdate();
    }
  }

  private static void notifyNodes(Connection connection, Append append) throws SQLException {
    try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, append.pursuit() + ":" + append.last());
      notify.execute();
    }
  }

  private static Optional<AlreadyDone> outcome(
      Connection connection, String pursuit, String commandId) throws SQLException {
    try (var select =
        connection.prepareStatement(
            """
            select first_sequence, last_sequence from command_outcome
            where pursuit = ? and command_id = ?\
            """)) {
      select.setString(1, pursuit);
      select.setString(2, commandId);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new AlreadyDone(rows.getLong(1), rows.getLong(2)))
            : Optional.empty();
      }
    }
  }

  private static String organisation(Connection connection, String pursuit) throws SQLException {
    try (var select =
        connection.prepareStatement("select organisation from pursuit where id = ?")) {
      select.setString(1, pursuit);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static long lastSequence(Connection connection, String pursuit) throws SQLException {
    try (var select =
        connection.prepareStatement("select last_sequence from pursuit where id = ?")) {
      select.setString(1, pursuit);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalArgumentException("there is no pursuit " + pursuit);
        }
        return rows.getLong(1);
      }
    }
  }

  private static PursuitRow pursuitRow(String id, ResultSet rows) throws SQLException {
    var parent = Optional.ofNullable(rows.getString(4));
    var sequence = rows.getLong(5);
    return new PursuitRow(
        id,
        rows.getString(1),
        rows.getString(2),
        rows.getString(3),
        parent.map(pursuit -> new BranchPoint(pursuit, sequence)),
        rows.getLong(6),
        instant(rows, 7));
  }
}
