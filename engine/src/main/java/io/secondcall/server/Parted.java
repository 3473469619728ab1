package io.secondcall.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values by name in {@value #PARTS} small maps: a changed one copies the part that it is in, and
 * shares the others. Immutable.
 */
final class Parted<V> {
  private static final int PARTS = 1024;

  private final List<Map<String, V>> parts;

  private Parted(List<Map<String, V>> parts) {
    this.parts = parts;
  }

  static <V> Parted<V> of(Map<String, V> values) {
    var parts = new ArrayList<Map<String, V>>(PARTS);
    for (int i = 0; i < PARTS; i++) {
      parts.add(new HashMap<>());
    }
    values.forEach((name, value) -> parts.get(part(name)).put(name, value));
    return new Parted<>(parts);
  }

  private static int part(String name) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 16)) & (PARTS - 1);
  }

  /** Some of them anew; empty for whoever goes. */
  Parted<V> with(Map<String, Optional<V>> changed) {
    var now = new ArrayList<>(parts);
    Set<Integer> copied = new HashSet<>();
    changed.forEach(
        (name, value) -> {
          int at = part(name);
          if (copied.add(at)) {
            now.set(at, new HashMap<>(now.get(at)));
          }
          value.ifPresentOrElse(
              present -> now.get(at).put(name, present), () -> now.get(at).remove(name));
        });
    return new Parted<>(now);
  }

  Optional<V> get(String name) {
    return Optional.ofNullable(parts.get(part(name)).get(name));
  }

  Stream<V> values() {
    return parts.stream().flatMap(part -> part.values().stream());
  }
}
