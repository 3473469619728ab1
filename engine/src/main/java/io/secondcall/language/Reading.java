package io.secondcall.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A text read once: clean text, words, sentences, clauses and what the encoder says of each piece.
 * Immutable by convention.
 *
 * @param windows parts of the text encoded apart, in order; one unless the text is long
 */
record Reading(
    CleanText clean, Segmenter.Segments segments, Encoder.Pieces pieces, List<Window> windows) {
  /** Pieces in one window; the cost of an inference grows a little faster than its length. */
  private static final int WINDOW = 160;

  /** Windows read of a text: beyond some 2,500 words its middle stays unread. */
  private static final int MAX_WINDOWS = 20;

  /** Of those, how many are kept for the end of the text. */
  private static final int LAST_WINDOWS = 4;

  /** Code points looked at; longer than any window plan can use. */
  private static final int MAX_CODE_POINTS = 40_000;

  /** Pieces {@code [from, to)} with their states. */
  record Window(int from, int to, Encoder.States states) {}

  static Reading of(String original, Segmenter segmenter, Encoder encoder) {
    CleanText clean = CleanText.of(capped(original));
    var segments = segmenter.cut(clean);
    var pieces = encoder.pieces(clean.text());
    List<Window> windows = new ArrayList<>();
    for (int[] part : plan(pieces, segments.sentences())) {
      windows.add(new Window(part[0], part[1], encoder.encode(pieces, part[0], part[1])));
    }
    return new Reading(clean, segments, pieces, windows);
  }

  /**
   * The same with one of its sentences seen by itself, nearly as a phrase of a vocabulary is;
   * nothing else of it is there.
   */
  Reading alone(Span sentence, Encoder encoder) {
    List<Window> parts = new ArrayList<>();
    for (Window window : windows) {
      int from = window.from();
      while (from < window.to() && pieces.starts()[from] < sentence.start()) {
        from++;
      }
      int to = from;
      while (to < window.to() && pieces.starts()[to] < sentence.end()) {
        to++;
      }
      if (to > from) {
        var states = encoder.alone(window.states(), from - window.from(), to - window.from());
        parts.add(new Window(from, to, states));
      }
    }
    return new Reading(clean, segments, pieces, parts);
  }

  private static String capped(String original) {
    if (original.length() <= MAX_CODE_POINTS
        || original.codePointCount(0, original.length()) <= MAX_CODE_POINTS) {
      return original;
    }
    return original.substring(0, original.offsetByCodePoints(0, MAX_CODE_POINTS));
  }

  /** Cuts between sentences where a sentence ends in the later half of a window. */
  private static List<int[]> plan(Encoder.Pieces pieces, List<Span> sentences) {
    List<int[]> parts = new ArrayList<>();
    int from = 0;
    int sentence = 0;
    while (from < pieces.count()) {
      int to = Math.min(from + WINDOW, pieces.count());
      if (to < pieces.count()) {
        int limit = pieces.starts()[to];
        int earliest = pieces.starts()[from + WINDOW / 2];
        int cut = -1;
        while (sentence < sentences.size() && sentences.get(sentence).start() <= limit) {
          cut = sentences.get(sentence).start();
          sentence++;
        }
        if (cut > earliest) {
          while (pieces.starts()[to - 1] >= cut) {
            to--;
          }
        }
      }
      parts.add(new int[] {from, to});
      from = to;
    }
    if (parts.size() <= MAX_WINDOWS) {
      return parts;
    }
    List<int[]> kept = new ArrayList<>(parts.subList(0, MAX_WINDOWS - LAST_WINDOWS));
    kept.addAll(parts.subList(parts.size() - LAST_WINDOWS, parts.size()));
    return kept;
  }
}
