package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a meaning from a handful of example phrases a label, and says so when a text means
 * none of them. Immutable, thread-safe.
 */
public final class PhraseMatcher {
  /** Weight of the nearest example against the middle of all examples of its label. */
  private static final double NEAREST = 0.5;

  private final List<Label> labels;

  private PhraseMatcher(List<Label> labels) {
    this.labels = List.copyOf(labels);
  }

  /**
   * @param examples vectors of length one
   * @param middle their mean, of length one
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  private record Label(String id, List<float[]> examples, float[] middle) {}

  /**
   * A label and how near the text came to it.
   *
   * @param score at most 1; below about 0.5 a text means none of the labels
   */
  public record Match(String label, double score) {}

  /** A matcher of labels, each with the vectors of its examples. */
  static PhraseMatcher of(List<String> ids, List<List<float[]>> examples) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (examples.get(i).isEmpty()) {
        continue;
      }
      float[] middle = new float[examples.get(i).getFirst().length];
      for (float[] example : examples.get(i)) {
        for (int k = 0; k < middle.length; k++) {
          middle[k] += example[k];
        }
      }
      Senses.normalise(middle);
      labels.add(new Label(ids.get(i), List.copyOf(examples.get(i)), middle));
    }
    return new PhraseMatcher(labels);
  }

  /** Score of each label, in the order of the labels. */
  List<Match> scores(float[] sense) {
    List<Match> matches = new ArrayList<>();
    for (Label label : labels) {
      double nearest = -1;
      for (float[] example : label.examples()) {
        nearest = Math.max(nearest, Senses.dot(example, sense));
      }
      double middle = Senses.dot(label.middle(), sense);
      matches.add(new Match(label.id(), NEAREST * nearest + (1 - NEAREST) * middle));
    }
    return matches;
  }

  /** The best label, however bad; empty when there are no labels. */
  Optional<Match> best(float[] sense) {
    return scores(sense).stream().max(java.util.Comparator.comparingDouble(Match::score));
  }
}
