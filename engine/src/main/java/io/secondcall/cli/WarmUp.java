package io.secondcall.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The way of a page and of a turn, once: what it loads is then in the JVM's recorded cache. */
final class WarmUp {
  private WarmUp() {}

  /**
   * @throws IllegalStateException when the server does not answer as it should
   */
  static void play(int port) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var path : new String[] {"", "api/v1/pursuits", "api/v1/progress"}) {
        var uri = URI.create("http://127.0.0.1:" + port + "/" + path);
        http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
      }
      try (var client = LiveClient.open(http, port)) {
        var scenario = client.get("api/v1/scenarios").path("scenarios").path(0).path("id").asText();
        var now = client.begin(scenario);
        var person = now.path("people").path(0).path("id").asText();
        client.act(LiveClient.command("call").put("person", person));
        client.act(LiveClient.command("say").put("text", BenchReplies.reply(0, 0)));
        client.act(LiveClient.command("hang-up"));
        client.act(LiveClient.command("close"));
      }
    } catch (IOException failure) {
      throw new IllegalStateException("the server does not answer as it should", failure);
    }
  }
}
