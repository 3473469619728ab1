package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The closed classes of English that a comparison of statements needs: numbers, dates, negations.
 * Stateless.
 */
final class Lexicon {
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

  private Lexicon() {}

  /** What kind of thing a word names, where being wrong about it matters. */
  enum Kind {
    NUMBER,
    DATE,
    /** A day that was told from today, by its name: right where it is the one, and seldom wrong. */
    DAY_AHEAD,
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
        words.add(word(clean.substring(span.start(), span.end()), first, span));
      }
    }
    return ClockTimes.joined(Numerals.joined(words, clean), clean);
  }

  private static Word word(String written, boolean first, Span span) {
    String lower = written.toLowerCase(Locale.ROOT);
    var digits = Numerals.digits(lower);
    if (digits.isPresent()) {
      return new Word(digits.orElseThrow(), Kind.NUMBER, span);
    }
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    if (DATES.contains(lower) || DATES.contains(singular)) {
      return new Word(DATES.contains(lower) ? lower : singular, Kind.DATE, span);
    }
    boolean capital = Character.isUpperCase(written.codePointAt(0)) && written.length() > 1;
    return new Word(
        lower, capital && !first && !lower.startsWith("i'") ? Kind.NAME : Kind.PLAIN, span);
  }

  static boolean negates(String word) {
    return NEGATIONS.contains(word)
        || word.endsWith("n't")
        || word.equals("dont")
        || word.equals("isnt");
  }
}
