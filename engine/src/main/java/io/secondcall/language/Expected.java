package io.secondcall.language;

import java.util.Set;

/**
 * What somebody listens for at this moment, of a vocabulary: most people answer what they were
 * asked, so that what comes near to that, and nearer to nothing else, is taken for it. Immutable.
 *
 * @param moves the scenario's own moves that the conversation can go on with
 * @param topics questions that this person can answer, {@link Vocabulary#ONCE_MORE} among them
 *     where they talk with each other
 */
public record Expected(Set<String> moves, Set<String> topics) {
  public static final Expected NOTHING = new Expected(Set.of(), Set.of());

  public Expected {
    moves = Set.copyOf(moves);
    topics = Set.copyOf(topics);
  }
}
