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

/**
 * A scenario of houses, sequences and deeds, which is not packaged: tests, replies, exploration.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamRehearsalsTest {
  private static final ScenarioFile FILE =
      ScenarioFiles.in(Path.of("src/test/resources/team")).getFirst();
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

  private static List<Script> tests(Scenario scenario) {
    return FILE.tests().stream()
        .map(
            test -> {
              var reading = new ScriptReader().read(scenario, test);
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
  void aDeedThatIsNotOfferedIsFound() {
    var scenario = scenario();
    var text =
        """
        test: Stops what it has not found
        does:
          - do: stop-autumn
        expects:
          ending: as-before
        """;
    var script =
        new ScriptReader()
            .read(scenario, new ScenarioFile.TestFile("x.test.yaml", text))
            .script()
            .orElseThrow();

    assertThat(new Rehearsal(ear, Judge::judge).play(scenario, script, 1).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("unknown-deed"));
  }

  @Test
  void exploringDoesDeedsAndReachesBothEndings() {
    var scenario = scenario();

    var found =
        new Explorer(ear, Judge::judge)
            .explore(Exploration.Kind.GUIDED, scenario, tests(scenario), 40, 1);

    assertThat(found.problems()).isEmpty();
    assertThat(found.endingsNeverReached()).isEmpty();
    assertThat(found.beats()).doesNotContain("angry-mail", "dans-desk");
    assertThat(found.neverEarned()).isEmpty();
  }
}
