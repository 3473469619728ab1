package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Links that work once, within one transaction. */
public final class LinkTable {
  private static final String COLUMNS =
      "id, organisation, purpose, account, role, team, name, login, made_by, made_at, expires_at,"
          + " used_at";

  private final Statements statements;

  LinkTable(Statements statements) {
    this.statements = statements;
  }

  public void insert(LinkRow row, String tokenHash) {
    statements.insert(
        "account_link",
        "token_hash, id, organisation, purpose, account, role, team, name, login, "
            + "made_by, made_at, expires_at",
        tokenHash,
        row.id(),
        row.organisation(),
        row.purpose(),
        row.account(),
        row.role(),
        row.team(),
        row.name(),
        row.login(),
        row.madeBy(),
        row.madeAt(),
        row.expiresAt());
  }

  public Optional<LinkRow> findByHash(String tokenHash) {
    return statements.one(
        "select " + COLUMNS + " from account_link where token_hash = ?", LinkTable::of, tokenHash);
  }

  /** Links of a purpose that still work, newest first. */
  public List<LinkRow> open(String organisation, String purpose, Instant now) {
    return statements.list(
        "select "
            + COLUMNS
            + " from account_link where organisation = ? and purpose = ? and used_at is null and"
            + " expires_at > ? order by made_at desc, id",
        LinkTable::of,
        organisation,
        purpose,
        now);
  }

  /**
   * Lets a link work no more.
   *
   * @return false when it did not any more
   */
  public boolean use(String id, Instant now) {
    return statements.update(
            "update account_link set used_at = ? where id = ? and used_at is null", now, id)
        == 1;
  }

  /** Lets every open link to an account, and every open invitation to a login, work no more. */
  public void useAllOf(String organisation, String account, String login, Instant now) {
    statements.update(
        "update account_link set used_at = ? where organisation = ? and used_at is null and"
            + " (account = ? or (account is null and login = ?))",
        now,
        organisation,
        account,
        login);
  }

  /** Lets every open link that somebody made work no more. */
  public void useAllMadeBy(String organisation, String account, Instant now) {
    statements.update(
        "update account_link set used_at = ? where organisation = ? and used_at is null and"
            + " made_by = ?",
        now,
        organisation,
        account);
  }

  /**
   * Removes links that worked last before a time.
   *
   * @return how many
   */
  public int removeOver(Instant before) {
    return statements.update(
        "delete from account_link where used_at < ? or expires_at < ?", before, before);
  }

  private static LinkRow of(ResultSet row) throws SQLException {
    return new LinkRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        instant(row, 10),
        instant(row, 11),
        Optional.ofNullable(row.getObject(12, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
