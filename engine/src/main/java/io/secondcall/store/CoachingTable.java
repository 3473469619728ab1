package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is shared with coaches, said about it and seen of it, within one transaction. */
public final class CoachingTable {
  private static final String COMMENT =
      "select id, pursuit, author, place, target, words, written_at, changed_at from"
          + " debrief_comment where ";

  private final Statements statements;

  CoachingTable(Statements statements) {
    this.statements = statements;
  }

  /** What a comment is about. */
  public enum Place {
    /** The debrief as a whole; the target is empty. */
    WHOLE,
    /** One entry of the story, a contact's beginning for the contact: its sequence. */
    ENTRY,
    /** One criterion: its id. */
    CRITERION;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Place of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A comment.
   *
   * @param author random id of an account
   * @param words empty: deleted or erased
   * @param changedAt when it was written, or changed last
   */
  public record Comment(
      String id,
      String pursuit,
      String author,
      Place place,
      String target,
      Optional<String> words,
      Instant writtenAt,
      Instant changedAt) {}

  /** The team with whose coaches a pursuit is shared; empty: it is not. */
  public Optional<String> sharedWith(String pursuit) {
    return statements.one(
        "select team from shared_pursuit where pursuit = ?", row -> row.getString(1), pursuit);
  }

  public void share(String pursuit, String team, Instant at) {
    unshare(pursuit);
    statements.insert("shared_pursuit", "pursuit, team, since", pursuit, team, at);
  }

  public void unshare(String pursuit) {
    statements.update("delete from shared_pursuit where pursuit = ?", pursuit);
  }

  /** Names of the active coaches of a team, in alphabetical order. */
  public List<String> coaches(String organisation, String team) {
    return statements.list(
        "select name from account where organisation = ? and team = ? and role = 'coach' and active"
            + " order by name",
        row -> row.getString(1),
        organisation,
        team);
  }

  /** What was said about a pursuit, in the order in which it was. */
  public List<Comment> comments(String pursuit) {
    return statements.list(
        COMMENT + "pursuit = ? order by written_at, id", CoachingTable::comment, pursuit);
  }

  public Optional<Comment> comment(String id) {
    return statements.one(COMMENT + "id = ?", CoachingTable::comment, id);
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Place.of(row.getString(4)),
        row.getString(5),
        Optional.ofNullable(row.getString(6)),
        instant(row, 7),
        instant(row, 8));
  }

  public void insert(Comment comment) {
    statements.insert(
        "debrief_comment",
        "id, pursuit, author, place, target, words, written_at, changed_at",
        comment.id(),
        comment.pursuit(),
        comment.author(),
        comment.place().text(),
        comment.target(),
        comment.words(),
        comment.writtenAt(),
        comment.changedAt());
  }

  /**
   * Puts other words in place of a comment's own.
   *
   * @param words empty: none are left
   */
  public void reword(String id, Optional<String> words, Instant at) {
    statements.update(
        "update debrief_comment set words = ?, changed_at = ? where id = ?", words, at, id);
  }

  /** How many comments there are of one author about a pursuit. */
  public int countOf(String pursuit, String author) {
    return statements
        .one(
            "select count(*) from debrief_comment where pursuit = ? and author = ?",
            row -> row.getInt(1),
            pursuit,
            author)
        .orElse(0);
  }

  /** Up to when somebody has seen what was said about a pursuit. */
  public Optional<Instant> seen(String account, String pursuit) {
    return statements.one(
        "select seen_at from debrief_seen where account = ? and pursuit = ?",
        row -> instant(row, 1),
        account,
        pursuit);
  }

  public void see(String account, String pursuit, Instant at) {
    int known =
        statements.update(
            "update debrief_seen set seen_at = ? where account = ? and pursuit = ?",
            at,
            account,
            pursuit);
    if (known == 0) {
      statements.insert("debrief_seen", "account, pursuit, seen_at", account, pursuit, at);
    }
  }

  /** Lets go of what was said last before a time. */
  public int expire(Instant before) {
    return statements.update(
        "update debrief_comment set words = null where words is not null and changed_at < ?",
        before);
  }
}
