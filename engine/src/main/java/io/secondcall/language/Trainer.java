package io.secondcall.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trains the ear's networks from labelled replies: {@code Trainer <folder of replies-*.jsonl>
 * [<artifact to write>] [measure=<file>]}. Fixed seeds: the same folder gives the same artifact.
 *
 * <p>Confidences and thresholds are fitted on folds of the same material that their networks did
 * not see. The file to measure on is only ever measured on.
 */
public final class Trainer {
  private static final int FOLDS = 5;
  private static final int MEMBERS = 3;

  /** Neighbours in a file are variations of one situation and must fall into the same fold. */
  private static final int BLOCK = 20;

  private final PrintStream out;

  private Trainer(PrintStream out) {
    this.out = out;
  }

  /** Reply, its frames, and its labels for the networks. */
  private record Prepared(Example example, int fold, List<Frame> frames) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Optional<Path> measure =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith("measure="))
            .map(argument -> Path.of(argument.substring("measure=".length())))
            .findFirst();
    Optional<Path> artifact =
        Arrays.stream(arguments).skip(1).filter(a -> !a.contains("=")).map(Path::of).findFirst();
    new Trainer(System.out).run(folder, artifact, measure);
  }

  private void run(Path folder, Optional<Path> artifact, Optional<Path> measure)
      throws IOException {
    try (Encoder encoder = Encoder.load()) {
      Segmenter segmenter = Segmenter.load();
      List<Prepared> training = prepare(examples(folder), segmenter, encoder);
      out.println(training.size() + " replies");
      var recipe = NetTrainer.Recipe.DEFAULT;
      MoveModel.Calibration calibration = crossValidate(training, recipe);
      if (artifact.isEmpty() && measure.isEmpty()) {
        return;
      }
      List<NetTrainer.Sample> samples = samples(training);
      List<MoveNet> nets =
          IntStream.range(0, MEMBERS)
              .parallel()
              .mapToObj(member -> NetTrainer.train(samples, recipe, 100 + member))
              .toList();
      var model = new MoveModel(nets, calibration, background(samples));
      if (artifact.isPresent()) {
        try (var stream =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(artifact.orElseThrow())))) {
          model.write(stream);
        }
      }
      if (measure.isPresent()) {
        List<Prepared> held = prepare(Example.read(measure.orElseThrow()), segmenter, encoder);
        out.println("measured on replies of others:");
        out.println(evaluate(model, held).table());
      }
    }
  }

  private static List<Example> examples(Path folder) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches("replies-.*\\.jsonl")) {
          examples.addAll(Example.read(file));
        }
      }
    }
    return examples;
  }

  private static List<Prepared> prepare(
      List<Example> examples, Segmenter segmenter, Encoder encoder) {
    return IntStream.range(0, examples.size())
        .parallel()
        .mapToObj(
            i -> {
              Example example = examples.get(i);
              var utterance = example.utterance();
              var reading = Reading.of(utterance.reply(), segmenter, encoder);
              var setting = Setting.of(utterance, encoder);
              List<Frame> frames =
                  IntStream.range(0, reading.windows().size())
                      .mapToObj(window -> Frame.of(reading, window, utterance, setting))
                      .toList();
              return new Prepared(example, i / BLOCK % FOLDS, frames);
            })
        .filter(prepared -> !prepared.frames().isEmpty())
        .toList();
  }

  private static List<NetTrainer.Sample> samples(List<Prepared> training) {
    List<NetTrainer.Sample> samples = new ArrayList<>();
    for (Prepared prepared : training) {
      for (Frame frame : prepared.frames()) {
        samples.add(sample(prepared.example(), frame));
      }
    }
    return samples;
  }

  private static NetTrainer.Sample sample(Example example, Frame frame) {
    float[] moves = new float[MoveNet.MOVES];
    float[] tokens = new float[frame.pieces() * MoveNet.MOVES];
    example
        .moves()
        .forEach(
            (name, span) -> {
              int m = MoveNet.LABELS.indexOf(Move.ofWireName(name).orElseThrow());
              for (int i = 0; i < frame.pieces(); i++) {
                if (frame.spans()[i].overlaps(span)) {
                  moves[m] = 1;
                  tokens[i * MoveNet.MOVES + m] = 1;
                }
              }
            });
    return new NetTrainer.Sample(frame, moves, tokens, example.tone());
  }

  private static float[] background(List<NetTrainer.Sample> samples) {
    double[] sum = new double[Encoder.WIDTH];
    int count = 0;
    for (var sample : samples) {
      for (int i = 0; i < sample.frame().pieces(); i++) {
        for (int k = 0; k < Encoder.WIDTH; k++) {
          sum[k] += sample.frame().tokens()[i * Frame.TOKEN + k];
        }
        count++;
      }
    }
    float[] mean = new float[Encoder.WIDTH];
    for (int k = 0; k < Encoder.WIDTH; k++) {
      mean[k] = (float) (sum[k] / count);
    }
    return mean;
  }

  /** Each fold scored by networks trained on the others. */
  private MoveModel.Calibration crossValidate(List<Prepared> training, NetTrainer.Recipe recipe) {
    long begun = System.nanoTime();
    var plain = MoveModel.Calibration.plain();
    List<List<Calibrator.Held>> folds =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(
                fold -> {
                  List<Prepared> rest = training.stream().filter(p -> p.fold() != fold).toList();
                  MoveNet net = NetTrainer.train(samples(rest), recipe, fold);
                  var model = new MoveModel(List.of(net), plain, new float[0]);
                  return training.stream()
                      .filter(p -> p.fold() == fold)
                      .map(p -> new Calibrator.Held(p.example(), model.score(p.frames())))
                      .toList();
                })
            .toList();
    List<Calibrator.Held> held = folds.stream().flatMap(List::stream).toList();
    var calibration = Calibrator.fit(held);
    var model = new MoveModel(List.of(), calibration, new float[0]);
    List<Evaluation.Judged> heard = held.stream().map(h -> model.judge(h.scores())).toList();
    out.println("cross-validated, one network a fold:");
    out.println(Evaluation.of(held.stream().map(Calibrator.Held::example).toList(), heard).table());
    out.printf("%.0f s%n", (System.nanoTime() - begun) / 1e9);
    return calibration;
  }

  private static Evaluation evaluate(MoveModel model, List<Prepared> held) {
    return Evaluation.of(
        held.stream().map(Prepared::example).toList(),
        held.stream().map(p -> model.judge(model.score(p.frames()))).toList());
  }
}
