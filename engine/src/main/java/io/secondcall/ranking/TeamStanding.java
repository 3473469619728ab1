package io.secondcall.ranking;

import java.util.Collection;
import java.util.List;

/**
 * How a team does on the whole: the mean of its people, never a sum, held back towards the mean of
 * all by as much as so few people tell. A team of three good days does not stand above one of
 * thirty good people.
 *
 * @param size how many people it is the mean of
 * @param points the mean, held back
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record TeamStanding(String team, int size, double points, double low, double high) {
  /** Below it a team is not shown: a mean of two tells each the other's standing. */
  public static final int LEAST_MEMBERS = 3;

  /**
   * @param standings see {@link TeamBoard#of}
   * @return highest first; teams of fewer than {@value #LEAST_MEMBERS} are left out
   */
  public static List<TeamStanding> of(Collection<Standing> standings) {
    return TeamBoard.of(standings).standings();
  }
}
