package io.secondcall.cli;

import io.secondcall.language.Span;
import java.util.regex.Pattern;

/**
 * What was heard can begin or end inside a word, and can be so short that nobody would know it
 * again; it is shown as whole words, and as many as make sense by themselves. Pure.
 */
final class WholeWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

  /** With its mark, and whatever closes it. */
  private static final Pattern CLAUSE = Pattern.compile("[^,;:.?!…\\n—–]+[,;:.?!…—–]*[\"”’)]*");

  private static final Pattern SENTENCE = Pattern.compile("[^.?!…\\n]+[.?!…]*[\"”’)]*");

  /** Fewer are a shred, unless they are all that was said there. */
  private static final int ENOUGH = 4;

  private WholeWords() {}

  /**
   * The words that a span touches, with their clause or their sentence where they are few; empty
   * for an empty span, also of an erased text.
   */
  static String of(String text, Span span) {
    int length = text.codePointCount(0, text.length());
    int start = text.offsetByCodePoints(0, Math.min(span.start(), length));
    int end = text.offsetByCodePoints(0, Math.min(span.end(), length));
    if (start >= end) {
      return "";
    }
    var run = new Run(start, end).grown(WORD, text);
    for (var whole : new Pattern[] {CLAUSE, SENTENCE}) {
      run = run.words(text) < ENOUGH ? run.grown(whole, text) : run;
    }
    return text.substring(run.from(), run.to()).strip().replaceFirst("^[,;:.?!…—–]+\\s*", "");
  }

  /** Part of a text, in UTF-16 units. */
  private record Run(int from, int to) {

    /** As far as the pieces reach in which it begins and ends. */
    Run grown(Pattern piece, String text) {
      int first = from;
      int last = to;
      var found = piece.matcher(text);
      while (found.find()) {
        if (found.start() < from && from < found.end()) {
          first = found.start();
        }
        if (found.start() < to && to < found.end()) {
          last = found.end();
        }
      }
      return new Run(first, last);
    }

    long words(String text) {
      return WORD.matcher(text.substring(from, to)).results().count();
    }
  }
}
