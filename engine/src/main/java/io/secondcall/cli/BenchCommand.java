package io.secondcall.cli;

import picocli.CommandLine.Command;

/** Measures this machine; with a part's name that part alone. */
@Command(
    name = "bench",
    description = "Measure this machine and print the figures as Markdown tables.")
final class BenchCommand implements Runnable {
  @Override
  public void run() {}
}
