package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.PursuitState.Promise;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Agreed;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Meetings: promises of the trainee that one action keeps, and what was agreed before the pursuit
 * began. Whoever attends was invited: a meeting is no attempt and no breach. Stateless.
 */
public final class Meetings {
  /** How long before its time the room is open; the clock then moves on to it. */
  private static final Duration OPENS_BEFORE = Duration.ofMinutes(5);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private Meetings() {}

  /** The start of a pursuit, and after it what was agreed before. */
  static List<Recorded> start(Scenario scenario, Recorded started) {
    var state = PursuitState.of(List.of(started));
    var events = new ArrayList<>(List.of(started));
    for (var agreed : scenario.agreed()) {
      events.add(new Recorded(events.size() + 1L, started.at(), made(scenario, state, agreed)));
    }
    return List.copyOf(events);
  }

  private static Event made(Scenario scenario, PursuitState state, Agreed agreed) {
    var first = scenario.calendar().starts().toLocalDate();
    var from =
        new BusinessTime(scenario.calendar())
            .plusDays(first, agreed.day() - 1)
            .atTime(agreed.time());
    return new Event.PromiseMade(
        agreed.id(),
        agreed.by() == Effects.Debtor.TRAINEE,
        agreed.person(),
        Lines.fill(agreed.text(), state),
        from,
        from.plusMinutes(agreed.withinMinutes()),
        kept(agreed.channel()),
        with(agreed.with()));
  }

  /** The channel of a promise as events keep it: none for a call. */
  static Optional<Channel> kept(Channel channel) {
    return Optional.of(channel).filter(c -> c != Channel.CALL);
  }

  /** The others in a meeting as events keep them. */
  static Optional<List<String>> with(List<String> others) {
    return Optional.of(others).filter(some -> !some.isEmpty());
  }

  /** Whether a promise is a meeting that can be attended at that moment. */
  static boolean canAttend(Promise promise, LocalDateTime at) {
    return isOpen(promise) && !at.isBefore(promise.from().minus(OPENS_BEFORE));
  }

  /** A meeting that is still to come or goes on. */
  public static boolean isOpen(Promise promise) {
    return promise.channel() == Channel.MEETING
        && promise.byTrainee()
        && promise.standing() == Standing.OPEN;
  }

  /** From then on a meeting can be attended. */
  public static LocalDateTime opens(Promise promise) {
    return promise.from().minus(OPENS_BEFORE);
  }

  /** Why a meeting cannot be attended; empty when it can. */
  static Optional<Refused> refusal(PursuitState state, String meeting) {
    var promise = Optional.ofNullable(state.promises().get(meeting));
    if (promise.filter(p -> p.channel() == Channel.MEETING && p.byTrainee()).isEmpty()) {
      return refused("unknown-meeting", "No such meeting was agreed.");
    }
    return switch (promise.get().standing()) {
      case MET -> refused("meeting-over", "You have been to that meeting.");
      case BROKEN -> refused("meeting-over", "The time of that meeting has passed.");
      case VOID -> refused("meeting-over", "That meeting is off.");
      case OPEN ->
          canAttend(promise.get(), state.clock())
              ? Optional.empty()
              : refused(
                  "too-early",
                  "That meeting begins on %s; wait until then."
                      .formatted(MOMENT.format(promise.get().from())));
    };
  }

  private static Optional<Refused> refused(String code, String message) {
    return Optional.of(new Refused(code, message));
  }

  /** Goes in: whoever the opening leads to is there. */
  static void attend(Batch batch, String meeting) {
    var promise = Optional.ofNullable(batch.state().promises().get(meeting)).orElseThrow();
    if (batch.now().isBefore(promise.from())) {
      batch.passTo(promise.from());
    }
    var host = batch.scenario().person(promise.person()).orElseThrow();
    var draft = opened(batch, promise, promise.person());
    var beat =
        Openings.beat(batch.scenario(), Openings.trial(batch, draft), host, Channel.MEETING, false)
            .orElse(host.outOfPatience());
    var there = batch.scenario().beat(beat).person();
    Openings.open(batch, opened(batch, promise, there));
    batch.emit(new Event.PromiseMet(meeting, Event.Timing.KEPT));
    var conversation = new Conversation(batch);
    conversation.greetFeelings(there);
    conversation.enter(beat, Heard.NOTHING);
  }

  private static Event.ContactOpened opened(Batch batch, Promise promise, String person) {
    return new Event.ContactOpened(
        batch.state().contacts().size() + 1,
        person,
        Channel.MEETING,
        false,
        Outcome.ANSWERED,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.of(promise.id()));
  }
}
