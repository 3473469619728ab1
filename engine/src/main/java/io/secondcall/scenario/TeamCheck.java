package io.secondcall.scenario;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Team.Deed;
import java.util.List;

/** Checks sides, requests to stop, sequences, deeds and epilogues. */
final class TeamCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;

  TeamCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    scenario.people().forEach(this::person);
    scenario.team().sequences().forEach(this::sequence);
    scenario.team().deeds().forEach(this::deed);
    scenario.endings().forEach(this::epilogue);
  }

  private void person(Person person) {
    var fields = file.in("people").in(person.id());
    if (person.askedBefore().isPresent() && person.side() != Person.Side.THEIRS) {
      diagnostics.report(
          Problem.WRONG_SIDE,
          fields.placeOf("asked-to-stop"),
          "`%s` is not of the prospect's house, so their request binds nobody in it."
              .formatted(person.id()),
          "Delete `asked-to-stop`, or their `side`.");
    }
    if (person.side() == Person.Side.OURS) {
      scenario.beats().values().stream()
          .filter(beat -> beat.person().equals(person.id()))
          .forEach(this::colleague);
    }
  }

  private void colleague(Beat beat) {
    var fields = file.in("beats").in(beat.person()).in(beat.id());
    var listens = fields.items("listens").stream().map(Fields::of).toList();
    asks(beat, beat.effects(), fields);
    for (int i = 0; i < listens.size(); i++) {
      asks(beat, beat.listens().get(i).effects(), listens.get(i));
    }
    beat.otherwise().ifPresent(any -> asks(beat, any.effects(), fields));
  }

  private void asks(Beat beat, Effects effects, Fields fields) {
    if (effects.asksToStop()) {
      diagnostics.report(
          Problem.WRONG_SIDE,
          fields.placeOf("asks-to-stop"),
          "`%s` is a colleague, and colleagues cannot ask to be left alone."
              .formatted(beat.person()),
          "Delete `asks-to-stop`.");
    }
  }

  private void sequence(Team.Sequence sequence) {
    var fields = file.in("sequences").in(sequence.id());
    side(sequence.owner(), Person.Side.OURS, fields, "owner", "runs in a colleague's name");
    side(sequence.to(), Person.Side.THEIRS, fields, "to", "goes to somebody of the other house");
    scenario
        .person(sequence.to())
        .filter(person -> !person.channels().contains(sequence.channel()))
        .ifPresent(
            person ->
                diagnostics.report(
                    Problem.NOT_THEIR_CHANNEL,
                    fields.placeOf("to"),
                    "`%s` cannot be reached by %s."
                        .formatted(person.id(), sequence.channel().wireName()),
                    "Add %s to their `channels`.".formatted(sequence.channel().wireName())));
    var steps = fields.items("steps").stream().map(Fields::of).toList();
    for (int i = 0; i < steps.size(); i++) {
      step(sequence, i, steps.get(i));
    }
  }

  private void side(String id, Person.Side wanted, Fields fields, String key, String why) {
    var side = scenario.person(id).map(Person::side).orElse(wanted);
    boolean wrong =
        wanted == Person.Side.OURS ? side != Person.Side.OURS : side == Person.Side.OURS;
    if (wrong) {
      diagnostics.report(
          Problem.WRONG_SIDE,
          fields.placeOf(key),
          "A sequence %s, which `%s` is not.".formatted(why, id),
          wanted == Person.Side.OURS
              ? "Write `side: ours` beside them, or name somebody else."
              : "Name somebody who is not `side: ours`.");
    }
  }

  private void step(Team.Sequence sequence, int i, Fields fields) {
    var step = sequence.steps().get(i);
    var calendar = scenario.calendar();
    boolean early =
        step.at().day() == 1 && !step.at().time().isAfter(calendar.starts().toLocalTime());
    boolean late =
        step.at().day() > calendar.horizonDays()
            || (step.at().day() == calendar.horizonDays()
                && !step.at().time().isBefore(calendar.closes()));
    if (early || late) {
      report(
          Problem.BAD_TIMING,
          fields,
          "at",
          early
              ? "This step would go out before the pursuit begins."
              : "This step would go out after the pursuit has ended.",
          early ? "What went out before belongs in a source's text." : "Send it earlier.");
    } else if (i > 0 && !isAfter(step.at(), sequence.steps().get(i - 1).at())) {
      report(
          Problem.BAD_TIMING,
          fields,
          "at",
          "This step is no later than the one before it.",
          "Put the steps in order of time.");
    }
    boolean mail = sequence.channel() == Channel.EMAIL;
    if (mail && step.subject().isEmpty()) {
      report(
          Problem.MISSING_KEY,
          fields,
          "text",
          "A step by mail lacks the key `subject`.",
          "Write `subject:` before the text.");
    } else if (!mail && !step.subject().isEmpty()) {
      report(
          Problem.WRONG_DEED,
          fields,
          "subject",
          "A message has no subject.",
          "Delete it, or send the sequence by email.");
    }
    step.goes().map(scenario.beats()::get).ifPresent(beat -> goes(sequence, beat, fields));
  }

  private void goes(Team.Sequence sequence, Beat beat, Fields fields) {
    if (!beat.person().equals(sequence.to())) {
      report(
          Problem.NOT_THEIR_BEAT,
          fields,
          "goes",
          "`%s` is a beat of `%s`, not of `%s`.".formatted(beat.id(), beat.person(), sequence.to()),
          "Whoever gets a letter answers it.");
    } else if (beat.channel() != sequence.channel()) {
      report(
          Problem.OTHER_CHANNEL,
          fields,
          "goes",
          "`%s` is a beat of the channel %s; this sequence goes by %s."
              .formatted(beat.id(), beat.channel().wireName(), sequence.channel().wireName()),
          "Give both the same `channel`.");
    }
  }

  private static boolean isAfter(Team.Moment later, Team.Moment earlier) {
    return later.day() > earlier.day()
        || (later.day() == earlier.day() && later.time().isAfter(earlier.time()));
  }

  private void deed(Deed deed) {
    var fields = file.in("deeds").in(deed.id());
    boolean stops = deed.kind() == Deed.Kind.STOP_SEQUENCE;
    if (stops && deed.sequence().isEmpty()) {
      report(
          Problem.MISSING_KEY,
          fields,
          "kind",
          "A deed that stops a sequence lacks the key `sequence`.",
          "Say which: `sequence: autumn`.");
    } else if (!stops && deed.sequence().isPresent()) {
      wrong(fields, "sequence", "Only a deed of kind stop-sequence stops one.");
    } else if (deed.within().isPresent() && deed.kind() != Deed.Kind.DO_NOT_CONTACT) {
      wrong(fields, "within", "Only a deed of kind do-not-contact says how soon a removal is due.");
    } else if (!deed.writes()
        && List.of(Deed.Kind.NOTE, Deed.Kind.HAND_OVER).contains(deed.kind())) {
      wrong(fields, "writes", "A note and a hand-over are nothing without words.");
    } else if (deed.kind() == Deed.Kind.NOTE && deed.removes()) {
      wrong(fields, "removes", "A note takes nobody off a list.");
    }
  }

  private void wrong(Fields fields, String key, String message) {
    report(
        Problem.WRONG_DEED,
        fields,
        key,
        message,
        "Delete `%s`, or change the `kind`.".formatted(key));
  }

  private void report(Problem problem, Fields fields, String key, String message, String hint) {
    diagnostics.report(problem, fields.placeOf(key), message, hint);
  }

  private void epilogue(Scenario.Ending ending) {
    if (ending.epilogue().isEmpty()) {
      return;
    }
    var items = file.in("endings").in(ending.id()).items("epilogue");
    for (int i = 1; i < items.size(); i++) {
      if (ending.epilogue().get(i - 1).when().isEmpty()) {
        diagnostics.report(
            Problem.SHADOWED,
            items.get(i).place(),
            "This epilogue is never told: one before it always holds.",
            "Put the epilogue without a condition last.");
        return;
      }
    }
  }
}
