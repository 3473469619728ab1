package io.secondcall.pursuit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Immutable lists and maps that change by being replaced. Pure. */
final class Values {
  private Values() {}

  /** With the value at its end, unless it is there. */
  static <T> List<T> plus(List<T> list, T value) {
    return list.contains(value) ? list : append(list, value);
  }

  static <T> List<T> plusAll(List<T> list, Collection<T> values) {
    var all = list;
    for (var value : values) {
      all = plus(all, value);
    }
    return all;
  }

  static <T> List<T> append(List<T> list, T value) {
    var longer = new ArrayList<T>(list.size() + 1);
    longer.addAll(list);
    longer.add(value);
    return Collections.unmodifiableList(longer);
  }

  static <T> List<T> minus(List<T> list, T value) {
    return list.contains(value) ? list.stream().filter(v -> !v.equals(value)).toList() : list;
  }

  /** Sorted by key, so that nothing depends on the order of hashing. */
  static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    var larger = new TreeMap<String, V>(map);
    larger.put(key, value);
    return Collections.unmodifiableMap(larger);
  }

  static <V> Map<String, V> without(Map<String, V> map, String key) {
    if (!map.containsKey(key)) {
      return map;
    }
    var smaller = new TreeMap<String, V>(map);
    smaller.remove(key);
    return Collections.unmodifiableMap(smaller);
  }
}
