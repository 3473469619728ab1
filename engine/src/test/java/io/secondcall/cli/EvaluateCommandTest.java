package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void movesAreComparedWithLabels() throws IOException {
    var file =
        write(
            "replies.jsonl",
            """
            {"id":"a","channel":"call","setting":"","they":"","reply":"Thank you for your time.","moves":{"thank":[0,9]},"tone":4}
            {"id":"b","channel":"call","setting":"","they":"","reply":"The report is blue.","moves":{"blame":[0,10]},"tone":3}
            """);
    var typed = Typed.command("", "evaluate", "moves", file, "--json");
    assertThat(typed.code()).isZero();
    var figures = JSON.readTree(typed.out());
    assertThat(figures.path("replies").asInt()).isEqualTo(2);
    assertThat(figures.path("moves").path("thank").path("recall").asDouble()).isEqualTo(1);
    assertThat(figures.path("moves").path("blame").path("recall").asDouble()).isZero();
    assertThat(figures.path("tone").path("confusion")).hasSize(5);
    assertThat(figures.path("worst").toString()).contains("missed blame in \\\"The report\\\"");
    assertThat(Typed.command("", "evaluate", "moves", file).out())
        .contains("micro", "thank", "the worst errors");
  }

  @Test
  void aScenariosOwnMovesAreComparedWithWhatStrangersMeant() throws IOException {
    var file =
        write(
            "strangers.jsonl",
            """
            {"scenario":"do-your-homework","beat":"whose-clients","they":"Why would the owner care?","reply":"She would get a page that says which customers nobody answered, and what they had wanted.","moves":["value-for-a-client"],"topics":[]}
            {"scenario":"do-your-homework","beat":"whose-clients","they":"Why would the owner care?","reply":"My sister has bought a horse.","moves":["offer-brochure"],"topics":[]}
            {"scenario":"prove-it","beat":"prove-it","they":"","reply":"Fine.","moves":[],"topics":[]}
            {"scenario":"do-your-homework","beat":"gone","they":"","reply":"Fine.","moves":[],"topics":[]}
            """);

    var typed = Typed.command("", "evaluate", "own", "do-your-homework", file, "--errors");

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("do-your-homework, 2 replies")
        .containsPattern(
            "own moves +heard 0.50 \\[.*\\] of 2 meant; meant 1.00 \\[.*\\] of 1 heard")
        .contains("missed offer-brochure at `whose-clients`: My sister has bought a horse.");
    assertThat(Typed.command("", "evaluate", "own", "warm-referral", file).code())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void severalFilesCountAsOneAndEveryFigureHasItsInterval() throws IOException {
    var line =
        "{\"id\":\"%s\",\"channel\":\"call\",\"reply\":\"Thank"
            + " you.\",\"moves\":{\"thank\":[0,9]},\"tone\":4}\n";
    var first = write("one.jsonl", line.formatted("a") + line.formatted("b"));
    var second = write("two.jsonl", line.formatted("c"));
    var typed = Typed.command("", "evaluate", "moves", first, second, "--json");
    assertThat(typed.code()).isZero();
    var figures = JSON.readTree(typed.out());
    assertThat(figures.path("replies").asInt()).isEqualTo(3);
    assertThat(figures.path("moves").path("thank").path("n").asInt()).isEqualTo(3);
    assertThat(figures.path("moves").path("thank").path("recallInterval")).hasSize(2);
    assertThat(figures.path("micro").path("f1Interval")).hasSize(2);
    assertThat(figures.path("tone").path("weightedKappaInterval")).hasSize(2);
    // Three of three may be luck: Wilson's interval goes far down.
    assertThat(figures.path("moves").path("thank").path("recallInterval").get(0).asDouble())
        .isLessThan(0.5);
  }

  @Test
  void aBadLineOfLabelsIsNamed() throws IOException {
    var file =
        write("replies.jsonl", "{\"id\":\"a\",\"channel\":\"call\",\"reply\":\"Hi\",\"tone\":9}\n");
    var typed = Typed.command("", "evaluate", "moves", file);
    assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("replies.jsonl:1: ").contains("tone");
  }

  @Test
  void aFewExamplesTeachALabelAndWhatMeansNoneIsTurnedAway() throws IOException {
    var train =
        write(
            "train.csv",
            """
            text,label
            where is my parcel,parcel
            has my package been sent,parcel
            "when, please, will my delivery arrive",parcel
            i want my money back,refund
            please refund the order,refund
            how do i get a refund,refund
            """);
    var test =
        write("test.csv", "text,label\nwhere did my parcel go,parcel\nrefund my money,refund\n");
    var oos = write("oos.csv", "text,label\nwho wrote this symphony,oos\n");
    var typed =
        Typed.command(
            "",
            "evaluate",
            "few-shot",
            "--train",
            train,
            "--test",
            test,
            "--valid",
            test,
            "--oos-valid",
            oos,
            "--oos-test",
            oos,
            "--json");
    assertThat(typed.code()).isZero();
    var figures = JSON.readTree(typed.out());
    assertThat(figures.path("accuracy").asDouble()).isEqualTo(1);
    assertThat(figures.path("inScopeAccuracy").asDouble()).isEqualTo(1);
    assertThat(figures.path("oosRecall").asDouble()).isEqualTo(1);
    assertThat(figures.path("auroc").asDouble()).isEqualTo(1);
    assertThat(figures.path("itemsPerSecond").asDouble()).isPositive();
  }

  @Test
  void withoutValidationTextsNothingIsRejected() {
    var figures =
        FewShotFigures.of(
            List.of(new FewShotFigures.Scored(0.9, true), new FewShotFigures.Scored(0.4, false)),
            List.of(),
            List.of(),
            List.of(new FewShotFigures.Scored(0.4, false), new FewShotFigures.Scored(0.1, false)),
            1);
    assertThat(figures.accuracy()).isEqualTo(0.5);
    assertThat(figures.threshold()).isEqualTo(OptionalDouble.empty());
    // 0.9 beats both, 0.4 beats one and draws with the other.
    assertThat(figures.auroc().orElseThrow()).isEqualTo(3.5 / 4, within(1e-9));
  }

  private String write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }
}
