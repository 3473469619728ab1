package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.scenario.Craft;
import io.secondcall.scenario.Diagnostic;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scoring.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that only playing shows are found where the file's first line says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedFaultsTest {
  private static final Path FAULTS = Path.of("../scenarios/faults");
  private static final Pattern EXPECTED = Pattern.compile("# (SC\\d{4}) at line (\\d+): .*");
  private static final int PURSUITS = 64;

  private OnnxEar ear;

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SC0901-never-entered",
        "SC0902-never-ended-so",
        "SC0903-never-ends",
        "SC0904-astray"
      })
  void isFound(String name) throws IOException {
    var text = Files.readString(FAULTS.resolve(name + ".yaml"));
    var expected = EXPECTED.matcher(text.lines().findFirst().orElse(""));
    assertThat(expected.matches()).as("the first line says what is wrong").isTrue();

    var found = name.contains("astray") ? astray(name, text) : explored(name, text);

    assertThat(found)
        .extracting(one -> one.code() + " at line " + one.line())
        .contains(expected.group(1) + " at line " + expected.group(2));
  }

  private List<Diagnostic> astray(String name, String text) {
    var file = new ScenarioFile("minimal", name, text, List.of());
    var scenario = new ScenarioReader().read(name, text).scenario().orElseThrow();
    return Craft.astray(
        file,
        new Tries(ear)
            .check(scenario, file).stream()
                .map(stray -> new Craft.Stray(stray.line(), stray.message()))
                .toList());
  }

  private List<Diagnostic> explored(String name, String text) {
    var scenario = new ScenarioReader().read(name, text).scenario().orElseThrow();
    var found =
        new Explorer(ear, Judge::judge)
            .explore(Exploration.Kind.GUIDED, scenario, List.of(), PURSUITS, 1);
    return Craft.explored(
        new ScenarioFile("minimal", name, text, List.of()),
        PURSUITS,
        new Craft.Unreached(
            found.beats(),
            found.endingsNeverReached(),
            found.people(),
            found.facts(),
            found.neverEarned(),
            found.neverLost(),
            found.endless()));
  }
}
