package io.secondcall.cli;

import io.secondcall.store.Erasures.Erasure;
import io.secondcall.store.Erasures.Extent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Something erased, as a line: what, whose and when, kept apart by spaces. */
final class ErasedLine {
  private ErasedLine() {}

  static String of(Erasure erasure) {
    return erasure.extent().text() + " " + erasure.subject() + " " + erasure.at();
  }

  /** Empty for a line that is none. */
  static Optional<Erasure> read(String line) {
    var parts = line.strip().split(" ", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Erasure(parts[1], Extent.of(parts[0]), Instant.parse(parts[2])));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
