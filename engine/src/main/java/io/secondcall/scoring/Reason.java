package io.secondcall.scoring;

import io.secondcall.pursuit.Json;

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
  /** It depends on words that were not heard reliably, so it counts half. */
  HEARD_UNSURELY,
  /** There were occasions, and it held on none. */
  HELD_NOWHERE,
  /** It had to hold everywhere, and on some occasion it did not. */
  NOT_THROUGHOUT,
  /** The occasion for it never came about. */
  NO_OCCASION,
  /** The pursuit did not ask for it. */
  NOT_CALLED_FOR,
  /** The only replies that could have shown it were not understood. */
  NOT_UNDERSTOOD;

  public String wireName() {
    return Json.wireName(this);
  }
}
