package io.secondcall.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.store.AccountRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.Summaries;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators see of many teams and people, and how often the store is asked for it. */
class OverviewTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private People people;
  private Assignments assignments;
  private Member ada;

  @BeforeEach
  void openTheStore() {
    database = Database.embedded(folder);
    var random = new SecureRandom();
    var clock = Clock.systemUTC();
    people = People.of(new PeopleStore(database), new Tokens(random), random, clock);
    assignments =
        new Assignments(
            database, people, new Summaries(database), new RankedAttempts(database), clock);
    ada = joined("ada", Role.ADMINISTRATOR, "");
  }

  @AfterEach
  void closeTheStore() {
    database.close();
  }

  private Member joined(String id, Role role, String team) {
    var row =
        new AccountRow(
            id, Accounts.ORGANISATION, id, "Name of " + id, role.text(), team, "$hash", true, NOW);
    return new PeopleStore(database)
        .write(
            tables -> {
              tables.accounts().insert(row);
              people.accounts().note(tables, id, Deed.JOINED, "", "");
              tables.sessions().insert("session-of-" + id, "hash-of-" + id, id, NOW);
              return Member.of(row, "session-of-" + id, NOW);
            });
  }

  private void asked(String team) {
    assignments.set(
        ada,
        new Assignments.Terms(
            team,
            Kind.PRACTICE,
            List.of(),
            "prove-it",
            Difficulty.TOUGH,
            OptionalLong.of(7),
            false,
            2,
            new Marks(50, Map.of()),
            "",
            Instant.now().plus(Duration.ofDays(2))));
  }

  /** Statements that an overview takes. */
  private long statementsOfAnOverview() throws SQLException {
    try (var connection = besides();
        var statement = connection.createStatement()) {
      statement.execute("set query_statistics false");
      statement.execute("set query_statistics true");
      assignments.overview(ada);
      try (var rows =
          statement.executeQuery(
              "select sum(execution_count) from information_schema.query_statistics")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private Connection besides() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("second-call"), "sa", "");
  }

  @Test
  void theStoreIsAskedAsOftenForManyTeamsAsForOne() throws SQLException {
    joined("kim", Role.TRAINEE, "North");
    asked("North");
    assignments.overview(ada);
    long forOne = statementsOfAnOverview();
    for (var team : List.of("East", "South", "West")) {
      joined("one-of-" + team, Role.TRAINEE, team);
      joined("coach-of-" + team, Role.COACH, team);
      asked(team);
    }

    assertThat(statementsOfAnOverview()).isPositive().isEqualTo(forOne);
    var overview = assignments.overview(ada);
    assertThat(overview.teams())
        .extracting(Assignments.Choice::team)
        .containsExactly("East", "North", "South", "West");
    assertThat(overview.courses())
        .extracting(course -> course.assignment().team())
        .containsExactly("East", "North", "South", "West");
    assertThat(overview.courses())
        .extracting(course -> course.people().getFirst().person().id())
        .containsExactly("one-of-East", "kim", "one-of-South", "one-of-West");
    assertThat(overview.courses()).allMatch(course -> course.people().size() == 1);
  }

  @Test
  void whoeverLeadsNoTeamSeesNone() {
    var lost = joined("lost", Role.COACH, "");
    assertThat(assignments.overview(lost).teams()).isEmpty();
  }

  @Test
  void aPageOfTheAuditLogNamesWhoeverIsOnIt() {
    joined("kim", Role.TRAINEE, "North");
    joined("lea", Role.TRAINEE, "North");
    assertThat(people.directory().audit(Optional.of(3L)).names())
        .isEqualTo(Map.of("ada", "Name of ada", "kim", "Name of kim"));
  }
}
