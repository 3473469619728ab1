package io.secondcall.server;

import static io.secondcall.server.WireNames.wire;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.pursuit.Talk;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.server.Views.ClosedView;
import io.secondcall.server.Views.KnownPerson;
import io.secondcall.server.Views.Now;
import io.secondcall.server.Views.OpenContact;
import io.secondcall.server.Views.PromiseView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a pursuit stands, as its trainee may know it: schema {@code Now}. Pure. */
final class Situation {
  private final Loaded pursuit;
  private final Scenario scenario;
  private final PursuitState state;
  private final Rendering rendering;
  private final BusinessTime time;

  Situation(Loaded pursuit) {
    this.pursuit = pursuit;
    this.scenario = pursuit.scenario();
    this.state = pursuit.state();
    this.rendering = new Rendering(pursuit);
    this.time = new BusinessTime(scenario.calendar());
  }

  Now now() {
    boolean over = state.closed().isPresent();
    return new Now(
        state.clock(),
        Math.max(1, time.dayNumber(state.clock().toLocalDate())),
        state.talk().map(Situation::contact),
        rendering.facts(state.found()),
        state.read(),
        scenario.people().stream()
            .filter(person -> person.known() || state.introduced().contains(person.id()))
            .map(this::person)
            .toList(),
        promises(),
        can(),
        over || state.talk().isPresent() ? List.of() : new Waits(time, state).suggested(),
        state
            .closed()
            .map(closed -> new ClosedView(rendering.ending(closed.ending()), overall(pursuit))));
  }

  /** The issued score; scoring again never replaces it. */
  static OptionalInt overall(Loaded pursuit) {
    return pursuit.events().stream()
        .filter(recorded -> recorded.event() instanceof Event.ScorecardIssued)
        .map(recorded -> ((Event.ScorecardIssued) recorded.event()).overall())
        .findFirst()
        .map(overall -> overall.stream().mapToInt(Math::toIntExact).boxed().findFirst())
        .flatMap(found -> found)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static OpenContact contact(Talk talk) {
    return new OpenContact(
        talk.contact(),
        talk.person(),
        talk.channel().wireName(),
        talk.incoming(),
        talk.tally().attempts(),
        talk.voicemail());
  }

  private KnownPerson person(Person person) {
    Optional<String> line = Optional.empty();
    Optional<LocalDateTime> at = Optional.empty();
    for (var recorded : pursuit.events()) {
      if (recorded.event() instanceof Event.PersonSpoke spoke
          && spoke.person().equals(person.id())) {
        line = Optional.of(spoke.text());
        at = Optional.of(recorded.at());
      }
    }
    long calls =
        state.contacts().stream()
            .filter(contact -> !contact.incoming() && contact.person().equals(person.id()))
            .count();
    return new KnownPerson(
        person.id(),
        rendering.filled(person.name()),
        rendering.filled(person.role()),
        rendering.filled(person.about()),
        person.channels().stream().sorted().map(Channel::wireName).toList(),
        line,
        at,
        Math.toIntExact(calls));
  }

  private List<PromiseView> promises() {
    return state.promises().values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .map(
            p ->
                new PromiseView(
                    p.id(),
                    p.byTrainee(),
                    p.person(),
                    rendering.filled(p.text()),
                    p.from(),
                    p.to()))
        .toList();
  }

  private List<String> can() {
    if (state.closed().isPresent()) {
      return List.of();
    }
    if (state.talk().isPresent()) {
      return List.of("say", "hang-up");
    }
    var can = new ArrayList<String>();
    if (scenario.sources().stream().anyMatch(source -> !state.read().contains(source.id()))) {
      can.add("research");
    }
    if (time.canCall(state.clock())) {
      can.add("call");
    }
    can.add("wait");
    can.add("close");
    return List.copyOf(can);
  }

  /** The difficulty as it stands on the wire. */
  static String difficulty(PursuitState state) {
    return wire(state.started().conditions().difficulty());
  }
}
