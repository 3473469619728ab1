package io.secondcall.server;

import io.secondcall.language.Ear;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.OnnxEar;
import io.secondcall.server.Message.Hear;
import io.secondcall.server.Message.Heard;
import io.secondcall.server.Message.Prepare;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears replies: one text an inference, parallel over the cores, on a bounded pool that refuses
 * instead of queueing without end. A hearing that fails is an answer too: the turn stays unscored.
 */
final class HearingVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(HearingVerticle.class);

  private final Bus bus;
  private final Future<? extends Ear> ear;
  private final Meters meters;
  private final ThreadPoolExecutor pool;

  /**
   * @param ear completes when it is loaded
   * @param workers replies heard at once
   * @param queue replies that may wait
   */
  HearingVerticle(Bus bus, Future<? extends Ear> ear, int workers, int queue, Meters meters) {
    this.bus = bus;
    this.ear = ear;
    this.meters = meters;
    this.pool =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            Thread.ofPlatform().name("hearing-", 0).daemon().factory());
  }

  @Override
  public Future<?> start() {
    bus.answer(Message.Address.LANGUAGE_HEAR, Hear.class, request -> work(it -> hear(it, request)));
    bus.answer(
        Message.Address.LANGUAGE_PREPARE,
        Prepare.class,
        request -> work(it -> prepare(it, request)));
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    pool.shutdown();
    return Future.succeededFuture();
  }

  private Future<Heard> work(Function<Ear, Heard> what) {
    if (ear.failed()) {
      return Future.succeededFuture(new Heard.Done(Optional.empty()));
    }
    if (!ear.succeeded()) {
      return Future.succeededFuture(new Heard.NotReady());
    }
    Promise<Heard> heard = Promise.promise();
    try {
      pool.execute(() -> heard.complete(what.apply(ear.result())));
    } catch (RejectedExecutionException e) {
      meters.shed();
      return Future.succeededFuture(new Heard.Busy());
    }
    return heard.future();
  }

  /** Nothing is lost when this fails or is refused: the first hearing takes longer. */
  private static Heard prepare(Ear listener, Prepare request) {
    try {
      if (listener instanceof OnnxEar onnx) {
        onnx.prepare(request.vocabulary());
      }
    } catch (RuntimeException e) {
      LOG.warn("A vocabulary could not be prepared: {}", Traces.of(e));
    }
    return new Heard.Done(Optional.empty());
  }

  private Heard hear(Ear listener, Hear request) {
    long begin = System.nanoTime();
    try {
      return new Heard.Done(Optional.of(listener.hear(request.utterance(), request.vocabulary())));
    } catch (HearingFailedException e) {
      LOG.warn("A reply could not be analysed; the turn stays unscored: {}", Traces.of(e));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The ear failed on a reply; the turn stays unscored: {}", Traces.of(e));
    } finally {
      meters.heard(Duration.ofNanos(System.nanoTime() - begin));
    }
    meters.unheard();
    return new Heard.Done(Optional.empty());
  }
}
