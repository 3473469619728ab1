package io.secondcall.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What reading a file led to. Immutable.
 *
 * @param scenario empty when any diagnostic is an error
 * @param diagnostics in file order
 */
public record Reading(Optional<Scenario> scenario, List<Diagnostic> diagnostics) {
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }
}
