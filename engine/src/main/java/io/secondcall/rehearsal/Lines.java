package io.secondcall.rehearsal;

import java.util.List;

/** Finds the line of a file on which an authored text begins. Stateless. */
final class Lines {
  private static final int ENOUGH = 24;

  private Lines() {}

  /** The line of the text after the beat's key, from 1; the key's when the text is not found. */
  static int of(String file, String beat, String text) {
    var lines = file.lines().toList();
    int key = first(lines, 0, "  " + beat + ":");
    int found = first(lines, Math.max(key, 0), text.substring(0, Math.min(ENOUGH, text.length())));
    return Math.max(0, found < 0 ? key : found) + 1;
  }

  private static int first(List<String> lines, int from, String text) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    return -1;
  }
}
