package io.secondcall.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Recognises a meaning from a handful of example phrases a label, and says so when a text means
 * none of them. Immutable, thread-safe.
 *
 * <p>A label scores by the nearest of its examples and by its direction, which {@link Directions}
 * turns away from the labels that are easily taken for it.
 */
public final class PhraseMatcher {
  /**
   * Up to so many labels a label points to the middle of its examples. Few labels teach a direction
   * little, and turned it away from wordings that mean it: with the directions learned, 6 example
   * replies of a scenario with 8 moves went astray, and none with the middles.
   */
  private static final int FEW = 40;

  /** Weight of the nearest example against the direction of its label: of few labels, of many. */
  static final double NEAREST_OF_FEW = 0.5;

  private static final double NEAREST_OF_MANY = 0.25;

  /** How near a text comes to a label that it has nothing to do with. */
  private static final double UNRELATED = 0.3;

  private final List<Label> labels;
  private final double nearestWeight;
  private final UnaryOperator<float[]> view;

  private PhraseMatcher(List<Label> labels, double nearestWeight, UnaryOperator<float[]> view) {
    this.labels = List.copyOf(labels);
    this.nearestWeight = nearestWeight;
    this.view = view;
  }

  /**
   * @param examples vectors of length one
   * @param direction where they point, of length one
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  private record Label(String id, List<float[]> examples, float[] direction) {}

  /**
   * A label and how near the text came to it.
   *
   * @param score at most 1; of plain vectors, below about 0.45 a text means none of the labels
   * @param margin how much nearer than to any other label, or than unrelated texts come; negative
   *     where another is nearer
   */
  public record Match(String label, double score, double margin) {}

  /**
   * A matcher of labels. The words of a label's id help to find its direction, as one example more
   * would: an author who writes {@code ask-for-a-refund} says in them what the label means. Nobody
   * talks like that, so that nearness to an id counts for nothing.
   *
   * @param sense vector of a text, of length one
   */
  static PhraseMatcher learn(List<Vocabulary.Phrases> labels, Function<String, float[]> sense) {
    return learn(labels, sense, UnaryOperator.identity());
  }

  /**
   * @param view how every vector is seen, of examples and texts alike
   */
  static PhraseMatcher learn(
      List<Vocabulary.Phrases> labels,
      Function<String, float[]> plain,
      UnaryOperator<float[]> view) {
    Function<String, float[]> sense = text -> view.apply(plain.apply(text));
    var meant = labels.stream().filter(label -> !label.examples().isEmpty()).toList();
    List<List<float[]>> examples =
        meant.stream().map(label -> label.examples().stream().map(sense).toList()).toList();
    boolean few = meant.size() <= FEW;
    List<List<float[]>> named = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      List<float[]> all = new ArrayList<>(examples.get(i));
      String name = meant.get(i).id().replace('-', ' ').replace('_', ' ').strip();
      if (!few && name.codePoints().anyMatch(Character::isLetter)) {
        all.add(sense.apply(name));
      }
      named.add(all);
    }
    List<float[]> directions = few ? Directions.middles(named) : Directions.of(named);
    List<Label> learned = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      learned.add(new Label(meant.get(i).id(), examples.get(i), directions.get(i)));
    }
    return new PhraseMatcher(learned, few ? NEAREST_OF_FEW : NEAREST_OF_MANY, view);
  }

  /** Score of each label, in the order of the labels. */
  List<Match> scores(float[] plain) {
    float[] sense = view.apply(plain);
    double[] scores = new double[labels.size()];
    double first = UNRELATED;
    double second = UNRELATED;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(labels.get(i), sense);
      second = Math.max(second, Math.min(first, scores[i]));
      first = Math.max(first, scores[i]);
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double other = scores[i] == first ? second : first;
      matches.add(new Match(labels.get(i).id(), scores[i], scores[i] - other));
    }
    return matches;
  }

  private double score(Label label, float[] sense) {
    double nearest = -1;
    for (float[] example : label.examples()) {
      nearest = Math.max(nearest, Senses.dot(example, sense));
    }
    double along = Senses.dot(label.direction(), sense);
    return nearestWeight * nearest + (1 - nearestWeight) * along;
  }

  /** Whether there is such a label. */
  boolean knows(String label) {
    return labels.stream().anyMatch(known -> known.id().equals(label));
  }

  /** The best label, however bad; empty when there are no labels. */
  Optional<Match> best(float[] sense) {
    return scores(sense).stream().max(Comparator.comparingDouble(Match::score));
  }
}
