package io.secondcall.scenario;

import java.util.List;

/**
 * A scenario where it lies, with its tests. Immutable.
 *
 * @param folder name of its folder
 * @param path of the file, as diagnostics give it
 * @param text what it holds
 * @param tests files beside it that end in {@code .test.yaml}, by name
 */
public record ScenarioFile(String folder, String path, String text, List<TestFile> tests) {
  public ScenarioFile {
    tests = List.copyOf(tests);
  }

  /**
   * @param path as diagnostics give it
   */
  public record TestFile(String path, String text) {}
}
