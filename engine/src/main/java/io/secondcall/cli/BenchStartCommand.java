package io.secondcall.cli;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a start takes. */
@Command(
    name = "start",
    description = "Measure how long the server takes to start, and its memory.")
final class BenchStartCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--runs",
      defaultValue = "5",
      paramLabel = "N",
      description = "Starts of each kind (default: ${DEFAULT-VALUE}).")
  private int runs;

  BenchStartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try (var scratch = new ScratchFolder();
        var http = HttpClient.newHttpClient()) {
      terminal.out().print(new StartBench(http, scratch.path(), Math.max(1, runs)).run());
    }
    return ExitCode.OK;
  }
}
