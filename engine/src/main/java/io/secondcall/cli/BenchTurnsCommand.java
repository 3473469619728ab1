package io.secondcall.cli;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What whole turns cost. */
@Command(
    name = "turns",
    description = {
      "Measure whole turns at growing numbers of simultaneous calls.",
      "%nThrough the WebSocket of a real server with its data on disk, a reply every ten "
          + "seconds in each call. Loopback alone."
    })
final class BenchTurnsCommand implements Callable<Integer> {
  /** More sockets than one machine should open to itself. */
  private static final int MOST_CALLS = 2_000;

  private final Terminal terminal;

  @Option(
      names = "--calls",
      split = ",",
      defaultValue = "10,50,100,200,400",
      paramLabel = "N",
      description = "Simultaneous calls, one table row each (default: ${DEFAULT-VALUE}).")
  private List<Integer> calls = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "30",
      paramLabel = "N",
      description = "How long each row is measured, 10 to 600 (default: ${DEFAULT-VALUE}).")
  private int seconds;

  BenchTurnsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (seconds < 10 || seconds > 600 || calls.stream().anyMatch(n -> n < 1 || n > MOST_CALLS)) {
      throw CommandFailure.usage(
          "--seconds goes from 10 to 600, --calls from 1 to " + MOST_CALLS + ".");
    }
    try (var scratch = new ScratchFolder();
        var http = HttpClient.newHttpClient();
        var server = ServerProcess.start(data(scratch), true, http)) {
      terminal.out().print(new TurnsBench(server, http, seconds).run(calls));
    }
    return ExitCode.OK;
  }

  private static Path data(ScratchFolder scratch) {
    return scratch.path().resolve("data");
  }
}
