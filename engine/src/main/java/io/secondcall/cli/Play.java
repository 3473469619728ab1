package io.secondcall.cli;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Now;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Judge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One pursuit between a person and a terminal. For one thread. */
final class Play {
  private static final String HELP =
      """

      At the desk               On the line
        research [SOURCE]         whatever you type is said; in a voicemail box it is left
        call [PERSON]             say WORDS: the same, for words that read like a command
        attend [MEETING]          hang up
        mail PERSON [cc PERSON, …]   then a subject, then the text up to a line with a single dot
        message PERSON            then the text up to a line with a single dot
        do [DEED]                 something else at the desk; alone it lists what
        wait 30m | 14:00 |        /help and the other commands need a slash
          tomorrow 07:45 |
          thursday 10:00 |
          24 september 10:00
        hint                    asks the coach, where --hints was given (on the line: /hint)
        close                   ends the pursuit and judges it
        briefing, criteria, people, facts, notes, thread: look again
        quit                    goes without an end
      """;

  private final Terminal terminal;
  private final PrintWriter out;
  private final LocalPursuit pursuit;
  private final String scenarioText;
  private final ShownExamples examples;
  private final Optional<Path> record;
  private final JournalPrinter journal;
  private final BusinessTime time;

  /**
   * @param scenarioText what a recording pins
   * @param examples named at the end
   */
  Play(
      Terminal terminal,
      LocalPursuit pursuit,
      String scenarioText,
      ShownExamples examples,
      Optional<Path> record) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.pursuit = pursuit;
    this.scenarioText = scenarioText;
    this.examples = examples;
    this.record = record;
    this.journal = new JournalPrinter(pursuit.scenario(), pursuit.state().started().draws(), out);
    this.time = new BusinessTime(pursuit.scenario().calendar());
    journal.know(pursuit.entriesAfter(0));
  }

  void run() throws IOException {
    boolean interactive = terminal.interactive().getAsBoolean();
    title();
    briefing();
    keep();
    while (pursuit.state().closed().isEmpty()) {
      prompt(interactive);
      var line = terminal.in().readLine();
      if (line == null && nothingDone()) {
        out.println("Nothing was done, so there is nothing to judge.");
        return;
      } else if (line == null) {
        finish();
      } else if (!line.isBlank()) {
        if (!interactive) {
          out.println("> " + line.strip());
        }
        if (handle(line)) {
          return;
        }
      }
      keep();
    }
    new ScorecardPrinter(pursuit, journal, out)
        .print(Judge.judge(pursuit.scenario(), pursuit.events()));
    if (!examples.scripts().isEmpty()) {
      out.printf("%nHow others went about it:%n%s", examples.list());
      out.flush();
    }
  }

  private void keep() throws IOException {
    if (record.isPresent()) {
      new RecordingFile(scenarioText, pursuit.events(), pursuit.texts()).write(record.get());
    }
  }

  private void prompt(boolean interactive) {
    if (interactive) {
      var clock = journal.moment(pursuit.state().clock());
      var onTheLine =
          pursuit
              .state()
              .talk()
              .map(talk -> " on the line with " + journal.name(talk.person()))
              .orElse("");
      out.printf("%n%s%s> ", clock, onTheLine);
    }
    out.flush();
  }

  /** Returns whether the player goes without an end. */
  private boolean handle(String line) throws IOException {
    boolean talking = pursuit.state().talk().isPresent();
    switch (PlayInput.of(line, talking, pursuit.state().clock(), time)) {
      case PlayInput.Say _ when talking && isDeskCommand(line) ->
          out.println(
              "You are on the line: hang up first, or put `say` before the words. /help helps.");
      case PlayInput.Say say -> tell(() -> pursuit.say(say.text()));
      case PlayInput.Act act -> act(act.command());
      case PlayInput.Write write -> write(write);
      case PlayInput.Do doing -> perform(doing.deed());
      case PlayInput.Show show -> show(show.what());
      case PlayInput.Unclear unclear -> out.println(unclear.why());
      case PlayInput.Quit _ -> {
        out.println("You leave it there, without an end and without a scorecard.");
        return true;
      }
    }
    out.flush();
    return false;
  }

  /** Whether a line, said on the telephone, was surely meant for the desk. */
  private boolean isDeskCommand(String line) {
    return switch (PlayInput.of(line, false, pursuit.state().clock(), time)) {
      case PlayInput.Show _ -> true;
      case PlayInput.Do doing ->
          pursuit.scenario().team().deeds().stream().anyMatch(d -> d.id().equals(doing.deed()));
      case PlayInput.Write write ->
          write.to().stream().allMatch(name -> callable().exactly(name).isPresent());
      case PlayInput.Act act ->
          switch (act.command()) {
            case Command.PlaceCall call -> callable().exactly(call.person()).isPresent();
            case Command.Research read -> readable().exactly(read.source()).isPresent();
            case Command.WaitUntil _, Command.Attend _ -> true;
            case Command.Close _ -> line.strip().equalsIgnoreCase("close");
            default -> false;
          };
      default -> false;
    };
  }

  /** Does something at the desk; names, and parts of them, may stand for ids. */
  private void act(Command command) {
    switch (command) {
      case Command.PlaceCall call ->
          callable()
              .of(call.person())
              .ifPresentOrElse(
                  id -> tell(() -> pursuit.act(new Command.PlaceCall(id))), this::nobodyOfThatName);
      case Command.Attend attend ->
          meetings()
              .of(attend.meeting())
              .ifPresentOrElse(id -> tell(() -> pursuit.act(new Command.Attend(id))), this::agreed);
      case Command.Research research ->
          readable()
              .of(research.source())
              .ifPresentOrElse(
                  id -> tell(() -> pursuit.act(new Command.Research(id))),
                  () -> noSuchSource(research.source()));
      case Command.WaitUntil wait -> {
        journal.waitingFor(wait.until());
        tell(() -> pursuit.act(wait));
      }
      default -> tell(() -> pursuit.act(command));
    }
  }

  /**
   * Asks for the words of a mail or a message; what is not sent is shown again, so nothing is lost.
   */
  private void write(PlayInput.Write wanted) throws IOException {
    if (pursuit.state().talk().isPresent()) {
      out.println("You are on the line; hang up first.");
      return;
    }
    var to = wanted.to().stream().map(name -> callable().of(name)).toList();
    if (to.stream().anyMatch(Optional::isEmpty)) {
      out.println("Nobody of that name can be written to.");
      people();
      return;
    }
    var ids = to.stream().map(Optional::orElseThrow).toList();
    // What is piped in holds the text all the same: it is read, and refused then.
    if (terminal.interactive().getAsBoolean() && !reaches(ids.getFirst(), wanted.channel())) {
      out.printf("They can't be written to so.%n");
      people();
      return;
    }
    var subject = wanted.channel() == Channel.EMAIL ? ask("Subject: ") : Optional.of("");
    var text = subject.isEmpty() ? Optional.<String>empty() : letter();
    if (text.isEmpty()) {
      out.println("The input ended before a line with a single dot: nothing was sent.");
      return;
    }
    var write =
        new Command.Write(
            wanted.channel(),
            ids.getFirst(),
            ids.subList(1, ids.size()),
            subject.get().strip(),
            text.get(),
            Optional.empty());
    long before = pursuit.state().sequence();
    if (pursuit.write(write) instanceof Decision.Refused refused) {
      out.printf("%s Not sent:%n%n", refused.message());
      write.text().lines().forEach(line -> out.println("    " + line));
    }
    journal.print(pursuit.entriesAfter(before));
  }

  /** Does a deed; names, and parts of them, may stand for ids. */
  private void perform(String typed) throws IOException {
    if (pursuit.state().talk().isPresent()) {
      out.println("You are on the line; hang up first.");
      return;
    }
    var offered = pursuit.journal().now().deeds();
    var names = new LinkedHashMap<String, String>();
    offered.forEach(deed -> names.put(deed.id(), deed.name()));
    var id = new NearName(names).of(typed);
    if (id.isEmpty()) {
      out.println("There is nothing of that name to do now.");
      deeds();
      return;
    }
    boolean writes = offered.stream().anyMatch(d -> d.id().equals(id.get()) && d.writes());
    var text = writes ? letter() : Optional.of("");
    if (text.isEmpty()) {
      out.println("The input ended before a line with a single dot: nothing was done.");
      return;
    }
    tell(() -> pursuit.perform(new Command.Do(id.get(), text.get(), Optional.empty())));
  }

  private void deeds() {
    var offered = pursuit.journal().now().deeds();
    if (offered.isEmpty()) {
      out.println("There is nothing else to do at the desk now.");
      return;
    }
    out.printf("%nTo do (do ID):%n");
    for (var deed : offered) {
      out.printf("  %-14s %s, %d minutes%n", deed.id(), deed.name(), deed.minutes());
    }
  }

  private Optional<String> ask(String what) throws IOException {
    out.print(what);
    out.flush();
    var line = terminal.in().readLine();
    if (line != null && !terminal.interactive().getAsBoolean()) {
      out.println(line.strip());
    }
    return Optional.ofNullable(line);
  }

  /** Lines up to one with a single dot; empty when the input ends before it. */
  private Optional<String> letter() throws IOException {
    out.println("Text, up to a line with a single dot:");
    out.flush();
    boolean echo = !terminal.interactive().getAsBoolean();
    var text = new StringBuilder();
    for (var line = terminal.in().readLine(); line != null; line = terminal.in().readLine()) {
      if (line.strip().equals(".")) {
        return Optional.of(text.toString().strip());
      }
      if (echo) {
        out.println("> " + line);
      }
      text.append(line).append('\n');
    }
    return Optional.empty();
  }

  private void nobodyOfThatName() {
    out.println("Nobody of that name can be rung.");
    people();
  }

  private void noSuchSource(String typed) {
    var like = readable().like(typed);
    out.println(
        like.isEmpty()
            ? "There is no such source here."
            : "Which one? That fits " + String.join(", ", like) + ".");
    sources();
  }

  private NearName callable() {
    var names = new LinkedHashMap<String, String>();
    reachable().forEach(person -> names.put(person.id(), person.name()));
    return new NearName(names);
  }

  /** Who was only met, in somebody's stead or in a room, cannot be rung or written to. */
  private List<Now.KnownPerson> reachable() {
    var introduced = pursuit.state().introduced();
    return pursuit.journal().now().people().stream()
        .filter(
            person ->
                introduced.contains(person.id())
                    || pursuit.scenario().person(person.id()).orElseThrow().known())
        .toList();
  }

  private boolean reaches(String id, Channel channel) {
    return reachable().stream()
        .anyMatch(person -> person.id().equals(id) && person.channels().contains(channel));
  }

  private NearName meetings() {
    var names = new LinkedHashMap<String, String>();
    for (var promise : pursuit.journal().now().promises()) {
      if (promise.channel() == Channel.MEETING) {
        names.put(promise.promise(), promise.text());
      }
    }
    return new NearName(names);
  }

  /** {@code attend} alone: there may be only one meeting. */
  private void whichMeeting() {
    var names = meetings().names();
    if (names.size() == 1) {
      act(new Command.Attend(names.keySet().iterator().next()));
    } else {
      agreed();
    }
  }

  private void agreed() {
    var open = pursuit.journal().now().promises();
    boolean any = open.stream().anyMatch(p -> p.channel() == Channel.MEETING);
    if (!any && pursuit.scenario().meetings().isEmpty()) {
      out.println("No meeting belongs to this pursuit: one that you agree lies beyond its end.");
      return;
    }
    out.printf(any ? "%nMeetings (attend ID):%n" : "No meeting is agreed.%n");
    for (var p : open) {
      if (p.channel() == Channel.MEETING) {
        out.printf(
            "  %-14s %s, %s%s%n",
            p.promise(),
            p.text(),
            journal.between(p.from(), p.to()),
            p.with().isEmpty() ? "" : ", with " + names(p.with()));
      }
    }
  }

  private static String names(List<Now.Present> people) {
    return people.stream().map(Now.Present::name).collect(Collectors.joining(" and "));
  }

  private NearName readable() {
    var names = new LinkedHashMap<String, String>();
    for (var source : pursuit.scenario().sources()) {
      names.put(source.id(), journal.filled(source.name()));
    }
    return new NearName(names);
  }

  /** {@code call} alone: there may be only one to ring. */
  private void whom() {
    var names = callable().names();
    if (names.size() == 1) {
      act(new Command.PlaceCall(names.keySet().iterator().next()));
    } else {
      people();
    }
  }

  private void tell(Supplier<Decision> deed) {
    long before = pursuit.state().sequence();
    if (deed.get() instanceof Decision.Refused refused) {
      out.println(refused.message());
    }
    journal.print(pursuit.entriesAfter(before));
  }

  private boolean nothingDone() {
    return pursuit.entriesAfter(0).size() == 1 + pursuit.scenario().agreed().size();
  }

  /** The input has ended: whoever is on the line is rung off, and the pursuit is closed. */
  private void finish() {
    if (pursuit.state().talk().isPresent()) {
      tell(() -> pursuit.act(new Command.HangUp()));
    }
    if (pursuit.state().closed().isEmpty()) {
      tell(() -> pursuit.act(new Command.Close()));
    }
  }

  private void title() {
    var scenario = pursuit.scenario();
    var started = pursuit.state().started();
    out.printf(
        "%s  (%s, version %d, seed %d%s, %s)%n",
        scenario.title(),
        scenario.id(),
        scenario.version(),
        started.seed(),
        started.conditions().daily().map(day -> " of " + day).orElse(""),
        started.conditions().difficulty().name().toLowerCase(Locale.ROOT));
  }

  private void show(PlayInput.What what) {
    switch (what) {
      case HELP -> out.print(HELP);
      case BRIEFING -> briefing();
      case CRITERIA -> criteria();
      case SOURCES -> sources();
      case PEOPLE -> people();
      case WHOM -> whom();
      case FACTS -> facts();
      case NOTES -> notes();
      case DEEDS -> deeds();
      case THREADS -> journal.threads(pursuit.entriesAfter(0));
      case MEETINGS -> whichMeeting();
      case WAITS -> waits();
    }
  }

  private void briefing() {
    var scenario = pursuit.scenario();
    var briefing = scenario.briefing();
    out.printf(
        "%n%s%n%n%s%n%nSo far: %s%n%nWhat you want: %s%n",
        journal.filled(briefing.you()),
        journal.filled(briefing.sell()),
        journal.filled(briefing.soFar()),
        journal.filled(briefing.want()));
    people();
    if (!pursuit.scenario().meetings().isEmpty()) {
      agreed();
    }
    sources();
    LocalDateTime horizon = time.horizon();
    out.printf(
        "%nIt ends on %s at the latest. `criteria` shows what is judged, `help` what you can"
            + " do.%n%n",
        journal.moment(horizon));
  }

  private void facts() {
    var known = pursuit.journal().now().facts();
    out.println(
        known.isEmpty()
            ? "You know nothing beyond the briefing."
            : "You know: " + JournalPrinter.labels(known));
  }

  /** What colleagues noted, as far as it was read, and what the trainee did. */
  private void notes() {
    var now = pursuit.journal().now();
    now.doNotContact().ifPresent(why -> out.println(JournalPrinter.doNotContact(why)));
    var sources =
        pursuit.scenario().sources().stream()
            .filter(source -> source.kind().equals("notes"))
            .map(Scenario.Source::id)
            .collect(Collectors.toSet());
    journal.notes(pursuit.entriesAfter(0), sources);
  }

  private void waits() {
    out.println("Wait until when? For example:");
    for (var wait : pursuit.journal().now().waits()) {
      out.printf("  wait %-20s %s%n", shortest(wait.until()), wait.label());
    }
    out.println("  wait 30m, wait 1h30m, wait 14:00, wait tomorrow 07:45");
  }

  private String shortest(LocalDateTime until) {
    return until.toLocalDate().equals(pursuit.state().clock().toLocalDate())
        ? until.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()
        : journal.moment(until).toLowerCase(Locale.ROOT);
  }

  private void criteria() {
    for (var criterion : pursuit.scenario().criteria()) {
      out.printf(
          "  %-11s %d  %s%s%n",
          criterion.skill().name().toLowerCase(Locale.ROOT),
          criterion.points(),
          journal.filled(criterion.statement()),
          criterion.essential() ? " (essential)" : "");
    }
  }

  private void sources() {
    out.printf("%nTo read (research ID):%n");
    for (Scenario.Source source : pursuit.scenario().sources()) {
      out.printf(
          "  %-14s %s, %d minutes%s%n",
          source.id(),
          journal.filled(source.name()),
          source.minutes(),
          pursuit.state().read().contains(source.id()) ? ", read" : "");
    }
  }

  private static String channels(Now.KnownPerson person) {
    var by = new ArrayList<String>();
    for (var channel : person.channels()) {
      switch (channel) {
        case CALL -> by.add("telephone");
        case EMAIL -> by.add("email");
        case MESSAGE ->
            by.add(
                person.connection().equals(Optional.of(Now.Connection.CONNECTED))
                    ? "message"
                    : "message (a connection request first)");
        case MEETING -> by.add("meeting");
        case VOICEMAIL -> {
          // Nothing that is typed as a command.
        }
      }
    }
    return String.join(", ", by);
  }

  private void people() {
    var people = reachable();
    boolean written =
        people.stream().anyMatch(p -> p.channels().stream().anyMatch(Channel::isWritten));
    out.printf(
        written
            ? "%nTo ring or write to (call ID, mail ID, message ID):%n"
            : "%nTo ring (call ID):%n");
    for (var p : people) {
      out.printf("  %-14s %s, %s. %s%n", p.id(), p.name(), p.role(), p.about());
      if (written) {
        out.printf("  %-14s by %s%n", "", channels(p));
      }
    }
  }
}
