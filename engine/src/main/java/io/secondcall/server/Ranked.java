package io.secondcall.server;

import io.secondcall.ranking.Board;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Standing;
import io.secondcall.ranking.TeamStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One board as it stands. What few look at is worked out when it is asked for, and then kept.
 * Immutable.
 */
final class Ranked {
  private static final int MOST_IMPROVED = 10;

  private final Calibration calibration;
  private final Parted<Person> people;
  private final Set<String> shown;
  private final Board board;
  private final Once<List<TeamStanding>> teams;
  private final Once<List<Improvement>> improved;

  private Ranked(Calibration calibration, Parted<Person> people, Board board, Set<String> shown) {
    this.calibration = calibration;
    this.people = people;
    this.shown = shown;
    this.board = board;
    this.teams = new Once<>(() -> TeamStanding.of(board.standings()));
    this.improved = new Once<>(() -> improved(people, shown));
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
    return of(calibration, Parted.of(people), shown);
  }

  private static Ranked of(Calibration calibration, Parted<Person> people, Set<String> shown) {
    var board =
        Board.of(
            people
                .values()
                .map(Person::standing)
                .filter(standing -> shown.contains(standing.person()))
                .toList());
    return new Ranked(calibration, people, board, shown);
  }

  /** The same people on the board of those who are shown now; this very one where they are. */
  Ranked among(Set<String> now) {
    return now.equals(shown) ? this : of(calibration, people, now);
  }

  /**
   * With some people as they are now in the place of what they were.
   *
   * @param changed empty for whoever has no standing any more
   */
  Ranked with(Map<String, Optional<Person>> changed) {
    var moved =
        board.with(
            changed.keySet(),
            changed.values().stream()
                .flatMap(Optional::stream)
                .map(Person::standing)
                .filter(standing -> shown.contains(standing.person()))
                .toList());
    return new Ranked(calibration, people.with(changed), moved, shown);
  }

  private static List<Improvement> improved(Parted<Person> people, Set<String> shown) {
    var told =
        people
            .values()
            .filter(person -> shown.contains(person.id()))
            .flatMap(person -> person.improvement().stream())
            .filter(Improvement::isTold)
            .toList();
    return Improvement.order(told).stream().limit(MOST_IMPROVED).toList();
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
    return improved.get();
  }
}
