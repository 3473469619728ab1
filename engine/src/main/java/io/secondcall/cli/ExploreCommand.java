package io.secondcall.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.language.Ear;
import io.secondcall.rehearsal.Exploration;
import io.secondcall.rehearsal.Explorer;
import io.secondcall.scoring.Judge;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a scenario again and again, looking for what is never reached, or at random. */
@Command(
    name = "explore",
    description = {
      "Play many pursuits of a scenario, and report where they lead.",
      "%nReplies come from its examples and tests; the report has the endings, beats and "
          + "marks that were reached, and the range of scores. --guided goes on from pursuits "
          + "that came near what was never visited, and says what fits there; --random does and "
          + "says anything, and shows what chance scores. The same seed gives the same report. "
          + "The exit code is 1 when a pursuit or a conversation never ends."
    })
final class ExploreCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 1_000_000;

  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "Id of a packaged scenario, or a scenario's folder.")
  private String scenario = "";

  @Option(
      names = "--runs",
      defaultValue = "200",
      paramLabel = "N",
      description = "Pursuits to play (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Decides everything (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--guided", description = "Look for what was never visited (the default).")
  private boolean guided;

  @Option(names = "--random", description = "Let chance play, with replies out of context.")
  private boolean random;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  ExploreCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    if (runs < 1 || runs > MOST_RUNS) {
      throw CommandFailure.usage("--runs goes from 1 to " + MOST_RUNS + ".");
    }
    if (guided && random) {
      throw CommandFailure.usage("--guided and --random are two explorations; ask for one.");
    }
    var argument = ScenarioArgument.resolve(scenario);
    var report =
        new Explorer(ear.get(), Judge::judge)
            .explore(
                random ? Exploration.Kind.RANDOM : Exploration.Kind.GUIDED,
                argument.scenario(),
                argument.scripts(),
                runs,
                seed);
    terminal
        .out()
        .print(
            json
                ? JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report)
                    + "\n"
                : report.text());
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
