package io.secondcall.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.language.Ear;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.rehearsal.Coverage;
import io.secondcall.rehearsal.Rehearsal;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how much of a scenario its tests hit. */
@Command(
    name = "coverage",
    description = {
      "Play a scenario's tests, and report the beats, transitions, topics, criteria, endings and "
          + "lines that they hit.",
      "%nRecorded pursuits count, too, where they are given; those of another version of the "
          + "scenario, and those that are not over, are left out and named on standard error."
    })
final class CoverageCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "Id of a packaged scenario, or a scenario's folder.")
  private String scenario = "";

  @Option(
      names = "--recordings",
      paramLabel = "PATH",
      description = "A recording, or a folder of recordings (*.json); may be given again.")
  private List<Path> recordings = List.of();

  @Option(names = "--no-tests", description = "Count the recordings alone.")
  private boolean withoutTests;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  CoverageCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    var argument = ScenarioArgument.resolve(scenario);
    var coverage = new Coverage.Builder(argument.scenario());
    for (var path : files()) {
      add(argument.scenario(), path, coverage);
    }
    if (!withoutTests) {
      var rehearsal = new Rehearsal(ear.get(), Judge::judge);
      argument.scripts().stream()
          .flatMap(script -> rehearsal.play(argument.scenario(), script).stream())
          .forEach(outcome -> coverage.add(outcome.events(), outcome.scorecard().orElseThrow()));
    }
    var report = coverage.build();
    terminal.out().print(json ? json(report) : report.text());
    return ExitCode.OK;
  }

  private static String json(Coverage report) throws IOException {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report)
        + "\n";
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var path : recordings) {
      if (Files.isDirectory(path)) {
        try (var inside = Files.walk(path)) {
          inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        throw CommandFailure.usage("There is no " + path + ".");
      }
    }
    return files;
  }

  private void add(Scenario wanted, Path path, Coverage.Builder coverage) throws IOException {
    try {
      var recording = RecordingFile.read(Files.readString(path));
      var started = (Event.PursuitStarted) recording.events().getFirst().event();
      if (!started.scenarioHash().equals(wanted.hash())) {
        leftOut(path, "it was played in another scenario, or another version of this one");
      } else if (PursuitState.of(recording.events()).closed().isEmpty()) {
        leftOut(path, "the pursuit is not over");
      } else {
        coverage.add(recording.events(), Judge.judge(wanted, recording.events()));
      }
    } catch (RecordingFile.Unreadable | IllegalArgumentException unreadable) {
      leftOut(path, String.valueOf(unreadable.getMessage()));
    }
  }

  private void leftOut(Path path, String why) {
    terminal.err().println("%s is left out: %s".formatted(path, why));
  }
}
