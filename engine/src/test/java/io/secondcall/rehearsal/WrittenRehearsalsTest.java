package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A scenario of mail and messages, which is not packaged: its tests, its replies, exploration. */
class WrittenRehearsalsTest extends UnpackagedRehearsals {
  WrittenRehearsalsTest() {
    super("written");
  }

  @Test
  void anAnswerThatNeverComesIsFound() {
    var found =
        findings(
            """
            test: Waits for an answer to nothing
            does:
              - research: website
              - mail: nadia
                subject: Hello
                text: Good morning, I hope that you are well.
                until: answered
            expects:
              ending: no-answer
            """);

    assertThat(found).singleElement().asString().endsWith("no answer came from nadia.");
  }

  @Test
  void whatSomebodyElseWritesIsNoAnswer() {
    var found =
        findings(
            """
            test: Waits for her answer while his comes
            does:
              - message: tom
                text: Hello Tom, it's Robin, we met at the buildings fair in November.
              - research: website
              - mail: nadia
                subject: Hello
                text: Good morning, I hope that you are well.
                until: answered
            expects:
              ending: no-answer
            """);

    assertThat(found).singleElement().asString().endsWith("no answer came from nadia.");
  }

  @Test
  void exploringFindsEveryWrittenBeatAndNoPursuitThatNeverEnds() {
    var found = explored(200);

    assertThat(found.problems()).isEmpty();
    assertThat(found.beats()).doesNotContain("inbox", "asks-when", "toms-chat", "stop-it");
    assertThat(found.endings().get("booked")).isPositive();
  }
}
