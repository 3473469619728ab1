package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Several servers on one PostgreSQL are one product. */
class TwoNodesTest {
  private static final String SAY =
      "{\"type\":\"say\",\"text\":\"Good morning, is this a bad moment?\"}";

  @Test
  void whatHappensOnOneNodeIsToldOnTheOtherAndAnyNodeServesAnyPursuit() throws IOException {
    try (var postgres = EmbeddedPostgres.start()) {
      var flags = Map.of("jdbc-url", postgres.getJdbcUrl("postgres", "postgres"));
      try (var one = LiveServer.start(flags);
          var two = LiveServer.start(flags)) {
        var here = one.guest();
        var call = Calling.somebody(here, "{\"scenario\":\"do-your-homework\",\"seed\":1}");
        var there = two.guest(here);
        var line = there.line();
        var attached = line.attach(call.pursuit(), call.sequence());
        assertThat(attached.path("type").textValue()).as("%s", attached).isEqualTo("attached");

        var id = UUID.randomUUID().toString();
        var answer = LiveServer.json(here.act(call.pursuit(), call.sequence(), id, SAY));
        var told = line.next();

        assertThat(told.path("type").textValue()).as("%s", told).isEqualTo("happened");
        assertThat(told.path("entries")).isEqualTo(answer.path("entries"));
        assertThat(LiveServer.json(there.act(call.pursuit(), call.sequence(), id, SAY)))
            .as("the other node knows the command too")
            .isEqualTo(answer);
        var stale = there.act(call.pursuit(), call.sequence(), UUID.randomUUID().toString(), SAY);
        assertThat(stale.statusCode()).isEqualTo(409);
      }
    }
  }

  @Test
  void whoeverIsLetOutOnOneNodeIsOutOnTheOtherToo() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var flags = Map.of("jdbc-url", postgres.getJdbcUrl("postgres", "postgres"));
      try (var one = LiveServer.startDeaf(flags);
          var two = LiveServer.startDeaf(flags)) {
        var ada = Colleague.administrator(one);
        var max = ada.invite(one, "trainee", "Max");
        var there = two.guest(max.visitor);
        var line = there.line();
        line.send("{\"v\":1,\"type\":\"ping\"}");
        assertThat(line.next().path("type").textValue()).isEqualTo("pong");

        try (var beside = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
            var listening = beside.createStatement()) {
          listening.execute("listen secondcall_sessions");
          ada.change(max, "{\"active\":false}");
          assertThat(
                  beside
                      .unwrap(PGConnection.class)
                      .getNotifications((int) LiveServer.PATIENCE.toMillis()))
              .as("every node is told at once, and does not find out when it looks next")
              .isNotEmpty();
        }

        assertThat(line.closedWith()).isEqualTo(1008);
        assertThat(LiveServer.json(there.get("/api/v1/me")).has("account")).isFalse();
      }
    }
  }
}
