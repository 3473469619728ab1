package io.secondcall.scenario;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong at one place of an authored file, and what to do about it. Immutable.
 *
 * @param file as it was given to the reader
 * @param line from 1
 * @param column from 1, in code points
 * @param code stable: SC and four digits
 * @param message what is wrong, one sentence
 * @param hint how to mend it, often with the id that was meant
 * @param page the code's page in the packaged resources: faulty example and mend
 */
public record Diagnostic(
    String file,
    int line,
    int column,
    Severity severity,
    String code,
    String message,
    Optional<String> hint,
    String page) {

  static final Comparator<Diagnostic> IN_FILE_ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** How much it matters. */
  public enum Severity {
    /** The scenario cannot be played. */
    ERROR,
    /** It can, but surely not as meant. */
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line for a terminal: {@code file:line:column: error SC0301: message (hint)}. */
  public String asLine() {
    return "%s:%d:%d: %s %s: %s%s"
        .formatted(
            file,
            line,
            column,
            severity.name().toLowerCase(Locale.ROOT),
            code,
            message,
            hint.map(text -> " " + text).orElse(""));
  }
}
