package io.secondcall.server;

import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Takes WebSockets in, for our own pages alone, and knows who is connected. */
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
        .map(found -> found.filter(sessions::isWelcome))
        .onSuccess(
            found -> found.ifPresentOrElse(who -> open(context, who), () -> noSession(context)))
        .onFailure(
            e -> {
              request.resume();
              replies.problem(context, Refusals.of(e));
            });
  }

  private void noSession(RoutingContext context) {
    context.request().resume();
    replies.problem(context, Refusals.noSession(sessions.guestsAllowed()));
  }

  private void open(RoutingContext context, Identity identity) {
    context
        .request()
        .toWebSocket()
        .onSuccess(socket -> connected(socket, identity))
        .onFailure(context::fail);
  }

  private void connected(ServerWebSocket socket, Identity identity) {
    var connection = new CallConnection(vertx, bus, json, gate, silenceSeconds, socket, identity);
    connections.add(connection);
    socket.closeHandler(
        closed -> {
          connection.ended();
          connections.remove(connection);
        });
    connection.begin();
    // The session may have ended while the socket opened, unseen by whoever looked after the
    // others.
    lookAfter(Set.of(connection));
  }

  /** Lets go of everybody whose session ended, or whose role is another one by now. */
  void lookAfterSessions() {
    lookAfter(connections);
  }

  private void lookAfter(Set<CallConnection> some) {
    var members =
        some.stream()
            .filter(connection -> connection.identity() instanceof Member)
            .collect(
                Collectors.groupingBy(connection -> ((Member) connection.identity()).session()));
    if (members.isEmpty()) {
      return;
    }
    sessions
        .rolesOf(members.keySet())
        .onSuccess(
            roles ->
                members.forEach(
                    (session, theirs) ->
                        theirs.stream()
                            .filter(
                                connection ->
                                    ((Member) connection.identity()).role() != roles.get(session))
                            .forEach(connection -> connection.sessionEnded())));
  }

  /** Lets go of a guest whose pursuits are an account's now. */
  void guestIsGone(String guest) {
    connections.stream()
        .filter(connection -> connection.identity().id().equals(guest))
        .forEach(connection -> connection.sessionEnded());
  }

  /** Tells everybody that the server goes away, and lets go of them. */
  Future<?> goAway() {
    return Future.join(List.copyOf(connections).stream().map(CallConnection::goAway).toList());
  }
}
