package io.secondcall.language;

import io.secondcall.language.Lexicon.Kind;
import io.secondcall.language.Lexicon.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its first words whether something is a question, written with a question mark or not: an
 * auxiliary and its subject, or a question word, at the very beginning. Inside a statement the same
 * words ask nothing: "can't do that", "I'll have you removed". Stateless.
 */
final class Questions {
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is",
          "are",
          "am",
          "was",
          "were",
          "do",
          "does",
          "did",
          "have",
          "has",
          "had",
          "can",
          "could",
          "will",
          "would",
          "shall",
          "should",
          "may",
          "might",
          "ca",
          "wo",
          "isnt",
          "arent",
          "wasnt",
          "werent",
          "dont",
          "doesnt",
          "didnt",
          "havent",
          "hasnt",
          "hadnt",
          "couldnt",
          "wouldnt",
          "shouldnt");

  /** The rest of an auxiliary that was written together with the word before it. */
  private static final Set<String> SHORT = Set.of("'s", "'re", "'d", "'ll", "'ve", "s");

  private static final Set<String> PRONOUNS =
      Set.of("i", "you", "we", "he", "she", "they", "it", "that", "this", "there");

  private static final Set<String> OTHER_SUBJECTS =
      Set.of(
          "your",
          "the",
          "his",
          "her",
          "their",
          "these",
          "those",
          "any",
          "anybody",
          "anyone",
          "anything",
          "somebody",
          "someone",
          "everybody",
          "everyone",
          "either");

  /** After these a singular is the object of a request, not the subject of a question. */
  private static final Set<String> ORDERING = Set.of("do", "have", "dont", "havent");

  private static final Set<String> SINGULAR = Set.of("it", "that", "this", "there");

  /** What may stand before a question without a comma. */
  private static final Set<String> LEADS =
      Set.of(
          "so", "and", "but", "or", "well", "ok", "okay", "right", "oh", "um", "uh", "er", "hi",
          "hello", "hey", "huh", "eh", "wait", "nah", "nope", "also", "yes", "yeah", "sorry",
          "please", "because", "cause");

  /** Together with their auxiliary. */
  private static final Pattern MARKED =
      Pattern.compile("(?:what|how|where|when|who|why)(?:s|'s|'re|'d|'ll|'ve)");

  private static final Set<String> WORDS =
      Set.of("what", "how", "why", "when", "where", "who", "whom", "which", "whose");

  /** With one word after them they ask which: "what number", "whose list". */
  private static final Set<String> NAMING = Set.of("what", "which", "whose");

  /** What follows a question word without an auxiliary. */
  private static final Set<String> AFTER_WHAT =
      Set.of(
          "about",
          "else",
          "if",
          "happened",
          "happens",
          "made",
          "makes",
          "kind",
          "sort",
          "time",
          "day",
          "next",
          "exactly",
          "brings",
          "brought",
          "now");

  private static final Set<String> AFTER_HOW =
      Set.of(
          "about", "come", "many", "much", "long", "often", "far", "soon", "late", "early", "big",
          "else", "exactly", "so");

  /** The same, before a question word alone: "now is the time" asks nothing. */
  private static final Set<String> LEADS_OF_WORDS = Set.of("then", "now", "but", "and", "so");

  /** After a comma these go on about somebody: "Bao, who runs it". */
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "which", "whose", "when", "where");

  /** Words that may stand before a question where a comma follows. */
  private static final int MOST_BEFORE_COMMA = 2;

  private static final Set<String> PEOPLE = Set.of("i", "you", "we", "he", "she", "they");

  /** "Any idea when he's in." */
  private static final Set<String> SOUGHT = Set.of("idea", "chance", "news", "luck");

  private Questions() {}

  /**
   * @param words of one sentence or clause
   */
  static boolean begins(List<Word> words) {
    int lead = 0;
    while (lead < words.size() && LEADS.contains(words.get(lead).text())) {
      lead++;
    }
    if (asks(words, 0) || (lead > 0 && asks(words, lead))) {
      return true;
    }
    if (isShort(words, lead) || goesOnAsking(words)) {
      return true;
    }
    if (words.size() > 1
        && LEADS_OF_WORDS.contains(words.getFirst().text())
        && WORDS.contains(words.get(1).text())
        && asks(words, 1)) {
      return true;
    }
    for (int i = 1; i <= Math.min(MOST_BEFORE_COMMA, words.size() - 1); i++) {
      if (breaks(words, i) && !RELATIVE.contains(words.get(i).text()) && asks(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Why", "ok when then", "what number", "any idea when he's in". */
  private static boolean isShort(List<Word> words, int lead) {
    var rest = words.subList(lead, words.size()).stream().map(Word::text).toList();
    boolean bare =
        !rest.isEmpty()
            && WORDS.contains(rest.getFirst())
            && (rest.size() == 1
                || rest.equals(List.of(rest.getFirst(), "then"))
                || (rest.size() == 2 && NAMING.contains(rest.getFirst())));
    return bare
        || (rest.size() > 1 && rest.getFirst().equals("any") && SOUGHT.contains(rest.get(1)));
  }

  /** "I can't get hold of him what do I do": nobody turns a question round inside a statement. */
  private static boolean goesOnAsking(List<Word> words) {
    for (int i = 1; i + 2 < words.size(); i++) {
      if (WORDS.contains(words.get(i).text())
          && AUXILIARIES.contains(words.get(i + 1).text())
          && PEOPLE.contains(words.get(i + 2).text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something that is no word stands before a word, such as a comma. */
  private static boolean breaks(List<Word> words, int at) {
    return words.get(at).span().start() - words.get(at - 1).span().end() > 1;
  }

  private static boolean asks(List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    var first = words.get(at).text();
    if (WORDS.contains(first) || MARKED.matcher(first).matches()) {
      return asksByWord(words, at, first);
    }
    return inverts(words, at) && !agrees(words, at);
  }

  private static boolean asksByWord(List<Word> words, int at, String first) {
    var next = words.get(at + 1);
    boolean aside = PRONOUNS.contains(next.text()) && !next.text().equals("that");
    return switch (first) {
      case "why", "who", "whom" ->
          !aside && !Set.of("thank", "thanks", "no", "yes").contains(next.text());
      case "what" -> isAuxiliary(next) || AFTER_WHAT.contains(next.text());
      case "how" ->
          isAuxiliary(next) || AFTER_HOW.contains(next.text()) || invertsSoon(words, at + 2);
      case "when", "where" -> isAuxiliary(next);
      case "which" ->
          inverts(words, at + 1) || next.text().equals("of") || invertsSoon(words, at + 2);
      case "whose" -> invertsSoon(words, at + 2) || isAuxiliary(next);
      default -> true;
    };
  }

  /** "How exactly do you", "which day would that be": a word or two, then as a question goes. */
  private static boolean invertsSoon(List<Word> words, int at) {
    return inverts(words, at) || inverts(words, at + 1);
  }

  private static boolean isAuxiliary(Word word) {
    return AUXILIARIES.contains(positive(word.text())) || SHORT.contains(word.text());
  }

  private static String positive(String word) {
    return word.endsWith("n't") ? word.substring(0, word.length() - 3) : word;
  }

  /** An auxiliary with its subject after it. */
  private static boolean inverts(List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    var auxiliary = positive(words.get(at).text());
    if (!AUXILIARIES.contains(auxiliary)) {
      return false;
    }
    boolean apart =
        words.get(at + 1).text().equals("n't") || words.get(at + 1).text().equals("not");
    int subject = apart ? at + 2 : at + 1;
    if (subject >= words.size()) {
      return false;
    }
    boolean negative = apart || !auxiliary.equals(words.get(at).text()) || auxiliary.endsWith("nt");
    return isSubject(words.get(subject), auxiliary, negative)
        && !isSupposed(auxiliary, words.get(subject).text())
        && !isComfort(words, subject, negative);
  }

  private static boolean isSubject(Word word, String auxiliary, boolean negative) {
    var text = word.text();
    if (auxiliary.equals("ca") && (text.equals("this") || text.equals("that"))) {
      return false;
    }
    if (ORDERING.contains(auxiliary)
        && (SINGULAR.contains(text) || (negative && text.equals("the")))) {
      return false;
    }
    boolean name = word.kind() == Kind.NAME || word.kind() == Kind.DATE;
    return PRONOUNS.contains(text)
        || OTHER_SUBJECTS.contains(text)
        || (name && !auxiliary.equals("will") && !auxiliary.equals("may"));
  }

  /** "Had I known", "should you need me", "were it mine": a condition. */
  private static boolean isSupposed(String auxiliary, String subject) {
    return switch (auxiliary) {
      case "had" -> subject.equals("i");
      case "should" -> subject.equals("you");
      case "were" -> subject.equals("i") || subject.equals("it");
      default -> false;
    };
  }

  /** "Don't you worry." */
  private static boolean isComfort(List<Word> words, int subject, boolean negative) {
    return negative
        && subject + 1 < words.size()
        && Set.of("worry", "dare").contains(words.get(subject + 1).text());
  }

  /** "So do I." */
  private static boolean agrees(List<Word> words, int at) {
    return at == 1 && words.getFirst().text().equals("so") && words.size() == 3;
  }
}
