package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks what is agreed, who is met, and who answers for whom. */
final class MeetingCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;
  private final Set<String> met = new HashSet<>();

  MeetingCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    scenario.agreed().forEach(this::agreed);
    scenario.beats().values().forEach(this::beat);
    scenario.people().forEach(this::topics);
    scenario.people().forEach(this::person);
  }

  private void agreed(Agreed agreed) {
    var fields = file.in("agreed").in(agreed.id());
    promise(agreed.by(), agreed.person(), agreed.channel(), fields);
    var calendar = scenario.calendar();
    boolean early = agreed.day() == 1 && agreed.time().isBefore(calendar.starts().toLocalTime());
    if (early || agreed.day() > calendar.horizonDays()) {
      diagnostics.report(
          Problem.BAD_TIMING,
          fields.placeOf("at"),
          early
              ? "What was agreed lies before the pursuit begins (%s)."
                  .formatted(calendar.starts().toLocalTime())
              : "What was agreed lies after the pursuit ends (day %d)."
                  .formatted(calendar.horizonDays()),
          "`day` is a business day of the pursuit, the first is 1.");
    }
  }

  private void beat(Beat beat) {
    var fields = file.in("beats").in(beat.person()).in(beat.id());
    effects(beat.effects(), beat.person(), fields);
    var items = fields.items("listens");
    for (int i = 0; i < items.size(); i++) {
      effects(beat.listens().get(i).effects(), beat.person(), Fields.of(items.get(i)));
    }
    beat.otherwise()
        .filter(otherwise -> fields.need("otherwise") instanceof Node.Mapping)
        .ifPresent(
            otherwise -> effects(otherwise.effects(), beat.person(), fields.in("otherwise")));
  }

  private void topics(Person person) {
    var fields = file.in("people").in(person.id());
    person
        .knows()
        .forEach(topic -> effects(topic.effects(), person.id(), fields.in("knows").in(topic.id())));
  }

  private void effects(Effects effects, String speaker, Fields fields) {
    effects
        .promise()
        .ifPresent(
            promise ->
                promise(
                    promise.by(),
                    promise.person().orElse(speaker),
                    promise.channel(),
                    fields.in("promises")));
  }

  private void promise(Effects.Debtor by, String person, Channel channel, Fields fields) {
    if (channel != Channel.MEETING) {
      if (fields.has("with")) {
        diagnostics.report(
            Problem.NO_MEETING_OF_THEIRS,
            fields.placeOf("with"),
            "`with` says who else is in a meeting, and this is none.",
            "Write `channel: meeting`, or delete `with`.");
      }
      return;
    }
    met.add(person);
    if (by == Effects.Debtor.PERSON) {
      diagnostics.report(
          Problem.NO_MEETING_OF_THEIRS,
          fields.placeOf("by"),
          "A meeting is for the trainee to attend; nobody else can owe it.",
          "Write `by: trainee`. Who does not come is an opening that leads to somebody else's"
              + " beat.");
    }
    scenario
        .person(person)
        .filter(who -> !who.channels().contains(Channel.MEETING))
        .ifPresent(
            who ->
                diagnostics.report(
                    Problem.NOT_THEIR_CHANNEL,
                    fields.placeOf("channel"),
                    "`%s` takes part in no meetings.".formatted(who.id()),
                    "Add meeting to their `channels`."));
  }

  private void person(Person person) {
    var fields = file.in("people").in(person.id());
    if (person.channels().contains(Channel.MEETING) && !met.contains(person.id())) {
      diagnostics.report(
          Problem.NEVER_MET,
          fields.placeOf("channels"),
          "No meeting with `%s` is ever agreed.".formatted(person.id()),
          "Add one to `agreed`, or let somebody say `promises: {…, channel: meeting}`.");
    }
    var items = fields.items("habits");
    for (int i = 0; i < items.size(); i++) {
      answers(person, person.habits().get(i), Fields.of(items.get(i)));
    }
  }

  private void answers(Person person, Person.Habit habit, Fields fields) {
    if (habit.answers().equals(Optional.of(person.id()))) {
      diagnostics.report(
          Problem.SCREENED_BY_NOBODY,
          fields.placeOf("answers"),
          "`%s` answers their own line anyway.".formatted(person.id()),
          "Delete `answers`, or name somebody else.");
      return;
    }
    habit
        .answers()
        .flatMap(scenario::person)
        .filter(other -> other.opens().stream().noneMatch(o -> o.channel() == Channel.CALL))
        .ifPresent(
            other ->
                diagnostics.report(
                    Problem.SCREENED_BY_NOBODY,
                    fields.placeOf("answers"),
                    "`%s` has no opening for a call, so they cannot answer one."
                        .formatted(other.id()),
                    "Give them an opening: `- {goes: some-beat}`."));
  }
}
