package io.secondcall.language;

import java.util.List;
import java.util.Locale;

/**
 * What an ear understood of one reply. Immutable; confidences are rounded to 0.01 before anybody
 * decides on them.
 *
 * @param ear version of model and label set that heard it, for example {@code ear-1}
 * @param clarity whether the reply could be understood at all
 * @param moves moves heard, by start of span, then by name; a move occurs at most once
 * @param facts facts used, by start of span, then by id
 * @param topics questions recognised, best first
 * @param asks spans of the questions asked, recognised or not
 * @param tone courtesy grade, 1 (insulting) to 5 (outstandingly considerate)
 * @param words number of word tokens, 0 or more
 */
public record Hearing(
    String ear,
    Clarity clarity,
    List<HeardMove> moves,
    List<HeardFact> facts,
    List<HeardTopic> topics,
    List<Span> asks,
    int tone,
    int words) {
  public Hearing {
    moves = List.copyOf(moves);
    facts = List.copyOf(facts);
    topics = List.copyOf(topics);
    asks = List.copyOf(asks);
  }

  /** Whether a reply could be understood. */
  public enum Clarity {
    /** Understood, if only as small talk. */
    CLEAR,
    /** Gibberish, noise or nothing: worth a "sorry?" and a second try. */
    UNCLEAR,
    /** In a language that this ear does not know: the turn stays unscored. */
    FOREIGN;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param move wire name of a move of the guide or id of one of the scenario's own
   * @param confidence 0 to 1, in steps of 0.01
   * @param span the shortest run of words that shows it
   */
  public record HeardMove(String move, double confidence, Span span) {}

  /** How a fact was used. */
  public enum FactUse {
    /** Said rightly. */
    CITED,
    /** A question builds on it. */
    ASKED,
    /** Meant, but with a wrong number, name or date. */
    MISQUOTED,
    /** Something was said that it makes false. */
    CONTRADICTED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A fact of the scenario that the reply used, and how. */
  public record HeardFact(String fact, FactUse use, double confidence, Span span) {}

  /** A question that somebody in the scenario can answer. */
  public record HeardTopic(String topic, double confidence, Span span) {}

  /** Whether they are asked to say their last words once more. */
  public boolean asksOnceMore() {
    return topics.stream().anyMatch(topic -> topic.topic().equals(Vocabulary.ONCE_MORE));
  }

  /** Whether they are asked for that, and nothing else was understood: it does nothing more. */
  public boolean onlyAsksOnceMore() {
    return asksOnceMore()
        && moves.isEmpty()
        && facts.isEmpty()
        && asks.isEmpty()
        && topics.size() == 1;
  }

  /**
   * The same, for a text that begins {@code by} code points before what was heard: a mail with its
   * subject, of which only the letter is heard.
   */
  public Hearing after(int by) {
    return new Hearing(
        ear,
        clarity,
        moves.stream()
            .map(m -> new HeardMove(m.move(), m.confidence(), m.span().after(by)))
            .toList(),
        facts.stream()
            .map(f -> new HeardFact(f.fact(), f.use(), f.confidence(), f.span().after(by)))
            .toList(),
        topics.stream()
            .map(t -> new HeardTopic(t.topic(), t.confidence(), t.span().after(by)))
            .toList(),
        asks.stream().map(span -> span.after(by)).toList(),
        tone,
        words);
  }

  public boolean has(String move) {
    return moves.stream().anyMatch(heard -> heard.move().equals(move));
  }
}
