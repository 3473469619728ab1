package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  private static final String FAULT = "../scenarios/faults/SC0301-unknown-beat.yaml";

  @Test
  void thePackagedScenariosAreInOrder() {
    var typed = Typed.command("", "check", "--no-tests");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("0 errors");
  }

  @Test
  void aFaultIsShownWithItsPlaceCodeAndHint() {
    var typed = Typed.command("", "check", "--no-tests", FAULT);
    assertThat(typed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.out()).containsPattern("SC0301-unknown-beat.yaml:\\d+:\\d+: error SC0301: ");
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void jsonSaysTheSame() throws Exception {
    var report =
        new ObjectMapper()
            .readTree(Typed.command("", "check", "--no-tests", "--json", FAULT).out());
    assertThat(report.path("inOrder").asBoolean(true)).isFalse();
    var found = report.path("diagnostics").path(0);
    assertThat(found.path("code").asText()).isEqualTo("SC0301");
    assertThat(found.path("line").asInt()).isPositive();
    assertThat(found.path("hint").asText()).isNotBlank();
  }

  @Test
  void testsAndExampleRepliesOfAFolderArePlayed() {
    var typed = Typed.command("", "check", "../scenarios/guide/the-short-call");
    assertThat(typed.out()).containsPattern("\\d+ failed of \\d+ test run");
  }

  @Test
  void aCodeIsExplained() {
    assertThat(Typed.command("", "check", "--explain", "sc0301").out()).startsWith("# SC0301");
    assertThat(Typed.command("", "check", "--explain", "SC9999").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPathThatIsNotThereIsWrongUsage() {
    assertThat(Typed.command("", "check", "no/such/folder").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void twoKindsOfExplorationAtOnceAreWrongUsage() {
    assertThat(Typed.command("", "explore", "do-your-homework", "--guided", "--random").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aGraphIsDrawnOfEverybodyOrOfOnePerson() {
    var all = Typed.command("", "graph", "do-your-homework");
    assertThat(all.code()).isZero();
    assertThat(all.out()).startsWith("digraph \"do-your-homework\" {").endsWith("}\n");
    var guide = "../scenarios/guide/the-short-call";
    assertThat(Typed.command("", "graph", guide, "--person", "imke").out())
        .contains("\"opens imke\" -> ", "[label=\"otherwise\", style=dashed]");
    assertThat(Typed.command("", "graph", guide, "--person", "nobody").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void coverageOfAFolderIsToldAsTextAndAsJson() throws Exception {
    var guide = "../scenarios/guide/the-short-call";
    assertThat(Typed.command("", "coverage", guide).out())
        .contains("the-short-call: ", "beats", "criteria earned", "lines");
    var report = new ObjectMapper().readTree(Typed.command("", "coverage", guide, "--json").out());
    assertThat(report.path("beats").size()).isPositive();
    assertThat(report.path("pursuits").asInt()).isPositive();
    assertThat(Typed.command("", "coverage", guide, "--recordings", "no/such").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void exploringTellsTheSameForTheSameSeed() {
    var first = Typed.command("", "explore", "do-your-homework", "--runs", "5", "--seed", "7");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("5 guided pursuits", "endings", "marks");
    assertThat(Typed.command("", "explore", "do-your-homework", "--runs", "5", "--seed", "7"))
        .isEqualTo(first);
  }
}
