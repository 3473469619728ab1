package io.secondcall.cli;

import io.secondcall.language.Channel;
import io.secondcall.language.Utterance;
import java.util.List;

/**
 * Replies that benchmarks say: short and long, polite and not. Each holds a number that changes
 * with every round, so that nothing heard before can be remembered instead of heard.
 */
final class BenchReplies {
  private static final String SETTING =
      "A trainee rings the managing partner of a small consultancy for the {n}th time this year.";

  private static final List<String> THEY =
      List.of(
          "Harrow and Pike, this is extension {n}.",
          "What do you know about us? You have {n} seconds.",
          "We have {n} clients and none of them asked for that.",
          "I'm in a meeting until {n} past. What is it?");

  private static final List<String> REPLIES =
      List.of(
          "Good morning, it's Robin from Quillmark, about page {n}.",
          "I'm sorry, I rang {n} minutes early and that is my fault.",
          "Is this a bad moment? I can be done in {n} seconds.",
          "You wrote that {n} calls a week go unanswered. Which of them would you most like to"
              + " hear?",
          "No, honestly, I don't know what you do. I should have read at least {n} lines before I"
              + " dialled, and I didn't.",
          "We are the leading platform and {n} companies love us, you really can't miss this.",
          "Thank you, Mr Pike. I'll read up tonight and ring you back at {n} past ten, if that"
              + " suits you.",
          "Your office told me to try again after {n} minutes, so here I am.",
          "I can see why the owners would worry about that. With our other {n} customers nothing is"
              + " recorded at all; we work from the list of missed calls and from the web forms.",
          "After the {n} messages I left you might at least have rung back.",
          "Could we take twenty minutes on Thursday or on Friday? I'd bring one finished page for a"
              + " shop with {n} missed calls, and if it's no use to you I'll say so first.",
          "All right, I'll take your name off the list, tell my {n} colleagues, and nobody from"
              + " Quillmark will ring again. Goodbye, and good luck with the new office.",
          "Hm, number {n}.",
          "What did those {n} callers want, do you think, and who in the shop would know?",
          "I was asked by Ruth, whom I met at stand {n}, to send you the report on unanswered calls"
              + " first, and to ring only when you had a minute to look at it. Did it reach you?",
          "That's fair. You have heard this pitch {n} times, so let me leave it out and ask about"
              + " Saturdays instead: who picks up when everybody is at the counter, and what"
              + " happens to the callers who give up? If you'd rather look that up, I can ring on"
              + " Monday.");

  private BenchReplies() {}

  static int count() {
    return REPLIES.size();
  }

  /**
   * The {@code index}-th reply as said in that round, in a setting and after a line that are as new
   * as itself.
   */
  static Utterance of(int index, int round) {
    var number = Integer.toString(100_000 + 100 * round + index);
    return new Utterance(
        Channel.CALL,
        SETTING.replace("{n}", number),
        THEY.get(index % THEY.size()).replace("{n}", number),
        reply(index, round));
  }

  /**
   * The same, in the middle of a pursuit: its setting and the other's line have occurred before.
   */
  static Utterance inPursuit(int index, int round) {
    return new Utterance(
        Channel.CALL,
        SETTING.replace("{n}", "3"),
        THEY.get(index % THEY.size()).replace("{n}", "30"),
        reply(index, round));
  }

  static String reply(int index, int round) {
    return numbered(REPLIES.get(index % REPLIES.size()), index, round);
  }

  /** A reply of exactly so many words, made of the others. */
  static Utterance ofWords(int words, int round) {
    var text = new StringBuilder();
    int left = words;
    for (int index = round % 5; left > 0; index++) {
      for (var word : reply(index, round).split(" ")) {
        if (left > 0) {
          text.append(text.isEmpty() ? "" : " ").append(word);
          left--;
        }
      }
    }
    return new Utterance(
        Channel.CALL,
        SETTING.replace("{n}", "3"),
        THEY.get(1).replace("{n}", "30"),
        text.toString());
  }

  /** Two digits always: every round is as long as the other. */
  private static String numbered(String text, int index, int round) {
    return text.replace("{n}", Integer.toString(10 + Math.floorMod(31 * round + 7 * index, 90)));
  }
}
