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
    var begin = store.read(tables -> Begin.of(tables.audit()));
    var head = begin.head();
    var previous = begin.base().hash();
    long position = begin.base().position();
    var wrong = begin.problem(known);
    if (wrong.isPresent()) {
      return new Finding(position, head, wrong);
    }
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

  /** Both ends of the log, and the entry that vouches for its beginning. */
  private record Begin(AuditTable.Head head, AuditTable.Head base, Optional<AuditEntry> note) {
    static Begin of(AuditTable audit) {
      return new Begin(audit.head(), audit.base(), audit.lastTrimmed());
    }

    Optional<String> problem(Map<Long, String> known) {
      if (base.position() == 0) {
        return Optional.empty();
      }
      boolean vouched =
          note.filter(
                  entry ->
                      entry.detail().equals(Long.toString(base.position()))
                          && entry.subject().equals(base.hash()))
              .isPresent();
      if (!vouched) {
        return Optional.of(
            "Entries up to " + base.position() + " are missing, and no entry says that they went.");
      }
      var noted = known.get(base.position());
      return noted != null && !noted.equals(base.hash())
          ? Optional.of("Entry " + base.position() + " was another one when its hash was noted.")
          : Optional.empty();
    }
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
