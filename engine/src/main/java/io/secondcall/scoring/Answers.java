package io.secondcall.scoring;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the questions that somebody asked in one contact. A line asks where it ends with a
 * question mark. It is passed over where the reply to it takes the conversation nowhere (a question
 * back, or something that nobody there listens for) and where the trainee rings off on it. Two
 * kinds of replies pass over nothing: what could not be understood, and a goodbye before ringing
 * off. For one thread.
 */
final class Answers {
  private static final long NONE = 0;

  private final List<Long> passedOver = new ArrayList<>();
  private long asking = NONE;
  private long answering = NONE;
  private int questioned;
  private boolean tookLeave;

  /** The trainee said something. */
  void replied(Heard heard) {
    answering = asking;
    if (asking != NONE) {
      questioned++;
    }
    asking = NONE;
    tookLeave = heard.moveNames().contains("warm-close");
  }

  /** The conversation went on to a beat. */
  void movedOn() {
    answering = NONE;
  }

  /** Somebody said something; the first line after a reply tells where that landed. */
  void heard(long sequence, Event.PersonSpoke line) {
    if (answering != NONE && leadsNowhere(line)) {
      passedOver.add(answering);
    }
    answering = NONE;
    asking = line.text().strip().endsWith("?") ? sequence : NONE;
  }

  private static boolean leadsNowhere(Event.PersonSpoke line) {
    return switch (line.kind()) {
      case "dodge" -> true;
      case "transition" ->
          line.source().startsWith("topic.") || line.source().endsWith(".otherwise");
      default -> false;
    };
  }

  /**
   * The trainee ends it: whether that is on a question, without a goodbye; it is passed over then.
   */
  boolean rungOff() {
    boolean cutShort = asking != NONE && !tookLeave;
    if (cutShort) {
      questioned++;
      passedOver.add(asking);
      asking = NONE;
    }
    return cutShort;
  }

  int questioned() {
    return questioned;
  }

  List<Long> passedOver() {
    return List.copyOf(passedOver);
  }
}
