package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions of accounts, within one transaction. */
public final class SessionTable {
  /** Channel on which nodes are told, on PostgreSQL, that sessions ended. */
  static final String CHANNEL = "secondcall_sessions";

  private final Statements statements;
  private final boolean shared;

  SessionTable(Statements statements, boolean shared) {
    this.statements = statements;
    this.shared = shared;
  }

  /**
   * A session and whose it is.
   *
   * @param seenAt when it was last used, to some hours
   */
  public record Row(String id, AccountRow account, Instant since, Instant seenAt) {}

  public void insert(String id, String tokenHash, String account, Instant since) {
    statements.insert(
        "account_session",
        "id, token_hash, account, since, seen_at",
        id,
        tokenHash,
        account,
        since,
        since);
  }

  public Optional<Row> findByHash(String tokenHash) {
    return statements.one(
        "select s.id, s.since, s.seen_at, "
            + AccountTable.COLUMNS
            + " from account_session s join account a on a.id = s.account where s.token_hash = ?",
        row -> new Row(row.getString(1), AccountTable.of(row, 4), instant(row, 2), instant(row, 3)),
        tokenHash);
  }

  /** Whose a session is; empty once it is over. */
  public Optional<AccountRow> holder(String id) {
    return statements.one(
        "select "
            + AccountTable.COLUMNS
            + " from account_session s join account a on a.id = s.account where s.id = ?",
        row -> AccountTable.of(row, 1),
        id);
  }

  public void seen(String id, Instant at) {
    statements.update("update account_session set seen_at = ? where id = ?", at, id);
  }

  public void end(String id) {
    statements.update("delete from account_session where id = ?", id);
    tell();
  }

  /**
   * Removes sessions that were last used before a time, or began before one.
   *
   * @return how many
   */
  public int removeOver(Instant lastUsed, Instant begun) {
    return statements.update(
        "delete from account_session where seen_at < ? or since < ?", lastUsed, begun);
  }

  /** Ends all sessions of an account but one, or all of them. */
  public void endAll(String account, Optional<String> but) {
    statements.update(
        "delete from account_session where account = ? and id <> ?", account, but.orElse(""));
    tell();
  }

  /** Other nodes look after their connections when this transaction is committed. */
  public void tell() {
    if (shared) {
      statements.one("select pg_notify(?, '')", row -> true, CHANNEL);
    }
  }

  /** Of these sessions, those that go on, with the role of whoever they belong to. */
  public Map<String, String> rolesOf(Collection<String> ids) {
    var all = List.copyOf(ids);
    var roles = new HashMap<String, String>();
    for (int from = 0; from < all.size(); from += BATCH) {
      var some = all.subList(from, Math.min(from + BATCH, all.size()));
      statements
          .list(
              "select s.id, a.role from account_session s join account a on a.id = s.account"
                  + " where a.active and s.id in ("
                  + "?, ".repeat(some.size() - 1)
                  + "?)",
              row -> Map.entry(row.getString(1), row.getString(2)),
              some.toArray())
          .forEach(entry -> roles.put(entry.getKey(), entry.getValue()));
    }
    return Map.copyOf(roles);
  }

  private static final int BATCH = 500;

  /** When each account was last there; accounts without a session are absent. */
  public Map<String, Instant> lastSeen(String organisation) {
    var seen = new HashMap<String, Instant>();
    statements
        .list(
            "select s.account, max(s.seen_at) from account_session s join account a on a.id ="
                + " s.account where a.organisation = ? group by s.account",
            row -> Map.entry(row.getString(1), instant(row, 2)),
            organisation)
        .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
    return Map.copyOf(seen);
  }
}
