package io.secondcall.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Teams, and who is shown on the boards, within one transaction. */
public final class TeamTable {
  private final Statements statements;

  TeamTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * A team.
   *
   * @param people how many of its people can sign in
   * @param boards whether its people can be on the boards
   */
  public record Row(String team, int people, boolean boards) {}

  /** Teams that somebody is in, or whose boards are on, by name. */
  public List<Row> all(String organisation) {
    return statements.list(
        """
        select t.team, (select count(*) from account a
            where a.organisation = ? and a.team = t.team and a.active),
          exists (select 1 from team_board b where b.organisation = ? and b.team = t.team)
        from (select team from account where organisation = ? and team <> ''
          union select team from team_board where organisation = ?) t
        order by t.team\
        """,
        row -> new Row(row.getString(1), row.getInt(2), row.getBoolean(3)),
        organisation,
        organisation,
        organisation,
        organisation);
  }

  /**
   * A team's name as the others of the team have it, whose letters may be large or small otherwise:
   * "north" is no other team than "North".
   *
   * @param account whose own spelling is passed over; may be nobody's
   */
  public String spelled(String organisation, String team, String account) {
    return statements
        .one(
            """
            select min(team) from account
            where organisation = ? and lower(team) = lower(?) and id <> ?\
            """,
            row -> Optional.ofNullable(row.getString(1)),
            organisation,
            team,
            account)
        .flatMap(other -> other)
        .orElse(team);
  }

  /**
   * Ends a membership, where there is one, and begins another, unless the team is empty; who is
   * shown on the boards may be others then.
   */
  public void move(String account, String team, Instant at) {
    statements.update(
        """
        update organisation set boards_version = boards_version + 1
        where id = (select organisation from account where id = ?)\
        """,
        account);
    statements.update(
        "update team_membership set until = ? where account = ? and until is null", at, account);
    // Moved twice in one moment, the later move is what happened.
    statements.update("delete from team_membership where account = ? and since = ?", account, at);
    if (!team.isEmpty()) {
      statements.insert("team_membership", "account, team, since", account, team, at);
    }
  }

  public boolean boardIsOn(String organisation, String team) {
    return statements
        .one(
            "select 1 from team_board where organisation = ? and team = ?",
            row -> true,
            organisation,
            team)
        .isPresent();
  }

  /** Turns a team's boards on or off. */
  public void turnBoard(String organisation, String team, boolean on, Instant at) {
    statements.update(
        "delete from team_board where organisation = ? and team = ?", organisation, team);
    if (on) {
      statements.insert("team_board", "organisation, team, since", organisation, team, at);
    }
  }

  public boolean staysOut(String account) {
    return statements
        .one("select 1 from board_absence where account = ?", row -> true, account)
        .isPresent();
  }

  public void stayOut(String account, boolean out, Instant at) {
    statements.update("delete from board_absence where account = ?", account);
    if (out) {
      statements.insert("board_absence", "account, since", account, at);
    }
  }

  /** Everybody who is shown on the boards. */
  public Set<String> shown(String organisation) {
    return new HashSet<>(
        statements.list(
            """
            select a.id from account a
              join team_board b on b.organisation = a.organisation and b.team = a.team
            where a.organisation = ? and a.active
              and not exists (select 1 from board_absence x where x.account = a.id)\
            """,
            row -> row.getString(1),
            organisation));
  }

  /** Rises whenever {@link #shown} may have changed. */
  public long version(String organisation) {
    return statements
        .one(
            "select boards_version from organisation where id = ?",
            row -> row.getLong(1),
            organisation)
        .orElse(0L);
  }

  /** To be called in the transaction that changes who is shown. */
  public void changed(String organisation) {
    statements.update(
        "update organisation set boards_version = boards_version + 1 where id = ?", organisation);
  }

  /** Names of accounts, by id. */
  public Map<String, String> names(Collection<String> accounts) {
    var names = new HashMap<String, String>();
    if (!accounts.isEmpty()) {
      var marks = String.join(", ", accounts.stream().map(account -> "?").toList());
      statements
          .list(
              "select id, name from account where id in (" + marks + ")",
              row -> Map.entry(row.getString(1), row.getString(2)),
              accounts.toArray())
          .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    }
    return names;
  }
}
