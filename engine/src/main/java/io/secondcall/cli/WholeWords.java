package io.secondcall.cli;

import io.secondcall.language.Span;
import java.util.regex.Pattern;

/** What was heard can begin or end inside a word; it is shown as whole words. Pure. */
final class WholeWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

  private WholeWords() {}

  /** The words that a span touches; empty for an empty span, also of an erased text. */
  static String of(String text, Span span) {
    int length = text.codePointCount(0, text.length());
    int start = text.offsetByCodePoints(0, Math.min(span.start(), length));
    int end = text.offsetByCodePoints(0, Math.min(span.end(), length));
    if (start >= end) {
      return "";
    }
    int from = start;
    int to = end;
    var word = WORD.matcher(text);
    while (word.find()) {
      if (word.start() < start && start < word.end()) {
        from = word.start();
      }
      if (word.start() < end && end < word.end()) {
        to = word.end();
      }
    }
    return text.substring(from, to).strip();
  }
}
