package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** One walk over what is in order. Stateless. */
final class Merging {
  private Merging() {}

  /**
   * What is in order, without those that go and with those that come.
   *
   * @param order sorted
   * @param come sorted, too
   */
  static <T> List<T> merged(T[] order, Predicate<T> goes, T[] come, Comparator<T> comparator) {
    var changed = new ArrayList<T>(order.length + come.length);
    int next = 0;
    for (var one : order) {
      if (goes.test(one)) {
        continue;
      }
      while (next < come.length && comparator.compare(come[next], one) < 0) {
        changed.add(come[next++]);
      }
      changed.add(one);
    }
    changed.addAll(Arrays.asList(come).subList(next, come.length));
    return changed;
  }
}
