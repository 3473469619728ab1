package io.secondcall.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what blocks (the store) on threads of its own. Sheds load instead of queueing without end.
 * Thread-safe.
 */
final class Blocking {
  private static final int THREADS = 8;
  private static final int MOST_WAITING = 512;

  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();

  Blocking(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("store", THREADS);
  }

  /** There was no room in the queue. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("too much waits for the store", null, false, false);
    }
  }

  /** Fails with a {@link BusyException} when too much waits already. */
  <T> Future<T> run(Callable<T> work) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Future.failedFuture(new BusyException());
    }
    return workers.executeBlocking(work, false).onComplete(done -> waiting.decrementAndGet());
  }
}
