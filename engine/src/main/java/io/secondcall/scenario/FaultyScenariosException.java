package io.secondcall.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Scenarios that were to be offered have errors; the message says which, a line each. */
public final class FaultyScenariosException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultyScenariosException(List<Diagnostic> faults) {
    super(
        "These scenarios have errors (`secondcall check` explains them):\n"
            + faults.stream().map(Diagnostic::asLine).collect(Collectors.joining("\n")));
  }
}
