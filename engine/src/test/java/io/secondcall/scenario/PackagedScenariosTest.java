package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PackagedScenariosTest {
  private final ScenarioReader reader = new ScenarioReader();

  @TestFactory
  Stream<DynamicTest> everyPackagedScenarioIsReadWithoutAWord() {
    return ScenarioFiles.packaged().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.folder(),
                    () ->
                        assertThat(reader.read(file).diagnostics())
                            .extracting(Diagnostic::asLine)
                            .isEmpty()));
  }

  /** The briefing shows them before a seed has drawn anything that could fill a slot. */
  @TestFactory
  Stream<DynamicTest> whatCountsIsSaidWithoutSlots() {
    return Scenarios.packaged(reader).all().stream()
        .map(
            offered ->
                DynamicTest.dynamicTest(
                    offered.scenario().id(),
                    () ->
                        assertThat(offered.scenario().criteria())
                            .flatExtracting(Criterion::statement, Criterion::why)
                            .noneMatch(text -> text.toString().contains("{"))));
  }

  @Test
  void packagedScenariosAreOfferedByIdAndNeitherTheGuideNorTheFaultsAre() {
    var scenarios = Scenarios.packaged(reader);

    assertThat(scenarios.all())
        .extracting(offered -> offered.scenario().id())
        .contains("do-your-homework")
        .doesNotContain("the-short-call", "minimal")
        .isSorted();
    var homework = scenarios.find("do-your-homework").orElseThrow();
    assertThat(homework.scenario().hash()).isEqualTo(Hashes.sha256(homework.text()));
    assertThat(scenarios.find("no-such-scenario")).isEmpty();
  }

  /** After their own try trainees see a model that scores at least 90, and two to laugh at. */
  @TestFactory
  Stream<DynamicTest> everyPackagedScenarioHasAModelAndTwoToLaughAt() {
    return ScenarioFiles.packaged().stream()
        .map(file -> DynamicTest.dynamicTest(file.folder(), () -> examples(file)));
  }

  private void examples(ScenarioFile file) {
    var scenario = reader.read(file).scenario().orElseThrow();
    var scripts =
        file.tests().stream()
            .flatMap(test -> new ScriptReader().read(scenario, test).script().stream())
            .filter(script -> script.example().isPresent())
            .toList();

    assertThat(scripts)
        .extracting(script -> script.example().orElseThrow())
        .contains(Script.Example.values());
    assertThat(scripts)
        .filteredOn(script -> script.example().equals(Optional.of(Script.Example.MODEL)))
        .allSatisfy(
            script ->
                assertThat(script.expects().scores())
                    .hasEntrySatisfying(
                        "overall", range -> assertThat(range.least()).isGreaterThanOrEqualTo(90)));
  }

  @TestFactory
  Stream<DynamicTest> everyMoveOfAPackagedScenarioHasAName() {
    return ScenarioFiles.packaged().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.folder(),
                    () -> {
                      var scenario = reader.read(file).scenario().orElseThrow();
                      assertThat(scenario.moves())
                          .allMatch(move -> scenario.moveName(move.id()).isPresent());
                    }));
  }

  /** The product runs from jars, tests run from directories: both must list alike. */
  @Test
  void scenariosAreListedFromAJarAsFromADirectory(@TempDir Path folder) throws Exception {
    var jar = jar(Path.of("../scenarios"), folder.resolve("scenarios jar.jar"));
    var classes = Path.of("target/classes").toUri().toURL();
    var inherited = getClass().getClassLoader();
    try (var loader = new IsolatedLoader(new URL[] {classes, jar.toUri().toURL()}, inherited)) {
      var files =
          (List<?>)
              loader
                  .loadClass("io.secondcall.scenario.ScenarioFiles")
                  .getMethod("packaged")
                  .invoke(null);
      assertThat(files.toString())
          .isEqualTo(ScenarioFiles.packaged().toString())
          .contains("do-your-homework");
    }
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(folder)) {
      for (var file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().matches(".*\\.(yaml|json)"))
              .toList()) {
        var name = folder.relativize(file).toString();
        if (!name.startsWith("target")) {
          out.putNextEntry(new JarEntry("scenarios/" + name));
          Files.copy(file, out);
          out.closeEntry();
        }
      }
    }
    return jar;
  }

  /** Takes the product's classes and resources from its own places alone. */
  private static final class IsolatedLoader extends URLClassLoader {
    private final ClassLoader libraries;

    IsolatedLoader(URL[] urls, ClassLoader libraries) {
      super(urls, ClassLoader.getPlatformClassLoader());
      this.libraries = libraries;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("io.secondcall") ? super.findClass(name) : libraries.loadClass(name);
    }
  }
}
