package io.secondcall.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the values used last. Thread-safe; two threads may compute the same value at once, which
 * costs time and changes nothing, since a value depends on its key alone.
 */
final class BoundedCache<V> {
  private final Map<String, V> values;

  BoundedCache(int capacity) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > capacity;
          }
        };
  }

  V get(String key, Function<String, V> compute) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = compute.apply(key);
    synchronized (values) {
      values.put(key, value);
    }
    return value;
  }
}
