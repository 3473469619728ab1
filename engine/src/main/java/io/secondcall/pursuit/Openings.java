package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
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
    var kept = copies.isEmpty() ? Optional.<List<String>>empty() : Optional.of(copies);
    open(batch, settingless(batch, person, channel, incoming, outcome, kept, Optional.empty()));
  }

  /** Opens a call that somebody else answers. */
  static void open(Batch batch, String person, Event.Outcome outcome, String dialled) {
    var call =
        settingless(
            batch, person, Channel.CALL, false, outcome, Optional.empty(), Optional.of(dialled));
    open(batch, call);
  }

  private static Event.ContactOpened settingless(
      Batch batch,
      String person,
      Channel channel,
      boolean incoming,
      Event.Outcome outcome,
      Optional<List<String>> copies,
      Optional<String> dialled) {
    return new Event.ContactOpened(
        batch.state().contacts().size() + 1,
        person,
        channel,
        incoming,
        outcome,
        "",
        copies,
        dialled,
        Optional.empty());
  }

  /** The setting may ask for anything that holds once the contact stands; so it is put on trial. */
  static void open(Batch batch, Event.ContactOpened draft) {
    batch.emit(draft.in(Utterances.setting(batch.scenario(), trial(batch, draft))));
  }

  /** The state in which the contact stands. */
  static PursuitState trial(Batch batch, Event.ContactOpened draft) {
    return batch.state().after(new Recorded(batch.state().sequence() + 1, batch.now(), draft));
  }

  /**
   * The beat that a conversation, or a thread, opens with: the first that holds.
   *
   * @param theirs whether the person starts it
   */
  static Optional<String> beat(Batch batch, Person person, Channel channel, boolean theirs) {
    return beat(batch.scenario(), batch.state(), person, channel, theirs);
  }

  static Optional<String> beat(
      Scenario scenario, PursuitState state, Person person, Channel channel, boolean theirs) {
    var names = PursuitNames.turn(scenario, state, Heard.NOTHING);
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
