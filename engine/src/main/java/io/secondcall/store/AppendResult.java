package io.secondcall.store;

/** What became of an {@link Append}. */
public sealed interface AppendResult {
  /**
   * Stored, and it outlives the process.
   *
   * @param position global position of the last event
   */
  record Appended(long first, long last, long position) implements AppendResult {}

  /**
   * The pursuit has moved on; nothing was stored.
   *
   * @param sequence its last sequence
   */
  record Conflict(long sequence) implements AppendResult {}

  /** The same command was carried out before and led to these; nothing was stored. */
  record AlreadyDone(long first, long last) implements AppendResult {}
}
