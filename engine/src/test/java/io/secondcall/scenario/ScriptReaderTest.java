package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Script.Step;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {
  private final ScenarioFile guide =
      ScenarioFiles.in(Path.of("../scenarios/guide/the-short-call")).getFirst();
  private final Scenario scenario = new ScenarioReader().read(guide).scenario().orElseThrow();

  private Script script(String name) {
    var file =
        guide.tests().stream().filter(test -> test.path().contains(name)).findFirst().orElseThrow();
    var reading = new ScriptReader().read(scenario, file);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.script().orElseThrow();
  }

  @Test
  void aTestIsReadAsAStory() {
    var script = script("looks-first");

    assertThat(script.seeds()).containsExactly(1L, 2L, 3L);
    assertThat(script.does())
        .extracting(step -> (Object) step.getClass())
        .containsExactly(Step.Research.class, Step.Call.class, Step.Say.class, Step.Say.class);
    assertThat(script.does().get(1)).isEqualTo(new Step.Call(6, "imke", Script.Until.REACHED));
    assertThat(((Step.Say) script.does().get(2)).expects().hears())
        .containsExactly("greet", "show-research");
    assertThat(script.expects().marks()).containsEntry("owned-the-fault", Set.of("not-called-for"));
  }

  @ParameterizedTest
  @CsvSource({">= 80,80,100", "<=30,0,30", "30..65,30,65", "85,85,85"})
  void aScoreIsABoundOrARange(String text, int least, int most) {
    assertThat(ScriptReader.range(text)).isEqualTo(new Script.Range(least, most));
  }
}
