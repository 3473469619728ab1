package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settled standings in order, in bands. It holds those alone who are shown: who stays out, or is
 * provisional, leaves no gap in ranks, bands or counts. Immutable; one changed standing makes a new
 * board by copying a list of references, without looking at anybody's attempts.
 *
 * <p>A band begins with the highest standing that is in none yet, and holds those after it as far
 * as their intervals overlap with that one's; the first who does not begins the next. So everybody
 * in a band overlaps with its first, nobody stands in a higher band than somebody with a higher
 * standing, and being unsure lifts nobody: it can only keep those below in one's band. (That two
 * overlap says nothing of a third: bands by chains of overlaps would put everybody into one.)
 */
public final class Board {
  static final Comparator<Standing> HIGHEST_FIRST =
      Comparator.comparingDouble(Standing::points).reversed().thenComparing(Standing::person);

  /** House figure: on a smaller board nobody is first of many. */
  private static final int PODIUM_FROM = 5;

  private static final int PODIUM = 3;

  private final Standing[] order;
  private final int[] bands;

  /**
   * @param rank from 1; who has the same points shares it
   * @param band from 1
   */
  public record Place(int rank, int band, Standing standing) {}

  private Board(Standing[] order) {
    this.order = order;
    bands = bands(order);
  }

  /**
   * @param standings by one measure, one a person, of those who are shown; provisional ones are
   *     left out
   */
  public static Board of(Collection<Standing> standings) {
    return new Board(
        standings.stream()
            .filter(standing -> !standing.provisional())
            .sorted(HIGHEST_FIRST)
            .toArray(Standing[]::new));
  }

  private static int[] bands(Standing[] order) {
    int[] bands = new int[order.length];
    int first = 0;
    for (int i = 1; i < order.length; i++) {
      bands[i] = bands[i - 1];
      if (!order[i].overlaps(order[first])) {
        bands[i]++;
        first = i;
      }
    }
    return bands;
  }

  /** With one person's new standing in the place of the old one, if any. */
  public Board with(Standing standing) {
    return with(Set.of(standing.person()), List.of(standing));
  }

  /** Without one person, who leaves no gap. */
  public Board without(String person) {
    return with(Set.of(person), List.of());
  }

  /**
   * With some people's new standings in the place of the old ones: one walk over the board, however
   * many they are.
   *
   * @param people whose old standings go, where there are any
   * @param now their new ones; whoever has none, or a provisional one, leaves no gap
   */
  public Board with(Set<String> people, Collection<Standing> now) {
    return new Board(
        Merging.merged(order, one -> people.contains(one.person()), of(now).order, HIGHEST_FIRST)
            .toArray(Standing[]::new));
  }

  public int size() {
    return order.length;
  }

  /** Everybody's, highest first. */
  public List<Standing> standings() {
    return List.of(order);
  }

  /**
   * @param from how many to leave out at the top, 0 or more
   */
  public List<Place> page(int from, int count) {
    var places = new ArrayList<Place>();
    for (int i = from; i < Math.min(order.length, from + count); i++) {
      places.add(place(i));
    }
    return places;
  }

  /**
   * The first three, where that is fair: five people or more, and each of the three can be told
   * apart from everybody below. Otherwise nobody, since it would crown luck.
   */
  public List<Place> podium() {
    if (order.length < PODIUM_FROM) {
      return List.of();
    }
    for (int i = 0; i < PODIUM; i++) {
      for (int below = i + 1; below < order.length; below++) {
        if (order[i].overlaps(order[below])) {
          return List.of();
        }
      }
    }
    return page(0, PODIUM);
  }

  /** Where somebody stands; empty when they are not on the board. */
  public Optional<Place> of(String person) {
    int at = index(person);
    return at < 0 ? Optional.empty() : Optional.of(place(at));
  }

  /**
   * Somebody and up to so many on either side; empty when they are not on the board. Who stays out
   * sees their own place by {@code board.with(standing).around(…)}, and nobody else does.
   */
  public List<Place> around(String person, int either) {
    int at = index(person);
    return at < 0 ? List.of() : around(at, either);
  }

  /**
   * The same, by the standing that they have on the board: found without a walk over it.
   *
   * @param standing of whoever asks; empty is answered where the board doesn't hold this one
   */
  public List<Place> around(Standing standing, int either) {
    int at = Arrays.binarySearch(order, standing, HIGHEST_FIRST);
    return at < 0 ? List.of() : around(at, either);
  }

  private List<Place> around(int at, int either) {
    return page(Math.max(0, at - either), either + 1 + Math.min(at, either));
  }

  private int index(String person) {
    for (int i = 0; i < order.length; i++) {
      if (order[i].person().equals(person)) {
        return i;
      }
    }
    return -1;
  }

  private Place place(int at) {
    int rank = at;
    while (rank > 0 && order[rank - 1].points() == order[at].points()) {
      rank--;
    }
    return new Place(rank + 1, bands[at] + 1, order[at]);
  }
}
