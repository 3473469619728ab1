package io.secondcall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this node what other nodes stored: PostgreSQL's LISTEN wakes it at once, a slow poll finds
 * what a broken connection missed. Signals may repeat and may come late; the store is the truth.
 * Runs on a thread of its own.
 */
public final class NodeSignals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeSignals.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final int BATCH = 500;

  private final Database database;
  private final EventStore events;
  private final BiConsumer<String, Long> moved;
  private final Runnable sessionsEnded;
  private final Thread thread;
  private volatile boolean closed;
  private long position;

  private NodeSignals(
      Database database,
      EventStore events,
      BiConsumer<String, Long> moved,
      Runnable sessionsEnded) {
    this.database = database;
    this.events = events;
    this.moved = moved;
    this.sessionsEnded = sessionsEnded;
    this.position = events.head();
    this.thread = Thread.ofPlatform().name("node-signals").daemon().unstarted(this::run);
  }

  /**
   * Starts listening, where the database is shared; the embedded one has no other nodes.
   *
   * @param moved given a pursuit and the sequence that it has reached; must not block for long
   * @param sessionsEnded run now and then, and at once when another node ended sessions; must not
   *     block for long
   */
  public static AutoCloseable listen(
      Database database,
      EventStore events,
      BiConsumer<String, Long> moved,
      Runnable sessionsEnded) {
    if (!database.isShared()) {
      return () -> {};
    }
    var signals = new NodeSignals(database, events, moved, sessionsEnded);
    signals.thread.start();
    return signals;
  }

  private void run() {
    while (!closed) {
      try {
        listenOnOneConnection();
      } catch (SQLException | RuntimeException e) {
        if (!closed) {
          LOG.warn("Lost the connection on which other nodes are heard: {}", e.getMessage());
          rest();
        }
      }
    }
  }

  private void listenOnOneConnection() throws SQLException {
    try (var connection = database.connection()) {
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute("listen " + EventStore.CHANNEL);
        statement.execute("listen " + SessionTable.CHANNEL);
      }
      var postgres = connection.unwrap(PGConnection.class);
      try {
        while (!closed) {
          pollTheLog();
          sessionsEnded.run();
          postgres.getNotifications((int) POLL.toMillis());
        }
      } finally {
        if (!closed) {
          stopListening(connection);
        }
      }
    }
  }

  /** The connection goes back to the pool, where nobody would take its notifications. */
  private static void stopListening(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("unlisten *");
    } catch (SQLException e) {
      LOG.debug("The listening connection is gone already", e);
    }
  }

  /** A notification only wakes; what is told comes from the log, in order. */
  private void pollTheLog() {
    var batch = events.follow(position, BATCH);
    while (!batch.isEmpty()) {
      for (var event : batch) {
        moved.accept(event.pursuit(), event.sequence());
      }
      position = batch.getLast().position();
      batch = events.follow(position, BATCH);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(REST_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
