package io.secondcall.store;

import static io.secondcall.store.Rows.offset;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.ScorecardCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** Follows pursuits from their start to their scorecard: {@link Summary} and criterion results. */
final class SummaryModel implements ReadModel {
  @Override
  public String name() {
    return "pursuit-summary";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void clear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from pursuit_summary");
      statement.executeUpdate("delete from criterion_result");
    }
  }

  @Override
  public void apply(Connection connection, StoredEvent stored) throws SQLException {
    switch (stored.type()) {
      case "pursuit-started", "pursuit-closed", "scorecard-issued", "scorecard-amended" -> {
        switch (EventCodec.read(stored.type(), stored.schema(), stored.payload())) {
          case Event.PursuitStarted started -> started(connection, stored, started);
          case Event.PursuitClosed closed -> closed(connection, stored, closed);
          case Event.ScorecardIssued issued -> issued(connection, stored, issued);
          case Event.ScorecardAmended amended -> amended(connection, stored, amended);
          default -> throw new IllegalStateException("not as its type says: " + stored.type());
        }
      }
      default -> {
        // What happens on the way moves nothing but the date.
      }
    }
    if (!isSaidAfterwards(stored.type())) {
      touch(connection, stored);
    }
  }

  /**
   * What coach and trainee make of it later is no part of playing, and moves no list; nor does it
   * when a reply is said to have been misheard while the pursuit is still open.
   */
  private static boolean isSaidAfterwards(String type) {
    return switch (type) {
      case "turn-flagged", "mark-disputed", "mark-ruled", "scorecard-amended", "attempt-voided" ->
          true;
      default -> false;
    };
  }

  private static void started(
      Connection connection, StoredEvent stored, Event.PursuitStarted started) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into pursuit_summary (pursuit, scenario, scenario_version, scenario_hash,
              difficulty, branch_parent, branch_sequence, started_at, updated_at, closed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)\
            """)) {
      insert.setString(1, stored.pursuit());
      insert.setString(2, started.scenario());
      insert.setInt(3, started.scenarioVersion());
      insert.setString(4, started.scenarioHash());
      insert.setString(5, started.conditions().difficulty().name().toLowerCase(Locale.ROOT));
      insert.setString(6, started.branch().map(Event.Branch::parent).orElse(null));
      insert.setObject(7, started.branch().map(Event.Branch::sequence).orElse(null), Types.BIGINT);
      insert.setObject(8, offset(stored.recordedAt()));
      insert.setObject(9, offset(stored.recordedAt()));
      insert.executeUpdate();
    }
  }

  private static void closed(Connection connection, StoredEvent stored, Event.PursuitClosed closed)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update pursuit_summary set closed = true, ending = ? where pursuit = ?")) {
      update.setString(1, closed.ending());
      update.setString(2, stored.pursuit());
      update.executeUpdate();
    }
  }

  /** The scorecard that was issued first stands; scoring again changes no list. */
  private static void issued(
      Connection connection, StoredEvent stored, Event.ScorecardIssued issued) throws SQLException {
    var card = ScorecardCodec.read(issued.scorecard());
    try (var update =
        connection.prepareStatement(
            """
            update pursuit_summary set overall = ?, research = ?, courtesy = ?, persistence = ?
            where pursuit = ? and overall is null\
            """)) {
      if (scores(update, stored, card) == 0) {
        return;
      }
    }
    marks(connection, stored, card);
  }

  /** What a ruling changed counts from then on. */
  private static void amended(
      Connection connection, StoredEvent stored, Event.ScorecardAmended amended)
      throws SQLException {
    var card = ScorecardCodec.read(amended.scorecard());
    try (var update =
        connection.prepareStatement(
            """
            update pursuit_summary set overall = ?, research = ?, courtesy = ?, persistence = ?
            where pursuit = ?\
            """)) {
      scores(update, stored, card);
    }
    try (var delete =
        connection.prepareStatement("delete from criterion_result where pursuit = ?")) {
      delete.setString(1, stored.pursuit());
      delete.executeUpdate();
    }
    marks(connection, stored, card);
  }

  private static int scores(PreparedStatement update, StoredEvent stored, Scorecard card)
      throws SQLException {
    update.setInt(1, card.overall());
    var column = 2;
    for (var skill : Skill.values()) {
      var score = card.skills().get(skill);
      update.setObject(column++, score == null ? null : score.score(), Types.INTEGER);
    }
    update.setString(5, stored.pursuit());
    return update.executeUpdate();
  }

  private static void marks(Connection connection, StoredEvent stored, Scorecard card)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into criterion_result (pursuit, criterion, skill, result) values (?, ?, ?,"
                + " ?)")) {
      for (var mark : card.marks()) {
        insert.setString(1, stored.pursuit());
        insert.setString(2, mark.criterion());
        insert.setString(3, mark.skill().name());
        insert.setString(4, mark.result().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void touch(Connection connection, StoredEvent stored) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update pursuit_summary set updated_at = ? where pursuit = ?")) {
      update.setObject(1, offset(stored.recordedAt()));
      update.setString(2, stored.pursuit());
      update.executeUpdate();
    }
  }
}
