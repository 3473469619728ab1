package io.secondcall.language;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the ear reads it, and the way back to the text as it was written. Mark-up, pictures and
 * what cannot be seen become spaces or nothing; curly quotes and wide letters become plain ones;
 * what was written in a hurry is written out. Immutable.
 */
final class CleanText {
  private static final Pattern TAG =
      Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]{0,12})(\\s[^<>]{0,300})?/?>|<!--.{0,300}?-->");
  private static final Pattern ENTITY =
      Pattern.compile("&(amp|lt|gt|quot|nbsp|apos|#39|#x27|#160);");

  private final String text;
  private final int[] codePoints;
  private final int[] origins;
  private final int[] originEnds;

  private CleanText(int[] codePoints, int[] origins, int[] originEnds, int length) {
    this.codePoints = java.util.Arrays.copyOf(codePoints, length);
    this.text = new String(codePoints, 0, length);
    this.origins = java.util.Arrays.copyOf(origins, length);
    this.originEnds = java.util.Arrays.copyOf(originEnds, length);
  }

  static CleanText of(String original) {
    var builder = new Builder(original.length() + 16);
    Matcher tag = TAG.matcher(original);
    Matcher entity = ENTITY.matcher(original);
    int codePoint = 0;
    for (int at = 0; at < original.length(); ) {
      int c = original.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c == '<' && tag.region(at, original.length()).lookingAt()) {
        end = tag.end();
        boolean inline =
            tag.group(1) != null && tag.group(1).matches("/?(?i:b|i|u|em|strong|a|span)");
        builder.add(inline ? ' ' : '\n', codePoint, codePoint + original.codePointCount(at, end));
      } else if (c == '&' && entity.region(at, original.length()).lookingAt()) {
        end = entity.end();
        builder.add(
            meant(entity.group(1)), codePoint, codePoint + original.codePointCount(at, end));
      } else {
        var shorthand = Shorthand.at(original, at);
        if (shorthand.isPresent()) {
          end = shorthand.get().end();
          builder.add(
              shorthand.get().meant(), codePoint, codePoint + original.codePointCount(at, end));
        } else {
          builder.read(c, codePoint);
        }
      }
      codePoint += original.codePointCount(at, end);
      at = end;
    }
    return builder.build();
  }

  private static int meant(String entity) {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "nbsp", "#160" -> ' ';
      default -> '\'';
    };
  }

  /** As the ear reads it. */
  String text() {
    return text;
  }

  /** Number of code points of {@link #text}. */
  int length() {
    return codePoints.length;
  }

  int at(int codePoint) {
    return codePoints[codePoint];
  }

  String substring(int start, int end) {
    return new String(codePoints, start, end - start);
  }

  /** Where code points {@code [start, end)} of {@link #text} stand in the original. */
  Span origin(int start, int end) {
    if (end <= start) {
      int at = start < origins.length ? origins[start] : 0;
      return new Span(at, at);
    }
    return new Span(origins[start], originEnds[end - 1]);
  }

  private static final class Builder {
    private int[] codePoints;
    private int[] origins;
    private int[] ends;
    private int length;

    Builder(int capacity) {
      codePoints = new int[capacity];
      origins = new int[capacity];
      ends = new int[capacity];
    }

    void read(int c, int codePoint) {
      switch (c) {
        case '\n', '\r', 0x2028, 0x2029 -> add('\n', codePoint, codePoint + 1);
        case 0x2018, 0x2019, 0x201B, 0x02BC, 0x00B4, '`' -> add('\'', codePoint, codePoint + 1);
        case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB -> add('"', codePoint, codePoint + 1);
        case 0x2026 -> add('.', codePoint, codePoint + 1);
        case '\t' -> add(' ', codePoint, codePoint + 1);
        default -> other(c, codePoint);
      }
    }

    private void other(int c, int codePoint) {
      switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.UNASSIGNED,
            Character.PRIVATE_USE,
            Character.SURROGATE -> {}
        case Character.SPACE_SEPARATOR, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
            add(' ', codePoint, codePoint + 1);
        case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
          // An accent written apart: it belongs to the letter before; variation selectors go too.
          if (length > 0) {
            ends[length - 1] = Math.max(ends[length - 1], codePoint + 1);
          }
        }
        default -> {
          if (c < 0x80) {
            add(c, codePoint, codePoint + 1);
          } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(plain -> add(plain, codePoint, codePoint + 1));
          }
        }
      }
    }

    void add(String word, int origin, int end) {
      word.codePoints().forEach(c -> add(c, origin, end));
    }

    void add(int c, int origin, int end) {
      if (length == codePoints.length) {
        codePoints = java.util.Arrays.copyOf(codePoints, length * 2);
        origins = java.util.Arrays.copyOf(origins, length * 2);
        ends = java.util.Arrays.copyOf(ends, length * 2);
      }
      codePoints[length] = c;
      origins[length] = origin;
      ends[length] = end;
      length++;
    }

    CleanText build() {
      return new CleanText(codePoints, origins, ends, length);
    }
  }
}
