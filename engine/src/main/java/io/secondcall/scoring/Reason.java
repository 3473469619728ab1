package io.secondcall.scoring;

import io.secondcall.pursuit.Json;
import java.util.Arrays;
import java.util.Optional;

/** Why a mark came out as it did; its wire name stands in {@link Scorecard.Mark#because}. */
public enum Reason {
  /** The statement held where it had to. */
  HELD,
  /** It held everywhere, as it had to. */
  HELD_THROUGHOUT,
  /** It was broken at least once. */
  WAS_BROKEN,
  /** What comes near it held. */
  CAME_NEAR,
  /** It held, but not often enough. */
  TOO_FEW,
  /** It depends on words that were hard to make out, so it counts half. */
  HEARD_UNSURELY,
  /** It depends on a move that is often misheard, so it counts half. */
  OFTEN_MISHEARD,
  /** Words that were hard to make out would have broken it. */
  BREACH_HEARD_UNSURELY,
  /** A move that is often misheard would have broken it. */
  BREACH_OFTEN_MISHEARD,
  /** There were occasions, and it held on none. */
  HELD_NOWHERE,
  /** It had to hold everywhere, and on some occasion it did not. */
  NOT_THROUGHOUT,
  /** The pursuit called for it, and the trainee never made an occasion of it. */
  LET_GO,
  /** The occasion for it never came about. */
  NO_OCCASION,
  /** The pursuit did not ask for it. */
  NOT_CALLED_FOR,
  /** The only replies that could have shown it were not understood. */
  NOT_UNDERSTOOD,
  /** A coach ruled so, on a dispute. */
  RULED;

  /** Whether the mark would have come out otherwise, had the ear been more reliable. */
  public boolean isDoubt() {
    return switch (this) {
      case HEARD_UNSURELY, OFTEN_MISHEARD, BREACH_HEARD_UNSURELY, BREACH_OFTEN_MISHEARD -> true;
      default -> false;
    };
  }

  /** By the name that a mark holds. */
  public static Optional<Reason> ofWireName(String name) {
    return Arrays.stream(values()).filter(reason -> reason.wireName().equals(name)).findFirst();
  }

  public String wireName() {
    return Json.wireName(this);
  }
}
