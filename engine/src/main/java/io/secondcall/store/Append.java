package io.secondcall.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events that one command led to.
 *
 * @param expected the pursuit's last sequence that the command was decided on: the guard
 * @param commandId repeated, it gets the first answer
 * @param actor who or what gave the command: trainee, server, or the random id of a coach's account
 * @param events at least one, in order
 * @param texts what the actor wrote, by the sequence of its event
 */
public record Append(
    String pursuit,
    long expected,
    String commandId,
    String actor,
    List<NewEvent> events,
    Map<Long, String> texts) {
  private static final Set<String> OF_THE_PURSUIT = Set.of("trainee", "server");

  public Append {
    events = List.copyOf(events);
    texts = Map.copyOf(texts);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
  }

  /** Whose the texts are: the random id of a coach's account; empty: the pursuit's owner's. */
  Optional<String> author() {
    return OF_THE_PURSUIT.contains(actor) ? Optional.empty() : Optional.of(actor);
  }

  long first() {
    return events.getFirst().sequence();
  }

  long last() {
    return events.getLast().sequence();
  }
}
