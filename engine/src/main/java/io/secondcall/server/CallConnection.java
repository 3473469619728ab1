package io.secondcall.server;

import io.secondcall.people.Identity;
import io.secondcall.pursuit.Command;
import io.secondcall.server.Message.Act;
import io.secondcall.server.Message.Acted;
import io.secondcall.server.Message.Actor;
import io.secondcall.server.Message.BoardsMoved;
import io.secondcall.server.Message.Found;
import io.secondcall.server.Message.Happened;
import io.secondcall.server.Message.Read;
import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One browser tab on the line. Does one thing after another, in the order in which frames came;
 * everything runs on the socket's own event loop.
 */
final class CallConnection {
  private static final int MOST_WAITING = 16;
  private static final int MOST_TOO_OFTEN = 200;
  private static final long PING_MILLIS = 20_000;
  private static final int DEAF_PINGS = 3;

  /** How long a telephone rings before the caller gives up, six rings or so. */
  private static final int RINGING_MILLIS = 30_000;

  private static final short UNSUPPORTED_DATA = 1003;
  private static final short POLICY = 1008;
  private static final short TOO_BIG = 1009;
  private static final short GOING_AWAY = 1001;
  private static final Pattern COMMAND_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Vertx vertx;
  private final Bus bus;
  private final WireJson json;
  private final Gate gate;
  private final int silenceSeconds;
  private final ServerWebSocket socket;
  private final Identity identity;
  private final Party party;
  private final String owner;
  private final Set<String> inFlight = new HashSet<>();
  private Future<?> tail = Future.succeededFuture();
  private Optional<Watch> watch = Optional.empty();
  private Optional<MessageConsumer<BoardsMoved>> boards = Optional.empty();
  private OptionalLong silence = OptionalLong.empty();
  private OptionalLong pinger = OptionalLong.empty();
  private int waiting;
  private int tooOften;
  private int unanswered;

  /** The pursuit that this socket is attached to, and how much of it was sent. */
  private static final class Watch {
    final String pursuit;
    final MessageConsumer<Happened> consumer;
    long sent;

    Watch(String pursuit, long sent, MessageConsumer<Happened> consumer) {
      this.pursuit = pursuit;
      this.sent = sent;
      this.consumer = consumer;
    }
  }

  CallConnection(
      Vertx vertx,
      Bus bus,
      WireJson json,
      Gate gate,
      int silenceSeconds,
      ServerWebSocket socket,
      Identity identity) {
    this.vertx = vertx;
    this.bus = bus;
    this.json = json;
    this.gate = gate;
    this.silenceSeconds = silenceSeconds;
    this.socket = socket;
    this.identity = identity;
    this.party = Party.of(identity);
    this.owner = identity.id();
  }

  void begin() {
    socket.textMessageHandler(this::frame);
    socket.binaryMessageHandler(
        bytes -> socket.close(UNSUPPORTED_DATA, "text frames are spoken here"));
    socket.pongHandler(pong -> unanswered = 0);
    pinger = OptionalLong.of(vertx.setPeriodic(PING_MILLIS, timer -> ping()));
  }

  private void ping() {
    if (unanswered++ >= DEAF_PINGS) {
      socket.close(GOING_AWAY, "no answer to pings");
    } else {
      socket.writePing(Buffer.buffer("."));
    }
  }

  Identity identity() {
    return identity;
  }

  /** Whoever this was may come back with the session that they have then, if they have one. */
  void sessionEnded() {
    send(trouble(Optional.empty(), Refusals.noSession(false)));
    socket.close(POLICY, "the session has ended");
  }

  /** The socket is gone, and with it everything that only counts while somebody is there. */
  void ended() {
    pinger.ifPresent(vertx::cancelTimer);
    disarm();
    leave();
    boards.ifPresent(MessageConsumer::unregister);
    boards = Optional.empty();
  }

  Future<?> goAway() {
    return socket
        .writeTextMessage(json.text(new LiveMessage.GoingAway()))
        .transform(sent -> socket.close(GOING_AWAY, "the server is stopping"))
        .otherwiseEmpty();
  }

  private void frame(String text) {
    unanswered = 0;
    if (text.length() > HttpApi.MOST_BYTES
        || text.getBytes(StandardCharsets.UTF_8).length > HttpApi.MOST_BYTES) {
      socket.close(TOO_BIG, "a frame holds at most 64 KiB");
      return;
    }
    if (!gate.takeSession(owner) || waiting >= MOST_WAITING) {
      if (++tooOften > MOST_TOO_OFTEN) {
        socket.close(POLICY, "too often");
      } else {
        send(trouble(json.idOf(text), Gate.tooOften()));
      }
      return;
    }
    tooOften = 0;
    try {
      if (json.versionOf(text) != LiveRequest.VERSION) {
        var refusal =
            Refusal.of(Problem.UNSUPPORTED_VERSION, "Version 1 of the protocol is spoken here.");
        send(trouble(json.idOf(text), refusal));
        return;
      }
      request(json.read(text, LiveRequest.class));
    } catch (WireJson.MalformedException | Writing.BrokenException e) {
      send(trouble(json.idOf(text), Refusal.of(Problem.MALFORMED, String.valueOf(e.getMessage()))));
    }
  }

  private void request(LiveRequest request) {
    if (!Access.of(request).admits(party)) {
      send(trouble(Optional.empty(), Refusals.notPermitted(party)));
      return;
    }
    switch (request) {
      case LiveRequest.Ping _ -> send(new LiveMessage.Pong());
      case LiveRequest.Attach attach -> then(() -> attach(attach));
      case LiveRequest.WatchBoards _ -> watchBoards();
      case LiveRequest.Act act when !COMMAND_ID.matcher(act.id()).matches() ->
          send(trouble(Optional.of(act.id()), Refusal.of(Problem.MALFORMED, "The id is no UUID.")));
      case LiveRequest.Act act -> {
        var command = act.command().command();
        then(() -> act(act, command));
      }
    }
  }

  /** Does something after everything that came before. */
  private void then(Supplier<Future<?>> work) {
    waiting++;
    tail =
        tail.transform(before -> work.get())
            .onFailure(e -> send(trouble(Optional.empty(), Refusals.of(e))))
            .onComplete(done -> waiting--);
  }

  private Future<?> attach(LiveRequest.Attach attach) {
    leave();
    // Watching comes before reading: what happens in between is told twice rather than never.
    var watching =
        new Watch(attach.pursuit(), attach.after(), bus.watch(attach.pursuit(), this::happened));
    watch = Optional.of(watching);
    return bus.ask(new Read(owner, attach.pursuit()))
        .onSuccess(
            found -> {
              switch (found) {
                case Found.Here here -> {
                  var answer = PursuitViews.answer(here.pursuit(), attach.after());
                  watching.sent = answer.sequence();
                  send(
                      new LiveMessage.Attached(
                          attach.pursuit(), answer.sequence(), answer.entries(), answer.now()));
                  arm(here.pursuit(), 0);
                }
                case Found.Not not -> {
                  leave();
                  send(trouble(Optional.empty(), not.refusal()));
                }
              }
            });
  }

  private void watchBoards() {
    if (boards.isEmpty()) {
      boards = Optional.of(bus.watchBoards(moved -> send(new LiveMessage.BoardsMoved())));
    }
  }

  private void leave() {
    disarm();
    watch.ifPresent(watching -> watching.consumer.unregister());
    watch = Optional.empty();
  }

  private Future<?> act(LiveRequest.Act act, Command command) {
    var id = act.id().toLowerCase(Locale.ROOT);
    inFlight.add(id);
    return bus.ask(new Act(owner, act.pursuit(), act.expected(), id, command, Actor.TRAINEE))
        .onComplete(done -> inFlight.remove(id))
        .onSuccess(
            acted -> {
              switch (acted) {
                case Acted.Done done -> answer(act, done);
                case Acted.Not not -> send(trouble(Optional.of(act.id()), not.refusal()));
              }
            });
  }

  private void answer(LiveRequest.Act act, Acted.Done done) {
    var answer = PursuitViews.answer(done.pursuit(), done.first() - 1);
    send(
        new LiveMessage.Answer(
            act.id(),
            act.pursuit(),
            answer.sequence(),
            answer.entries(),
            answer.now(),
            answer.thinkMillis()));
    watch
        .filter(watching -> watching.pursuit.equals(act.pursuit()))
        .filter(watching -> watching.sent < answer.sequence())
        .ifPresent(
            watching -> {
              watching.sent = answer.sequence();
              arm(done.pursuit(), answer.thinkMillis());
            });
  }

  /** Somebody moved the pursuit on; what this socket did itself comes with its own answer. */
  private void happened(Happened happened) {
    if (happened.commandId().filter(inFlight::contains).isEmpty()) {
      then(this::catchUp);
    }
  }

  private Future<?> catchUp() {
    if (watch.isEmpty()) {
      return Future.succeededFuture();
    }
    var watching = watch.get();
    return bus.ask(new Read(owner, watching.pursuit))
        .onSuccess(
            found -> {
              if (found instanceof Found.Here here && here.pursuit().sequence() > watching.sent) {
                var answer = PursuitViews.answer(here.pursuit(), watching.sent);
                watching.sent = answer.sequence();
                send(
                    new LiveMessage.HappenedElsewhere(
                        watching.pursuit,
                        answer.sequence(),
                        answer.entries(),
                        answer.now(),
                        answer.thinkMillis()));
                arm(here.pursuit(), answer.thinkMillis());
              }
            });
  }

  /**
   * Silence counts on the telephone and in meetings, with timers on, and only while somebody is
   * there.
   */
  private void arm(Loaded pursuit, int thinkMillis) {
    disarm();
    boolean counts =
        pursuit.state().started().conditions().timers()
            && pursuit.state().closed().isEmpty()
            && pursuit.state().talk().filter(talk -> talk.channel().isSpoken()).isPresent();
    if (counts && !socket.isClosed()) {
      long delay = thinkMillis + ringing(pursuit) + 1_000L * silenceSeconds;
      silence = OptionalLong.of(vertx.setTimer(delay, timer -> keptSilent(pursuit)));
    }
  }

  /** Their call rings at the trainee's end first, and nobody keeps quiet who hasn't picked up. */
  private static int ringing(Loaded pursuit) {
    return pursuit
        .state()
        .talk()
        .filter(talk -> talk.incoming() && talk.tally().turns() == 0)
        .map(talk -> RINGING_MILLIS)
        .orElse(0);
  }

  private void disarm() {
    silence.ifPresent(vertx::cancelTimer);
    silence = OptionalLong.empty();
  }

  /** Two tabs on one pursuit give the same command, so it counts once. */
  private void keptSilent(Loaded pursuit) {
    var id = pursuit.row().id();
    var moment = id + " silent after " + pursuit.sequence();
    bus.ask(
            new Act(
                owner,
                id,
                pursuit.sequence(),
                UUID.nameUUIDFromBytes(moment.getBytes(StandardCharsets.UTF_8)).toString(),
                new Command.KeepSilent(silenceSeconds),
                Actor.SERVER))
        .onFailure(e -> Refusals.of(e));
  }

  private static LiveMessage trouble(Optional<String> id, Refusal refusal) {
    return new LiveMessage.Trouble(
        id, refusal.code(), refusal.problem().title(), refusal.detail(), refusal.sequence());
  }

  private void send(LiveMessage message) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(json.text(message));
    }
  }
}
