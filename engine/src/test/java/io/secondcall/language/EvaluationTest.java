package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final List<String> REPLIES =
      List.of("Thank you, Dana.", "Hello there", "Fine.", "No");

  private static Evaluation.Judged judged(int tone, Map<String, Span> moves) {
    return new Evaluation.Judged(moves, tone);
  }

  @Test
  void theSameLabelsAgreeWholly() {
    var labels =
        List.of(
            judged(4, Map.of("thank", new Span(0, 9))),
            judged(3, Map.of("greet", new Span(0, 11))),
            judged(3, Map.of()),
            judged(2, Map.of()));

    Evaluation evaluation = Evaluation.of(REPLIES, labels, labels);

    assertThat(evaluation.f1()).isEqualTo(1);
    assertThat(evaluation.macroKappa()).isEqualTo(1);
    assertThat(evaluation.spanF1()).isEqualTo(1);
    assertThat(evaluation.toneKappa()).isEqualTo(1);
    assertThat(evaluation.falseAlarms()).isZero();
    assertThat(evaluation.silentReplies()).isEqualTo(2);
  }

  @Test
  void missesAlarmsAndHalfSpansCost() {
    var labels =
        List.of(
            judged(4, Map.of("thank", new Span(0, 9))),
            judged(3, Map.of("greet", new Span(0, 11))),
            judged(3, Map.of()),
            judged(2, Map.of()));
    var heard =
        List.of(
            judged(4, Map.of("thank", new Span(0, 5))),
            judged(3, Map.of()),
            judged(3, Map.of("greet", new Span(0, 4))),
            judged(4, Map.of()));

    Evaluation evaluation = Evaluation.of(REPLIES, labels, heard);

    assertThat(evaluation.precision()).isEqualTo(0.5);
    assertThat(evaluation.recall()).isEqualTo(0.5);
    assertThat(evaluation.moves())
        .hasEntrySatisfying("thank", thank -> assertThat(thank.kappa()).isEqualTo(1));
    // Agreed on 2 of 4 where chance alone gives 0.75 x 0.75 + 0.25 x 0.25 = 0.625.
    assertThat(evaluation.moves())
        .hasEntrySatisfying(
            "greet", greet -> assertThat(greet.kappa()).isCloseTo(-1.0 / 3, within(1e-9)));
    assertThat(evaluation.spanF1()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(evaluation.falseAlarms()).isEqualTo(0.5);
    assertThat(evaluation.toneKappa()).isLessThan(0.5);
    assertThat(evaluation.table()).contains("thank").contains("greet");
  }
}
