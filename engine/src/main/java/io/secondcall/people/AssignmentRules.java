package io.secondcall.people;

import io.secondcall.store.AssignedAttempt;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import io.secondcall.store.CertificateRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody's attempts at an assignment have come to. The best finished attempt that began
 * before the due date counts; later ones are late, one that lapsed or was taken off the boards
 * counts for nothing, and so does one of which a coach declined or revoked the certificate. Pure.
 */
public final class AssignmentRules {
  /** What is due within so long is worth a reminder. */
  static final Duration SOON = Duration.ofDays(2);

  private AssignmentRules() {}

  /** How far somebody has come. */
  public enum Progress {
    NOT_BEGUN,
    UNDER_WAY,
    PASSED,
    /** Not passed, with attempts left. */
    NOT_YET,
    /** Not passed, with none left. */
    USED_UP;

    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether somebody is to be reminded. */
  public enum Reminder {
    NONE,
    SOON,
    OVERDUE;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a certificate stands. */
  public enum Certification {
    /** There is nothing to certify. */
    NONE,
    /** An attempt passed, and a coach is to decide. */
    WAITING,
    CONFIRMED,
    DECLINED,
    REVOKED,
    /** The certificate was not revoked, but a ruling put its attempt below what was asked. */
    BELOW_MARK,
    /** The certificate was not revoked, but its attempt was taken off the boards. */
    TAKEN_OFF;

    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One attempt in the light of its assignment.
   *
   * @param late whether it began when it was due, or later
   * @param counts whether it can be the one that counts
   * @param passed whether it counts and reached what was asked
   * @param decided what a coach said of it
   */
  public record Judged(
      AssignedAttempt attempt,
      boolean late,
      boolean counts,
      boolean passed,
      Optional<CertificateRow> decided) {}

  /**
   * How somebody stands.
   *
   * @param attempts oldest first
   * @param left how many more can be begun
   * @param best the one that counts; empty where none does yet
   * @param open the one under way
   * @param decision the latest of a coach
   */
  public record Standing(
      List<Judged> attempts,
      Progress progress,
      int left,
      Optional<Judged> best,
      Optional<Judged> open,
      Reminder reminder,
      Certification certification,
      Optional<CertificateRow> decision) {
    public Standing {
      attempts = List.copyOf(attempts);
    }

    /** Whether all attempts are used, and none has passed: somebody could do with help. */
    public boolean isStuck() {
      return progress == Progress.USED_UP;
    }
  }

  /**
   * @param attempts one person's at this assignment, oldest first
   * @param decisions of coaches on these attempts, oldest first
   */
  public static Standing standing(
      AssignmentRow assignment,
      List<AssignedAttempt> attempts,
      Collection<CertificateRow> decisions,
      Instant now) {
    var judged = attempts.stream().map(attempt -> judge(assignment, attempt, decisions)).toList();
    var open = judged.stream().filter(one -> !one.attempt().closed()).findFirst();
    int used = Math.toIntExact(judged.stream().filter(one -> !one.attempt().voided()).count());
    int left = Math.max(0, assignment.attempts() - used);
    var best =
        judged.stream()
            .filter(Judged::counts)
            .max(
                Comparator.comparing(Judged::passed)
                    .thenComparingInt(one -> one.attempt().overall().orElse(0))
                    // Of equals the first.
                    .thenComparing(one -> one.attempt().begunAt(), Comparator.reverseOrder()));
    var progress = progress(judged, open.isPresent(), left);
    var decision = decisions.stream().reduce((earlier, later) -> later);
    return new Standing(
        judged,
        progress,
        left,
        best,
        open,
        reminder(assignment, progress, now),
        certification(assignment, progress, judged, decision),
        decision);
  }

  private static Progress progress(List<Judged> judged, boolean open, int left) {
    if (judged.stream().anyMatch(Judged::passed)) {
      return Progress.PASSED;
    } else if (open) {
      return Progress.UNDER_WAY;
    } else if (judged.isEmpty()) {
      return Progress.NOT_BEGUN;
    }
    return left > 0 ? Progress.NOT_YET : Progress.USED_UP;
  }

  private static Judged judge(
      AssignmentRow assignment, AssignedAttempt attempt, Collection<CertificateRow> decisions) {
    boolean late = !attempt.begunAt().isBefore(assignment.dueAt());
    boolean counts =
        attempt.closed()
            && !late
            && !attempt.lapsed()
            && !attempt.voided()
            && attempt.overall().isPresent();
    var decided =
        decisions.stream().filter(row -> row.pursuit().equals(attempt.pursuit())).findFirst();
    boolean against = decided.filter(row -> !row.stands()).isPresent();
    return new Judged(
        attempt, late, counts, counts && !against && reaches(attempt, assignment.marks()), decided);
  }

  /** A mark on a skill that was never called for is not reached. */
  static boolean reaches(AssignedAttempt attempt, Marks marks) {
    return attempt.overall().orElse(-1) >= marks.overall()
        && marks.skills().entrySet().stream()
            .allMatch(mark -> attempt.skills().getOrDefault(mark.getKey(), -1) >= mark.getValue());
  }

  private static Reminder reminder(AssignmentRow assignment, Progress progress, Instant now) {
    if (assignment.isWithdrawn()) {
      return Reminder.NONE;
    }
    return switch (progress) {
      case PASSED, USED_UP -> Reminder.NONE;
      case NOT_BEGUN, UNDER_WAY, NOT_YET -> {
        if (!now.isBefore(assignment.dueAt())) {
          yield Reminder.OVERDUE;
        }
        yield now.plus(SOON).isBefore(assignment.dueAt()) ? Reminder.NONE : Reminder.SOON;
      }
    };
  }

  private static Certification certification(
      AssignmentRow assignment,
      Progress progress,
      List<Judged> judged,
      Optional<CertificateRow> decision) {
    if (assignment.kind() != Kind.CERTIFICATION) {
      return Certification.NONE;
    } else if (judged.stream()
        .anyMatch(
            one -> one.passed() && one.decided().filter(CertificateRow::stands).isPresent())) {
      return Certification.CONFIRMED;
    } else if (progress == Progress.PASSED) {
      return Certification.WAITING;
    }
    return decision.map(row -> against(row, judged)).orElse(Certification.NONE);
  }

  /** Why an attempt that passed once does so no more. */
  private static Certification against(CertificateRow row, List<Judged> judged) {
    if (!row.isConfirmed()) {
      return Certification.DECLINED;
    } else if (!row.stands()) {
      return Certification.REVOKED;
    }
    return judged.stream()
            .map(Judged::attempt)
            .anyMatch(attempt -> attempt.pursuit().equals(row.pursuit()) && attempt.voided())
        ? Certification.TAKEN_OFF
        : Certification.BELOW_MARK;
  }
}
