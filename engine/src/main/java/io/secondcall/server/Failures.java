package io.secondcall.server;

import io.secondcall.people.DeedRefusedException;
import io.secondcall.server.Message.Refusal;
import io.secondcall.server.Replies.FieldError;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;

/** Turns whatever went wrong with a request into a problem. */
final class Failures {
  private Failures() {}

  static void answer(RoutingContext context, Replies replies) {
    var failure = context.failure();
    switch (failure) {
      case null -> replies.problem(context, ofStatus(context.statusCode()));
      case RefusedException refused -> replies.problem(context, refused.refusal());
      case DeedRefusedException refused -> replies.problem(context, Refusals.of(refused));
      case WireJson.MalformedException malformed ->
          replies.problem(
              context, Refusal.of(Problem.MALFORMED, String.valueOf(malformed.getMessage())));
      case Writing.BrokenException broken ->
          replies.problem(
              context, Refusal.of(Problem.MALFORMED, String.valueOf(broken.getMessage())));
      case HttpException http when http.getCause() instanceof ValidatorException invalid ->
          invalid(context, replies, invalid);
      case HttpException http -> replies.problem(context, ofStatus(http.getStatusCode()));
      case ValidatorException invalid -> invalid(context, replies, invalid);
      case DecodeException _ ->
          replies.problem(context, Refusal.of(Problem.MALFORMED, "The body is no JSON."));
      default -> replies.problem(context, Refusals.of(failure));
    }
  }

  private static void invalid(RoutingContext context, Replies replies, ValidatorException invalid) {
    if (context.pathParams().values().stream().anyMatch(value -> value.length() > 64)
        || isPathParameter(invalid)) {
      replies.problem(context, Refusal.of(Problem.NOT_FOUND, "There is nothing by that name."));
      return;
    }
    var errors =
        invalid instanceof SchemaValidationException schema
            ? schema.getOutputUnit().getErrors().stream()
                .map(unit -> new FieldError(unit.getInstanceLocation(), unit.getError()))
                .distinct()
                .limit(20)
                .toList()
            : List.<FieldError>of();
    replies.problem(
        context,
        Refusal.of(Problem.MALFORMED, "The request is not what the interface asks for."),
        errors);
  }

  /** An id that can't be one names nothing. */
  private static boolean isPathParameter(ValidatorException invalid) {
    return String.valueOf(invalid.getMessage()).contains("path parameter");
  }

  static Refusal ofStatus(int status) {
    return switch (status) {
      case 400 -> Refusal.of(Problem.MALFORMED, "The request can't be read.");
      case 404 -> Refusal.of(Problem.NOT_FOUND, "There is nothing at this address.");
      case 405 -> Refusal.of(Problem.NOT_ALLOWED, "That can't be done with this address.");
      case 406, 415 ->
          Refusal.of(Problem.UNSUPPORTED_TYPE, "Send and ask for Content-Type: application/json.");
      case 413 ->
          Refusal.of(
              Problem.TOO_LARGE,
              "At most " + HttpApi.MOST_BYTES / 1024 + " KiB can be sent at once.");
      default -> Refusal.of(Problem.FAILED, "The server failed to do this; try again.");
    };
  }
}
