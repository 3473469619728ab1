package io.secondcall.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.AssignmentRules.Certification;
import io.secondcall.people.AssignmentRules.Progress;
import io.secondcall.people.AssignmentRules.Reminder;
import io.secondcall.people.AssignmentRules.Standing;
import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.store.AssignedAttempt;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import io.secondcall.store.CertificateRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {
  private static final Instant DUE = Instant.parse("2026-12-04T23:00:00Z");
  private static final Instant WEEK_BEFORE = DUE.minus(Duration.ofDays(7));

  private static AssignmentRow assignment(Kind kind, Marks marks) {
    return new AssignmentRow(
        "a",
        "default",
        "North",
        kind,
        true,
        "prove-it",
        Difficulty.REALISTIC,
        OptionalLong.empty(),
        false,
        2,
        marks,
        "",
        DUE,
        "cora",
        WEEK_BEFORE,
        Optional.empty());
  }

  private static final AssignmentRow PRACTICE = assignment(Kind.PRACTICE, new Marks(70, Map.of()));
  private static final AssignmentRow CERTIFICATION =
      assignment(Kind.CERTIFICATION, new Marks(70, Map.of(Skill.COURTESY, 80)));

  private static AssignedAttempt open(String id, Instant begun) {
    return new AssignedAttempt(
        id, "a", "kim", begun, false, false, false, OptionalInt.empty(), Map.of());
  }

  private static AssignedAttempt over(String id, Instant begun, int overall, int courtesy) {
    return new AssignedAttempt(
        id,
        "a",
        "kim",
        begun,
        true,
        false,
        false,
        OptionalInt.of(overall),
        Map.of(Skill.COURTESY, courtesy));
  }

  private static Standing at(Instant now, AssignedAttempt... attempts) {
    return AssignmentRules.standing(PRACTICE, List.of(attempts), List.of(), now);
  }

  private static Standing certifying(List<CertificateRow> decisions, AssignedAttempt... attempts) {
    return AssignmentRules.standing(CERTIFICATION, List.of(attempts), decisions, WEEK_BEFORE);
  }

  private static CertificateRow decided(String pursuit, boolean confirmed, boolean revoked) {
    return new CertificateRow(
        "c-" + pursuit,
        "a",
        "kim",
        pursuit,
        "Kim",
        confirmed ? Optional.of("c-token") : Optional.<String>empty(),
        "cora",
        WEEK_BEFORE,
        "",
        80,
        Map.of(),
        revoked
            ? Optional.of(new CertificateRow.Revocation("cora", DUE, "By mistake"))
            : Optional.<CertificateRow.Revocation>empty());
  }

  @Test
  void theBestThatBeganBeforeItWasDueCounts() {
    var standing =
        at(
            DUE.plusSeconds(60),
            over("p1", WEEK_BEFORE, 60, 0),
            over("p2", DUE.minusSeconds(1), 69, 0));
    assertThat(standing.best().orElseThrow().attempt().pursuit()).isEqualTo("p2");
    assertThat(standing.progress()).isEqualTo(Progress.USED_UP);
    assertThat(standing.isStuck()).isTrue();
    assertThat(standing.left()).isZero();
  }

  @Test
  void whatBeganWhenItWasDueIsLateHoweverGood() {
    var standing = at(DUE.plusSeconds(60), over("p1", DUE, 100, 100));
    assertThat(standing.attempts()).singleElement().matches(one -> one.late() && !one.passed());
    assertThat(standing.best()).isEmpty();
    assertThat(standing.progress()).isEqualTo(Progress.NOT_YET);
    assertThat(standing.reminder()).isEqualTo(Reminder.OVERDUE);
  }

  @Test
  void aPassMarkIsReachedExactly() {
    assertThat(at(WEEK_BEFORE, over("p", WEEK_BEFORE, 70, 0)).progress())
        .isEqualTo(Progress.PASSED);
    assertThat(at(WEEK_BEFORE, over("p", WEEK_BEFORE, 69, 0)).progress())
        .isEqualTo(Progress.NOT_YET);
  }

  @Test
  void whatPassedStaysPassedWhileAnotherIsUnderWay() {
    var standing = at(WEEK_BEFORE, over("p1", WEEK_BEFORE, 75, 0), open("p2", WEEK_BEFORE));
    assertThat(standing.progress()).isEqualTo(Progress.PASSED);
    assertThat(standing.open().orElseThrow().attempt().pursuit()).isEqualTo("p2");
    assertThat(at(WEEK_BEFORE, open("p2", WEEK_BEFORE)).progress()).isEqualTo(Progress.UNDER_WAY);
    assertThat(at(WEEK_BEFORE).progress()).isEqualTo(Progress.NOT_BEGUN);
  }

  @Test
  void whatLapsedUsesAnAttemptUpAndWhatWasVoidedDoesNot() {
    var lapsed =
        new AssignedAttempt(
            "p1", "a", "kim", WEEK_BEFORE, true, true, false, OptionalInt.of(90), Map.of());
    assertThat(at(WEEK_BEFORE, lapsed).left()).isEqualTo(1);
    assertThat(at(WEEK_BEFORE, lapsed).progress()).isEqualTo(Progress.NOT_YET);
    var voided =
        new AssignedAttempt(
            "p1", "a", "kim", WEEK_BEFORE, true, false, true, OptionalInt.of(90), Map.of());
    assertThat(at(WEEK_BEFORE, voided).left()).isEqualTo(2);
    assertThat(at(WEEK_BEFORE, voided).progress()).isEqualTo(Progress.NOT_YET);
  }

  @Test
  void remindersComeTwoDaysBeforeAndAfterwardsUntilThereIsNothingToDo() {
    var twoDays = DUE.minus(AssignmentRules.SOON);
    assertThat(at(twoDays.minusSeconds(1)).reminder()).isEqualTo(Reminder.NONE);
    assertThat(at(twoDays).reminder()).isEqualTo(Reminder.SOON);
    assertThat(at(DUE).reminder()).isEqualTo(Reminder.OVERDUE);
    assertThat(at(DUE, over("p", WEEK_BEFORE, 70, 0)).reminder()).isEqualTo(Reminder.NONE);
    assertThat(at(DUE, over("p", WEEK_BEFORE, 1, 0), over("q", WEEK_BEFORE, 1, 0)).reminder())
        .isEqualTo(Reminder.NONE);
  }

  @Test
  void everySkillThatHasAMarkHasToReachIt() {
    assertThat(certifying(List.of(), over("p", WEEK_BEFORE, 95, 79)).certification())
        .isEqualTo(Certification.NONE);
    assertThat(certifying(List.of(), over("p", WEEK_BEFORE, 70, 80)).certification())
        .isEqualTo(Certification.WAITING);
    var neverCalledFor =
        new AssignedAttempt(
            "p", "a", "kim", WEEK_BEFORE, true, false, false, OptionalInt.of(95), Map.of());
    assertThat(certifying(List.of(), neverCalledFor).progress()).isEqualTo(Progress.NOT_YET);
  }

  @Test
  void anAttemptThatPassesIsTheOneThatCountsEvenIfAnotherHasMorePoints() {
    var standing =
        certifying(List.of(), over("p", WEEK_BEFORE, 72, 85), over("q", WEEK_BEFORE, 95, 10));
    assertThat(standing.best().orElseThrow().attempt().pursuit()).isEqualTo("p");
  }

  @Test
  void aCoachDecidesAndWhatIsDeclinedOrRevokedDoesNotPass() {
    var passed = over("p", WEEK_BEFORE, 80, 90);
    assertThat(certifying(List.of(decided("p", true, false)), passed).certification())
        .isEqualTo(Certification.CONFIRMED);
    var declined = certifying(List.of(decided("p", false, false)), passed);
    assertThat(declined.certification()).isEqualTo(Certification.DECLINED);
    assertThat(declined.progress()).isEqualTo(Progress.NOT_YET);
    assertThat(declined.left()).isEqualTo(1);
    var revoked = certifying(List.of(decided("p", true, true)), passed);
    assertThat(revoked.certification()).isEqualTo(Certification.REVOKED);
    var again =
        certifying(List.of(decided("p", true, true)), passed, over("q", WEEK_BEFORE, 80, 90));
    assertThat(again.certification()).isEqualTo(Certification.WAITING);
  }

  @Test
  void aCertificateWhoseAttemptCountsNoMoreIsNotTheSameAsARevokedOne() {
    var confirmed = List.of(decided("p", true, false));
    assertThat(certifying(confirmed, over("p", WEEK_BEFORE, 80, 79)).certification().text())
        .isEqualTo("below-mark");
    var voided =
        new AssignedAttempt(
            "p",
            "a",
            "kim",
            WEEK_BEFORE,
            true,
            false,
            true,
            OptionalInt.of(90),
            Map.of(Skill.COURTESY, 90));
    assertThat(certifying(confirmed, voided).certification().text()).isEqualTo("taken-off");
    assertThat(certifying(List.of(decided("p", true, true)), voided).certification())
        .isEqualTo(Certification.REVOKED);
  }

  @Test
  void practiceIsNeverCertified() {
    assertThat(at(WEEK_BEFORE, over("p", WEEK_BEFORE, 90, 90)).certification())
        .isEqualTo(Certification.NONE);
  }
}
