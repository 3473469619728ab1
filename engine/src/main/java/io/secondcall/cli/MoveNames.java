package io.secondcall.cli;

import io.secondcall.language.Move;

/** What a move is called in plain words; the same words as on the screens. */
final class MoveNames {
  private MoveNames() {}

  /**
   * @param id wire name of a move; one of a scenario's own reads as its id
   */
  static String of(String id) {
    return Move.ofWireName(id).map(MoveNames::of).orElseGet(() -> id.replace('-', ' '));
  }

  static String of(Move move) {
    return switch (move) {
      case GREET -> "greeted them";
      case INTRODUCE_SELF -> "said who was calling";
      case STATE_PURPOSE -> "said what the call was for";
      case ASK_PERMISSION -> "asked whether the moment suited";
      case NAME_REFERRER -> "named somebody they know";
      case SHOW_RESEARCH -> "showed having looked them up";
      case SHOW_IGNORANCE -> "showed not knowing them";
      case TAILOR_VALUE -> "tied the offer to their case";
      case GENERIC_PITCH -> "made a general pitch";
      case ASK_OPEN -> "asked an open question";
      case ASK_CLOSED -> "asked a closed question";
      case THANK -> "thanked them";
      case APOLOGISE -> "apologised";
      case OWN_MISTAKE -> "owned a mistake";
      case ACKNOWLEDGE -> "showed having heard them";
      case RESPECT_TIME -> "respected their time";
      case HONOUR_NO -> "accepted their no";
      case CONFIRM_REMOVAL -> "promised to stop the contact";
      case WARM_CLOSE -> "closed warmly";
      case BLAME -> "blamed them";
      case HOSTILE -> "was hostile";
      case PRESSURE -> "pressed them";
      case MISLEAD -> "said what is not so";
      case PROPOSE_NEXT_STEP -> "proposed a next step";
      case OFFER_CHOICE -> "offered a choice";
      case ASK_BEST_TIME -> "asked for the best time";
      case ASK_FOR_CONTACT -> "asked for the right person";
      case LEAVE_DETAILS -> "left a way to answer";
      case RECAP -> "recalled what was agreed";
      case ADD_VALUE -> "brought something useful";
      case ANSWER_OBJECTION -> "answered a concern";
      case BADGER -> "asked again with nothing new";
      case GIVE_UP -> "gave up";
      case WALK_AWAY -> "walked away kindly";
      case GO_AROUND -> "went around them";
    };
  }
}
