package io.secondcall.scoring;

import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Heard;
import io.secondcall.scenario.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a criterion looks at, told twice: with everything that was heard, and with what
 * was heard reliably. Only what holds both ways is certain.
 *
 * @param at sequence of the event that it stands on
 * @param turns replies in it, in order
 * @param before what lay between it and the contact before
 * @param passedOver sequences of the lines in it that asked, and got no answer
 */
record Occasion(
    long at,
    Map<String, Object> all,
    Map<String, Object> sure,
    List<Turn> turns,
    Optional<Scorecard.Evidence.Gap> before,
    List<Long> passedOver) {

  /** One that is no contact. */
  Occasion(long at, Map<String, Object> all, Map<String, Object> sure, List<Turn> turns) {
    this(at, all, sure, turns, Optional.empty(), List.of());
  }

  /** A reply, understood or not. */
  record Turn(long sequence, Heard heard, Optional<Hearing> hearing) {}

  /** Where everything was heard reliably, both tellings are one and the same. */
  @SuppressWarnings("ReferenceEquality")
  private boolean sameEitherWay() {
    return all == sure;
  }

  /** How far an expression holds. */
  enum Holding {
    NO,
    /** It depends on a move that was not heard reliably. */
    PERHAPS,
    YES
  }

  Holding holding(Expression expression) {
    boolean withAll = expression.holds(all);
    boolean withSure = sameEitherWay() ? withAll : expression.holds(sure);
    if (withAll != withSure) {
      return Holding.PERHAPS;
    }
    return withAll ? Holding.YES : Holding.NO;
  }
}
