package io.secondcall.pursuit;

import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Span;
import io.secondcall.scenario.Listening;
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
 * @param scored whether the reply was understood
 * @param questions number of questions in the reply
 */
public record Heard(
    List<Move> moves,
    List<String> cited,
    List<String> misquoted,
    List<String> contradicted,
    List<String> asked,
    int tone,
    int words,
    int questions,
    boolean scored) {

  /** A move that holds, with where it was heard. */
  public record Move(String move, double confidence, Span span) {}

  /** Before anything was said: for openings and settings. */
  public static final Heard NOTHING =
      new Heard(List.of(), List.of(), List.of(), List.of(), List.of(), 3, 0, 0, false);

  /** What a recorded turn amounts to. */
  public static Heard of(Event.TraineeSpoke turn) {
    return of(turn.hearing(), turn.settled());
  }

  static Heard of(Optional<Hearing> hearing, List<Event.Settled> settled) {
    return hearing
        .filter(heard -> heard.clarity() == Clarity.CLEAR)
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
        cited(hearing),
        facts(hearing, FactUse.MISQUOTED),
        facts(hearing, FactUse.CONTRADICTED),
        hearing.topics().stream().map(Hearing.HeardTopic::topic).distinct().toList(),
        hearing.tone(),
        hearing.words(),
        hearing.asks().size(),
        true);
  }

  /** Facts used rightly: said, or asked about as somebody asks who knows. */
  static List<String> cited(Hearing hearing) {
    return facts(hearing, FactUse.CITED, FactUse.ASKED);
  }

  private static List<String> facts(Hearing hearing, FactUse... uses) {
    return hearing.facts().stream()
        .filter(fact -> List.of(uses).contains(fact.use()))
        .map(Hearing.HeardFact::fact)
        .distinct()
        .toList();
  }

  /** The same reply with those moves alone. */
  public Heard only(Predicate<Move> held) {
    return moves.stream().allMatch(held)
        ? this
        : new Heard(
            moves.stream().filter(held).toList(),
            cited,
            misquoted,
            contradicted,
            asked,
            tone,
            words,
            questions,
            scored);
  }

  public List<String> moveNames() {
    return moves.stream().map(Move::move).toList();
  }

  public boolean has(String move) {
    return moves.stream().anyMatch(heard -> heard.move().equals(move));
  }

  /**
   * Whether this is what somebody listens for.
   *
   * @param names of {@link io.secondcall.scenario.Names#TURN}, for its condition
   */
  public boolean meets(Listening listening, Map<String, Object> names) {
    return (listening.hears().isEmpty() || hasAny(listening.hears()))
        && anyOf(listening.cites(), cited)
        && anyOf(listening.asks(), asked)
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
