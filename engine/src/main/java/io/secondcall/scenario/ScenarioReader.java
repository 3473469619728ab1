package io.secondcall.scenario;

import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads scenario files. Whatever the text holds, a reading is a scenario or diagnostics, never an
 * exception. Thread-safe; keep one, because the first reading builds the schema and the expression
 * runtime (some 0.8 s together on a cold JVM).
 */
public final class ScenarioReader {
  private final Lazy<Shape> shape =
      new Lazy<>(() -> Shape.ofResource("scenarios/scenario.schema.json"));
  private final Lazy<CelRuntime> runtime = new Lazy<>(ExpressionLanguage::runtime);

  /**
   * Reads and checks a scenario.
   *
   * @param file the name that diagnostics give
   * @param text YAML
   */
  public Reading read(String file, String text) {
    var diagnostics = new Diagnostics(file);
    var scenario =
        YamlText.parse(text, diagnostics)
            .filter(root -> Shape.fits(shape, root, diagnostics))
            .flatMap(root -> decode(root, text, diagnostics));
    return new Reading(
        diagnostics.hasErrors() ? Optional.empty() : scenario, diagnostics.inFileOrder());
  }

  /**
   * Reads a scenario that this version has read without errors before: a packaged one, which the
   * build checks, or one that a pursuit pinned. Checks nothing and compiles expressions when they
   * are first asked, so that a start does not wait for it.
   *
   * @throws IllegalArgumentException when the text is no scenario after all
   */
  public Scenario readTrusted(String file, String text) {
    var diagnostics = new Diagnostics(file);
    var root = YamlText.parse(text, diagnostics);
    if (root.isEmpty() || diagnostics.hasErrors()) {
      throw new IllegalArgumentException(file + " is not readable: " + diagnostics.inFileOrder());
    }
    try {
      return new ScenarioDecoder(root.get(), diagnostics, new Symbols(diagnostics))
          .decode(Hashes.sha256(text), true, runtime);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(file + " is no scenario: " + e.getMessage(), e);
    }
  }

  /** Reads and checks a scenario in its folder, which must be named like its id. */
  public Reading read(ScenarioFile file) {
    var reading = read(file.path(), file.text());
    var id = reading.scenario().map(Scenario::id).orElse(file.folder());
    if (id.equals(file.folder())) {
      return reading;
    }
    var diagnostics = new Diagnostics(file.path());
    diagnostics.report(
        Problem.OTHER_FOLDER,
        placeOfId(file.text()),
        "The scenario `%s` lies in a folder `%s`.".formatted(id, file.folder()),
        "Rename one of them.");
    return new Reading(
        Optional.empty(),
        Stream.concat(reading.diagnostics().stream(), diagnostics.inFileOrder().stream())
            .sorted(Diagnostic.IN_FILE_ORDER)
            .toList());
  }

  private static Place placeOfId(String text) {
    return YamlText.parse(text, new Diagnostics(""))
        .map(root -> Fields.of(root).need("scenario").place())
        .orElse(Place.START);
  }

  private Optional<Scenario> decode(Node root, String text, Diagnostics diagnostics) {
    var symbols = new Symbols(diagnostics);
    var scenario =
        new ScenarioDecoder(root, diagnostics, symbols).decode(Hashes.sha256(text), false, runtime);
    symbols.resolve();
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    new ScenarioCheck(scenario, Fields.of(root), symbols, diagnostics).run();
    return Optional.of(scenario);
  }
}
