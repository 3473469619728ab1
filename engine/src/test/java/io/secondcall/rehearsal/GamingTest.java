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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tricks do not raise a score: neither instead of a reply nor at the end of one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GamingTest {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  private static final List<String> NOTHING = List.of("Hm.", "Right.", "Well.", "Hm.");

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
        Scenarios.packaged(new ScenarioReader())
            .find("do-your-homework")
            .orElseThrow()
            .scenario();
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
  void aTrickInsteadOfAReplyEarnsNoMoreThanSayingNothing() {
    assertThat(raised(NOTHING, (reply, trick) -> trick)).isEmpty();
  }

  @Test
  void aTrickAtTheEndOfAReplyAddsNothing() {
    assertThat(raised(MIDDLING, (reply, trick) -> reply + " " + trick)).isEmpty();
  }

  @FunctionalInterface
  private interface Use {
    String of(String reply, String trick);
  }

  /** Tricks that scored above the same pursuit without them, and by how much. */
  private List<String> raised(List<String> replies, Use use) {
    List<String> raised = new ArrayList<>();
    for (long seed : SEEDS) {
      int plain = score(replies, UnaryOperator.identity(), seed);
      for (String trick : attempts) {
        int tricked = score(replies, reply -> use.of(reply, trick), seed);
        if (tricked > plain) {
          raised.add("%d instead of %d: %s".formatted(tricked, plain, trick));
        }
      }
    }
    return raised;
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
