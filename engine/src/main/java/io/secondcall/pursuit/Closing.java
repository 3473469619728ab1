package io.secondcall.pursuit;

import io.secondcall.pursuit.Event.CloseCause;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How a pursuit ends, and what became of it later. Stateless. */
final class Closing {
  private Closing() {}

  /** Ends it with the first ending that fits. */
  static void close(Batch batch, CloseCause cause) {
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
