package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.secondcall.language.Evaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FiguresTest {

  @Test
  void aShareHasWilsonsInterval() {
    // E. B. Wilson's formula, worked out by hand for 27 of 38.
    var share = Figure.ofShare(27, 38);
    assertThat(share.value()).isEqualTo(0.7105, within(1e-4));
    assertThat(share.low()).isEqualTo(0.5525, within(1e-4));
    assertThat(share.high()).isEqualTo(0.8300, within(1e-4));
  }

  @Test
  void noCaseSaysNothingAndFewSayLittle() {
    assertThat(Figure.ofShare(0, 0)).isEqualTo(new Figure(0, 0, 1));
    assertThat(Figure.ofShare(2, 2).low()).isLessThan(0.4);
    assertThat(Figure.ofShare(200, 200).low()).isGreaterThan(0.98);
    assertThat(Figure.ofShare(200, 200).high()).isEqualTo(1, within(1e-9));
  }

  @Test
  void everyFigureLiesInItsIntervalAndMoreRepliesNarrowIt() {
    var few = measured(30);
    var many = measured(600);

    for (var figures : List.of(few, many)) {
      for (var figure :
          List.of(
              figures.precision(),
              figures.recall(),
              figures.f1(),
              figures.macroKappa(),
              figures.spanF1(),
              figures.toneKappa(),
              figures.toneExact(),
              figures.falseAlarms(),
              figures.alarmed())) {
        assertThat(figure.value()).isBetween(figure.low(), figure.high());
      }
    }
    assertThat(many.moves()).containsOnlyKeys("thank", "blame");
    assertThat(width(many.f1())).isLessThan(width(few.f1()) / 2);
    assertThat(width(kappaOfThanks(many))).isLessThan(width(kappaOfThanks(few)));
  }

  @Test
  void theSameRepliesGiveTheSameIntervals() {
    assertThat(measured(100)).isEqualTo(measured(100));
  }

  @Test
  void theTableShowsTheIntervals() {
    assertThat(measured(60).table()).contains("micro", "kappa", "thank", "[0.");
  }

  private static Figure kappaOfThanks(Figures figures) {
    return Optional.ofNullable(figures.moves().get("thank")).orElseThrow().kappa();
  }

  private static double width(Figure figure) {
    return figure.high() - figure.low();
  }

  /** Three replies, over and over: one heard rightly, one missed, one false alarm. */
  private static Figures measured(int replies) {
    var texts = new ArrayList<String>();
    var labels = new ArrayList<Judged>();
    var heard = new ArrayList<Judged>();
    for (int i = 0; i < replies; i++) {
      texts.add("Thank you, Dana.");
      var thanks = Map.of("thank", new Span(0, 9));
      labels.add(new Judged(i % 5 < 3 ? thanks : Map.of(), 2 + i % 3));
      heard.add(
          new Judged(
              i % 5 < 2 ? thanks : i % 5 == 4 ? Map.of("blame", new Span(0, 9)) : Map.of(),
              2 + (i % 3 == 0 ? 1 : i % 3)));
    }
    return Figures.of(texts, labels, heard);
  }
}
