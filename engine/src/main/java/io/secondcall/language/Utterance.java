package io.secondcall.language;

/**
 * One reply in its setting: all that an ear is told.
 *
 * @param channel how it reaches the other person
 * @param setting one line of situation, possibly empty
 * @param they the last thing that the other person said, possibly empty
 * @param reply the trainee's own words
 */
public record Utterance(Channel channel, String setting, String they, String reply) {}
