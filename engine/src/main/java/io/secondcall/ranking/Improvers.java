package io.secondcall.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who can be told from luck to have improved, the most improved first. Immutable; some changed
 * people make new ones by copying a list of references.
 */
public final class Improvers {
  private static final Comparator<Improvement> MOST_FIRST =
      Comparator.comparingDouble(Improvement::points).reversed().thenComparing(Improvement::person);

  private final Improvement[] order;

  private Improvers(Improvement[] order) {
    this.order = order;
  }

  /**
   * @param all one a person, of those who are shown; what can't be told from luck is left out
   */
  public static Improvers of(Collection<Improvement> all) {
    return new Improvers(
        all.stream().filter(Improvement::isTold).sorted(MOST_FIRST).toArray(Improvement[]::new));
  }

  /**
   * With some people as they are now in the place of what they were.
   *
   * @param people whose old ones go, where there are any
   * @param now their new ones
   */
  public Improvers with(Set<String> people, Collection<Improvement> now) {
    return new Improvers(
        Merging.merged(order, one -> people.contains(one.person()), of(now).order, MOST_FIRST)
            .toArray(Improvement[]::new));
  }

  /** The most improved, at most so many. */
  public List<Improvement> first(int most) {
    return List.of(Arrays.copyOf(order, Math.min(most, order.length)));
  }
}
