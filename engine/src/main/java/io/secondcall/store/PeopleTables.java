package io.secondcall.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Everything about people, within one transaction. */
public final class PeopleTables {
  private final Statements statements;
  private final boolean shared;

  PeopleTables(Connection connection, boolean shared) {
    this.statements = new Statements(connection);
    this.shared = shared;
  }

  public AccountTable accounts() {
    return new AccountTable(statements);
  }

  public SessionTable sessions() {
    return new SessionTable(statements, shared);
  }

  public LinkTable links() {
    return new LinkTable(statements);
  }

  public TeamTable teams() {
    return new TeamTable(statements);
  }

  public AssignmentTable assignments() {
    return new AssignmentTable(statements);
  }

  public CertificateTable certificates() {
    return new CertificateTable(statements);
  }

  public CoachingTable coaching() {
    return new CoachingTable(statements);
  }

  public ExternalTable external() {
    return new ExternalTable(statements);
  }

  public AuditTable audit() {
    return new AuditTable(statements);
  }

  public Erasures erasures() {
    return new Erasures(statements);
  }

  /** Whoever locks an organisation too waits for this transaction's end. */
  public void lock(String organisation) {
    statements.one(
        "select id from organisation where id = ? for update", row -> true, organisation);
  }

  public String organisationName(String organisation) {
    return statements
        .one("select name from organisation where id = ?", row -> row.getString(1), organisation)
        .orElse("");
  }

  public void nameOrganisation(String organisation, String name) {
    statements.update("update organisation set name = ? where id = ?", name, organisation);
  }

  /** Finished pursuits that moved last before a time, and of which words are kept. */
  public List<String> finishedWithWords(Instant before, int limit) {
    return statements.list(
        "select s.pursuit from pursuit_summary s where s.closed and s.updated_at < ? and exists"
            + " (select 1 from event_text t where t.pursuit = s.pursuit and t.words is not null)"
            // What is disputed and ruled later keeps it, and moves no list.
            + " and not exists (select 1 from event e where e.pursuit = s.pursuit and e.recorded_at"
            + " >= ?)"
            + " order by s.pursuit fetch first "
            + limit
            + " rows only",
        row -> row.getString(1),
        before,
        before);
  }

  /** Guests who were last there before a time; whoever comes back now waits for this to end. */
  public List<String> lockGuestsLastSeen(Instant before, int limit) {
    return statements.list(
        "select id from guest where seen_at < ? order by id fetch first "
            + limit
            + " rows only for update",
        row -> row.getString(1),
        before);
  }

  /** How many pursuits somebody began, branches among them. */
  public int pursuitsOf(String owner) {
    return statements
        .one("select count(*) from pursuit where owner = ?", row -> row.getInt(1), owner)
        .orElse(0);
  }

  /**
   * Gives an account everything that a guest did; the guest's session ends.
   *
   * @param at from when on it is the account's
   * @return how many pursuits changed hands
   */
  public int claim(String guest, String account, Instant at) {
    int claimed =
        statements.update(
            "update pursuit set owner = ?, claimed_at = ? where owner = ?", account, at, guest);
    statements.update("delete from guest where id = ?", guest);
    return claimed;
  }
}
