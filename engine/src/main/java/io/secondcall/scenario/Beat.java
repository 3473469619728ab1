package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.util.List;
import java.util.Optional;

/**
 * One state of a person's conversation.
 *
 * @param person whose beat it is
 * @param says variants said on entering; slots are filled; empty: nothing is said
 * @param again variants said when a reply leaves the conversation here and nothing else was said
 * @param effects what entering changes
 * @param listens transitions, the first that holds is taken
 * @param otherwise taken when none holds and no topic was asked; none: the person dodges
 * @param channel how it is said or written; voicemail: a box, one turn, then the contact ends
 * @param provokes whether what is said here is hard to hear: courtesy is read against it
 */
public record Beat(
    String id,
    String person,
    List<String> says,
    List<String> again,
    Effects effects,
    List<Transition> listens,
    Optional<Transition> otherwise,
    Channel channel,
    boolean provokes) {

  public boolean voicemail() {
    return channel == Channel.VOICEMAIL;
  }

  /** Whether it is met by what is written; its lines are answers, which come later or never. */
  public boolean written() {
    return channel.isWritten();
  }

  /**
   * @param says variants said before the target's own; empty: only the target speaks
   * @param goes beat that follows; none: the conversation stays
   * @param tries example replies that must land here when the file is checked
   * @param answersIn how long the answer takes, where it differs from the person's habit
   */
  public record Transition(
      Listening listening,
      List<String> says,
      Optional<String> goes,
      Effects effects,
      List<String> tries,
      Optional<Delay> answersIn) {}
}
