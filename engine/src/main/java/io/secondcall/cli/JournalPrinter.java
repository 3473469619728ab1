package io.secondcall.cli;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Entry;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Now;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells what happened as the trainee could see and hear it: nothing of what goes on in people's
 * heads. For one thread.
 */
final class JournalPrinter {
  private final Scenario scenario;
  private final Map<String, String> draws;
  private final PrintWriter out;
  private final boolean read;
  private final Moments moments;
  private final PromiseTeller promises;
  private final List<String> afterwards = new ArrayList<>();
  private String onTheLine = "";

  private Optional<LocalDateTime> waitingFor = Optional.empty();

  /** Whether what is told is said in a meeting. */
  private boolean meeting;

  /** Whether what is told is written, not said. */
  private boolean written;

  JournalPrinter(Scenario scenario, Map<String, String> draws, PrintWriter out) {
    this(scenario, draws, out, false);
  }

  /**
   * @param read whether it is read by somebody else than whoever typed it, and needs their words
   */
  JournalPrinter(Scenario scenario, Map<String, String> draws, PrintWriter out, boolean read) {
    this.scenario = scenario;
    this.draws = draws;
    this.out = out;
    this.read = read;
    this.moments = Moments.of(scenario);
    this.promises = new PromiseTeller(this);
  }

  /** Told before, as far as later entries go back to it. */
  void know(List<Entry> entries) {
    entries.forEach(promises::know);
  }

  String moment(LocalDateTime moment) {
    return moments.of(moment);
  }

  String between(LocalDateTime from, LocalDateTime to) {
    return moments.between(from, to);
  }

  String due(LocalDateTime now, LocalDateTime from, LocalDateTime to) {
    return moments.due(now, from, to);
  }

  void print(List<Entry> entries) {
    know(entries);
    for (var entry : entries) {
      line(entry).ifPresent(text -> told(entry, text));
      if (entry instanceof Entry.ContactEnded) {
        afterwards.forEach(text -> told(entry, text));
        afterwards.clear();
      }
    }
    out.flush();
  }

  private void told(Entry entry, String text) {
    out.println(moments.of(entry.at()) + "  " + text);
  }

  private Optional<String> line(Entry entry) {
    return switch (entry) {
      case Entry.Began _, Entry.Flagged _, Entry.Voided _ -> Optional.empty();
      case Entry.Researched e -> Optional.of(researched(e));
      case Entry.ContactOpened e -> Optional.of(opened(e));
      case Entry.Said e when written && e.turn().isEmpty() ->
          Optional.of("%s wrote:%n%n%s%n".formatted(name(e.by()), indented(e.text())));
      case Entry.Said e when e.turn().isPresent() && !read ->
          e.unscored().map(JournalPrinter::unscored);
      case Entry.Said e when e.turn().isPresent() -> Optional.of(own(e));
      case Entry.Said e -> Optional.of(name(e.by()) + ": " + e.text());
      case Entry.Revealed e -> Optional.of("You learn: " + labels(e.facts()));
      case Entry.Introduced e -> Optional.of("You can reach " + nameAndRole(e.person()) + " now.");
      case Entry.Silence e -> Optional.of("(You say nothing for " + e.seconds() + " seconds.)");
      case Entry.ContactEnded e -> ended(e);
      case Entry.PromiseMade e -> Optional.of(promises.made(e));
      case Entry.PromiseMet e -> met(e);
      case Entry.PromiseBroken e -> promises.broken(e);
      case Entry.Connected e -> Optional.of(name(e.person()) + " accepts your request.");
      case Entry.Waited e -> Optional.of(waited(e));
      case Entry.SequenceSent e -> Optional.of(letter(e));
      case Entry.DeedDone e -> Optional.of(done(e));
      case Entry.Hint e -> Optional.of("The coach: " + e.text());
      case Entry.Closed e ->
          Optional.of(
              "%s: %s%n%n    %s%s"
                  .formatted(
                      over(e.cause()),
                      e.ending().title(),
                      e.ending().verdict(),
                      e.ending().epilogue().map(JournalPrinter::epilogue).orElse("")));
    };
  }

  /** The trainee's words, for whoever has not just typed them. */
  private String own(Entry.Said e) {
    var words = written ? "You write:%n%n%s%n".formatted(indented(e.text())) : "You: " + e.text();
    return words + e.unscored().map(why -> "%n%s".formatted(unscored(why))).orElse("");
  }

  private String letter(Entry.SequenceSent e) {
    return "Letter %d of \"%s\" goes to %s, in the name of %s:%n%n%s%n"
        .formatted(
            e.step(),
            e.name(),
            name(e.person()),
            name(e.owner()),
            indented(e.subject().isEmpty() ? e.text() : e.subject() + "\n\n" + e.text()));
  }

  private String done(Entry.DeedDone e) {
    return "Done: %s (%d minutes).%s%s"
        .formatted(
            e.name(),
            e.minutes(),
            e.text()
                .filter(words -> read)
                .map(words -> "%n%n%s%n".formatted(indented(words)))
                .orElse(""),
            e.found().isEmpty() ? "" : "%n%n    You note: ".formatted() + labels(e.found()));
  }

  private static String epilogue(Entry.Epilogue told) {
    return "%n%n    %s%n%n%s".formatted(told.later(), indented(plain(told.text())));
  }

  static String doNotContact(Now.DoNotContact why) {
    return "Do not contact: "
        + switch (why) {
          case ON_FILE -> "the notes say that they asked to be left alone.";
          case ASKED -> "they asked to be left alone.";
          case MARKED -> "the account is marked.";
        };
  }

  /** The account's notes: what was read of them, and the trainee's own. */
  void notes(List<Entry> entries, Set<String> sources) {
    boolean none = true;
    for (var entry : entries) {
      var text =
          switch (entry) {
            case Entry.Researched e when sources.contains(e.source()) ->
                Optional.of(e.name() + "\n\n" + plain(e.text()));
            case Entry.DeedDone e ->
                Optional.of(e.text().map(words -> e.name() + "\n\n" + words).orElse(e.name()));
            default -> Optional.<String>empty();
          };
      if (text.isPresent()) {
        none = false;
        out.printf("%s%n%n%s%n%n", moments.of(entry.at()), indented(text.get()));
      }
    }
    if (none) {
      out.println("Nothing is noted, as far as you have read.");
    }
    out.flush();
  }

  private static String researched(Entry.Researched e) {
    return "You read %s (%d minutes).%n%n%s%n%n%s"
        .formatted(
            e.name(),
            e.minutes(),
            indented(plain(e.text())),
            e.found().isEmpty() ? "    Nothing new." : "    You note: " + labels(e.found()));
  }

  /** Of a call it is told when it is over: until then it is about something else. */
  private Optional<String> met(Entry.PromiseMet e) {
    var text = promises.met(e);
    if (onTheLine.isEmpty() || written) {
      return text;
    }
    text.ifPresent(afterwards::add);
    return Optional.empty();
  }

  private String waited(Entry.Waited e) {
    var until = moments.of(e.to());
    var wanted = waitingFor.filter(then -> then.isAfter(e.to())).map(moments::of);
    waitingFor = Optional.empty();
    return wanted
        .map(then -> "You wait, but only until %s, not until %s.".formatted(until, then))
        .orElse("You wait until " + until + ".");
  }

  /** Until when the trainee means to wait; what happens before may cut it short. */
  void waitingFor(LocalDateTime until) {
    waitingFor = Optional.of(until);
  }

  private static String over(Event.CloseCause cause) {
    return switch (cause) {
      case TRAINEE -> "You close the pursuit";
      case BEAT -> "With that the pursuit is over";
      case LAPSED -> "It lay too long, and the pursuit is over";
      case HORIZON -> "Its time is up, and the pursuit is over";
    };
  }

  /** Authored texts mark words with asterisks, as in Markdown; a terminal shows the words alone. */
  static String plain(String text) {
    return text.replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
        .replaceAll("\\*([^*\\s][^*]*)\\*", "$1")
        .strip();
  }

  private static String indented(String text) {
    return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  /** Everything written to and fro, with what the trainee wrote. */
  void threads(List<Entry> entries) {
    var mails = new TreeSet<Integer>();
    for (var entry : entries) {
      switch (entry) {
        case Entry.ContactOpened e when e.channel().isWritten() -> mails.add(e.contact());
        case Entry.Said e when mails.contains(e.contact()) ->
            out.printf(
                "%s  %s%n%n%s%n%n",
                moments.of(e.at()),
                e.by().equals("trainee") ? "You" : name(e.by()),
                indented(e.text()));
        case Entry.SequenceSent e -> out.printf("%s  %s%n", moments.of(e.at()), letter(e));
        default -> {
          // Nothing that was written.
        }
      }
    }
    if (mails.isEmpty() && entries.stream().noneMatch(Entry.SequenceSent.class::isInstance)) {
      out.println("Nothing has been written.");
    }
    out.flush();
  }

  private String written(Entry.ContactOpened e) {
    var what = e.channel() == Channel.EMAIL ? "a mail" : "a message";
    return switch (e.outcome()) {
      case SENT -> "You send " + name(e.person()) + " " + what + copies(e) + ".";
      case REQUESTED -> "You send " + name(e.person()) + " a connection request.";
      case AUTOMATIC -> "An automatic answer comes from " + name(e.person()) + ".";
      case ANSWERED, VOICEMAIL, NO_ANSWER ->
          e.channel() == Channel.EMAIL
              ? "A mail comes from " + name(e.person()) + "."
              : "A message comes from " + name(e.person()) + ".";
    };
  }

  private String copies(Entry.ContactOpened e) {
    return e.copies().isEmpty()
        ? ""
        : ", with copies to "
            + e.copies().stream().map(this::name).collect(Collectors.joining(" and "));
  }

  private String opened(Entry.ContactOpened e) {
    onTheLine = e.person();
    written = e.channel().isWritten();
    meeting = e.meeting().isPresent();
    if (written) {
      return written(e);
    }
    if (e.incoming()) {
      return "The telephone rings. It is " + name(e.person()) + ".";
    }
    if (meeting) {
      return "You go into the meeting. In the room: " + name(e.person()) + ".";
    }
    if (e.dialled().isPresent()) {
      return "You ring " + name(e.dialled().get()) + ". " + name(e.person()) + " answers.";
    }
    return "You ring "
        + name(e.person())
        + "."
        + switch (e.outcome()) {
          case ANSWERED -> "";
          case VOICEMAIL -> " The voicemail answers; leave a message, or hang up.";
          case NO_ANSWER -> " Nobody picks up." + (read ? "" : instead(e.person()));
          case SENT, REQUESTED, AUTOMATIC -> throw new IllegalStateException("nobody is rung so");
        };
  }

  /** What can be done where a telephone only rings. */
  private String instead(String person) {
    boolean writable =
        scenario.person(person).stream()
            .flatMap(p -> p.channels().stream())
            .anyMatch(Channel::isWritten);
    return " No box takes a message. You can `wait` and ring again at another hour"
        + (writable ? ", or write." : ".");
  }

  private static String unscored(Entry.Unscored why) {
    return switch (why) {
      case FAILED -> "(That could not be analysed. The turn does not count; try again.)";
      case UNCLEAR -> "(That was not understood. The turn does not count.)";
      case FOREIGN -> "(English only, for now. The turn does not count.)";
    };
  }

  private Optional<String> ended(Entry.ContactEnded e) {
    var who = onTheLine;
    onTheLine = "";
    if (written) {
      return Optional.empty();
    }
    if (e.left()) {
      return Optional.of("Your message is in the box, and you have rung off.");
    }
    return switch (e.by()) {
      case TRAINEE -> Optional.of(meeting ? "You leave the meeting." : "You hang up.");
      case PERSON -> Optional.of(name(who) + (meeting ? " ends the meeting." : " hangs up."));
      case NOBODY -> Optional.empty();
    };
  }

  static String labels(List<Entry.Fact> facts) {
    return facts.stream().map(Entry.Fact::label).collect(Collectors.joining("; "));
  }

  String name(String person) {
    return scenario.person(person).map(Person::name).map(this::filled).orElse(person);
  }

  private String nameAndRole(String person) {
    return scenario
        .person(person)
        .map(p -> filled(p.name()) + ", " + filled(p.role()))
        .orElse(person);
  }

  String filled(String text) {
    return Slots.fill(text, draws);
  }
}
