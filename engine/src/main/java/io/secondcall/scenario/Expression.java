package io.secondcall.scenario;

import java.util.Map;
import java.util.Set;

/**
 * A checked expression (CEL) over declared names. Pure and total over its declared names; safe to
 * share between threads.
 */
public interface Expression {
  /** As the author wrote it. */
  String source();

  /** Ids that the expression asks about, by the list it asks: {@code heard -> [apologise]}. */
  Map<String, Set<String>> mentions();

  /** Names that the value depends on. */
  Set<String> names();

  /**
   * The value: Boolean, Long, Double or String by the expression's type.
   *
   * @param names every name of the {@link Names} it was checked against
   * @throws IllegalStateException when a name is missing or the evaluation fails (division by zero)
   */
  Object value(Map<String, Object> names);

  /** For expressions checked to be boolean. */
  default boolean holds(Map<String, Object> names) {
    return (Boolean) value(names);
  }
}
