package io.secondcall.server;

import io.secondcall.pursuit.Entry;
import io.secondcall.pursuit.Journal;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import io.secondcall.server.Views.NowView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows a pursuit in the words of its pinned scenario. Pure. */
final class Rendering {
  private final Loaded pursuit;
  private final Scenario scenario;
  private final Map<String, String> draws;

  Rendering(Loaded pursuit) {
    this.pursuit = pursuit;
    this.scenario = pursuit.scenario();
    this.draws = pursuit.state().started().draws();
  }

  /** What a trainee sees of what happened after an event. */
  List<Entry> entries(long after) {
    return journal().entries(after, sequence -> Optional.ofNullable(pursuit.texts().get(sequence)));
  }

  NowView now() {
    return NowView.of(journal().now(), overall());
  }

  private Journal journal() {
    return new Journal(scenario, pursuit.events(), pursuit.state());
  }

  /** The issued score, or what counts since a ruling; scoring again never replaces it. */
  private OptionalInt overall() {
    return Judging.counting(pursuit)
        .map(card -> OptionalInt.of(card.overall()))
        .orElse(OptionalInt.empty());
  }

  String nameOf(String person) {
    return scenario.person(person).map(Person::name).map(this::filled).orElse(person);
  }

  /** An authored text with what the seed drew in its slots. */
  String filled(String text) {
    return Slots.fill(text, draws);
  }
}
