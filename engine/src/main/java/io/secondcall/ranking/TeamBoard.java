package io.secondcall.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Teams by the settled standings of their people. Immutable; a changed standing costs a look at its
 * own team, and the teams come out as if all had been worked out anew, to the last bit: a team's
 * standings are always summed in the board's order.
 */
public final class TeamBoard {
  /** House figure: teams' true means lie apart by this variance, until there are teams to see. */
  private static final double USUAL_BETWEEN = 16;

  private static final int USUAL_SEEN = 5;

  private final Map<String, Group> groups;

  /** One team's standings in the board's order, and what they come to. */
  private static final class Group {
    private final List<Standing> members;
    private final double mean;
    private final double squares;

    Group(List<Standing> members) {
      this.members = members;
      mean = members.stream().mapToDouble(Standing::points).average().orElse(0);
      double sum = 0;
      for (var standing : members) {
        sum += (standing.points() - mean) * (standing.points() - mean);
      }
      squares = sum;
    }

    int size() {
      return members.size();
    }
  }

  private TeamBoard(Map<String, Group> groups) {
    this.groups = groups;
  }

  /**
   * @param standings by one measure, of those who are shown: were somebody who stays out in the
   *     mean, it would tell where they stand to whoever takes the others off. Provisional ones
   *     don't count
   */
  public static TeamBoard of(Collection<Standing> standings) {
    return new TeamBoard(Map.of()).with(List.of(), standings);
  }

  /**
   * With some standings in the place of others, the old and the new ones of the same people.
   *
   * @param gone those that go; provisional ones are on no team
   * @param come those that come
   */
  public TeamBoard with(Collection<Standing> gone, Collection<Standing> come) {
    var people = new HashSet<String>();
    var won = new HashMap<String, List<Standing>>();
    var changed = new HashSet<String>();
    for (var standing : gone) {
      people.add(standing.person());
      changed.addAll(standing.teams());
    }
    for (var standing : come) {
      if (!standing.provisional()) {
        for (var team : standing.teams()) {
          won.computeIfAbsent(team, _ -> new ArrayList<>()).add(standing);
        }
      }
    }
    changed.addAll(won.keySet());
    var now = new HashMap<>(groups);
    for (var team : changed) {
      var members = members(groups.get(team), people, won.getOrDefault(team, List.of()));
      if (members.isEmpty()) {
        now.remove(team);
      } else {
        now.put(team, new Group(members));
      }
    }
    return new TeamBoard(now);
  }

  private static List<Standing> members(
      @Nullable Group before, Set<String> gone, List<Standing> come) {
    var members = new ArrayList<>(come);
    if (before != null) {
      for (var standing : before.members) {
        if (!gone.contains(standing.person())) {
          members.add(standing);
        }
      }
    }
    members.sort(Board.HIGHEST_FIRST);
    return members;
  }

  /** Highest first; teams of fewer than {@value TeamStanding#LEAST_MEMBERS} are left out. */
  // J. N. K. Rao, Small Area Estimation (2003), the basic model: between teams a variance by
  // moments, begun with a usual one; within them one variance for all.
  public List<TeamStanding> standings() {
    var told =
        groups.entrySet().stream()
            .filter(team -> team.getValue().size() >= TeamStanding.LEAST_MEMBERS)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    int people = told.stream().mapToInt(team -> team.getValue().size()).sum();
    double squares = told.stream().mapToDouble(team -> team.getValue().squares).sum();
    double within =
        (squares + USUAL_SEEN * Spread.USUAL.people()) / (people - told.size() + USUAL_SEEN);
    double all = told.stream().mapToDouble(team -> team.getValue().mean).average().orElse(0);
    double sum = USUAL_SEEN * USUAL_BETWEEN;
    for (var team : told) {
      var group = team.getValue();
      double share = (told.size() - 1.0) / told.size();
      sum += Math.pow(group.mean - all, 2) - share * within / group.size();
    }
    double between = Math.max(1, sum / (USUAL_SEEN + told.size() - 1));
    return told.stream()
        .map(
            team -> {
              var group = team.getValue();
              double noise = within / group.size();
              double kept = between / (between + noise);
              double points = all + kept * (group.mean - all);
              double half = Estimate.TWO_SIDED_95 * Math.sqrt(kept * noise);
              return new TeamStanding(
                  team.getKey(), group.size(), points, points - half, points + half);
            })
        .sorted(
            Comparator.comparingDouble(TeamStanding::points)
                .reversed()
                .thenComparing(TeamStanding::team))
        .toList();
  }
}
