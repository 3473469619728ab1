package io.secondcall.scenario;

import java.util.Optional;

/**
 * One small, separately checkable statement of the rubric. It quantifies over occasions of one kind
 * and is judged so: {@code broken} where any occasion satisfies that; else {@code earned} where at
 * least {@code atLeast} do (or all, for {@code always}); else {@code nearly}; else {@code missed}.
 * Fewer than {@code atLeast} are nearly, too; with {@code always}, nearly asks that every occasion
 * be earned or near. Not called for where {@code calledFor} does not hold at the end of the
 * pursuit, where no occasion came about (unless {@code calledFor} says that one should have: then
 * it is missed; what should always hold is never missed so), and where its only replies were not
 * understood. What was not heard reliably calls for nothing.
 *
 * @param points what it is worth, 1 or more; nearly is worth half
 * @param penalty points deducted when broken, 0 or more
 * @param statement what the trainee did when it is earned, shown before the first contact
 * @param why the reason behind it
 * @param where occasions that count; none: all
 * @param always whether every occasion must satisfy {@code earned}
 * @param essential whether a pursuit that misses or breaks it is held below a pass, whatever else
 *     it earns
 * @param advice what to do another time
 * @param sayInstead a model wording
 */
public record Criterion(
    String id,
    Scenario.Skill skill,
    int points,
    int penalty,
    String statement,
    String why,
    Occasions of,
    Optional<Expression> calledFor,
    Optional<Expression> where,
    Expression earned,
    Optional<Expression> nearly,
    Optional<Expression> broken,
    int atLeast,
    boolean always,
    boolean essential,
    String advice,
    String sayInstead) {

  /** What a criterion quantifies over. */
  public enum Occasions {
    /** Replies of the trainee, voicemails included. */
    TURNS,
    /** Contacts, attempts that reached nobody included. */
    CONTACTS,
    /** Everything else that the trainee did: research, waiting, closing. */
    ACTIONS,
    /** The pursuit as a whole: one occasion, at its end. */
    PURSUIT
  }
}
