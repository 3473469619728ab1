package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The guide's scenario, rehearsed with the product's ear and judge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalTest {
  private static final Path GUIDE = Path.of("../scenarios/guide/the-short-call");

  private final ScenarioReader reader = new ScenarioReader();
  private final ScenarioFile file = ScenarioFiles.in(GUIDE).getFirst();
  private final Scenario scenario = reader.read(file).scenario().orElseThrow();
  private OnnxEar ear;

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  private List<Script> scripts() {
    var scripts = new ScriptReader();
    return file.tests().stream()
        .flatMap(test -> scripts.read(scenario, test).script().stream())
        .toList();
  }

  private Script written(String yaml) {
    return new ScriptReader()
        .read(scenario, new ScenarioFile.TestFile("written.test.yaml", yaml))
        .script()
        .orElseThrow();
  }

  @Test
  void theGuidesTestsPassWithEverySeed() {
    var rehearsal = new Rehearsal(ear, Judge::judge);

    assertThat(scripts()).hasSize(2);
    for (var script : scripts()) {
      for (var outcome : rehearsal.play(scenario, script)) {
        assertThat(outcome.findings())
            .as(() -> String.join("\n", outcome.transcript()))
            .extracting(Finding::asLine)
            .isEmpty();
      }
    }
  }

  @Test
  void whatGoesOtherwiseIsFoundAtItsLine() {
    var script =
        written(
            """
            test: Hopes for the best
            does:
              - call: imke
                until: reached
              - say: Good morning, thank you for picking up.
                hears: [thank, blame]
                beat: curious
              - leave: Please ring me back.
              - hang-up
              - say: Are you there?
                beat: curious
            expects:
              ending: booked
              overall: ">= 99"
              marks: {looked-first: earned}
            """);

    var outcome = new Rehearsal(ear, Judge::judge).play(scenario, script).getFirst();

    assertThat(outcome.findings())
        .extracting(finding -> finding.line() + " " + finding.message().replaceAll(".*1\\): ", ""))
        .satisfiesExactly(
            heard -> assertThat(heard).startsWith("5 heard").endsWith("not [blame]."),
            led -> assertThat(led).startsWith("5 leads to `hands-full`, not `curious`"),
            box -> assertThat(box).startsWith("8 imke is on the line, not their voicemail"),
            gone -> assertThat(gone).startsWith("10 nobody is on the line"),
            ending -> assertThat(ending).isEqualTo("1 ends with `no-time`, not `booked`."),
            score -> assertThat(score).startsWith("1 overall is "),
            mark -> assertThat(mark).startsWith("1 `looked-first` came out missed"));
  }

  @Test
  void aCallCanWaitForTheVoicemail() {
    var script =
        written(
            """
            test: Leaves a message
            seeds: [1, 2, 3, 4]
            does:
              - call: imke
                until: voicemail
              - leave: Hello, it's Robin. I'm on 0117 496 0142.
                beat: imkes-box
            expects:
              ending: no-time
            """);

    assertThat(new Rehearsal(ear, Judge::judge).play(scenario, script))
        .allSatisfy(outcome -> assertThat(outcome.findings()).isEmpty());
  }

  @Test
  void theGuidesExampleRepliesLandWhereTheyStand() {
    assertThat(new Tries(ear).check(scenario, file)).extracting(Finding::asLine).isEmpty();
  }

  @Test
  void anExampleReplyThatAnotherTransitionTakesIsFound() {
    var text =
        file.text()
            .replace("- hears: generic-pitch\n", "- hears: greet\n")
            .replace(
                "We are the leading provider of innovative booking solutions.",
                "Good morning. I read that you run {shop.stands} stands in {shop.town}.");
    var changed = new ScenarioFile(file.folder(), file.path(), text, List.of());
    var read = reader.read(changed).scenario().orElseThrow();

    assertThat(new Tries(ear).check(read, changed))
        .extracting(Finding::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains("should land in transition 2 (goes heard-it-before)")
                    .contains("lands in transition 1 (goes curious)"));
  }

  @Test
  void exploringReachesEveryEndingAndReportsTheSameOnManyThreads() {
    var exploration = explored(Exploration.Kind.GUIDED, 60, 1);

    assertThat(exploration.problems()).isEmpty();
    assertThat(exploration.endingsNeverReached()).isEmpty();
    assertThat(exploration.beats()).isEmpty();
    assertThat(exploration.people()).isEmpty();
    assertThat(exploration.facts()).isEmpty();
    assertThat(exploration.neverEarned()).isEmpty();
    assertThat(exploration.text()).isEqualTo(explored(Exploration.Kind.GUIDED, 60, 3).text());
  }

  @Test
  void chanceWithRepliesOutOfContextStaysBelowWhatIsFair() {
    var exploration = explored(Exploration.Kind.RANDOM, 60, 1);

    assertThat(exploration.problems()).isEmpty();
    assertThat(exploration.pursuits()).isEqualTo(60);
    assertThat(exploration.atLeast55()).isLessThan(0.1);
    assertThat(exploration.lowest()).isLessThanOrEqualTo((int) exploration.mean());
    assertThat(exploration.text()).contains("60 random pursuits", "at 55 or more");
    assertThat(exploration.text()).isEqualTo(explored(Exploration.Kind.RANDOM, 60, 3).text());
  }

  private Exploration explored(Exploration.Kind kind, int pursuits, int threads) {
    return new Explorer(ear, Judge::judge, threads).explore(kind, scenario, scripts(), pursuits, 1);
  }

  @Test
  void coverageCountsWhatTheTestsHitAndNamesWhatTheyDont() {
    var rehearsal = new Rehearsal(ear, Judge::judge);
    var canned = scripts().stream().filter(s -> s.file().contains("canned-opening")).findFirst();
    var coverage = new Coverage.Builder(scenario);
    var outcome = rehearsal.play(scenario, canned.orElseThrow(), 1);
    coverage.add(outcome.events(), outcome.scorecard().orElseThrow());
    var one = coverage.build();

    assertThat(one.pursuits()).isEqualTo(1);
    assertThat(one.beats().values()).anyMatch(times -> times > 0).contains(0);
    assertThat(one.transitions().values()).anyMatch(times -> times > 0).contains(0);
    assertThat(one.endings()).containsValue(1);
    assertThat(one.criteria().keySet())
        .containsExactlyElementsOf(scenario.criteria().stream().map(c -> c.id()).toList());
    assertThat(one.neverEarned()).isNotEmpty();
    assertThat(one.text()).contains("beats never entered", "lines never said");
    var spoken =
        outcome.events().stream()
            .filter(recorded -> recorded.event() instanceof Event.PersonSpoke)
            .count();
    assertThat(one.lines().values().stream().mapToInt(times -> times).sum())
        .as("every line that was said is one that the scenario has")
        .isEqualTo((int) spoken);
  }

  @Test
  void landingsAreWhereEachReplyOfATestWent() {
    var script =
        scripts().stream().filter(s -> s.file().contains("looks-first")).findFirst().orElseThrow();
    var events = new Rehearsal(ear, Judge::judge).play(scenario, script, 1).events();

    var landings = Landings.of(scenario, events);

    assertThat(landings).isNotEmpty();
    for (var landing : landings) {
      var beat = Objects.requireNonNull(scenario.beats().get(landing.beat()));
      var transition = Replies.transitions(beat).get(landing.id());
      if (transition != null && transition.goes().isPresent()) {
        assertThat(events)
            .as("what followed on the reply to %s", landing.beat())
            .anySatisfy(
                recorded ->
                    assertThat(
                            recorded.sequence() > landing.sequence()
                                && recorded.event() instanceof Event.BeatEntered entered
                                && entered.beat().equals(transition.goes().get()))
                        .isTrue());
      }
    }
  }
}
