package io.secondcall.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Sentences that stand for a kind of saying, as packaged with the ear. Stateless. */
final class ExampleSentences {
  private ExampleSentences() {}

  /**
   * The vectors of the sentences of a resource beside this class, one a line; {@code #} begins a
   * remark.
   *
   * @param sense vector of a text, of length one
   * @throws UncheckedIOException when it can't be read
   */
  static List<float[]> vectors(String resource, Function<String, float[]> sense) {
    return lines(resource).stream().map(sense).toList();
  }

  static List<String> lines(String resource) {
    try (var in = ExampleSentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Nearness of a vector to the nearest of them, -1 to 1. */
  static double nearest(List<float[]> examples, float[] sense) {
    double nearest = -1;
    for (float[] example : examples) {
      nearest = Math.max(nearest, Senses.dot(example, sense));
    }
    return nearest;
  }
}
