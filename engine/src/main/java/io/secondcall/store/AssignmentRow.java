package io.secondcall.store;

import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.scenario.Scenario.Skill;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An assignment as kept.
 *
 * @param everybody whether it is for all trainees of the team, those who join later too; else for
 *     the people beside it
 * @param scenario its id; the version is the one on the shelf when an attempt begins
 * @param seed the same for all; empty: drawn for each attempt
 * @param hints whether the coach in the ear may be asked
 * @param attempts how many there may be, 1 or more
 * @param note a line of whoever set it; may be empty
 * @param dueAt an attempt that begins then or later is late, and doesn't count
 * @param setBy id of an account
 */
public record AssignmentRow(
    String id,
    String organisation,
    String team,
    Kind kind,
    boolean everybody,
    String scenario,
    Difficulty difficulty,
    OptionalLong seed,
    boolean hints,
    int attempts,
    Marks marks,
    String note,
    Instant dueAt,
    String setBy,
    Instant setAt,
    Optional<Instant> withdrawnAt) {

  /** What comes of it. */
  public enum Kind {
    /** Its attempts are practice that a coach sees. */
    PRACTICE,
    /** Its attempts are ranked, and one that passes can be certified. */
    CERTIFICATION;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    public static Kind of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What an attempt has to reach.
   *
   * @param overall 0 to 100
   * @param skills 0 to 100, of those skills that have a mark of their own
   */
  public record Marks(int overall, Map<Skill, Integer> skills) {
    public Marks {
      skills = Map.copyOf(skills);
    }
  }

  /** The same with other terms; its conditions stay. */
  public AssignmentRow withTerms(Instant dueAt, int passMark, int attempts) {
    return new AssignmentRow(
        id,
        organisation,
        team,
        kind,
        everybody,
        scenario,
        difficulty,
        seed,
        hints,
        attempts,
        new Marks(passMark, marks.skills()),
        note,
        dueAt,
        setBy,
        setAt,
        withdrawnAt);
  }

  /** Whether nothing can be begun any more. */
  public boolean isWithdrawn() {
    return withdrawnAt.isPresent();
  }
}
