package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a pursuit stands: folded from its events and from nothing else. Lists keep the order in
 * which things happened and hold nothing twice. Immutable and thread-safe.
 *
 * @param sequence of the last event
 * @param clock simulated time, with seconds
 * @param feelings of everybody who was met; others feel as the scenario says
 * @param variables those that were set; others are as the scenario starts them
 * @param found facts known to the trainee
 * @param introduced people who can be reached beside those known from the start
 * @param read sources read
 * @param researched minutes of research
 * @param contacts every contact, the one under way last
 * @param talk the contact under way
 * @param promises the latest of each id
 * @param kept ids of promises met in time
 * @param broken ids of promises whose time passed with nothing done
 * @param refusals people whose no has not been honoured yet
 * @param refused people who ever said no
 * @param stopped people who asked, in the pursuit, not to be contacted again
 * @param breaches contacts started after such a request
 * @param ringBacks when people mean to ring; hidden from the trainee
 * @param ringBackCount plans made so far, by person
 * @param seen beats entered
 * @param visits times each beat was entered
 * @param lines how often each source of lines was used, and its last variant
 * @param citedTo facts used with each person
 * @param heard moves heard, history considered
 * @param turns sequences of the trainee's turns
 * @param flags turns that the trainee calls misheard
 * @param exchanges what is written to and fro, by {@link #thread}
 * @param writings when people mean to write and what, by {@link #thread}; hidden from the trainee
 * @param connected people who accepted a connection request
 * @param owed people who asked to be left alone and may be told once, in writing, that they will be
 * @param desk what stands between the two houses, and what was done about it
 * @param reached the ending that waits for what the trainee has promised
 * @param voided whether a coach took it off the boards
 * @param disputes disputed criteria, each with its ruling once there is one
 */
public record PursuitState(
    Event.PursuitStarted started,
    long sequence,
    LocalDateTime clock,
    Map<String, Feelings> feelings,
    Map<String, Object> variables,
    List<String> found,
    List<String> introduced,
    List<String> read,
    int researched,
    List<Contact> contacts,
    Optional<Talk> talk,
    Map<String, Promise> promises,
    List<String> kept,
    List<String> broken,
    List<String> refusals,
    List<String> refused,
    List<String> stopped,
    int breaches,
    Map<String, LocalDateTime> ringBacks,
    Map<String, Integer> ringBackCount,
    List<String> seen,
    Map<String, Integer> visits,
    Map<String, Line> lines,
    Map<String, List<String>> citedTo,
    List<String> heard,
    List<String> cited,
    List<String> misquoted,
    List<String> contradicted,
    List<Long> turns,
    List<Long> flags,
    Map<String, Exchange> exchanges,
    Map<String, Planned> writings,
    List<String> connected,
    List<String> owed,
    Desk desk,
    Optional<String> reached,
    Optional<Closed> closed,
    boolean voided,
    Map<String, Optional<Event.Verdict>> disputes) {

  /** The key of what is written to and fro with somebody on a channel. */
  public static String thread(String person, Channel channel) {
    return person + "/" + channel.wireName();
  }

  /**
   * What is written to and fro with somebody on one channel.
   *
   * @param beat the beat that the next mail meets; empty before any
   * @param lastLines what they wrote last
   * @param sent mails, or messages, of the trainee so far
   * @param unanswered of them, those since the other side wrote last
   * @param heard what the last of them amounted to
   */
  public record Exchange(
      String beat, List<String> lastLines, int sent, int unanswered, Heard heard) {
    static final Exchange NONE = new Exchange("", List.of(), 0, 0, Heard.NOTHING);

    Exchange sent(Heard said) {
      return new Exchange(beat, lastLines, sent + 1, unanswered + 1, said);
    }

    Exchange at(String now) {
      return new Exchange(now, lastLines, sent, unanswered, heard);
    }

    Exchange answered(List<String> lines) {
      return new Exchange(beat, lines, sent, 0, heard);
    }
  }

  /** What somebody means to write; {@code source} as in {@link Event.WritingPlanned}. */
  public record Planned(String person, Channel channel, String source, LocalDateTime at) {}

  /** Each 0 to 10. */
  public record Feelings(int trust, int patience) {}

  /**
   * A contact, under way or over.
   *
   * @param people everybody who was on the line, in order
   * @param ended when it ended; while it is under way, when the trainee last spoke
   * @param left whether a message was left in a box
   * @param turns understood replies of the trainee
   * @param breach whether the trainee started it after a request to stop
   * @param copies of a mail: who got it too
   * @param dialled of a call that somebody else answered: whose number was rung
   * @param meeting of a meeting: the promise that it was agreed by
   */
  public record Contact(
      int contact,
      long sequence,
      String person,
      List<String> people,
      Channel channel,
      boolean incoming,
      Event.Outcome outcome,
      LocalDateTime opened,
      LocalDateTime ended,
      boolean left,
      int turns,
      boolean breach,
      List<String> copies,
      Optional<String> dialled,
      Optional<String> meeting) {
    /** Whether the trainee started it of their own accord: who goes to a meeting was invited. */
    public boolean attempt() {
      return !incoming && meeting.isEmpty();
    }

    /** Whose number was rung; empty where none was. */
    public Optional<String> rung() {
      boolean call = channel == Channel.CALL || channel == Channel.VOICEMAIL;
      return call && !incoming ? dialled.or(() -> Optional.of(person)) : Optional.empty();
    }

    /** Whether a person, or a box, was spoken or written to. */
    public boolean reached() {
      return outcome == Event.Outcome.ANSWERED || outcome.isWritten() || left;
    }

    Contact pardoned() {
      return new Contact(
          contact, sequence, person, people, channel, incoming, outcome, opened, ended, left, turns,
          false, copies, dialled, meeting);
    }

    Contact turned(LocalDateTime at, int more) {
      return with(people, at, left, turns + more);
    }

    Contact joined(String somebody, LocalDateTime at) {
      return with(Values.plus(people, somebody), at, left, turns);
    }

    Contact over(LocalDateTime at, boolean message) {
      return with(people, at, message, turns);
    }

    private Contact with(List<String> who, LocalDateTime at, boolean message, int replies) {
      return new Contact(
          contact, sequence, person, who, channel, incoming, outcome, opened, at, message, replies,
          breach, copies, dialled, meeting);
    }
  }

  /** Where a promise stands. */
  public enum Standing {
    OPEN,
    MET,
    BROKEN,
    /** Nobody waits for it any more. */
    VOID
  }

  /**
   * A promise; due from {@code from} to {@code to}.
   *
   * @param with of a meeting: others who will be there
   */
  public record Promise(
      String id,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to,
      Channel channel,
      List<String> with,
      Standing standing) {}

  /** How often a source of lines was used, and which variant last. */
  public record Line(int times, int last) {}

  /**
   * How it ended.
   *
   * @param epilogue which epilogue of the ending is told, from 0
   */
  public record Closed(String ending, Event.CloseCause cause, OptionalInt epilogue) {}

  /**
   * @throws IllegalArgumentException when the list does not begin with {@link Event.PursuitStarted}
   *     at sequence 1, or has a gap
   */
  public static PursuitState of(List<Recorded> events) {
    if (events.isEmpty()
        || events.getFirst().sequence() != 1
        || !(events.getFirst().event() instanceof Event.PursuitStarted)) {
      throw new IllegalArgumentException("a pursuit begins with its start at sequence 1");
    }
    var state = Fold.begin(events.getFirst());
    for (var recorded : events.subList(1, events.size())) {
      state = state.after(recorded);
    }
    return state;
  }

  /**
   * @throws IllegalArgumentException when the event does not follow on this state's sequence
   */
  public PursuitState after(Recorded recorded) {
    if (recorded.sequence() != sequence + 1) {
      throw new IllegalArgumentException(
          "event " + recorded.sequence() + " does not follow on " + sequence);
    }
    return new Fold(this).after(recorded);
  }

  /** Whether a contact is with a colleague: no attempt, whoever started it. */
  public boolean isInternal(Contact contact) {
    return desk.colleagues().contains(contact.person());
  }

  /** Contacts that the trainee started, colleagues apart. */
  public int attempts() {
    return (int)
        contacts.stream().filter(contact -> contact.attempt() && !isInternal(contact)).count();
  }

  /** Ids of the meetings that the trainee attended, in order. */
  public List<String> attended() {
    return contacts.stream().flatMap(contact -> contact.meeting().stream()).distinct().toList();
  }

  /** Conversations with this person so far, the one under way included. */
  public int conversations(String person) {
    return (int)
        contacts.stream()
            .filter(contact -> contact.outcome() == Event.Outcome.ANSWERED)
            .filter(contact -> contact.people().contains(person))
            .count();
  }

  /** People who were spoken with. */
  public List<String> spoke() {
    return contacts.stream()
        .filter(contact -> contact.outcome() == Event.Outcome.ANSWERED)
        .flatMap(contact -> contact.people().stream())
        .distinct()
        .toList();
  }

  /** Messages left, colleagues apart. */
  public int voicemails() {
    return (int)
        contacts.stream().filter(contact -> contact.left() && !isInternal(contact)).count();
  }

  /** Mails, or messages, that the trainee sent, those to colleagues apart. */
  public int written(Channel channel) {
    return (int)
        contacts.stream()
            .filter(contact -> contact.channel() == channel && contact.outcome().isWritten())
            .filter(contact -> !isInternal(contact))
            .count();
  }

  /** What is written to and fro with somebody; nothing yet where nothing is. */
  public Exchange exchange(String person, Channel channel) {
    return exchanges.getOrDefault(thread(person, channel), Exchange.NONE);
  }

  /** Ids of promises not yet due or kept. */
  public List<String> open() {
    return promises.values().stream()
        .filter(promise -> promise.standing() == Standing.OPEN)
        .map(Promise::id)
        .toList();
  }

  /** What the trainee has promised and can still keep. */
  List<Promise> owing() {
    return promises.values().stream()
        .filter(promise -> promise.byTrainee() && promise.standing() == Standing.OPEN)
        .toList();
  }

  /**
   * Simulated minutes between the contact under way (else now) and the end of the one before it,
   * colleagues apart; -1 when there was none.
   */
  public long since() {
    var until = talk.isPresent() ? contacts.getLast().opened() : clock;
    return contacts.reversed().stream()
        .skip(talk.isPresent() ? 1 : 0)
        .filter(contact -> !isInternal(contact))
        .findFirst()
        .map(before -> Duration.between(before.ended(), until).toMinutes())
        .orElse(-1L);
  }
}
