package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Season;
import io.secondcall.store.Calibrations.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was fitted, kept for every node, on both databases. */
@ParameterizedClass
@EnumSource
class CalibrationsTest {
  private static final Season SEASON = new Season(2026, 4);

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private Calibrations calibrations;

  CalibrationsTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    calibrations = new Calibrations(store.database);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private static Calibration calibration(double base, int seen) {
    var none = Calibration.NONE;
    return new Calibration(
        base, none.difficulties(), none.scenarios(), none.conditions(), none.spread(), seen);
  }

  private Kept keep(Kept kept) {
    return calibrations.keep(SEASON, Measure.COURTESY, kept);
  }

  @Test
  void theFirstOfANumberIsKeptAndWhoeverComesLaterGetsThatOne() {
    var first = Kept.NONE.next(calibration(1 / 3.0, 20), false);
    assertThat(calibrations.latest(SEASON, Measure.COURTESY)).isEqualTo(Kept.NONE);

    assertThat(keep(first)).isEqualTo(first);
    assertThat(keep(Kept.NONE.next(calibration(60, 21), false))).isEqualTo(first);
    assertThat(calibrations.latest(SEASON, Measure.COURTESY)).isEqualTo(first);
    assertThat(calibrations.latest(SEASON, Measure.OVERALL)).isEqualTo(Kept.NONE);
    assertThat(calibrations.latest(SEASON.next(), Measure.COURTESY)).isEqualTo(Kept.NONE);

    var second = first.next(calibration(61, 22), true);
    assertThat(keep(second)).isEqualTo(second);
    assertThat(calibrations.latest(SEASON, Measure.COURTESY)).isEqualTo(second);
  }

  @Test
  void howeverManyComeAtOnceOneIsKept() throws Exception {
    int nodes = 6;
    var together = new CyclicBarrier(nodes);
    try (var threads = Executors.newFixedThreadPool(nodes)) {
      var asked = new ArrayList<Callable<Kept>>();
      for (int i = 0; i < nodes; i++) {
        var mine = Kept.NONE.next(calibration(50 + i, 20 + i), false);
        asked.add(
            () -> {
              together.await();
              return keep(mine);
            });
      }
      var kept = calibrationsOf(threads.invokeAll(asked));
      assertThat(kept).hasSize(1);
      assertThat(calibrations.latest(SEASON, Measure.COURTESY)).isIn(kept);
    }
  }

  private static Set<Kept> calibrationsOf(List<Future<Kept>> answers) throws Exception {
    var kept = new HashSet<Kept>();
    for (var answer : answers) {
      kept.add(answer.get());
    }
    return kept;
  }
}
