package io.secondcall.pursuit;

import io.secondcall.language.Span;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reply asked beside what moves the conversation: "Thursday suits me. How many drivers have
 * you?" is a yes and a question. Immutable.
 */
final class Beside {
  /** Questions that want to know something. */
  private static final Set<String> INQUIRIES =
      Set.of("ask-open", "ask-closed", "ask-best-time", "ask-for-contact");

  /**
   * From this confidence on it is plain what is asked; less is enough where nothing else is said.
   */
  private static final double PLAINLY_ASKED = 0.6;

  /** What is put as a question and wants none answered: whatever comes next serves it. */
  private static final Set<String> COURTESIES =
      Set.of(
          "greet",
          "ask-permission",
          "respect-time",
          "thank",
          "warm-close",
          "propose-next-step",
          "offer-choice",
          "hostile",
          "blame");

  private final Heard heard;
  private final Beat.Transition taken;
  private final String source;
  private final Person person;

  /**
   * @param taken the transition that the reply takes
   * @param source its name
   */
  Beside(Heard heard, Beat.Transition taken, String source, Person person) {
    this.heard = heard;
    this.taken = taken;
    this.source = source;
    this.person = person;
  }

  /** A question that they can answer, put in other words than those that the transition is for. */
  Optional<Person.Topic> topic(Map<String, Object> names) {
    if (isForQuestions()) {
      return Optional.empty();
    }
    var carriers = carriers();
    return heard.topics().stream()
        .filter(asked -> asked.confidence() >= PLAINLY_ASKED)
        .filter(asked -> carriers.stream().noneMatch(asked.span()::overlaps))
        .flatMap(asked -> person.topic(asked.topic(), names).stream())
        .filter(topic -> !source.equals("topic." + topic.id()) && stays(topic))
        .findFirst();
  }

  /** Whether there is a question, in so many words, that nothing answers. */
  boolean passesOver(Map<String, Object> names) {
    if (isForQuestions() || source.endsWith(".otherwise")) {
      return false;
    }
    var answered = new ArrayList<>(carriers());
    heard.topics().stream()
        .filter(asked -> person.topic(asked.topic(), names).isPresent())
        .forEach(asked -> answered.add(asked.span()));
    heard.moves().stream()
        .filter(move -> COURTESIES.contains(move.move()))
        .forEach(move -> answered.add(move.span()));
    var inquiries = heard.moves().stream().filter(move -> INQUIRIES.contains(move.move())).toList();
    return heard.asks().stream()
        .filter(ask -> inquiries.stream().anyMatch(move -> move.span().overlaps(ask)))
        .anyMatch(ask -> answered.stream().noneMatch(ask::overlaps));
  }

  /** Whether there are words for which the transition is taken: it isn't there for anything. */
  boolean isCarried() {
    return !carriers().isEmpty();
  }

  /** Whether the answer leaves the conversation where it is. */
  private static boolean stays(Person.Topic topic) {
    var effects = topic.effects();
    return !effects.hangsUp() && effects.ends().isEmpty() && effects.patience() >= 0;
  }

  /** Whether the transition is there for what is asked: its line deals with the question. */
  private boolean isForQuestions() {
    return taken
        .listening()
        .when()
        .filter(when -> when.names().contains("questions") || when.names().contains("asked"))
        .isPresent();
  }

  /** The words for which the transition is taken. */
  private List<Span> carriers() {
    var listening = taken.listening();
    var hears = new HashSet<>(listening.hears());
    listening
        .when()
        .map(when -> when.mentions().getOrDefault("heard", Set.of()))
        .ifPresent(hears::addAll);
    var carriers = new ArrayList<Span>();
    var carrying = heard.moves().stream().filter(move -> hears.contains(move.move())).toList();
    // An answer that has a question after it is taken for the answer.
    boolean states = carrying.stream().anyMatch(move -> !INQUIRIES.contains(move.move()));
    carrying.stream()
        .filter(move -> !states || !INQUIRIES.contains(move.move()))
        .forEach(move -> carriers.add(move.span()));
    heard.facts().stream()
        .filter(fact -> listening.cites().contains(fact.fact()))
        .forEach(fact -> carriers.add(fact.span()));
    heard.topics().stream()
        .filter(
            topic ->
                listening.asks().contains(topic.topic()) || source.equals("topic." + topic.topic()))
        .forEach(topic -> carriers.add(topic.span()));
    return carriers;
  }
}
