package io.secondcall.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the whole audit log and says whether it is as it was written. Calls block. */
public final class AuditCheck {
  private static final int BATCH = 1_000;

  private final PeopleStore store;

  public AuditCheck(PeopleStore store) {
    this.store = store;
  }

  /**
   * What was found.
   *
   * @param entries read in order, before the first that is wrong
   * @param head of the log, as it says itself
   * @param problem what is wrong; empty when nothing is
   */
  public record Finding(long entries, AuditTable.Head head, Optional<String> problem) {}

  /**
   * @param known hashes noted earlier, by position: they have to be in the log still
   */
  public Finding run(Map<Long, String> known) {
    var head = store.read(tables -> tables.audit().head());
    var previous = AuditEntry.ORIGIN;
    long position = 0;
    while (position < head.position()) {
      long from = position;
      var batch = store.read(tables -> tables.audit().after(from, BATCH));
      for (var entry : batch) {
        if (entry.position() > head.position()) {
          break;
        }
        var problem = problem(entry, position + 1, previous, known);
        if (problem.isPresent()) {
          return new Finding(position, head, problem);
        }
        position = entry.position();
        previous = entry.hash();
      }
      if (batch.isEmpty() || batch.getLast().position() <= from) {
        break;
      }
    }
    return new Finding(position, head, ending(head, position, previous, known));
  }

  private static Optional<String> problem(
      AuditEntry entry, long expected, String previous, Map<Long, String> known) {
    if (entry.position() != expected) {
      return Optional.of("Entry " + expected + " is missing.");
    }
    if (!entry.expectedHash(previous).equals(entry.hash())) {
      return Optional.of(
          "Entry " + expected + " is not as it was written, or the one before it was changed.");
    }
    var noted = known.get(expected);
    if (noted != null && !noted.equals(entry.hash())) {
      return Optional.of("Entry " + expected + " is another one than when its hash was noted.");
    }
    return Optional.empty();
  }

  private static Optional<String> ending(
      AuditTable.Head head, long position, String previous, Map<Long, String> known) {
    if (position != head.position() || !previous.equals(head.hash())) {
      return Optional.of("Entries after " + position + " were cut off.");
    }
    return List.copyOf(known.keySet()).stream()
        .filter(noted -> noted > head.position())
        .findFirst()
        .map(noted -> "The log ends at " + head.position() + ", before entry " + noted + ".");
  }
}
