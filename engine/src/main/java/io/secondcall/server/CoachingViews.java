package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the operations on coaching take and answer: schemas of the OpenAPI document. */
final class CoachingViews {
  private CoachingViews() {}

  record Sharing(@JsonProperty(required = true) boolean shared) {}

  record NewComment(
      @JsonProperty(required = true) String place,
      Optional<String> target,
      @JsonProperty(required = true) String text) {}

  record CommentChange(@JsonProperty(required = true) String text) {}

  record NewDispute(
      @JsonProperty(required = true) String criterion,
      @JsonProperty(required = true) String reason) {}

  record NewRuling(
      @JsonProperty(required = true) String criterion,
      @JsonProperty(required = true) String verdict,
      @JsonProperty(required = true) String reason) {}

  record Seen(@JsonProperty(required = true) String pursuit) {}

  /**
   * @param mine whether whoever asks wrote it
   * @param byOwner whether it is the trainee's, else a coach's
   * @param text empty: deleted
   * @param unread whether it came since whoever asks has looked
   */
  record CommentView(
      String id,
      String name,
      boolean mine,
      boolean byOwner,
      String place,
      Optional<String> target,
      Optional<String> text,
      String writtenAt,
      boolean changed,
      boolean unread) {}

  /** Who ruled on a mark. */
  record Ruler(String criterion, String name) {}

  /**
   * What coach and trainee say about a debrief.
   *
   * @param seenBy private, shared, assigned or ranked
   * @param team whose coaches see it, or would; empty: there is none
   * @param coaches their names
   */
  record CoachingPage(
      String seenBy,
      String team,
      List<String> coaches,
      List<CommentView> comments,
      List<Ruler> rulers) {}

  record ThreadView(
      String pursuit,
      boolean own,
      String name,
      String title,
      String at,
      int unread,
      int openDisputes) {}

  record Threads(int unread, List<ThreadView> threads) {}

  /**
   * A debrief that a coach may open.
   *
   * @param why ranked, assigned or shared
   */
  record DebriefLine(
      String pursuit,
      String person,
      String name,
      String team,
      String why,
      String scenario,
      String title,
      String difficulty,
      String at,
      OptionalInt overall,
      boolean own,
      int openDisputes,
      int comments) {}

  /**
   * @param next what to ask for the next page with; empty: this was the last
   */
  record Debriefs(List<DebriefLine> debriefs, Optional<String> next) {}

  /**
   * @param attempt set for a ranked attempt
   */
  record TeamDebrief(
      DebriefLine line,
      Optional<BoardViews.Attempt> attempt,
      Views.PursuitView view,
      DebriefView debrief,
      CoachingPage coaching) {}

  record PractiserView(String account, String name, int finished, Optional<String> last) {}

  /**
   * @param earned percent; empty where too few are behind it to tell
   */
  record ShareView(
      OptionalInt earned, int people, int pursuits, int missingPeople, int missingPursuits) {
    static ShareView of(TeamFigures.Share share) {
      return new ShareView(
          share.isTold()
              ? OptionalInt.of((int) Math.round(100 * share.earned()))
              : OptionalInt.empty(),
          share.people(),
          share.pursuits(),
          share.missingPeople(),
          share.missingPursuits());
    }
  }

  record TeamCriterion(
      String scenario,
      String title,
      String criterion,
      String statement,
      String skill,
      ShareView share) {}

  record CourseView(
      String name,
      String scenario,
      String title,
      int first,
      int latest,
      int tries,
      boolean stuck) {}

  record TeamPage(
      String team,
      List<PractiserView> people,
      Map<String, ShareView> skills,
      List<TeamCriterion> criteria,
      List<CourseView> courses) {}
}
