package io.secondcall.cli;

import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A scenario named on the command line: a packaged one by its id, another by its folder. */
final class ScenarioArgument {
  private ScenarioArgument() {}

  /**
   * @throws CommandFailure when there is no such scenario, or it has errors
   */
  static Scenarios.Offered resolve(String name) {
    var reader = new ScenarioReader();
    if (name.contains("/") || name.contains("\\") || Files.isDirectory(Path.of(name))) {
      return fromFolder(reader, Path.of(name));
    }
    var packaged = Scenarios.packaged(reader);
    return packaged
        .find(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "There is no scenario `%s`. There are: %s. Or give a scenario's folder."
                        .formatted(
                            name,
                            packaged.all().stream()
                                .map(offered -> offered.scenario().id())
                                .collect(Collectors.joining(", ")))));
  }

  private static Scenarios.Offered fromFolder(ScenarioReader reader, Path path) {
    var file = only(Files.isRegularFile(path) ? parent(path) : path);
    var reading = reader.read(file);
    return reading
        .scenario()
        .map(scenario -> new Scenarios.Offered(scenario, file.text()))
        .orElseThrow(
            () ->
                CommandFailure.failed(
                    "%s has errors; see `secondcall check %s`.".formatted(file.path(), path)));
  }

  private static Path parent(Path file) {
    var parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
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
