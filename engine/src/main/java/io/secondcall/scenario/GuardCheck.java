package io.secondcall.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for conditions that can never hold, and for marks that nobody can earn, or lose. */
final class GuardCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;
  private final Satisfying turns;
  private final Satisfying pursuits;

  GuardCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
    this.turns = new Satisfying(scenario, Names.TURN);
    this.pursuits = new Satisfying(scenario, Names.PURSUIT);
  }

  void run() {
    for (var beat : scenario.beats().values()) {
      var items = file.in("beats").in(beat.person()).in(beat.id()).items("listens");
      for (int i = 0; i < beat.listens().size(); i++) {
        listening(beat.listens().get(i).listening(), Fields.of(items.get(i)));
      }
    }
    scenario.people().forEach(this::person);
    var settings = file.items("settings");
    for (int i = 0; i < scenario.settings().size(); i++) {
      guard(turns, scenario.settings().get(i).when(), Fields.of(settings.get(i)), "when");
    }
    scenario
        .endings()
        .forEach(
            ending -> guard(pursuits, ending.when(), file.in("endings").in(ending.id()), "when"));
    scenario.criteria().forEach(this::criterion);
  }

  private void person(Person person) {
    var fields = file.in("people").in(person.id());
    var opens = fields.items("opens");
    for (int i = 0; i < person.opens().size(); i++) {
      guard(turns, person.opens().get(i).when(), Fields.of(opens.get(i)), "when");
    }
    var reacts = fields.items("reacts");
    for (int i = 0; i < person.reacts().size(); i++) {
      listening(person.reacts().get(i).listening(), Fields.of(reacts.get(i)));
    }
    person
        .knows()
        .forEach(topic -> guard(turns, topic.when(), fields.in("knows").in(topic.id()), "when"));
  }

  private void listening(Listening listening, Fields fields) {
    guard(turns, listening.when(), fields, "when");
    if (!listening.hears().isEmpty() && listening.unless().containsAll(listening.hears())) {
      never(fields.placeOf("unless"), "It excludes every move that is listened for");
    }
  }

  private void criterion(Criterion criterion) {
    var fields = Fields.of(criterionNode(criterion.id()));
    var kind =
        new Satisfying(
            scenario,
            switch (criterion.of()) {
              case TURNS -> Names.TURN;
              case CONTACTS -> Names.CONTACT;
              case ACTIONS -> Names.ACTION;
              case PURSUIT -> Names.PURSUIT;
            });
    guard(pursuits, criterion.calledFor(), fields, "called-for");
    guard(kind, criterion.where(), fields, "where");
    guard(kind, criterion.nearly(), fields, "nearly");
    guard(kind, criterion.broken(), fields, "broken");
    var where = criterion.where().stream().toList();
    if (!kind.can(
        Stream.concat(where.stream(), Stream.of(criterion.earned())).toList(), List.of())) {
      diagnostics.report(
          Problem.NEVER_EARNED,
          fields.placeOf("earned"),
          "Nobody can earn the mark `%s`.".formatted(criterion.id()),
          "`earned` never holds where `where` does; mend one of them.");
    } else if (criterion.broken().isEmpty()
        && criterion.atLeast() <= 1
        && !kind.can(where, List.of(criterion.earned()))) {
      diagnostics.report(
          Problem.NEVER_LOST,
          fields.placeOf("earned"),
          "Nobody can lose the mark `%s`: it holds at every occasion.".formatted(criterion.id()),
          "Say in `earned` what somebody might leave undone.");
    }
  }

  private Node criterionNode(String id) {
    return file.in("criteria").need(id);
  }

  private void guard(Satisfying kind, Optional<Expression> when, Fields fields, String key) {
    if (when.isPresent() && !kind.can(List.of(when.get()), List.of())) {
      never(fields.placeOf(key), "`%s` can never hold".formatted(when.get().source()));
    }
  }

  private void never(Place place, String what) {
    diagnostics.report(
        Problem.GUARD_NEVER_HOLDS,
        place,
        what + ".",
        "Look at the values that its names can have, or delete what waits for it.");
  }
}
