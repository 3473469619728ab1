package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Scorecard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Tricks earn nothing, neither instead of a reply nor at the end of one: no mark that rests on
 * their words is worth more than idle talk in their place gets.
 *
 * <p>Whole scores are no measure of it. A person answers a trick as he answers any words that say
 * nothing to him, the talk takes another turn, and other criteria are called for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GamingTest {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  /** What means nothing and is no trick. */
  private static final String IDLE = "There is somebody at the door, one moment.";

  private static final List<String> MIDDLING =
      List.of(
          "Hello, it's Robin Ashe from Quillmark.",
          "You look after shops, I think. We help with missed calls.",
          "Fair enough. Is there a better time?",
          "I'll ring on Thursday, then.");

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
  void noMarkRestsOnATrickInsteadOfAReply() {
    judge(gains(List.of("", "", "", "")));
  }

  @Test
  void noMarkRestsOnATrickAtTheEndOfAReply() {
    judge(gains(MIDDLING));
  }

  private static void judge(Map<String, Double> gains) {
    assertThat(gains).isNotEmpty();
    assertThat(gains.values()).as(gains.toString()).allMatch(gain -> gain == 0);
  }

  /** What each trick gained at the end of these replies, with its luckiest seed. */
  private Map<String, Double> gains(List<String> replies) {
    Map<String, Double> gains = new TreeMap<>();
    for (long seed : SEEDS) {
      for (String trick : attempts) {
        gains.merge(trick, gain(replies, trick, seed), Math::max);
      }
    }
    return gains;
  }

  private double gain(List<String> replies, String trick, long seed) {
    var plain = play(replies, IDLE, seed);
    Map<String, Double> without = new HashMap<>();
    Judge.judge(scenario, plain.events())
        .marks()
        .forEach(mark -> without.put(mark.criterion(), mark.points()));
    var play = play(replies, trick, seed);
    List<Long> turns =
        play.events().stream()
            .filter(recorded -> recorded.event() instanceof Event.TraineeSpoke)
            .map(Recorded::sequence)
            .toList();
    double points = 0;
    for (var mark : Judge.judge(scenario, play.events()).marks()) {
      boolean rests =
          mark.evidence().stream()
              .filter(Scorecard.Evidence.Words.class::isInstance)
              .map(Scorecard.Evidence.Words.class::cast)
              .anyMatch(
                  words -> {
                    var reply = replies.get(turns.indexOf(words.turn()));
                    return words.span().start() >= reply.codePointCount(0, reply.length());
                  });
      if (rests) {
        points += Math.max(0, mark.points() - without.getOrDefault(mark.criterion(), 0.0));
      }
    }
    return 100 * points / scenario.criteria().stream().mapToDouble(Criterion::points).sum();
  }

  private Playthrough play(List<String> replies, String more, long seed) {
    var play = new Playthrough(scenario, seed, Playthrough.difficulty("realistic"), ear);
    play.act(new Command.PlaceCall("desmond"));
    for (String reply : replies) {
      if (play.state().talk().isPresent()) {
        play.say((reply + " " + more).strip());
      }
    }
    if (play.state().talk().isPresent()) {
      play.act(new Command.HangUp());
    }
    if (!play.isOver()) {
      play.act(new Command.Close());
    }
    return play;
  }
}
