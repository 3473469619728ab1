package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import java.util.List;
import java.util.Optional;

/**
 * The contact under way. Immutable.
 *
 * @param contact ordinal in the pursuit, from 1
 * @param person who is on the line now: changes when somebody is put through
 * @param people everybody who was on the line, in order
 * @param setting the line of situation that the ear is given
 * @param beat the present beat; empty before the first is entered
 * @param lastLines what the other side said last, since the trainee spoke
 * @param words the last words of whoever is on the line, for saying them once more: not those by
 *     which they did
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
    List<String> words,
    List<String> fired,
    Novelty novelty) {

  /**
   * @param turns understood replies of the trainee so far
   * @param attempts replies so far, those not understood included
   * @param confused replies in a row that could not be understood
   * @param dodged dodges in a row
   * @param silences silences in a row
   * @param onceMore how often they were asked for their last words once more
   */
  public record Tally(
      int turns, int attempts, int confused, int dodged, int silences, int onceMore) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);
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
        words,
        fired,
        novelty);
  }

  Talk entered(Event.BeatEntered e) {
    var kept = e.person().equals(person) ? words : List.<String>of();
    return with(e.person(), e.beat(), tally, lastLines, kept, fired, novelty);
  }

  /**
   * The trainee spoke.
   *
   * @param ear what was heard, if it could be
   * @param fresh whether that brought something new
   */
  Talk spoke(Heard said, Optional<Hearing> ear, boolean fresh) {
    boolean unclear = ear.filter(h -> h.clarity() == Hearing.Clarity.UNCLEAR).isPresent();
    boolean again = ear.filter(Hearing::asksOnceMore).isPresent();
    var counted =
        new Tally(
            tally.turns() + (said.scored() ? 1 : 0),
            tally.attempts() + 1,
            said.scored() ? 0 : tally.confused() + (unclear ? 1 : 0),
            tally.dodged(),
            0,
            tally.onceMore() + (again ? 1 : 0));
    return with(
        person,
        beat,
        counted,
        List.of(),
        words,
        fired,
        new Novelty(
            novelty.wanted(), novelty.fresh() || fresh, novelty.badgered() || said.has("badger")));
  }

  Talk heard(Event.PersonSpoke e) {
    var lines = Values.append(lastLines, e.text());
    if (e.kind().equals(Conversation.ONCE_MORE)) {
      // The talk stands where it stood.
      return with(person, beat, tally, lines, words, fired, novelty);
    }
    boolean dodge = e.kind().equals("dodge");
    var counted =
        new Tally(
            tally.turns(),
            tally.attempts(),
            tally.confused(),
            dodge ? tally.dodged() + 1 : 0,
            tally.silences(),
            tally.onceMore());
    var spoken = lastLines.isEmpty() ? List.of(e.text()) : Values.append(words, e.text());
    return with(person, beat, counted, lines, spoken, fired, novelty);
  }

  Talk silent() {
    var counted =
        new Tally(
            tally.turns(),
            tally.attempts(),
            tally.confused(),
            tally.dodged(),
            tally.silences() + 1,
            tally.onceMore());
    return with(person, beat, counted, List.of(), words, fired, novelty);
  }

  Talk felt(List<String> because) {
    return with(person, beat, tally, lastLines, words, Values.plusAll(fired, because), novelty);
  }

  Talk wanted() {
    return with(
        person,
        beat,
        tally,
        lastLines,
        words,
        fired,
        new Novelty(true, novelty.fresh(), novelty.badgered()));
  }

  private Talk with(
      String nowPerson,
      String nowBeat,
      Tally nowTally,
      List<String> nowLines,
      List<String> nowWords,
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
        nowWords,
        nowFired,
        nowNovelty);
  }
}
