package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.secondcall.people.AssignmentRules.Judged;
import io.secondcall.people.AssignmentRules.Progress;
import io.secondcall.people.AssignmentRules.Standing;
import io.secondcall.people.Assignments;
import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import io.secondcall.store.AssignmentTable.Person;
import io.secondcall.store.CertificateRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What the operations on assignments take and answer: schemas of the OpenAPI document. */
final class AssignmentViews {
  private AssignmentViews() {}

  record NewAssignment(
      @JsonProperty(required = true) String team,
      @JsonProperty(required = true) String kind,
      Optional<List<String>> people,
      @JsonProperty(required = true) String scenario,
      @JsonProperty(required = true) String difficulty,
      OptionalLong seed,
      Optional<Boolean> hints,
      @JsonProperty(required = true) int attempts,
      @JsonProperty(required = true) int passMark,
      Optional<Map<String, Integer>> skillMarks,
      Optional<String> note,
      @JsonProperty(required = true) String dueAt) {

    /** What the contract has let through. */
    Assignments.Terms terms() {
      var marks = new EnumMap<Skill, Integer>(Skill.class);
      skillMarks.orElseGet(Map::of).forEach((skill, mark) -> marks.put(skill(skill), mark));
      return new Assignments.Terms(
          team,
          Kind.of(kind),
          people.orElseGet(List::of),
          scenario,
          Difficulty.valueOf(difficulty.toUpperCase(Locale.ROOT)),
          seed,
          hints.orElse(false),
          attempts,
          new Marks(passMark, marks),
          note.orElse(""),
          due(dueAt));
    }

    private static Skill skill(String name) {
      return Skill.valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** What is left out stays as it is. */
  record ChangedAssignment(
      Optional<String> dueAt,
      OptionalInt passMark,
      OptionalInt attempts,
      Optional<List<String>> people) {

    /** What the contract has let through. */
    Assignments.Amendment amendment() {
      return new Assignments.Amendment(
          dueAt.map(AssignmentViews::due), passMark, attempts, people.orElseGet(List::of));
    }
  }

  private static Instant due(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException noTime) {
      throw new WireJson.MalformedException("`dueAt` is a date with a time and its offset.");
    }
  }

  record NewAttempt(Optional<Boolean> timers) {}

  record NewDecision(@JsonProperty(required = true) boolean confirm, Optional<String> remark) {}

  record NewRevocation(@JsonProperty(required = true) String reason) {}

  /**
   * An assignment by itself.
   *
   * @param setBy name; empty where nobody is there any more
   */
  record AssignmentCard(
      String id,
      String kind,
      String team,
      String scenario,
      String title,
      String difficulty,
      boolean hints,
      int attempts,
      int passMark,
      Map<String, Integer> skillMarks,
      String note,
      String dueAt,
      String setBy,
      boolean withdrawn) {
    static AssignmentCard of(AssignmentRow row, String title, String setBy) {
      return new AssignmentCard(
          row.id(),
          row.kind().text(),
          row.team(),
          row.scenario(),
          title,
          wireName(row.difficulty()),
          row.hints(),
          row.attempts(),
          row.marks().overall(),
          skills(row.marks().skills()),
          row.note(),
          row.dueAt().toString(),
          setBy,
          row.isWithdrawn());
    }
  }

  /**
   * @param outcome open, closed or lapsed
   */
  record AssignedTry(
      String pursuit,
      String begunAt,
      String outcome,
      OptionalInt overall,
      boolean late,
      boolean voided,
      boolean passed) {
    static AssignedTry of(Judged judged) {
      var attempt = judged.attempt();
      return new AssignedTry(
          attempt.pursuit(),
          attempt.begunAt().toString(),
          attempt.closed() ? attempt.lapsed() ? "lapsed" : "closed" : "open",
          attempt.overall(),
          judged.late(),
          attempt.voided(),
          judged.passed());
    }
  }

  /**
   * What a coach said.
   *
   * @param token of the certificate's page, where it was confirmed
   */
  record Decision(
      String certificate,
      String pursuit,
      Optional<String> token,
      String remark,
      String decidedAt,
      Optional<String> revokedAt,
      Optional<String> revokedReason) {
    static Decision of(CertificateRow row) {
      return new Decision(
          row.id(),
          row.pursuit(),
          row.token(),
          row.remark(),
          row.decidedAt().toString(),
          row.revocation().map(revoked -> revoked.at().toString()),
          row.revocation().map(CertificateRow.Revocation::reason));
    }
  }

  record StandingView(
      String progress,
      int begun,
      int left,
      OptionalInt best,
      Optional<String> open,
      String reminder,
      String certification,
      Optional<Decision> decision,
      List<AssignedTry> tries) {
    static StandingView of(Standing standing) {
      return new StandingView(
          standing.progress().text(),
          standing.attempts().size(),
          standing.left(),
          standing.best().map(best -> best.attempt().overall()).orElse(OptionalInt.empty()),
          standing.open().map(open -> open.attempt().pursuit()),
          standing.reminder().text(),
          standing.certification().text(),
          standing.decision().map(Decision::of),
          standing.attempts().stream().map(AssignedTry::of).toList());
    }
  }

  record ForMe(AssignmentCard assignment, StandingView standing) {
    static ForMe of(Assignments.Mine mine, UnaryOperator<String> title) {
      return new ForMe(
          AssignmentCard.of(
              mine.assignment(), title.apply(mine.assignment().scenario()), mine.setBy()),
          StandingView.of(mine.standing()));
    }
  }

  /**
   * @param hours real time within which a ranked attempt has to be played
   */
  record AllForMe(List<ForMe> assignments, long hours) {}

  record TeamPerson(String id, String name) {
    static TeamPerson of(Person person) {
      return new TeamPerson(person.id(), person.name());
    }
  }

  record TeamChoice(String team, List<TeamPerson> people) {}

  record Addressee(String id, String name, StandingView standing) {}

  /**
   * @param seed the same for all; empty: drawn for each attempt
   */
  record TeamAssignment(
      AssignmentCard assignment,
      boolean everybody,
      OptionalLong seed,
      Map<String, Integer> counts,
      List<Addressee> people) {
    static TeamAssignment of(Assignments.Course course, UnaryOperator<String> title) {
      var row = course.assignment();
      var counts = new LinkedHashMap<String, Integer>();
      for (var progress : Progress.values()) {
        counts.put(progress.text(), 0);
      }
      course
          .people()
          .forEach(one -> counts.merge(one.standing().progress().text(), 1, Integer::sum));
      return new TeamAssignment(
          AssignmentCard.of(row, title.apply(row.scenario()), course.setBy()),
          row.everybody(),
          row.seed(),
          counts,
          course.people().stream()
              .map(
                  one ->
                      new Addressee(
                          one.person().id(), one.person().name(), StandingView.of(one.standing())))
              .toList());
    }
  }

  record TeamAssignments(List<TeamChoice> teams, List<TeamAssignment> assignments) {
    static TeamAssignments of(Assignments.Overview overview, UnaryOperator<String> title) {
      return new TeamAssignments(
          overview.teams().stream()
              .map(
                  team ->
                      new TeamChoice(
                          team.team(), team.people().stream().map(TeamPerson::of).toList()))
              .toList(),
          overview.courses().stream().map(course -> TeamAssignment.of(course, title)).toList());
    }
  }

  record NewlySet(String id) {}

  /** A certificate as anybody with its link sees it: this and nothing else of the person. */
  record CertificatePage(
      String name,
      String organisation,
      String scenario,
      String title,
      int version,
      String difficulty,
      int passMark,
      Map<String, Integer> skillMarks,
      int overall,
      Map<String, Integer> skills,
      String attemptedAt,
      String confirmedAt,
      Optional<String> confirmedBy,
      boolean valid,
      Optional<String> revokedAt) {}

  static Map<String, Integer> skills(Map<Skill, Integer> scores) {
    var named = new LinkedHashMap<String, Integer>();
    for (var skill : Skill.values()) {
      if (scores.containsKey(skill)) {
        named.put(wireName(skill), scores.getOrDefault(skill, 0));
      }
    }
    return named;
  }
}
