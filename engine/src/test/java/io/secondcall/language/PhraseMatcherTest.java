package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a matcher makes of vectors, without an encoder: texts are points in three dimensions. */
final class PhraseMatcherTest {
  private static final Map<String, float[]> POINTS =
      Map.of(
          "north", unit(1, 0, 0),
          "north too", unit(1, 0.1f, 0),
          "north east", unit(1, 1, 0),
          "north east too", unit(1, 0.9f, 0),
          "up", unit(0, 0, 1),
          "go up", unit(0.6f, 0, 0.8f));

  private static final Function<String, float[]> SENSE = PhraseMatcherTest::sense;

  private static float[] sense(String text) {
    return Objects.requireNonNull(POINTS.get(text), text);
  }

  private static float[] unit(float... vector) {
    Senses.normalise(vector);
    return vector;
  }

  private static Vocabulary.Phrases label(String id, String... examples) {
    return new Vocabulary.Phrases(id, List.of(examples));
  }

  private static double score(PhraseMatcher matcher, String label, float[] sense) {
    return matcher.scores(sense).stream()
        .filter(match -> match.label().equals(label))
        .mapToDouble(PhraseMatcher.Match::score)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutLabelsThereIsNoBest() {
    assertThat(PhraseMatcher.learn(List.of(), SENSE).best(unit(1, 0, 0))).isEmpty();
    assertThat(PhraseMatcher.learn(List.of(label("1")), SENSE).best(unit(1, 0, 0))).isEmpty();
  }

  @Test
  void textsAndExamplesAreSeenThroughTheSameView() {
    var labels = List.of(label("north", "north"), label("up", "up"));
    UnaryOperator<float[]> flat = vector -> unit(vector[0], vector[1], vector[2] / 10);

    double plain = score(PhraseMatcher.learn(labels, SENSE), "north", sense("go up"));
    double seen = score(PhraseMatcher.learn(labels, SENSE, flat), "north", sense("go up"));

    assertThat(plain).isCloseTo(0.6, within(1e-6));
    assertThat(seen).isGreaterThan(0.9);
  }

  @Test
  void oneLabelPointsToTheMiddleOfItsExamples() {
    assertThat(Directions.of(List.of(List.of(unit(1, 0, 0), unit(0, 1, 0)))).getFirst())
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(unit(1, 1, 0));
  }

  @Test
  void aScoreIsACosineAtMostOne() {
    var matcher = PhraseMatcher.learn(List.of(label("1", "north"), label("2", "up")), SENSE);
    assertThat(score(matcher, "1", unit(1, 0, 0))).isGreaterThan(0.95).isLessThanOrEqualTo(1.0001);
    assertThat(score(matcher, "2", unit(0, 1, 0))).isCloseTo(0, within(0.05));
  }

  @Test
  void labelsThatLieNearEachOtherTurnApart() {
    var directions =
        Directions.of(
            List.of(
                List.of(sense("north"), sense("north too")),
                List.of(sense("north east"), sense("north east too"))));
    double middles = Senses.dot(unit(2, 0.1f, 0), unit(2, 1.9f, 0));
    assertThat(Senses.dot(directions.get(0), directions.get(1))).isLessThan(middles - 0.1);
  }

  @Test
  void amongManyLabelsTheWordsOfAnIdShowTheDirectionButAreNoExample() {
    var plain = PhraseMatcher.learn(among(label("1", "north")), SENSE);
    var named = PhraseMatcher.learn(among(label("go-up", "north")), SENSE);
    assertThat(score(named, "go-up", sense("up")))
        .isGreaterThan(score(plain, "1", sense("up")) + 0.1)
        .isLessThan(0.9);
  }

  @Test
  void amongFewLabelsALabelPointsToTheMiddleOfItsExamples() {
    var matcher = PhraseMatcher.learn(List.of(label("go-up", "north"), label("2", "up")), SENSE);
    assertThat(score(matcher, "go-up", sense("up"))).isCloseTo(0, within(1e-6));
  }

  private static List<Vocabulary.Phrases> among(Vocabulary.Phrases label) {
    return Stream.concat(
            Stream.of(label), IntStream.range(0, 41).mapToObj(i -> label("9" + i, "north east")))
        .toList();
  }

  @Test
  void theSameExamplesGiveTheSameDirections() {
    var examples = List.of(List.of(sense("north")), List.of(sense("go up"), sense("up")));
    for (int label = 0; label < 2; label++) {
      assertThat(Directions.of(examples).get(label))
          .containsExactly(Directions.of(examples).get(label));
    }
  }
}
