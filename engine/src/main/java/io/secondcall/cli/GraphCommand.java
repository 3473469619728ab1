package io.secondcall.cli;

import io.secondcall.rehearsal.Graph;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a scenario's conversations. */
@Command(
    name = "graph",
    description = {
      "Print a scenario's beats, and what leads from one to the next, as a Graphviz graph.",
      "%nFor a drawing: secondcall graph do-your-homework --svg > homework.svg"
    })
final class GraphCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "Id of a packaged scenario, or a scenario's folder.")
  private String scenario = "";

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "Draw this person's beats alone, and those that theirs lead to.")
  private Optional<String> person = Optional.empty();

  @Option(names = "--svg", description = "Draw it: an SVG, which any browser opens.")
  private boolean svg;

  GraphCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var read = ScenarioArgument.resolve(scenario).scenario();
    if (person.isPresent() && read.person(person.get()).isEmpty()) {
      throw CommandFailure.usage(
          "There is no person `%s` in %s. There are: %s."
              .formatted(
                  person.get(),
                  read.id(),
                  read.people().stream().map(one -> one.id()).collect(Collectors.joining(", "))));
    }
    terminal.out().print(svg ? Graph.svg(read, person) : Graph.dot(read, person));
    return ExitCode.OK;
  }
}
