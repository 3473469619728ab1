package io.secondcall.store;

import io.secondcall.ranking.Season;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fills a database with ranked attempts of invented people, for measuring boards at sizes that
 * nobody has played yet. It writes accounts, teams and the read model of ranked attempts, and moves
 * the positions on; the events behind the attempts, which no board reads, are not there. The same
 * numbers give the same people. For an empty database, and one thread.
 */
public final class RankedFill {
  /** How many attempts one of the people has. */
  public static final int EACH = 8;

  private static final int TEAM = 25;
  private static final int BATCH = 5_000;
  private static final List<String> DIFFICULTIES = List.of("gentle", "realistic", "tough");

  private final Database database;
  private final List<String> scenarios;
  private final SplittableRandom random = new SplittableRandom(7);

  /**
   * @param scenarios ids of those that are played, one or more
   */
  public RankedFill(Database database, List<String> scenarios) {
    this.database = database;
    this.scenarios = List.copyOf(scenarios);
    for (var model : List.of(new SummaryModel(), new RankedModel())) {
      // Whoever follows the events has to have begun before the positions move.
      new Follower(database, model).catchUp();
    }
  }

  /**
   * @param account who is one of the people, a usual one, and so on the boards
   * @param attempts how many there are to be, {@value #EACH} or more
   * @param now the last of them are over by then, all in this season
   */
  public void fill(String account, int attempts, Instant now) {
    database.write(
        connection -> {
          int people = attempts / EACH;
          people(connection, account, people, now);
          attempts(connection, account, people, now);
          move(connection, 2L * people * EACH);
          return people;
        });
  }

  private static String person(String account, int number) {
    return number == 0 ? account : "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private static String team(int number) {
    return "Team %d".formatted(1 + number / TEAM);
  }

  private static void people(Connection connection, String account, int people, Instant now)
      throws SQLException {
    var at = Rows.offset(now.minus(Duration.ofDays(400)));
    var statements = new Statements(connection);
    statements.update("update account set team = ? where id = ?", team(0), account);
    try (var accounts =
            connection.prepareStatement(
                """
                insert into account (id, organisation, login, name, role, team, password, active,
                  since) values (?, ?, ?, ?, 'trainee', ?, '', true, ?)\
                """);
        var memberships =
            connection.prepareStatement(
                "insert into team_membership (account, team, since) values (?, ?, ?)")) {
      for (int number = 0; number < people; number++) {
        var id = person(account, number);
        if (number > 0) {
          bind(accounts, id, EventStore.DEFAULT_ORGANISATION, "p" + number);
          accounts.setString(4, "Person " + number);
          accounts.setString(5, team(number));
          accounts.setObject(6, at);
          accounts.addBatch();
        }
        bind(memberships, id, team(number));
        memberships.setObject(3, at);
        memberships.addBatch();
        if ((number + 1) % BATCH == 0 || number + 1 == people) {
          accounts.executeBatch();
          memberships.executeBatch();
        }
      }
    }
    statements.update(
        "insert into team_board (organisation, team, since)"
            + " select distinct organisation, team, since from account where login like 'p%'"
            + " and team <> ''");
    new TeamTable(statements).changed(EventStore.DEFAULT_ORGANISATION);
  }

  private void attempts(Connection connection, String account, int people, Instant now)
      throws SQLException {
    var season = Season.of(now);
    var begins = season.begins();
    long millis = Duration.between(begins, now).toMillis();
    var levels = new double[people];
    for (int number = 1; number < people; number++) {
      levels[number] = 60 + 8 * random.nextGaussian();
    }
    levels[0] = 60;
    long count = (long) people * EACH;
    try (var insert =
        connection.prepareStatement(
            """
            insert into ranked_attempt (pursuit, begun_position, changed_position, account, team,
              scenario, scenario_version, difficulty, seed, begun_at, ended_at, lapsed, overall,
              research, courtesy, persistence)
            values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, false, ?, ?, ?, ?)\
            """)) {
      for (long at = 0; at < count; at++) {
        int number = (int) (at % people);
        int scenario = random.nextInt(scenarios.size());
        var begun = Rows.offset(begins.plusMillis(at * millis / count));
        insert.setString(1, "00000000-0000-4000-9000-%012d".formatted(at));
        insert.setLong(2, 2 * at + 1);
        insert.setLong(3, 2 * at + 2);
        insert.setString(4, person(account, number));
        insert.setString(5, team(number));
        insert.setString(6, scenarios.get(scenario));
        insert.setString(7, DIFFICULTIES.get(random.nextInt(DIFFICULTIES.size())));
        insert.setLong(8, at);
        insert.setObject(9, begun);
        insert.setObject(10, begun);
        for (int column = 11; column <= 14; column++) {
          insert.setInt(column, score(levels[number] + 4 * scenario - 10));
        }
        insert.addBatch();
        if ((at + 1) % BATCH == 0 || at + 1 == count) {
          insert.executeBatch();
        }
      }
    }
  }

  private int score(double level) {
    return Math.clamp(Math.round(level + 10 * random.nextGaussian()), 0, 100);
  }

  private static void move(Connection connection, long position) {
    var statements = new Statements(connection);
    statements.update("update store_head set global_position = ?", position);
    statements.update("update read_model set global_position = ?", position);
  }

  private static void bind(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }
}
