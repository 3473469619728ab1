package io.secondcall.language;

/** What a move is called in plain words; the same words as on the screens. */
public final class MoveNames {
  private MoveNames() {}

  /**
   * What somebody did who made the move, for example "blamed them".
   *
   * @param id wire name of a move; one of a scenario's own reads as its id
   */
  public static String of(String id) {
    return Move.ofWireName(id).map(MoveNames::of).orElseGet(() -> id.replace('-', ' '));
  }

  /**
   * What was heard, for example "blame".
   *
   * @param id wire name of a move; one of a scenario's own reads as its id
   */
  public static String heard(String id) {
    return Move.ofWireName(id).map(MoveNames::heard).orElseGet(() -> id.replace('-', ' '));
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

  static String heard(Move move) {
    return switch (move) {
      case GREET -> "a greeting";
      case INTRODUCE_SELF -> "an introduction";
      case STATE_PURPOSE -> "a reason for the call";
      case ASK_PERMISSION -> "asking whether it suits";
      case NAME_REFERRER -> "a name they know";
      case SHOW_RESEARCH -> "research";
      case SHOW_IGNORANCE -> "not knowing them";
      case TAILOR_VALUE -> "an offer tied to their case";
      case GENERIC_PITCH -> "a general pitch";
      case ASK_OPEN -> "an open question";
      case ASK_CLOSED -> "a closed question";
      case THANK -> "thanks";
      case APOLOGISE -> "an apology";
      case OWN_MISTAKE -> "a mistake owned";
      case ACKNOWLEDGE -> "an acknowledgement";
      case RESPECT_TIME -> "respect for their time";
      case HONOUR_NO -> "a no accepted";
      case CONFIRM_REMOVAL -> "a promise to stop";
      case WARM_CLOSE -> "a warm close";
      case BLAME -> "blame";
      case HOSTILE -> "hostility";
      case PRESSURE -> "pressure";
      case MISLEAD -> "an untruth";
      case PROPOSE_NEXT_STEP -> "a next step";
      case OFFER_CHOICE -> "a choice";
      case ASK_BEST_TIME -> "asking for the best time";
      case ASK_FOR_CONTACT -> "asking for the right person";
      case LEAVE_DETAILS -> "a way to answer";
      case RECAP -> "a recap";
      case ADD_VALUE -> "something useful";
      case ANSWER_OBJECTION -> "an answer to a concern";
      case BADGER -> "asking again with nothing new";
      case GIVE_UP -> "giving up";
      case WALK_AWAY -> "a kind farewell";
      case GO_AROUND -> "going around them";
    };
  }
}
