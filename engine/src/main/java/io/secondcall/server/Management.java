package io.secondcall.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.secondcall.language.Ear;
import io.secondcall.store.EventStore;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Health and metrics, on a port of their own. */
final class Management {
  private final PrometheusMeterRegistry registry;
  private final Blocking blocking;
  private final EventStore events;
  private final Future<? extends Ear> ear;
  private final WireJson json;

  Management(
      PrometheusMeterRegistry registry,
      Blocking blocking,
      EventStore events,
      Future<? extends Ear> ear,
      WireJson json) {
    this.registry = registry;
    this.blocking = blocking;
    this.events = events;
    this.ear = ear;
    this.json = json;
  }

  void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/health/live" -> answer(request, 200, Map.of("status", "up"));
      case "/health/ready" -> ready(request);
      case "/metrics" ->
          request
              .response()
              .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
              .end(registry.scrape());
      default -> answer(request, 404, Map.of("status", "unknown"));
    }
  }

  private void ready(HttpServerRequest request) {
    blocking
        .run(events::head)
        .onComplete(
            head -> {
              var health = new LinkedHashMap<String, String>();
              boolean up = head.succeeded() && ear.succeeded();
              health.put("status", up ? "up" : "down");
              health.put("store", head.succeeded() ? "up" : "down");
              health.put(
                  "ear",
                  ear.succeeded() ? ear.result().version() : ear.failed() ? "failed" : "loading");
              answer(request, up ? 200 : 503, health);
            });
  }

  private void answer(HttpServerRequest request, int status, Map<String, String> view) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json.buffer(view));
  }
}
