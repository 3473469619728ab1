package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A board that is moved on is the one that would have been made, whatever changed. */
class RankedMovesTest {
  private static final int PEOPLE = 120;

  private final SplittableRandom random = new SplittableRandom(11);

  private static String name(int number) {
    return "p" + number;
  }

  /** Some of them with equal points, some provisional, some of no team, some of two. */
  private Ranked.Person person(int number) {
    double points = random.nextInt(3) == 0 ? random.nextInt(55, 60) : random.nextDouble(40, 80);
    double half = random.nextDouble(1, 9);
    var teams =
        switch (random.nextInt(6)) {
          case 0 -> List.<String>of();
          case 1 -> List.of("t" + random.nextInt(8), "both");
          default -> List.of("t" + random.nextInt(8));
        };
    double better = random.nextDouble(-5, 15);
    return new Ranked.Person(
        new Standing(
            name(number),
            Measure.OVERALL,
            teams,
            points,
            points - half,
            points + half,
            8,
            8,
            random.nextInt(5) == 0),
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(new Improvement(name(number), better, better - half, better + half, 5)));
  }

  private Set<String> some() {
    var some = new HashSet<String>();
    for (int i = 0; i < PEOPLE; i++) {
      if (random.nextInt(4) > 0) {
        some.add(name(i));
      }
    }
    return some;
  }

  @Test
  void boardTeamsAndImproversAreThoseThatWouldHaveBeenMade() {
    Map<String, Ranked.Person> people = new HashMap<>();
    var shown = some();
    var ranked = Ranked.of(Calibration.NONE, people, shown);
    int teams = 0;
    int improved = 0;
    for (int run = 0; run < 1_500; run++) {
      var changed = new HashMap<String, Optional<Ranked.Person>>();
      for (int i = random.nextInt(4); i > 0; i--) {
        int number = random.nextInt(PEOPLE);
        changed.put(
            name(number), random.nextInt(8) == 0 ? Optional.empty() : Optional.of(person(number)));
      }
      changed.forEach(
          (name, now) ->
              now.ifPresentOrElse(present -> people.put(name, present), () -> people.remove(name)));
      if (random.nextInt(10) == 0) {
        shown = some();
      }

      ranked = ranked.with(changed, shown);

      var made = Ranked.of(Calibration.NONE, people, shown);
      assertThat(ranked.board().page(0, PEOPLE)).isEqualTo(made.board().page(0, PEOPLE));
      assertThat(ranked.teams()).isEqualTo(made.teams());
      assertThat(ranked.improved()).isEqualTo(made.improved());
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(ranked.standing(name(i))).isEqualTo(made.standing(name(i)));
      }
      teams += made.teams().size();
      improved += made.improved().size();
    }
    assertThat(teams).isGreaterThan(5_000);
    assertThat(improved).isGreaterThan(5_000);
  }

  @Test
  void whereNothingIsOtherwiseItIsTheSameBoard() {
    var shown = some();
    var ranked = Ranked.of(Calibration.NONE, Map.of("p1", person(1)), shown);

    assertThat(ranked.with(Map.of(), shown)).isSameAs(ranked);
  }
}
