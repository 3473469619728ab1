package io.secondcall.journeys;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Authored texts as patterns: the screens set straight quotes as curly ones. */
final class Spelling {
  private Spelling() {}

  /** That text and no other, with whichever quotes it is set. */
  static Pattern of(String text) {
    return Pattern.compile("^" + part(text) + "$");
  }

  /** That text as a part of a pattern, which JavaScript reads: it knows no quoting. */
  static String part(String text) {
    return text.codePoints().mapToObj(Spelling::letter).collect(Collectors.joining());
  }

  private static String letter(int point) {
    return switch (point) {
      case '\'', '‘', '’' -> "['‘’]";
      case '"', '“', '”' -> "[\"“”]";
      case ' ' -> "\\s";
      default ->
          Character.isLetterOrDigit(point)
              ? Character.toString(point)
              : "\\" + Character.toString(point);
    };
  }
}
