package io.secondcall.server;

import io.secondcall.ranking.Board;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Standing;
import io.secondcall.ranking.TeamStanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One board as it stands. What few look at is worked out when it is asked for, and then kept.
 * Immutable.
 */
final class Ranked {
  private final Calibration calibration;
  private final Map<String, Standing> standings;
  private final Board board;
  private final Once<List<TeamStanding>> teams;

  private Ranked(Calibration calibration, Map<String, Standing> standings, Board board) {
    this.calibration = calibration;
    this.standings = standings;
    this.board = board;
    this.teams = new Once<>(() -> TeamStanding.of(board.standings()));
  }

  /**
   * @param standings of everybody, whether shown or not; not changed afterwards
   * @param shown who is on the board
   */
  static Ranked of(Calibration calibration, Map<String, Standing> standings, Set<String> shown) {
    return new Ranked(
        calibration,
        standings,
        Board.of(standings.values().stream().filter(s -> shown.contains(s.person())).toList()));
  }

  /** The same standings on the board of others. */
  Ranked among(Set<String> shown) {
    return of(calibration, standings, shown);
  }

  /**
   * With some people's new standings in the place of the old ones.
   *
   * @param changed empty for whoever has none any more
   */
  Ranked with(Map<String, Optional<Standing>> changed, Set<String> shown) {
    var all = new HashMap<>(standings);
    changed.forEach(
        (person, standing) ->
            standing.ifPresentOrElse(now -> all.put(person, now), () -> all.remove(person)));
    return new Ranked(
        calibration,
        all,
        board.with(
            changed.keySet(),
            changed.values().stream()
                .flatMap(Optional::stream)
                .filter(standing -> shown.contains(standing.person()))
                .toList()));
  }

  /** By which the standings were worked out. */
  Calibration calibration() {
    return calibration;
  }

  /** Somebody's, whether they are shown or not; empty where nothing of theirs is in the scope. */
  Optional<Standing> standing(String person) {
    return Optional.ofNullable(standings.get(person));
  }

  /** Of those who are shown. */
  Board board() {
    return board;
  }

  /** Of those who are shown, highest first. */
  List<TeamStanding> teams() {
    return teams.get();
  }
}
