package io.secondcall.pursuit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.secondcall.language.Channel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a pursuit as its trainee may see it while it runs: no feelings, no beats, nothing
 * that somebody only means to do. Immutable. With {@link Json} it has the form of the schema {@code
 * Entry} of the interface.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Began.class, name = "began"),
  @JsonSubTypes.Type(value = Entry.Researched.class, name = "researched"),
  @JsonSubTypes.Type(value = Entry.ContactOpened.class, name = "contact-opened"),
  @JsonSubTypes.Type(value = Entry.Said.class, name = "said"),
  @JsonSubTypes.Type(value = Entry.Silence.class, name = "silence"),
  @JsonSubTypes.Type(value = Entry.ContactEnded.class, name = "contact-ended"),
  @JsonSubTypes.Type(value = Entry.Revealed.class, name = "revealed"),
  @JsonSubTypes.Type(value = Entry.Introduced.class, name = "introduced"),
  @JsonSubTypes.Type(value = Entry.PromiseMade.class, name = "promise-made"),
  @JsonSubTypes.Type(value = Entry.PromiseMet.class, name = "promise-met"),
  @JsonSubTypes.Type(value = Entry.PromiseBroken.class, name = "promise-broken"),
  @JsonSubTypes.Type(value = Entry.Connected.class, name = "connected"),
  @JsonSubTypes.Type(value = Entry.Waited.class, name = "waited"),
  @JsonSubTypes.Type(value = Entry.SequenceSent.class, name = "sequence-sent"),
  @JsonSubTypes.Type(value = Entry.DeedDone.class, name = "deed-done"),
  @JsonSubTypes.Type(value = Entry.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Entry.Flagged.class, name = "flagged"),
  @JsonSubTypes.Type(value = Entry.Voided.class, name = "voided"),
  @JsonSubTypes.Type(value = Entry.Hint.class, name = "hint")
})
public sealed interface Entry {
  /** Of the event that it tells. */
  long sequence();

  /** Simulated time. */
  LocalDateTime at();

  /** A fact with its slots filled. */
  record Fact(String id, String label, String statement) {}

  /**
   * How a pursuit ended.
   *
   * @param kind a wire name
   * @param epilogue what became of it, where the scenario tells that
   */
  record Ending(
      String id, String title, String kind, String verdict, Optional<Epilogue> epilogue) {}

  /**
   * @param later "Seven months later"
   * @param text in paragraphs apart by blank lines
   */
  record Epilogue(String later, String text) {}

  record Began(long sequence, LocalDateTime at) implements Entry {}

  /** {@code text} in paragraphs apart by blank lines; {@code found} were not known before. */
  record Researched(
      long sequence,
      LocalDateTime at,
      String source,
      String name,
      int minutes,
      String text,
      List<Fact> found)
      implements Entry {}

  /**
   * {@code copies}: people who get a mail too; {@code dialled}: whose number was rung where
   * somebody else answered; {@code meeting}: the promise that a meeting was agreed by.
   */
  record ContactOpened(
      long sequence,
      LocalDateTime at,
      int contact,
      String person,
      Channel channel,
      boolean incoming,
      Event.Outcome outcome,
      List<String> copies,
      Optional<String> dialled,
      Optional<String> meeting)
      implements Entry {}

  /**
   * Something said.
   *
   * @param by {@code trainee}, or the person's id
   * @param turn of the trainee's replies: ordinal in the contact
   * @param unscored why a reply of the trainee does not count and can be tried again
   * @param facts ids of the facts, known to the trainee, that a reply of theirs used rightly
   * @param subject of a mail of the trainee: the code points of {@code text} that are its subject;
   *     an empty line follows
   */
  record Said(
      long sequence,
      LocalDateTime at,
      int contact,
      String by,
      String text,
      OptionalInt turn,
      Optional<Unscored> unscored,
      List<String> facts,
      OptionalInt subject)
      implements Entry {}

  /** Why a reply does not count. */
  enum Unscored {
    FAILED,
    FOREIGN,
    UNCLEAR
  }

  record Silence(long sequence, LocalDateTime at, int contact, int seconds) implements Entry {}

  record ContactEnded(long sequence, LocalDateTime at, int contact, Event.By by, boolean left)
      implements Entry {}

  record Revealed(long sequence, LocalDateTime at, String person, List<Fact> facts)
      implements Entry {}

  record Introduced(long sequence, LocalDateTime at, String person) implements Entry {}

  record PromiseMade(
      long sequence,
      LocalDateTime at,
      String promise,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to,
      Channel channel)
      implements Entry {}

  record PromiseMet(long sequence, LocalDateTime at, String promise, Event.Timing timing)
      implements Entry {}

  record PromiseBroken(long sequence, LocalDateTime at, String promise) implements Entry {}

  /** A connection request was accepted. */
  record Connected(long sequence, LocalDateTime at, String person) implements Entry {}

  record Waited(long sequence, LocalDateTime at, LocalDateTime from, LocalDateTime to)
      implements Entry {}

  /**
   * A letter of a colleague's automatic sequence.
   *
   * @param owner the colleague in whose name it went
   * @param person who gets it
   * @param step from 1
   * @param subject empty in a message
   */
  record SequenceSent(
      long sequence,
      LocalDateTime at,
      String id,
      String name,
      String owner,
      String person,
      Channel channel,
      int step,
      String subject,
      String text)
      implements Entry {}

  /**
   * Something done at the desk.
   *
   * @param deedKind a wire name
   * @param text the trainee's words, where the deed takes any
   * @param found facts that it showed
   */
  record DeedDone(
      long sequence,
      LocalDateTime at,
      String deed,
      String name,
      String deedKind,
      int minutes,
      Optional<String> text,
      List<Fact> found)
      implements Entry {}

  record Closed(long sequence, LocalDateTime at, Ending ending, Event.CloseCause cause)
      implements Entry {}

  record Flagged(long sequence, LocalDateTime at, long turn, String meant) implements Entry {}

  /** A coach took the attempt off the boards. */
  record Voided(long sequence, LocalDateTime at, String reason) implements Entry {}

  /** The coach was asked; {@code contact} is empty at the desk. */
  record Hint(long sequence, LocalDateTime at, OptionalInt contact, String text) implements Entry {}
}
