package io.secondcall.cli;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Rulings;
import io.secondcall.scoring.ScorecardCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges a recorded pursuit. */
@Command(
    name = "score",
    description = {
      "Judge a recorded pursuit and print its scorecard as JSON.",
      "%n`secondcall play --record` makes a recording; the scenario that it was played "
          + "in lies in it. The same file gives the same bytes."
    })
final class ScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The recording; - for standard input.")
  private String file = "";

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var recording = read();
    var scenario = scenario(recording);
    if (state(recording).closed().isEmpty()) {
      throw CommandFailure.failed(file + ": the pursuit is not over; a scorecard needs its end.");
    }
    var judged = Judge.judge(scenario, recording.events());
    var counts = Rulings.applied(scenario, judged, recording.events());
    terminal.out().print(ScorecardCodec.write(counts));
    terminal.out().print('\n');
    return ExitCode.OK;
  }

  private RecordingFile read() throws IOException {
    try {
      return RecordingFile.read(text());
    } catch (RecordingFile.Unreadable unreadable) {
      throw CommandFailure.failed(file + ": " + unreadable.getMessage());
    }
  }

  private String text() throws IOException {
    if (file.equals("-")) {
      return terminal.in().lines().collect(Collectors.joining("\n"));
    }
    var path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw CommandFailure.usage("There is no file " + file + ".");
    }
    return Files.readString(path);
  }

  private PursuitState state(RecordingFile recording) {
    try {
      return PursuitState.of(recording.events());
    } catch (IllegalArgumentException | IllegalStateException broken) {
      throw CommandFailure.failed(file + ": its events are no pursuit: " + broken.getMessage());
    }
  }

  private Scenario scenario(RecordingFile recording) {
    var started = (Event.PursuitStarted) recording.events().getFirst().event();
    try {
      var scenario = new ScenarioReader().readTrusted(started.scenario(), recording.scenario());
      if (scenario.hash().equals(started.scenarioHash())) {
        return scenario;
      }
    } catch (IllegalArgumentException unreadable) {
      throw CommandFailure.failed(file + ": the scenario in it cannot be read.");
    }
    throw CommandFailure.failed(
        file + ": the scenario in it is not the version that the pursuit was played in.");
  }
}
