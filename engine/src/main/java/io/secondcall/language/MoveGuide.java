package io.secondcall.language;

/** What each move means, as it was labelled; for the model card. */
public final class MoveGuide {
  private MoveGuide() {}

  /**
   * The meaning of one move.
   *
   * @param is what a reply does that makes the move
   * @param isNot what is easily taken for it
   * @param example a reply; what makes the move lies between asterisks
   */
  public record Meaning(String is, String isNot, String example) {}

  public static Meaning of(Move move) {
    return switch (move) {
      case GREET ->
          new Meaning(
              "Says hello, or opens with a pleasantry.",
              "a bare name",
              "*Good morning, Dana*, this is Tom.");
      case INTRODUCE_SELF ->
          new Meaning(
              "Gives your own name, firm or role.",
              "the name of a product alone",
              "*This is Tom Ashby from Larkfield.*");
      case STATE_PURPOSE ->
          new Meaning(
              "Says in concrete words why you are in touch.",
              "\"just touching base\"",
              "*I'm ringing about the flooding at your Roundhay site.*");
      case ASK_PERMISSION ->
          new Meaning(
              "Asks whether now suits, or for leave to go on.",
              "asking for a later meeting",
              "*Is now a bad time, or may I take a minute?*");
      case NAME_REFERRER ->
          new Meaning(
              "Names the person, or the earlier meeting, that leads here.",
              "a famous customer named as proof",
              "*Priya Nair gave me your name.*");
      case SHOW_RESEARCH ->
          new Meaning(
              "Says something particular about them that took looking up or listening.",
              "what would fit any firm",
              "*I read that you open a second depot in May.*");
      case SHOW_IGNORANCE ->
          new Meaning(
              "Shows that you don't know who they are or what they do, or guesses at it.",
              "an open question that builds on something known",
              "*So what is it that you people do?*");
      case TAILOR_VALUE ->
          new Meaning(
              "Ties the offer to their own need, goal or clients.",
              "a benefit for everybody",
              "*With two depots, it would save your drivers the trip back.*");
      case GENERIC_PITCH ->
          new Meaning(
              "Praises the product as one could to anybody.",
              "a claim tied to their case",
              "*We're the leading platform for growing businesses.*");
      case ASK_OPEN ->
          new Meaning(
              "Asks for an account, an opinion or a priority.",
              "asking whether it suits, or when",
              "*How do you handle that at the moment?*");
      case ASK_CLOSED ->
          new Meaning(
              "Asks something about them that yes, no or one short fact answers.",
              "asking whether it suits, when, or for the right person",
              "*Do you run that in-house?*");
      case THANK ->
          new Meaning(
              "Thanks them for something.", "thanks in mockery", "*Thank you for picking up.*");
      case APOLOGISE ->
          new Meaning(
              "Says sorry.",
              "a sorry that scolds; \"sorry to hear that\"",
              "*I'm sorry* for ringing so late.");
      case OWN_MISTAKE ->
          new Meaning(
              "Names a fault as your own or your firm's, with no excuse and no \"but\".",
              "a bare sorry",
              "*That was my mistake, I should have looked it up.*");
      case ACKNOWLEDGE ->
          new Meaning(
              "Shows that what they just said was heard: says it back, names the feeling, grants"
                  + " the point.",
              "\"I understand, but …\" and on with the pitch",
              "*You've had three of these calls today, I can hear that.*");
      case RESPECT_TIME ->
          new Meaning(
              "Offers to be brief, to ring at a better time, or to let them go.",
              "asking for more time",
              "*I'll let you get back to your meeting.*");
      case HONOUR_NO ->
          new Meaning(
              "Accepts a no, or a request to stop, with no condition.",
              "accepting, and then asking again",
              "*That's a clear no, and I'll leave it there.*");
      case CONFIRM_REMOVAL ->
          new Meaning(
              "Promises a concrete stop: off the list, colleagues told.",
              "\"I'll make a note\"",
              "*I'll take you off our list today and tell my colleagues.*");
      case WARM_CLOSE ->
          new Meaning(
              "Ends kindly: a goodbye, a wish, thanks at the end.",
              "\"fine, bye\"",
              "*Have a good afternoon, Dana, goodbye.*");
      case BLAME ->
          new Meaning(
              "Accuses, scolds or shames them, their people or a colleague.",
              "a neutral fact without reproach",
              "*After all the messages I left you*, you might have rung back.");
      case HOSTILE ->
          new Meaning(
              "Insults, mocks, swears or threatens.",
              "dry humour at your own expense",
              "*You people couldn't run a bath.*");
      case PRESSURE ->
          new Meaning(
              "Pushes on after a no, invents hurry, gives an ultimatum or won't let go.",
              "asking once for a next step",
              "*If you don't sign today, the price is gone.*");
      case MISLEAD ->
          new Meaning(
              "Says what the scene shows to be untrue, or claims a call or an agreement that never"
                  + " was.",
              "what the scene can't tell true from false",
              "*I'm returning his call*, could you put me through?");
      case PROPOSE_NEXT_STEP ->
          new Meaning(
              "Asks for or offers one concrete next thing: a day, a length, a document.",
              "\"let's talk some time\"",
              "*Could we take twenty minutes on Thursday?*");
      case OFFER_CHOICE ->
          new Meaning(
              "Gives two or more ways for when, how or whether to go on.",
              "one time only",
              "*Would Tuesday at ten or Thursday at three suit you better?*");
      case ASK_BEST_TIME ->
          new Meaning(
              "Asks when or how they can best be reached.",
              "a time of your own",
              "*When is a good time to catch her?*");
      case ASK_FOR_CONTACT ->
          new Meaning(
              "Asks for the right person, a transfer or an introduction.",
              "asking what somebody does",
              "*Who looks after that on your side?*");
      case LEAVE_DETAILS ->
          new Meaning(
              "Leaves a number, an address or another way to answer.",
              "your name alone",
              "*You can reach me on 0113 496 0152.*");
      case RECAP ->
          new Meaning(
              "Recalls what was said or agreed, as the ground for this contact.",
              "a reproach about it",
              "*You asked me to ring again on Thursday.*");
      case ADD_VALUE ->
          new Meaning(
              "Brings something useful in itself, whether or not they buy.",
              "a brochure, a feature",
              "*I'll send you the council's new checklist, it's free to use.*");
      case ANSWER_OBJECTION ->
          new Meaning(
              "Meets a concern of theirs with a reason, proof, a question about it or a way round.",
              "changing the subject, or the same pitch again",
              "*It runs beside your old system, so nothing has to be switched off.*");
      case BADGER ->
          new Meaning(
              "One more contact, or one more ask, with nothing new in it.",
              "a call that they asked for",
              "*Just checking in again, did you see my last four emails?*");
      case GIVE_UP ->
          new Meaning(
              "Drops it all at the first resistance, with no door left open.",
              "leaving after a clear no",
              "*Oh. OK, never mind then.*");
      case WALK_AWAY ->
          new Meaning(
              "Ends the pursuit on purpose and kindly, and leaves the door open.",
              "sulking, an ultimatum",
              "*I'll close my file for now. If that ever changes, my number stays the same.*");
      case GO_AROUND ->
          new Meaning(
              "Goes over or past this person without their leave, or says so.",
              "asking them for an introduction",
              "*Then I'll just write to your director myself.*");
    };
  }
}
