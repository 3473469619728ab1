package io.secondcall.server;

import static io.secondcall.server.Colleague.code;
import static io.secondcall.server.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A request that was let in, and is under way while the right to it goes. */
class StaleRequestTest {
  @Test
  void anAdministratorWhoIsDemotedMeanwhileMakesNoLink() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      try (var server = LiveServer.startDeaf(Map.of("jdbc-url", url));
          var demoting = DriverManager.getConnection(url);
          var looking = DriverManager.getConnection(url)) {
        var ada = Colleague.administrator(server);
        var bob = ada.invite(server, "administrator", "Bob");
        var kim = ada.invite(server, "trainee", "Kim");

        refusedWhileDemoted(
            demoting,
            looking,
            bob,
            () -> bob.visitor.post("/api/v1/invitations", "{\"role\":\"administrator\"}"));
        refusedWhileDemoted(
            demoting,
            looking,
            bob,
            () -> bob.visitor.post("/api/v1/people/" + kim.id + "/reset", "{}"));

        var people = ok(ada.visitor.get("/api/v1/people"), 200);
        assertThat(people.path("invitations")).isEmpty();
      }
    }
  }

  /** Asks while a demotion is written, and commits the demotion once the request waits for it. */
  private static void refusedWhileDemoted(
      Connection demoting,
      Connection looking,
      Colleague bob,
      Supplier<HttpResponse<String>> request)
      throws Exception {
    demoting.setAutoCommit(false);
    try (var statement = demoting.createStatement()) {
      statement.executeUpdate(
          "update account set role = 'administrator' where id = '" + bob.id + "'");
      demoting.commit();
      statement.execute("select id from organisation for update");
      statement.executeUpdate("update account set role = 'trainee' where id = '" + bob.id + "'");
      var answer = CompletableFuture.supplyAsync(request);
      awaitSomebodyWaiting(looking, answer);
      demoting.commit();
      var refused = answer.get(LiveServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
      assertThat(code(refused)).isEqualTo("not-any-more");
    }
  }

  private static void awaitSomebodyWaiting(Connection looking, CompletableFuture<?> answer)
      throws SQLException {
    try (var statement = looking.createStatement()) {
      boolean waits = false;
      while (!waits && !answer.isDone()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        try (var rows = statement.executeQuery("select 1 from pg_locks where not granted")) {
          waits = rows.next();
        }
      }
      assertThat(waits).as("the request was under way").isTrue();
    }
  }
}
