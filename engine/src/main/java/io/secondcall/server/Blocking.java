package io.secondcall.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what blocks (the store) on threads of its own. Sheds load instead of queueing without end.
 * Thread-safe.
 */
final class Blocking {
  private static final int STORE_THREADS = 8;
  private static final int MOST_WAITING_FOR_STORE = 512;
  private static final int PASSWORD_THREADS = 2;
  private static final int MOST_WAITING_WITH_PASSWORD = 64;
  private static final int DOWNLOAD_THREADS = 2;
  private static final int MOST_WAITING_TO_DOWNLOAD = 16;

  private static final int NETWORK_THREADS = 4;
  private static final int MOST_WAITING_FOR_NETWORK = 64;

  private final WorkerExecutor workers;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  private Blocking(WorkerExecutor workers, int mostWaiting) {
    this.workers = workers;
    this.mostWaiting = mostWaiting;
  }

  static Blocking onStore(Vertx vertx) {
    return new Blocking(
        vertx.createSharedWorkerExecutor("store", STORE_THREADS), MOST_WAITING_FOR_STORE);
  }

  /** For what hashes passwords, long on purpose: apart, so that nobody who practises waits. */
  static Blocking onPasswords(Vertx vertx) {
    return new Blocking(
        vertx.createSharedWorkerExecutor("passwords", PASSWORD_THREADS),
        MOST_WAITING_WITH_PASSWORD);
  }

  /** For downloads, which go at the pace of somebody's line: apart, and few at once. */
  static Blocking onDownloads(Vertx vertx) {
    return new Blocking(
        vertx.createSharedWorkerExecutor("downloads", DOWNLOAD_THREADS), MOST_WAITING_TO_DOWNLOAD);
  }

  /** For what waits for another machine: apart, so that a slow one holds nobody else up. */
  static Blocking onNetwork(Vertx vertx) {
    return new Blocking(
        vertx.createSharedWorkerExecutor("network", NETWORK_THREADS), MOST_WAITING_FOR_NETWORK);
  }

  /** There was no room in the queue. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("too much waits for the store", null, false, false);
    }
  }

  /**
   * Fails with a {@link BusyException} when too much waits already, and when the server has
   * stopped.
   */
  <T> Future<T> run(Callable<T> work) {
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return Future.failedFuture(new BusyException());
    }
    try {
      return workers.executeBlocking(work, false).onComplete(done -> waiting.decrementAndGet());
    } catch (RejectedExecutionException stopped) {
      waiting.decrementAndGet();
      return Future.failedFuture(stopped);
    }
  }
}
