package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** House figure: teams' true means lie apart by this variance, until there are teams to see. */
  private static final double USUAL_BETWEEN = 16;

  private static final int USUAL_SEEN = 5;

  private record Group(String team, List<Double> points) {
    double mean() {
      return points.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double squares() {
      double mean = mean();
      double sum = 0;
      for (double value : points) {
        sum += (value - mean) * (value - mean);
      }
      return sum;
    }
  }

  /**
   * @param standings by one measure, of those who are shown: were somebody who stays out in the
   *     mean, it would tell where they stand to whoever takes the others off. Provisional ones
   *     don't count
   * @return highest first; teams of fewer than {@value #LEAST_MEMBERS} are left out
   */
  public static List<TeamStanding> of(Collection<Standing> standings) {
    var members = new HashMap<String, List<Double>>();
    for (var standing : standings) {
      if (!standing.provisional()) {
        for (var team : standing.teams()) {
          members.computeIfAbsent(team, _ -> new ArrayList<>()).add(standing.points());
        }
      }
    }
    var groups =
        members.entrySet().stream()
            .filter(team -> team.getValue().size() >= LEAST_MEMBERS)
            .sorted(Map.Entry.comparingByKey())
            .map(team -> new Group(team.getKey(), team.getValue()))
            .toList();
    return shrunk(groups);
  }

  // J. N. K. Rao, Small Area Estimation (2003), the basic model: between teams a variance by
  // moments, begun with a usual one; within them one variance for all.
  private static List<TeamStanding> shrunk(List<Group> groups) {
    int people = groups.stream().mapToInt(group -> group.points().size()).sum();
    double squares = groups.stream().mapToDouble(Group::squares).sum();
    double within =
        (squares + USUAL_SEEN * Spread.USUAL.people()) / (people - groups.size() + USUAL_SEEN);
    double all = groups.stream().mapToDouble(Group::mean).average().orElse(0);
    double sum = USUAL_SEEN * USUAL_BETWEEN;
    for (var group : groups) {
      double share = (groups.size() - 1.0) / groups.size();
      sum += Math.pow(group.mean() - all, 2) - share * within / group.points().size();
    }
    double between = Math.max(1, sum / (USUAL_SEEN + groups.size() - 1));
    return groups.stream()
        .map(
            group -> {
              double noise = within / group.points().size();
              double kept = between / (between + noise);
              double points = all + kept * (group.mean() - all);
              double half = Estimate.TWO_SIDED_95 * Math.sqrt(kept * noise);
              return new TeamStanding(
                  group.team(), group.points().size(), points, points - half, points + half);
            })
        .sorted(
            Comparator.comparingDouble(TeamStanding::points)
                .reversed()
                .thenComparing(TeamStanding::team))
        .toList();
  }
}
