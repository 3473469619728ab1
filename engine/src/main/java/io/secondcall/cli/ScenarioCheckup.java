package io.secondcall.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.secondcall.language.Ear;
import io.secondcall.rehearsal.Exploration;
import io.secondcall.rehearsal.Explorer;
import io.secondcall.rehearsal.Finding;
import io.secondcall.rehearsal.Rehearsal;
import io.secondcall.rehearsal.Tries;
import io.secondcall.scenario.Craft;
import io.secondcall.scenario.Diagnostic;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at scenarios and gathers what it finds. For one thread. */
final class ScenarioCheckup {
  private final ScenarioReader reader = new ScenarioReader();
  private final ScriptReader scripts = new ScriptReader();
  private final Optional<Once<Ear>> ear;
  private final int deep;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Diagnostic> strays = new ArrayList<>();
  private final List<Rehearsal.Outcome> outcomes = new ArrayList<>();
  private int scenarios;

  /**
   * @param ear empty: neither tests nor example replies are played
   * @param deep guided pursuits to play for what is never reached; 0: none
   */
  ScenarioCheckup(Optional<Supplier<Ear>> ear, int deep) {
    this.ear = ear.map(Once::new);
    this.deep = deep;
  }

  /** Looks at a text alone. */
  void look(String name, String text) {
    scenarios++;
    diagnostics.addAll(reader.read(name, text).diagnostics());
  }

  /** Looks at a scenario in its folder, with its tests. */
  void look(ScenarioFile file) {
    scenarios++;
    var reading = reader.read(file);
    diagnostics.addAll(reading.diagnostics());
    reading.scenario().ifPresent(scenario -> rehearse(scenario, file));
  }

  private void rehearse(Scenario scenario, ScenarioFile file) {
    var tests = file.tests().stream().map(test -> scripts.read(scenario, test)).toList();
    tests.forEach(test -> diagnostics.addAll(test.diagnostics()));
    var playable = tests.stream().flatMap(test -> test.script().stream()).toList();
    diagnostics.addAll(Craft.check(scenario, file, playable));
    if (ear.isPresent()) {
      var loaded = ear.get().get();
      strays.addAll(
          Craft.astray(
              file,
              new Tries(loaded)
                  .check(scenario, file).stream()
                      .map(stray -> new Craft.Stray(stray.line(), stray.message()))
                      .toList()));
      var rehearsal = new Rehearsal(loaded, Judge::judge);
      playable.forEach(script -> outcomes.addAll(rehearsal.play(scenario, script)));
      if (deep > 0) {
        diagnostics.addAll(explored(loaded, scenario, file, playable));
      }
    }
  }

  private List<Diagnostic> explored(
      Ear loaded, Scenario scenario, ScenarioFile file, List<Script> tests) {
    var found =
        new Explorer(loaded, Judge::judge)
            .explore(Exploration.Kind.GUIDED, scenario, tests, deep, 1);
    return Craft.explored(
        file,
        deep,
        new Craft.Unreached(
            found.beats(),
            found.endingsNeverReached(),
            found.people(),
            found.facts(),
            found.neverEarned(),
            found.neverLost(),
            found.endless()));
  }

  Report report() {
    return new Report(scenarios, diagnostics, strays, outcomes, ear.isPresent());
  }

  /**
   * What was found.
   *
   * @param scenarios how many were looked at
   * @param strays example replies that land elsewhere
   * @param outcomes tests, once for each of their seeds
   * @param played whether example replies and tests were played
   */
  record Report(
      int scenarios,
      List<Diagnostic> diagnostics,
      List<Diagnostic> strays,
      List<Rehearsal.Outcome> outcomes,
      boolean played) {
    Report {
      diagnostics = List.copyOf(diagnostics);
      strays = List.copyOf(strays);
      outcomes = List.copyOf(outcomes);
    }

    boolean isInOrder() {
      return diagnostics.stream().noneMatch(Diagnostic::isError)
          && strays.isEmpty()
          && failed().isEmpty();
    }

    private List<Rehearsal.Outcome> failed() {
      return outcomes.stream().filter(outcome -> !outcome.passed()).toList();
    }

    String toText(boolean transcripts) {
      var text = new StringBuilder();
      diagnostics.forEach(one -> text.append(one.asLine()).append('\n'));
      strays.forEach(one -> text.append(one.asLine()).append('\n'));
      for (var outcome : failed()) {
        outcome.findings().forEach(one -> text.append(one.asLine()).append('\n'));
        if (transcripts) {
          outcome.transcript().forEach(line -> text.append("    ").append(line).append('\n'));
        }
      }
      long errors = diagnostics.stream().filter(Diagnostic::isError).count();
      text.append(
          "%s: %s, %s"
              .formatted(
                  counted(scenarios, "scenario"),
                  counted(errors, "error"),
                  counted(diagnostics.size() - errors, "warning")));
      if (played) {
        text.append(
            "; %s astray; %s failed of %s"
                .formatted(
                    counted(strays.size(), "example reply", "example replies"),
                    failed().size(),
                    counted(outcomes.size(), "test run")));
      }
      return text.append('\n').toString();
    }

    private static String counted(long number, String one) {
      return counted(number, one, one + "s");
    }

    private static String counted(long number, String one, String many) {
      return number + " " + (number == 1 ? one : many);
    }

    String toJson() {
      var root = JsonNodeFactory.instance.objectNode();
      root.put("inOrder", isInOrder());
      root.put("scenarios", scenarios);
      var found = root.putArray("diagnostics");
      for (var one : diagnostics) {
        var node = found.addObject();
        node.put("file", one.file());
        node.put("line", one.line());
        node.put("column", one.column());
        node.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        node.put("code", one.code());
        node.put("message", one.message());
        one.hint().ifPresent(hint -> node.put("hint", hint));
        node.put("page", one.page());
      }
      var tries = root.putArray("tries");
      for (var one : strays) {
        var node = tries.addObject();
        node.put("file", one.file());
        node.put("line", one.line());
        node.put("code", one.code());
        node.put("message", one.message());
        node.put("page", one.page());
      }
      var tests = root.putArray("tests");
      for (var outcome : outcomes) {
        var node = tests.addObject();
        node.put("file", outcome.script().file());
        node.put("test", outcome.script().name());
        node.put("seed", outcome.seed());
        node.put("passed", outcome.passed());
        outcome.scorecard().ifPresent(card -> node.put("overall", card.overall()));
        add(node.putArray("findings"), outcome.findings());
      }
      return root.toPrettyString() + "\n";
    }

    private static void add(ArrayNode array, List<Finding> findings) {
      for (var one : findings) {
        var node = array.addObject();
        node.put("file", one.file());
        node.put("line", one.line());
        node.put("message", one.message());
      }
    }
  }
}
