package io.secondcall.pursuit;

import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Span;
import io.secondcall.language.Vocabulary;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A reply as the conversation and the judge take it: what the ear heard, after history had its say.
 * Immutable.
 *
 * @param moves moves that hold, a move at most once
 * @param facts facts used, rightly or not
 * @param topics questions recognised, best first
 * @param asks spans of the questions, recognised or not
 * @param scored whether the reply was understood, and does more than ask for their last words once
 *     more
 */
public record Heard(
    List<Move> moves,
    List<Hearing.HeardFact> facts,
    List<Hearing.HeardTopic> topics,
    List<Span> asks,
    int tone,
    int words,
    boolean scored) {

  /** A move that holds, with where it was heard. */
  public record Move(String move, double confidence, Span span) {}

  /** From this confidence on hostility is answered whatever a beat listens for. */
  private static final double SURELY_HOSTILE = 0.6;

  /** Before anything was said: for openings and settings. */
  public static final Heard NOTHING =
      new Heard(List.of(), List.of(), List.of(), List.of(), 3, 0, false);

  /** What a recorded turn amounts to. */
  public static Heard of(Event.TraineeSpoke turn) {
    return of(turn.hearing(), turn.settled());
  }

  static Heard of(Optional<Hearing> hearing, List<Event.Settled> settled) {
    return hearing
        .filter(heard -> heard.clarity() == Clarity.CLEAR && !heard.onlyAsksOnceMore())
        .map(heard -> of(heard, settled))
        .orElse(NOTHING);
  }

  private static Heard of(Hearing hearing, List<Event.Settled> settled) {
    Set<String> decided =
        settled.stream().map(Event.Settled::move).collect(Collectors.toUnmodifiableSet());
    var moves = new ArrayList<Move>();
    for (var heard : hearing.moves()) {
      if (!decided.contains(heard.move())) {
        moves.add(new Move(heard.move(), heard.confidence(), heard.span()));
      }
    }
    for (var move : settled) {
      if (move.holds()) {
        moves.add(new Move(move.move(), move.confidence(), move.span()));
      }
    }
    return new Heard(
        List.copyOf(moves),
        hearing.facts(),
        hearing.topics(),
        hearing.asks(),
        hearing.tone(),
        hearing.words(),
        true);
  }

  /** Facts used rightly: said, or asked about as somebody asks who knows. */
  public List<String> cited() {
    return cited(facts);
  }

  static List<String> cited(Hearing hearing) {
    return cited(hearing.facts());
  }

  private static List<String> cited(List<Hearing.HeardFact> facts) {
    return used(facts, FactUse.CITED, FactUse.ASKED);
  }

  public List<String> misquoted() {
    return used(facts, FactUse.MISQUOTED);
  }

  public List<String> contradicted() {
    return used(facts, FactUse.CONTRADICTED);
  }

  private static List<String> used(List<Hearing.HeardFact> facts, FactUse... uses) {
    return facts.stream()
        .filter(fact -> List.of(uses).contains(fact.use()))
        .map(Hearing.HeardFact::fact)
        .distinct()
        .toList();
  }

  /** Topics asked about, best first; to ask for the last words once more is none. */
  public List<String> asked() {
    return topics.stream()
        .map(Hearing.HeardTopic::topic)
        .filter(topic -> !topic.equals(Vocabulary.ONCE_MORE))
        .distinct()
        .toList();
  }

  /** Whether they are asked, beside something else, to say their last words once more. */
  public boolean asksOnceMore() {
    return topics.stream().anyMatch(topic -> topic.topic().equals(Vocabulary.ONCE_MORE));
  }

  /** Number of questions in the reply. */
  public int questions() {
    return asks.size();
  }

  /** The same reply with those moves alone. */
  public Heard only(Predicate<Move> held) {
    return moves.stream().allMatch(held)
        ? this
        : new Heard(moves.stream().filter(held).toList(), facts, topics, asks, tone, words, scored);
  }

  public List<String> moveNames() {
    return moves.stream().map(Move::move).toList();
  }

  public boolean has(String move) {
    return moves.stream().anyMatch(heard -> heard.move().equals(move));
  }

  /** Whether whoever hears it is offended, whatever they listen for. */
  public boolean offends() {
    return moves.stream()
        .anyMatch(heard -> heard.move().equals("hostile") && heard.confidence() >= SURELY_HOSTILE);
  }

  /**
   * The transition that this takes: {@code BEAT.2}, {@code topic.ID} or {@code BEAT.otherwise};
   * empty: nobody foresaw it. A voicemail box answers no questions.
   *
   * @param names of {@link io.secondcall.scenario.Names#TURN}
   */
  public Optional<String> takes(Beat present, Person person, Map<String, Object> names) {
    for (int i = 0; i < present.listens().size(); i++) {
      if (meets(present.listens().get(i).listening(), names)) {
        return Optional.of(present.id() + "." + (i + 1));
      }
    }
    var answered =
        asked().stream()
            .filter(_ -> !present.voicemail())
            .flatMap(asked -> person.topic(asked, names).stream())
            .findFirst();
    return answered
        .map(topic -> "topic." + topic.id())
        .or(() -> present.otherwise().map(any -> present.id() + ".otherwise"));
  }

  /**
   * Whether this is what somebody listens for.
   *
   * @param names of {@link io.secondcall.scenario.Names#TURN}, for its condition
   */
  public boolean meets(Listening listening, Map<String, Object> names) {
    return (listening.hears().isEmpty() || hasAny(listening.hears()))
        && anyOf(listening.cites(), cited())
        && anyOf(listening.asks(), asked())
        && !hasAny(listening.unless())
        && listening.when().map(when -> when.holds(names)).orElse(true);
  }

  private static boolean anyOf(Set<String> wanted, List<String> given) {
    return wanted.isEmpty() || given.stream().anyMatch(wanted::contains);
  }

  boolean hasAny(Set<String> names) {
    return moves.stream().anyMatch(heard -> names.contains(heard.move()));
  }
}
