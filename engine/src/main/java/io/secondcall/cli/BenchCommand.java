package io.secondcall.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures this machine; with a part's name that part alone. */
@Command(
    name = "bench",
    description = {
      "Measure this machine and print the figures as Markdown tables.",
      "%nAll of them take some minutes; a part's name measures it alone. What else runs "
          + "meanwhile shows in the figures."
    })
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    terminal
        .out()
        .printf(
            "## Second Call %s, %s%n%n%s %s, %d cores, %d GB of memory, Java %s.%n%n",
            Main.Version.text(),
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            (ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                    + (1L << 29))
                >> 30,
            System.getProperty("java.version"));
    for (var part : spec.subcommands().values()) {
      // A part's options keep their defaults, which picocli sets when it parses.
      int code = part.execute();
      if (code != ExitCode.OK) {
        return code;
      }
      terminal.out().println();
      terminal.out().flush();
    }
    return ExitCode.OK;
  }
}
