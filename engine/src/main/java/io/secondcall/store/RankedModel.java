package io.secondcall.store;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.SkillScore;
import io.secondcall.scoring.ScorecardCodec;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows ranked attempts from their start to their scorecard, and to where a coach voids one. */
final class RankedModel implements ReadModel {
  @Override
  public String name() {
    return "ranked-attempt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void clear(Connection connection) {
    new Statements(connection).update("delete from ranked_attempt");
  }

  @Override
  public void apply(Connection connection, StoredEvent stored) {
    switch (stored.type()) {
      case "pursuit-started",
          "pursuit-closed",
          "scorecard-issued",
          "scorecard-amended",
          "attempt-voided" -> {
        var statements = new Statements(connection);
        switch (EventCodec.read(stored.type(), stored.schema(), stored.payload())) {
          case Event.PursuitStarted started -> started(statements, stored, started);
          case Event.PursuitClosed closed -> closed(statements, stored, closed);
          case Event.ScorecardIssued issued ->
              scored(statements, stored, issued.scorecard(), " and overall is null");
          case Event.ScorecardAmended amended ->
              scored(statements, stored, amended.scorecard(), "");
          case Event.AttemptVoided _ -> voided(statements, stored);
          default -> throw new IllegalStateException("not as its type says: " + stored.type());
        }
      }
      default -> {
        // What happens on the way moves no board.
      }
    }
  }

  /** A branch is never ranked, whatever it branched off. */
  private static void started(
      Statements statements, StoredEvent stored, Event.PursuitStarted started) {
    if (started.mode() != Event.Mode.RANKED || started.branch().isPresent()) {
      return;
    }
    var owner =
        statements
            .one(
                "select owner from pursuit where id = ?", row -> row.getString(1), stored.pursuit())
            .orElseThrow();
    statements.update(
        """
        insert into ranked_attempt (pursuit, begun_position, changed_position, account, team,
          scenario, scenario_version, difficulty, seed, begun_at, lapsed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)\
        """,
        stored.pursuit(),
        stored.position(),
        stored.position(),
        owner,
        team(statements, owner, stored),
        started.scenario(),
        started.scenarioVersion(),
        started.conditions().difficulty().name().toLowerCase(Locale.ROOT),
        started.seed(),
        stored.recordedAt());
  }

  private static String team(Statements statements, String account, StoredEvent stored) {
    return statements
        .one(
            """
            select team from team_membership
            where account = ? and since <= ? and (until is null or until > ?) order by since desc\
            """,
            row -> row.getString(1),
            account,
            stored.recordedAt(),
            stored.recordedAt())
        .orElse("");
  }

  private static void closed(
      Statements statements, StoredEvent stored, Event.PursuitClosed closed) {
    statements.update(
        "update ranked_attempt set ended_at = ?, lapsed = ?, changed_position = ? where pursuit ="
            + " ?",
        stored.recordedAt(),
        closed.cause() == Event.CloseCause.LAPSED,
        stored.position(),
        stored.pursuit());
  }

  /**
   * The scorecard that was issued first stands until a coach's ruling changes it; scoring again
   * changes no board.
   */
  private static void scored(
      Statements statements, StoredEvent stored, String scorecard, String where) {
    var card = ScorecardCodec.read(scorecard);
    statements.update(
        """
        update ranked_attempt set overall = ?, research = ?, courtesy = ?, persistence = ?,
          changed_position = ?
        where pursuit = ?\
        """
            + where,
        card.overall(),
        score(card.skills().get(Skill.RESEARCH)),
        score(card.skills().get(Skill.COURTESY)),
        score(card.skills().get(Skill.PERSISTENCE)),
        stored.position(),
        stored.pursuit());
  }

  private static Optional<Integer> score(@Nullable SkillScore skill) {
    return Optional.ofNullable(skill).map(SkillScore::score);
  }

  private static void voided(Statements statements, StoredEvent stored) {
    statements.update(
        "update ranked_attempt set voided_by = ?, changed_position = ? where pursuit = ?",
        stored.actor(),
        stored.position(),
        stored.pursuit());
  }
}
