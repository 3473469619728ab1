package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.secondcall.language.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
  private static final Path GUIDE = Path.of("../scenarios/guide/the-short-call/scenario.yaml");

  private final ScenarioReader reader = new ScenarioReader();

  @Test
  void theGuidesScenarioIsReadWithoutAWord() throws IOException {
    var reading = reader.read(ScenarioFiles.in(GUIDE.resolveSibling("")).getFirst());

    assertThat(reading.diagnostics()).isEmpty();
    var scenario = reading.scenario().orElseThrow();
    assertThat(scenario.hash()).hasSize(64);
    var imke = scenario.person("imke").orElseThrow();
    assertThat(imke.channels()).containsExactlyInAnyOrder(Channel.CALL, Channel.VOICEMAIL);
    assertThat(imke.habits().getFirst().picksUp()).isEqualTo(0.8);
    assertThat(scenario.beats().keySet())
        .containsExactly("hands-full", "heard-it-before", "curious", "that-will-do", "imkes-box");
    assertThat(scenario.draws())
        .extractingByKey("shop")
        .satisfies(
            shop -> assertThat(shop.options()).contains(Map.of("town", "York", "stands", "4")));
    assertThat(scenario.criteria())
        .extracting(Criterion::id)
        .containsExactly("looked-first", "owned-the-fault", "knew-when-to-stop");
  }

  @Test
  void aTrustedReadingGivesTheSameScenarioAndComparesThresholdsAlike() throws IOException {
    var text = Files.readString(GUIDE);
    var checked = reader.read("guide", text).scenario().orElseThrow();
    var trusted = reader.readTrusted("guide", text);

    assertThat(trusted.hash()).isEqualTo(checked.hash());
    var rule = "knew-when-to-stop";
    assertThat(checked.criterion(rule).orElseThrow().earned().mentions())
        .isEqualTo(trusted.criterion(rule).orElseThrow().earned().mentions());
    for (var scenario : new Scenario[] {checked, trusted}) {
      var earned = scenario.criterion(rule).orElseThrow().earned();
      assertThat(earned.holds(Map.of("attempts", 4L))).isTrue();
      assertThat(earned.holds(Map.of("attempts", 5L))).isFalse();
    }
  }

  @Test
  void aDrawWithFieldsMayBeCalledAsAListThatGuardsAsk() throws IOException {
    var text =
        Files.readString(GUIDE)
            .replace("shop:", "asked:")
            .replace("{shop.", "{asked.")
            .replace(
                "when: trust >= 3 && !heard.includes('pressure')",
                "when: \"!asked.includesAny(['busiest-day'])\"");

    var scenario = reader.read("guide", text).scenario().orElseThrow();
    assertThat(
            Craft.check(scenario, new ScenarioFile("guide", "guide", text, List.of()), List.of()))
        .extracting(Diagnostic::code)
        .doesNotContain(Problem.GUARD_NEVER_HOLDS.code());
  }

  @Test
  void aBareNoIsText() throws IOException {
    var text = Files.readString(GUIDE).replace("again: And?", "again: no");

    var scenario = reader.read("guide", text).scenario().orElseThrow();

    assertThat(scenario.beats())
        .extractingByKey("hands-full")
        .extracting(Beat::again)
        .isEqualTo(List.of("no"));
  }

  @Test
  void anAliasBombIsRefusedAtItsFirstAnchor() {
    var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      bomb.append("%c: &%c [%s]\n".formatted(c, c, ("*" + (char) (c - 1) + ",").repeat(9)));
    }

    var reading = reader.read("bomb", bomb.toString());

    assertThat(reading.diagnostics()).extracting(Diagnostic::asLine).hasSize(1);
    assertThat(reading.diagnostics().getFirst().code()).isEqualTo("SC0104");
  }

  @Test
  void tenMegabytesAreTooMany() {
    var reading = reader.read("large", "title: x\n".repeat(1_200_000));

    assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("SC0105");
  }

  @Test
  void aHundredThousandBracketsAreTooDeep() {
    var reading = reader.read("deep", "[".repeat(100_000));

    assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("SC0106");
  }

  @Test
  void bytesThatAreNoUtf8AreReportedWhereTheyStand() {
    var reading = reader.read("latin", "title: caf\uFFFD\n");

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
        .containsExactly(tuple("SC0108", 1, 11));
  }

  @Test
  void whateverIsCutFromAFileThereIsADiagnosticAndNeverAnException() throws IOException {
    var text = Files.readString(GUIDE);
    var random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(40));
      var put = new String[] {"", "\t", ": ", "- ", "{", "\"", "&", "0", "\n", "\u0000"};
      var cut = text.substring(0, from) + put[random.nextInt(put.length)] + text.substring(to);

      var reading = reader.read("cut", cut);

      assertThat(reading.scenario().isPresent() || !reading.diagnostics().isEmpty())
          .as("a scenario or a reason, for a cut at %s", from)
          .isTrue();
    }
  }

  @Test
  void textThatIsNoScenarioIsNotTrusted() {
    assertThatThrownBy(() -> reader.readTrusted("x", "title: x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
