package io.secondcall.server;

import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.language.OnnxEar;
import io.secondcall.language.Utterance;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Vocabularies;
import io.secondcall.scoring.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one call of every scenario to nobody, so that expressions are compiled and phrases known
 * before the first trainee rings. Changes nothing.
 */
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private WarmUp() {}

  /** How many scenarios were played; one that fails is logged and keeps no other from its turn. */
  static int run(List<Scenario> scenarios, Ear ear) {
    int played = 0;
    for (var scenario : scenarios) {
      try {
        play(scenario, ear);
        played++;
      } catch (RuntimeException e) {
        LOG.warn("The scenario {} could not be warmed up", scenario.id(), e);
      }
    }
    return played;
  }

  private static void play(Scenario scenario, Ear ear) {
    var draws = Decider.draws(scenario, 0);
    var vocabulary = Vocabularies.of(scenario, draws);
    if (ear instanceof OnnxEar onnx) {
      onnx.prepare(vocabulary);
    }
    var words = "Good morning, is this a bad moment?";
    var hearing = ear.hear(new Utterance(Channel.CALL, "", "Yes?", words), vocabulary);
    var events =
        new ArrayList<>(
            Decider.start(
                scenario,
                0,
                Event.Mode.PRACTICE,
                new Event.Conditions(Event.Difficulty.REALISTIC, false),
                Optional.empty(),
                Optional.empty()));
    var commands =
        List.of(
            new Command.PlaceCall(scenario.people().getFirst().id()),
            new Command.Say(words, Optional.of(hearing)),
            new Command.HangUp(),
            new Command.Close());
    for (var command : commands) {
      var state = PursuitState.of(events);
      if (Decider.decide(scenario, state, command) instanceof Decision.Accepted accepted) {
        events.addAll(accepted.events());
      }
    }
    Judge.judge(scenario, events);
  }
}
