package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks scenarios: what their files say, where their example replies land, and their tests. */
@Command(
    name = "check",
    description = {
      "Check scenarios; play their tests and example replies.",
      "%nA line for each thing found: file:line:column: error CODE: what is wrong, and a "
          + "hint. The exit code is 1 where there is an error or a test fails; warnings "
          + "alone leave it at 0."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 1_000_000;

  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      paramLabel = "PATHS",
      arity = "0..*",
      description = "Scenario folders, folders of scenarios, or files (default: those packaged).")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Option(names = "--no-tests", description = "Look at the files alone: no ear, no tests.")
  private boolean withoutTests;

  @Option(
      names = "--deep",
      description =
          "Also play many guided pursuits, and report what none of them reached (some minutes).")
  private boolean deep;

  @Option(
      names = "--runs",
      defaultValue = "2000",
      paramLabel = "N",
      description = "Pursuits of --deep (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--transcript", description = "Show how each failed test went.")
  private boolean transcript;

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      description = "Print the page of a code, with a faulty example and its mend, and end.")
  private Optional<String> explain = Optional.empty();

  CheckCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    if (explain.isPresent()) {
      terminal.out().print(page(explain.get()));
      return ExitCode.OK;
    }
    if (deep && withoutTests) {
      throw CommandFailure.usage(
          "--deep plays pursuits, so it needs the ear: leave out --no-tests.");
    }
    if (runs < 1 || runs > MOST_RUNS) {
      throw CommandFailure.usage("--runs goes from 1 to " + MOST_RUNS + ".");
    }
    var check =
        new ScenarioCheckup(withoutTests ? Optional.empty() : Optional.of(ear), deep ? runs : 0);
    for (var file : files()) {
      check.look(file);
    }
    for (var path : looseFiles()) {
      check.look(path.toString(), Files.readString(path));
    }
    var report = check.report();
    terminal.out().print(json ? report.toJson() : report.toText(transcript));
    return report.isInOrder() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static String page(String code) throws IOException {
    var name = code.toUpperCase(java.util.Locale.ROOT);
    try (var in =
        CheckCommand.class.getResourceAsStream("/scenarios/diagnostics/" + name + ".md")) {
      if (in == null) {
        throw CommandFailure.usage("There is no code " + code + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<ScenarioFile> files() {
    if (paths.isEmpty()) {
      return ScenarioFiles.packaged();
    }
    var files = new ArrayList<ScenarioFile>();
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw CommandFailure.usage("There is no " + path + ".");
      }
      if (!isLoose(path)) {
        var folder = Files.isDirectory(path) ? path : ScenarioArgument.folderOf(path);
        var found = ScenarioFiles.in(folder);
        if (found.isEmpty()) {
          throw CommandFailure.usage("There is no scenario in " + path + ".");
        }
        files.addAll(found);
      }
    }
    return files;
  }

  /** A file of another name than scenario.yaml: read for what it says, without tests beside it. */
  private static boolean isLoose(Path path) {
    return Files.isRegularFile(path) && !path.endsWith("scenario.yaml");
  }

  private List<Path> looseFiles() {
    return paths.stream().filter(CheckCommand::isLoose).toList();
  }
}
