package io.secondcall.scoring;

import io.secondcall.language.Span;
import io.secondcall.scenario.Scenario.Skill;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All marks of a pursuit. Holds ids and spans, never words: prose is rendered from the pinned
 * scenario when shown.
 *
 * @param scoring version of the scoring rules
 * @param scenarioHash the version of the scenario it was judged by
 * @param ending id of the ending
 * @param skills score of each skill; a skill that nothing called for is absent
 * @param overall weighted mean of the skills, 0 to 100, after the cap
 * @param cap set when a breach, hostility, deceit or a missing essential capped the overall score
 * @param marks one for each criterion, in the scenario's order
 */
public record Scorecard(
    String scoring,
    String scenarioHash,
    String ending,
    Map<Skill, SkillScore> skills,
    int overall,
    Optional<Cap> cap,
    List<Mark> marks) {

  /**
   * @param score 0 to 100
   * @param points earned less penalties; may be a half, and below 0
   * @param of points called for
   */
  public record SkillScore(int score, double points, double of) {}

  /**
   * @param rule cap.opt-out, cap.inherited-opt-out, cap.hostility, cap.deceit or cap.essential
   * @param limit the most that the overall score can be: 40, and 54 for a missing essential
   */
  public record Cap(String rule, int limit, List<Evidence> evidence) {}

  /** How a criterion came out. */
  public enum Result {
    EARNED,
    NEARLY,
    MISSED,
    BROKEN,
    NOT_CALLED_FOR
  }

  /**
   * One criterion judged.
   *
   * @param criterion id of the criterion, also the rule's id
   * @param because short id of the reason, for the sentence that explains it
   * @param reliable whether every move that it rests on was heard above its reliability threshold
   * @param evidence what earned or broke it; for missed the opportunity; never empty unless not
   *     called for
   * @param judged how it was judged, where a coach's ruling changed it since
   */
  public record Mark(
      String criterion,
      Skill skill,
      Result result,
      double points,
      int of,
      String because,
      boolean reliable,
      List<Evidence> evidence,
      Optional<Result> judged) {
    /** As it was judged. */
    public Mark(
        String criterion,
        Skill skill,
        Result result,
        double points,
        int of,
        String because,
        boolean reliable,
        List<Evidence> evidence) {
      this(criterion, skill, result, points, of, because, reliable, evidence, Optional.empty());
    }
  }

  /** Where a mark comes from. */
  public sealed interface Evidence {
    /**
     * Words of a turn: sequence of its event, and a span of its text; {@code what} is move or fact.
     */
    record Words(long turn, Span span, String what) implements Evidence {}

    /** A whole turn, or an opportunity in it. */
    record Turn(long turn) implements Evidence {}

    /** A contact, an action or an end: sequence of its event. */
    record Happening(long sequence) implements Evidence {}

    /** What lay between two events, or did not. */
    record Gap(long from, long to) implements Evidence {}
  }
}
