package io.secondcall.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people write in a hurry, written out: {@code u}, {@code thx}, {@code nxt}, {@code im}. Only
 * what means one thing wherever it stands. The encoder has met these seldom, and takes {@code nite}
 * for a name. Thread-safe.
 */
final class Shorthand {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:/|'[a-z]+)?");

  /** After these {@code ill} is a state of health. */
  private static final Pattern HEALTH =
      Pattern.compile(
          "(?i)\\b(?:am|is|are|was|were|be|been|being|feel|feels|felt|fell|falls|so"
              + "|very|too|taken|quite|rather|really|still|i'm|he's|she's|they're|im|hes|shes)\\s+$");

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          // Persons and little words
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("urs", "yours"),
          Map.entry("ya", "you"),
          Map.entry("yea", "yeah"),
          Map.entry("yh", "yeah"),
          Map.entry("w/", "with"),
          Map.entry("abt", "about"),
          Map.entry("b4", "before"),
          Map.entry("bc", "because"),
          Map.entry("cuz", "because"),
          Map.entry("cos", "because"),
          Map.entry("coz", "because"),
          Map.entry("tho", "though"),
          Map.entry("thru", "through"),
          Map.entry("prob", "probably"),
          Map.entry("probs", "probably"),
          Map.entry("prolly", "probably"),
          Map.entry("def", "definitely"),
          Map.entry("defo", "definitely"),
          Map.entry("smth", "something"),
          Map.entry("smbd", "somebody"),
          Map.entry("ppl", "people"),
          Map.entry("gd", "good"),
          Map.entry("wld", "would"),
          Map.entry("cld", "could"),
          Map.entry("shd", "should"),
          // Manners
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("plse", "please"),
          Map.entry("thx", "thanks"),
          Map.entry("tx", "thanks"),
          Map.entry("thnx", "thanks"),
          Map.entry("thanx", "thanks"),
          Map.entry("ty", "thank you"),
          Map.entry("tysm", "thank you so much"),
          Map.entry("sry", "sorry"),
          Map.entry("soz", "sorry"),
          Map.entry("np", "no problem"),
          Map.entry("idk", "I don't know"),
          Map.entry("dunno", "don't know"),
          Map.entry("wanna", "want to"),
          Map.entry("gonna", "going to"),
          Map.entry("gotta", "have to"),
          Map.entry("lemme", "let me"),
          Map.entry("gimme", "give me"),
          // Time
          Map.entry("nite", "night"),
          Map.entry("nites", "nights"),
          Map.entry("tonite", "tonight"),
          Map.entry("nxt", "next"),
          Map.entry("tmrw", "tomorrow"),
          Map.entry("tmr", "tomorrow"),
          Map.entry("tmw", "tomorrow"),
          Map.entry("tomoz", "tomorrow"),
          Map.entry("wk", "week"),
          Map.entry("wks", "weeks"),
          Map.entry("mins", "minutes"),
          Map.entry("hrs", "hours"),
          Map.entry("tues", "Tuesday"),
          Map.entry("weds", "Wednesday"),
          Map.entry("thur", "Thursday"),
          Map.entry("thurs", "Thursday"),
          Map.entry("msg", "message"),
          Map.entry("msgs", "messages"),
          Map.entry("appt", "appointment"),
          Map.entry("mtg", "meeting"),
          // Verbs without their apostrophe
          Map.entry("im", "I'm"),
          Map.entry("ive", "I've"),
          Map.entry("ill", "I'll"),
          Map.entry("youre", "you're"),
          Map.entry("youve", "you've"),
          Map.entry("youll", "you'll"),
          Map.entry("theyre", "they're"),
          Map.entry("theyve", "they've"),
          Map.entry("theyll", "they'll"),
          Map.entry("weve", "we've"),
          Map.entry("hes", "he's"),
          Map.entry("shes", "she's"),
          Map.entry("thats", "that's"),
          Map.entry("whats", "what's"),
          Map.entry("whos", "who's"),
          Map.entry("hows", "how's"),
          Map.entry("wheres", "where's"),
          Map.entry("whens", "when's"),
          Map.entry("theres", "there's"),
          Map.entry("itll", "it'll"),
          Map.entry("thatll", "that'll"),
          Map.entry("dont", "don't"),
          Map.entry("doesnt", "doesn't"),
          Map.entry("didnt", "didn't"),
          Map.entry("cant", "can't"),
          Map.entry("couldnt", "couldn't"),
          Map.entry("wouldnt", "wouldn't"),
          Map.entry("shouldnt", "shouldn't"),
          Map.entry("wont", "won't"),
          Map.entry("isnt", "isn't"),
          Map.entry("arent", "aren't"),
          Map.entry("wasnt", "wasn't"),
          Map.entry("werent", "weren't"),
          Map.entry("havent", "haven't"),
          Map.entry("hasnt", "hasn't"),
          Map.entry("hadnt", "hadn't"));

  private Shorthand() {}

  /** A word, and what it stands for. */
  record Word(int end, String meant) {}

  /** The shorthand that begins at this place of a text; empty inside a word. */
  static Optional<Word> at(String text, int at) {
    if (at > 0 && isOfWord(text.charAt(at - 1))) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(text).region(at, Math.min(text.length(), at + 16));
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    boolean goesOn = word.end() < text.length() && isOfWord(text.charAt(word.end()));
    var meant = goesOn ? null : WRITTEN_OUT.get(word.group().toLowerCase(Locale.ROOT));
    if (meant == null || !isMeant(text, at, word)) {
      return Optional.empty();
    }
    return Optional.of(new Word(word.end(), cased(word.group(), meant)));
  }

  /** Capitals are initials or a name ("UR", "TY"), and who is ill will not. */
  private static boolean isMeant(String text, int at, Matcher word) {
    var written = word.group();
    boolean capitals = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    if (capitals && text.chars().anyMatch(Character::isLowerCase)) {
      return false;
    }
    if (!written.equalsIgnoreCase("ill")) {
      return true;
    }
    boolean last = text.substring(word.end()).isBlank();
    return !last && !HEALTH.matcher(text.substring(Math.max(0, at - 16), at)).find();
  }

  private static String cased(String written, String meant) {
    return Character.isUpperCase(written.charAt(0))
        ? Character.toUpperCase(meant.charAt(0)) + meant.substring(1)
        : meant;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '@' || c == '-';
  }
}
