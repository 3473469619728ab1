package io.secondcall.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers as people write and say them: "38", "forty-one", "forty one", "two hundred and fifty",
 * "twelve hundred", "1.2 million", "three dozen". Stateless.
 */
final class Numerals {
  private static final List<String> UNITS =
      List.of(
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
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** What multiplies the words before it. */
  private static final Map<String, Integer> SCALES =
      Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Map<String, Integer> WORDS = words();

  private Numerals() {}

  /** The digits of a number that stands in one word; "one" alone is a pronoun more often. */
  static Optional<String> digits(String lower) {
    if (Character.isDigit(lower.codePointAt(0)) || lower.matches("[£$€]\\d.*")) {
      String number = lower.replaceAll("[^0-9.]", "");
      number = number.contains(".") ? number.replaceAll("\\.?0*$", "") : number;
      return Optional.of(lower.matches("[\\d.,]+k") ? number + "000" : number);
    }
    return lower.equals("one")
        ? Optional.empty()
        : Optional.ofNullable(WORDS.getOrDefault(lower, SCALES.get(lower)))
            .map(value -> Integer.toString(value));
  }

  /** The same words with each number that was said in several made one. */
  static List<Lexicon.Word> joined(List<Lexicon.Word> words, CleanText clean) {
    List<Lexicon.Word> joined = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      var word = words.get(at);
      if (word.kind() == Lexicon.Kind.NUMBER && word.text().matches("\\d+(\\.\\d+)?")) {
        var run = new Run(words, at, clean);
        joined.add(run.number());
        at = run.end;
      } else {
        joined.add(word);
        at++;
      }
    }
    return joined;
  }

  /** Reads on from a number for as long as the words still belong to it. */
  private static final class Run {
    private final List<Lexicon.Word> words;
    private final CleanText clean;
    private final int begin;
    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal group;
    private int end;

    Run(List<Lexicon.Word> words, int begin, CleanText clean) {
      this.words = words;
      this.clean = clean;
      this.begin = begin;
      group = new BigDecimal(words.get(begin).text());
      end = begin + 1;
      while (end < words.size() && goesOn() && (scaled() || added())) {
        end++;
      }
    }

    /** No comma in between: "forty, one of them in Leeds". */
    private boolean goesOn() {
      return words.get(end).span().start() - words.get(end - 1).span().end() <= 1;
    }

    private boolean scaled() {
      Integer scale = SCALES.get(written(end));
      if (scale == null || group.signum() == 0) {
        return false;
      }
      group = group.multiply(BigDecimal.valueOf(scale));
      if (scale >= 1_000) {
        whole = whole.add(group);
        group = BigDecimal.ZERO;
      }
      return true;
    }

    /** "Forty" takes "one", "two hundred" takes "fifty" with an "and" or without. */
    private boolean added() {
      boolean hundreds = group.signum() == 0 || group.remainder(HUNDRED).signum() == 0;
      boolean tens = TENS.contains(written(end - 1)) && WORDS.containsKey(written(begin));
      int at = end + 1 < words.size() && hundreds && written(end).equals("and") ? end + 1 : end;
      Integer value = WORDS.get(written(at));
      if (value == null) {
        return false;
      }
      boolean fits = tens ? value > 0 && value < 10 : hundreds && isScale(end - 1);
      if (fits) {
        group = group.add(BigDecimal.valueOf(value));
        end = at;
      }
      return fits;
    }

    private boolean isScale(int at) {
      return SCALES.getOrDefault(written(at), 0) >= 100;
    }

    /**
     * The tokeniser leaves "twenty-seven" whole at one time, and makes "-seven" of it at another.
     */
    private String written(int at) {
      var span = words.get(at).span();
      var word = clean.substring(span.start(), span.end()).toLowerCase(java.util.Locale.ROOT);
      return word.startsWith("-") ? word.substring(1) : word;
    }

    Lexicon.Word number() {
      var first = words.get(begin);
      var last = words.get(end - 1);
      return end == begin + 1
          ? first
          : new Lexicon.Word(
              whole.add(group).stripTrailingZeros().toPlainString(),
              Lexicon.Kind.NUMBER,
              new Span(first.span().start(), last.span().end()));
    }
  }

  private static Map<String, Integer> words() {
    var words = new HashMap<String, Integer>();
    for (int unit = 0; unit < UNITS.size(); unit++) {
      words.put(UNITS.get(unit), unit);
    }
    for (int ten = 0; ten < TENS.size(); ten++) {
      int value = 10 * (ten + 2);
      words.put(TENS.get(ten), value);
      for (int unit = 1; unit < 10; unit++) {
        words.put(TENS.get(ten) + "-" + UNITS.get(unit), value + unit);
      }
    }
    return Map.copyOf(words);
  }
}
