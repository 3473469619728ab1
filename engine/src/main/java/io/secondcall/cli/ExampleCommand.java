package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.rehearsal.Rehearsal;
import io.secondcall.scenario.Script;
import io.secondcall.scoring.Judge;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how others went about a scenario. */
@Command(
    name = "example",
    description = {
      "Read how others went about a scenario: a model, and two to laugh at.",
      "%nTo look at after your own try. Without a name, lists those there are; with one, plays it "
          + "through and prints it with its scorecard."
    })
final class ExampleCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      description = "Id of a packaged scenario, or a scenario's folder.")
  private String scenario = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Which to read.")
  private String name = "";

  ExampleCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() {
    var argument = ScenarioArgument.resolve(scenario);
    var examples = ShownExamples.of(scenario, argument.scripts());
    if (examples.scripts().isEmpty()) {
      throw CommandFailure.failed(
          "%s has no examples: none of its tests says `model` or `laugh`."
              .formatted(argument.scenario().id()));
    }
    if (name.isEmpty()) {
      terminal.out().print(examples.list());
      return ExitCode.OK;
    }
    var script =
        examples
            .named(name)
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "There is no example `%s` of %s. There are:%n%s"
                            .formatted(name, argument.scenario().id(), examples.list())));
    print(argument, script);
    return ExitCode.OK;
  }

  private void print(ScenarioArgument argument, Script script) {
    var out = terminal.out();
    var played =
        new Rehearsal(ear.get(), Judge::judge)
            .perform(argument.scenario(), script, script.seeds().getFirst());
    var pursuit = new LocalPursuit(argument.scenario(), played);
    var journal =
        new JournalPrinter(argument.scenario(), pursuit.state().started().draws(), out, true);
    out.printf("%s%n(%s)%n%n", script.name(), ShownExamples.kind(script));
    journal.print(pursuit.entriesAfter(0));
    new ScorecardPrinter(pursuit, journal, out)
        .print(Judge.judge(argument.scenario(), pursuit.events()));
  }
}
