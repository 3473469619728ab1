package io.secondcall.server;

import io.secondcall.ranking.Board;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Improvers;
import io.secondcall.ranking.Standing;
import io.secondcall.ranking.TeamBoard;
import io.secondcall.ranking.TeamStanding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One board as it stands, with its teams and who improved. A changed person moves all three on
 * without a look at the others' attempts. Immutable.
 */
final class Ranked {
  private static final int MOST_IMPROVED = 10;

  private final Calibration calibration;
  private final Parted<Person> people;
  private final Set<String> shown;
  private final Board board;
  private final TeamBoard teamBoard;
  private final Improvers improvers;
  private final Once<List<TeamStanding>> teams;

  private Ranked(
      Calibration calibration,
      Parted<Person> people,
      Set<String> shown,
      Board board,
      TeamBoard teamBoard,
      Improvers improvers) {
    this.calibration = calibration;
    this.people = people;
    this.shown = shown;
    this.board = board;
    this.teamBoard = teamBoard;
    this.improvers = improvers;
    this.teams = new Once<>(teamBoard::standings);
  }

  /**
   * What is kept of somebody.
   *
   * @param improvement empty while nothing can be said of it
   */
  record Person(Standing standing, Optional<Improvement> improvement) {
    String id() {
      return standing.person();
    }
  }

  /**
   * @param people everybody of whom there is a standing, whether shown or not
   * @param shown who is on the board
   */
  static Ranked of(Calibration calibration, Map<String, Person> people, Set<String> shown) {
    var seen = people.values().stream().filter(person -> shown.contains(person.id())).toList();
    var board = Board.of(standings(seen));
    return new Ranked(
        calibration,
        Parted.of(people),
        shown,
        board,
        TeamBoard.of(board.standings()),
        Improvers.of(improvements(seen)));
  }

  /**
   * With some people as they are now in the place of what they were; this very one where nothing is
   * otherwise.
   *
   * @param changed empty for whoever has no standing any more
   * @param now who is on the board
   */
  Ranked with(Map<String, Optional<Person>> changed, Set<String> now) {
    var moved = new HashMap<>(changed);
    if (!now.equals(shown)) {
      cameOrWent(now).forEach(person -> moved.putIfAbsent(person, people.get(person)));
    }
    if (moved.isEmpty() && now.equals(shown)) {
      return this;
    }
    var gone =
        moved.keySet().stream()
            .filter(shown::contains)
            .flatMap(person -> people.get(person).stream())
            .toList();
    var come =
        moved.values().stream()
            .flatMap(Optional::stream)
            .filter(person -> now.contains(person.id()))
            .toList();
    return new Ranked(
        calibration,
        people.with(changed),
        now,
        board.with(moved.keySet(), standings(come)),
        teamBoard.with(standings(gone), standings(come)),
        improvers.with(moved.keySet(), improvements(come)));
  }

  /** Those of the board's people who were shown and are not any more, or the other way round. */
  private List<String> cameOrWent(Set<String> now) {
    return people
        .values()
        .map(Person::id)
        .filter(person -> shown.contains(person) != now.contains(person))
        .toList();
  }

  private static List<Standing> standings(Collection<Person> some) {
    return some.stream().map(Person::standing).toList();
  }

  private static List<Improvement> improvements(Collection<Person> some) {
    return some.stream().flatMap(person -> person.improvement().stream()).toList();
  }

  /** By which the standings were worked out. */
  Calibration calibration() {
    return calibration;
  }

  /** Somebody's, whether they are shown or not; empty where nothing of theirs is in the scope. */
  Optional<Standing> standing(String person) {
    return people.get(person).map(Person::standing);
  }

  /** Of those who are shown. */
  Board board() {
    return board;
  }

  /** Of those who are shown, highest first. */
  List<TeamStanding> teams() {
    return teams.get();
  }

  /** Of those who are shown and can be told to have improved: the most improved, a few of them. */
  List<Improvement> improved() {
    return improvers.first(MOST_IMPROVED);
  }
}
