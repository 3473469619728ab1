package io.secondcall.server;

import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.ranking.Season;
import io.secondcall.server.Message.BoardsMoved;
import io.secondcall.server.Message.Happened;
import io.secondcall.store.AppendResult;
import io.secondcall.store.RankedAttempts;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the boards on when pursuits do, tells whoever watches, and ends ranked attempts that were
 * left lying. Several nodes may do this at once: the sequence guards each attempt.
 */
final class BoardVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(BoardVerticle.class);

  /** Boards are read again at most that often, however much happens. */
  private static final long REST_MILLIS = 400;

  private static final long LOOK_MILLIS = 60_000;
  private static final int BATCH = 100;

  private final Bus bus;
  private final Blocking blocking;
  private final Boards boards;
  private final RankedAttempts attempts;
  private final PursuitArchive archive;
  private final Clock clock;
  private final Duration limit;
  private boolean waiting;

  BoardVerticle(
      Bus bus,
      Blocking blocking,
      Boards boards,
      RankedAttempts attempts,
      PursuitArchive archive,
      Clock clock,
      Duration limit) {
    this.bus = bus;
    this.blocking = blocking;
    this.boards = boards;
    this.attempts = attempts;
    this.archive = archive;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public Future<?> start() {
    bus.watchAll(happened -> soon());
    vertx.setPeriodic(LOOK_MILLIS, timer -> lapse());
    lapse();
    blocking
        .run(
            () -> {
              boards.prepare(Season.of(clock.instant()));
              return boards;
            })
        .onFailure(e -> LOG.warn("The boards could not be made", e))
        .onComplete(
            done -> {
              boards.open();
              bus.publish(new BoardsMoved());
            });
    return Future.succeededFuture();
  }

  /** Some moments after something happened, for all that happens in between. */
  private void soon() {
    // Until they are made, one thread is enough to wait for.
    if (!waiting && boards.isReady()) {
      waiting = true;
      vertx.setTimer(
          REST_MILLIS,
          timer -> {
            waiting = false;
            blocking
                .run(boards::refresh)
                .onSuccess(
                    moved -> {
                      if (moved) {
                        bus.publish(new BoardsMoved());
                      }
                    })
                .onFailure(e -> LOG.warn("The boards could not be moved on", e));
          });
    }
  }

  private void lapse() {
    blocking
        .run(
            () -> {
              var late = attempts.openSince(clock.instant().minus(limit), BATCH);
              late.forEach(this::lapse);
              return late.size();
            })
        .onFailure(e -> LOG.warn("Ranked attempts past their limit could not be ended", e));
  }

  private void lapse(RankedAttempts.Kept late) {
    var pursuit = archive.load(late.account(), late.pursuit());
    if (pursuit.isEmpty()) {
      return;
    }
    var open = pursuit.get();
    if (Decider.decide(open.scenario(), open.state(), new Command.Lapse())
        instanceof Decision.Accepted accepted) {
      var id =
          UUID.nameUUIDFromBytes((late.pursuit() + " lapsed").getBytes(StandardCharsets.UTF_8));
      var result =
          archive.append(
              open,
              id.toString(),
              Message.Actor.SERVER.text(),
              Judging.judged(open, accepted.events()),
              Optional.empty());
      if (result instanceof AppendResult.Appended appended) {
        bus.publish(new Happened(late.pursuit(), appended.last(), Optional.empty()));
      }
    }
  }
}
