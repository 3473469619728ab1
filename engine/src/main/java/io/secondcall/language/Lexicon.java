package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The closed classes of English that a comparison of statements needs: numbers, dates, negations
 * and the words that begin a question. Stateless.
 */
final class Lexicon {
  private static final Map<String, Integer> NUMBERS = numbers();

  private static final Set<String> DATES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "spring",
          "summer",
          "autumn",
          "winter");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "none", "neither", "nor", "without", "nobody", "nothing", "cannot");

  private static final Set<String> ASKING =
      Set.of(
          "what", "how", "why", "when", "where", "who", "which", "whose", "whats", "hows",
          "wheres");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could",
          "will", "would", "shall", "should", "may", "might");

  private static final Set<String> SUBJECTS =
      Set.of("you", "we", "i", "he", "she", "they", "it", "that", "this", "there", "your", "the");

  private Lexicon() {}

  /** What kind of thing a word names, where being wrong about it matters. */
  enum Kind {
    NUMBER,
    DATE,
    NAME,
    PLAIN
  }

  /**
   * @param text in lower case, a number as its digits
   * @param span code points of the clean text
   */
  record Word(String text, Kind kind, Span span) {}

  static List<Word> words(CleanText clean, Segmenter.Segments segments, Span within) {
    List<Word> words = new ArrayList<>();
    for (Span span : segments.words()) {
      if (span.start() >= within.start() && span.end() <= within.end()) {
        boolean first = segments.sentences().stream().anyMatch(s -> s.start() == span.start());
        Word word = word(clean.substring(span.start(), span.end()), first, span);
        if (!words.isEmpty() && composes(words.getLast(), word)) {
          Word tens = words.removeLast();
          int sum = Integer.parseInt(tens.text()) + Integer.parseInt(word.text());
          word =
              new Word(
                  Integer.toString(sum), Kind.NUMBER, new Span(tens.span().start(), span.end()));
        }
        words.add(word);
      }
    }
    return words;
  }

  /** "Thirty" and "eight", with a hyphen or a space between. */
  private static boolean composes(Word tens, Word unit) {
    return tens.kind() == Kind.NUMBER
        && unit.kind() == Kind.NUMBER
        && tens.text().matches("[2-9]0")
        && unit.text().matches("[1-9]")
        && unit.span().start() - tens.span().end() <= 1;
  }

  private static Word word(String written, boolean first, Span span) {
    String lower = written.toLowerCase(Locale.ROOT);
    String digits = digits(lower);
    if (!digits.isEmpty()) {
      return new Word(digits, Kind.NUMBER, span);
    }
    Integer number = NUMBERS.get(lower);
    if (number != null) {
      return new Word(Integer.toString(number), Kind.NUMBER, span);
    }
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    if (DATES.contains(lower) || DATES.contains(singular)) {
      return new Word(DATES.contains(lower) ? lower : singular, Kind.DATE, span);
    }
    boolean capital = Character.isUpperCase(written.codePointAt(0)) && written.length() > 1;
    return new Word(
        lower, capital && !first && !lower.startsWith("i'") ? Kind.NAME : Kind.PLAIN, span);
  }

  private static String digits(String lower) {
    if (!Character.isDigit(lower.codePointAt(0)) && !lower.matches("[£$€]\\d.*")) {
      return "";
    }
    String number = lower.replaceAll("[^0-9.]", "");
    number = number.contains(".") ? number.replaceAll("\\.?0*$", "") : number;
    return lower.matches("[\\d.,]+k") ? number + "000" : number;
  }

  private static Map<String, Integer> numbers() {
    var numbers = new java.util.HashMap<String, Integer>();
    String[] units = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < units.length; i++) {
      // "One" is a pronoun more often than a count.
      if (i != 1) {
        numbers.put(units[i], i);
      }
    }
    for (int t = 0; t < tens.length; t++) {
      numbers.put(tens[t], (t + 2) * 10);
      for (int i = 1; i < 10; i++) {
        numbers.put(tens[t] + "-" + units[i], (t + 2) * 10 + i);
      }
    }
    numbers.put("dozen", 12);
    numbers.put("hundred", 100);
    numbers.put("thousand", 1000);
    numbers.put("million", 1_000_000);
    return Map.copyOf(numbers);
  }

  static boolean negates(String word) {
    return NEGATIONS.contains(word)
        || word.endsWith("n't")
        || word.equals("dont")
        || word.equals("isnt");
  }

  /** Whether words in this order begin a question, written with a question mark or not. */
  static boolean asks(List<Word> words) {
    if (words.isEmpty()) {
      return false;
    }
    for (int i = 0; i < Math.min(3, words.size()); i++) {
      String word = words.get(i).text();
      boolean auxiliary =
          AUXILIARIES.contains(word) || AUXILIARIES.contains(word.replaceAll("n'?t$", ""));
      if (auxiliary && i + 1 < words.size() && SUBJECTS.contains(words.get(i + 1).text())) {
        return i == 0 || !SUBJECTS.contains(words.get(i - 1).text());
      }
      if (i == 0 && ASKING.contains(word) && words.size() > 1) {
        String next = words.get(1).text();
        return AUXILIARIES.contains(next) || word.startsWith("how") || word.endsWith("s");
      }
    }
    return false;
  }
}
