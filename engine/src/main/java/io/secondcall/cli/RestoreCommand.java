package io.secondcall.cli;

import io.secondcall.store.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "Put a backup into an empty folder or a new shared database.",
      "%nWhat was put there is read again and compared with the file; when anything differs,"
          + " nothing is kept. A backup of a folder goes into a shared database, and the other way"
          + " round."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.zip", description = "What `backup` wrote.")
  private Path file = Path.of("");

  @Mixin private StoreOptions store = new StoreOptions();

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage("There is no file " + file + ".");
    }
    try {
      Backup.manifest(file);
      store.onNew(
          database -> {
            var restored = Backup.restore(file, database);
            terminal
                .out()
                .println("%d rows, as of %s".formatted(restored.rows(), restored.taken()));
          });
      return ExitCode.OK;
    } catch (IOException e) {
      throw CommandFailure.failed(
          "%s can't be restored. %s".formatted(file, String.valueOf(e.getMessage())));
    }
  }
}
