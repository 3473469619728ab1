package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import io.secondcall.scenario.Scenario.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What coaches said of attempts that passed, within one transaction. */
public final class CertificateTable {
  private static final String SELECT =
      """
      select c.id, c.assignment, c.account, c.pursuit, c.name, c.token, c.decided_by, c.decided_at,
        c.remark, c.overall, c.research, c.courtesy, c.persistence, c.revoked_by, c.revoked_at,
        c.revoked_reason
      from certificate c\
      """;

  private final Statements statements;

  CertificateTable(Statements statements) {
    this.statements = statements;
  }

  /** One that was not revoked yet. */
  public void insert(CertificateRow row) {
    statements.insert(
        "certificate",
        "id, assignment, account, pursuit, name, token, decided_by, decided_at, remark, "
            + "overall, research, courtesy, persistence",
        row.id(),
        row.assignment(),
        row.account(),
        row.pursuit(),
        row.name(),
        row.token(),
        row.decidedBy(),
        row.decidedAt(),
        row.remark(),
        row.overall(),
        AssignmentTable.score(row.skills(), Skill.RESEARCH),
        AssignmentTable.score(row.skills(), Skill.COURTESY),
        AssignmentTable.score(row.skills(), Skill.PERSISTENCE));
  }

  /** Returns whether there was one that stood. */
  public boolean revoke(String certificate, String by, Instant at, String reason) {
    return statements.update(
            """
            update certificate set revoked_by = ?, revoked_at = ?, revoked_reason = ?
            where id = ? and token is not null and revoked_at is null\
            """,
            by,
            at,
            reason,
            certificate)
        > 0;
  }

  public Optional<CertificateRow> find(String certificate) {
    return statements.one(SELECT + " where c.id = ?", CertificateTable::row, certificate);
  }

  public Optional<CertificateRow> findByToken(String token) {
    return statements.one(SELECT + " where c.token = ?", CertificateTable::row, token);
  }

  /** Somebody's, oldest first. */
  public List<CertificateRow> of(String account) {
    return statements.list(
        SELECT + " where c.account = ? order by c.decided_at, c.id",
        CertificateTable::row,
        account);
  }

  /** Those of assignments of at least one team, oldest first. */
  public List<CertificateRow> ofTeams(String organisation, Collection<String> teams) {
    return statements.list(
        SELECT
            + """
             join assignment a on a.id = c.assignment
            where a.organisation = ? and a.team in (%s) order by c.decided_at, c.id\
            """
                .formatted(Statements.places(teams.size())),
        CertificateTable::row,
        Statements.values(organisation, teams));
  }

  private static CertificateRow row(ResultSet row) throws SQLException {
    Optional<CertificateRow.Revocation> revocation = Optional.empty();
    var revokedBy = row.getString(14);
    if (revokedBy != null) {
      revocation =
          Optional.of(
              new CertificateRow.Revocation(revokedBy, instant(row, 15), row.getString(16)));
    }
    return new CertificateRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Optional.ofNullable(row.getString(6)),
        row.getString(7),
        instant(row, 8),
        row.getString(9),
        row.getInt(10),
        AssignmentTable.skills(row, 11),
        revocation);
  }
}
