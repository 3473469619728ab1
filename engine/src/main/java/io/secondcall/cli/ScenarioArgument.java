package io.secondcall.cli;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario named on the command line: a packaged one by its id, another by its folder.
 *
 * @param file with the text that a recording pins, and with its tests
 */
record ScenarioArgument(ScenarioFile file, Scenario scenario) {

  /**
   * @throws CommandFailure when there is no such scenario, or it has errors
   */
  static ScenarioArgument resolve(String name) {
    var reader = new ScenarioReader();
    if (name.contains("/") || name.contains("\\") || Files.isDirectory(Path.of(name))) {
      return fromFolder(reader, Path.of(name));
    }
    var packaged = ScenarioFiles.packaged();
    var file =
        packaged.stream()
            .filter(one -> one.folder().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "There is no scenario `%s`. There are: %s. Or give a scenario's folder."
                            .formatted(
                                name,
                                packaged.stream()
                                    .map(ScenarioFile::folder)
                                    .collect(Collectors.joining(", ")))));
    return new ScenarioArgument(file, reader.readTrusted(file.path(), file.text()));
  }

  private static ScenarioArgument fromFolder(ScenarioReader reader, Path path) {
    var file = only(Files.isRegularFile(path) ? folderOf(path) : path);
    return reader
        .read(file)
        .scenario()
        .map(scenario -> new ScenarioArgument(file, scenario))
        .orElseThrow(
            () ->
                CommandFailure.failed(
                    "%s has errors; see `secondcall check %s`.".formatted(file.path(), path)));
  }

  /** Those of its tests that can be read. */
  List<Script> scripts() {
    var reader = new ScriptReader();
    return file.tests().stream()
        .flatMap(test -> reader.read(scenario, test).script().stream())
        .toList();
  }

  static Path folderOf(Path file) {
    var parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static ScenarioFile only(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage("There is no folder " + folder + ".");
    }
    var files = ScenarioFiles.in(folder);
    if (files.size() != 1) {
      throw CommandFailure.usage(
          files.isEmpty()
              ? "There is no scenario.yaml in " + folder + "."
              : folder + " holds several scenarios; name the folder of one.");
    }
    return files.getFirst();
  }
}
