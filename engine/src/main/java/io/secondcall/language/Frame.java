package io.secondcall.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The numbers that the networks see of one window.
 *
 * @param pieces number of pieces
 * @param tokens one row of {@link #TOKEN} numbers a piece
 * @param context {@link #CONTEXT} numbers for all of them
 * @param spans where each piece stands in the original reply
 * @param clauses number of the clause that each piece lies in
 * @param rows middle states of the reply with its markers, then of the situation (one row), then of
 *     the other person's words
 * @param channel where it is said
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
record Frame(
    int pieces,
    float[] tokens,
    float[] context,
    Span[] spans,
    int[] clauses,
    float[] rows,
    Channel channel) {
  static final int SHAPE = 20;
  private static final List<Channel> CHANNELS = List.of(Channel.values());

  /** Numbers a piece: two layers of the encoder, and where and how it is written. */
  static final int TOKEN = 2 * Encoder.WIDTH + SHAPE;

  /** Numbers a window: its own sense, the other person's words, the situation, the channel. */
  static final int CONTEXT = 3 * Encoder.WIDTH + CHANNELS.size() + 5;

  private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours", "you're");
  private static final Set<String> FIRST_PERSON = Set.of("i", "my", "me", "we", "our", "us");

  static Frame of(Reading reading, int index, Utterance utterance, Setting setting) {
    var window = reading.windows().get(index);
    int count = window.to() - window.from();
    float[] tokens = new float[count * TOKEN];
    var states = window.states();
    Span[] spans = new Span[count];
    for (int i = 0; i < count; i++) {
      int row = i * TOKEN;
      System.arraycopy(states.last(), (i + 1) * Encoder.WIDTH, tokens, row, Encoder.WIDTH);
      System.arraycopy(
          states.middle(), (i + 1) * Encoder.WIDTH, tokens, row + Encoder.WIDTH, Encoder.WIDTH);
      int start = reading.pieces().starts()[window.from() + i];
      int end = reading.pieces().ends()[window.from() + i];
      spans[i] = reading.clean().origin(start, end);
    }
    int[] clauses = new Shapes(reading).write(window, tokens);
    return new Frame(
        count,
        tokens,
        context(reading, index, utterance, setting),
        spans,
        clauses,
        rows(states.middle(), setting),
        heardOn(utterance.channel()));
  }

  /** In a meeting people talk as on the telephone; no labelled reply was ever said in one. */
  private static Channel heardOn(Channel channel) {
    return channel == Channel.MEETING ? Channel.CALL : channel;
  }

  private static float[] rows(float[] reply, Setting setting) {
    float[] rows = new float[reply.length + Encoder.WIDTH + setting.words().length];
    System.arraycopy(reply, 0, rows, 0, reply.length);
    System.arraycopy(setting.setting(), 0, rows, reply.length, Encoder.WIDTH);
    System.arraycopy(
        setting.words(), 0, rows, reply.length + Encoder.WIDTH, setting.words().length);
    return rows;
  }

  /** Where a row comes from: 0 the reply, 1 the situation, 2 the other person's words. */
  int source(int row) {
    int reply = pieces + 2;
    return row < reply ? 0 : row == reply ? 1 : 2;
  }

  private static float[] context(Reading reading, int index, Utterance utterance, Setting setting) {
    float[] context = new float[CONTEXT];
    var states = reading.windows().get(index).states();
    System.arraycopy(states.last(), 0, context, 0, Encoder.WIDTH);
    System.arraycopy(setting.they(), 0, context, Encoder.WIDTH, Encoder.WIDTH);
    System.arraycopy(setting.setting(), 0, context, 2 * Encoder.WIDTH, Encoder.WIDTH);
    int at = 3 * Encoder.WIDTH;
    context[at + CHANNELS.indexOf(heardOn(utterance.channel()))] = 1;
    at += CHANNELS.size();
    context[at++] = utterance.they().isBlank() ? 1 : 0;
    // No longer than what the networks have met: a length beyond would drown all else.
    context[at++] = (float) Math.log1p(Math.min(reading.segments().words().size(), 150)) / 4;
    context[at++] = Math.min(reading.segments().sentences().size(), 15) / 5f;
    context[at++] = index == 0 ? 0 : 1;
    context[at] = setting.likeness(states);
    return context;
  }

  /** Where and how a piece is written: all that lower-casing and the encoder lose. */
  private static final class Shapes {
    private final Reading reading;

    Shapes(Reading reading) {
      this.reading = reading;
    }

    /** Returns the clause of each piece. */
    int[] write(Reading.Window window, float[] tokens) {
      int[] clauseOf = new int[window.to() - window.from()];
      var clean = reading.clean();
      var sentences = reading.segments().sentences();
      var clauses = reading.segments().clauses();
      int sentence = 0;
      int clause = 0;
      int quotes = 0;
      int read = 0;
      for (int i = window.from(); i < window.to(); i++) {
        int start = reading.pieces().starts()[i];
        int end = reading.pieces().ends()[i];
        while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= start) {
          sentence++;
        }
        while (clause + 1 < clauses.size() && clauses.get(clause).end() <= start) {
          clause++;
        }
        clauseOf[i - window.from()] = clause;
        for (; read < start; read++) {
          quotes += clean.at(read) == '"' ? 1 : 0;
        }
        String text = clean.substring(start, end);
        String lower = text.toLowerCase(Locale.ROOT);
        int row = (i - window.from()) * TOKEN + 2 * Encoder.WIDTH;
        int at = row;
        tokens[at++] = (float) i / Math.max(1, reading.pieces().count());
        tokens[at++] = Math.min(i, 20) / 20f;
        tokens[at++] = Math.min(reading.pieces().count() - 1 - i, 20) / 20f;
        tokens[at++] = sentence == 0 ? 1 : 0;
        tokens[at++] = sentence == sentences.size() - 1 ? 1 : 0;
        tokens[at++] = clause == 0 ? 1 : 0;
        tokens[at++] = clause == clauses.size() - 1 ? 1 : 0;
        tokens[at++] = endsWith(sentences, sentence, '?');
        tokens[at++] = endsWith(sentences, sentence, '!');
        tokens[at++] = endsWith(clauses, clause, '?');
        tokens[at++] = endsWith(clauses, clause, ',');
        tokens[at++] = quotes % 2;
        tokens[at++] = Character.isUpperCase(clean.at(start)) ? 1 : 0;
        tokens[at++] = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
        tokens[at++] = text.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        tokens[at++] = text.codePoints().anyMatch(Character::isLetterOrDigit) ? 0 : 1;
        tokens[at++] = start > 0 && clean.at(start - 1) == '\n' ? 1 : 0;
        tokens[at++] = sentences.isEmpty() ? 0 : Math.min(1, length(sentences.get(sentence)) / 80f);
        tokens[at++] = SECOND_PERSON.contains(lower) ? 1 : 0;
        tokens[at] = FIRST_PERSON.contains(lower) ? 1 : 0;
      }
      return clauseOf;
    }

    private float endsWith(List<Span> spans, int index, int mark) {
      if (spans.isEmpty()) {
        return 0;
      }
      int end = spans.get(index).end();
      return end > 0 && reading.clean().at(end - 1) == mark ? 1 : 0;
    }

    private static int length(Span span) {
      return span.end() - span.start();
    }
  }
}
