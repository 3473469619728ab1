package io.secondcall.language;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Turns the encoder's upper layers so that phrases of one meaning lie together and phrases of its
 * neighbours apart, whatever words they share: supervised contrast (Khosla et al. 2020) over {@code
 * meanings.jsonl}, with a pull back to where each phrase lay before. What is kept lies between the
 * weights before and after (Wortsman et al. 2022): it gains as much on talk like that of the
 * meanings, and loses less on other talk. Fixed seed.
 */
final class SenseTrainer {
  private static final int WIDTH = Encoder.WIDTH;
  private static final int STEPS = 600;
  private static final float RATE = 1e-4f;
  private static final float TEMPERATURE = 0.07f;

  /** How much of the way the weights go. */
  private static final float SHARE = 0.75f;

  /** A step's meanings come from so few domains, so that neighbours meet. */
  private static final int DOMAINS = 4;

  private static final int MEANINGS = 40;
  private static final int PHRASES = 3;
  private static final int LONGEST = 60;

  private final Random random;
  private final PrintStream out;
  private final LayersInTraining layers;
  private final LayersInTraining before;
  private final NDManager manager;

  private SenseTrainer(UpperLayers start, long seed, PrintStream out) {
    this.random = new Random(seed);
    this.out = out;
    this.layers = new LayersInTraining(start, RATE, seed);
    this.before = new LayersInTraining(start, RATE, seed);
    this.manager = layers.manager();
  }

  /**
   * @param states of each phrase, from the middle layer
   */
  private record Meaning(String domain, List<float[]> states) {}

  /**
   * @param file one object a line: {@code domain}, {@code id} and {@code phrases}; the id's words
   *     are a phrase too
   * @return the layers as a network, to be loaded by {@link Encoder}
   */
  static byte[] train(Path file, Encoder encoder, long seed, PrintStream out) throws IOException {
    UpperLayers start = UpperLayers.ofEncoder();
    var trainer = new SenseTrainer(start, seed, out);
    trainer.run(meanings(file, encoder));
    return start.filledWith(trainer.kept());
  }

  private static List<Meaning> meanings(Path file, Encoder encoder) throws IOException {
    return JsonLines.read(file).parallelStream()
        .map(
            line -> {
              List<float[]> states = new ArrayList<>();
              line.path("phrases").forEach(phrase -> states.add(states(phrase.asText(), encoder)));
              states.add(states(line.path("id").asText().replace('-', ' '), encoder));
              return new Meaning(line.path("domain").asText(), states);
            })
        .toList();
  }

  private static float[] states(String phrase, Encoder encoder) {
    var pieces = encoder.pieces(CleanText.of(phrase).text());
    return encoder.middle(pieces, 0, Math.min(pieces.count(), LONGEST));
  }

  private void run(List<Meaning> meanings) {
    long begun = System.nanoTime();
    for (int step = 1; step <= STEPS; step++) {
      float loss;
      try (var scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        loss = step(chosen(meanings));
      }
      if (step % 50 == 0) {
        out.printf(
            Locale.ROOT,
            "meanings, step %d of %d: loss %.3f, %.0f s%n",
            step,
            STEPS,
            loss,
            (System.nanoTime() - begun) / 1e9);
      }
    }
  }

  private Map<Integer, List<float[]>> kept() {
    var first = before.weights();
    var last = layers.weights();
    last.forEach(
        (layer, weights) -> {
          for (int w = 0; w < weights.size(); w++) {
            float[] values = weights.get(w);
            float[] old = Objects.requireNonNull(first.get(layer)).get(w);
            for (int i = 0; i < values.length; i++) {
              values[i] = old[i] + SHARE * (values[i] - old[i]);
            }
          }
        });
    return last;
  }

  private List<Meaning> chosen(List<Meaning> meanings) {
    List<Meaning> order = new ArrayList<>(meanings);
    Collections.shuffle(order, random);
    Set<String> domains = new HashSet<>();
    for (Meaning meaning : order) {
      if (domains.size() < DOMAINS) {
        domains.add(meaning.domain());
      }
    }
    return order.stream().filter(m -> domains.contains(m.domain())).limit(MEANINGS).toList();
  }

  private float step(List<Meaning> chosen) {
    List<float[]> phrases = new ArrayList<>();
    for (Meaning meaning : chosen) {
      List<float[]> own = new ArrayList<>(meaning.states());
      Collections.shuffle(own, random);
      phrases.addAll(own.subList(0, PHRASES));
    }
    int count = phrases.size();
    float[] same = new float[count * count];
    float[] itself = new float[count * count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        if (i == j) {
          itself[i * count + j] = -1e4f;
        } else if (i / PHRASES == j / PHRASES) {
          same[i * count + j] = 1f / (PHRASES - 1);
        }
      }
    }
    Batch batch = batch(phrases);
    NDArray was = senses(before, batch, false);
    NDArray loss;
    try (var gradients = Engine.getInstance().newGradientCollector()) {
      NDArray senses = senses(layers, batch, true);
      NDArray likeness =
          senses
              .matMul(senses.transpose())
              .div(TEMPERATURE)
              .add(manager.create(itself, new Shape(count, count)));
      NDArray contrast =
          likeness
              .logSoftmax(-1)
              .mul(manager.create(same, new Shape(count, count)))
              .sum()
              .div(count)
              .neg();
      NDArray away = senses.mul(was).sum().div(count).neg().add(1);
      loss = contrast.add(away);
      gradients.backward(loss);
    }
    float value = loss.getFloat();
    layers.step(STEPS);
    return value;
  }

  /**
   * Phrases side by side, padded to the longest; {@code pieces} has neither markers nor padding.
   */
  private record Batch(NDArray states, NDArray attention, NDArray pieces) {}

  private Batch batch(List<float[]> phrases) {
    int count = phrases.size();
    int length = phrases.stream().mapToInt(states -> states.length / WIDTH).max().orElseThrow();
    float[] states = new float[count * length * WIDTH];
    float[] attention = new float[count * length];
    float[] pieces = new float[count * length];
    for (int b = 0; b < count; b++) {
      float[] own = phrases.get(b);
      int rows = own.length / WIDTH;
      System.arraycopy(own, 0, states, b * length * WIDTH, own.length);
      for (int i = 0; i < length; i++) {
        attention[b * length + i] = i < rows ? 0 : -1e4f;
        pieces[b * length + i] = i > 0 && i < rows - 1 ? 1 : 0;
      }
    }
    return new Batch(
        manager.create(states, new Shape(count, length, WIDTH)),
        manager.create(attention, new Shape(count, 1, 1, length)),
        manager.create(pieces, new Shape(count, length, 1)));
  }

  /** A vector of length one a phrase: the middle of its pieces. */
  private static NDArray senses(LayersInTraining layers, Batch batch, boolean training) {
    NDArray sum =
        layers
            .run(batch.states(), batch.attention(), training)
            .mul(batch.pieces())
            .sum(new int[] {1});
    return sum.div(sum.mul(sum).sum(new int[] {1}, true).sqrt().add(1e-6f));
  }
}
