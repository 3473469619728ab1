package io.secondcall.journeys;

import io.secondcall.language.Channel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a trainee does at the screen. People, sources, deeds and meetings go by the names
 * that stand there, but for straight quotes where the screen has curly ones. Immutable.
 */
sealed interface Act {

  record Read(String source) implements Act {}

  record Ring(String person) implements Act {}

  /** Takes the receiver up when it rings. */
  record Answer(String person) implements Act {}

  /** Waits for the meeting where need be, and goes in. */
  record Join(String meeting) implements Act {}

  record Say(String text) implements Act {}

  /** A message after the beep. */
  record Leave(String text) implements Act {}

  /** Puts the receiver down, or leaves a meeting. */
  record HangUp() implements Act {}

  /**
   * @param subject empty in a message
   */
  record Write(Channel channel, String person, List<String> copies, String subject, String text)
      implements Act {}

  /**
   * @param text its words, where it takes any
   */
  record Do(String deed, Optional<String> text) implements Act {}

  /** Waits until then, or until it rings, through whatever comes by mail. */
  record Wait(LocalDateTime until) implements Act {}

  record AskTheCoach() implements Act {}

  record Close() implements Act {}
}
