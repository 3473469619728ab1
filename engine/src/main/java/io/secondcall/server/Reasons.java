package io.secondcall.server;

import io.secondcall.language.MoveNames;
import io.secondcall.scoring.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** Why a mark or a cap came about, in one sentence. */
final class Reasons {
  private Reasons() {}

  /**
   * @param because wire name of a {@link Reason}
   * @param misheard wire names of moves that are often misheard, which the mark was capped for
   */
  static String ofMark(String because, List<String> misheard) {
    var what =
        misheard.isEmpty()
            ? "something"
            : misheard.stream().map(MoveNames::heard).collect(Collectors.joining(" or "));
    return Reason.ofWireName(because).map(reason -> sentence(reason, what)).orElse(because);
  }

  private static String sentence(Reason reason, String misheard) {
    return switch (reason) {
      case HELD -> "You did it.";
      case HELD_THROUGHOUT -> "You did it every time.";
      case WAS_BROKEN -> "At least once you did the opposite.";
      case CAME_NEAR -> "You came near it.";
      case TOO_FEW -> "You did it, but not often enough.";
      case HEARD_UNSURELY ->
          "It rests on words that could not be heard with certainty, so it counts half.";
      case OFTEN_MISHEARD ->
          "It rests on " + misheard + ", which is often misheard, so it counts half.";
      case BREACH_HEARD_UNSURELY ->
          "Some words sounded like the opposite. They could not be heard with certainty, so the"
              + " mark is nearly at most, and not broken.";
      case BREACH_OFTEN_MISHEARD ->
          "Some words sounded like "
              + misheard
              + ". That is often misheard, so the mark is nearly at most, and not broken.";
      case HELD_NOWHERE -> "There was occasion for it, and you did not use it.";
      case NOT_THROUGHOUT -> "It had to hold every time, and at least once it did not.";
      case LET_GO -> "What called for it was there, and you let it go.";
      case NO_OCCASION -> "It never came to the occasion.";
      case NOT_CALLED_FOR -> "This pursuit did not call for it.";
      case NOT_UNDERSTOOD -> "The replies that could have shown it were not understood.";
      case RULED -> "A coach ruled so.";
    };
  }

  static String ofCap(String rule) {
    return switch (rule) {
      case "cap.opt-out" -> "You contacted somebody who had asked you to stop.";
      case "cap.inherited-opt-out" ->
          "You contacted a house that had asked yours, before you began, to leave it alone.";
      case "cap.hostility" -> "You were hostile.";
      case "cap.deceit" -> "You said what was not true.";
      case "cap.essential" -> "Without this, no pursuit scores more than 54:";
      default -> rule;
    };
  }
}
