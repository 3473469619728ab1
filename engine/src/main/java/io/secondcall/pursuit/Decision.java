package io.secondcall.pursuit;

import java.util.List;
import java.util.Optional;

/** What a command leads to: events to append, or a refusal that leaves everything as it was. */
public sealed interface Decision {

  /**
   * @param events with their sequences, following on the state's
   * @param text what the trainee wrote, to be kept beside the {@link Event.TraineeSpoke} among the
   *     events
   */
  record Accepted(List<Recorded> events, Optional<String> text) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * @param code stable, kebab-case: no-contact, contact-open, not-reachable, in-the-past, closed,
   *     unknown-source, unknown-person, too-long, …
   * @param message what is wrong and what to do, in one sentence
   */
  record Refused(String code, String message) implements Decision {}
}
