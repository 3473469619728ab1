package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Cards;
import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import io.secondcall.scoring.Reliability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardDocumentTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theDocumentInTheRepositoryIsThatOfThePackagedCard() throws IOException {
    var card = ModelCard.packaged();
    assertThat(Files.readString(Path.of("docs/model-card.md")))
        .as("run ./secondcall evaluate moves engine/evaluation/replies-*.jsonl --write-card engine")
        .isEqualTo(CardDocument.of(card, Reliability.of(card)));
  }

  @Test
  void everyMoveHasItsMeaningItsReliabilityAndItsNumber() {
    var card = Cards.card().measured("thank", 60, 50, 48).measured("blame", 40, 30, 15).done();
    var document = CardDocument.of(card, Reliability.of(card));

    for (var move : Move.values()) {
      assertThat(document).contains("`" + move.wireName() + "`");
    }
    assertThat(document)
        .containsPattern("`thank` +\\| Thanks them.* heard reliably +\\| 60")
        .containsPattern("`blame` +\\| Accuses.* often misheard +\\| 40")
        .containsPattern("`blame` +\\| 15 of 30: 0.50 \\(0.33–0.67\\)");
  }

  @Test
  void figuresAndDocumentAreWrittenTogether() throws IOException {
    var resources = folder.resolve("src/main/resources/io/secondcall/language");
    Files.createDirectories(resources);
    Files.createDirectories(folder.resolve("docs"));
    Files.createDirectories(folder.resolve("training"));
    Files.writeString(folder.resolve("training/replies-a.jsonl"), "{}\n{}\n\n");

    var files = CardFiles.of(folder);
    var card = Cards.faultless();
    files.write(card);

    assertThat(files.trainedOn()).isEqualTo(2);
    assertThat(ModelCard.read(Files.readString(resources.resolve(ModelCard.FILE)))).isEqualTo(card);
    assertThat(folder.resolve("docs/model-card.md")).content().contains("How well you are heard");
  }

  @Test
  void aCardAsksForEnoughRepliesAndForACheckout() throws IOException {
    var replies = folder.resolve("replies.jsonl");
    Files.writeString(
        replies,
        "{\"id\":\"a\",\"channel\":\"call\",\"reply\":\"Thanks.\",\"moves\":{},\"tone\":3}\n");

    var few = Typed.command("", "evaluate", "moves", replies.toString(), "--write-card", ".");
    assertThat(few.code()).isEqualTo(ExitCode.USAGE);
    assertThat(few.err()).contains("1000 replies, 200 of them without a move; these are 1 and 1");

    var nowhere =
        Typed.command(
            "", "evaluate", "moves", replies.toString(), "--write-card", folder.toString());
    assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nowhere.err()).contains("is not the folder engine of a checkout");
  }
}
