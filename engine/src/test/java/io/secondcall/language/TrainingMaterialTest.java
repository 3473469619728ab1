package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The labelled replies that the ear learns from. */
final class TrainingMaterialTest {
  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (var files = Files.list(Path.of("training"))) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith("replies-")) {
          examples.addAll(Example.read(file));
        }
      }
    }
    return examples;
  }

  @Test
  void everyLabelIsAMoveOfTheGuideAndStandsOnWordsOfItsReply() throws IOException {
    assertThat(examples())
        .isNotEmpty()
        .allSatisfy(
            example ->
                example
                    .moves()
                    .forEach(
                        (move, span) -> {
                          assertThat(Move.ofWireName(move)).as(example.id()).isPresent();
                          assertThat(span.of(example.utterance().reply())).isNotBlank();
                        }))
        .allSatisfy(example -> assertThat(example.tone()).isBetween(1, 5));
  }

  @Test
  void noReplyIsThereTwiceInTheSameSetting() throws IOException {
    var seen = new HashSet<Utterance>();
    assertThat(examples())
        .allSatisfy(example -> assertThat(seen.add(example.utterance())).as(example.id()).isTrue());
  }

  @Test
  void strangersMeantMovesOfTheirScenario() throws IOException {
    var own = new HashSet<String>();
    for (var move : lines("own-moves.jsonl")) {
      assertThat(move.path("examples")).isNotEmpty();
      own.add(move.path("scenario").asText() + " " + move.path("move").asText());
    }

    assertThat(lines("strangers.jsonl"))
        .isNotEmpty()
        .allSatisfy(
            said ->
                assertThat(said.path("moves"))
                    .allSatisfy(
                        move ->
                            assertThat(own)
                                .contains(said.path("scenario").asText() + " " + move.asText())));
  }

  private static List<JsonNode> lines(String file) throws IOException {
    return JsonLines.read(Path.of("training", file));
  }

  @Test
  void everyMoveHasExamplesToLearnFrom() throws IOException {
    for (Move move : Move.values()) {
      assertThat(examples().stream().filter(e -> e.moves().containsKey(move.wireName())).count())
          .as(move.wireName())
          .isGreaterThan(40);
    }
  }
}
