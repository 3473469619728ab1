package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trainee's own house does and lets them do beside contacts. Immutable.
 *
 * @param sequences automatic letters that run in a colleague's name until somebody stops them
 * @param deeds what can be done at the desk
 */
public record Team(List<Sequence> sequences, List<Deed> deeds) {
  /** The promise that a confirmed removal makes of itself; no author's promise is called so. */
  public static final String REMOVAL = "removal";

  /**
   * Automatic letters.
   *
   * @param owner the colleague in whose name they go out
   * @param to who gets them
   * @param channel email or message
   * @param steps in order of time, one at least
   */
  public record Sequence(
      String id, String name, String owner, String to, Channel channel, List<Step> steps) {}

  /**
   * One letter of a sequence.
   *
   * @param at when it goes out
   * @param subject of a mail; empty in a message
   * @param text what it says; slots are filled
   * @param effects what it changes: the feelings of who gets it, variables, and who rings back
   * @param goes written beat of who gets it, whose line comes back at once
   */
  public record Step(
      Moment at, String subject, String text, Effects effects, Optional<String> goes) {}

  /**
   * @param day business day, the first is 1
   */
  public record Moment(int day, LocalTime time) {}

  /**
   * Something that can be done at the desk.
   *
   * @param minutes simulated minutes that it takes, 0 or more, beside the writing of its words
   * @param sequence what it stops, for {@link Kind#STOP_SEQUENCE}
   * @param when offered only where this holds; none: always
   * @param removes whether it takes part in removing somebody who asked for it
   * @param writes whether it takes words of the trainee
   * @param within business minutes in which a promised removal must be done, for {@link
   *     Kind#DO_NOT_CONTACT}; none: until the same hour of the next business day
   * @param effects what it changes; nothing that needs somebody to talk to
   */
  public record Deed(
      String id,
      String name,
      Kind kind,
      int minutes,
      Optional<String> sequence,
      Optional<Expression> when,
      boolean removes,
      boolean writes,
      Optional<Integer> within,
      Effects effects) {
    /** Kinds of deed. A note can be written again and again, anything else is done once. */
    public enum Kind {
      STOP_SEQUENCE,
      DO_NOT_CONTACT,
      NOTE,
      HAND_OVER,
      OTHER
    }
  }

  public Optional<Deed> deed(String id) {
    return deeds.stream().filter(deed -> deed.id().equals(id)).findFirst();
  }

  public Optional<Sequence> sequence(String id) {
    return sequences.stream().filter(sequence -> sequence.id().equals(id)).findFirst();
  }

  /** The deed that marks the account, where there is one. */
  public Optional<Deed> doNotContact() {
    return deeds.stream().filter(deed -> deed.kind() == Deed.Kind.DO_NOT_CONTACT).findFirst();
  }

  /** Deeds that stop a sequence. */
  public Stream<Deed> stopping(String sequence) {
    return deeds.stream().filter(deed -> deed.sequence().equals(Optional.of(sequence)));
  }

  Stream<Effects> effects() {
    return Stream.concat(
        deeds.stream().map(Deed::effects),
        sequences.stream().flatMap(sequence -> sequence.steps().stream()).map(Step::effects));
  }
}
