package io.secondcall.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant. Stateless. */
final class Spelling {
  private Spelling() {}

  /** "Did you mean `x`?", else the few words that there are, else nothing. */
  static String hint(String written, Collection<String> known) {
    return nearest(written, known)
        .map(word -> "Did you mean `" + word + "`?")
        .orElseGet(() -> list(known));
  }

  private static String list(Collection<String> known) {
    if (known.isEmpty() || known.size() > 12) {
      return "";
    }
    return known.stream()
        .sorted()
        .map(word -> "`" + word + "`")
        .collect(Collectors.joining(", ", "There is ", "."));
  }

  /** The nearest known word, if it is near: a third of the letters wrong at most. */
  static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(written, word) <= Math.max(1, written.length() / 3))
        .min(
            Comparator.<String>comparingInt(word -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Damerau-Levenshtein distance with adjacent swaps: one slip of the fingers is 1. */
  static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + swap);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = best;
      }
    }
    return rows[a.length()][b.length()];
  }
}
