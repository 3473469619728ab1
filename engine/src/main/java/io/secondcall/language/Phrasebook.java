package io.secondcall.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A vocabulary as vectors, made once. Immutable, thread-safe.
 *
 * @param moves the scenario's own moves, seen through the lens
 * @param topics questions that somebody can answer
 * @param recitals sentences that do nothing when they are said
 * @param words all that occurs in any of them: names of the story among others
 */
record Phrasebook(
    PhraseMatcher moves,
    PhraseMatcher topics,
    List<Fact> facts,
    List<Phrase> recitals,
    Set<String> words) {
  /** Nearness from which on a stretch is such a sentence: word for word, or nearly so. */
  private static final double RECITED = 0.9;

  /** A sentence of fewer words is said to people, too: "She does." */
  private static final int SHORTEST_RECITAL = 4;

  /** The same by shared word pieces, of all that occur in either. */
  private static final double SAME_WORDS = 0.7;

  /**
   * A sentence that an author wrote.
   *
   * @param sense its vector
   * @param words its words
   * @param pieces its word pieces, for comparing wording
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
  record Phrase(float[] sense, List<Lexicon.Word> words, Set<Long> pieces) {
    static Phrase of(Reading reading, float[] background) {
      int length = reading.clean().length();
      Set<Long> pieces = new HashSet<>();
      for (long id : reading.pieces().ids()) {
        pieces.add(id);
      }
      return new Phrase(
          Senses.of(reading, 0, length, background),
          Lexicon.words(reading.clean(), reading.segments(), new Span(0, length)),
          pieces);
    }
  }

  /**
   * @param wordings the statement first
   * @param contradictions what it makes false
   * @param words everything said in its wordings
   * @param moments what each wording that is a day and an hour alone consists of: {@code thursday},
   *     {@code 16:00}
   */
  record Fact(
      String id,
      List<Phrase> wordings,
      List<Phrase> contradictions,
      Set<String> words,
      List<Set<String>> moments) {}

  static Phrasebook of(Vocabulary vocabulary, Lens lens, Function<String, Phrase> reader) {
    Set<String> all = new HashSet<>();
    Function<String, Phrase> read =
        text -> {
          var phrase = reader.apply(text);
          phrase.words().forEach(word -> all.add(word.text()));
          return phrase;
        };
    List<Fact> facts = new ArrayList<>();
    for (var fact : vocabulary.facts()) {
      List<Phrase> wordings = new ArrayList<>();
      wordings.add(read.apply(fact.statement()));
      fact.wordings().forEach(wording -> wordings.add(read.apply(wording)));
      Set<String> words = new HashSet<>();
      wordings.forEach(wording -> wording.words().forEach(word -> words.add(word.text())));
      facts.add(
          new Fact(
              fact.id(),
              wordings,
              fact.contradictions().stream().map(read).toList(),
              words,
              wordings.stream()
                  .map(wording -> Moment.of(wording.words()))
                  .flatMap(Optional::stream)
                  .toList()));
    }
    return new Phrasebook(
        PhraseMatcher.learn(vocabulary.moves(), text -> read.apply(text).sense(), lens::through),
        PhraseMatcher.learn(vocabulary.topics(), text -> read.apply(text).sense()),
        facts,
        vocabulary.recitals().stream()
            .map(read)
            .filter(recital -> recital.words().size() >= SHORTEST_RECITAL)
            .toList(),
        all);
  }

  /** Whether a stretch is read off the screen instead of said to somebody. */
  boolean recites(Stretch stretch) {
    return recitals.stream()
        .anyMatch(
            recital ->
                Senses.dot(recital.sense(), stretch.sense()) >= RECITED
                    || alike(recital.pieces(), stretch.pieces()) >= SAME_WORDS);
  }

  private static double alike(Set<Long> one, Set<Long> other) {
    long shared = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
