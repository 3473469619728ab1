package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where a pursuit stands, as its trainee may know it. Immutable. With {@link Json} it has the form
 * of the schema {@code Now} of the interface.
 *
 * @param day business day, from 1
 * @param facts known so far
 * @param sourcesRead ids of sources
 * @param people who can be reached or was spoken with, the prospect first where known
 * @param promises still open
 * @param can what can be done now
 * @param waits moments worth waiting for; any other can be waited for as well
 */
public record Now(
    LocalDateTime clock,
    int day,
    Optional<OpenContact> contact,
    List<Entry.Fact> facts,
    List<String> sourcesRead,
    List<KnownPerson> people,
    List<OpenPromise> promises,
    List<Action> can,
    List<Wait> waits,
    Optional<Entry.Ending> ending) {

  /** What a trainee can do. */
  public enum Action {
    RESEARCH,
    CALL,
    /** A meeting's room is open. */
    ATTEND,
    MAIL,
    MESSAGE,
    SAY,
    HANG_UP,
    WAIT,
    CLOSE
  }

  /**
   * @param person who is on the line now
   * @param turns replies of the trainee so far
   * @param dialled of a call that somebody else answered: whose number was rung
   * @param meeting of a meeting: the promise that it was agreed by
   * @param present of a meeting: who is in the room beside the trainee
   */
  public record OpenContact(
      int contact,
      String person,
      Channel channel,
      boolean incoming,
      int turns,
      boolean voicemail,
      Optional<String> dialled,
      Optional<String> meeting,
      List<Present> present) {}

  /** Somebody in the room, or who will be, whether or not they can be reached otherwise. */
  public record Present(String id, String name, String role) {}

  /**
   * @param lastLine the last thing they said, with when
   * @param channels by which the trainee can reach them now; none: they were met, and no more
   * @param calls calls that the trainee made to them
   * @param mails mails that the trainee sent them
   * @param messages messages that the trainee sent them, the connection request among them
   * @param connection how it stands about messages; empty where they take none
   */
  public record KnownPerson(
      String id,
      String name,
      String role,
      String about,
      List<Channel> channels,
      Optional<String> lastLine,
      Optional<LocalDateTime> lastAt,
      int calls,
      int mails,
      int messages,
      Optional<Connection> connection) {}

  /** Whether messages can be sent to somebody. */
  public enum Connection {
    /** The first message is a connection request. */
    NONE,
    /** They have not accepted it yet. */
    REQUESTED,
    CONNECTED
  }

  /**
   * A promise that is open, due from {@code from} to {@code to}.
   *
   * @param with of a meeting: who else will be there
   * @param attendable whether it is a meeting whose room is open
   */
  public record OpenPromise(
      String promise,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to,
      Channel channel,
      List<Present> with,
      boolean attendable) {}

  /** A moment and what it is. */
  public record Wait(String label, LocalDateTime until) {}
}
