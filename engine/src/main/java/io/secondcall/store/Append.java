package io.secondcall.store;

import java.util.List;
import java.util.Map;

/**
 * Events that one command led to.
 *
 * @param expected the pursuit's last sequence that the command was decided on: the guard
 * @param commandId repeated, it gets the first answer
 * @param actor who or what gave the command: trainee or server
 * @param events at least one, in order
 * @param texts what the trainee wrote, by the sequence of its event
 */
public record Append(
    String pursuit,
    long expected,
    String commandId,
    String actor,
    List<NewEvent> events,
    Map<Long, String> texts) {
  public Append {
    events = List.copyOf(events);
    texts = Map.copyOf(texts);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
  }

  long first() {
    return events.getFirst().sequence();
  }

  long last() {
    return events.getLast().sequence();
  }
}
