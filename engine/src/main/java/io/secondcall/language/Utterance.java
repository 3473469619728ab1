package io.secondcall.language;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One reply in its setting: all that an ear is told.
 *
 * @param channel how it reaches the other person
 * @param setting one line of situation, possibly empty
 * @param they the last thing that the other person said, possibly empty
 * @param reply the trainee's own words
 * @param expected what the other person listens for just now
 * @param today the day on which it is said; empty: nobody knows, and a day told from it is none
 */
public record Utterance(
    Channel channel,
    String setting,
    String they,
    String reply,
    Expected expected,
    Optional<LocalDate> today) {

  /** A reply on no day in particular. */
  public Utterance(Channel channel, String setting, String they, String reply, Expected expected) {
    this(channel, setting, they, reply, expected, Optional.empty());
  }

  /** A reply to somebody who listens for nothing in particular. */
  public Utterance(Channel channel, String setting, String they, String reply) {
    this(channel, setting, they, reply, Expected.NOTHING);
  }

  Utterance withReply(String other) {
    return new Utterance(channel, setting, they, other, expected, today);
  }
}
