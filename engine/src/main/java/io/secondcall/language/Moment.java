package io.secondcall.language;

import io.secondcall.language.Lexicon.Kind;
import io.secondcall.language.Lexicon.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A day and an hour, as people agree on one. However long the sentence around them is, "Wednesday"
 * and "a quarter past seven" in one breath mean that appointment. Stateless.
 */
final class Moment {
  /**
   * Words between the first and the last figure of a moment: "Thursday next week, the 19th, at".
   */
  private static final int REACH = 9;

  /** How a day of the month is told in words, the last part of it. */
  private static final Set<String> ORDINALS =
      Set.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "thirtieth");

  /** What a number before them measures: it is no date. */
  private static final Set<String> LENGTHS = Set.of("minutes", "minute", "hours", "hour");

  private Moment() {}

  /** The figures of a wording that is a day and an hour and no more; empty for any other. */
  static Optional<Set<String>> of(List<Word> wording) {
    Set<String> figures = new HashSet<>();
    boolean timed = wording.stream().anyMatch(Moment::isTime);
    boolean dated = false;
    int numbers = 0;
    for (var word : wording) {
      dated |= word.kind() == Kind.DATE;
      switch (word.kind()) {
        case DATE -> figures.add(word.text());
        case NUMBER -> {
          numbers++;
          if (!timed || isTime(word) || !isPartOfTime(word, wording)) {
            figures.add(word.text());
          }
        }
        case DAY_AHEAD -> {
          // No author knows which day it will be.
        }
        case NAME, PLAIN -> {
          if (word.text().codePoints().anyMatch(Character::isLetter)
              && !WordSalad.isSmall(word.text())) {
            return Optional.empty();
          }
        }
      }
    }
    return dated && numbers > 0 ? Optional.of(Set.copyOf(figures)) : Optional.empty();
  }

  /**
   * Where words name all of the figures close together, deny nothing, and name no other day with
   * them: "Thursday is bad, Tuesday at two" is not Thursday at two, nor is "Thursday the
   * twenty-third at two" one on the thirtieth.
   *
   * @param own all that is said in wordings of the same appointment
   */
  static Optional<Span> in(List<Word> words, Set<String> figures, Set<String> own) {
    for (int from = 0; from < words.size(); from++) {
      if (!figures.contains(words.get(from).text())) {
        continue;
      }
      Set<String> missing = new HashSet<>(figures);
      for (int at = from; at < Math.min(words.size(), from + REACH); at++) {
        missing.remove(words.get(at).text());
        if (missing.isEmpty() && isAnotherDay(words, from, at, own)) {
          break;
        }
        if (missing.isEmpty()) {
          return Optional.of(new Span(words.get(from).span().start(), words.get(at).span().end()))
              .filter(_ -> words.stream().noneMatch(word -> Lexicon.negates(word.text())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAnotherDay(List<Word> words, int from, int to, Set<String> own) {
    // The hour that stands first belongs to the day before it: "Tuesday at two, or Thursday".
    int begin = isWeekday(words.get(from)) ? from : Math.max(0, from - 2);
    return words.subList(begin, to + 1).stream()
            .anyMatch(word -> isWeekday(word) && !own.contains(word.text()))
        || isOnAnotherDate(words.subList(from, to + 1), own);
  }

  /**
   * Whether words tell a day of the month, in figures or in words, that is not the appointment's.
   *
   * @param own all that is said in its wordings; where no day of the month is among it, any is
   *     right
   */
  static boolean isOnAnotherDate(List<Word> words, Set<String> own) {
    if (own.stream().noneMatch(Moment::isOrdinal)) {
      return false;
    }
    for (int at = 1; at < words.size(); at++) {
      var word = words.get(at);
      boolean measures = at + 1 < words.size() && LENGTHS.contains(words.get(at + 1).text());
      boolean number = word.kind() == Kind.NUMBER && !isTime(word) && !measures;
      if ((number || isOrdinal(word.text())) && !own.contains(word.text())) {
        return true;
      }
    }
    return false;
  }

  static boolean isWeekday(Word word) {
    return (word.kind() == Kind.DATE || word.kind() == Kind.DAY_AHEAD)
        && ClockTimes.WEEKDAYS.contains(word.text());
  }

  private static boolean isOrdinal(String text) {
    return ORDINALS.contains(text.substring(text.lastIndexOf('-') + 1));
  }

  private static boolean isTime(Word word) {
    return word.kind() == Kind.NUMBER && word.text().contains(":");
  }

  /** The hour that a time may be told by stands in the same words. */
  private static boolean isPartOfTime(Word word, List<Word> wording) {
    return wording.stream().anyMatch(time -> isTime(time) && time.span().equals(word.span()));
  }
}
