package io.secondcall.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A store on a real database, and the data that tests put into it. */
final class StoreUnderTest implements AutoCloseable {
  /** Both databases that the product runs on. */
  enum Kind {
    H2,
    POSTGRESQL
  }

  static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T09:00:00");

  final Database database;
  final EventStore events;
  final Texts texts;
  final PinnedScenarios scenarios;

  private StoreUnderTest(Database database) {
    this.database = database;
    var clock = Clock.systemUTC();
    this.events = new EventStore(database, clock);
    this.texts = new Texts(database, clock);
    this.scenarios = new PinnedScenarios(database, clock);
    scenarios.pin("hash", "prove-it", 1, new byte[] {1, 2, 3});
  }

  static StoreUnderTest open(Kind kind) {
    try {
      return switch (kind) {
        case H2 -> new StoreUnderTest(Database.embedded(Files.createTempDirectory("store")));
        case POSTGRESQL -> new StoreUnderTest(Database.shared(Postgres.freshDatabase()));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StoreUnderTest in(Path folder) {
    return new StoreUnderTest(Database.embedded(folder));
  }

  String begun() {
    return begunBy("guest");
  }

  String begunBy(String owner) {
    var id = UUID.randomUUID().toString();
    events.begin(
        new PursuitRow(
            id,
            EventStore.DEFAULT_ORGANISATION,
            owner,
            "hash",
            Optional.empty(),
            0,
            Clock.systemUTC().instant()),
        new Append(id, 0, command(), "trainee", List.of(event(1, "{}")), Map.of()));
    return id;
  }

  AppendResult append(String pursuit, long expected, String command, String... payloads) {
    var events =
        IntStream.range(0, payloads.length)
            .mapToObj(i -> event(expected + 1 + i, payloads[i]))
            .toList();
    return this.events.append(new Append(pursuit, expected, command, "trainee", events, Map.of()));
  }

  AppendResult say(String pursuit, long expected, String words) {
    return events.append(
        new Append(
            pursuit,
            expected,
            command(),
            "trainee",
            List.of(event(expected + 1, "{}")),
            Map.of(expected + 1, words)));
  }

  static String command() {
    return UUID.randomUUID().toString();
  }

  static NewEvent event(long sequence, String payload) {
    return new NewEvent(sequence, "happened", 1, MORNING.plusMinutes(sequence), payload);
  }

  long count(String sql) {
    return database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  void execute(String sql) {
    database.write(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  @Override
  public void close() {
    database.close();
  }

  /** One real PostgreSQL for all tests of this JVM, a database for each of them. */
  static final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    static String freshDatabase() {
      var name = "fresh_" + DATABASES.incrementAndGet();
      try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
        return Holder.SERVER.getJdbcUrl("postgres", name);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    /** Started when it is first needed; it ends with the JVM. */
    private static final class Holder {
      static final EmbeddedPostgres SERVER = start();

      private static EmbeddedPostgres start() {
        try {
          return EmbeddedPostgres.start();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
