package io.secondcall.pursuit;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import java.nio.file.Path;

/** The test scenario of two houses: sides, a sequence, deeds, epilogues. */
public final class Houses {
  private static final Scenario SCENARIO =
      new ScenarioReader()
          .read(ScenarioFiles.in(Path.of("src/test/resources/team")).getFirst())
          .scenario()
          .orElseThrow();

  private Houses() {}

  public static Scenario scenario() {
    return SCENARIO;
  }
}
