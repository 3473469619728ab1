package io.secondcall.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds scenarios: those packaged with the product, and those in a folder. Stateless. */
public final class ScenarioFiles {
  private static final String FILE = "scenario.yaml";
  private static final String SCHEMA = "scenarios/scenario.schema.json";

  /** More bytes than any text that the reader accepts. */
  private static final int MOST_BYTES = 4 * YamlText.MOST_CHARACTERS + 1;

  private ScenarioFiles() {}

  /**
   * Scenarios on the class path, by name. They lie beside their schema, in a directory or in a jar.
   *
   * @throws UncheckedIOException when the class path cannot be read
   */
  public static List<ScenarioFile> packaged() {
    var schema = ScenarioFiles.class.getClassLoader().getResource(SCHEMA);
    if (schema == null) {
      throw new IllegalStateException("the class path lacks " + SCHEMA);
    }
    try {
      var uri = schema.toURI();
      if (!uri.getScheme().equals("jar")) {
        return in(Path.of(uri).resolveSibling(""), "scenarios/");
      }
      try (var jar = FileSystems.newFileSystem(jarOf(uri), Map.of())) {
        return in(jar.getPath("scenarios"), "scenarios/");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path jarOf(URI resource) {
    var inner = resource.getRawSchemeSpecificPart();
    return Path.of(URI.create(inner.substring(0, inner.indexOf("!/"))));
  }

  /**
   * The scenario in a folder, or those in its sub-folders, by name.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static List<ScenarioFile> in(Path folder) {
    try {
      if (Files.exists(folder.resolve(FILE))) {
        return List.of(file(folder, folder + "/"));
      }
      return in(folder, folder + "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ScenarioFile> in(Path folder, String prefix) throws IOException {
    try (var children = Files.list(folder)) {
      return children
          .filter(child -> Files.exists(child.resolve(FILE)))
          .sorted()
          .map(child -> unchecked(child, prefix + name(child) + "/"))
          .toList();
    }
  }

  private static ScenarioFile unchecked(Path folder, String prefix) {
    try {
      return file(folder, prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScenarioFile file(Path folder, String prefix) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      var tests =
          children
              .filter(child -> name(child).endsWith(".test.yaml"))
              .sorted()
              .map(child -> new ScenarioFile.TestFile(prefix + name(child), text(child)))
              .toList();
      return new ScenarioFile(
          name(folder.toAbsolutePath().normalize()),
          prefix + FILE,
          text(folder.resolve(FILE)),
          tests);
    }
  }

  /** Bytes that are no UTF-8 become U+FFFD, which the reader reports. */
  private static String text(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(MOST_BYTES), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    var name = path.getFileName();
    return name == null ? "" : name.toString().replace("/", "");
  }
}
