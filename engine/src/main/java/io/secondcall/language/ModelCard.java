package io.secondcall.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.language.Evaluation.Judged;
import io.secondcall.language.Figures.OfMove;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How reliably the ear hears, as it was measured: what the product says of its own hearing, and
 * what decides which moves may decide a mark. It lies in {@code reliability.json}, written by
 * {@code evaluate moves --write-card} and never by hand. Immutable.
 *
 * @param ear version of the ear that was measured
 * @param trainedOn number of labelled replies that this ear learned from
 * @param sets what it was measured on, pooled
 * @param figures how well it agrees with the labels, to three places
 * @param sure hearings that are sure enough to decide a mark, by wire name of the move
 */
public record ModelCard(
    String ear, int trainedOn, List<TestSet> sets, Figures figures, Map<String, Sure> sure) {

  /** Where the packaged card lies, beside this class. */
  public static final String FILE = "reliability.json";

  /** How many resamples the intervals of {@link Figures} come from. */
  public static final int RESAMPLES = Resampling.RESAMPLES;

  /** Nested this deep, JSON goes on in one line: a line for each move. */
  private static final int LINES_TO = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** A file of labelled replies. */
  public record TestSet(String name, int replies, int withoutMove) {}

  /**
   * The hearings of a move with a certain confidence or more.
   *
   * @param from that confidence
   * @param heard how many hearings there were
   * @param right how many of these the labels confirm
   * @param precision that share
   */
  public record Sure(double from, int heard, int right, Figure precision) {}

  public ModelCard {
    sets = List.copyOf(sets);
    sure = Map.copyOf(sure);
  }

  /** The figures of one move; empty where it was neither labelled nor heard. */
  public Optional<OfMove> move(String name) {
    return Optional.ofNullable(figures.moves().get(name));
  }

  /** The sure hearings of one move; empty where it was neither labelled nor heard. */
  public Optional<Sure> sure(String name) {
    return Optional.ofNullable(sure.get(name));
  }

  /**
   * The card of the ear that is packaged; read anew each time.
   *
   * @throws UncheckedIOException when there is none, or it is no card
   */
  public static ModelCard packaged() {
    try (var in = ModelCard.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("not on the class path: " + FILE);
      }
      return JSON.readValue(in, ModelCard.class);
    } catch (IOException failure) {
      throw new UncheckedIOException("the ear's model card could not be read", failure);
    }
  }

  /**
   * Makes a card of what was heard.
   *
   * @param sureFrom from which confidence on a hearing of a move may decide a mark
   */
  public static ModelCard of(
      String ear,
      int trainedOn,
      List<TestSet> sets,
      List<String> replies,
      List<Judged> labels,
      List<Hearing> heard,
      ToDoubleFunction<String> sureFrom) {
    var figures = Figures.of(replies, labels, heard.stream().map(Judged::of).toList());
    var sure = new TreeMap<String, Sure>();
    for (var move : figures.moves().keySet()) {
      sure.put(move, sure(move, sureFrom.applyAsDouble(move), labels, heard));
    }
    return new ModelCard(ear, trainedOn, sets, rounded(figures), sure);
  }

  private static Sure sure(String name, double from, List<Judged> labels, List<Hearing> heard) {
    int said = 0;
    int right = 0;
    for (int i = 0; i < heard.size(); i++) {
      boolean sure =
          heard.get(i).moves().stream()
              .anyMatch(move -> move.move().equals(name) && move.confidence() >= from);
      said += sure ? 1 : 0;
      right += sure && labels.get(i).moves().containsKey(name) ? 1 : 0;
    }
    return new Sure(from, said, right, Figure.ofShare(right, said).rounded());
  }

  private static Figures rounded(Figures f) {
    return new Figures(
        f.replies(),
        f.withoutMove(),
        f.precision().rounded(),
        f.recall().rounded(),
        f.f1().rounded(),
        f.macroKappa().rounded(),
        f.spanF1().rounded(),
        f.toneKappa().rounded(),
        f.toneExact().rounded(),
        f.falseAlarms().rounded(),
        f.alarmed().rounded(),
        f.moves().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> rounded(entry.getValue()))));
  }

  private static OfMove rounded(OfMove move) {
    return new OfMove(
        move.n(),
        move.heard(),
        move.right(),
        move.precision().rounded(),
        move.recall().rounded(),
        move.f1().rounded(),
        move.kappa().rounded());
  }

  /** As it is kept: equal cards give equal text, a line for each figure and each move. */
  public String toJson() {
    try {
      var tree =
          JSON.readTree(
              JSON.writer()
                  .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                  .writeValueAsString(this));
      var text = new StringBuilder();
      lay(tree, 0, text);
      return text.append('\n').toString();
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a card could not be written", failure);
    }
  }

  private static void lay(JsonNode node, int depth, StringBuilder text) {
    if (depth >= LINES_TO || !isNested(node)) {
      text.append(node);
      return;
    }
    var indent = "  ".repeat(depth + 1);
    var between = "";
    text.append(node.isArray() ? "[" : "{");
    if (node.isArray()) {
      for (var item : node) {
        text.append(between).append('\n').append(indent);
        lay(item, depth + 1, text);
        between = ",";
      }
    } else {
      for (var field : node.properties()) {
        text.append(between).append('\n').append(indent);
        text.append('"').append(field.getKey()).append("\": ");
        lay(field.getValue(), depth + 1, text);
        between = ",";
      }
    }
    text.append('\n').append("  ".repeat(depth)).append(node.isArray() ? ']' : '}');
  }

  private static boolean isNested(JsonNode node) {
    for (var child : node) {
      if (child.isContainerNode()) {
        return true;
      }
    }
    return false;
  }

  /**
   * @throws IllegalArgumentException when it is no card
   */
  public static ModelCard read(String json) {
    try {
      return JSON.readValue(json, ModelCard.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("not a model card: " + failure.getMessage(), failure);
    }
  }
}
