package io.secondcall.scenario;

import io.secondcall.language.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an ear listens for in one pursuit of a scenario. Stateless. */
public final class Vocabularies {
  private Vocabularies() {}

  /**
   * The scenario's moves, facts and topics with their slots filled. Equal content gives an equal
   * id, whatever seed it comes from, so that an ear's cache serves every pursuit that drew alike.
   *
   * @param draws what the seed drew, by slot
   */
  public static Vocabulary of(Scenario scenario, Map<String, String> draws) {
    var moves =
        scenario.moves().stream()
            .map(move -> new Vocabulary.Phrases(move.id(), Slots.fill(move.examples(), draws)))
            .toList();
    var facts =
        scenario.facts().stream()
            .map(
                fact ->
                    new Vocabulary.Fact(
                        fact.id(),
                        Slots.fill(fact.statement(), draws),
                        Slots.fill(fact.wordings(), draws),
                        Slots.fill(fact.contradictions(), draws)))
            .toList();
    var topics = topics(scenario, draws);
    var recitals = recitals(scenario, draws);
    return new Vocabulary(id(moves, facts, topics, recitals), moves, facts, topics, recitals);
  }

  /**
   * What the rubric says of the trainee, a sentence each; its model wordings are for saying, and
   * not among them.
   */
  private static List<String> recitals(Scenario scenario, Map<String, String> draws) {
    return scenario.criteria().stream()
        .flatMap(
            criterion ->
                Slots.fill(
                    List.of(criterion.statement(), criterion.why(), criterion.advice()), draws)
                    .stream())
        .flatMap(text -> Arrays.stream(text.split("(?<=[.!?])\\s+")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Two people may know the same topic: the ear needs one set of questions for it. */
  private static List<Vocabulary.Phrases> topics(Scenario scenario, Map<String, String> draws) {
    var questions = new LinkedHashMap<String, List<String>>();
    for (var person : scenario.people()) {
      for (var topic : person.knows()) {
        var known = questions.computeIfAbsent(topic.id(), id -> new ArrayList<>());
        for (var question : Slots.fill(topic.questions(), draws)) {
          if (!known.contains(question)) {
            known.add(question);
          }
        }
      }
    }
    return questions.entrySet().stream()
        .map(topic -> new Vocabulary.Phrases(topic.getKey(), topic.getValue()))
        .toList();
  }

  private static String id(
      List<Vocabulary.Phrases> moves,
      List<Vocabulary.Fact> facts,
      List<Vocabulary.Phrases> topics,
      List<String> recitals) {
    var content = new StringBuilder();
    for (var move : moves) {
      append(content, 'm', move.id(), move.examples());
    }
    for (var fact : facts) {
      append(content, 'f', fact.id(), List.of(fact.statement()));
      append(content, 'w', fact.id(), fact.wordings());
      append(content, 'c', fact.id(), fact.contradictions());
    }
    for (var topic : topics) {
      append(content, 't', topic.id(), topic.examples());
    }
    append(content, 'r', "", recitals);
    return Hashes.sha256(content.toString());
  }

  /** Lengths keep two different contents from reading alike. */
  private static void append(StringBuilder content, char kind, String id, List<String> texts) {
    content.append(kind).append(id).append(':').append(texts.size()).append('\n');
    for (var text : texts) {
      content.append(text.length()).append(':').append(text).append('\n');
    }
  }
}
