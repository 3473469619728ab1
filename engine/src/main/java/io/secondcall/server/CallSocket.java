package io.secondcall.server;

import io.secondcall.people.Guest;
import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes WebSockets in, for guests from our own pages alone, and knows who is connected. */
final class CallSocket {
  private final Vertx vertx;
  private final Bus bus;
  private final WireJson json;
  private final Replies replies;
  private final Sessions sessions;
  private final Gate gate;
  private final int silenceSeconds;
  private final Set<CallConnection> connections = ConcurrentHashMap.newKeySet();

  CallSocket(
      Vertx vertx,
      Bus bus,
      WireJson json,
      Replies replies,
      Sessions sessions,
      Gate gate,
      int silenceSeconds) {
    this.vertx = vertx;
    this.bus = bus;
    this.json = json;
    this.replies = replies;
    this.sessions = sessions;
    this.gate = gate;
    this.silenceSeconds = silenceSeconds;
  }

  /** Has to come before anything that reads bodies: a WebSocket has none, and would hang. */
  void upgrade(RoutingContext context) {
    var request = context.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      replies.problem(context, Refusal.of(Problem.MALFORMED, "This address is for WebSockets."));
      return;
    }
    var refusal = gate.refusal(request);
    if (refusal.isEmpty() && !gate.isSameOrigin(request)) {
      refusal =
          Optional.of(
              Refusal.of(Problem.FORBIDDEN, "Only the server's own pages may connect here."));
    }
    if (refusal.isPresent()) {
      replies.problem(context, refusal.get());
      return;
    }
    request.pause();
    sessions
        .find(request)
        .onSuccess(guest -> guest.ifPresentOrElse(g -> open(context, g), () -> noSession(context)))
        .onFailure(
            e -> {
              request.resume();
              replies.problem(context, Refusals.of(e));
            });
  }

  private void noSession(RoutingContext context) {
    context.request().resume();
    replies.problem(
        context, Refusal.of(Problem.NO_SESSION, "Load a page first; it begins a session."));
  }

  private void open(RoutingContext context, Guest guest) {
    context
        .request()
        .toWebSocket()
        .onSuccess(socket -> connected(socket, guest))
        .onFailure(context::fail);
  }

  private void connected(ServerWebSocket socket, Guest guest) {
    var connection = new CallConnection(vertx, bus, json, gate, silenceSeconds, socket, guest.id());
    connections.add(connection);
    socket.closeHandler(
        closed -> {
          connection.ended();
          connections.remove(connection);
        });
    connection.begin();
  }

  /** Tells everybody that the server goes away, and lets go of them. */
  Future<?> goAway() {
    return Future.join(List.copyOf(connections).stream().map(CallConnection::goAway).toList());
  }
}
