package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A scenario of meetings, which is not packaged: its tests, its replies, exploration. */
class MeetingRehearsalsTest extends UnpackagedRehearsals {
  MeetingRehearsalsTest() {
    super("meetings");
  }

  @Test
  void aMeetingThatIsOverIsFound() {
    assertThat(after("- wait-until: {day: 1, time: 11:00}", "- attend: conference"))
        .singleElement()
        .asString()
        .endsWith("refused (meeting-over): The time of that meeting has passed.");
  }

  @Test
  void nobodyGoesToAMeetingFromTheTelephone() {
    assertThat(after("- call: viktor", "- attend: conference"))
        .singleElement()
        .asString()
        .endsWith("moira is on the line, so nobody can go to the meeting.");
  }

  private List<String> after(String... steps) {
    return findings(
        "test: One step too many\ndoes:\n  %s\nexpects:\n  ending: let-go\n"
            .formatted(String.join("\n  ", steps)));
  }

  @Test
  void exploringComesToBothMeetingsAndToNoPursuitThatNeverEnds() {
    var found = explored(150);

    assertThat(found.problems()).isEmpty();
    assertThat(found.beats()).doesNotContain("waiting-room", "still-empty", "joins");
    assertThat(found.endings().get("heard-out")).isPositive();
    assertThat(found.neverEarned()).doesNotContain("turned-up", "rang-him-after");
  }
}
