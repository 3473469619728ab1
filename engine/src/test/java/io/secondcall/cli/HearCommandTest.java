package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.secondcall.language.OnnxEar;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HearCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachLineIsAnsweredInOrderWithMovesAndTone() throws Exception {
    var typed =
        Typed.command(
            """
            {"id":"one","channel":"call","setting":"","they":"","reply":"Thank you for your time."}
            {"id":2,"channel":"email","reply":"I'm sorry, that was my mistake."}
            """,
            "hear");
    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    var lines = typed.out().lines().toList();
    assertThat(lines).hasSize(2);
    var first = JSON.readTree(lines.get(0));
    assertThat(first.properties().stream().map(Map.Entry::getKey))
        .containsExactly("id", "moves", "tone");
    assertThat(first.path("id").asText()).isEqualTo("one");
    assertThat(names(first)).contains("thank");
    var second = JSON.readTree(lines.get(1));
    assertThat(second.path("id").isIntegralNumber()).isTrue();
    assertThat(names(second)).contains("apologise");
    assertThat(second.path("tone").asInt()).isBetween(1, 5);
  }

  @Test
  void spansCountCodePointsNotUnits() throws Exception {
    var typed =
        Typed.command(
            "{\"id\":1,\"channel\":\"call\",\"reply\":\"😀😀 Thank you so much\"}", "hear");
    var thanks = JSON.readTree(typed.out()).path("moves").get(0);
    assertThat(thanks.path("move").asText()).isEqualTo("thank");
    assertThat(thanks.path("start").asInt()).isEqualTo(3);
  }

  @Test
  void aBadLineIsReportedWithItsNumberAndTheRestIsHeard() {
    var typed =
        Typed.command(
            """
            {"id":1,"channel":"call","reply":"Good morning."}
            a trainee's own words

            {"id":4,"channel":"fax","reply":"Good morning."}
            {"id":5,"channel":"call"}
            {"id":7,"reply":"Good morning."}
            {"id":6,"channel":"call","reply":"Good morning."}
            """,
            "hear");
    assertThat(typed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.out().lines()).hasSize(2);
    assertThat(typed.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 2: ").doesNotContain("own words"),
            line -> assertThat(line).startsWith("line 4: ").contains("channel"),
            line -> assertThat(line).startsWith("line 5: ").contains("reply"),
            line -> assertThat(line).startsWith("line 6: ").contains("\"channel\" is missing"));
  }

  @Test
  void nothingInNothingOut() {
    assertThat(Typed.command("", "hear")).isEqualTo(new Typed(0, "", ""));
  }

  @Test
  void manyThreadsHearWhatOneHears() throws Exception {
    var input =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "{\"id\":%d,\"channel\":\"call\",\"they\":\"Yes?\",\"reply\":\"%s\"}"
                        .formatted(i, BenchReplies.reply(i, i)))
            .collect(Collectors.joining("\n"));
    var alone = new StringWriter();
    var together = new StringWriter();
    var none = new PrintWriter(new StringWriter());
    try (var ear = OnnxEar.load()) {
      new HearingLines(ear, 1).run(reader(input), new PrintWriter(alone), none);
      new HearingLines(ear, 8).run(reader(input), new PrintWriter(together), none);
    }
    assertThat(together).hasToString(alone.toString());
    assertThat(alone.toString().lines()).hasSize(200);
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private static List<String> names(JsonNode answer) {
    return answer.path("moves").findValuesAsText("move");
  }
}
