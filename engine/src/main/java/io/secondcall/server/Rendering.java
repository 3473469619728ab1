package io.secondcall.server;

import static io.secondcall.server.WireNames.wire;

import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import io.secondcall.server.Views.EndingView;
import io.secondcall.server.Views.FactView;
import io.secondcall.store.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Shows events to the trainee who caused them: what they could see and hear, and nothing of what
 * goes on in people's heads. Reads the pinned scenario alone. Pure.
 */
final class Rendering {
  private final Scenario scenario;
  private final Map<String, String> draws;
  private final Map<Long, String> texts;

  Rendering(Loaded pursuit) {
    this.scenario = pursuit.scenario();
    this.draws = pursuit.state().started().draws();
    this.texts = pursuit.texts();
  }

  /** What a trainee sees of these events after {@code after}. */
  List<EntryView> entries(List<Recorded> events, long after) {
    return events.stream()
        .filter(recorded -> recorded.sequence() > after)
        .flatMap(recorded -> entry(recorded).stream())
        .toList();
  }

  private Optional<EntryView> entry(Recorded recorded) {
    long n = recorded.sequence();
    var at = recorded.at();
    return Optional.ofNullable(
        switch (recorded.event()) {
          case Event.PursuitStarted _ -> new EntryView.Began(n, at);
          case Event.Researched e -> researched(recorded, e);
          case Event.ContactOpened e ->
              new EntryView.ContactOpened(
                  n,
                  at,
                  e.contact(),
                  e.person(),
                  e.channel().wireName(),
                  e.incoming(),
                  wire(e.outcome()));
          case Event.TraineeSpoke e -> said(recorded, e);
          case Event.PersonSpoke e ->
              new EntryView.Said(
                  n, at, e.contact(), e.person(), e.text(), OptionalInt.empty(), Optional.empty());
          case Event.FactsRevealed e -> new EntryView.Revealed(n, at, e.person(), facts(e.facts()));
          case Event.PersonIntroduced e -> new EntryView.Introduced(n, at, e.person());
          case Event.SilenceKept e -> new EntryView.Silence(n, at, e.contact(), e.seconds());
          case Event.ContactEnded e ->
              new EntryView.ContactEnded(n, at, e.contact(), wire(e.by()), e.left());
          case Event.PromiseMade e ->
              new EntryView.PromiseMade(
                  n,
                  at,
                  e.promise(),
                  e.byTrainee(),
                  e.person(),
                  filled(e.text()),
                  e.from(),
                  e.to());
          case Event.PromiseMet e -> new EntryView.PromiseMet(n, at, e.promise(), wire(e.timing()));
          case Event.PromiseBroken e -> new EntryView.PromiseBroken(n, at, e.promise());
          case Event.Waited e -> new EntryView.Waited(n, at, e.from(), e.to());
          case Event.PursuitClosed e ->
              new EntryView.Closed(n, at, ending(e.ending()), wire(e.cause()));
          case Event.TurnFlagged e -> new EntryView.Flagged(n, at, e.turn(), e.meant());
          case Event.BeatEntered _,
              Event.FeelingsChanged _,
              Event.VariableSet _,
              Event.Refused _,
              Event.AskedToStop _,
              Event.RingBackPlanned _,
              Event.ScorecardIssued _ ->
              null;
        });
  }

  private EntryView researched(Recorded recorded, Event.Researched e) {
    var source = scenario.source(e.source());
    return new EntryView.Researched(
        recorded.sequence(),
        recorded.at(),
        e.source(),
        source.map(Scenario.Source::name).map(this::filled).orElse(e.source()),
        e.minutes(),
        source.map(Scenario.Source::text).map(this::filled).orElse(""),
        facts(e.found()));
  }

  private EntryView said(Recorded recorded, Event.TraineeSpoke e) {
    return new EntryView.Said(
        recorded.sequence(),
        recorded.at(),
        e.contact(),
        "trainee",
        texts.getOrDefault(recorded.sequence(), Texts.ERASED),
        OptionalInt.of(e.turn()),
        unscored(e.hearing()));
  }

  private static Optional<String> unscored(Optional<Hearing> hearing) {
    if (hearing.isEmpty()) {
      return Optional.of("failed");
    }
    return hearing.get().clarity() == Hearing.Clarity.CLEAR
        ? Optional.empty()
        : Optional.of(hearing.get().clarity().wireName());
  }

  List<FactView> facts(List<String> ids) {
    return ids.stream()
        .flatMap(id -> scenario.fact(id).stream())
        .map(fact -> new FactView(fact.id(), filled(fact.label()), filled(fact.statement())))
        .toList();
  }

  EndingView ending(String id) {
    return scenario
        .ending(id)
        .map(e -> new EndingView(e.id(), filled(e.title()), wire(e.kind()), filled(e.verdict())))
        .orElseGet(() -> new EndingView(id, id, "open", ""));
  }

  String nameOf(String person) {
    return scenario.person(person).map(Person::name).map(this::filled).orElse(person);
  }

  /** An authored text with what the seed drew in its slots. */
  String filled(String text) {
    return Slots.fill(text, draws);
  }
}
