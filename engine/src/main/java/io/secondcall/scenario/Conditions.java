package io.secondcall.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The conditions that a scenario gives a name: said once, and meant wherever an expression has the
 * name. A name stands for its condition in brackets, so whatever may be asked of an expression (its
 * ids, its names, whether it can hold) is asked of the whole. Thread-safe once all are added.
 */
final class Conditions {
  /** A text constant, a member (both are passed over), or a name. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\.\\s*[A-Za-z_]\\w*|[A-Za-z_]\\w*");

  private final Map<String, String> writtenOut = new LinkedHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * An expression with its conditions written out.
   *
   * @param offsets for each character of {@code text}, and its end, where in the source it is from
   */
  record Written(String text, List<Integer> offsets) {
    /** Where in the source the character at {@code offset} comes from. */
    int source(int offset) {
      return offsets.get(Math.clamp(offset, 0, offsets.size() - 1));
    }
  }

  /**
   * Gives a condition its name; it may use those added before it.
   *
   * @param name as expressions write it
   */
  void add(String name, String source) {
    writtenOut.put(name, write(source).text());
  }

  /** The source with every condition written out. */
  Written write(String source) {
    var text = new StringBuilder();
    var offsets = IntStream.builder();
    int at = 0;
    var tokens = TOKEN.matcher(source);
    while (tokens.find()) {
      int start = tokens.start();
      var condition = writtenOut.get(tokens.group());
      if (condition != null) {
        used.add(tokens.group());
        IntStream.range(at, start).forEach(offsets);
        IntStream.range(0, condition.length() + 2).forEach(i -> offsets.add(start));
        text.append(source, at, start).append('(').append(condition).append(')');
        at = tokens.end();
      }
    }
    IntStream.rangeClosed(at, source.length()).forEach(offsets);
    return new Written(
        text.append(source, at, source.length()).toString(), offsets.build().boxed().toList());
  }

  Collection<String> names() {
    return writtenOut.keySet();
  }

  boolean isUsed(String name) {
    return used.contains(name);
  }
}
