package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.scenario.Diagnostic;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every packaged scenario: its tests with all their seeds, and its example replies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedRehearsalsTest {
  private final ScenarioReader reader = new ScenarioReader();
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

  @TestFactory
  Stream<DynamicNode> everyTestPassesAndEveryExampleReplyLands() {
    return ScenarioFiles.packaged().stream()
        .map(
            file -> {
              var scenario = reader.readTrusted(file.path(), file.text());
              return DynamicContainer.dynamicContainer(
                  file.folder(),
                  Stream.concat(
                      Stream.of(DynamicTest.dynamicTest("replies", () -> tries(scenario, file))),
                      file.tests().stream()
                          .map(
                              test ->
                                  DynamicTest.dynamicTest(
                                      test.path(), () -> rehearse(scenario, test)))));
            });
  }

  private void tries(Scenario scenario, ScenarioFile file) {
    assertThat(new Tries(ear).check(scenario, file)).extracting(Finding::asLine).isEmpty();
  }

  private void rehearse(Scenario scenario, ScenarioFile.TestFile test) {
    var reading = scripts.read(scenario, test);
    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).isEmpty();
    for (var outcome :
        new Rehearsal(ear, Judge::judge).play(scenario, reading.script().orElseThrow())) {
      assertThat(outcome.findings())
          .as(() -> String.join("\n", outcome.transcript()))
          .extracting(Finding::asLine)
          .isEmpty();
    }
  }
}
