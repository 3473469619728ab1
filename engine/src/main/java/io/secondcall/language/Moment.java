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

  /** Where words name all of the figures close together and deny nothing. */
  static Optional<Span> in(List<Word> words, Set<String> figures) {
    for (int from = 0; from < words.size(); from++) {
      if (!figures.contains(words.get(from).text())) {
        continue;
      }
      Set<String> missing = new HashSet<>(figures);
      for (int at = from; at < Math.min(words.size(), from + REACH); at++) {
        missing.remove(words.get(at).text());
        if (missing.isEmpty()) {
          return Optional.of(new Span(words.get(from).span().start(), words.get(at).span().end()))
              .filter(_ -> words.stream().noneMatch(word -> Lexicon.negates(word.text())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTime(Word word) {
    return word.kind() == Kind.NUMBER && word.text().contains(":");
  }

  /** The hour that a time may be told by stands in the same words. */
  private static boolean isPartOfTime(Word word, List<Word> wording) {
    return wording.stream().anyMatch(time -> isTime(time) && time.span().equals(word.span()));
  }
}
