package io.secondcall.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A mapping of a document whose shape is known to be right: reads keys as what the schema says they
 * are. Every method throws {@link IllegalStateException} when the shape was not checked after all.
 */
final class Fields {
  private final Node.Mapping mapping;

  private Fields(Node.Mapping mapping) {
    this.mapping = mapping;
  }

  static Fields of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping);
    }
    throw wrong(node, "a mapping");
  }

  Place place() {
    return mapping.place();
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
  }

  Node need(String key) {
    return get(key)
        .orElseThrow(() -> new IllegalStateException("line " + place().line() + " lacks " + key));
  }

  /** Where the key stands, else the mapping itself. */
  Place placeOf(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::key).orElse(place());
  }

  String word(String key) {
    return scalar(need(key)).text();
  }

  String word(String key, String otherwise) {
    return get(key).map(node -> scalar(node).text()).orElse(otherwise);
  }

  int integer(String key) {
    return Integer.parseInt(word(key));
  }

  int integer(String key, int otherwise) {
    return has(key) ? integer(key) : otherwise;
  }

  boolean flag(String key) {
    return flag(key, false);
  }

  boolean flag(String key, boolean otherwise) {
    return get(key).map(node -> Boolean.parseBoolean(scalar(node).text())).orElse(otherwise);
  }

  /** A list, or one item that stands alone; empty when the key is missing. */
  List<Node> items(String key) {
    return get(key)
        .map(node -> node instanceof Node.Sequence sequence ? sequence.items() : List.of(node))
        .orElse(List.of());
  }

  List<Node.Scalar> scalars(String key) {
    return items(key).stream().map(Fields::scalar).toList();
  }

  Set<String> words(String key) {
    var words = new LinkedHashSet<String>();
    scalars(key).forEach(scalar -> words.add(scalar.text()));
    return Collections.unmodifiableSet(words);
  }

  <T> Optional<T> maybe(String key, Function<Fields, T> read) {
    return get(key).map(node -> read.apply(Fields.of(node)));
  }

  <T> List<T> each(String key, Function<Fields, T> read) {
    return items(key).stream().map(node -> read.apply(Fields.of(node))).toList();
  }

  /** A mapping of ids, in file order; empty when the key is missing. */
  Map<String, Node.Entry> entries(String key) {
    return get(key).map(node -> Fields.of(node).mapping.entries()).orElse(new LinkedHashMap<>());
  }

  /** The mapping under the key. */
  Fields in(String key) {
    return of(need(key));
  }

  Map<String, Node.Entry> entries() {
    return mapping.entries();
  }

  <T> List<T> named(String key, BiFunction<String, Node.Entry, T> read) {
    return entries(key).entrySet().stream()
        .map(entry -> read.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  static Node.Scalar scalar(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar;
    }
    throw wrong(node, "one value");
  }

  private static IllegalStateException wrong(Node node, String wanted) {
    return new IllegalStateException("line " + node.place().line() + " is not " + wanted);
  }
}
