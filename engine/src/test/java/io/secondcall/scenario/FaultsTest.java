package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every faulty scenario is found fault with where its first line says, and for nothing else. */
class FaultsTest {
  private static final Path SCENARIOS = Path.of("..", "scenarios");
  private static final Pattern EXPECTED = Pattern.compile("# (SC\\d{4}) at line (\\d+): .*");

  /** Found by playing only: the rehearsals' tests look at them. */
  private static final String PLAYED = "SC09";

  private static final String MODEL =
      "test: Model\nmodel: true\ndoes: [close]\nexpects: {overall: \">= 90\"}\n";

  private final ScenarioReader reader = new ScenarioReader();

  @TestFactory
  Stream<DynamicTest> everyFaultIsReportedAtItsLineAndNothingElseIs() throws IOException {
    return faults().stream()
        .filter(fault -> !fault.getFileName().toString().startsWith(PLAYED))
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    SCENARIOS.resolve("faults").relativize(fault).toString(), () -> expect(fault)));
  }

  private void expect(Path fault) throws IOException {
    var text = Files.readString(fault);
    var expected = EXPECTED.matcher(text.lines().findFirst().orElse(""));
    assertThat(expected.matches()).as("the first line says what is wrong").isTrue();
    var found = read(fault, text);
    assertThat(found)
        .extracting(diagnostic -> diagnostic.code() + " at line " + diagnostic.line())
        .containsExactly(expected.group(1) + " at line " + expected.group(2));
    assertThat(found.getFirst().column()).isPositive();
    assertThat(found.getFirst().message()).endsWith(".");
  }

  private List<Diagnostic> read(Path fault, String text) {
    if (fault.toString().endsWith(".test.yaml")) {
      var guide = ScenarioFiles.in(SCENARIOS.resolve("guide/the-short-call")).getFirst();
      var scenario = reader.read(guide).scenario().orElseThrow();
      return new ScriptReader()
          .read(scenario, new ScenarioFile.TestFile(fault.toString(), text))
          .diagnostics();
    }
    if (fault.getFileName().toString().matches("SC053.*|SC0711.*")) {
      return craft(fault, text);
    }
    return fault.endsWith("scenario.yaml")
        ? reader.read(ScenarioFiles.in(fault.resolveSibling("")).getFirst()).diagnostics()
        : reader.read(fault.toString(), text).diagnostics();
  }

  /** What keeps nobody from playing is looked for apart from reading. */
  private List<Diagnostic> craft(Path fault, String text) {
    var reading = reader.read(fault.toString(), text);
    assertThat(reading.diagnostics()).isEmpty();
    var scenario = reading.scenario().orElseThrow();
    var model =
        new ScriptReader().read(scenario, new ScenarioFile.TestFile("model.test.yaml", MODEL));
    return Craft.check(
        scenario,
        new ScenarioFile(scenario.id(), fault.toString(), text, List.of()),
        fault.toString().contains("SC0711") ? List.of() : model.script().stream().toList());
  }

  @Test
  void everyCodeHasAPageAndAFaultyScenario() throws IOException {
    var fileNames = faults().stream().map(Path::toString).toList();
    for (var problem : Problem.values()) {
      assertThat(SCENARIOS.resolve("diagnostics/" + problem.code() + ".md"))
          .content()
          .startsWith("# " + problem.code() + ": ")
          .contains("## Mended");
      assertThat(getClass().getClassLoader().getResource(problem.page())).isNotNull();
      if (problem != Problem.TOO_LARGE) {
        assertThat(fileNames).anyMatch(name -> name.contains(problem.code() + "-"));
      }
    }
  }

  @Test
  void noCodeIsGivenTwice() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
  }

  private static List<Path> faults() throws IOException {
    try (var files = Files.walk(SCENARIOS.resolve("faults"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
