package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what no single line shows: people, endings, facts and rubric as a whole. */
final class ScenarioCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Symbols symbols;
  private final Diagnostics diagnostics;

  /**
   * @param file the document the scenario was decoded from, for places
   */
  ScenarioCheck(Scenario scenario, Fields file, Symbols symbols, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  void run() {
    scenario.people().forEach(this::person);
    endings();
    facts();
    criteria();
    new BeatCheck(scenario, file, symbols, diagnostics).run();
    new ChannelCheck(scenario, file, diagnostics).run();
    new MeetingCheck(scenario, file, diagnostics).run();
    new TeamCheck(scenario, file, diagnostics).run();
    new HintCheck(scenario, file, diagnostics).run();
  }

  private void person(Person person) {
    var fields = file.in("people").in(person.id());
    openings(person, fields);
    if (!person.known()
        && !isPutThrough(person)
        && !isMetOtherwise(person)
        && scenario.effects().noneMatch(e -> e.introduces().contains(person.id()))) {
      diagnostics.report(
          Problem.NEVER_INTRODUCED,
          symbols.place(Symbols.Kind.PERSON, person.id()),
          "Nobody introduces `%s` or puts through to them, and they are not known."
              .formatted(person.id()),
          "Add `introduces: %s` to a beat or an answer.".formatted(person.id()));
    }
    person
        .voicemail()
        .filter(box -> !scenario.beat(box).voicemail())
        .ifPresent(
            box ->
                diagnostics.report(
                    Problem.VOICEMAIL,
                    fields.need("voicemail").place(),
                    "`%s` is no voicemail box.".formatted(box),
                    "Add `voicemail: true` to that beat."));
  }

  /** Whether somebody else's transition leads to a beat of theirs. */
  private boolean isPutThrough(Person person) {
    return scenario.beats().values().stream()
        .filter(beat -> !beat.person().equals(person.id()))
        .flatMap(beat -> Stream.concat(beat.listens().stream(), beat.otherwise().stream()))
        .flatMap(transition -> transition.goes().stream())
        .anyMatch(target -> scenario.beat(target).person().equals(person.id()));
  }

  /** Whether they answer somebody's line, or are in the room at somebody's meeting. */
  private boolean isMetOtherwise(Person person) {
    return scenario.people().stream()
        .filter(other -> !other.equals(person))
        .anyMatch(
            other ->
                other.habits().stream()
                        .anyMatch(habit -> habit.answers().equals(Optional.of(person.id())))
                    || other.opens().stream()
                        .anyMatch(
                            opening -> scenario.beat(opening.goes()).person().equals(person.id())));
  }

  private void openings(Person person, Fields fields) {
    Stream.of(Channel.CALL, Channel.EMAIL, Channel.MESSAGE, Channel.MEETING)
        .filter(person.channels()::contains)
        .forEach(channel -> openings(person, fields, channel));
  }

  private void openings(Person person, Fields fields, Channel channel) {
    var items = fields.items("opens");
    var opens = person.opens();
    boolean always = false;
    for (int i = 0; i < opens.size(); i++) {
      if (opens.get(i).channel() != channel) {
        continue;
      }
      if (always) {
        diagnostics.report(
            Problem.SHADOWED,
            items.get(i).place(),
            "This opening is never taken: one before it always holds.",
            "Put the opening without conditions last.");
        return;
      }
      always = opens.get(i).when().isEmpty() && !opens.get(i).ringingBack();
    }
    if (!always) {
      diagnostics.report(
          Problem.NO_OPENING,
          fields.placeOf("opens"),
          channel == Channel.CALL
              ? "`%s` may have no way to open a conversation.".formatted(person.id())
              : channel == Channel.MEETING
                  ? "A meeting with `%s` may have no way to begin.".formatted(person.id())
                  : "`%s` may have no way to take what comes by %s."
                      .formatted(person.id(), channel.wireName()),
          channel == Channel.CALL
              ? "The last opening has no condition: `- {goes: some-beat}`."
              : "The last opening of the channel has no condition: `- {channel: %s, goes: some-beat}`."
                  .formatted(channel.wireName()));
    }
  }

  private void endings() {
    var ended =
        scenario.effects().flatMap(effects -> effects.ends().stream()).collect(Collectors.toSet());
    var last = scenario.endings().getLast().id();
    for (var ending : scenario.endings()) {
      var place = symbols.place(Symbols.Kind.ENDING, ending.id());
      if (ending.id().equals(last) && ending.when().isPresent()) {
        diagnostics.report(
            Problem.NO_LAST_ENDING,
            place,
            "The last ending has a condition, so a pursuit may have no ending.",
            "Delete its `when`, or add an ending without one.");
      } else if (!ending.id().equals(last)
          && ending.when().isEmpty()
          && !ended.contains(ending.id())) {
        diagnostics.report(
            Problem.NEVER_ENDS_SO,
            place,
            "No pursuit ever ends with `%s`.".formatted(ending.id()),
            "Give it a `when`, or let a beat say `ends: %s`.".formatted(ending.id()));
      }
    }
  }

  private void facts() {
    var known = new HashSet<String>();
    scenario.sources().forEach(source -> known.addAll(source.finds()));
    scenario.effects().forEach(effects -> known.addAll(effects.reveals()));
    for (var fact : scenario.facts()) {
      if (!known.contains(fact.id())) {
        diagnostics.report(
            Problem.NEVER_FOUND,
            symbols.place(Symbols.Kind.FACT, fact.id()),
            "Nothing finds or reveals the fact `%s`.".formatted(fact.id()),
            "Add it to the `finds` of a source or the `reveals` of an answer.");
      }
    }
  }

  private void criteria() {
    Set<Scenario.Skill> judged =
        scenario.criteria().stream().map(Criterion::skill).collect(Collectors.toSet());
    scenario
        .weights()
        .forEach(
            (skill, weight) -> {
              if (weight > 0 && !judged.contains(skill)) {
                diagnostics.report(
                    Problem.NO_CRITERIA,
                    file.placeOf("criteria"),
                    "Nothing judges %s, which has a weight of %d."
                        .formatted(skill.name().toLowerCase(Locale.ROOT), weight),
                    "Add a criterion, or give the skill no weight.");
              }
            });
  }
}
