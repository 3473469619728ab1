package io.secondcall.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The moves that hold in every scenario; the labelling guide defines each. A scenario adds its own
 * by example phrases, so everywhere else a move is named by its wire name, a string.
 */
public enum Move {
  GREET,
  INTRODUCE_SELF,
  STATE_PURPOSE,
  ASK_PERMISSION,
  NAME_REFERRER,
  SHOW_RESEARCH,
  SHOW_IGNORANCE,
  TAILOR_VALUE,
  GENERIC_PITCH,
  ASK_OPEN,
  ASK_CLOSED,
  THANK,
  APOLOGISE,
  OWN_MISTAKE,
  ACKNOWLEDGE,
  RESPECT_TIME,
  HONOUR_NO,
  CONFIRM_REMOVAL,
  WARM_CLOSE,
  BLAME,
  HOSTILE,
  PRESSURE,
  MISLEAD,
  PROPOSE_NEXT_STEP,
  OFFER_CHOICE,
  ASK_BEST_TIME,
  ASK_FOR_CONTACT,
  LEAVE_DETAILS,
  RECAP,
  ADD_VALUE,
  ANSWER_OBJECTION,
  BADGER,
  GIVE_UP,
  WALK_AWAY,
  GO_AROUND;

  private static final Map<String, Move> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Move::wireName, Function.identity()));

  /** For example {@code propose-next-step}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Move> ofWireName(String name) {
    return Optional.ofNullable(BY_WIRE_NAME.get(name));
  }
}
