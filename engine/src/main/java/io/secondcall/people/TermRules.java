package io.secondcall.people;

import io.secondcall.people.Assignments.Amendment;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.scoring.Judge;
import io.secondcall.store.AssignedAttempt;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Collectors;

/** What the terms of an assignment can be, and what they can become later. Pure. */
final class TermRules {
  /**
   * What has none of its essentials missing: less than that can be lost, and is never certified.
   */
  static final int LEAST_CERTIFIED = Judge.HELD + 1;

  /** A due date farther off is a slip of the hand. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

  private TermRules() {}

  /**
   * @throws DeedRefusedException when it is past, or more than two years off
   */
  static void requireDue(Instant dueAt, Instant now) {
    if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FARTHEST))) {
      throw new DeedRefusedException(
          Reason.BAD_DUE_DATE, "The due date lies ahead, and within two years.");
    }
  }

  /**
   * @param passMark 0 to 100
   * @throws DeedRefusedException when a score would pass a certification that a missed essential
   *     holds down
   */
  static void requirePassMark(Kind kind, int passMark) {
    if (kind == Kind.CERTIFICATION && passMark < LEAST_CERTIFIED) {
      throw new DeedRefusedException(
          Reason.BAD_PASS_MARK,
          "A certification's pass mark is %d to 100, not %d: a missed essential holds a score at %d, and what is lost would pass. Give a `passMark` of %d or more."
              .formatted(LEAST_CERTIFIED, passMark, Judge.HELD, LEAST_CERTIFIED));
    }
  }

  /**
   * The assignment on other terms. Nobody is asked for more than they were told when they began, so
   * that whoever has passed has passed, and what a certification certifies is the same of
   * everybody. What stays as it is is not looked at: it may be older than a rule.
   *
   * @param begun everybody's attempts at it
   * @throws DeedRefusedException when it can't become so
   */
  static AssignmentRow amended(
      AssignmentRow row, Amendment asked, Collection<AssignedAttempt> begun, Instant now) {
    var dueAt = asked.dueAt().orElse(row.dueAt());
    int passMark = asked.passMark().orElse(row.marks().overall());
    int attempts = asked.attempts().orElse(row.attempts());
    if (!dueAt.equals(row.dueAt())) {
      requireDue(dueAt, now);
    }
    if (passMark != row.marks().overall()) {
      requirePassMark(row.kind(), passMark);
      requireFair(row, passMark, !begun.isEmpty());
    }
    int used = mostUsed(begun);
    if (attempts != row.attempts() && attempts < used) {
      throw new DeedRefusedException(
          Reason.BAD_ATTEMPTS,
          "Somebody has begun %d attempts: allow %d or more.".formatted(used, used));
    }
    return row.withTerms(dueAt, passMark, attempts);
  }

  private static void requireFair(AssignmentRow row, int passMark, boolean begun) {
    int before = row.marks().overall();
    if (begun && row.kind() == Kind.CERTIFICATION) {
      throw new DeedRefusedException(
          Reason.BAD_PASS_MARK,
          "Somebody has begun an attempt: the pass mark stays %d, so that the certificate says the same of everybody."
              .formatted(before));
    } else if (begun && passMark > before) {
      throw new DeedRefusedException(
          Reason.BAD_PASS_MARK,
          "Somebody has begun an attempt: the pass mark can be lowered from %d, not raised."
              .formatted(before));
    }
  }

  /** What was taken off the boards is given back. */
  private static int mostUsed(Collection<AssignedAttempt> begun) {
    var used =
        begun.stream()
            .filter(attempt -> !attempt.voided())
            .collect(Collectors.groupingBy(AssignedAttempt::account, Collectors.counting()));
    return used.isEmpty() ? 0 : Math.toIntExact(Collections.max(used.values()));
  }
}
