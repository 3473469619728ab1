package io.secondcall.cli;

import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.TestSet;
import io.secondcall.scoring.Reliability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ear's model card in a checkout: the figures, which the product is built with, and the
 * document for readers of the repository. Both are written together, and by nothing else.
 */
final class CardFiles {
  /** Fewer would leave most moves with too few replies to say anything of them. */
  static final int LEAST_REPLIES = 1000;

  static final int LEAST_WITHOUT_MOVE = 200;

  private static final String RESOURCES = "src/main/resources/io/secondcall/language";
  private static final String DOCUMENT = "docs/model-card.md";

  private final Path engine;

  private CardFiles(Path engine) {
    this.engine = engine;
  }

  /**
   * @throws CommandFailure when this is not the folder engine of a checkout
   */
  static CardFiles of(Path engine) {
    if (!Files.isDirectory(engine.resolve(RESOURCES))
        || !Files.isDirectory(engine.resolve("docs"))
        || !Files.isDirectory(engine.resolve("training"))) {
      throw CommandFailure.usage(engine + " is not the folder engine of a checkout.");
    }
    return new CardFiles(engine);
  }

  /**
   * @throws CommandFailure when the sets are too small to measure by
   */
  void check(List<TestSet> sets) {
    int replies = sets.stream().mapToInt(TestSet::replies).sum();
    int silent = sets.stream().mapToInt(TestSet::withoutMove).sum();
    if (replies < LEAST_REPLIES || silent < LEAST_WITHOUT_MOVE) {
      throw CommandFailure.usage(
          "A card asks for %d replies, %d of them without a move; these are %d and %d."
              .formatted(LEAST_REPLIES, LEAST_WITHOUT_MOVE, replies, silent));
    }
  }

  /** How many labelled replies the checkout holds for training. */
  int trainedOn() throws IOException {
    int replies = 0;
    try (var files = Files.newDirectoryStream(engine.resolve("training"), "replies-*.jsonl")) {
      for (var file : files) {
        replies += (int) Files.readAllLines(file).stream().filter(line -> !line.isBlank()).count();
      }
    }
    return replies;
  }

  void write(ModelCard card) throws IOException {
    Files.writeString(engine.resolve(RESOURCES).resolve(ModelCard.FILE), card.toJson());
    Files.writeString(engine.resolve(DOCUMENT), CardDocument.of(card, Reliability.of(card)));
  }
}
