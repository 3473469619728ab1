package io.secondcall.rehearsal;

import io.secondcall.language.Vocabulary;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said where in a scenario: its example replies, what its tests say, and, for a
 * transition without either, examples of the moves, facts and topics that it listens for.
 * Immutable.
 */
final class Replies {
  private final Map<String, List<String>> fitting = new HashMap<>();
  private final Map<String, List<String>> typed = new HashMap<>();
  private final Map<String, List<String>> questions = new HashMap<>();

  /**
   * @param typed what tests typed at a beat, by beat
   */
  Replies(Scenario scenario, Map<String, ? extends Collection<String>> typed) {
    typed.forEach((beat, texts) -> this.typed.put(beat, List.copyOf(texts)));
    var examples = new Examples(scenario);
    for (var beat : scenario.beats().values()) {
      for (int i = 0; i < beat.listens().size(); i++) {
        fitting.put(beat.id() + "." + (i + 1), examples.of(beat.listens().get(i)));
      }
      beat.otherwise().ifPresent(any -> fitting.put(beat.id() + ".otherwise", any.tries()));
    }
    for (var person : scenario.people()) {
      var asked = new ArrayList<String>();
      person.knows().forEach(topic -> asked.addAll(topic.questions()));
      questions.put(person.id(), List.copyOf(asked));
    }
  }

  /** Replies meant for a transition; empty where nobody has written any. */
  List<String> fitting(String transition) {
    return fitting.getOrDefault(transition, List.of());
  }

  /** What tests said or wrote at this beat. */
  List<String> typed(String beat) {
    return typed.getOrDefault(beat, List.of());
  }

  /** Questions that the person can answer. */
  List<String> questions(String person) {
    return questions.getOrDefault(person, List.of());
  }

  /** Every transition of a beat, {@code otherwise} last. */
  static Map<String, Beat.Transition> transitions(Beat beat) {
    var all = new LinkedHashMap<String, Beat.Transition>();
    for (int i = 0; i < beat.listens().size(); i++) {
      all.put(beat.id() + "." + (i + 1), beat.listens().get(i));
    }
    beat.otherwise().ifPresent(any -> all.put(beat.id() + ".otherwise", any));
    return all;
  }

  /** Finds words for what is listened for. For one thread. */
  private static final class Examples {
    /** More add nothing but time. */
    private static final int MOST = 12;

    private final Map<String, List<String>> moves = new HashMap<>();
    private final Map<String, List<String>> facts = new HashMap<>();
    private final Map<String, List<String>> topics = new HashMap<>();

    Examples(Scenario scenario) {
      scenario.facts().forEach(fact -> facts.put(fact.id(), fact.wordings()));
      for (var person : scenario.people()) {
        for (Person.Topic topic : person.knows()) {
          topics.computeIfAbsent(topic.id(), id -> new ArrayList<>()).addAll(topic.questions());
        }
      }
      for (Vocabulary.Phrases move : scenario.moves()) {
        moves.put(move.id(), move.examples());
      }
      scenario.beats().values().stream()
          .flatMap(beat -> beat.listens().stream())
          .filter(transition -> transition.listening().hears().size() == 1)
          .forEach(
              transition ->
                  moves.merge(
                      transition.listening().hears().iterator().next(),
                      transition.tries(),
                      Examples::joined));
    }

    private static List<String> joined(List<String> some, List<String> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    List<String> of(Beat.Transition transition) {
      var found = new LinkedHashSet<>(transition.tries());
      var listening = transition.listening();
      var heard = words(listening.hears(), moves);
      var cited = words(listening.cites(), facts);
      var asked = words(listening.asks(), topics);
      found.addAll(together(together(heard, cited), asked));
      listening.when().ifPresent(when -> found.addAll(mentioned(when, heard)));
      return List.copyOf(found);
    }

    /** What a guard asks of the reply itself is said after what is listened for. */
    private SequencedSet<String> mentioned(Expression when, SequencedSet<String> before) {
      var mentions = when.mentions();
      var said = words(mentions.getOrDefault("heard", Set.of()), moves);
      said.addAll(words(mentions.getOrDefault("cited", Set.of()), facts));
      said.addAll(words(mentions.getOrDefault("asked", Set.of()), topics));
      return said.isEmpty() ? said : together(before, said);
    }

    private static SequencedSet<String> words(
        Set<String> wanted, Map<String, List<String>> examples) {
      var found = new LinkedHashSet<String>();
      wanted.stream().sorted().forEach(id -> found.addAll(examples.getOrDefault(id, List.of())));
      return found;
    }

    private static SequencedSet<String> together(
        SequencedSet<String> first, SequencedSet<String> second) {
      if (first.isEmpty() || second.isEmpty()) {
        return first.isEmpty() ? second : first;
      }
      var both = new LinkedHashSet<String>();
      var afters = List.copyOf(second);
      int i = 0;
      for (var before : first) {
        if (both.size() < MOST) {
          both.add(sentence(before) + " " + afters.get(i++ % afters.size()));
        }
      }
      return both;
    }

    private static String sentence(String text) {
      return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
  }

  /** Whether the guard holds whatever is said, or may hold when the right thing is said. */
  static boolean mayHold(Listening listening, Map<String, Object> names) {
    return listening
        .when()
        .filter(when -> SAID.stream().noneMatch(when.names()::contains))
        .map(when -> when.holds(names))
        .orElse(true);
  }

  /** Names whose value depends on the reply. */
  private static final Set<String> SAID =
      Set.of(
          "heard",
          "cited",
          "misquoted",
          "contradicted",
          "asked",
          "tone",
          "words",
          "questions",
          "scored");
}
