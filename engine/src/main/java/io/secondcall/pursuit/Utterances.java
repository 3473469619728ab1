package io.secondcall.pursuit;

import io.secondcall.language.Expected;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.scenario.MoveName;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Slots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the ear is told of a reply: the one path by which server, terminal and tests come to it.
 * Pure and thread-safe.
 */
public final class Utterances {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private Utterances() {}

  /**
   * A reply in the contact under way.
   *
   * @throws IllegalStateException when no contact is under way
   */
  public static Utterance of(Scenario scenario, PursuitState state, String text) {
    var talk = state.talk().orElseThrow(() -> new IllegalStateException("no contact is under way"));
    return new Utterance(
        talk.channel(),
        talk.setting(),
        String.join(" ", talk.lastLines()),
        text,
        expected(scenario, talk.beat()),
        Optional.of(state.clock().toLocalDate()));
  }

  /**
   * What a beat listens for, and what its person can answer; whoever talks can say it once more. A
   * machine asks for nothing, and nobody listens for what would be held against the trainee: that
   * has to be said outright.
   *
   * @param id of the beat; of none that the scenario has, nothing is expected
   */
  public static Expected expected(Scenario scenario, String id) {
    var beat = scenario.beats().get(id);
    if (beat == null || beat.voicemail()) {
      return Expected.NOTHING;
    }
    var moves =
        beat.listens().stream()
            .flatMap(transition -> transition.listening().hears().stream())
            .filter(move -> !scenario.moveName(move).map(MoveName::accuses).orElse(false))
            .collect(Collectors.toUnmodifiableSet());
    var topics =
        scenario.person(beat.person()).stream()
            .flatMap(person -> person.knows().stream())
            .map(Person.Topic::id)
            .collect(Collectors.toCollection(HashSet::new));
    if (!beat.written()) {
      topics.add(Vocabulary.ONCE_MORE);
    }
    return new Expected(moves, topics);
  }

  /**
   * A mail or a message that is about to be sent.
   *
   * @throws IllegalArgumentException when it would be refused whatever it says
   */
  public static Utterance of(Scenario scenario, PursuitState state, Command.Write write) {
    if (Decider.refusal(scenario, state, write).isPresent()) {
      throw new IllegalArgumentException("what is not sent is not heard");
    }
    return Correspondence.utterance(scenario, state, write);
  }

  /**
   * The words of a deed that is about to be done.
   *
   * @throws IllegalArgumentException when it would be refused whatever they say
   */
  public static Utterance of(Scenario scenario, PursuitState state, Command.Do doing) {
    if (Decider.refusal(scenario, state, doing).isPresent()) {
      throw new IllegalArgumentException("what is not done is not heard");
    }
    return Deeds.utterance(doing);
  }

  /**
   * The line of situation of the contact under way: the first setting that holds. Beside draws it
   * may use {@code {person}}, {@code {nth}} ("second": which attempt to reach them this is) and
   * {@code {since}} ("twenty minutes": how long after the contact before).
   */
  static String setting(Scenario scenario, PursuitState state) {
    var names = PursuitNames.turn(scenario, state, Heard.NOTHING);
    var talk = state.talk().orElseThrow();
    var slots = new HashMap<>(state.started().draws());
    slots.put("person", Lines.name(scenario, talk.person()));
    slots.put("nth", ordinal(tries(state, talk.person())));
    slots.put("since", span(state.since()));
    return scenario.settings().stream()
        .filter(setting -> setting.when().map(when -> when.holds(names)).orElse(true))
        .findFirst()
        .map(setting -> Slots.fill(setting.text(), slots))
        .orElse("");
  }

  private static int tries(PursuitState state, String person) {
    return (int)
        state.contacts().stream()
            .filter(contact -> contact.person().equals(person))
            // What they write is no attempt to reach them.
            .filter(contact -> !(contact.incoming() && contact.channel().isWritten()))
            .count();
  }

  private static String ordinal(int n) {
    return n >= 1 && n <= ORDINALS.size() ? ORDINALS.get(n - 1) : n + "th";
  }

  /**
   * A length of time as people say it, in English like the settings that the ear was trained on.
   */
  static String span(long minutes) {
    if (minutes < 0) {
      return "no time";
    } else if (minutes < 60) {
      return minutes == 1 ? "one minute" : minutes + " minutes";
    } else if (minutes < 24 * 60) {
      long hours = Math.round(minutes / 60.0);
      return hours == 1 ? "one hour" : hours + " hours";
    }
    long days = Math.round(minutes / (24 * 60.0));
    return days == 1 ? "one day" : days + " days";
  }
}
