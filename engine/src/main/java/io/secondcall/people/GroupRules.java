package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is here by the groups that an OpenID provider says they are in. Pure.
 *
 * @param roles by group; none: roles are given here, by administrators
 * @param teams by group, an earlier one goes first; none: teams are not the provider's to say
 * @param othersRefused whether somebody in none of the groups of {@code roles} is kept out; they
 *     are a trainee otherwise
 */
public record GroupRules(List<ForRole> roles, List<ForTeam> teams, boolean othersRefused) {
  public GroupRules {
    roles = List.copyOf(roles);
    teams = List.copyOf(teams);
  }

  /** Whoever is in the group has at least this role. */
  public record ForRole(String group, Role role) {}

  /** Whoever is in the group belongs to this team. */
  public record ForTeam(String group, String team) {
    /**
     * @throws DeedRefusedException when it is no name of a team
     */
    public static ForTeam of(String group, String team) {
      return new ForTeam(group, Particulars.name(team));
    }
  }

  /**
   * The strongest role of all groups; empty where administrators give roles.
   *
   * @throws DeedRefusedException for somebody who is kept out
   */
  Optional<Role> role(Set<String> groups) {
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    var strongest =
        roles.stream()
            .filter(rule -> groups.contains(rule.group()))
            .map(ForRole::role)
            .max(Comparator.naturalOrder());
    if (strongest.isEmpty() && othersRefused) {
      throw new DeedRefusedException(
          Reason.NO_GROUP,
          "You are in no group that may use Second Call; ask whoever looks after your"
              + " organisation's groups.");
    }
    return Optional.of(strongest.orElse(Role.TRAINEE));
  }

  /** The first team of all groups, an empty text for none; empty where the rules say nothing. */
  Optional<String> team(Set<String> groups) {
    if (teams.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        teams.stream()
            .filter(rule -> groups.contains(rule.group()))
            .map(ForTeam::team)
            .findFirst()
            .orElse(""));
  }
}
