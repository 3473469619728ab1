package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pursuit that a test plays, command by command. */
public final class Play {
  private final Scenario scenario;
  private final List<Recorded> events = new ArrayList<>();
  private PursuitState state;

  private Play(Scenario scenario, List<Recorded> events) {
    this.scenario = scenario;
    this.events.addAll(events);
    this.state = PursuitState.of(events);
  }

  public static Play of(Scenario scenario, long seed) {
    return of(scenario, seed, new Event.Conditions(Event.Difficulty.REALISTIC, true));
  }

  public static Play of(Scenario scenario, long seed, Event.Conditions conditions) {
    return of(scenario, seed, Event.Mode.PRACTICE, conditions);
  }

  public static Play of(
      Scenario scenario, long seed, Event.Mode mode, Event.Conditions conditions) {
    return new Play(
        scenario,
        Decider.start(scenario, seed, mode, conditions, Optional.empty(), Optional.empty()));
  }

  public static Play from(Scenario scenario, List<Recorded> events) {
    return new Play(scenario, events);
  }

  public Decision decide(Command command) {
    var decision = Decider.decide(scenario, state, command);
    if (decision instanceof Decision.Accepted accepted) {
      for (var recorded : accepted.events()) {
        state = state.after(recorded);
        events.add(recorded);
      }
    }
    return decision;
  }

  /** Does what must be accepted; returns what it led to. */
  public List<Event> act(Command command) {
    var decision = decide(command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events().stream().map(Recorded::event).toList();
  }

  /** Does what must be refused; returns the code. */
  public String refused(Command command) {
    var decision = decide(command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).code();
  }

  public List<Event> call(String person) {
    return act(new Command.PlaceCall(person));
  }

  public List<Event> say(String... moves) {
    return act(Said.moves(moves).say());
  }

  /** Sends a mail as an ear might have heard it. */
  public List<Event> mail(String person, Said said, String... copies) {
    return act(said.mail(person, copies));
  }

  /** Sends a message, or the request before it. */
  public List<Event> message(String person, Said said) {
    return act(said.message(person));
  }

  public List<Event> hangUp() {
    return act(new Command.HangUp());
  }

  public List<Event> waitUntil(int day, int hour, int minute) {
    return act(new Command.WaitUntil(LocalDateTime.of(2026, 3, day, hour, minute)));
  }

  public PursuitState state() {
    return state;
  }

  public List<Recorded> events() {
    return List.copyOf(events);
  }

  public static <T extends Event> List<T> all(List<Event> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public static <T extends Event> T only(List<Event> events, Class<T> type) {
    var found = events.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).as("events of %s in %s", type.getSimpleName(), events).hasSize(1);
    return found.getFirst();
  }
}
