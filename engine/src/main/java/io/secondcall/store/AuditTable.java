package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The audit log, within one transaction. It grows at its end, and at most loses its beginning. */
public final class AuditTable {
  private static final String COLUMNS =
      "global_position, recorded_at, organisation, actor, action, subject, detail, hash";

  private final Statements statements;

  AuditTable(Statements statements) {
    this.statements = statements;
  }

  /** How far the log has come. */
  public record Head(long position, String hash) {}

  /** Says that entries were removed: up to which in its detail, the last one's hash as subject. */
  static final String TRIMMED = "audit-trimmed";

  /**
   * Where the log begins: position and hash of the last entry that was removed for its age; 0 and
   * {@link AuditEntry#ORIGIN} when none was.
   */
  Head base() {
    return statements
        .one(
            "select base_position, base_hash from audit_head where id = 1",
            row -> new Head(row.getLong(1), row.getString(2)))
        .orElseThrow(() -> new StoreException.Failed("The audit log has no head.", noHead()));
  }

  /** The newest entry that says where the log begins. */
  Optional<AuditEntry> lastTrimmed() {
    return statements.one(
        "select "
            + COLUMNS
            + " from audit_entry where action = ? order by global_position desc fetch first 1 rows"
            + " only",
        AuditTable::of,
        TRIMMED);
  }

  /**
   * Removes entries from before a time, from the first on, and notes in the log where it begins
   * now. What is left is still one chain: the note is covered by it.
   *
   * @return how many went
   */
  public int trim(Instant before, Instant now, String organisation, String actor) {
    // Taken first, so that of two nodes one waits for the other.
    statements.update("update audit_head set global_position = global_position where id = 1");
    var firstKept =
        statements.one(
            "select min(global_position) from audit_entry where recorded_at >= ?",
            row -> row.getLong(1),
            before);
    long end = firstKept.filter(position -> position > 0).orElse(head().position() + 1);
    var last =
        statements.one(
            "select "
                + COLUMNS
                + " from audit_entry where global_position < ? order by global_position desc fetch"
                + " first 1 rows only",
            AuditTable::of,
            end);
    if (last.isEmpty() || isNoteAlone(last.get())) {
      return 0;
    }
    var through = last.get();
    append(now, organisation, actor, TRIMMED, through.hash(), Long.toString(through.position()));
    statements.update(
        "update audit_head set base_position = ?, base_hash = ? where id = 1",
        through.position(),
        through.hash());
    return statements.update(
        "delete from audit_entry where global_position <= ?", through.position());
  }

  /** A log of nothing but an old note would be trimmed, and noted, for ever. */
  private boolean isNoteAlone(AuditEntry last) {
    return last.action().equals(TRIMMED) && base().position() == last.position() - 1;
  }

  /**
   * Appends an entry and moves the head; whoever appends too waits for this transaction's end.
   *
   * @throws IllegalArgumentException when a part holds a line end, which keeps parts apart
   */
  public void append(
      Instant at, String organisation, String actor, String action, String subject, String detail) {
    if ((organisation + actor + action + subject + detail).contains("\n")) {
      throw new IllegalArgumentException("a part of an audit entry is one line");
    }
    statements.update("update audit_head set global_position = global_position + 1 where id = 1");
    var head = head();
    var time = at.truncatedTo(ChronoUnit.MILLIS);
    var unsigned =
        new AuditEntry(head.position(), time, organisation, actor, action, subject, detail, "");
    var hash = unsigned.expectedHash(head.hash());
    statements.insert(
        "audit_entry",
        COLUMNS,
        head.position(),
        time,
        organisation,
        actor,
        action,
        subject,
        detail,
        hash);
    statements.update("update audit_head set hash = ? where id = 1", hash);
  }

  public Head head() {
    return statements
        .one(
            "select global_position, hash from audit_head where id = 1",
            row -> new Head(row.getLong(1), row.getString(2)))
        .orElseThrow(() -> new StoreException.Failed("The audit log has no head.", noHead()));
  }

  private static IllegalStateException noHead() {
    return new IllegalStateException("no row in audit_head");
  }

  /** Entries before a position, newest first. */
  public List<AuditEntry> before(long position, int limit) {
    return statements.list(
        "select "
            + COLUMNS
            + " from audit_entry where global_position < ? order by global_position desc fetch"
            + " first "
            + limit
            + " rows only",
        AuditTable::of,
        position);
  }

  /** Entries after a position, oldest first. */
  public List<AuditEntry> after(long position, int limit) {
    return statements.list(
        "select "
            + COLUMNS
            + " from audit_entry where global_position > ? order by global_position fetch first "
            + limit
            + " rows only",
        AuditTable::of,
        position);
  }

  private static AuditEntry of(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        instant(row, 2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }
}
