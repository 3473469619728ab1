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
 * Trains the ear's networks and its lens: {@code Trainer <folder of the material> [<folder to write
 * into>] [measure=<file>]...}. Fixed seeds: the same folder gives the same artifacts.
 *
 * <p>Confidences and thresholds are fitted on a tenth of the same material that the networks did
 * not see. Files to measure on are only ever measured on.
 */
public final class Trainer {
  private static final int MEMBERS = 3;
  private static final int SEED = 1;

  /** Neighbours in a file are variations of one situation and must not be torn apart. */
  private static final int BLOCK = 20;

  /** One block of so many is kept for confidences and thresholds. */
  private static final int KEPT = 10;

  /**
   * Ids of the replies that the ContextNet learns from lie before this one; the MoveNets learn from
   * all. The later hands (irony, negation, reports, short replies) wrote when it stood already.
   */
  private static final String AFTER_CONTEXT = "u";

  private final PrintStream out;

  private Trainer(PrintStream out) {
    this.out = out;
  }

  /** Reply, whether it is kept from the networks, and its frames. */
  private record Prepared(Example example, boolean kept, List<Frame> frames) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> measure =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith("measure="))
            .map(argument -> Path.of(argument.substring("measure=".length())))
            .toList();
    Optional<Path> artifacts =
        Arrays.stream(arguments).skip(1).filter(a -> !a.contains("=")).map(Path::of).findFirst();
    new Trainer(System.out).run(folder, artifacts, measure);
  }

  private void run(Path folder, Optional<Path> artifacts, List<Path> measure) throws IOException {
    byte[] senses = trainSenses(folder.resolve("meanings.jsonl"));
    try (Encoder encoder = Encoder.with(senses)) {
      Segmenter segmenter = Segmenter.load();
      List<Prepared> all = prepare(examples(folder), segmenter, encoder);
      List<Prepared> kept = all.stream().filter(Prepared::kept).toList();
      List<Prepared> learned = all.stream().filter(prepared -> !prepared.kept()).toList();
      out.printf("%d replies, %d of them kept for confidences%n", all.size(), kept.size());
      try (var model = train(learned, kept)) {
        out.println("replies kept:");
        out.println(evaluate(model, kept).table());
        if (artifacts.isPresent()) {
          write(artifacts.orElseThrow(), senses, model);
          LensTrainer.train(
              folder, artifacts.orElseThrow(), segmenter, encoder, model.background());
        }
        for (Path file : measure) {
          out.println("measured on " + file.getFileName() + ":");
          out.println(evaluate(model, prepare(Example.read(file), segmenter, encoder)).table());
        }
      }
    }
  }

  private byte[] trainSenses(Path meanings) throws IOException {
    try (Encoder untrained = Encoder.untrained()) {
      return SenseTrainer.train(meanings, untrained, SEED, out);
    }
  }

  private static void write(Path folder, byte[] senses, MoveModel model) throws IOException {
    Files.write(folder.resolve(Encoder.SENSES), senses);
    Path ear = folder.resolve(OnnxEar.VERSION + ".bin");
    try (var stream = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ear)))) {
      model.write(stream);
    }
  }

  private MoveModel train(List<Prepared> learned, List<Prepared> kept) {
    var contextNet =
        ContextTrainer.train(
            samples(
                learned.stream()
                    .filter(prepared -> prepared.example().id().compareTo(AFTER_CONTEXT) < 0)
                    .toList()),
            SEED,
            out);
    List<NetTrainer.Sample> samples = samples(learned);
    var plain = MoveModel.Calibration.plain();
    var none = new float[0];
    long begun = System.nanoTime();
    List<MoveNet> nets =
        IntStream.range(0, MEMBERS)
            .parallel()
            .mapToObj(member -> NetTrainer.train(samples, NetTrainer.Recipe.DEFAULT, 100 + member))
            .toList();
    out.printf("move nets: %.0f s%n", (System.nanoTime() - begun) / 1e9);
    var alone = new MoveModel(nets, Optional.empty(), MoveModel.Gains.EQUAL, plain, none);
    var other =
        new MoveModel(List.of(), Optional.of(contextNet), MoveModel.Gains.EQUAL, plain, none);
    var gains =
        new MoveModel.Gains(
            Calibrator.slope(held(alone, kept)), Calibrator.slope(held(other, kept)));
    report("move nets alone", alone, kept);
    report("context net alone", other, kept);
    var both = new MoveModel(nets, Optional.of(contextNet), gains, plain, none);
    return new MoveModel(
        nets,
        Optional.of(contextNet),
        gains,
        Calibrator.fit(held(both, kept)),
        background(samples));
  }

  private void report(String name, MoveModel model, List<Prepared> kept) {
    var held = held(model, kept);
    var fitted =
        new MoveModel(
            List.of(), Optional.empty(), MoveModel.Gains.EQUAL, Calibrator.fit(held), new float[0]);
    var heard = held.stream().map(reply -> fitted.judge(reply.scores())).toList();
    out.println(name + ", on replies kept:");
    Evaluation.of(kept.stream().map(Prepared::example).toList(), heard)
        .table()
        .lines()
        .takeWhile(line -> !line.isBlank())
        .forEach(out::println);
  }

  private static List<Calibrator.Held> held(MoveModel model, List<Prepared> kept) {
    return kept.stream()
        .map(prepared -> new Calibrator.Held(prepared.example(), model.score(prepared.frames())))
        .toList();
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
              return new Prepared(example, i / BLOCK % KEPT == 0, frames);
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

  private static Evaluation evaluate(MoveModel model, List<Prepared> held) {
    return Evaluation.of(
        held.stream().map(Prepared::example).toList(),
        held.stream().map(p -> model.judge(model.score(p.frames()))).toList());
  }
}
