package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a trainee (or, for silence, the server's timer) asks a pursuit to do. */
public sealed interface Command {

  /** Look something up. */
  record Research(String source) implements Command {}

  /** Ring somebody. */
  record PlaceCall(String person) implements Command {}

  /**
   * Go to a meeting that was agreed.
   *
   * @param meeting id of the promise
   */
  record Attend(String meeting) implements Command {}

  /**
   * Say something in the contact under way; in a voicemail box: leave this message.
   *
   * @param text the trainee's own words
   * @param hearing what was understood; empty when the analysis failed, and the turn stays unscored
   */
  record Say(String text, Optional<Hearing> hearing) implements Command {}

  /**
   * Send a mail or a message: a contact of its own, which is over once it is sent.
   *
   * @param channel email or message; the first message is a connection request
   * @param copies of a mail: people who get it too, in order
   * @param subject of a mail; empty in a message
   * @param text the trainee's own words
   * @param hearing what was understood of the text; empty when the analysis failed: then nothing is
   *     sent
   */
  record Write(
      Channel channel,
      String person,
      List<String> copies,
      String subject,
      String text,
      Optional<Hearing> hearing)
      implements Command {
    public Write {
      copies = List.copyOf(copies);
    }

    /** The same, heard. */
    public Write heard(Optional<Hearing> now) {
      return new Write(channel, person, copies, subject, text, now);
    }
  }

  /**
   * Do something at the desk.
   *
   * @param text the trainee's own words, where the deed takes any; else empty
   * @param hearing what was understood of them; empty when the analysis failed: then nothing is
   *     done
   */
  record Do(String deed, String text, Optional<Hearing> hearing) implements Command {
    /** The same, heard. */
    public Do heard(Optional<Hearing> now) {
      return new Do(deed, text, now);
    }
  }

  /**
   * The trainee has said nothing for so long; sent by the server's timer, never when timers are
   * off.
   */
  record KeepSilent(int seconds) implements Command {}

  /** End the contact under way; in a voicemail box: leave nothing. */
  record HangUp() implements Command {}

  /** Let time pass until then, or until somebody rings. */
  record WaitUntil(LocalDateTime until) implements Command {}

  /** Ask the coach in the ear what to listen for. */
  record AskHint() implements Command {}

  /** End the pursuit. */
  record Close() implements Command {}

  /** End a ranked pursuit whose limit in real time has passed: the server's, never a trainee's. */
  record Lapse() implements Command {}

  /**
   * Take a ranked attempt that is over off the boards: a coach's, never a trainee's.
   *
   * @param reason why; it is kept, and shown to whoever made the attempt
   */
  record VoidAttempt(String reason) implements Command {}

  /**
   * Dispute how a criterion was judged, once each.
   *
   * @param reason why; for the coach who rules
   */
  record DisputeMark(String criterion, String reason) implements Command {}

  /**
   * Rule on a disputed mark: a coach's, never a trainee's.
   *
   * @param reason why; it is kept, and shown to whoever disputed
   */
  record RuleMark(String criterion, Event.Verdict verdict, String reason) implements Command {}

  /**
   * "I was misheard": alters no score.
   *
   * @param turn sequence of the {@link Event.TraineeSpoke}
   * @param meant the move that was meant
   */
  record FlagMisheard(long turn, String meant) implements Command {}
}
