package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.pursuit.MeetingSamples;
import io.secondcall.scenario.Diagnostic;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scenario of meetings, which is not packaged: its tests, its replies, exploration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingRehearsalsTest {
  private final ScriptReader scripts = new ScriptReader();
  private OnnxEar ear;

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  private static Scenario scenario() {
    var reading = new ScenarioReader().read(MeetingSamples.FILE);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private Script script(Scenario scenario, ScenarioFile.TestFile test) {
    var reading = scripts.read(scenario, test);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    return reading.script().orElseThrow();
  }

  private List<Script> tests(Scenario scenario) {
    return MeetingSamples.FILE.tests().stream().map(test -> script(scenario, test)).toList();
  }

  @Test
  void everyTestPasses() {
    var scenario = scenario();
    var rehearsal = new Rehearsal(ear, Judge::judge);
    for (var script : tests(scenario)) {
      for (var outcome : rehearsal.play(scenario, script)) {
        assertThat(outcome.findings())
            .as(() -> script.name() + "\n" + String.join("\n", outcome.transcript()))
            .extracting(Finding::asLine)
            .isEmpty();
      }
    }
  }

  @Test
  void everyExampleReplyLands() {
    assertThat(new Tries(ear).check(scenario(), MeetingSamples.FILE))
        .extracting(Finding::asLine)
        .isEmpty();
  }

  @Test
  void aMeetingThatIsOverIsFound() {
    assertThat(findings("- wait-until: {day: 1, time: 11:00}", "- attend: conference"))
        .singleElement()
        .asString()
        .endsWith("refused (meeting-over): The time of that meeting has passed.");
  }

  @Test
  void nobodyGoesToAMeetingFromTheTelephone() {
    assertThat(findings("- call: viktor", "- attend: conference"))
        .singleElement()
        .asString()
        .endsWith("moira is on the line, so nobody can go to the meeting.");
  }

  private List<String> findings(String... steps) {
    var scenario = scenario();
    var text =
        "test: One step too many\ndoes:\n  %s\nexpects:\n  ending: let-go\n"
            .formatted(String.join("\n  ", steps));
    var test = new ScenarioFile.TestFile("x.test.yaml", text);
    return new Rehearsal(ear, Judge::judge)
        .play(scenario, script(scenario, test), 1).findings().stream()
            .map(Finding::message)
            .toList();
  }

  @Test
  void exploringComesToBothMeetingsAndToNoPursuitThatNeverEnds() {
    var scenario = scenario();

    var found = new Explorer(ear, Judge::judge).explore(scenario, tests(scenario), 150, 1);

    assertThat(found.problems()).isEmpty();
    assertThat(found.beats()).doesNotContain("waiting-room", "still-empty", "joins");
    assertThat(found.endings().get("heard-out")).isPositive();
    assertThat(found.neverEarned()).doesNotContain("turned-up", "rang-him-after");
  }
}
