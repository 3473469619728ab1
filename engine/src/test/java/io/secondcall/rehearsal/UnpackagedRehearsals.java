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

/** What holds of each scenario that shows a part of the engine and is not packaged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnpackagedRehearsals {
  private final ScenarioFile file;
  private final ScriptReader scripts = new ScriptReader();
  private OnnxEar ear;

  /**
   * @param folder below the tests' resources
   */
  UnpackagedRehearsals(String folder) {
    file = ScenarioFiles.in(Path.of("src/test/resources", folder)).getFirst();
  }

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  final Scenario scenario() {
    var reading = new ScenarioReader().read(file);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private Script script(Scenario scenario, ScenarioFile.TestFile test) {
    var reading = scripts.read(scenario, test);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    return reading.script().orElseThrow();
  }

  private List<Script> tests(Scenario scenario) {
    return file.tests().stream().map(test -> script(scenario, test)).toList();
  }

  /** What a test of that text finds amiss. */
  final List<String> findings(String text) {
    var scenario = scenario();
    var script = script(scenario, new ScenarioFile.TestFile("x.test.yaml", text));
    return new Rehearsal(ear, Judge::judge)
        .play(scenario, script, 1).findings().stream().map(Finding::message).toList();
  }

  final Exploration explored(int pursuits) {
    var scenario = scenario();
    return new Explorer(ear, Judge::judge)
        .explore(Exploration.Kind.GUIDED, scenario, tests(scenario), pursuits, 1);
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
    assertThat(new Tries(ear).check(scenario(), file)).extracting(Finding::asLine).isEmpty();
  }
}
