package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Person;
import java.util.List;
import java.util.Optional;

/** How contacts open, whatever the channel. Stateless. */
final class Openings {
  private Openings() {}

  /** Opens a contact; the line of its situation is part of the event. */
  static void open(
      Batch batch,
      String person,
      Channel channel,
      boolean incoming,
      Event.Outcome outcome,
      List<String> copies) {
    int contact = batch.state().contacts().size() + 1;
    var kept = copies.isEmpty() ? Optional.<List<String>>empty() : Optional.of(copies);
    // The setting may ask for anything that holds once the contact stands; so it is put on trial.
    var draft = new Event.ContactOpened(contact, person, channel, incoming, outcome, "", kept);
    var trial = batch.state().after(new Recorded(batch.state().sequence() + 1, batch.now(), draft));
    var setting = Utterances.setting(batch.scenario(), trial);
    batch.emit(new Event.ContactOpened(contact, person, channel, incoming, outcome, setting, kept));
  }

  /**
   * The beat that a conversation, or a thread, opens with: the first that holds.
   *
   * @param theirs whether the person starts it
   */
  static Optional<String> beat(Batch batch, Person person, Channel channel, boolean theirs) {
    var names = PursuitNames.turn(batch.scenario(), batch.state(), Heard.NOTHING);
    return fitting(person, channel, theirs).stream()
        .filter(opening -> opening.when().map(when -> when.holds(names)).orElse(true))
        .findFirst()
        .map(Person.Opening::goes);
  }

  /** Somebody for whom no ringing back was written opens as ever. */
  private static List<Person.Opening> fitting(Person person, Channel channel, boolean theirs) {
    var all = person.opens().stream().filter(o -> o.channel() == channel).toList();
    var fitting = all.stream().filter(o -> o.ringingBack() == theirs).toList();
    return fitting.isEmpty() ? all.stream().filter(o -> !o.ringingBack()).toList() : fitting;
  }
}
