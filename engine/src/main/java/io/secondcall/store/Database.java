package io.secondcall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The database: H2 embedded in one folder, or PostgreSQL shared by several nodes. Thread-safe;
 * calls block.
 */
public final class Database implements AutoCloseable {
  private static final int EMBEDDED_CONNECTIONS = 8;
  private static final int SHARED_CONNECTIONS = 12;

  /** Rows that a streamed query has in memory at once. */
  private static final int STREAMED = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Below INFO it tells every value of every statement. Held, because nobody else holds it. */
  private static final Logger DRIVERS_LOG = Logger.getLogger("org.postgresql");

  /** Something done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private final HikariDataSource pool;
  private final Optional<DataFolder> folder;

  /**
   * One writer at a time in the embedded database, from its first statement until it is on the
   * disk. H2 saves whatever is there at some commit, and a state that it saved in the middle of
   * another transaction was found torn after a kill: rows of a transaction without the head's new
   * position. Fair, so that nobody waits for ever.
   */
  private final ReentrantLock embeddedWriter = new ReentrantLock(true);

  private Database(HikariDataSource pool, Optional<DataFolder> folder) {
    this.pool = pool;
    this.folder = folder;
  }

  /**
   * Opens the embedded database of a folder, makes it where there is none, and brings it up to
   * date.
   *
   * @throws StoreException with a message for the user when that can't be
   */
  public static Database embedded(Path dataFolder) {
    var folder = DataFolder.open(dataFolder);
    try {
      // No writing in the background: see writeAlone for what makes a commit last. No results used
      // again: one that was read while another transaction committed stayed empty for good.
      var url =
          "jdbc:h2:file:"
              + folder.file("second-call")
              + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";
      var config = new HikariConfig();
      config.setDriverClassName("org.h2.Driver");
      config.setJdbcUrl(url);
      config.setUsername("sa");
      config.setPassword("");
      config.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
      return open(config, Optional.of(folder));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Opens a PostgreSQL database and brings it up to date.
   *
   * @param url for example {@code jdbc:postgresql://host/second_call?user=…}
   * @throws StoreException with a message for the user when that can't be
   */
  public static Database shared(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StoreException.Unusable(
          "The JDBC URL has to begin with jdbc:postgresql: (or leave it out for the embedded"
              + " database).",
          new IllegalArgumentException("not PostgreSQL"));
    }
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    // Neither what it throws nor what it logs when told to is to quote what somebody wrote.
    DRIVERS_LOG.setLevel(Level.INFO);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setMaximumPoolSize(SHARED_CONNECTIONS);
    return open(config, Optional.empty());
  }

  private static Database open(HikariConfig config, Optional<DataFolder> folder) {
    config.setPoolName("store");
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setConnectionTimeout(PATIENCE.toMillis());
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new StoreException.Unusable(
          "The database can't be opened: " + SqlFailures.rootMessage(e), e);
    }
    try {
      Migrations.bringUpToDate(pool);
      return new Database(pool, folder);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Whether several nodes can share it. */
  boolean isShared() {
    return folder.isEmpty();
  }

  /** A connection of its own, outside transactions, for listening. The caller closes it. */
  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /** Runs something that only reads. */
  <T> T read(Work<T> work) {
    return run(work);
  }

  /** Something done with the row at which a result stands. */
  @FunctionalInterface
  interface Told {
    void with(ResultSet row) throws SQLException;
  }

  /**
   * Tells every row of a query, without holding more than some of them at once.
   *
   * @param connection of {@link #read}
   */
  void stream(Connection connection, String sql, Told told) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(STREAMED);
      // H2 would gather all rows before it gives the first.
      if (!isShared()) {
        statement.execute("set lazy_query_execution 1");
      }
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          told.with(rows);
        }
      } finally {
        if (!isShared()) {
          statement.execute("set lazy_query_execution 0");
        }
      }
    }
  }

  /**
   * Runs something in one transaction: all of it is on the disk when this returns, or nothing.
   *
   * @throws StoreException.Full when there is no room left
   * @throws StoreException.Failed when the database fails
   */
  <T> T write(Work<T> work) {
    folder.ifPresent(DataFolder::requireRoom);
    return writeWithoutRoom(work);
  }

  /** Like {@link #write}, for what makes no data more: tried even where there is no room left. */
  <T> T writeWithoutRoom(Work<T> work) {
    return isShared() ? run(work) : writeAlone(work);
  }

  private <T> T writeAlone(Work<T> work) {
    // The lock before the connection: whoever waits to write keeps no connection from a reader.
    embeddedWriter.lock();
    try (var connection = pool.getConnection()) {
      var result = commit(connection, work);
      try (var statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
      return result;
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    } finally {
      embeddedWriter.unlock();
    }
  }

  private <T> T run(Work<T> work) {
    try (var connection = pool.getConnection()) {
      return commit(connection, work);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
    try {
      var result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!isShared() && !pool.isClosed()) {
        shutDown();
      }
    } finally {
      pool.close();
      folder.ifPresent(DataFolder::close);
    }
  }

  /** H2 stays open with no connection left (DB_CLOSE_DELAY=-1), so it has to be told. */
  private void shutDown() {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      // It was closed already; what was committed is on the disk either way.
    }
  }
}
