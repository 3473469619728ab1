package io.secondcall.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the coach in the ear says when asked: what to listen for, never the answer. Immutable.
 *
 * @param beats hints by beat, for whoever stands there
 * @param people hints by person, where their beat has none
 * @param desk hints at the desk, the first that holds
 */
public record Hints(Map<String, String> beats, Map<String, String> people, List<Desk> desk) {
  /** A scenario without a coach. */
  public static final Hints NONE = new Hints(Map.of(), Map.of(), List.of());

  public Hints {
    beats = Map.copyOf(beats);
    people = Map.copyOf(people);
    desk = List.copyOf(desk);
  }

  /** A hint for whoever sits at the desk; {@code when} over {@link Names#PURSUIT}. */
  public record Desk(Optional<Expression> when, String text) {}

  /** What there is to listen for at a beat of a person. */
  public Optional<String> onTheLine(String person, String beat) {
    return Optional.ofNullable(beats.get(beat)).or(() -> Optional.ofNullable(people.get(person)));
  }
}
