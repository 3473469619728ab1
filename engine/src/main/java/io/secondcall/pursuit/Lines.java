package io.secondcall.pursuit;

import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;

/** Texts with slots, and which variant of a line is said. Pure. */
public final class Lines {
  private Lines() {}

  /** A text of the scenario as this pursuit's trainee reads it. */
  public static String fill(String text, PursuitState state) {
    return Slots.fill(text, state.started().draws());
  }

  static String key(String person, String kind, String source) {
    return person + "/" + kind + "/" + source;
  }

  /**
   * The variant to say: drawn by its source and by how often that was used, and never the one said
   * last where there is another.
   */
  static int variant(PursuitState state, String person, String kind, String source, int variants) {
    var key = key(person, kind, source);
    var used = state.lines().getOrDefault(key, new PursuitState.Line(0, -1));
    int drawn =
        Draws.index(variants, state.started().seed(), person, key + "#" + used.times(), "variant");
    return drawn == used.last() ? (drawn + 1) % variants : drawn;
  }

  static String name(Scenario scenario, String person) {
    return scenario.person(person).map(Person::name).orElse(person);
  }

  /** Simulated seconds that saying it takes: 150 words a minute, at least one second. */
  static int seconds(String text) {
    var trimmed = text.strip();
    int words = trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    return Math.max(1, (words * 60 + 149) / 150);
  }
}
