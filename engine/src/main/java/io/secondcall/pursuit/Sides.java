package io.secondcall.pursuit;

import io.secondcall.scenario.Person;
import io.secondcall.scenario.Person.Side;
import io.secondcall.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** Who stands where, and for whom a request to be left alone holds. Stateless. */
final class Sides {
  private Sides() {}

  /** What stood before a pursuit began; empty where nothing did. */
  static Optional<Event.Inherited> inherited(Scenario scenario) {
    var colleagues = on(scenario, Side.OURS);
    var asked =
        scenario.people().stream()
            .filter(person -> person.askedBefore().isPresent())
            .map(Person::id)
            .toList();
    return colleagues.isEmpty() && asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Event.Inherited(
                colleagues, asked, asked.isEmpty() ? List.of() : on(scenario, Side.THEIRS)));
  }

  /** Everybody for whom it holds that this person asks to be left alone. */
  static List<String> bound(Scenario scenario, String person) {
    var theirs = on(scenario, Side.THEIRS);
    return theirs.contains(person) ? theirs : List.of(person);
  }

  private static List<String> on(Scenario scenario, Side side) {
    return scenario.people().stream()
        .filter(person -> person.side() == side)
        .map(Person::id)
        .toList();
  }
}
