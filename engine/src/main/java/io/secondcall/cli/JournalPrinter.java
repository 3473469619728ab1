package io.secondcall.cli;

import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells what happened as the trainee could see and hear it: nothing of what goes on in people's
 * heads. For one thread.
 */
final class JournalPrinter {
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final Scenario scenario;
  private final Map<String, String> draws;
  private final PrintWriter out;
  private String onTheLine = "";

  JournalPrinter(Scenario scenario, Map<String, String> draws, PrintWriter out) {
    this.scenario = scenario;
    this.draws = draws;
    this.out = out;
  }

  void print(List<Recorded> events) {
    for (var recorded : events) {
      line(recorded.event())
          .ifPresent(text -> out.println(MOMENT.format(recorded.at()) + "  " + text));
    }
    out.flush();
  }

  private Optional<String> line(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case Event.Researched e -> researched(e);
          case Event.ContactOpened e -> opened(e);
          case Event.TraineeSpoke e -> unscored(e);
          case Event.PersonSpoke e -> name(e.person()) + ": " + e.text();
          case Event.FactsRevealed e -> "You learn: " + labels(e.facts());
          case Event.PersonIntroduced e -> "You can reach " + nameAndRole(e.person()) + " now.";
          case Event.SilenceKept e -> "(You say nothing for " + e.seconds() + " seconds.)";
          case Event.ContactEnded e -> ended(e);
          case Event.PromiseMade e ->
              (e.byTrainee() ? "You promised: " : "You were promised: ")
                  + filled(e.text())
                  + " ("
                  + MOMENT.format(e.from())
                  + (e.to().equals(e.from()) ? "" : " to " + MOMENT.format(e.to()))
                  + ")";
          case Event.PromiseMet e ->
              "A promise was kept"
                  + (e.timing() == Event.Timing.KEPT
                      ? "."
                      : ", but " + e.timing().name().toLowerCase(Locale.ROOT) + ".");
          case Event.PromiseBroken _ -> "A promise was not kept: its time has passed.";
          case Event.Waited e -> "You wait until " + MOMENT.format(e.to()) + ".";
          case Event.PursuitClosed e -> closed(e);
          case Event.PursuitStarted _,
              Event.BeatEntered _,
              Event.FeelingsChanged _,
              Event.VariableSet _,
              Event.Refused _,
              Event.AskedToStop _,
              Event.RingBackPlanned _,
              Event.TurnFlagged _,
              Event.ScorecardIssued _ ->
              null;
        });
  }

  private String researched(Event.Researched e) {
    var source = scenario.source(e.source());
    var name = source.map(Scenario.Source::name).map(this::filled).orElse(e.source());
    var text = source.map(Scenario.Source::text).map(this::filled).orElse("");
    return "You read %s (%d minutes).%n%n%s%n%n%s"
        .formatted(
            name,
            e.minutes(),
            indented(text.replace("**", "").strip()),
            e.found().isEmpty() ? "    Nothing new." : "    You note: " + labels(e.found()));
  }

  private static String indented(String text) {
    return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  private String opened(Event.ContactOpened e) {
    onTheLine = e.person();
    if (e.incoming()) {
      return "The telephone rings. It is " + name(e.person()) + ".";
    }
    return "You ring "
        + name(e.person())
        + "."
        + switch (e.outcome()) {
          case ANSWERED -> "";
          case VOICEMAIL -> " The voicemail answers; leave a message, or hang up.";
          case NO_ANSWER -> " Nobody picks up.";
        };
  }

  private static @org.jspecify.annotations.Nullable String unscored(Event.TraineeSpoke e) {
    return switch (e.hearing().map(Hearing::clarity).orElse(null)) {
      case null -> "(That could not be analysed. The turn does not count; try again.)";
      case CLEAR -> null;
      case UNCLEAR -> "(That was not understood. The turn does not count.)";
      case FOREIGN -> "(English only, for now. The turn does not count.)";
    };
  }

  private @org.jspecify.annotations.Nullable String ended(Event.ContactEnded e) {
    var ended =
        switch (e.by()) {
          case TRAINEE -> "You hang up.";
          case PERSON -> e.left() ? "Your message is in the box." : name(onTheLine) + " hangs up.";
          case NOBODY -> e.left() ? "Your message is in the box." : null;
        };
    onTheLine = "";
    return ended;
  }

  private String closed(Event.PursuitClosed e) {
    var ending = scenario.ending(e.ending());
    return "%s%n%n    %s"
        .formatted(
            ending.map(Scenario.Ending::title).map(this::filled).orElse(e.ending()),
            ending.map(Scenario.Ending::verdict).map(this::filled).orElse(""));
  }

  String labels(List<String> facts) {
    return facts.stream()
        .flatMap(id -> scenario.fact(id).stream())
        .map(fact -> filled(fact.label()))
        .collect(Collectors.joining("; "));
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
