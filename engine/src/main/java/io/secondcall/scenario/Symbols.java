package io.secondcall.scenario;

import io.secondcall.language.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which ids a scenario declares and where it refers to them. A reference may stand before its
 * declaration, so everything is resolved at the end. For one thread.
 */
final class Symbols {
  /** What an id can be the id of. */
  enum Kind {
    BEAT("beat", Problem.UNKNOWN_BEAT),
    MOVE("move", Problem.UNKNOWN_MOVE),
    FACT("fact", Problem.UNKNOWN_FACT),
    TOPIC("topic", Problem.UNKNOWN_TOPIC),
    PERSON("person", Problem.UNKNOWN_PERSON),
    ENDING("ending", Problem.UNKNOWN_ENDING),
    VARIABLE("variable", Problem.UNKNOWN_VARIABLE),
    SLOT("slot", Problem.UNKNOWN_SLOT),
    SOURCE("source", Problem.UNKNOWN_SOURCE),
    CRITERION("criterion", Problem.UNKNOWN_CRITERION),
    PROMISE("promise", Problem.UNKNOWN_PROMISE);

    private final String word;
    private final Problem unknown;

    Kind(String word, Problem unknown) {
      this.word = word;
      this.unknown = unknown;
    }
  }

  /** Which kind of id each name of an expression holds; other names hold plain words or texts. */
  private static final Map<String, Kind> HELD =
      Map.ofEntries(
          Map.entry("heard", Kind.MOVE),
          Map.entry("cited", Kind.FACT),
          Map.entry("misquoted", Kind.FACT),
          Map.entry("contradicted", Kind.FACT),
          Map.entry("found", Kind.FACT),
          Map.entry("newly", Kind.FACT),
          Map.entry("asked", Kind.TOPIC),
          Map.entry("seen", Kind.BEAT),
          Map.entry("beat", Kind.BEAT),
          Map.entry("person", Kind.PERSON),
          Map.entry("spoke", Kind.PERSON),
          Map.entry("copied", Kind.PERSON),
          Map.entry("open", Kind.PROMISE),
          Map.entry("kept", Kind.PROMISE),
          Map.entry("broken", Kind.PROMISE),
          Map.entry("attended", Kind.PROMISE),
          Map.entry("dialled", Kind.PERSON),
          Map.entry("ending", Kind.ENDING),
          Map.entry("id", Kind.SOURCE));

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "kind", Set.of("research", "wait", "close"),
          "channel", Set.of("call", "voicemail", "email", "message", "meeting"),
          "ended", Set.of("trainee", "person", "nobody"),
          "promise", Set.of("none", "kept", "early", "late"));

  private record Reference(Kind kind, String id, Place place) {}

  private record Asked(Mention mention, Place place) {}

  private final Map<Kind, Map<String, Place>> declared = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Diagnostics diagnostics;

  Symbols(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (var kind : Kind.values()) {
      declared.put(kind, new LinkedHashMap<>());
    }
    var moves = known(Kind.MOVE);
    Arrays.stream(Move.values()).forEach(move -> moves.put(move.wireName(), Place.START));
  }

  /** An id that only one thing of its kind may have. */
  void declare(Kind kind, String id, Place place) {
    var first = known(kind).putIfAbsent(id, place);
    if (first != null) {
      diagnostics.report(
          Problem.ID_TWICE,
          place,
          "There is a %s `%s` already%s."
              .formatted(
                  kind.word, id, kind == Kind.MOVE ? " among the moves that hold everywhere" : ""),
          first.equals(Place.START) ? "" : "It is on line %d.".formatted(first.line()));
    }
  }

  /** An id that several may share: a topic that two people know, a promise made in two beats. */
  void declareShared(Kind kind, String id, Place place) {
    known(kind).putIfAbsent(id, place);
  }

  void refer(Kind kind, String id, Place place) {
    references.add(new Reference(kind, id, place));
  }

  void mention(Mention mention, Place place) {
    asked.add(new Asked(mention, place));
  }

  boolean has(Kind kind, String id) {
    return known(kind).containsKey(id);
  }

  Place place(Kind kind, String id) {
    return Optional.ofNullable(known(kind).get(id)).orElse(Place.START);
  }

  Collection<String> all(Kind kind) {
    return known(kind).keySet();
  }

  /** Reports every reference to what was never declared. */
  void resolve() {
    for (var reference : references) {
      if (!has(reference.kind(), reference.id())) {
        diagnostics.report(
            reference.kind().unknown,
            reference.place(),
            "There is no %s `%s`.".formatted(reference.kind().word, reference.id()),
            Spelling.hint(reference.id(), all(reference.kind())));
      }
    }
    for (var question : asked) {
      resolve(question);
    }
  }

  private void resolve(Asked question) {
    var mention = question.mention();
    if (mention.id().isEmpty()) {
      return; // compared with nothing: no ending yet, no source
    }
    var kind = Optional.ofNullable(HELD.get(mention.name()));
    var known =
        kind.<Set<String>>map(k -> new TreeSet<>(all(k)))
            .or(() -> Optional.ofNullable(WORDS.get(mention.name())));
    if (known.isPresent() && !known.get().contains(mention.id())) {
      diagnostics.report(
          Problem.EXPRESSION_ID,
          question.place(),
          "`%s` never holds `%s`: there is no such %s."
              .formatted(mention.name(), mention.id(), kind.map(k -> k.word).orElse("word")),
          Spelling.hint(mention.id(), known.get()));
    }
  }

  private Map<String, Place> known(Kind kind) {
    return declared.computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }
}
