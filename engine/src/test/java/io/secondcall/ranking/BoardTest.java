package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.ranking.Board.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoardTest {

  @Test
  void whoOverlapsWithTheFirstOfABandIsInItAndTheNextBeginsAnother() {
    var board =
        Board.of(
            List.of(
                standing("a", 80, 5),
                standing("b", 75, 5),
                standing("c", 71, 5),
                standing("d", 69, 5),
                standing("e", 66, 5)));

    // b and d overlap, but a and d don't: chains of overlaps make no band.
    assertThat(board.page(0, 9).stream().map(Place::band)).containsExactly(1, 1, 1, 2, 2);
  }

  @Test
  void beingUnsureLiftsNobodyIntoAHigherBand() {
    var board =
        Board.of(List.of(standing("a", 80, 2), standing("b", 70, 2), standing("wide", 69, 15)));

    assertThat(board.page(0, 9).stream().map(Place::band)).containsExactly(1, 2, 2);
  }

  @Test
  void equalPointsShareARank() {
    var board = Board.of(List.of(standing("a", 70, 5), standing("b", 70, 5), standing("c", 60, 5)));

    assertThat(board.page(0, 9).stream().map(Place::rank)).containsExactly(1, 1, 3);
  }

  @Test
  void provisionalStandingsHaveNoPlace() {
    var board = Board.of(List.of(standing("a", 70, 5), provisional("b", 90)));

    assertThat(board.of("b")).isEmpty();
    assertThat(board.of("a").orElseThrow().rank()).isEqualTo(1);
    assertThat(board.with(provisional("a", 70)).size()).isZero();
  }

  @Test
  void whoStaysOutLeavesNoGapAndSeesTheirOwnPlace() {
    var shown = Board.of(List.of(standing("a", 80, 5), standing("c", 60, 5)));
    var out = standing("b", 70, 5);

    assertThat(shown.page(0, 9).stream().map(Place::rank)).containsExactly(1, 2);
    assertThat(shown.around("b", 3)).isEmpty();
    assertThat(shown.with(out).around("b", 1).stream().map(place -> place.standing().person()))
        .containsExactly("a", "b", "c");
    assertThat(shown.size()).isEqualTo(2);
    assertThat(shown.with(out).without("b").page(0, 9)).isEqualTo(shown.page(0, 9));
  }

  @Test
  void somebodySeesThreeOnEitherSide() {
    var standings = new ArrayList<Standing>();
    for (int i = 0; i < 20; i++) {
      standings.add(standing("p" + i, 90 - i, 3));
    }
    var board = Board.of(standings);

    assertThat(board.around("p9", 3).stream().map(Place::rank))
        .containsExactly(7, 8, 9, 10, 11, 12, 13);
    assertThat(board.around("p1", 3).stream().map(Place::rank)).containsExactly(1, 2, 3, 4, 5);
    assertThat(board.around("p19", 3).stream().map(Place::rank)).containsExactly(17, 18, 19, 20);
    assertThat(board.page(18, 10)).hasSize(2);
  }

  @Test
  void thePodiumIsThereWhereEachOfTheThreeCanBeToldApartFromEverybodyBelow() {
    var fair =
        List.of(
            standing("a", 90, 3),
            standing("b", 80, 3),
            standing("c", 70, 3),
            standing("d", 60, 3),
            standing("e", 59, 3));

    assertThat(Board.of(fair).podium().stream().map(place -> place.standing().person()))
        .containsExactly("a", "b", "c");
    // The third and the fourth could well be equal.
    assertThat(Board.of(fair).with(standing("d", 65, 3)).podium()).isEmpty();
    // Somebody far below of whom little is known could well be as good as the second.
    assertThat(Board.of(fair).with(standing("e", 58, 20)).podium()).isEmpty();
    assertThat(Board.of(fair).without("e").podium()).isEmpty();
    assertThat(Board.of(fair).with(provisional("e", 59)).podium()).isEmpty();
  }

  @Test
  void aBoardThatWasChangedIsTheOneThatWouldHaveBeenMade() {
    var random = new SplittableRandom(3);
    var standings = new ArrayList<Standing>();
    for (int i = 0; i < 60; i++) {
      standings.add(standing("p" + i, random.nextInt(50, 80), random.nextInt(3, 9)));
    }
    var board = Board.of(standings);
    for (int run = 0; run < 200; run++) {
      int which = random.nextInt(standings.size());
      var changed = standing("p" + which, random.nextInt(50, 80), random.nextInt(3, 9));
      standings.set(which, changed);
      int other = random.nextInt(standings.size());
      board =
          which == other
              ? board.with(changed)
              : board.with(
                  Set.of(changed.person(), "p" + other), List.of(changed, standings.get(other)));

      assertThat(board.page(0, 100)).isEqualTo(Board.of(standings).page(0, 100));
      assertThat(board.around(changed, 3)).hasSizeGreaterThan(3);
      assertThat(board.around(changed, 3)).isEqualTo(board.around(changed.person(), 3));
      assertThat(board.around(standing(changed.person(), 99, 3), 3)).isEmpty();
    }
  }

  static Standing standing(String person, double points, double half, String... teams) {
    return new Standing(
        person, Measure.OVERALL, List.of(teams), points, points - half, points + half, 8, 8, false);
  }

  private static Standing provisional(String person, double points) {
    return new Standing(
        person, Measure.OVERALL, List.of(), points, points - 9, points + 9, 2, 2, true);
  }
}
