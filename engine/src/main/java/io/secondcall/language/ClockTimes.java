package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Times of day as people write and say them: "7.15", "7:15am", "weds 715", "seven fifteen", "a
 * quarter past seven", "half seven", "ten to eight". Stateless.
 */
final class ClockTimes {
  private static final Pattern DIGITS =
      Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)(?:am|pm)?");

  /** "weds 715", "thursday at 1430": without a mark only after a day. */
  private static final Pattern BARE = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)(?:am|pm)?");

  static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  /** "7.15 per cent" is no time. */
  private static final Set<String> UNITS =
      Set.of("%", "percent", "per", "pounds", "euros", "euro", "million", "thousand", "times");

  private static final Map<String, Integer> PARTS = Map.of("quarter", 15, "half", 30);

  private ClockTimes() {}

  /**
   * A time that begins at a word.
   *
   * @param end one past its last word
   */
  private record Time(int hour, int minutes, int end) {}

  /**
   * The same words with each time as one number, {@code 7:15}, and the hours that it may be told by
   * after it: whoever says "about seven", or "before eight", is not wrong about a quarter to eight.
   */
  static List<Lexicon.Word> joined(List<Lexicon.Word> words, CleanText clean) {
    List<Lexicon.Word> joined = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      var time = time(words, at, clean);
      if (time.isPresent()) {
        var found = time.orElseThrow();
        var span = new Span(words.get(at).span().start(), words.get(found.end() - 1).span().end());
        joined.add(number("%d:%02d".formatted(found.hour(), found.minutes()), span));
        joined.add(number(Integer.toString(found.hour()), span));
        if (found.minutes() > 30) {
          joined.add(number(Integer.toString(found.hour() % 12 + 1), span));
        }
        at = found.end();
      } else {
        joined.add(words.get(at));
        at++;
      }
    }
    return joined;
  }

  private static Lexicon.Word number(String text, Span span) {
    return new Lexicon.Word(text, Lexicon.Kind.NUMBER, span);
  }

  private static Optional<Time> time(List<Lexicon.Word> words, int at, CleanText clean) {
    return inDigits(words, at, clean)
        .or(() -> pastOrTo(words, at))
        .or(() -> hourAndMinutes(words, at));
  }

  private static boolean isAfterDay(List<Lexicon.Word> words, int at) {
    int day = at > 0 && words.get(at - 1).text().equals("at") ? at - 2 : at - 1;
    return day >= 0 && WEEKDAYS.contains(words.get(day).text());
  }

  private static Optional<Time> inDigits(List<Lexicon.Word> words, int at, CleanText clean) {
    var span = words.get(at).span();
    var written = clean.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    var digits = (isAfterDay(words, at) ? BARE : DIGITS).matcher(written);
    boolean measured = at + 1 < words.size() && UNITS.contains(words.get(at + 1).text());
    return digits.matches() && !measured
        ? Optional.of(
            new Time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)), at + 1))
        : Optional.empty();
  }

  /** "A quarter past seven", "ten to eight", "half seven". */
  private static Optional<Time> pastOrTo(List<Lexicon.Word> words, int at) {
    var word = words.get(at);
    Integer part = PARTS.get(word.text());
    if (part == null) {
      part = number(words, at, 59).filter(minutes -> minutes % 5 == 0).orElse(null);
    }
    if (part == null || at + 1 >= words.size()) {
      return Optional.empty();
    }
    int minutes = part;
    int way = at + (words.get(at + 1).text().equals("minutes") ? 2 : 1);
    if (way + 1 < words.size() && Set.of("past", "to").contains(words.get(way).text())) {
      boolean past = words.get(way).text().equals("past");
      return number(words, way + 1, 12)
          .map(
              hour ->
                  past
                      ? new Time(hour, minutes, way + 2)
                      : new Time((hour + 10) % 12 + 1, 60 - minutes, way + 2));
    }
    return word.text().equals("half")
        ? number(words, at + 1, 12).map(hour -> new Time(hour, minutes, at + 2))
        : Optional.empty();
  }

  /** "Seven fifteen": side by side, with no comma in between. */
  private static Optional<Time> hourAndMinutes(List<Lexicon.Word> words, int at) {
    if (at + 1 >= words.size()
        || words.get(at + 1).span().start() - words.get(at).span().end() != 1) {
      return Optional.empty();
    }
    return number(words, at, 12)
        .flatMap(
            hour ->
                number(words, at + 1, 59)
                    .filter(minutes -> minutes >= 10 && minutes % 5 == 0)
                    .map(minutes -> new Time(hour, minutes, at + 2)));
  }

  private static Optional<Integer> number(List<Lexicon.Word> words, int at, int most) {
    var word = words.get(at);
    if (word.kind() != Lexicon.Kind.NUMBER || !NUMBER.matcher(word.text()).matches()) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(word.text())).filter(n -> n >= 1 && n <= most);
  }
}
