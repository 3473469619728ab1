package io.secondcall.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does pieces of work side by side; results come in the order of the work. Thread-safe. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(int count) {
    threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().factory());
  }

  /**
   * @throws RuntimeException that of the first piece that failed
   */
  <T> List<T> all(List<? extends Callable<T>> work) {
    var results = new ArrayList<T>();
    try {
      for (var done : threads.invokeAll(work)) {
        results.add(done.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before it was done", stopped);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
