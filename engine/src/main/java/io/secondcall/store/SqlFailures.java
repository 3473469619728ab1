package io.secondcall.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/** What a failure of JDBC means. */
final class SqlFailures {
  /** SQLSTATE of PostgreSQL for a full disk. */
  private static final String DISK_FULL = "53100";

  /** SQLSTATE of both databases for a broken unique key. */
  private SqlFailures() {}

  static StoreException of(SQLException e) {
    if (isDiskFull(e)) {
      return new StoreException.Full(
          "There is no room left on the database's disk. Free some space and try again.");
    }
    return new StoreException.Failed("The database failed: " + quoteless(e), e);
  }

  /**
   * What a database says, where that can't quote a row: of connections, transactions, resources,
   * operators and crashes. A broken constraint or a value that doesn't fit names the value, which
   * may be what somebody wrote.
   */
  private static String quoteless(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    boolean quotesNothing =
        Stream.of("08", "40", "53", "55", "57", "58", "90").anyMatch(state::startsWith);
    return quotesNothing && !(e instanceof BatchUpdateException)
        ? rootMessage(e)
        : "SQLSTATE " + state;
  }

  private static boolean isDiskFull(SQLException e) {
    if (DISK_FULL.equals(e.getSQLState())) {
      return true;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  static String rootMessage(Throwable e) {
    var root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
