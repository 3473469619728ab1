package io.secondcall.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts a serialised ONNX network in two, fills a part with other weights, and writes its layer
 * norms as the runtime works them out fastest. Knows just enough of the format (protocol buffers,
 * {@code onnx.proto3}) for that; all else is copied as it is. Stateless.
 */
final class OnnxGraph {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_WEIGHTS = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_TYPE = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int WEIGHTS_NAME = 8;

  /** Numbers of weights lie in one of these, little-endian in both. */
  private static final Set<Integer> WEIGHTS_NUMBERS = Set.of(4, 9);

  /** A tensor (1) whose elements (1) are floats (1), of any shape. */
  private static final byte[] FLOATS = {1 << 3 | 2, 2, 1 << 3, 1};

  private static final String NORM = "/LayerNorm/";

  /** What a layer norm does before it scales and shifts, first to last. */
  private static final Set<String> NORMALISING =
      Set.of("ReduceMean", "Sub", "Pow", "ReduceMean_1", "Add", "Sqrt", "Div");

  /** "axes" (1) of whole numbers (20: 7), one of them (8): 2, the numbers of a row. */
  private static final byte[] ALONG_ROWS = {
    1 << 3 | 2, 4, 'a', 'x', 'e', 's', 8 << 3, 2, (byte) 0xa0, 1, 7
  };

  private OnnxGraph() {}

  /** A field with its key and length: {@code [from, to)}, its content {@code [content, to)}. */
  private record Field(int number, int from, int content, int to) {}

  /**
   * The model with one output instead of its own, and only the nodes that lead there.
   *
   * @throws IllegalArgumentException when no node gives that output
   */
  static byte[] endingAt(byte[] model, String output) {
    return withGraph(
        model,
        fields -> {
          BitSet kept = leadingTo(model, fields, output, Set.of());
          var graph = new ByteArrayOutputStream();
          copy(model, fields, kept, GRAPH_OUTPUT, graph);
          writeValue(graph, GRAPH_OUTPUT, output, new byte[0]);
          return graph;
        });
  }

  /**
   * The model whose only inputs are tensors of floats that its own nodes gave before, and only the
   * nodes and weights that are needed still. It must have one output.
   */
  static byte[] startingAt(byte[] model, List<String> inputs) {
    return withGraph(
        model,
        fields -> {
          Field output =
              fields.stream().filter(f -> f.number() == GRAPH_OUTPUT).findFirst().orElseThrow();
          String name = name(model, output, VALUE_NAME);
          BitSet kept = leadingTo(model, fields, name, Set.copyOf(inputs));
          var graph = new ByteArrayOutputStream();
          copy(model, fields, kept, GRAPH_INPUT, graph);
          for (String input : inputs) {
            writeValue(graph, GRAPH_INPUT, input, FLOATS);
          }
          return graph;
        });
  }

  /**
   * The model with other weights.
   *
   * @param weights little-endian bytes by the weights' name, as many as those that they replace
   */
  static byte[] withWeights(byte[] model, Map<String, byte[]> weights) {
    return withGraph(
        model,
        fields -> {
          var graph = new ByteArrayOutputStream();
          for (Field field : fields) {
            byte[] other =
                field.number() == GRAPH_WEIGHTS
                    ? weights.get(name(model, field, WEIGHTS_NAME))
                    : null;
            if (other == null) {
              graph.write(model, field.from(), field.to() - field.from());
            } else {
              byte[] filled = filled(model, field, other);
              writeKey(graph, GRAPH_WEIGHTS, filled.length);
              graph.writeBytes(filled);
            }
          }
          return graph;
        });
  }

  /**
   * The model with each layer norm's mean, spread and quotient in one node. The runtime gathers
   * them into one as well, but its own goes number by number, and this takes half the time or less;
   * the last bits come out differently.
   */
  static byte[] withQuickNorms(byte[] model) {
    return withGraph(
        model,
        fields -> {
          var graph = new ByteArrayOutputStream();
          for (Field field : fields) {
            String name = field.number() == GRAPH_NODE ? name(model, field, NODE_NAME) : "";
            int at = name.indexOf(NORM) + NORM.length();
            if (!name.contains(NORM) || !NORMALISING.contains(name.substring(at))) {
              graph.write(model, field.from(), field.to() - field.from());
            } else if (name.endsWith("/ReduceMean")) {
              byte[] node = norm(name(model, field, NODE_INPUT), name.substring(0, at));
              writeKey(graph, GRAPH_NODE, node.length);
              graph.writeBytes(node);
            }
          }
          return graph;
        });
  }

  private static byte[] norm(String input, String path) {
    var node = new ByteArrayOutputStream();
    writeText(node, NODE_INPUT, input);
    writeText(node, NODE_OUTPUT, path + "Div_output_0");
    writeText(node, NODE_NAME, path + "Norm");
    writeText(node, NODE_TYPE, "MeanVarianceNormalization");
    writeKey(node, NODE_ATTRIBUTE, ALONG_ROWS.length);
    node.writeBytes(ALONG_ROWS);
    return node.toByteArray();
  }

  private static void writeText(ByteArrayOutputStream out, int field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeKey(out, field, bytes.length);
    out.writeBytes(bytes);
  }

  private static byte[] filled(byte[] model, Field weights, byte[] bytes) {
    var filled = new ByteArrayOutputStream();
    for (Field part : fields(model, weights.content(), weights.to())) {
      if (WEIGHTS_NUMBERS.contains(part.number())) {
        if (part.to() - part.content() != bytes.length) {
          throw new IllegalArgumentException(
              bytes.length + " bytes of weights instead of " + (part.to() - part.content()));
        }
        writeKey(filled, part.number(), bytes.length);
        filled.writeBytes(bytes);
      } else {
        filled.write(model, part.from(), part.to() - part.from());
      }
    }
    return filled.toByteArray();
  }

  /**
   * Weights by their name, as little-endian bytes.
   *
   * @throws java.util.NoSuchElementException when there are none of that name
   */
  static byte[] weights(byte[] model, String name) {
    Field found = find(model, GRAPH_WEIGHTS, WEIGHTS_NAME, name);
    Field numbers =
        fields(model, found.content(), found.to()).stream()
            .filter(part -> WEIGHTS_NUMBERS.contains(part.number()))
            .findFirst()
            .orElseThrow();
    return Arrays.copyOfRange(model, numbers.content(), numbers.to());
  }

  /**
   * Names of what a node takes, in order.
   *
   * @throws java.util.NoSuchElementException when there is no node of that name
   */
  static List<String> inputs(byte[] model, String node) {
    Field found = find(model, GRAPH_NODE, NODE_NAME, node);
    return fields(model, found.content(), found.to()).stream()
        .filter(part -> part.number() == NODE_INPUT)
        .map(part -> text(model, part))
        .toList();
  }

  private static Field find(byte[] model, int kind, int nameField, String name) {
    return fields(model, 0, model.length).stream()
        .filter(field -> field.number() == MODEL_GRAPH)
        .flatMap(graph -> fields(model, graph.content(), graph.to()).stream())
        .filter(field -> field.number() == kind && name(model, field, nameField).equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("nothing in the network is called " + name));
  }

  private static byte[] withGraph(
      byte[] model, Function<List<Field>, ByteArrayOutputStream> change) {
    var whole = new ByteArrayOutputStream(model.length);
    for (Field field : fields(model, 0, model.length)) {
      if (field.number() == MODEL_GRAPH) {
        var graph = change.apply(fields(model, field.content(), field.to()));
        writeKey(whole, MODEL_GRAPH, graph.size());
        whole.writeBytes(graph.toByteArray());
      } else {
        whole.write(model, field.from(), field.to() - field.from());
      }
    }
    return whole.toByteArray();
  }

  /** Everything but fields of one kind, and nodes and weights that are not kept. */
  private static void copy(
      byte[] model, List<Field> fields, BitSet kept, int without, ByteArrayOutputStream out) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean optional = field.number() == GRAPH_NODE || field.number() == GRAPH_WEIGHTS;
      if (field.number() != without && (kept.get(i) || !optional)) {
        out.write(model, field.from(), field.to() - field.from());
      }
    }
  }

  /**
   * Nodes and weights that lead to an output from given tensors. Each node stands after those whose
   * outputs it takes.
   */
  private static BitSet leadingTo(
      byte[] model, List<Field> fields, String output, Set<String> given) {
    Set<String> wanted = new HashSet<>();
    wanted.add(output);
    var kept = new BitSet();
    for (int i = fields.size() - 1; i >= 0; i--) {
      Field node = fields.get(i);
      if (node.number() == GRAPH_NODE) {
        List<Field> parts = fields(model, node.content(), node.to());
        boolean leads =
            parts.stream()
                .filter(part -> part.number() == NODE_OUTPUT)
                .map(part -> text(model, part))
                .anyMatch(name -> wanted.contains(name) && !given.contains(name));
        if (leads) {
          kept.set(i);
          parts.stream()
              .filter(part -> part.number() == NODE_INPUT)
              .forEach(part -> wanted.add(text(model, part)));
        }
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("no node gives " + output);
    }
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.number() == GRAPH_WEIGHTS && wanted.contains(name(model, field, WEIGHTS_NAME))) {
        kept.set(i);
      }
    }
    return kept;
  }

  private static String name(byte[] model, Field field, int number) {
    return fields(model, field.content(), field.to()).stream()
        .filter(part -> part.number() == number)
        .map(part -> text(model, part))
        .findFirst()
        .orElse("");
  }

  private static void writeValue(ByteArrayOutputStream out, int field, String name, byte[] type) {
    var value = new ByteArrayOutputStream();
    writeText(value, VALUE_NAME, name);
    if (type.length > 0) {
      writeKey(value, VALUE_TYPE, type.length);
      value.writeBytes(type);
    }
    writeKey(out, field, value.size());
    out.writeBytes(value.toByteArray());
  }

  private static String text(byte[] bytes, Field field) {
    return new String(bytes, field.content(), field.to() - field.content(), StandardCharsets.UTF_8);
  }

  private static List<Field> fields(byte[] bytes, int from, int to) {
    List<Field> fields = new ArrayList<>();
    var at = new int[] {from};
    while (at[0] < to) {
      int start = at[0];
      long key = varint(bytes, at);
      int content =
          switch ((int) (key & 7)) {
            case 0 -> {
              int value = at[0];
              varint(bytes, at);
              yield value;
            }
            case 1 -> skip(at, 8);
            case 2 -> skip(at, (int) varint(bytes, at));
            case 5 -> skip(at, 4);
            default -> throw new IllegalArgumentException("not an ONNX network");
          };
      fields.add(new Field((int) (key >>> 3), start, content, at[0]));
    }
    return fields;
  }

  private static int skip(int[] at, int bytes) {
    int content = at[0];
    at[0] += bytes;
    return content;
  }

  private static long varint(byte[] bytes, int[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at[0]++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static void writeKey(ByteArrayOutputStream out, int field, int length) {
    write(out, field << 3 | 2);
    write(out, length);
  }

  private static void write(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
