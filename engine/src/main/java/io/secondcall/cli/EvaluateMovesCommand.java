package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.language.Evaluation.Judged;
import io.secondcall.language.Hearing;
import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.TestSet;
import io.secondcall.language.Span;
import io.secondcall.language.Vocabulary;
import io.secondcall.scoring.Reliability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what is heard with labels, and writes the ear's model card. */
@Command(
    name = "moves",
    description = {
      "Hear the replies of labelled files, and compare.",
      "%nPrecision, recall, F1 and kappa of each move and of all together; tone, spans and false"
          + " alarms, with 95 %% intervals; the twenty worst errors in words. Several files count"
          + " as one.",
      "A line of a file: {\"id\", \"channel\", \"setting\", \"they\", \"reply\", "
          + "\"moves\": {MOVE: [start, end]}, \"tone\"}."
    })
final class EvaluateMovesCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE.jsonl",
      description = "Labelled replies, one JSON object a line.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Option(
      names = "--write-card",
      paramLabel = "ENGINE",
      description =
          "The folder engine of a checkout: also write what was measured into its model card, where"
              + " the product and the repository show it. Asks for "
              + CardFiles.LEAST_REPLIES
              + " replies, "
              + CardFiles.LEAST_WITHOUT_MOVE
              + " of them without a move.")
  private Optional<Path> card = Optional.empty();

  EvaluateMovesCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    var sets = new ArrayList<TestSet>();
    var labelled = new ArrayList<MoveComparison.Labelled>();
    for (var file : files) {
      var read = read(file);
      labelled.addAll(read);
      int silent = (int) read.stream().filter(one -> one.labels().moves().isEmpty()).count();
      sets.add(new TestSet(nameOf(file), read.size(), silent));
    }
    var cardFiles = card.map(CardFiles::of);
    cardFiles.ifPresent(found -> found.check(sets));
    var listener = ear.get();
    // One text an inference: several threads hear what one hears.
    List<Hearing> heard =
        labelled.parallelStream()
            .map(one -> listener.hear(one.line().utterance(), Vocabulary.NONE))
            .toList();
    var comparison = MoveComparison.of(labelled, heard);
    if (cardFiles.isPresent()) {
      cardFiles
          .get()
          .write(
              ModelCard.of(
                  listener.version(),
                  cardFiles.get().trainedOn(),
                  sets,
                  labelled.stream().map(one -> one.line().utterance().reply()).toList(),
                  labelled.stream().map(MoveComparison.Labelled::labels).toList(),
                  heard,
                  Reliability::asked));
    }
    terminal.out().print(json ? comparison.toJson() : comparison.toText());
    return ExitCode.OK;
  }

  /** {@code replies-e.jsonl} is the set {@code replies-e}. */
  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", "");
  }

  private static List<MoveComparison.Labelled> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage("There is no file " + file + ".");
    }
    var labelled = new ArrayList<MoveComparison.Labelled>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          var parsed = ReplyLine.parse(line);
          labelled.add(new MoveComparison.Labelled(parsed, labels(parsed)));
        } catch (ReplyLine.Bad bad) {
          throw CommandFailure.usage("%s:%d: %s".formatted(file, number, bad.getMessage()));
        }
      }
    }
    if (labelled.isEmpty()) {
      throw CommandFailure.usage(file + " holds no reply.");
    }
    return labelled;
  }

  private static Judged labels(ReplyLine line) {
    Map<String, Span> moves = new TreeMap<>();
    for (var move : line.node().path("moves").properties()) {
      int start = move.getValue().path(0).asInt(-1);
      int end = move.getValue().path(1).asInt(-1);
      if (start < 0 || end < start) {
        throw new ReplyLine.Bad("the span of " + move.getKey() + " has to be [start, end]");
      }
      moves.put(move.getKey(), new Span(start, end));
    }
    int tone = line.node().path("tone").asInt(0);
    if (tone < 1 || tone > 5) {
      throw new ReplyLine.Bad("\"tone\" has to be a number from 1 to 5");
    }
    return new Judged(moves, tone);
  }
}
