package io.secondcall.cli;

import io.secondcall.store.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that a server keeps into one file. */
@Command(
    name = "backup",
    description = {
      "Write everything that a server keeps into one file.",
      "%nA data folder is one program's at a time, so stop the server first; a shared database can"
          + " be backed up while it runs. Keep the file as safe as the data: it holds what people"
          + " wrote, and the hashes of their passwords."
    })
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.zip", description = "The file to write.")
  private Path file = Path.of("");

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--replace", description = "Write over a file that is there.")
  private boolean replace;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Files.exists(file) && !replace) {
      throw CommandFailure.usage(file + " is there already. Name another, or say --replace.");
    }
    try {
      store.on(
          database -> {
            var written = Backup.write(database, file, Clock.systemUTC().instant());
            terminal.out().println("%d rows in %s".formatted(written.rows(), file));
          });
      return ExitCode.OK;
    } catch (IOException e) {
      throw CommandFailure.unavailable(
          "%s can't be written: %s".formatted(file, String.valueOf(e.getMessage())));
    }
  }
}
