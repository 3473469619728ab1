package io.secondcall.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sentence, a clause or two clauses of a reply, that may say a fact or put a question.
 *
 * @param span code points of the clean text
 * @param sense its vector among the sentences around it
 * @param alone its vector in its own sentence, as a phrase of a vocabulary has it: neighbours draw
 *     a sentence's vector to themselves, and a phrase said word for word would be lost among them
 * @param plain the same as {@code alone} of what is left without hedges, and with the names of days
 *     that are told from today, where there are some
 * @param words a day that is told from today as the one word that names it
 * @param asks whether it is, or lies in, a question
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
record Stretch(
    Span span,
    float[] sense,
    float[] alone,
    List<float[]> plain,
    List<Lexicon.Word> words,
    Set<Long> pieces,
    boolean asks) {
  /** Stretches considered in one reply; far more than any reply that somebody would say. */
  private static final int MAX = 400;

  /** Of more sentences than this none is read alone: nobody says so many. */
  private static final int MAX_ALONE = 60;

  /**
   * @param phrase reads a phrase that is not part of the reply
   * @param today when it is said, if anybody knows
   */
  static List<Stretch> of(
      Reading reading,
      Encoder encoder,
      float[] background,
      Function<String, float[]> phrase,
      Optional<LocalDate> today) {
    var segments = reading.segments();
    int sentences = segments.sentences().size();
    boolean apart = sentences > 1 && sentences <= MAX_ALONE;
    List<Stretch> stretches = new ArrayList<>();
    for (Span sentence : segments.sentences()) {
      List<Span> clauses =
          segments.clauses().stream()
              .filter(c -> c.start() >= sentence.start() && c.end() <= sentence.end())
              .toList();
      Reading own = apart ? reading.alone(sentence, encoder) : reading;
      Set<Span> spans = new java.util.LinkedHashSet<>();
      spans.add(sentence);
      spans.addAll(clauses);
      for (int i = 0; i + 1 < clauses.size(); i++) {
        spans.add(new Span(clauses.get(i).start(), clauses.get(i + 1).end()));
      }
      for (Span span : spans) {
        if (stretches.size() < MAX) {
          stretches.add(of(reading, own, span, sentence, background, phrase, today));
        }
      }
    }
    return stretches;
  }

  private static Stretch of(
      Reading reading,
      Reading own,
      Span span,
      Span sentence,
      float[] background,
      Function<String, float[]> phrase,
      Optional<LocalDate> today) {
    var clean = reading.clean();
    List<Lexicon.Word> words = Lexicon.words(clean, reading.segments(), span);
    Set<Long> pieces = new HashSet<>();
    for (int i = 0; i < reading.pieces().count(); i++) {
      if (reading.pieces().starts()[i] < span.end() && span.start() < reading.pieces().ends()[i]) {
        pieces.add(reading.pieces().ids()[i]);
      }
    }
    boolean asks = clean.at(sentence.end() - 1) == '?' || Questions.begins(words);
    return new Stretch(
        span,
        Senses.of(reading, span.start(), span.end(), background),
        Senses.of(own, span.start(), span.end(), background),
        Stream.concat(
                Hedges.without(clean.substring(span.start(), span.end())).stream(),
                RelativeDays.written(clean, span, words, today).stream())
            .map(phrase)
            .toList(),
        RelativeDays.named(words, today),
        pieces,
        asks);
  }
}
