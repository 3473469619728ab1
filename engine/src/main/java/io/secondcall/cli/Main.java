package io.secondcall.cli;

import io.secondcall.language.OnnxEar;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The command line: one command, its result on standard output, an exit code that means something.
 */
@Command(
    name = "secondcall",
    description = "A flight simulator for the hard side of selling.%n",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and all in order",
      "1:done, and what was looked at is not in order",
      "2:wrong usage",
      "69:something needed is missing or taken: a JDK, a port, a data folder",
      "70:a mistake of Second Call itself"
    })
public final class Main {
  private static final String[] FOOTER = {
    "",
    "The launcher adds: package (an archive that needs a JDK alone).",
    "Logs go to standard error; SECONDCALL_LOG=info (or debug) shows more of them."
  };

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs one command in this process and returns its exit code. */
  static int run(Terminal terminal, String... arguments) {
    int code = new Main(terminal).commandLine().execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private CommandLine commandLine() {
    var bench =
        new CommandLine(new BenchCommand(terminal))
            .addSubcommand(new BenchHearingCommand(terminal, OnnxEar::load))
            .addSubcommand(new BenchTurnsCommand(terminal))
            .addSubcommand(new BenchBoardsCommand(terminal))
            .addSubcommand(new BenchStartCommand(terminal));
    var evaluate =
        new CommandLine(new EvaluateCommand())
            .addSubcommand(new EvaluateMovesCommand(terminal, OnnxEar::load))
            .addSubcommand(new EvaluateOwnCommand(terminal, OnnxEar::load))
            .addSubcommand(new EvaluateFewShotCommand(terminal, OnnxEar::load));
    var audit = new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(terminal));
    var root =
        new CommandLine(this)
            .addSubcommand("serve", new CommandLine(new ServeCommand(terminal).spec()))
            .addSubcommand(new PlayCommand(terminal, OnnxEar::load))
            .addSubcommand(new ExampleCommand(terminal, OnnxEar::load))
            .addSubcommand(new CheckCommand(terminal, OnnxEar::load))
            .addSubcommand(new ExploreCommand(terminal, OnnxEar::load))
            .addSubcommand(new CoverageCommand(terminal, OnnxEar::load))
            .addSubcommand(new GraphCommand(terminal))
            .addSubcommand(new HearCommand(terminal, OnnxEar::load))
            .addSubcommand(new ScoreCommand(terminal))
            .addSubcommand(new BackupCommand(terminal))
            .addSubcommand(new RestoreCommand(terminal))
            .addSubcommand(new ErasuresCommand(terminal))
            .addSubcommand(new ResetLinkCommand(terminal))
            .addSubcommand(audit)
            .addSubcommand(evaluate)
            .addSubcommand(bench);
    // Set after the parts, which would inherit it.
    root.getCommandSpec().usageMessage().footer(FOOTER);
    return root.setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> report(failure));
  }

  private int report(Exception failure) {
    if (failure instanceof CommandFailure known) {
      terminal.err().println("secondcall: " + known.getMessage());
      return known.exitCode();
    }
    terminal
        .err()
        .println("secondcall: something went wrong inside Second Call. Please report this:");
    failure.printStackTrace(terminal.err());
    return ExitCode.INTERNAL;
  }

  /** The version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Second Call " + text()};
    }

    static String text() {
      return Objects.requireNonNullElse(
          Main.class.getPackage().getImplementationVersion(), "(not packaged)");
    }
  }
}
