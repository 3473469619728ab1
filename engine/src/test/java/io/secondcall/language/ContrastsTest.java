package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Pairs of replies that a hasty reader would take for each other: irony, the words of others, what
 * the setting makes of the same words, scolding in the guise of an apology, tricks. The limits are
 * what the ear reached, less a little: they keep it from getting worse.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContrastsTest {
  private static final Path CONTRASTS = Path.of("evaluation", "contrasts.jsonl");

  /** Share of the traps that may be fallen into. */
  private static final double TRAPS = 0.19;

  /** Share of the moves that must be heard. */
  private static final double FOUND = 0.58;

  private OnnxEar ear;

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  private record Contrast(String kind, Set<String> traps, Set<String> labels, Set<String> heard) {
    long fallen() {
      return traps.stream().filter(heard::contains).count();
    }

    long found() {
      return labels.stream().filter(heard::contains).count();
    }
  }

  private List<Contrast> contrasts() throws IOException {
    List<Contrast> contrasts = new ArrayList<>();
    for (var node : JsonLines.read(CONTRASTS)) {
      var utterance =
          new Utterance(
              Channel.ofWireName(node.path("channel").asText()),
              node.path("setting").asText(),
              node.path("they").asText(),
              node.path("reply").asText());
      Set<String> traps = new java.util.TreeSet<>();
      node.path("not").forEach(trap -> traps.add(trap.asText()));
      Set<String> labels = new java.util.TreeSet<>();
      node.path("moves").fieldNames().forEachRemaining(labels::add);
      Set<String> heard =
          ear.hear(utterance, Vocabulary.NONE).moves().stream()
              .map(Hearing.HeardMove::move)
              .collect(Collectors.toSet());
      contrasts.add(new Contrast(node.path("kind").asText(), traps, labels, heard));
    }
    return contrasts;
  }

  @Test
  void fewTrapsAreFallenIntoAndMostMovesAreHeard() throws IOException {
    var contrasts = contrasts();
    var byKind = new TreeMap<String, List<Contrast>>();
    contrasts.forEach(
        one -> byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
    String figures =
        byKind.entrySet().stream()
            .map(kind -> kind.getKey() + " " + figures(kind.getValue()))
            .collect(Collectors.joining("; "));

    assertThat(share(contrasts, true)).as(figures).isLessThanOrEqualTo(TRAPS);
    assertThat(share(contrasts, false)).as(figures).isGreaterThanOrEqualTo(FOUND);
  }

  private static double share(List<Contrast> contrasts, boolean traps) {
    double of =
        contrasts.stream().mapToInt(c -> traps ? c.traps().size() : c.labels().size()).sum();
    return contrasts.stream().mapToLong(c -> traps ? c.fallen() : c.found()).sum() / of;
  }

  private static String figures(List<Contrast> contrasts) {
    return "%d replies, traps %.2f, found %.2f"
        .formatted(contrasts.size(), share(contrasts, true), share(contrasts, false));
  }
}
