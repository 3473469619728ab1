package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Facts, topics and own moves on a table of replies: what comparison with phrases must get right.
 */
final class ComparisonTest {
  @Test
  void factsTopicsAndOwnMovesOfTheTableAreHeard() throws IOException {
    Vocabulary vocabulary = vocabulary();
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    try (OnnxEar ear = OnnxEar.load()) {
      for (String line : lines()) {
        String[] row = line.split("\t");
        var utterance = new Utterance(Channel.CALL, "Trainee rings an adviser.", "Well?", row[0]);
        Hearing hearing = ear.hear(utterance, vocabulary);
        String facts = text(hearing.facts().stream().map(f -> f.fact() + ":" + f.use()).toList());
        String topics =
            text(hearing.topics().stream().limit(1).map(Hearing.HeardTopic::topic).toList());
        String moves =
            text(
                hearing.moves().stream()
                    .map(Hearing.HeardMove::move)
                    .filter(move -> Move.ofWireName(move).isEmpty())
                    .toList());
        for (var cell :
            List.of(facts + "\t" + row[1], topics + "\t" + row[2], moves + "\t" + row[3])) {
          cells++;
          String[] both = cell.split("\t");
          if (!both[0].equals(both[1])) {
            wrong.add(row[0] + "  heard " + both[0] + ", meant " + both[1]);
          }
        }
      }
    }
    assertThat(1 - (double) wrong.size() / cells).as(String.join("\n", wrong)).isGreaterThan(0.9);
  }

  private static String text(List<String> names) {
    return names.isEmpty() ? "-" : String.join(",", names);
  }

  private static List<String> lines() throws IOException {
    try (var in = ComparisonTest.class.getResourceAsStream("facts.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Vocabulary vocabulary() throws IOException {
    try (var in = ComparisonTest.class.getResourceAsStream("facts.json")) {
      JsonNode node = new ObjectMapper().readTree(in);
      return new Vocabulary(
          "advisers",
          phrases(node.path("moves")),
          StreamSupport.stream(node.path("facts").spliterator(), false)
              .map(
                  fact ->
                      new Vocabulary.Fact(
                          fact.path("id").asText(),
                          fact.path("statement").asText(),
                          texts(fact.path("wordings")),
                          texts(fact.path("contradictions"))))
              .toList(),
          phrases(node.path("topics")),
          List.of());
    }
  }

  private static List<Vocabulary.Phrases> phrases(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> new Vocabulary.Phrases(node.path("id").asText(), texts(node.path("examples"))))
        .toList();
  }

  private static List<String> texts(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toList());
  }
}
