package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What strangers in five characters typed without knowing a scenario ({@code trial-*.test.yaml}),
 * played again: the better the manners and the homework, the higher the score.
 */
class TrialsTest {
  private static final String PREFIX = "trial-";

  @Test
  void experiencedPeopleDoBetterThanBeginnersLazyOnesAndBullies() {
    Map<String, List<Integer>> scores = new TreeMap<>();
    try (var ear = OnnxEar.load()) {
      var rehearsal = new Rehearsal(ear, Judge::judge);
      for (var file : ScenarioFiles.packaged()) {
        var scenario = new ScenarioReader().readTrusted(file.path(), file.text());
        for (var test : file.tests()) {
          if (character(test).startsWith(PREFIX)) {
            var script = new ScriptReader().read(scenario, test).script().orElseThrow();
            var played = rehearsal.play(scenario, script, script.seeds().getFirst());
            scores
                .computeIfAbsent(character(test), any -> new ArrayList<>())
                .add(played.scorecard().orElseThrow().overall());
          }
        }
      }
    }

    assertThat(scores.values()).as(scores.toString()).hasSize(5).allMatch(all -> all.size() == 6);
    assertThat(
            List.of(
                mean(scores, "trial-experienced"),
                mean(scores, "trial-beginner"),
                mean(scores, "trial-lazy"),
                mean(scores, "trial-bully")))
        .as(scores.toString())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .doesNotHaveDuplicates();
  }

  private static double mean(Map<String, List<Integer>> scores, String character) {
    return scores.getOrDefault(character, List.of()).stream()
        .mapToInt(score -> score)
        .average()
        .orElseThrow();
  }

  private static String character(ScenarioFile.TestFile test) {
    var name = test.path().substring(test.path().lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('.'));
  }
}
