package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a team practises, as far as whoever coaches it may know: of private practice how much, of
 * what they may open how it came out. From read models alone. Thread-safe; calls block.
 */
public final class TeamPractice {
  /** The latest finished pursuits that coaches may open and that count, newest first. */
  private static final String TRIES =
      "select v.pursuit, p.owner, s.scenario, s.scenario_hash, s.updated_at, s.overall from "
          + Coached.VISIBLE
          + " v join pursuit p on p.id = v.pursuit join pursuit_summary s on s.pursuit = v.pursuit"
          + " where v.team = ? and s.overall is not null and s.branch_parent is null and"
          + " p.erased_at is null and not exists (select 1 from ranked_attempt x where x.pursuit ="
          + " v.pursuit and (x.lapsed or x.voided_by is not null)) order by s.updated_at desc,"
          + " v.pursuit fetch first ";

  private final Database database;
  private final Coached coached;
  private final int most;

  /**
   * @param most tries that are looked at
   */
  public TeamPractice(Database database, Coached coached, int most) {
    this.database = database;
    this.coached = coached;
    this.most = most;
  }

  /**
   * Somebody who is in a team now.
   *
   * @param finished pursuits that they played to an end, branches apart
   * @param last when the last of them ended
   */
  public record Practiser(String account, String name, int finished, Optional<Instant> last) {}

  /** A finished pursuit that coaches of the team may open. */
  public record Try(
      String pursuit,
      String person,
      String scenario,
      String scenarioHash,
      Instant at,
      int overall) {}

  /** How a criterion came out in one of them. */
  public record Outcome(String pursuit, String criterion, Skill skill, Result result) {}

  /** Everybody who is in the team and can sign in, in alphabetical order. */
  public List<Practiser> people(String organisation, String team) {
    coached.catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    """
                    select a.id, a.name, count(s.pursuit), max(s.updated_at)
                    from account a
                      left join pursuit p on p.owner = a.id
                      left join pursuit_summary s
                        on s.pursuit = p.id and s.closed and s.branch_parent is null
                    where a.organisation = ? and a.team = ? and a.active
                    group by a.id, a.name order by a.name, a.id\
                    """,
                    row ->
                        new Practiser(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                    organisation,
                    team));
  }

  /** The latest that coaches of the team may open, oldest first. */
  public List<Try> tries(String team) {
    coached.catchUp();
    return database
        .read(
            connection ->
                new Statements(connection)
                    .list(
                        TRIES + most + " rows only",
                        row ->
                            new Try(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                instant(row, 5),
                                row.getInt(6)),
                        team))
        .reversed();
  }

  /** How criteria came out in the same tries, rulings considered. */
  public List<Outcome> outcomes(String team) {
    coached.catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    "select c.pursuit, c.criterion, c.skill, c.result from ("
                        + TRIES
                        + most
                        + " rows only) t join criterion_result c on c.pursuit = t.pursuit order by"
                        + " c.pursuit, c.criterion",
                    row ->
                        new Outcome(
                            row.getString(1),
                            row.getString(2),
                            Skill.valueOf(row.getString(3)),
                            Result.valueOf(row.getString(4))),
                    team));
  }
}
