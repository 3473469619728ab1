package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Accounts, within one transaction. */
public final class AccountTable {
  static final String COLUMNS =
      "a.id, a.organisation, a.login, a.name, a.role, a.team, a.password, a.active, a.since";

  private final Statements statements;

  AccountTable(Statements statements) {
    this.statements = statements;
  }

  public void insert(AccountRow row) {
    statements.insert(
        "account",
        "id, organisation, login, name, role, team, password, active, since",
        row.id(),
        row.organisation(),
        row.login(),
        row.name(),
        row.role(),
        row.team(),
        row.password(),
        row.active(),
        row.since());
  }

  /** Writes name, role, team, password and whether they are active; the rest never changes. */
  public void update(AccountRow row) {
    statements.update(
        "update account set name = ?, role = ?, team = ?, password = ?, active = ? where id = ?",
        row.name(),
        row.role(),
        row.team(),
        row.password(),
        row.active(),
        row.id());
  }

  public Optional<AccountRow> find(String id) {
    return statements.one(
        "select " + COLUMNS + " from account a where a.id = ?", row -> of(row, 1), id);
  }

  public Optional<AccountRow> findByLogin(String organisation, String login) {
    return statements.one(
        "select " + COLUMNS + " from account a where a.organisation = ? and a.login = ?",
        row -> of(row, 1),
        organisation,
        login);
  }

  /** By name. */
  public List<AccountRow> all(String organisation) {
    return statements.list(
        "select " + COLUMNS + " from account a where a.organisation = ? order by a.name, a.login",
        row -> of(row, 1),
        organisation);
  }

  /** How many people of a role can sign in. */
  public int active(String organisation, String role) {
    return statements
        .one(
            "select count(*) from account where organisation = ? and role = ? and active",
            row -> row.getInt(1),
            organisation,
            role)
        .orElse(0);
  }

  public boolean isEmpty(String organisation) {
    return statements
        .one(
            "select 1 from account where organisation = ? fetch first 1 rows only",
            row -> true,
            organisation)
        .isEmpty();
  }

  /**
   * @param column of the first of {@link #COLUMNS}
   */
  static AccountRow of(ResultSet row, int column) throws SQLException {
    return new AccountRow(
        row.getString(column),
        row.getString(column + 1),
        row.getString(column + 2),
        row.getString(column + 3),
        row.getString(column + 4),
        row.getString(column + 5),
        row.getString(column + 6),
        row.getBoolean(column + 7),
        instant(row, column + 8));
  }
}
