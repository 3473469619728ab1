package io.secondcall.server;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.PursuitState.Contact;

/** Where an open pursuit stands, in one line for the shelf. Pure. */
final class UnderWayLine {
  private final Loaded pursuit;
  private final Rendering rendering;

  UnderWayLine(Loaded pursuit) {
    this.pursuit = pursuit;
    this.rendering = new Rendering(pursuit);
  }

  /** Business day, from 1. */
  int day() {
    var time = new BusinessTime(pursuit.scenario().calendar());
    return Math.max(1, time.dayNumber(pursuit.state().clock().toLocalDate()));
  }

  String text() {
    return "Day " + day() + ": " + what();
  }

  private String what() {
    var state = pursuit.state();
    if (state.talk().isPresent()) {
      return (state.talk().get().channel() == Channel.MEETING
              ? "in a meeting with "
              : "on the line with ")
          + rendering.nameOf(state.talk().get().person());
    }
    if (state.contacts().isEmpty()) {
      return switch (state.read().size()) {
        case 0 -> "nobody rung yet";
        case 1 -> "one source read, nobody rung yet";
        default -> state.read().size() + " sources read, nobody rung yet";
      };
    }
    return last(state.contacts().getLast());
  }

  private static String written(Contact contact, String name) {
    return switch (contact.outcome()) {
      case SENT ->
          (contact.channel() == Channel.EMAIL ? "a mail" : "a message") + " sent to " + name;
      case REQUESTED -> "a connection request sent to " + name;
      case AUTOMATIC -> name + " is away";
      case ANSWERED, VOICEMAIL, NO_ANSWER -> name + " wrote";
    };
  }

  private String last(Contact contact) {
    if (contact.channel().isWritten()) {
      return written(contact, rendering.nameOf(contact.person()));
    }
    var met = contact.people();
    var name = rendering.nameOf(met.isEmpty() ? contact.person() : met.getLast());
    if (contact.left()) {
      long left =
          pursuit.state().contacts().stream()
              .filter(c -> c.left() && c.person().equals(contact.person()))
              .count();
      return left == 1 ? "a message left for " + name : left + " messages left for " + name;
    }
    if (contact.meeting().isPresent()) {
      return "last met " + name;
    }
    return contact.outcome() == Outcome.ANSWERED
        ? "last spoke with " + name
        : "rang " + name + ", no answer";
  }
}
