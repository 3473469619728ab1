package io.secondcall.people;

import io.secondcall.people.AssignmentRules.Certification;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AssignedAttempt;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.CertificateRow;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What coaches confirm, decline and revoke of attempts that passed, and what anybody with a
 * certificate's link sees. Thread-safe; calls block.
 */
public final class Certificates {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Assignments assignments;
  private final Tokens tokens;
  private final Clock clock;

  public Certificates(
      Database database, People people, Assignments assignments, Tokens tokens, Clock clock) {
    this.store = new PeopleStore(database);
    this.deeds = new Deeds(store);
    this.accounts = people.accounts();
    this.assignments = assignments;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** An attempt of somebody else, and whose it is. */
  private record Seen(AssignmentRow assignment, AssignedAttempt attempt, String name) {}

  /**
   * A certificate as anybody with its link sees it.
   *
   * @param organisation its name
   * @param confirmedBy name; empty where that person was erased
   * @param valid whether it stands, and its attempt too: on the boards, and not ruled below what
   *     was asked
   */
  public record Shown(
      CertificateRow certificate,
      AssignmentRow assignment,
      String organisation,
      String confirmedBy,
      boolean valid) {}

  private static Seen seen(PeopleTables tables, Member by, String assignment, String pursuit) {
    var row = Assignments.led(tables, by, assignment);
    var attempt =
        tables
            .assignments()
            .attempt(assignment, pursuit)
            .orElseThrow(
                () -> new DeedRefusedException(Reason.NO_ATTEMPT, "There is no such attempt."));
    var account = Accounts.row(tables, attempt.account());
    if (account.isErased()) {
      throw new DeedRefusedException(Reason.NO_ATTEMPT, "There is no such attempt.");
    }
    return new Seen(row, attempt, account.name());
  }

  /**
   * Confirms or declines what an attempt passed.
   *
   * @param remark why, where it is declined; may be empty where it is confirmed
   * @throws DeedRefusedException when there is nothing to decide, or it is not theirs to decide
   */
  public CertificateRow decide(
      Member by, String assignment, String pursuit, boolean confirm, String remark) {
    assignments.catchUp();
    var said = remark(remark, !confirm);
    return deeds.write(
        by,
        tables -> {
          var seen = seen(tables, by, assignment, pursuit);
          var account = seen.attempt().account();
          if (account.equals(by.id())) {
            throw DeedRefusedException.ownAttempt();
          }
          requireWaiting(tables, seen);
          var row =
              new CertificateRow(
                  UUID.randomUUID().toString(),
                  assignment,
                  account,
                  pursuit,
                  seen.name(),
                  confirm
                      ? Optional.of(tokens.draw(Tokens.Kind.CERTIFICATE))
                      : Optional.<String>empty(),
                  by.id(),
                  clock.instant(),
                  said,
                  seen.attempt().overall().orElse(0),
                  seen.attempt().skills(),
                  Optional.empty());
          tables.certificates().insert(row);
          accounts.note(
              tables,
              by.id(),
              confirm ? Deed.CERTIFICATE_CONFIRMED : Deed.CERTIFICATE_DECLINED,
              row.id(),
              "");
          return row;
        });
  }

  private void requireWaiting(PeopleTables tables, Seen seen) {
    var account = seen.attempt().account();
    var standing =
        new Efforts(tables.assignments().attemptsOf(account), tables.certificates().of(account))
            .standing(seen.assignment(), account, clock.instant());
    boolean passed =
        standing.attempts().stream()
            .anyMatch(
                one ->
                    one.attempt().pursuit().equals(seen.attempt().pursuit())
                        && one.passed()
                        && one.decided().isEmpty());
    if (standing.certification() != Certification.WAITING || !passed) {
      throw new DeedRefusedException(
          Reason.NOTHING_TO_DECIDE, "There is nothing to confirm or to decline in this attempt.");
    }
  }

  /**
   * Revokes a certificate; its page says so from then on.
   *
   * @throws DeedRefusedException when there is none that stands, or it is not theirs to revoke
   */
  public CertificateRow revoke(Member by, String certificate, String reason) {
    var said = remark(reason, true);
    return deeds.write(
        by,
        tables -> {
          var row =
              tables
                  .certificates()
                  .find(certificate)
                  .filter(CertificateRow::isConfirmed)
                  .filter(
                      found ->
                          tables
                              .assignments()
                              .find(found.assignment())
                              .filter(assignment -> Teams.leads(by, assignment.team()))
                              .isPresent())
                  .orElseThrow(Certificates::noCertificate);
          if (row.account().equals(by.id())) {
            throw DeedRefusedException.ownAttempt();
          }
          if (!tables.certificates().revoke(row.id(), by.id(), clock.instant(), said)) {
            throw new DeedRefusedException(Reason.ALREADY_REVOKED, "It has been revoked.");
          }
          accounts.note(tables, by.id(), Deed.CERTIFICATE_REVOKED, row.id(), "");
          return tables.certificates().find(row.id()).orElseThrow();
        });
  }

  private static DeedRefusedException noCertificate() {
    return new DeedRefusedException(Reason.NO_CERTIFICATE, "There is no such certificate.");
  }

  private static String remark(String text, boolean needed) {
    var line = Particulars.line(text);
    int length = line.codePointCount(0, line.length());
    if (length > LONGEST_REASON || (needed && length < SHORTEST_REASON)) {
      throw new DeedRefusedException(
          Reason.REASON_NEEDED,
          needed
              ? "Say why, in %d to %d characters.".formatted(SHORTEST_REASON, LONGEST_REASON)
              : "A remark has up to %d characters.".formatted(LONGEST_REASON));
    }
    return line;
  }

  /**
   * The certificate that a link opens.
   *
   * @throws DeedRefusedException when it opens none: forged, mangled, or its person was erased
   */
  public Shown show(String token) {
    assignments.catchUp();
    return Tokens.Kind.CERTIFICATE
        .hash(token)
        .flatMap(
            _ ->
                store.read(
                    tables ->
                        tables.certificates().findByToken(token).map(row -> shown(tables, row))))
        .orElseThrow(Certificates::noCertificate);
  }

  private static Shown shown(PeopleTables tables, CertificateRow row) {
    var assignment = tables.assignments().find(row.assignment()).orElseThrow();
    var coach = Accounts.row(tables, row.decidedBy());
    boolean stillPasses =
        tables
            .assignments()
            .attempt(row.assignment(), row.pursuit())
            .filter(attempt -> !attempt.voided())
            .filter(attempt -> AssignmentRules.reaches(attempt, assignment.marks()))
            .isPresent();
    return new Shown(
        row,
        assignment,
        tables.organisationName(Accounts.ORGANISATION),
        coach.isErased() ? "" : coach.name(),
        row.stands() && stillPasses);
  }
}
