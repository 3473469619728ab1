package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import java.util.List;

/**
 * The contact under way. Immutable.
 *
 * @param contact ordinal in the pursuit, from 1
 * @param person who is on the line now: changes when somebody is put through
 * @param people everybody who was on the line, in order
 * @param setting the line of situation that the ear is given
 * @param beat the present beat; empty before the first is entered
 * @param lastLines what the other side said last, since the trainee spoke
 * @param copies of a mail: who gets it too
 * @param fired reasons for which feelings changed in this contact
 */
public record Talk(
    int contact,
    String person,
    List<String> people,
    Channel channel,
    boolean incoming,
    String setting,
    List<String> copies,
    String beat,
    Tally tally,
    List<String> lastLines,
    List<String> fired,
    Novelty novelty) {

  /**
   * @param turns understood replies of the trainee so far
   * @param attempts replies so far, those not understood included
   * @param confused replies in a row that could not be understood
   * @param dodged dodges in a row
   * @param silences silences in a row
   */
  public record Tally(int turns, int attempts, int confused, int dodged, int silences) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);
  }

  /**
   * Whether there is a reason for this contact.
   *
   * @param wanted it was asked for: a promise called for it, or they rang
   * @param fresh something new has been brought
   * @param badgered it has been settled that it badgers
   */
  public record Novelty(boolean wanted, boolean fresh, boolean badgered) {}

  static Talk opened(Event.ContactOpened e, boolean wanted) {
    return new Talk(
        e.contact(),
        e.person(),
        List.of(e.person()),
        e.channel(),
        e.incoming(),
        e.setting(),
        e.copies().orElse(List.of()),
        "",
        Tally.NONE,
        List.of(),
        List.of(),
        new Novelty(wanted, false, false));
  }

  public boolean voicemail() {
    return channel == Channel.VOICEMAIL;
  }

  public boolean written() {
    return channel.isWritten();
  }

  /** A mail that goes on where the thread stands; {@code outgoing}: after what they wrote last. */
  Talk in(PursuitState.Exchange exchange, boolean outgoing) {
    return with(
        person,
        exchange.beat(),
        tally,
        outgoing ? exchange.lastLines() : List.of(),
        fired,
        novelty);
  }

  Talk entered(Event.BeatEntered e) {
    return with(e.person(), e.beat(), tally, lastLines, fired, novelty);
  }

  /** The trainee spoke; {@code fresh} whether that brought something new. */
  Talk spoke(Heard said, boolean unclear, boolean fresh) {
    var counted =
        said.scored()
            ? new Tally(tally.turns() + 1, tally.attempts() + 1, 0, tally.dodged(), 0)
            : new Tally(
                tally.turns(),
                tally.attempts() + 1,
                tally.confused() + (unclear ? 1 : 0),
                tally.dodged(),
                0);
    return with(
        person,
        beat,
        counted,
        List.of(),
        fired,
        new Novelty(
            novelty.wanted(), novelty.fresh() || fresh, novelty.badgered() || said.has("badger")));
  }

  Talk heard(Event.PersonSpoke e) {
    boolean dodge = e.kind().equals("dodge");
    var counted =
        new Tally(
            tally.turns(),
            tally.attempts(),
            tally.confused(),
            dodge ? tally.dodged() + 1 : 0,
            tally.silences());
    return with(person, beat, counted, Values.append(lastLines, e.text()), fired, novelty);
  }

  Talk silent() {
    var counted =
        new Tally(
            tally.turns(),
            tally.attempts(),
            tally.confused(),
            tally.dodged(),
            tally.silences() + 1);
    return with(person, beat, counted, List.of(), fired, novelty);
  }

  Talk felt(List<String> because) {
    return with(person, beat, tally, lastLines, Values.plusAll(fired, because), novelty);
  }

  Talk wanted() {
    return with(
        person,
        beat,
        tally,
        lastLines,
        fired,
        new Novelty(true, novelty.fresh(), novelty.badgered()));
  }

  private Talk with(
      String nowPerson,
      String nowBeat,
      Tally nowTally,
      List<String> nowLines,
      List<String> nowFired,
      Novelty nowNovelty) {
    return new Talk(
        contact,
        nowPerson,
        Values.plus(people, nowPerson),
        channel,
        incoming,
        setting,
        copies,
        nowBeat,
        nowTally,
        nowLines,
        nowFired,
        nowNovelty);
  }
}
