package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can be reached.
 *
 * @param about what the trainee knows of them from the start
 * @param channels ways to reach them
 * @param known whether the trainee can contact them from the start; else an effect introduces them
 * @param trust how far they believe the caller at first, 0 to 10
 * @param patience how much they will bear in one contact, 1 to 10; refilled at each contact
 * @param habits when they pick up; the first that covers the moment decides
 * @param voicemail beat of their voicemail box, if they have one
 * @param opens which beat a conversation starts with; the first that holds
 * @param reacts what moves their feelings, beside what each beat says; every one that holds applies
 * @param knows questions that they can answer though no beat foresees them
 * @param dodges said to what nobody foresaw
 * @param parries said, before they go on, to a question that they don't take up; none: it is passed
 *     over
 * @param sorries said to what they could not understand
 * @param onceMore how they say their last words once more, which stand for {@code {line}}; never
 *     empty
 * @param silences said when the caller keeps silent
 * @param outOfPatience beat entered when patience is used up
 * @param offended beat entered at hostility, whatever the present beat listens for
 * @param writes how they answer, by written channel
 * @param away when they are away: they neither pick up nor write, and a mail gets an automatic
 *     answer
 * @param side on whose side they stand
 * @param askedBefore fact that tells that they had asked to be left alone before the pursuit began
 */
public record Person(
    String id,
    String name,
    String role,
    String about,
    Set<Channel> channels,
    boolean known,
    int trust,
    int patience,
    List<Habit> habits,
    Optional<String> voicemail,
    List<Opening> opens,
    List<Reaction> reacts,
    List<Topic> knows,
    List<String> dodges,
    List<String> parries,
    List<String> sorries,
    List<String> onceMore,
    List<String> silences,
    String outOfPatience,
    String offended,
    Map<Channel, Writing> writes,
    List<Away> away,
    Side side,
    Optional<String> askedBefore) {

  /** How anybody says something once more. */
  public static final List<String> PLAINLY_ONCE_MORE = List.of("I said: {line}");

  /** On whose side somebody stands. */
  public enum Side {
    /** Of the prospect's house: a request to stop binds for all of them. */
    THEIRS,
    /** A colleague of the trainee. */
    OURS,
    /** Neither: a friend, a client. */
    APART
  }

  /**
   * @param from inclusive
   * @param to exclusive
   * @param picksUp chance that somebody answers, 0 to 1; else the voicemail, or nobody
   * @param answers who does, where they do not answer themselves
   */
  public record Habit(
      Set<DayOfWeek> days, LocalTime from, LocalTime to, double picksUp, Optional<String> answers) {
    /** They answer themselves. */
    public Habit(Set<DayOfWeek> days, LocalTime from, LocalTime to, double picksUp) {
      this(days, from, to, picksUp, Optional.empty());
    }
  }

  /** What they can answer to a question on that topic as things stand. */
  public Optional<Topic> topic(String id, Map<String, Object> names) {
    return knows.stream()
        .filter(topic -> topic.id().equals(id))
        .filter(topic -> topic.when().map(when -> when.holds(names)).orElse(true))
        .findFirst();
  }

  /** How they answer where nothing else is said, on a written channel. */
  public Writing writing(Channel channel) {
    return writes.getOrDefault(channel, Writing.USUAL);
  }

  /**
   * @param ringingBack whether it is for a contact that this person starts
   * @param channel call, meeting, or the written channel whose thread it opens
   * @param goes in a meeting it may be a beat of somebody else, who is in the room instead
   */
  public record Opening(
      Optional<Expression> when, boolean ringingBack, Channel channel, String goes) {}

  /**
   * @param delay how long they take where a transition doesn't say
   * @param address fact by which the trainee learns where to write; none: known from the start
   * @param offended beat that answers hostility; none: no answer is an answer
   * @param connected whether messages need no connection request
   */
  public record Writing(
      Delay delay, Optional<String> address, Optional<String> offended, boolean connected) {
    public static final Writing USUAL =
        new Writing(Delay.USUAL, Optional.empty(), Optional.empty(), false);
  }

  /**
   * @param from first day, included
   * @param to last day, included
   * @param says the automatic answer
   */
  public record Away(LocalDate from, LocalDate to, String says) {
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * @param once at most once a contact
   */
  public record Reaction(Listening listening, int trust, int patience, boolean once) {}

  /**
   * @param questions example questions
   * @param answers variants of the answer; slots are filled
   * @param effects what answering changes
   */
  public record Topic(
      String id,
      Optional<Expression> when,
      List<String> questions,
      List<String> answers,
      Effects effects) {}
}
