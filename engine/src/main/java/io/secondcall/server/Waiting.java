package io.secondcall.server;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;

/**
 * Lets a request wait for something that the server is still making, without a thread, and without
 * its connection being taken for an idle one.
 */
final class Waiting {
  /**
   * Below the time after which an idle connection is closed, and not often: some clients (the
   * JDK's) give up after eight signs.
   */
  private static final long SIGN_MILLIS = 50_000;

  private Waiting() {}

  /**
   * Sends interim responses (103, RFC 8297, without a header) until the stage is done. To be called
   * on the request's event loop, on which the future is completed too.
   */
  static <T> Future<T> until(CompletionStage<T> stage, RoutingContext context) {
    return until(stage, context, SIGN_MILLIS);
  }

  static <T> Future<T> until(CompletionStage<T> stage, RoutingContext context, long signMillis) {
    var vertx = context.vertx();
    var waited = Future.fromCompletionStage(stage, vertx.getOrCreateContext());
    if (!waited.isComplete() && context.request().version() != HttpVersion.HTTP_1_0) {
      long signs =
          vertx.setPeriodic(
              signMillis,
              timer -> {
                var response = context.response();
                if (response.closed()) {
                  vertx.cancelTimer(timer);
                } else {
                  response.writeEarlyHints(MultiMap.caseInsensitiveMultiMap());
                }
              });
      return waited.onComplete(done -> vertx.cancelTimer(signs));
    }
    return waited;
  }
}
