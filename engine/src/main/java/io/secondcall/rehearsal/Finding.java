package io.secondcall.rehearsal;

/**
 * Something that did not go as a scenario's author meant. Immutable.
 *
 * @param file as the reader was given it
 * @param line from 1
 * @param message what was expected and what happened, one sentence
 */
public record Finding(String file, int line, String message) {
  /** One line for a terminal. */
  public String asLine() {
    return file + ":" + line + ": " + message;
  }
}
