package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.OptionalLong;

/** Writes answers and problems (RFC 9457). Thread-safe. */
final class Replies {
  private static final String RETRY_SECONDS = "1";

  private final WireJson json;

  Replies(WireJson json) {
    this.json = json;
  }

  /** Something wrong with one part of a request. */
  record FieldError(String field, String message) {}

  /** Schema {@code Problem}. */
  record ProblemView(
      String type,
      String title,
      int status,
      String detail,
      String code,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
      OptionalLong sequence) {}

  void ok(RoutingContext context, int status, Object view) {
    send(context, status, "application/json", json.buffer(view));
  }

  /** Answers with what comes of it; a failure is the router's to answer. */
  void later(RoutingContext context, int status, Future<?> view) {
    view.onSuccess(shown -> ok(context, status, shown)).onFailure(context::fail);
  }

  void nothing(RoutingContext context) {
    context.response().setStatusCode(204).end();
  }

  void problem(RoutingContext context, Refusal refusal) {
    problem(context, refusal, List.of());
  }

  void problem(RoutingContext context, Refusal refusal, List<FieldError> errors) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    var kind = refusal.problem();
    if (kind == Problem.BUSY || kind == Problem.NOT_READY || kind == Problem.TOO_OFTEN) {
      context.response().putHeader("Retry-After", RETRY_SECONDS);
    }
    send(
        context,
        kind.status(),
        "application/problem+json",
        json.buffer(
            new ProblemView(
                "urn:secondcall:problem:" + refusal.code(),
                kind.title(),
                kind.status(),
                refusal.detail(),
                refusal.code(),
                errors,
                refusal.sequence())));
  }

  private static void send(RoutingContext context, int status, String type, Buffer body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", type)
        .putHeader("Cache-Control", "no-store")
        .end(body);
  }
}
