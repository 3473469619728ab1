package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.ranking.Condition;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.RankedAttempt;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.ranking.Season;
import io.secondcall.scenario.Scenario.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ranked attempts, from a read model that catches up with the events before each answer.
 * Thread-safe; calls block.
 */
public final class RankedAttempts {
  /** As narrow as boards need it: whatever is read of a million rows takes its time. */
  private static final String OF_BOARDS =
      """
      begun_position, changed_position, account, team, scenario, scenario_version, difficulty,
        begun_at, ended_at is not null, lapsed, voided_by, overall, research, courtesy, persistence\
      """;

  private static final String SELECT = "select " + OF_BOARDS + " from ranked_attempt";

  private static final String SELECT_KEPT =
      "select " + OF_BOARDS + ", pursuit, ended_at from ranked_attempt";

  private final Database database;
  private final Follower follower;

  public RankedAttempts(Database database) {
    this.database = database;
    this.follower = new Follower(database, new RankedModel());
  }

  /**
   * A ranked attempt as it stands.
   *
   * @param changedAt global position of the event that changed it last
   * @param over empty while it is under way
   */
  public record Kept(
      String pursuit,
      String account,
      String team,
      Condition condition,
      long changedAt,
      Instant begunAt,
      Optional<Instant> endedAt,
      Optional<RankedAttempt> over) {}

  /**
   * What boards need to know of a ranked attempt that changed.
   *
   * @param at global position of the event that changed it last
   * @param over empty while it is under way
   */
  public record Changed(long at, Optional<RankedAttempt> over) {}

  /** Takes in every event that was stored before this call. */
  public void catchUp() {
    follower.catchUp();
  }

  /**
   * Tells all that are over, in no order, one after the other, as the database reads them.
   *
   * @return the position up to which every change is in what was told
   */
  public long everyOne(Consumer<RankedAttempt> told) {
    follower.catchUp();
    return database.read(
        connection -> {
          long[] position = {0};
          database.stream(
              connection,
              SELECT,
              row -> {
                var changed = changed(row);
                position[0] = Math.max(position[0], changed.at());
                changed.over().ifPresent(told);
              });
          return position[0];
        });
  }

  /** Those that changed after a position, in the order in which they did, at most so many. */
  public List<Changed> changedAfter(long position, int most) {
    follower.catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    SELECT
                        + " where changed_position > ? order by changed_position fetch first "
                        + most
                        + " rows only",
                    RankedAttempts::changed,
                    position));
  }

  /** One person's, latest first. */
  public List<Kept> of(String account) {
    follower.catchUp();
    return list(" where account = ? order by begun_position desc", account);
  }

  /**
   * Those of a team, latest first, at most so many. Of whoever was erased there are none: in a
   * small team everybody would know whose they are.
   */
  public List<Kept> ofTeam(String team, int most) {
    follower.catchUp();
    return list(
        " where team = ? and not exists (select 1 from account a where a.id ="
            + " ranked_attempt.account and a.login like '"
            + DataClasses.ERASED_LOGIN
            + "%') order by begun_position desc fetch first "
            + most
            + " rows only",
        team);
  }

  /** One, if it is a ranked one. */
  public Optional<Kept> find(String pursuit) {
    follower.catchUp();
    return list(" where pursuit = ?", pursuit).stream().findFirst();
  }

  /**
   * Those under way that began before a moment, oldest first, at most so many. In a pursuit of
   * somebody who was erased nothing happens any more, so that it is none.
   */
  public List<Kept> openSince(Instant before, int most) {
    follower.catchUp();
    return list(
        " where ended_at is null and begun_at < ? and not exists (select 1 from pursuit p where"
            + " p.id = ranked_attempt.pursuit and p.erased_at is not null)"
            + " order by begun_at fetch first "
            + most
            + " rows only",
        before);
  }

  private List<Kept> list(String where, Object value) {
    return database.read(
        connection ->
            new Statements(connection).list(SELECT_KEPT + where, RankedAttempts::kept, value));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var changed = changed(row);
    return new Kept(
        row.getString(16),
        row.getString(3),
        row.getString(4),
        condition(row),
        changed.at(),
        instant(row, 8),
        Optional.ofNullable(row.getObject(17, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        changed.over());
  }

  private static Changed changed(ResultSet row) throws SQLException {
    return new Changed(
        row.getLong(2), row.getBoolean(9) ? Optional.of(over(row)) : Optional.empty());
  }

  private static RankedAttempt over(ResultSet row) throws SQLException {
    var team = row.getString(4);
    return new RankedAttempt(
        row.getLong(1),
        row.getString(3),
        team.isEmpty() ? List.of() : List.of(team),
        condition(row),
        Season.of(instant(row, 8)).id(),
        outcome(row),
        Optional.ofNullable(row.getString(11)).map(coach -> new Exclusion.Voided(coach, "")));
  }

  private static Condition condition(ResultSet row) throws SQLException {
    return new Condition(
        row.getString(5),
        row.getInt(6),
        Difficulty.valueOf(row.getString(7).toUpperCase(Locale.ROOT)));
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    if (row.getBoolean(10)) {
      return new Outcome.Lapsed();
    }
    var skills = new EnumMap<Skill, Integer>(Skill.class);
    int column = 13;
    for (var skill : List.of(Skill.RESEARCH, Skill.COURTESY, Skill.PERSISTENCE)) {
      int score = row.getInt(column++);
      if (!row.wasNull()) {
        skills.put(skill, score);
      }
    }
    return new Outcome.Closed(row.getInt(12), skills);
  }
}
