package io.secondcall.cli;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Command;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line typed in {@code play} means. Pure. */
sealed interface PlayInput {
  /** When a day begins that is named without a time. */
  LocalTime MORNING = LocalTime.of(8, 30);

  /** {@code the working day after tomorrow}, {@code next working day}, {@code in 2 days}. */
  Pattern AHEAD =
      Pattern.compile(
          "(?:on )?(?:the )?(?:(?<after>(?:(?:working|business) )?day after tomorrow)"
              + "|(?<next>(?:next|following) (?:working|business) day))"
              + "|in (?<in>[1-9]) (?:(?:working|business) )?days?");

  /** {@code 24 september}, {@code thu 24 sep 17:30}. */
  Pattern DATED =
      Pattern.compile(
          "(?:[a-z]{3,9},? +)?(?<day>\\d{1,2}) +(?<month>[a-z]{3,9})(?:"
              + " +(?<time>\\d{1,2}:\\d{2}))?");

  /** Said to whoever is on the line, or left in the box. */
  record Say(String text) implements PlayInput {}

  /** Something done at the desk. */
  record Act(Command command) implements PlayInput {}

  /**
   * Something to be written; its words come on the lines that follow.
   *
   * @param to names of people, or parts of them; the first is written to, the others get copies
   */
  record Write(Channel channel, List<String> to) implements PlayInput {}

  /**
   * Something to be done at the desk; its words, where it takes any, come on the lines that follow.
   */
  record Do(String deed) implements PlayInput {}

  /** Asks to see something; nothing happens. */
  record Show(What what) implements PlayInput {}

  /** What can be looked at. */
  enum What {
    HELP,
    BRIEFING,
    CRITERIA,
    SOURCES,
    PEOPLE,
    /** Whom to ring, or the only one there is. */
    WHOM,
    FACTS,
    /** The account's notes. */
    NOTES,
    DEEDS,
    /** What was written to and fro. */
    THREADS,
    /** What was agreed, and which meeting to go to where there is only one. */
    MEETINGS,
    WAITS
  }

  /** Leaves without an end. */
  record Quit() implements PlayInput {}

  /** Cannot be understood, and why. */
  record Unclear(String why) implements PlayInput {}

  /**
   * Reads a line. On the line everything is said, apart from {@code hang up} and what begins with a
   * slash; at the desk everything is a command.
   *
   * @param talking whether somebody, or a box, is on the line
   */
  static PlayInput of(String line, boolean talking, LocalDateTime clock, BusinessTime time) {
    var typed = line.strip();
    if (talking && !typed.startsWith("/")) {
      return switch (typed.toLowerCase(Locale.ROOT)) {
        case "hang up", "hangup" -> new Act(new Command.HangUp());
        default -> new Say(afterKeyword(typed));
      };
    }
    var words = (typed.startsWith("/") ? typed.substring(1) : typed).strip();
    var split = words.split("\\s+", 2);
    var rest = split.length > 1 ? split[1].strip() : "";
    return command(split[0].toLowerCase(Locale.ROOT), rest, talking, clock, time);
  }

  /** {@code say} and {@code leave} may stand before the words, so that any words can be said. */
  private static String afterKeyword(String typed) {
    var lower = typed.toLowerCase(Locale.ROOT);
    for (var keyword : new String[] {"say ", "leave "}) {
      if (lower.startsWith(keyword)) {
        return typed.substring(keyword.length()).strip();
      }
    }
    return typed;
  }

  private static PlayInput command(
      String word, String rest, boolean talking, LocalDateTime clock, BusinessTime time) {
    return switch (word) {
      case "say", "leave" ->
          rest.isEmpty() ? new Unclear("Say what? For example: say Good morning.") : new Say(rest);
      case "hang", "hangup", "hang-up" -> new Act(new Command.HangUp());
      case "research", "read" ->
          rest.isEmpty() ? new Show(What.SOURCES) : new Act(new Command.Research(rest));
      case "call", "ring" ->
          rest.isEmpty() ? new Show(What.WHOM) : new Act(new Command.PlaceCall(rest));
      case "attend", "join" ->
          rest.isEmpty() ? new Show(What.MEETINGS) : new Act(new Command.Attend(rest));
      case "mail", "email" ->
          rest.isEmpty() ? new Show(What.PEOPLE) : new Write(Channel.EMAIL, people(rest));
      case "message" ->
          rest.isEmpty() ? new Show(What.PEOPLE) : new Write(Channel.MESSAGE, List.of(rest));
      case "do" -> rest.isEmpty() ? new Show(What.DEEDS) : new Do(rest);
      case "thread" -> new Show(What.THREADS);
      case "wait" -> rest.isEmpty() ? new Show(What.WAITS) : waitUntil(rest, clock, time);
      case "hint" -> new Act(new Command.AskHint());
      case "close" -> new Act(new Command.Close());
      case "briefing" -> new Show(What.BRIEFING);
      case "criteria" -> new Show(What.CRITERIA);
      case "facts" -> new Show(What.FACTS);
      case "notes" ->
          rest.isEmpty()
              ? new Show(What.NOTES)
              : new Unclear("`notes` shows the account's notes; `do` lists what can be written.");
      case "people" -> new Show(What.PEOPLE);
      case "help", "?" -> new Show(What.HELP);
      case "quit", "exit" -> new Quit();
      default ->
          new Unclear(
              talking
                  ? "There is no command /" + word + "; /help lists them."
                  : "Nobody is on the line, and `" + word + "` is no command; `help` lists them.");
    };
  }

  /** {@code max cc ada, the director}: the first is written to, the others get copies. */
  private static List<String> people(String rest) {
    return Arrays.stream(rest.split("(?i)\\s+cc\\s+|\\s*,\\s*")).filter(p -> !p.isBlank()).toList();
  }

  private static PlayInput waitUntil(String when, LocalDateTime clock, BusinessTime time) {
    return moment(when.toLowerCase(Locale.ROOT), clock, time)
        .<PlayInput>map(until -> new Act(new Command.WaitUntil(until)))
        .orElseGet(
            () ->
                new Unclear(
                    "That is no time. For example: wait 30m, wait 1h30m, wait 14:00,"
                        + " wait tomorrow 07:45, wait thursday 10:00."));
  }

  private static Optional<LocalDateTime> moment(
      String when, LocalDateTime clock, BusinessTime time) {
    var span = Pattern.compile("(?:(\\d{1,3})h)?\\s*(?:(\\d{1,4})m(?:in)?)?").matcher(when);
    if (span.matches()) {
      return Optional.of(clock.plusHours(number(span.group(1))).plusMinutes(number(span.group(2))));
    }
    try {
      var dated = DATED.matcher(when);
      if (dated.matches()) {
        return Optional.of(onDate(dated, clock));
      }
      if (when.contains("t") && Character.isDigit(when.charAt(0))) {
        return Optional.of(LocalDateTime.parse(when.toUpperCase(Locale.ROOT)));
      }
      var words = when.split("\\s+");
      var last = words[words.length - 1];
      if (words.length == 1 && last.contains(":")) {
        return Optional.of(clock.toLocalDate().atTime(clockTime(last)));
      }
      var ahead = ahead(when, clock.toLocalDate(), time);
      if (ahead.isPresent()) {
        return ahead.map(day -> day.atTime(MORNING));
      }
      var at = words.length > 1 ? clockTime(last) : MORNING;
      var named = String.join(" ", Arrays.asList(words).subList(0, Math.max(1, words.length - 1)));
      return ahead(named, clock.toLocalDate(), time)
          .or(() -> day(words[0], clock.toLocalDate(), time))
          .map(day -> day.atTime(at))
          .map(next -> next.isAfter(clock) ? next : next.plusDays(7));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The next such date; without a time, in the morning. */
  private static LocalDateTime onDate(Matcher dated, LocalDateTime clock) {
    var month =
        Arrays.stream(Month.values())
            .filter(m -> m.name().toLowerCase(Locale.ROOT).startsWith(dated.group("month")))
            .findFirst()
            .orElseThrow(() -> new DateTimeException("no month: " + dated.group("month")));
    var written = dated.group("time");
    var at = written == null ? MORNING : clockTime(written);
    var day = LocalDate.of(clock.getYear(), month, Integer.parseInt(dated.group("day")));
    return (day.isBefore(clock.toLocalDate()) ? day.plusYears(1) : day).atTime(at);
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static LocalTime clockTime(String text) {
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  /** A day told from today in several words, as people agree on one: in working days. */
  private static Optional<LocalDate> ahead(String words, LocalDate today, BusinessTime time) {
    var told = AHEAD.matcher(words);
    if (!told.matches()) {
      return Optional.empty();
    }
    int days =
        told.group("after") != null ? 2 : told.group("next") != null ? 1 : days(told.group("in"));
    return Optional.of(time.plusDays(today, days));
  }

  private static int days(String number) {
    return Math.toIntExact(number(number));
  }

  /** A day by its name, today among them. */
  private static Optional<LocalDate> day(String name, LocalDate today, BusinessTime time) {
    if (name.equals("tomorrow")) {
      return Optional.of(time.plusDays(today, 1));
    }
    for (var day : DayOfWeek.values()) {
      if (name.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
        int ahead = Math.floorMod(day.getValue() - today.getDayOfWeek().getValue(), 7);
        return Optional.of(today.plusDays(ahead));
      }
    }
    return Optional.empty();
  }
}
