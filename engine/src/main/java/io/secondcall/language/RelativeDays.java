package io.secondcall.language;

import io.secondcall.language.Lexicon.Kind;
import io.secondcall.language.Lexicon.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Days as people tell them from today: "tomorrow", "the working day after tomorrow", "in three
 * days", "a week today". Whoever counts in working days counts Monday to Friday: said on a
 * Thursday, the working day after tomorrow is Monday, and said on a Friday it is Tuesday.
 * Stateless.
 */
final class RelativeDays {
  private static final Set<String> ARTICLES = Set.of("the", "on");
  private static final Set<String> WORKING = Set.of("working", "business");
  private static final Set<String> NEXT = Set.of("next", "following");

  /** Longer ahead nobody counts in days. */
  private static final int MOST_DAYS = 14;

  /** The name that a day gets where nobody knows which it is: for comparing alone. */
  private static final String SOME_DAY = "Thursday";

  private RelativeDays() {}

  /** How far ahead a day is. */
  record Ahead(int days, boolean working) {
    /** The day itself. */
    LocalDate from(LocalDate today) {
      if (!working) {
        return today.plusDays(days);
      }
      var day = today;
      for (int left = days; left > 0; ) {
        day = day.plusDays(1);
        left -= isWorking(day) ? 1 : 0;
      }
      return day;
    }

    private static boolean isWorking(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
  }

  /**
   * A day told from today.
   *
   * @param from its first word
   * @param to one past its last
   */
  record Told(int from, int to, Ahead ahead) {}

  /** All of them, in order. */
  static List<Told> in(List<Word> words) {
    List<Told> told = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      var found = at(words, at);
      found.ifPresent(told::add);
      at = found.map(Told::to).orElse(at + 1);
    }
    return told;
  }

  /**
   * The same words, with each of these days as the one word that names it: {@code thursday}. Where
   * nobody knows what today is, nothing is changed.
   */
  static List<Word> named(List<Word> words, Optional<LocalDate> today) {
    if (today.isEmpty()) {
      return words;
    }
    List<Word> named = new ArrayList<>();
    int at = 0;
    for (var told : in(words)) {
      named.addAll(words.subList(at, told.from()));
      var day = name(told.ahead().from(today.get())).toLowerCase(Locale.ROOT);
      var span =
          new Span(words.get(told.from()).span().start(), words.get(told.to() - 1).span().end());
      named.add(new Word(day, Kind.DAY_AHEAD, span));
      at = told.to();
    }
    named.addAll(words.subList(at, words.size()));
    return named;
  }

  /**
   * A stretch of a text with days that take several words named by one, as an example phrase would
   * have it; empty where there are none.
   *
   * @param words of the stretch
   */
  static Optional<String> written(
      CleanText clean, Span stretch, List<Word> words, Optional<LocalDate> today) {
    var several = in(words).stream().filter(told -> told.to() - told.from() > 1).toList();
    if (several.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    int at = stretch.start();
    for (var told : several) {
      var first = words.get(told.from());
      text.append(clean.substring(at, first.span().start()));
      text.append(first.text().equals("in") ? "on " : "");
      text.append(today.map(day -> name(told.ahead().from(day))).orElse(SOME_DAY));
      at = words.get(told.to() - 1).span().end();
    }
    return Optional.of(text.append(clean.substring(at, stretch.end())).toString());
  }

  private static String name(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Optional<Told> at(List<Word> words, int at) {
    int from = at + (is(words, at, ARTICLES) ? 1 : 0);
    return after(words, at, from)
        .or(() -> next(words, at, from))
        .or(() -> counted(words, at))
        .or(() -> weeks(words, at))
        .or(() -> simple(words, at));
  }

  /** "The day after tomorrow", "the working day after tomorrow". */
  private static Optional<Told> after(List<Word> words, int begin, int from) {
    boolean working = is(words, from, WORKING);
    int day = from + (working ? 1 : 0);
    return is(words, day, "day") && is(words, day + 1, "after") && is(words, day + 2, "tomorrow")
        ? told(begin, day + 3, 2, working)
        : Optional.empty();
  }

  /** "The next working day". */
  private static Optional<Told> next(List<Word> words, int begin, int from) {
    return is(words, from, NEXT) && is(words, from + 1, WORKING) && is(words, from + 2, "day")
        ? told(begin, from + 3, 1, true)
        : Optional.empty();
  }

  /** "In three days", "in two working days' time", "two days from now". */
  private static Optional<Told> counted(List<Word> words, int begin) {
    boolean in = is(words, begin, "in");
    int number = begin + (in ? 1 : 0);
    var days = count(words, number);
    boolean working = is(words, number + 1, WORKING);
    int unit = number + (working ? 2 : 1);
    if (days.isEmpty() || !(is(words, unit, "days") || is(words, unit, "day"))) {
      return Optional.empty();
    }
    boolean fromNow =
        is(words, unit + 1, "from") && (is(words, unit + 2, "now") || is(words, unit + 2, "today"));
    if (fromNow) {
      return told(begin, unit + 3, days.getAsInt(), working);
    }
    int end = unit + 1;
    while (end < words.size() && (is(words, end, "'") || is(words, end, "time"))) {
      end++;
    }
    return in ? told(begin, end, days.getAsInt(), working) : Optional.empty();
  }

  /** "A week today", "a week tomorrow". */
  private static Optional<Told> weeks(List<Word> words, int begin) {
    if (!is(words, begin, "a") || !is(words, begin + 1, "week")) {
      return Optional.empty();
    }
    if (is(words, begin + 2, "today")) {
      return told(begin, begin + 3, 7, false);
    }
    return is(words, begin + 2, "tomorrow") ? told(begin, begin + 3, 8, false) : Optional.empty();
  }

  private static Optional<Told> simple(List<Word> words, int at) {
    if (is(words, at, "tomorrow")) {
      return told(at, at + 1, 1, false);
    }
    return is(words, at, "today") || is(words, at, "tonight")
        ? told(at, at + 1, 0, false)
        : Optional.empty();
  }

  private static Optional<Told> told(int from, int to, int days, boolean working) {
    return Optional.of(new Told(from, to, new Ahead(days, working)));
  }

  private static OptionalInt count(List<Word> words, int at) {
    if (at >= words.size()) {
      return OptionalInt.empty();
    }
    var word = words.get(at);
    if (word.text().equals("one")) {
      return OptionalInt.of(1);
    }
    if (word.kind() != Kind.NUMBER || !word.text().matches("\\d{1,2}")) {
      return OptionalInt.empty();
    }
    int days = Integer.parseInt(word.text());
    return days >= 1 && days <= MOST_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private static boolean is(List<Word> words, int at, String text) {
    return at < words.size() && words.get(at).text().equals(text);
  }

  private static boolean is(List<Word> words, int at, Set<String> texts) {
    return at < words.size() && texts.contains(words.get(at).text());
  }
}
