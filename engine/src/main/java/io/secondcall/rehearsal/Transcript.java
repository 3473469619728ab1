package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.Recorded;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Events as lines that a person can read. Stateless. */
final class Transcript {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private Transcript() {}

  private static String verb(Event.ContactOpened opened) {
    if (opened.channel().isWritten()) {
      return opened.incoming()
          ? opened.channel().wireName() + " from"
          : "sends " + opened.channel().wireName() + " to";
    }
    if (opened.meeting().isPresent()) {
      return "meeting " + opened.meeting().get() + ", with";
    }
    return opened.incoming()
        ? "rung by"
        : opened.dialled().map(rung -> "rings " + rung + ", answered by").orElse("rings");
  }

  /**
   * @param text what the trainee wrote, for the event that says so
   */
  static Optional<String> line(Recorded recorded, Optional<String> text) {
    var line =
        switch (recorded.event()) {
          case Event.TraineeSpoke spoke -> {
            var heard = Heard.of(spoke);
            yield "> %s  %s%s tone %d%s"
                .formatted(
                    text.orElse("[erased]"),
                    heard.moveNames(),
                    heard.cited().isEmpty() ? "" : " cites " + heard.cited(),
                    heard.tone(),
                    heard.scored() ? "" : " NOT UNDERSTOOD");
          }
          case Event.PersonSpoke spoke ->
              "< %s: %s  (%s %s)"
                  .formatted(spoke.person(), spoke.text(), spoke.kind(), spoke.source());
          case Event.ContactOpened opened ->
              "-- %s %s %s: %s"
                  .formatted(verb(opened), opened.person(), opened.outcome(), opened.setting());
          case Event.ContactEnded ended -> "-- ended by " + ended.by();
          case Event.Researched read -> "-- reads " + read.source() + ", finds " + read.found();
          case Event.BeatEntered entered -> "   [" + entered.beat() + "]";
          case Event.FeelingsChanged feelings ->
              "   trust %d patience %d %s"
                  .formatted(feelings.trust(), feelings.patience(), feelings.because());
          case Event.DeedDone done when done.length().isPresent() -> {
            var heard = done.heard();
            yield "-- does %s: %s  %s cites %s"
                .formatted(done.deed(), text.orElse("[erased]"), heard.moveNames(), heard.cited());
          }
          case Event.DeedDone done -> "-- does " + done.deed();
          case Event.SequenceSent sent ->
              "-- letter %d of %s to %s".formatted(sent.step(), sent.sequence(), sent.person());
          case Event.Inherited before ->
              "-- asked to be left alone before: %s".formatted(before.askedBefore());
          case Event.AskedToStop asked -> "   asks to stop, binds " + asked.bound();
          case Event.EndingReached reached -> "   will end: " + reached.ending();
          case Event.PursuitClosed closed -> "-- ending: " + closed.ending();
          case Event.WritingPlanned planned -> "   will answer, " + planned.source();
          case Event.Connected connected -> "-- connected with " + connected.person();
          case Event.PromiseMade promise -> "   promised: " + promise.promise();
          case Event.PromiseMet met -> "   promise " + met.promise() + " " + met.timing();
          case Event.HintGiven hint -> "   coach: " + hint.text();
          case Event.PromiseBroken broken -> "   promise " + broken.promise() + " broken";
          default -> "";
        };
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(MOMENT.format(recorded.at()) + " " + line);
  }
}
