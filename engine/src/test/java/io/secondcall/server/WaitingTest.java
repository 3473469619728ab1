package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server that closes what is idle for a second, and an answer that takes three. */
class WaitingTest {
  private static final int IDLE_SECONDS = 1;
  private static final int ANSWER_SECONDS = 3;

  private Vertx vertx;
  private HttpServer server;

  @BeforeEach
  void startTheServer() throws Exception {
    vertx = Vertx.vertx();
    var router = Router.router(vertx);
    router.get("/kept").handler(context -> answerLate(context, 500));
    router.get("/idle").handler(context -> answerLate(context, 60_000));
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
  }

  @AfterEach
  void stopTheServer() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static void answerLate(RoutingContext context, long signMillis) {
    var stage =
        new CompletableFuture<String>()
            .completeOnTimeout("here it is", ANSWER_SECONDS, TimeUnit.SECONDS);
    Waiting.until(stage, context, signMillis).onSuccess(context::end);
  }

  private String get(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void aConnectionThatWaitsIsNotTakenForAnIdleOne() throws Exception {
    assertThat(get("/kept")).isEqualTo("here it is");
  }

  @Test
  void withoutASignItIs() {
    assertThatThrownBy(() -> get("/idle")).isInstanceOf(IOException.class);
  }
}
