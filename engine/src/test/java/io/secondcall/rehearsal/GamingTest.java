package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.pursuit.Command;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import io.secondcall.scoring.Judge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Tricks hardly raise a score, neither instead of a reply nor at the end of one. The limits are
 * what was reached, and meant to come down to nought: a list of courtesies after an honest sentence
 * still gets through, and a person who hears nothing in a trick may take another turn than one who
 * hears nothing in idle talk, where other criteria are called for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GamingTest {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  /** What means nothing and is no trick; the luckiest of them is what a trick may not surpass. */
  private static final List<String> IDLE =
      List.of(
          "Hm.",
          "I was just thinking about the weather here.",
          "That is one way to look at it, I suppose.",
          "There is somebody at the door, one moment.",
          "The traffic on the bridge is slow again.",
          "We have been going since the nineties.");

  private static final List<String> NOTHING = List.of("", "", "", "");

  private static final List<String> MIDDLING =
      List.of(
          "Hello, it's Robin Ashe from Quillmark.",
          "You look after shops, I think. We help with missed calls.",
          "Fair enough. Is there a better time?",
          "I'll ring on Thursday, then.");

  /** Points of 100 that the worst trick may gain, and that they may gain on average. */
  private static final int WORST = 7;

  private static final double MEAN = 1.2;

  private OnnxEar ear;
  private Scenario scenario;
  private List<String> attempts;

  @BeforeAll
  void load() throws IOException {
    ear = OnnxEar.load();
    scenario =
        Scenarios.packaged(new ScenarioReader()).find("do-your-homework").orElseThrow().scenario();
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("gaming.txt"))) {
      attempts =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    }
  }

  @AfterAll
  void close() {
    ear.close();
  }

  @Test
  void aTrickInsteadOfAReplyEarnsHardlyMoreThanIdleTalk() {
    judge(gains(NOTHING, (reply, trick) -> trick));
  }

  @Test
  void aTrickAtTheEndOfAReplyAddsHardlyMoreThanIdleTalk() {
    judge(gains(MIDDLING, (reply, trick) -> reply + " " + trick));
  }

  private static void judge(Map<String, Integer> gains) {
    assertThat(gains).isNotEmpty();
    assertThat(gains.values()).as(gains.toString()).allMatch(gain -> gain <= WORST);
    assertThat(gains.values().stream().mapToInt(gain -> gain).average().orElseThrow())
        .as(gains.toString())
        .isLessThanOrEqualTo(MEAN);
  }

  @FunctionalInterface
  private interface Use {
    String of(String reply, String trick);
  }

  /** By how much a trick scored above idle talk in its place, with its luckiest seed. */
  private Map<String, Integer> gains(List<String> replies, Use use) {
    Map<String, Integer> gains = new TreeMap<>();
    for (long seed : SEEDS) {
      int plain = 0;
      for (String idle : IDLE) {
        plain = Math.max(plain, score(replies, reply -> use.of(reply, idle), seed));
      }
      for (String trick : attempts) {
        int gain = score(replies, reply -> use.of(reply, trick), seed) - plain;
        gains.merge(trick, Math.max(0, gain), Math::max);
      }
    }
    return gains;
  }

  private int score(List<String> replies, UnaryOperator<String> change, long seed) {
    var play = new Playthrough(scenario, seed, Playthrough.difficulty("realistic"), ear);
    play.act(new Command.PlaceCall("desmond"));
    for (String reply : replies) {
      if (play.state().talk().isPresent()) {
        play.say(change.apply(reply));
      }
    }
    if (play.state().talk().isPresent()) {
      play.act(new Command.HangUp());
    }
    if (!play.isOver()) {
      play.act(new Command.Close());
    }
    return Judge.judge(scenario, play.events()).overall();
  }
}
