package io.secondcall.cli;

import io.secondcall.language.OnnxEar;
import io.secondcall.language.PhraseMatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures recognition by a few examples, as a scenario's own moves and topics are recognised. */
@Command(
    name = "few-shot",
    description = {
      "Learn labels from a few examples each, and recognise them.",
      "%nIt goes the way that scenarios use for their own moves and topics. Files are "
          + "CSV with the columns text and label. The threshold below which a text means no "
          + "label is the highest that keeps an in-scope accuracy of 0.90 and three "
          + "standard errors on --valid, and no higher than --oos-valid needs."
    })
final class EvaluateFewShotCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<OnnxEar> ear;

  @Option(names = "--train", required = true, paramLabel = "CSV", description = "Examples.")
  private Path train = Path.of("");

  @Option(names = "--test", required = true, paramLabel = "CSV", description = "Texts to label.")
  private Path test = Path.of("");

  @Option(names = "--valid", paramLabel = "CSV", description = "Sets the threshold.")
  private Optional<Path> valid = Optional.empty();

  @Option(names = "--oos-valid", paramLabel = "CSV", description = "Texts that mean no label.")
  private Optional<Path> oosValid = Optional.empty();

  @Option(names = "--oos-test", paramLabel = "CSV", description = "Texts that mean no label.")
  private Optional<Path> oosTest = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  EvaluateFewShotCommand(Terminal terminal, Supplier<OnnxEar> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    var examples = new TreeMap<String, List<String>>();
    for (var item : LabelledTexts.read(train)) {
      examples.computeIfAbsent(item.label(), label -> new ArrayList<>()).add(item.text());
    }
    var listener = ear.get();
    var matcher = listener.matcher(examples);
    var texts = LabelledTexts.read(test);
    long start = System.nanoTime();
    var tested = scored(listener, matcher, texts);
    double perSecond = texts.size() * 1e9 / (System.nanoTime() - start);
    var figures =
        FewShotFigures.of(
            tested,
            scored(listener, matcher, read(valid)),
            scored(listener, matcher, read(oosValid)),
            scored(listener, matcher, read(oosTest)),
            perSecond);
    terminal.out().print(json ? figures.toJson() : figures.toText());
    return ExitCode.OK;
  }

  private static List<LabelledTexts.Item> read(Optional<Path> file) throws IOException {
    return file.isPresent() ? LabelledTexts.read(file.get()) : List.of();
  }

  private static List<FewShotFigures.Scored> scored(
      OnnxEar ear, PhraseMatcher matcher, List<LabelledTexts.Item> items) {
    return items.parallelStream()
        .map(
            item -> {
              var match = ear.match(matcher, item.text()).orElseThrow();
              return new FewShotFigures.Scored(match.score(), match.label().equals(item.label()));
            })
        .toList();
  }
}
