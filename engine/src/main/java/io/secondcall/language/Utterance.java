package io.secondcall.language;

/**
 * One reply in its setting: all that an ear is told.
 *
 * @param channel how it reaches the other person
 * @param setting one line of situation, possibly empty
 * @param they the last thing that the other person said, possibly empty
 * @param reply the trainee's own words
 * @param expected what the other person listens for just now
 */
public record Utterance(
    Channel channel, String setting, String they, String reply, Expected expected) {

  /** A reply to somebody who listens for nothing in particular. */
  public Utterance(Channel channel, String setting, String they, String reply) {
    this(channel, setting, they, reply, Expected.NOTHING);
  }

  Utterance withReply(String other) {
    return new Utterance(channel, setting, they, other, expected);
  }
}
