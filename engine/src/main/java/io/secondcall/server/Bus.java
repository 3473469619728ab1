package io.secondcall.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageCodec;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The event bus with types: requests know what answers them, and a message is handed over as it is.
 * Never leaves the process. Thread-safe.
 */
final class Bus {
  private static final String CODEC = "message";

  /** A command's storing may wait for a lock as long as that; its answer is awaited longer. */
  private static final long PATIENCE_MILLIS = 30_000;

  private static final DeliveryOptions OPTIONS =
      new DeliveryOptions().setCodecName(CODEC).setLocalOnly(true).setSendTimeout(PATIENCE_MILLIS);

  private final Vertx vertx;

  /** Takes over the bus of a Vert.x; one for each. */
  Bus(Vertx vertx) {
    this.vertx = vertx;
    vertx.eventBus().registerCodec(new HandOver());
  }

  <R extends Message> Future<R> ask(Message.Request<R> request) {
    return vertx
        .eventBus()
        .<R>request(request.address().text(), request, OPTIONS)
        .map(io.vertx.core.eventbus.Message::body);
  }

  /** Answers every request of a kind. The answer must not fail: failures are answers too. */
  <R extends Message, Q extends Message.Request<R>> void answer(
      Message.Address address, Class<Q> kind, Function<Q, Future<R>> with) {
    vertx
        .eventBus()
        .<Q>localConsumer(
            address.text(),
            message ->
                with.apply(kind.cast(message.body()))
                    .onSuccess(reply -> message.reply(reply, OPTIONS))
                    .onFailure(e -> message.fail(500, String.valueOf(e.getMessage()))));
  }

  void publish(Message.Happened happened) {
    vertx.eventBus().publish(Message.Happened.address(happened.pursuit()), happened, OPTIONS);
    vertx.eventBus().publish(Message.Happened.ALL, happened, OPTIONS);
  }

  void publish(Message.BoardsMoved moved) {
    vertx.eventBus().publish(Message.BoardsMoved.ADDRESS, moved, OPTIONS);
  }

  /** Watches every pursuit, until {@code unregister()}. */
  MessageConsumer<Message.Happened> watchAll(Consumer<Message.Happened> watcher) {
    return vertx
        .eventBus()
        .localConsumer(Message.Happened.ALL, message -> watcher.accept(message.body()));
  }

  /** Watches the boards, until {@code unregister()}. */
  MessageConsumer<Message.BoardsMoved> watchBoards(Consumer<Message.BoardsMoved> watcher) {
    return vertx
        .eventBus()
        .localConsumer(Message.BoardsMoved.ADDRESS, message -> watcher.accept(message.body()));
  }

  /** Watches one pursuit, until {@code unregister()}. */
  MessageConsumer<Message.Happened> watch(String pursuit, Consumer<Message.Happened> watcher) {
    return vertx
        .eventBus()
        .localConsumer(
            Message.Happened.address(pursuit), message -> watcher.accept(message.body()));
  }

  /** Hands the very object over; nothing is ever written to a wire. */
  private static final class HandOver implements MessageCodec<Message, Message> {
    @Override
    public void encodeToWire(Buffer buffer, Message message) {
      throw new UnsupportedOperationException("the bus never leaves the process");
    }

    @Override
    public Message decodeFromWire(int position, Buffer buffer) {
      throw new UnsupportedOperationException("the bus never leaves the process");
    }

    @Override
    public Message transform(Message message) {
      return message;
    }

    @Override
    public String name() {
      return CODEC;
    }

    @Override
    public byte systemCodecID() {
      return -1;
    }
  }
}
