package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.scenario.Scenario.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Assignments and the attempts at them, within one transaction. Of no team there is nothing to ask
 * for. How attempts went is as of the read models, which whoever asks lets catch up before.
 */
public final class AssignmentTable {
  /** Order of the columns of skills. */
  private static final List<Skill> SKILLS =
      List.of(Skill.RESEARCH, Skill.COURTESY, Skill.PERSISTENCE);

  private static final String SELECT =
      """
      select a.id, a.organisation, a.team, a.kind, a.everybody, a.scenario, a.difficulty, a.seed,
        a.hints, a.attempts, a.pass_mark, a.note, a.due_at, a.set_by, a.set_at, a.withdrawn_at,
        a.research_mark, a.courtesy_mark, a.persistence_mark
      from assignment a\
      """;

  private static final String SELECT_ATTEMPTS =
      """
      select p.id, p.assignment, p.owner, p.started_at, coalesce(s.closed, false),
        coalesce(r.lapsed, false), r.voided_by, s.overall, s.research, s.courtesy, s.persistence
      from pursuit p left join pursuit_summary s on s.pursuit = p.id
        left join ranked_attempt r on r.pursuit = p.id\
      """;

  private final Statements statements;

  AssignmentTable(Statements statements) {
    this.statements = statements;
  }

  /** Somebody in a team who can sign in. */
  public record Person(String id, String name, String team, String role) {}

  /**
   * @param people whom it is for, where it is not for everybody
   */
  public void insert(AssignmentRow row, Collection<String> people) {
    statements.insert(
        "assignment",
        "id, organisation, team, kind, everybody, scenario, difficulty, seed, hints, "
            + "attempts, pass_mark, research_mark, courtesy_mark, persistence_mark, note, "
            + "due_at, set_by, set_at",
        row.id(),
        row.organisation(),
        row.team(),
        row.kind().text(),
        row.everybody(),
        row.scenario(),
        row.difficulty().name().toLowerCase(Locale.ROOT),
        row.seed().isPresent() ? Optional.of(row.seed().getAsLong()) : Optional.empty(),
        row.hints(),
        row.attempts(),
        row.marks().overall(),
        score(row.marks().skills(), Skill.RESEARCH),
        score(row.marks().skills(), Skill.COURTESY),
        score(row.marks().skills(), Skill.PERSISTENCE),
        row.note(),
        row.dueAt(),
        row.setBy(),
        row.setAt());
    add(row.id(), people);
  }

  /** Puts other terms in the place of those it had; its conditions stay. */
  public void change(AssignmentRow row) {
    statements.update(
        "update assignment set attempts = ?, pass_mark = ?, due_at = ? where id = ?",
        row.attempts(),
        row.marks().overall(),
        row.dueAt(),
        row.id());
  }

  /** Asks further people, none of whom it is for yet. */
  public void add(String assignment, Collection<String> people) {
    for (var person : people) {
      statements.insert("assignment_person", "assignment, account", assignment, person);
    }
  }

  /** Returns whether it was there, and not withdrawn yet. */
  public boolean withdraw(String assignment, Instant at) {
    return statements.update(
            "update assignment set withdrawn_at = ? where id = ? and withdrawn_at is null",
            at,
            assignment)
        > 0;
  }

  public Optional<AssignmentRow> find(String assignment) {
    return statements.one(SELECT + " where a.id = ?", AssignmentTable::row, assignment);
  }

  /** Those of teams, due last of all first, at most so many of each team. */
  public List<AssignmentRow> ofTeams(String organisation, Collection<String> teams, int most) {
    return statements.list(
        SELECT
            + """
             join (select id, row_number() over (partition by team order by due_at desc, id) as place
              from assignment where organisation = ? and team in (%s)) latest on latest.id = a.id
            where latest.place <= %d order by a.due_at desc, a.id\
            """
                .formatted(Statements.places(teams.size()), most),
        AssignmentTable::row,
        Statements.values(organisation, teams));
  }

  /**
   * Those that somebody is asked to play as things stand, and those at which they were certified;
   * due first of all first.
   */
  public List<AssignmentRow> of(String account) {
    return statements.list(
        SELECT
            + """
             join account me on me.id = ?
            where (a.withdrawn_at is null and me.active and me.team <> '' and a.team = me.team
                and a.organisation = me.organisation
                and ((a.everybody and me.role = 'trainee') or exists (select 1
                  from assignment_person x where x.assignment = a.id and x.account = me.id)))
              or exists (select 1 from certificate c where c.assignment = a.id
                and c.account = me.id and c.token is not null)
            order by a.due_at, a.id\
            """,
        AssignmentTable::row,
        account);
  }

  /** Whom the assignments of teams are for, where they are not for everybody in the team. */
  public Map<String, Set<String>> named(String organisation, Collection<String> teams) {
    var named = new HashMap<String, Set<String>>();
    statements
        .list(
            """
            select x.assignment, x.account from assignment_person x
              join assignment a on a.id = x.assignment
            where a.organisation = ? and a.team in (%s)\
            """
                .formatted(Statements.places(teams.size())),
            row -> Map.entry(row.getString(1), row.getString(2)),
            Statements.values(organisation, teams))
        .forEach(
            entry ->
                named.computeIfAbsent(entry.getKey(), _ -> new HashSet<>()).add(entry.getValue()));
    return named;
  }

  /** Whoever is in teams now, and whoever made an attempt for them once; by team, then by name. */
  public Map<String, List<Person>> people(String organisation, Collection<String> teams) {
    var people = new HashMap<String, List<Person>>();
    var places = Statements.places(teams.size());
    statements
        .list(
            """
            select p.id, p.name, p.team, p.role, w.team from account p join (
              select m.id as account, m.team from account m
                where m.organisation = ? and m.team in (%s)
              union
              select t.owner, a.team from pursuit t join assignment a on a.id = t.assignment
                where a.organisation = ? and a.team in (%s)
              ) w on w.account = p.id
            where p.active order by p.name, p.id\
            """
                .formatted(places, places),
            row ->
                Map.entry(
                    row.getString(5),
                    new Person(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
            Stream.of(
                    Statements.values(organisation, teams), Statements.values(organisation, teams))
                .flatMap(Stream::of)
                .toArray())
        .forEach(
            entry ->
                people
                    .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                    .add(entry.getValue()));
    return people;
  }

  /** Whom an assignment is for, where it is not for everybody in the team. */
  public Set<String> named(String assignment) {
    return Set.copyOf(
        statements.list(
            "select account from assignment_person where assignment = ?",
            row -> row.getString(1),
            assignment));
  }

  /** Everybody's attempts at one assignment, oldest first. */
  public List<AssignedAttempt> attempts(String assignment) {
    return statements.list(
        SELECT_ATTEMPTS + " where p.assignment = ? order by p.started_at, p.id",
        AssignmentTable::attempt,
        assignment);
  }

  /** Attempts at assignments of teams, oldest first. */
  public List<AssignedAttempt> attemptsOfTeams(String organisation, Collection<String> teams) {
    return statements.list(
        SELECT_ATTEMPTS
            + """
             join assignment a on a.id = p.assignment
            where a.organisation = ? and a.team in (%s) order by p.started_at, p.id\
            """
                .formatted(Statements.places(teams.size())),
        AssignmentTable::attempt,
        Statements.values(organisation, teams));
  }

  /** Somebody's attempts at assignments, oldest first. */
  public List<AssignedAttempt> attemptsOf(String account) {
    return statements.list(
        SELECT_ATTEMPTS
            + " where p.owner = ? and p.assignment is not null order by p.started_at, p.id",
        AssignmentTable::attempt,
        account);
  }

  /** One attempt at an assignment. */
  public Optional<AssignedAttempt> attempt(String assignment, String pursuit) {
    return statements.one(
        SELECT_ATTEMPTS + " where p.assignment = ? and p.id = ?",
        AssignmentTable::attempt,
        assignment,
        pursuit);
  }

  /**
   * Makes a pursuit, begun in the same transaction, an attempt at an assignment; nobody else begins
   * anything until the transaction's end.
   *
   * @param most how many attempts there may be, those that were voided apart
   * @return false, and nothing changed, where another is under way or none is left
   */
  boolean take(String pursuit, String owner, String assignment, int most) {
    return statements.update(
            """
            update pursuit set assignment = ? where id = ?
              and (select count(*) from pursuit p where p.owner = ? and p.assignment = ?
                and not exists (select 1 from ranked_attempt r
                  where r.pursuit = p.id and r.voided_by is not null)) < ?
              and not exists (select 1 from pursuit p where p.owner = ? and p.assignment = ?
                and not exists (select 1 from pursuit_summary s
                  where s.pursuit = p.id and s.closed))\
            """,
            assignment,
            pursuit,
            owner,
            assignment,
            most,
            owner,
            assignment)
        == 1;
  }

  private static AssignmentRow row(ResultSet row) throws SQLException {
    long seed = row.getLong(8);
    return new AssignmentRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        AssignmentRow.Kind.of(row.getString(4)),
        row.getBoolean(5),
        row.getString(6),
        Difficulty.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
        row.getObject(8) == null ? OptionalLong.empty() : OptionalLong.of(seed),
        row.getBoolean(9),
        row.getInt(10),
        new AssignmentRow.Marks(row.getInt(11), skills(row, 17)),
        row.getString(12),
        instant(row, 13),
        row.getString(14),
        instant(row, 15),
        Optional.ofNullable(row.getObject(16, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static AssignedAttempt attempt(ResultSet row) throws SQLException {
    int overall = row.getInt(8);
    return new AssignedAttempt(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        instant(row, 4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getString(7) != null,
        row.getObject(8) == null ? OptionalInt.empty() : OptionalInt.of(overall),
        skills(row, 9));
  }

  /** A skill's score as it is kept: null where there is none. */
  static Optional<Integer> score(Map<Skill, Integer> skills, Skill skill) {
    return Optional.ofNullable(skills.get(skill));
  }

  /**
   * @param column of the first of {@link #SKILLS}
   */
  static Map<Skill, Integer> skills(ResultSet row, int column) throws SQLException {
    var skills = new EnumMap<Skill, Integer>(Skill.class);
    for (var skill : SKILLS) {
      int score = row.getInt(column++);
      if (!row.wasNull()) {
        skills.put(skill, score);
      }
    }
    return skills;
  }
}
