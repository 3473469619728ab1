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
import io.secondcall.scenario.Person;
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
      for (int i = 0; i < beat.listens().size(); i++) {
        check(beat, String.valueOf(i + 1), beat.listens().get(i), findings);
      }
      beat.otherwise().ifPresent(otherwise -> check(beat, "otherwise", otherwise, findings));
    }

    private void check(
        Beat beat, String place, Beat.Transition transition, List<Finding> findings) {
      if (transition.tries().isEmpty()) {
        return;
      }
      var circumstances = Varied.circumstances(scenario, beat);
      for (var reply : transition.tries()) {
        var landed = landings(beat, reply, circumstances, place, transition);
        if (!landed.isEmpty()) {
          findings.add(
              new Finding(
                  file.path(),
                  Lines.of(file.text(), beat.id(), reply),
                  "\"%s\" should land in %s of `%s` and %s"
                      .formatted(reply, name(place, transition), beat.id(), landed)));
        }
      }
    }

    /** Empty when the reply lands in any circumstances; else where it ordinarily lands. */
    private String landings(
        Beat beat,
        String reply,
        List<Circumstances> circumstances,
        String place,
        Beat.Transition transition) {
      var ordinarily = "";
      for (var given : circumstances) {
        var state = moments.at(beat, given);
        var text = Slots.fill(reply, draws);
        var hearing =
            heard.computeIfAbsent(
                Utterances.of(scenario, state, text), u -> ear.hear(u, vocabulary));
        var landing =
            beat.voicemail() || beat.written()
                ? inBox(beat, state, text, hearing)
                : routed(beat, state, text, hearing);
        if (landing.equals(place) || isSame(landing, place, transition, beat)) {
          return "";
        }
        if (ordinarily.isEmpty()) {
          ordinarily = "lands in %s; heard %s".formatted(describe(landing, beat), words(hearing));
        }
      }
      return ordinarily;
    }

    /** A reply that goes to the same beat without a word of its own went the same way. */
    private static boolean isSame(
        String landing, String place, Beat.Transition transition, Beat beat) {
      return landing.equals("goes:" + transition.goes().orElse(beat.id()))
          && transition.says().isEmpty()
          && !place.isEmpty();
    }

    /** Which transition a conversation took: told by what it said or changed, or where it led. */
    private String routed(Beat beat, PursuitState state, String text, Hearing hearing) {
      var decision = Decider.decide(scenario, state, new Command.Say(text, Optional.of(hearing)));
      if (!(decision instanceof Decision.Accepted(var events, var kept))) {
        return "refused";
      }
      var sources = events.stream().flatMap(recorded -> sources(recorded).stream()).toList();
      var own = sources.stream().filter(source -> source.startsWith(beat.id() + ".")).findFirst();
      if (own.isPresent()) {
        return own.get().substring(beat.id().length() + 1);
      }
      // A question that was answered on the way there is not where the reply landed.
      var topic = sources.stream().filter(source -> source.startsWith("topic.")).findFirst();
      var lost = scenario.person(beat.person()).orElseThrow().outOfPatience();
      var entered =
          events.stream()
              .map(Recorded::event)
              .filter(Event.BeatEntered.class::isInstance)
              .map(event -> ((Event.BeatEntered) event).beat())
              .findFirst();
      return entered
          .filter(next -> topic.isEmpty() || !next.equals(lost))
          .map(next -> "goes:" + next)
          .or(() -> topic)
          .orElse(dodged(events) ? "dodge" : "goes:" + beat.id());
    }

    private static boolean dodged(List<Recorded> events) {
      return events.stream()
          .anyMatch(
              recorded ->
                  recorded.event() instanceof Event.PersonSpoke spoke
                      && (spoke.kind().equals("dodge") || spoke.kind().equals("sorry")));
    }

    private static List<String> sources(Recorded recorded) {
      return switch (recorded.event()) {
        case Event.PersonSpoke spoke -> List.of(spoke.source());
        case Event.FeelingsChanged feelings -> feelings.because();
        default -> List.of();
      };
    }

    /** A box says nothing, and a reader not yet, so the rules are asked themselves. */
    private String inBox(Beat box, PursuitState state, String text, Hearing hearing) {
      var decision = Decider.decide(scenario, state, new Command.Say(text, Optional.of(hearing)));
      if (!(decision instanceof Decision.Accepted(var events, var kept))) {
        return "refused";
      }
      var heardHere =
          events.stream()
              .map(Recorded::event)
              .filter(Event.TraineeSpoke.class::isInstance)
              .map(event -> Heard.of((Event.TraineeSpoke) event))
              .findFirst()
              .orElse(Heard.NOTHING);
      var names = PursuitNames.turn(scenario, state, heardHere);
      for (int i = 0; i < box.listens().size(); i++) {
        if (heardHere.meets(box.listens().get(i).listening(), names)) {
          return String.valueOf(i + 1);
        }
      }
      return box.written()
          ? heardHere.asked().stream()
              .filter(topics(box)::contains)
              .findFirst()
              .map(topic -> "topic." + topic)
              .orElse(box.otherwise().isPresent() ? "otherwise" : "no answer")
          : "otherwise";
    }

    private List<String> topics(Beat beat) {
      return scenario.person(beat.person()).stream()
          .flatMap(person -> person.knows().stream())
          .map(Person.Topic::id)
          .toList();
    }

    private static String name(String place, Beat.Transition transition) {
      return place.equals("otherwise")
          ? "`otherwise`"
          : "transition %s%s"
              .formatted(place, transition.goes().map(goes -> " (goes " + goes + ")").orElse(""));
    }

    private static String describe(String landing, Beat beat) {
      if (landing.startsWith("goes:")) {
        return "`" + landing.substring("goes:".length()) + "`";
      }
      if (landing.chars().allMatch(Character::isDigit)) {
        return name(landing, beat.listens().get(Integer.parseInt(landing) - 1));
      }
      return "`" + landing + "`";
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
