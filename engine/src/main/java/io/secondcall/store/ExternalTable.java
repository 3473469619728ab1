package io.secondcall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who accounts and sessions are to an OpenID provider, within one transaction. */
public final class ExternalTable {
  /** More than this is no subject and no session (OpenID Connect Core, section 2). */
  public static final int LONGEST_ID = 255;

  private final Statements statements;

  ExternalTable(Statements statements) {
    this.statements = statements;
  }

  /** A session of ours that began at a provider. */
  public record Session(String id, String account) {}

  public void insert(String issuer, String subject, String account, Instant since) {
    statements.update(
        "insert into external_identity (issuer, subject, account, since) values (?, ?, ?, ?)",
        issuer,
        subject,
        account,
        since);
  }

  /** The account of a subject; empty for one who never signed in. */
  public Optional<AccountRow> find(String issuer, String subject) {
    return statements.one(
        "select "
            + AccountTable.COLUMNS
            + " from external_identity e join account a on a.id = e.account"
            + " where e.issuer = ? and e.subject = ?",
        row -> AccountTable.of(row, 1),
        issuer,
        subject);
  }

  /**
   * @param sid what the provider calls the session; empty where it doesn't say
   */
  public void insertSession(String session, Optional<String> sid, String idToken) {
    statements.update(
        "insert into external_session (session, sid, id_token) values (?, ?, ?)",
        session,
        sid,
        idToken);
  }

  /** The token by which a session began; empty for one that began with a password. */
  public Optional<String> idToken(String session) {
    return statements.one(
        "select id_token from external_session where session = ?",
        row -> row.getString(1),
        session);
  }

  /** Sessions of a subject, or of what the provider calls a session, or of both where both are. */
  public List<Session> sessions(String issuer, Optional<String> subject, Optional<String> sid) {
    return statements.list(
        """
        select s.id, s.account from account_session s
          join external_session x on x.session = s.id
          join external_identity e on e.account = s.account
        where e.issuer = ? and (? or e.subject = ?) and (? or x.sid = ?)\
        """,
        row -> new Session(row.getString(1), row.getString(2)),
        issuer,
        subject.isEmpty(),
        subject.orElse(""),
        sid.isEmpty(),
        sid.orElse(""));
  }
}
