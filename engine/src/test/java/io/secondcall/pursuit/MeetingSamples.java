package io.secondcall.pursuit;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import java.nio.file.Path;

/** A scenario of an empty chair, a screened line and a second meeting; it is not packaged. */
public final class MeetingSamples {
  public static final ScenarioFile FILE =
      ScenarioFiles.in(Path.of("src/test/resources/meetings")).getFirst();

  private MeetingSamples() {}

  public static Scenario scenario() {
    return new ScenarioReader().read(FILE).scenario().orElseThrow();
  }
}
