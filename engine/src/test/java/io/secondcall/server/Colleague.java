package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.secondcall.server.LiveServer.Visitor;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** People with accounts, for tests: set up, invited and signed in over HTTP. */
final class Colleague {
  static final String PASSWORD = "four words of nothing";

  final Visitor visitor;
  final String id;
  final String login;

  private Colleague(Visitor visitor, JsonNode me, String login) {
    this.visitor = visitor;
    this.id = me.path("account").path("id").asText();
    this.login = login;
  }

  /** Sets a fresh server up. */
  static Colleague administrator(LiveServer server) {
    var visitor = server.guest();
    var token =
        server.running.setUpLink().orElseThrow(() -> new AssertionError("no link")).getFragment();
    var answer =
        visitor.post(
            "/api/v1/links/follow",
            "{\"token\":\"%s\",\"password\":\"%s\",\"organisation\":\"Northgate\",\"name\":\"Ada\",\"login\":\"ada\"}"
                .formatted(token, PASSWORD));
    return new Colleague(visitor, ok(answer, 200), "ada");
  }

  /** Invites somebody and lets them join. */
  Colleague invite(LiveServer server, String role, String name) {
    return invite(server.guest(), role, name, Optional.empty());
  }

  /** Invites somebody into a team and lets them join. */
  Colleague invite(LiveServer server, String role, String name, String team) {
    var joined = invite(server, role, name);
    ok(change(joined, "{\"team\":\"%s\"}".formatted(team)), 200);
    return joined;
  }

  Colleague invite(Visitor joining, String role, String name, Optional<Boolean> keep) {
    var token = invitation(role).path("token").asText();
    var answer =
        joining.post(
            "/api/v1/links/follow",
            "{\"token\":\"%s\",\"password\":\"%s\",\"name\":\"%s\",\"login\":\"%s\"%s}"
                .formatted(
                    token,
                    PASSWORD,
                    name,
                    name.toLowerCase(Locale.ROOT),
                    keep.map(kept -> ",\"keep\":" + kept).orElse("")));
    return new Colleague(joining, ok(answer, 200), name.toLowerCase(Locale.ROOT));
  }

  JsonNode invitation(String role) {
    return ok(visitor.post("/api/v1/invitations", "{\"role\":\"" + role + "\"}"), 201);
  }

  HttpResponse<String> change(Colleague other, String change) {
    return visitor.post("/api/v1/people/" + other.id, change);
  }

  static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
    return visitor.post(
        "/api/v1/session",
        "{\"login\":\"%s\",\"password\":\"%s\",\"keep\":true}".formatted(login, password));
  }

  static JsonNode ok(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return LiveServer.json(answer);
  }

  static String code(HttpResponse<String> answer) {
    return LiveServer.json(answer).path("code").asText();
  }
}
