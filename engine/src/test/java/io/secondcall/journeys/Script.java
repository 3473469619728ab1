package io.secondcall.journeys;

import java.util.List;

/**
 * Replies for Do your homework, told in the order of the story; see the tests beside the scenario.
 */
final class Script {
  static final String SCENARIO = "do-your-homework";
  static final String TITLE = "Do your homework";
  static final String PERSON = "Desmond Pike";
  static final String PERSON_ID = "desmond";
  static final String WEBSITE = "harrowandpike.example";
  static final String ARTICLE = "The phone rings out";
  static final String SIGNED_UP = "A day in both diaries";

  static final List<String> SENT_AWAY =
      List.of(
          "Good morning, Mr Pike. It's Robin Ashe from Quillmark, not Hannah, I'm afraid. I can"
              + " hear that I've caught you at a bad moment. Is it better if I ring later?",
          "No, honestly, I don't know enough about your firm. I should have looked before I rang,"
              + " and that's my mistake.",
          "That's fair. I'll read up properly and ring you back this morning. Thank you for the"
              + " chance.");

  static final List<String> ABOUT_HIS_CLIENTS =
      List.of(
          "Mr Pike, it's Robin Ashe again. You told me to do my homework, and I have. You look"
              + " after family-run {who}, and one of you works a whole day behind the counter"
              + " before you advise anybody.",
          "You wrote that {missed} calls go unanswered on {peak}. We could give the owner of each"
              + " {one} one page every Monday that says what those missed callers wanted, so that"
              + " they can ring them back. What do you think they were asking for?",
          "I can see why that would worry them. Nothing needs to be recorded, we work from the web"
              + " forms and the list of missed calls, there are no names of staff on it, and the"
              + " owner reads it in two minutes.",
          "Could we take twenty minutes on Thursday or Friday? I'll bring one finished page for a"
              + " {one}, and if it's no use I'll be the first to say so.",
          "Thank you for the second chance, Mr Pike. Until then. Goodbye.");

  static final List<String> TAKES_OFFENCE =
      List.of(
          "Yeah hi, it's Robin from Quillmark, I've been trying to get hold of you because you"
              + " missed us at the fair.",
          "You might have told me what you do. It's your job to tell me.",
          "You've wasted my morning.");

  static final String VOICEMAIL =
      "Mr Pike, it's Robin Ashe from Quillmark. I rang you this morning without having looked, and"
          + " that was my mistake. I've read up since. You wrote that {missed} calls go unanswered"
          + " on {peak}, and I think we could help your clients hear what those callers wanted."
          + " I'm on 0117 496 0142 until six. Thank you.";

  private Script() {}
}
