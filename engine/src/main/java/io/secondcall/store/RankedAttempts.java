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

/**
 * Ranked attempts, from a read model that catches up with the events before each answer.
 * Thread-safe; calls block.
 */
public final class RankedAttempts {
  private static final String SELECT =
      """
      select pursuit, begun_position, changed_position, account, team, scenario, scenario_version,
        difficulty, seed, begun_at, ended_at, lapsed, voided_by, overall, research, courtesy,
        persistence
      from ranked_attempt\
      """;

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
      Optional<RankedAttempt> over) {}

  /** Takes in every event that was stored before this call. */
  void catchUp() {
    follower.catchUp();
  }

  /** Those that changed after a position, in the order in which they did, at most so many. */
  public List<Kept> changedAfter(long position, int most) {
    follower.catchUp();
    return list(
        " where changed_position > ? order by changed_position fetch first " + most + " rows only",
        position);
  }

  /** One person's, latest first. */
  public List<Kept> of(String account) {
    follower.catchUp();
    return list(" where account = ? order by begun_position desc", account);
  }

  /** Those of a team, latest first, at most so many. */
  public List<Kept> ofTeam(String team, int most) {
    follower.catchUp();
    return list(
        " where team = ? order by begun_position desc fetch first " + most + " rows only", team);
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
        connection -> new Statements(connection).list(SELECT + where, RankedAttempts::kept, value));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var condition =
        new Condition(
            row.getString(6),
            row.getInt(7),
            Difficulty.valueOf(row.getString(8).toUpperCase(Locale.ROOT)));
    var endedAt =
        Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    var account = row.getString(4);
    var team = row.getString(5);
    Optional<RankedAttempt> over = Optional.empty();
    if (endedAt.isPresent()) {
      over =
          Optional.of(
              new RankedAttempt(
                  row.getString(1),
                  row.getLong(2),
                  account,
                  team.isEmpty() ? List.of() : List.of(team),
                  condition,
                  Season.of(instant(row, 10)).id(),
                  row.getLong(9),
                  instant(row, 10),
                  endedAt.get(),
                  outcome(row),
                  Optional.ofNullable(row.getString(13))
                      .map(coach -> new Exclusion.Voided(coach, ""))));
    }
    return new Kept(
        row.getString(1), account, team, condition, row.getLong(3), instant(row, 10), over);
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    if (row.getBoolean(12)) {
      return new Outcome.Lapsed();
    }
    var skills = new EnumMap<Skill, Integer>(Skill.class);
    int column = 15;
    for (var skill : List.of(Skill.RESEARCH, Skill.COURTESY, Skill.PERSISTENCE)) {
      int score = row.getInt(column++);
      if (!row.wasNull()) {
        skills.put(skill, score);
      }
    }
    return new Outcome.Closed(row.getInt(14), skills);
  }
}
