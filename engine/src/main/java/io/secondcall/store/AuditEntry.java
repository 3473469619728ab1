package io.secondcall.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One thing that was done to accounts, told in ids that say nothing by themselves: no name, no
 * sign-in name, no address.
 *
 * @param position from 1, without gaps
 * @param at to the millisecond
 * @param actor an account's or guest's id, or a word for somebody without one
 * @param action for example {@code signed-in}
 * @param subject id of what it was done to; empty where that is the actor or nothing
 * @param detail one plain word more; empty for none
 * @param hash covers all of this and the hash of the entry before
 */
public record AuditEntry(
    long position,
    Instant at,
    String organisation,
    String actor,
    String action,
    String subject,
    String detail,
    String hash) {
  /** What the first entry takes as the hash before it. */
  public static final String ORIGIN = "0".repeat(64);

  /** The hash that this entry has to have after an entry with {@code previous}. */
  String expectedHash(String previous) {
    var text =
        String.join(
            "\n",
            previous,
            Long.toString(position),
            Long.toString(at.toEpochMilli()),
            organisation,
            actor,
            action,
            subject,
            detail);
    var digest = Sha256.begin();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }
}
