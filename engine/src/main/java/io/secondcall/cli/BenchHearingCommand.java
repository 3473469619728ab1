package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Decider;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import io.secondcall.scenario.Vocabularies;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What hearing costs. */
@Command(
    name = "hearing",
    description = {
      "Measure what hearing a reply costs.",
      "%nMilliseconds, replies a second, growth with length, and the multiple of one "
          + "pass of the bare encoder over the same reply in the same run."
    })
final class BenchHearingCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Option(
      names = "--rounds",
      defaultValue = "60",
      paramLabel = "N",
      description = "How often each of the replies is heard (default: ${DEFAULT-VALUE}).")
  private int rounds;

  BenchHearingCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws Exception {
    try (var bare = new BareEncoder()) {
      terminal.out().print(new HearingBench(ear.get(), vocabulary(), bare, rounds).run());
    }
    return ExitCode.OK;
  }

  /** What a pursuit in the first of the scenarios listens for. */
  private static Vocabulary vocabulary() {
    var scenario = Scenarios.packaged(new ScenarioReader()).all().iterator().next().scenario();
    return Vocabularies.of(scenario, Decider.draws(scenario, 1));
  }
}
