package io.secondcall.language;

import java.util.List;

/**
 * What one scenario listens for beside the moves of {@link Move}: its own moves, its facts and the
 * questions its people can answer. Immutable.
 *
 * @param id content hash; equal ids mean equal vocabularies, so that an ear may keep what it
 *     computed
 * @param moves the scenario's own moves, each with example phrases
 * @param facts what is true about the prospect, and how it may be said
 * @param topics questions that somebody in the scenario can answer
 * @param recitals sentences about the trainee that the screens show (what earns a mark, and why):
 *     said to somebody they are recited, and do nothing
 */
public record Vocabulary(
    String id, List<Phrases> moves, List<Fact> facts, List<Phrases> topics, List<String> recitals) {
  /**
   * The topic of every live conversation: they are asked to say their last words once more. It is
   * heard where it is expected, in whole sentences, and no author's topic is called so.
   */
  public static final String ONCE_MORE = "once-more";

  public static final Vocabulary NONE =
      new Vocabulary("", List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    moves = List.copyOf(moves);
    facts = List.copyOf(facts);
    topics = List.copyOf(topics);
    recitals = List.copyOf(recitals);
  }

  /**
   * @param id the move's or the topic's id
   * @param examples five to ten phrases that mean it
   */
  public record Phrases(String id, List<String> examples) {
    public Phrases {
      examples = List.copyOf(examples);
    }
  }

  /**
   * @param id the fact's id
   * @param statement the fact in one sentence, with its true numbers and names
   * @param wordings other ways in which a caller may say it
   * @param contradictions sentences that it makes false (a guess, an outdated figure, a namesake's)
   */
  public record Fact(
      String id, String statement, List<String> wordings, List<String> contradictions) {
    public Fact {
      wordings = List.copyOf(wordings);
      contradictions = List.copyOf(contradictions);
    }
  }
}
