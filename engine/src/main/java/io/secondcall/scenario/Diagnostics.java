package io.secondcall.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one reading finds. For one thread. */
final class Diagnostics {
  /** A file that is wrong all over would bury the first fault, which is the one to mend. */
  private static final int MOST = 200;

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  Diagnostics(String file) {
    this.file = file;
  }

  void report(Problem problem, Place place, String message) {
    add(problem, place, message, Optional.empty());
  }

  void report(Problem problem, Place place, String message, String hint) {
    add(problem, place, message, hint.isEmpty() ? Optional.empty() : Optional.of(hint));
  }

  private void add(Problem problem, Place place, String message, Optional<String> hint) {
    if (found.size() < MOST) {
      found.add(
          new Diagnostic(
              file,
              place.line(),
              place.column(),
              problem.severity(),
              problem.code(),
              message,
              hint,
              problem.page()));
    }
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  List<Diagnostic> inFileOrder() {
    return found.stream().distinct().sorted(Diagnostic.IN_FILE_ORDER).toList();
  }
}
