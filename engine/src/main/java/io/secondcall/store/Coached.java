package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What coaches may open: ranked and assigned attempts that are over, and practice that is shared
 * with them; and what was disputed in it. From read models that catch up with the events before
 * each answer. Discussion-safe; calls block.
 */
public final class Coached {
  /** Whatever somebody else than its owner may open, with the team whose coaches may. */
  static final String VISIBLE =
      """
      (select a.pursuit, a.team, 'ranked' as why, a.ended_at as moment from ranked_attempt a
         where a.ended_at is not null
       union all
       select h.pursuit, h.team, 'shared' as why, h.since as moment from shared_pursuit h
       union all
       select p.id as pursuit, g.team, 'assigned' as why, s.updated_at as moment from pursuit p
         join assignment g on g.id = p.assignment join pursuit_summary s on s.pursuit = p.id
         where s.closed and not exists (select 1 from ranked_attempt r where r.pursuit = p.id))\
      """;

  private static final String OPEN_DISPUTES =
      "(select count(*) from mark_dispute d where d.pursuit = v.pursuit and d.verdict is null)";

  private static final String SELECT =
      "select v.pursuit, p.owner, v.team, v.why, v.moment, s.scenario, s.scenario_hash,"
          + " s.difficulty, s.overall, "
          + OPEN_DISPUTES
          + ", (select count(*) from debrief_comment c where c.pursuit = v.pursuit and c.words is"
          + " not null) from "
          + VISIBLE
          + " v join pursuit p on p.id = v.pursuit join pursuit_summary s on s.pursuit = v.pursuit";

  private final Database database;
  private final Summaries summaries;
  private final RankedAttempts attempts;
  private final Follower disputes;

  public Coached(Database database, Summaries summaries, RankedAttempts attempts) {
    this.database = database;
    this.summaries = summaries;
    this.attempts = attempts;
    this.disputes = new Follower(database, new DisputeModel());
  }

  /**
   * A pursuit that coaches of a team may open.
   *
   * @param why ranked, assigned or shared
   * @param moment when it was over, or shared
   * @param openDisputes marks that wait for a ruling
   * @param comments that still have words
   */
  public record Open(
      String pursuit,
      String owner,
      String team,
      String why,
      Instant moment,
      String scenario,
      String scenarioHash,
      String difficulty,
      OptionalInt overall,
      int openDisputes,
      int comments) {
    /** Where a list goes on after it. */
    public ListKey key() {
      return new ListKey(moment, pursuit);
    }
  }

  /** A place in a list that is newest first. */
  public record ListKey(Instant moment, String pursuit) {}

  /**
   * What is looked for; empty: whatever there is.
   *
   * @param teams whose coaches look; empty: all
   * @param before the last of the page before
   */
  public record Wanted(
      Optional<List<String>> teams,
      Optional<String> owner,
      Optional<String> scenario,
      boolean disputed,
      boolean uncommented,
      Optional<ListKey> before) {}

  /**
   * A disputed mark.
   *
   * @param ruledBy random id of a coach's account; empty: nobody has ruled yet
   */
  public record Dispute(String criterion, Instant at, Optional<String> ruledBy) {}

  /**
   * Something that is said or disputed about a pursuit and that somebody may open.
   *
   * @param moment of the latest of it
   * @param unread how much of it others did since whoever asks has looked
   */
  public record Discussion(
      String pursuit,
      String owner,
      String scenarioHash,
      Instant moment,
      int unread,
      int openDisputes) {}

  /** Takes in every event that was stored before this call. */
  public void catchUp() {
    summaries.catchUp();
    attempts.catchUp();
    disputes.catchUp();
  }

  /** One, if somebody else than its owner may open it. */
  public Optional<Open> find(String pursuit) {
    catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .one(SELECT + " where v.pursuit = ?", Coached::open, pursuit));
  }

  /** Newest first, at most so many; none of whoever was erased. */
  public List<Open> list(Wanted wanted, int most) {
    if (wanted.teams().filter(List::isEmpty).isPresent()) {
      return List.of();
    }
    catchUp();
    var sql =
        new StringBuilder(SELECT)
            .append(" where not exists (select 1 from account a where a.id = p.owner and a.login")
            .append(" like '")
            .append(DataClasses.ERASED_LOGIN)
            .append("%')");
    var values = new ArrayList<Object>();
    wanted
        .teams()
        .ifPresent(
            teams -> {
              sql.append(" and v.team in (").append(Statements.places(teams.size())).append(')');
              values.addAll(teams);
            });
    wanted.owner().ifPresent(owner -> and(sql, values, "p.owner = ?", owner));
    wanted.scenario().ifPresent(scenario -> and(sql, values, "s.scenario = ?", scenario));
    if (wanted.disputed()) {
      sql.append(" and ").append(OPEN_DISPUTES).append(" > 0");
    }
    if (wanted.uncommented()) {
      sql.append(
          " and not exists (select 1 from debrief_comment c where c.pursuit = v.pursuit and c.words"
              + " is not null and c.author <> p.owner)");
    }
    wanted
        .before()
        .ifPresent(
            key -> {
              sql.append(" and (v.moment < ? or (v.moment = ? and v.pursuit < ?))");
              values.addAll(List.of(key.moment(), key.moment(), key.pursuit()));
            });
    sql.append(" order by v.moment desc, v.pursuit desc fetch first ")
        .append(most)
        .append(" rows only");
    return database.read(
        connection ->
            new Statements(connection).list(sql.toString(), Coached::open, values.toArray()));
  }

  private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(" and ").append(condition);
    values.add(value);
  }

  /** Disputed marks of a pursuit, first to last. */
  public List<Dispute> disputesOf(String pursuit) {
    catchUp();
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    "select criterion, disputed_at, ruled_by from mark_dispute where pursuit = ?"
                        + " order by disputed_at, criterion",
                    row ->
                        new Dispute(
                            row.getString(1),
                            instant(row, 2),
                            Optional.ofNullable(row.getString(3))),
                    pursuit));
  }

  /**
   * What is said and disputed about what somebody may open, latest first. Of one's own, what others
   * say and rule is news; of others', what its owner says and disputes.
   *
   * @param teams that they lead; empty: all
   */
  public List<Discussion> threads(String account, Optional<List<String>> teams, int most) {
    catchUp();
    var query = threadsQuery(account, teams, most);
    return database.read(
        connection ->
            new Statements(connection)
                .list(
                    query.sql(),
                    row ->
                        new Discussion(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            instant(row, 4),
                            row.getInt(5),
                            row.getInt(6)),
                    query.values().toArray()));
  }

  /** A statement and what stands for its places. */
  record Query(String sql, List<Object> values) {}

  /**
   * Every screen asks this, so whoever leads nobody costs no more than what is said about their own
   * pursuits: these come first, and by what others may open it is known last.
   */
  static Query threadsQuery(String account, Optional<List<String>> teams, int most) {
    var values = new ArrayList<Object>(List.of(account, account));
    var pursuits =
        new StringBuilder(
            "select p.id, p.owner, p.scenario_hash, false as led from pursuit p where p.owner = ?");
    if (teams.filter(List::isEmpty).isEmpty()) {
      pursuits
          .append(" union select p.id, p.owner, p.scenario_hash, true from ")
          .append(VISIBLE)
          .append(" v join pursuit p on p.id = v.pursuit where p.owner <> ?");
      values.add(account);
      teams.ifPresent(
          led -> {
            pursuits.append(" and v.team in (").append(Statements.places(led.size())).append(')');
            values.addAll(led);
          });
    }
    values.add(account);
    // A dispute on which nobody has ruled is its owner's word.
    var sql =
        """
        select m.id, m.owner, m.scenario_hash, max(x.moment),
          sum(case when x.told and (coalesce(x.author, m.owner) = m.owner) <> (m.owner = ?)
            and (n.seen_at is null or x.moment > n.seen_at) then 1 else 0 end),
          sum(case when x.waits then 1 else 0 end)
        from (\
        """
            + pursuits
            + """
            ) m join (
              select c.pursuit, c.author, c.changed_at as moment, c.words is not null as told,
                false as waits
              from debrief_comment c
              union all
              select d.pursuit, d.ruled_by, coalesce(d.ruled_at, d.disputed_at), true,
                d.verdict is null
              from mark_dispute d
            ) x on x.pursuit = m.id
            left join debrief_seen n on n.pursuit = m.id and n.account = ?
            where m.led or exists (select 1 from \
            """
            + VISIBLE
            + " v where v.pursuit = m.id) group by m.id, m.owner, m.scenario_hash"
            + " order by max(x.moment) desc, m.id fetch first "
            + most
            + " rows only";
    return new Query(sql, values);
  }

  private static Open open(ResultSet row) throws SQLException {
    int overall = row.getInt(9);
    var score = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(overall);
    return new Open(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        score,
        row.getInt(10),
        row.getInt(11));
  }
}
