package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged card is that of the packaged ear, measured on what lies in the repository. */
final class ModelCardTest {
  private static final String RERUN =
      "run ./secondcall evaluate moves engine/evaluation/replies-*.jsonl --write-card engine";
  private static final Path EVALUATION = Path.of("evaluation");

  private final ModelCard card = ModelCard.packaged();

  @Test
  void itIsOfTheEarThatListens() {
    try (var ear = OnnxEar.load()) {
      assertThat(card.ear()).as("the ear changed: " + RERUN).isEqualTo(ear.version());
    }
  }

  @Test
  void itTellsOfEveryMoveAndRestsOnEnoughReplies() {
    assertThat(card.figures().moves())
        .containsOnlyKeys(Arrays.stream(Move.values()).map(Move::wireName).toList());
    assertThat(card.figures().replies()).isGreaterThanOrEqualTo(1000);
    assertThat(card.figures().withoutMove()).isGreaterThanOrEqualTo(200);
    assertThat(card.trainedOn()).isPositive();
  }

  @Test
  void itCountsTheLabelsAsTheyLieInTheRepository() {
    var examples = new ArrayList<Example>();
    for (var set : card.sets()) {
      var ofSet = examples(set.name());
      assertThat(ofSet).as(set.name() + " changed: " + RERUN).hasSize(set.replies());
      assertThat(ofSet)
          .filteredOn(example -> example.moves().isEmpty())
          .as(set.name() + " changed: " + RERUN)
          .hasSize(set.withoutMove());
      examples.addAll(ofSet);
    }
    for (var move : Move.values()) {
      long n = examples.stream().filter(one -> one.moves().containsKey(move.wireName())).count();
      assertThat(card.move(move.wireName()).orElseThrow().n())
          .as(move.wireName() + " was labelled anew: " + RERUN)
          .isEqualTo((int) n);
    }
  }

  @Test
  void itIsKeptAsItIsWritten() throws IOException {
    try (var in = ModelCard.class.getResourceAsStream(ModelCard.FILE)) {
      var kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(card.toJson()).as("written by hand? " + RERUN).isEqualTo(kept);
    }
  }

  @Test
  void aCardIsReadAsItWasWritten() {
    var faultless = Cards.faultless();
    assertThat(ModelCard.read(faultless.toJson())).isEqualTo(faultless);
    assertThat(faultless.sure("thank").orElseThrow().precision().value()).isEqualTo(1);
    assertThat(faultless.move("no-such-move")).isEmpty();
  }

  /** A minute: the ear hears all replies again. */
  @Test
  @Tag("full")
  void itSaysWhatTheEarHears() {
    var examples = new ArrayList<Example>();
    card.sets().forEach(set -> examples.addAll(examples(set.name())));
    try (var ear = OnnxEar.load()) {
      var again =
          ModelCard.of(
              ear.version(),
              card.trainedOn(),
              card.sets(),
              examples.stream().map(one -> one.utterance().reply()).toList(),
              examples.stream().map(one -> new Evaluation.Judged(one.moves(), one.tone())).toList(),
              examples.stream().map(one -> ear.hear(one.utterance(), Vocabulary.NONE)).toList(),
              move -> card.sure(move).orElseThrow().from());
      assertThat(again).as(RERUN).isEqualTo(card);
    }
  }

  private static List<Example> examples(String set) {
    return Example.read(EVALUATION.resolve(set + ".jsonl"));
  }
}
