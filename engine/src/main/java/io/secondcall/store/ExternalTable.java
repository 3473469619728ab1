package io.secondcall.store;

import java.nio.charset.StandardCharsets;
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
    statements.insert(
        "external_identity", "issuer, subject, account, since", issuer, subject, account, since);
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

  /** Whether an OpenID provider vouches for an account. */
  public boolean isLinked(String account) {
    return statements
        .one("select issuer from external_identity where account = ?", row -> true, account)
        .orElse(false);
  }

  /**
   * No provider vouches for the account from now on.
   *
   * @return whether one did
   */
  public boolean remove(String account) {
    return statements.update("delete from external_identity where account = ?", account) > 0;
  }

  /** Notes that whoever is in a session gave their password; an earlier note of it is gone. */
  public void confirm(String session, String ticket, Instant until) {
    statements.update("delete from external_confirmation where session = ?", session);
    statements.insert(
        "external_confirmation", "session, ticket, expires_at", session, ticket, until);
  }

  /**
   * Uses the note up.
   *
   * @return whether there was one for this ticket, and its time isn't up
   */
  public boolean useConfirmation(String session, String ticket, Instant now) {
    return statements.update(
            "delete from external_confirmation where session = ? and ticket = ? and expires_at > ?",
            session,
            ticket,
            now)
        > 0;
  }

  /**
   * Remembers a logout token, and forgets those that could not come again.
   *
   * @param id what the provider calls the token
   * @param until when it would be refused for its age
   * @return whether it is new
   */
  public boolean remember(String issuer, String id, Instant until, Instant now) {
    statements.update("delete from logout_token where expires_at < ?", now);
    var digest = Sha256.begin();
    digest.update((issuer + "\n" + id).getBytes(StandardCharsets.UTF_8));
    var hash = Sha256.hex(digest);
    if (statements
        .one("select token_hash from logout_token where token_hash = ?", row -> true, hash)
        .isPresent()) {
      return false;
    }
    statements.insert("logout_token", "token_hash, expires_at", hash, until);
    return true;
  }

  /**
   * @param sid what the provider calls the session; empty where it doesn't say
   */
  public void insertSession(String session, Optional<String> sid, String idToken) {
    statements.insert("external_session", "session, sid, id_token", session, sid, idToken);
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
