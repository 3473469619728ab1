package io.secondcall.cli;

import io.secondcall.store.RankedFill;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What boards cost as they grow. */
@Command(
    name = "boards",
    description = {
      "Measure boards over growing numbers of ranked attempts.",
      "%nEach size is filled into a scratch folder with invented people of eight attempts "
          + "each, and asked for over HTTP at a real server. Loopback alone."
    })
final class BenchBoardsCommand implements Callable<Integer> {
  private static final int MOST_ATTEMPTS = 5_000_000;

  private final Terminal terminal;

  @Option(
      names = "--attempts",
      split = ",",
      defaultValue = "10000,100000,1000000",
      paramLabel = "N",
      description = "Ranked attempts, one table row each (default: ${DEFAULT-VALUE}).")
  private List<Integer> attempts = List.of();

  @Option(
      names = "--requests",
      defaultValue = "200",
      paramLabel = "N",
      description = "Pages that are asked for, 20 to 10000 (default: ${DEFAULT-VALUE}).")
  private int requests;

  BenchBoardsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (requests < 20
        || requests > 10_000
        || attempts.stream().anyMatch(n -> n < 10 * RankedFill.EACH || n > MOST_ATTEMPTS)) {
      throw CommandFailure.usage(
          "--requests goes from 20 to 10000, --attempts from %d to %d."
              .formatted(10 * RankedFill.EACH, MOST_ATTEMPTS));
    }
    try (var http = HttpClient.newHttpClient()) {
      terminal.out().print(new BoardsBench(http, requests).run(attempts));
    }
    return ExitCode.OK;
  }
}
