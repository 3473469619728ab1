package io.secondcall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings everything that was committed to the disk before it is acknowledged. H2's own commit does
 * so only when no other transaction is writing at that moment (it tries the lock and goes on), so
 * that under load an acknowledged commit could die with the process. Commits that come while one
 * round is under way share the next. Thread-safe.
 */
final class GroupSync {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private long asked;
  private long synced;
  private boolean running;

  /**
   * Returns when everything committed before this call is on the disk.
   *
   * @param connection of the caller, with no transaction open
   * @throws SQLException when it could not be brought there; a later call tries again
   */
  void sync(Connection connection) throws SQLException {
    lock.lock();
    try {
      long mine = ++asked;
      while (synced < mine) {
        if (running) {
          finished.awaitUninterruptibly();
        } else {
          runRound(connection);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void runRound(Connection connection) throws SQLException {
    long round = asked;
    running = true;
    lock.unlock();
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
      lock.lock();
      synced = Math.max(synced, round);
    } finally {
      if (!lock.isHeldByCurrentThread()) {
        lock.lock();
      }
      running = false;
      finished.signalAll();
    }
  }
}
