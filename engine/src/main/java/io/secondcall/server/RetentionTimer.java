package io.secondcall.server;

import io.secondcall.people.Retention;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what was kept long enough: soon after the start, then several times a day. */
final class RetentionTimer {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofHours(6);

  private RetentionTimer() {}

  /** Ends with Vert.x. */
  static void start(Vertx vertx, Blocking blocking, Retention retention) {
    vertx.setPeriodic(FIRST.toMillis(), EVERY.toMillis(), timer -> run(blocking, retention));
  }

  private static void run(Blocking blocking, Retention retention) {
    blocking
        .run(retention::run)
        .onSuccess(gone -> LOG.info("Let go of what was kept long enough: {}", gone))
        .onFailure(
            e ->
                LOG.warn(
                    "What was kept long enough could not be let go of; it is tried again: {}",
                    Traces.of(e)));
  }
}
