package io.secondcall.pursuit;

import static java.util.Comparator.naturalOrder;

import io.secondcall.pursuit.Event.CloseCause;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a pursuit ends, and what became of it later. An ending that a beat leads to waits, unless the
 * scenario says otherwise, for what the trainee has promised: until it is kept or broken, or the
 * trainee closes. Stateless.
 */
final class Closing {
  private Closing() {}

  /** A beat leads to an ending: it comes now, or when nothing is owed any more. */
  static void reach(Batch batch, String ending) {
    boolean atOnce = batch.scenario().ending(ending).map(Scenario.Ending::atOnce).orElse(true);
    if (atOnce || batch.state().owing().isEmpty()) {
      close(batch, ending, CloseCause.BEAT);
    } else {
      batch.emit(new Event.EndingReached(ending));
    }
  }

  /** Ends what only waited for promises, once none is open. */
  static void closeIfSettled(Batch batch) {
    batch
        .state()
        .reached()
        .filter(_ -> batch.state().owing().isEmpty())
        .ifPresent(ending -> close(batch, ending, CloseCause.BEAT));
  }

  /** The last moment for which it makes sense to wait, up to a latest one. */
  static LocalDateTime settled(Batch batch, LocalDateTime latest) {
    return batch
        .state()
        .reached()
        .flatMap(
            _ -> batch.state().owing().stream().map(PursuitState.Promise::to).max(naturalOrder()))
        .map(due -> due.plusSeconds(Batch.GRACE_SECONDS + 1L))
        .filter(due -> due.isBefore(latest))
        .orElse(latest);
  }

  /** Ends it as a beat has said already; else with the first ending that fits. */
  static void close(Batch batch, CloseCause cause) {
    var reached = batch.state().reached();
    if (reached.isPresent()) {
      close(batch, reached.get(), cause);
      return;
    }
    var names = PursuitNames.pursuit(batch.scenario(), batch.state());
    var endings = batch.scenario().endings();
    var ending =
        endings.stream()
            .filter(e -> e.when().filter(when -> when.holds(names)).isPresent())
            .findFirst()
            .orElse(endings.getLast());
    close(batch, ending.id(), cause);
  }

  static void close(Batch batch, String ending, CloseCause cause) {
    batch.emit(new Event.PursuitClosed(ending, cause, epilogue(batch, ending)));
  }

  /** The first epilogue of the ending that holds, by its index. */
  private static OptionalInt epilogue(Batch batch, String id) {
    var epilogues =
        batch.scenario().ending(id).stream().flatMap(e -> e.epilogue().stream()).toList();
    if (epilogues.isEmpty()) {
      return OptionalInt.empty();
    }
    var names = PursuitNames.pursuit(batch.scenario(), batch.state());
    names.put("ending", id);
    return IntStream.range(0, epilogues.size())
        .filter(i -> epilogues.get(i).when().map(when -> when.holds(names)).orElse(true))
        .findFirst();
  }
}
