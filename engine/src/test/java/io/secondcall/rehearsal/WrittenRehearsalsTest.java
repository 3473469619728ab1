package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.scenario.Diagnostic;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scenario of mail and messages, which is not packaged: its tests, its replies, exploration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenRehearsalsTest {
  private static final ScenarioFile FILE =
      ScenarioFiles.in(Path.of("src/test/resources/written")).getFirst();
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
    var reading = new ScenarioReader().read(FILE);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private List<Script> tests(Scenario scenario) {
    return FILE.tests().stream()
        .map(
            test -> {
              var reading = scripts.read(scenario, test);
              assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
              return reading.script().orElseThrow();
            })
        .toList();
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
    assertThat(new Tries(ear).check(scenario(), FILE)).extracting(Finding::asLine).isEmpty();
  }

  @Test
  void anAnswerThatNeverComesIsFound() {
    var scenario = scenario();
    var text =
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
        """;
    var script =
        scripts
            .read(scenario, new ScenarioFile.TestFile("x.test.yaml", text))
            .script()
            .orElseThrow();

    var outcome = new Rehearsal(ear, Judge::judge).play(scenario, script, 1);

    assertThat(outcome.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).endsWith("no answer came from nadia."));
  }

  @Test
  void exploringFindsEveryWrittenBeatAndNoPursuitThatNeverEnds() {
    var scenario = scenario();

    var found =
        new Explorer(ear, Judge::judge)
            .explore(Exploration.Kind.GUIDED, scenario, tests(scenario), 200, 1);

    assertThat(found.problems()).isEmpty();
    assertThat(found.beats()).doesNotContain("inbox", "asks-when", "toms-chat", "stop-it");
    assertThat(found.endings().get("booked")).isPositive();
  }
}
