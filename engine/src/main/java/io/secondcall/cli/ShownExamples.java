package io.secondcall.cli;

import io.secondcall.scenario.Script;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tests of a scenario that are shown to whoever has tried for themselves, the model first. */
record ShownExamples(String scenario, List<Script> scripts) {

  static ShownExamples of(String scenario, List<Script> tests) {
    return new ShownExamples(
        scenario,
        tests.stream()
            .filter(script -> script.example().isPresent())
            .sorted(Comparator.comparing(script -> script.example().orElseThrow()))
            .toList());
  }

  Optional<Script> named(String name) {
    return scripts.stream().filter(script -> script.id().equals(name)).findFirst();
  }

  /** One line each, with what to type. */
  String list() {
    var text = new StringBuilder();
    for (var script : scripts) {
      text.append(
          "  secondcall example %s %-24s %s%n"
              .formatted(scenario, script.id(), kind(script) + ": " + script.name()));
    }
    return text.toString();
  }

  static String kind(Script script) {
    return switch (script.example().orElseThrow()) {
      case MODEL -> "a model, one good way among many";
      case BADGERER -> "to laugh at, the badgerer";
      case QUITTER -> "to laugh at, the quitter";
    };
  }
}
