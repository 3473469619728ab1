package io.secondcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Somebody with an account at a server, by the session that they have. For one thread. */
final class MemberClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http;
  private final URI base;
  private final String token;

  MemberClient(HttpClient http, int port, String token) {
    this.http = http;
    this.base = URI.create("http://127.0.0.1:" + port + "/");
    this.token = token;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Begins a ranked attempt; returns its view. */
  JsonNode beginRanked(String scenario) throws IOException, InterruptedException {
    var body = JsonNodeFactory.instance.objectNode().put("scenario", scenario).put("ranked", true);
    return send(post("api/v1/pursuits", body));
  }

  /** Closes a pursuit as it stands. */
  void close(JsonNode view) throws IOException, InterruptedException {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("commandId", UUID.randomUUID().toString())
            .put("expected", view.path("sequence").asLong());
    body.set("command", LiveClient.command("close"));
    send(post("api/v1/pursuits/" + view.path("id").asText() + "/commands", body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Cookie", "second-call=" + token);
  }

  private HttpRequest.Builder post(String path, JsonNode body) {
    return request(path)
        .header("Origin", "http://" + base.getAuthority())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
