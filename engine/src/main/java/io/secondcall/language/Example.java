package io.secondcall.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One labelled reply: what a careful coach hears in it.
 *
 * @param id names it within its file
 * @param moves span of each move, by wire name
 * @param tone 1 to 5
 */
record Example(String id, Utterance utterance, Map<String, Span> moves, int tone) {
  Example {
    moves = Map.copyOf(moves);
  }

  /** Reads one JSON object a line; a span is {@code [start, end]} in code points. */
  static List<Example> read(Path file) {
    try {
      return JsonLines.read(file).stream().map(Example::parse).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Example parse(JsonNode node) {
    String reply = node.path("reply").asText();
    Map<String, Span> moves = new TreeMap<>();
    for (var move : node.path("moves").properties()) {
      moves.put(move.getKey(), span(move.getValue()));
    }
    var utterance =
        new Utterance(
            Channel.ofWireName(node.path("channel").asText()),
            node.path("setting").asText(),
            node.path("they").asText(),
            reply);
    return new Example(node.path("id").asText(), utterance, moves, node.path("tone").asInt());
  }

  private static Span span(JsonNode value) {
    return new Span(value.get(0).asInt(), value.get(1).asInt());
  }
}
