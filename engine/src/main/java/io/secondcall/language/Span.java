package io.secondcall.language;

/**
 * A run of characters of a reply, in Unicode code points (not UTF-16 units), as on every wire of
 * the product. Immutable.
 *
 * @param start first code point, 0 or more
 * @param end one past the last code point, at least {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is not a run of text");
    }
  }

  /** The words of {@code text} that this span covers. */
  public String of(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** The same run in a text that begins {@code by} code points earlier. */
  public Span after(int by) {
    return new Span(start + by, end + by);
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
