package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.Event.Timing;
import io.secondcall.pursuit.PursuitState.Promise;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a contact makes of promises. The trainee's: an attempt within its time keeps it, whoever
 * answers; one that reaches them before is early; any later one is late. Theirs: they keep it by
 * ringing; when the trainee reaches them before they do, it is met early. A promise to write is met
 * by writing, on its own channel, and by nothing else.
 */
final class Promises {
  /** How much early is still in time. */
  private static final Duration EARLY = Duration.ofMinutes(2);

  private Promises() {}

  /**
   * @param person who was tried or reached
   * @param at when the attempt began
   */
  static void meet(
      Batch batch,
      String person,
      Channel channel,
      LocalDateTime at,
      Outcome outcome,
      boolean incoming) {
    boolean reached = outcome == Outcome.ANSWERED || outcome.isWritten();
    batch.state().promises().values().stream()
        .filter(promise -> promise.person().equals(person))
        .filter(promise -> isFor(promise, channel))
        .sorted(Comparator.comparing(Promise::id))
        .forEach(
            promise ->
                timing(promise, at, reached, incoming)
                    .ifPresent(timing -> batch.emit(new Event.PromiseMet(promise.id(), timing))));
  }

  private static Optional<Timing> timing(
      Promise promise, LocalDateTime at, boolean answered, boolean incoming) {
    return switch (promise.standing()) {
      case MET, VOID -> Optional.empty();
      case OPEN ->
          promise.byTrainee()
              ? ours(promise, at, answered, incoming)
              : theirs(promise, at, answered, incoming);
      case BROKEN ->
          promise.byTrainee() != incoming && (answered || promise.byTrainee())
              ? Optional.of(Timing.LATE)
              : Optional.empty();
    };
  }

  private static Optional<Timing> ours(
      Promise promise, LocalDateTime at, boolean answered, boolean incoming) {
    if (!incoming && isTime(promise, at)) {
      return Optional.of(Timing.KEPT);
    }
    return answered ? Optional.of(Timing.EARLY) : Optional.empty();
  }

  private static Optional<Timing> theirs(
      Promise promise, LocalDateTime at, boolean answered, boolean incoming) {
    if (!answered) {
      return Optional.empty();
    }
    return Optional.of(incoming && isTime(promise, at) ? Timing.KEPT : Timing.EARLY);
  }

  private static boolean isFor(Promise promise, Channel channel) {
    // A meeting is met by attending it, and by nothing else.
    boolean alone = promise.channel().isWritten() || promise.channel() == Channel.MEETING;
    return alone
        ? promise.channel() == channel && channel.isWritten()
        : channel == Channel.CALL || channel == Channel.VOICEMAIL;
  }

  private static boolean isTime(Promise promise, LocalDateTime at) {
    return !at.isBefore(promise.from().minus(EARLY));
  }
}
