package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.Utterances;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.Slots;
import io.secondcall.scenario.Vocabularies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the example replies of transitions: each must land where it stands, heard by the product's
 * ear and routed by its decider, in some circumstances that the beat's guards tell apart. So a rule
 * that steals another's reply is found when the file is checked. Thread-safe.
 */
public final class Tries {
  /** Two seeds that usually draw differently: a reply must not depend on what was drawn. */
  private static final List<Long> SEEDS = List.of(1L, 2L);

  private final Ear ear;

  public Tries(Ear ear) {
    this.ear = ear;
  }

  /** A finding for each example reply that lands elsewhere. */
  public List<Finding> check(Scenario scenario, ScenarioFile file) {
    var findings = new ArrayList<Finding>();
    for (long seed : SEEDS) {
      var trial = new Trial(scenario, seed, ear, file);
      for (var beat : scenario.beats().values()) {
        trial.check(beat, findings);
      }
    }
    return findings.stream().distinct().toList();
  }

  private static final class Trial {
    private final Scenario scenario;
    private final ScenarioFile file;
    private final Ear ear;
    private final Moments moments;
    private final Vocabulary vocabulary;
    private final Map<String, String> draws;
    private final Map<Utterance, Hearing> heard = new HashMap<>();

    Trial(Scenario scenario, long seed, Ear ear, ScenarioFile file) {
      this.scenario = scenario;
      this.file = file;
      this.ear = ear;
      this.moments = new Moments(scenario, seed);
      this.draws = Decider.draws(scenario, seed);
      this.vocabulary = Vocabularies.of(scenario, draws);
    }

    void check(Beat beat, List<Finding> findings) {
      Replies.transitions(beat)
          .forEach((place, transition) -> check(beat, place, transition, findings));
    }

    private void check(
        Beat beat, String place, Beat.Transition transition, List<Finding> findings) {
      if (transition.tries().isEmpty()) {
        return;
      }
      var circumstances = Varied.circumstances(scenario, beat);
      for (var reply : transition.tries()) {
        var landed = elsewhere(beat, reply, circumstances, place);
        if (!landed.isEmpty()) {
          findings.add(
              new Finding(
                  file.path(),
                  Lines.of(file.text(), beat.id(), reply),
                  "\"%s\" should land in %s of `%s` and %s"
                      .formatted(reply, name(place, beat), beat.id(), landed)));
        }
      }
    }

    /** Empty when the reply lands in any circumstances; else where it ordinarily lands. */
    private String elsewhere(
        Beat beat, String reply, List<Circumstances> circumstances, String place) {
      var ordinarily = "";
      for (var given : circumstances) {
        var state = moments.at(beat, given);
        var text = Slots.fill(reply, draws);
        var hearing =
            heard.computeIfAbsent(
                Utterances.of(scenario, state, text), u -> ear.hear(u, vocabulary));
        var landing = landing(beat, state, text, hearing);
        if (landing.equals(place) || isSame(landing, place, beat)) {
          return "";
        }
        if (ordinarily.isEmpty()) {
          ordinarily = "lands %s; heard %s".formatted(described(landing, beat), words(hearing));
        }
      }
      return ordinarily;
    }

    /**
     * On a call, a reply that goes to the same beat without a trace of its own went the same way.
     */
    private static boolean isSame(String landing, String place, Beat beat) {
      var transitions = Replies.transitions(beat);
      var landed = Optional.ofNullable(transitions.get(landing));
      var wanted =
          Optional.ofNullable(transitions.get(place)).filter(wish -> wish.says().isEmpty());
      return !beat.voicemail()
          && !beat.written()
          && landed.map(Trial::leavesNoTrace).orElse(true)
          && wanted
              .map(wish -> target(wish, beat))
              .equals(Optional.of(landed.map(taken -> target(taken, beat)).orElse(landing)));
    }

    private static boolean leavesNoTrace(Beat.Transition transition) {
      var effects = transition.effects();
      return transition.says().isEmpty() && effects.trust() == 0 && effects.patience() == 0;
    }

    private static String target(Beat.Transition transition, Beat beat) {
      return transition.goes().orElse(beat.id());
    }

    /** The transition or topic that the reply takes; else the beat that they go to, or nothing. */
    private String landing(Beat beat, PursuitState state, String text, Hearing hearing) {
      var decision = Decider.decide(scenario, state, new Command.Say(text, Optional.of(hearing)));
      if (!(decision instanceof Decision.Accepted(var events, _))) {
        return "";
      }
      return beat.written()
          ? written(beat, state, events)
          : Landings.of(scenario, state, events).stream()
              .map(Landings.Landing::id)
              .filter(id -> !id.isEmpty())
              .findFirst()
              .orElseGet(() -> entered(events));
    }

    /** Where a mail would land whose tone they let pass: the rules are asked themselves. */
    private String written(Beat beat, PursuitState state, List<Recorded> events) {
      var heardHere =
          events.stream()
              .map(Recorded::event)
              .filter(Event.TraineeSpoke.class::isInstance)
              .map(event -> Heard.of((Event.TraineeSpoke) event))
              .findFirst()
              .orElse(Heard.NOTHING);
      return scenario
          .person(beat.person())
          .flatMap(
              person ->
                  heardHere.takes(beat, person, PursuitNames.turn(scenario, state, heardHere)))
          .orElse("");
    }

    private static String entered(List<Recorded> events) {
      return events.stream()
          .map(Recorded::event)
          .filter(Event.BeatEntered.class::isInstance)
          .map(event -> ((Event.BeatEntered) event).beat())
          .findFirst()
          .orElse("");
    }

    private static String described(String landing, Beat beat) {
      return landing.isEmpty() ? "nowhere" : "in " + name(landing, beat);
    }

    private static String name(String landing, Beat beat) {
      var transition = Replies.transitions(beat).get(landing);
      var own = landing.substring(landing.lastIndexOf('.') + 1);
      if (transition == null) {
        return "`" + landing + "`";
      }
      return own.equals("otherwise")
          ? "`otherwise`"
          : "transition %s%s"
              .formatted(own, transition.goes().map(goes -> " (goes " + goes + ")").orElse(""));
    }

    private static String words(Hearing hearing) {
      var facts = hearing.facts().stream().map(f -> f.use().wireName() + " " + f.fact()).toList();
      var topics = hearing.topics().stream().map(topic -> "asks " + topic.topic()).toList();
      return hearing.moves().stream().map(Hearing.HeardMove::move).toList()
          + (facts.isEmpty() ? "" : " " + facts)
          + (topics.isEmpty() ? "" : " " + topics)
          + ".";
    }
  }
}
