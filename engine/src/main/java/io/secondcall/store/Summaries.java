package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lists of pursuits, from a read model that catches up with the events before each answer: whoever
 * did something sees it. Thread-safe; calls block.
 */
public final class Summaries {
  private final Database database;
  private final Follower follower;

  public Summaries(Database database) {
    this.database = database;
    this.follower = new Follower(database, new SummaryModel());
  }

  /** How a criterion came out in one finished pursuit. */
  public record CriterionResult(String pursuit, String criterion, Skill skill, Result result) {}

  /** A guest's pursuits, newest first. */
  public List<Summary> of(String owner) {
    follower.catchUp();
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  SELECT + " where p.owner = ? order by s.started_at desc, s.pursuit")) {
            select.setString(1, owner);
            var summaries = new ArrayList<Summary>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                summaries.add(summary(rows));
              }
            }
            return List.copyOf(summaries);
          }
        });
  }

  /**
   * What a team finished in some time.
   *
   * @param people how many of them finished any
   */
  public record TeamCount(String team, long pursuits, int people) {}

  /**
   * Pursuits, without branches, that came to their end and in which nothing happened after it, for
   * the team in which whoever played them was then. What a guest finished counts when an account
   * took it over, if that was later: a time that is over gains nothing afterwards.
   *
   * @param from the first moment
   * @param to the first moment that is too late
   */
  public List<TeamCount> finishedByTeam(Instant from, Instant to) {
    follower.catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    """
                    select m.team, count(*), count(distinct f.owner)
                    from (select p.owner,
                          greatest(s.updated_at, coalesce(p.claimed_at, s.updated_at)) as counts_at
                        from pursuit_summary s join pursuit p on p.id = s.pursuit
                        where s.closed and s.branch_parent is null) f
                      join team_membership m on m.account = f.owner and m.since <= f.counts_at
                        and (m.until is null or m.until > f.counts_at)
                    where f.counts_at >= ? and f.counts_at < ?
                    group by m.team order by m.team\
                    """,
                    row -> new TeamCount(row.getString(1), row.getLong(2), row.getInt(3)),
                    from,
                    to));
  }

  /** Results of a guest's finished pursuits that are no branches, oldest first. */
  public List<CriterionResult> criteriaOf(String owner) {
    follower.catchUp();
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  """
                  select c.pursuit, c.criterion, c.skill, c.result
                  from criterion_result c
                    join pursuit p on p.id = c.pursuit
                    join pursuit_summary s on s.pursuit = c.pursuit
                  where p.owner = ? and s.branch_parent is null
                  order by s.updated_at, c.pursuit, c.criterion\
                  """)) {
            select.setString(1, owner);
            var results = new ArrayList<CriterionResult>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                results.add(
                    new CriterionResult(
                        rows.getString(1),
                        rows.getString(2),
                        Skill.valueOf(rows.getString(3)),
                        Result.valueOf(rows.getString(4))));
              }
            }
            return List.copyOf(results);
          }
        });
  }

  /** Takes in every event that was stored before this call. */
  public void catchUp() {
    follower.catchUp();
  }

  /** Throws the read model away and builds it again from the events. */
  public void rebuild() {
    follower.rebuild();
  }

  private static final String SELECT =
      """
      select s.pursuit, s.scenario, s.scenario_version, s.scenario_hash, s.difficulty,
        s.branch_parent, s.branch_sequence, s.started_at, s.updated_at, s.closed, s.ending,
        s.overall, s.research, s.courtesy, s.persistence
      from pursuit_summary s join pursuit p on p.id = s.pursuit\
      """;

  private static Summary summary(ResultSet rows) throws SQLException {
    var parent = Optional.ofNullable(rows.getString(6));
    var sequence = rows.getLong(7);
    var skills = new EnumMap<Skill, Integer>(Skill.class);
    var column = 13;
    for (var skill : Skill.values()) {
      integer(rows, column++).ifPresent(score -> skills.put(skill, score));
    }
    return new Summary(
        rows.getString(1),
        rows.getString(2),
        rows.getInt(3),
        rows.getString(4),
        rows.getString(5),
        parent.map(pursuit -> new PursuitRow.BranchPoint(pursuit, sequence)),
        instant(rows, 8),
        instant(rows, 9),
        rows.getBoolean(10),
        Optional.ofNullable(rows.getString(11)),
        integer(rows, 12),
        skills);
  }

  private static OptionalInt integer(ResultSet rows, int column) throws SQLException {
    int value = rows.getInt(column);
    return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
