package io.secondcall.pursuit;

import static io.secondcall.pursuit.Values.append;
import static io.secondcall.pursuit.Values.minus;
import static io.secondcall.pursuit.Values.plus;
import static io.secondcall.pursuit.Values.plusAll;

import io.secondcall.language.Channel;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What stands between the two houses, and what was done about it at the desk: part of the state,
 * folded from events alone. Lists hold nothing twice. Immutable and thread-safe.
 *
 * @param colleagues people of the trainee's own house
 * @param askedBefore people who had asked to be left alone before the pursuit began
 * @param bound people of whom every contact that the trainee starts is a breach
 * @param answerable threads in which somebody bound wrote of their own accord and was not answered
 *     yet
 * @param done deeds done
 * @param notes sequences of the deeds that left words in the account's notes
 * @param noted facts told rightly in those words
 * @param sent letters of sequences, in order
 */
public record Desk(
    List<String> colleagues,
    List<String> askedBefore,
    List<String> bound,
    List<String> answerable,
    List<String> done,
    List<Long> notes,
    List<String> noted,
    List<Sent> sent) {
  static final Desk EMPTY =
      new Desk(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * A letter of a sequence.
   *
   * @param event sequence number of its event
   * @param step from 1
   * @param breach whether whoever got it had asked to be left alone
   */
  public record Sent(
      long event, String sequence, int step, String person, LocalDateTime at, boolean breach) {}

  /** Letters of sequences that went to somebody who had asked to be left alone. */
  public int sequenceBreaches() {
    return (int) sent.stream().filter(Sent::breach).count();
  }

  /** How many letters of a sequence have gone out. */
  int sent(String sequence) {
    return (int) sent.stream().filter(letter -> letter.sequence().equals(sequence)).count();
  }

  Desk inherited(Event.Inherited e) {
    return new Desk(
        e.colleagues(), e.askedBefore(), e.bound(), answerable, done, notes, noted, sent);
  }

  /** Somebody asks to be left alone; whatever their house wrote before is not to be answered. */
  Desk asked(Event.AskedToStop e) {
    var binds = e.bound();
    var left =
        answerable.stream()
            .filter(
                thread ->
                    binds.stream()
                        .noneMatch(
                            person ->
                                Arrays.stream(Channel.values())
                                    .anyMatch(
                                        way -> thread.equals(PursuitState.thread(person, way)))))
            .toList();
    return new Desk(colleagues, askedBefore, plusAll(bound, binds), left, done, notes, noted, sent);
  }

  /** Somebody bound wrote: one reply in that thread is no breach. */
  Desk wrote(String thread) {
    return withAnswerable(plus(answerable, thread));
  }

  Desk answered(String thread) {
    return withAnswerable(minus(answerable, thread));
  }

  private Desk withAnswerable(List<String> threads) {
    return new Desk(colleagues, askedBefore, bound, threads, done, notes, noted, sent);
  }

  Desk did(long event, Event.DeedDone e) {
    var heard = e.heard();
    return new Desk(
        colleagues,
        askedBefore,
        bound,
        answerable,
        plus(done, e.deed()),
        e.length().isPresent() ? append(notes, event) : notes,
        plusAll(noted, heard.cited()),
        sent);
  }

  Desk sent(long event, LocalDateTime at, Event.SequenceSent e) {
    var letter =
        new Sent(event, e.sequence(), e.step(), e.person(), at, bound.contains(e.person()));
    return new Desk(
        colleagues, askedBefore, bound, answerable, done, notes, noted, append(sent, letter));
  }
}
