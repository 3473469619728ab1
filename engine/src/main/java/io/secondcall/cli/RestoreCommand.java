package io.secondcall.cli;

import io.secondcall.people.People;
import io.secondcall.people.Privacy;
import io.secondcall.people.Tokens;
import io.secondcall.store.Backup;
import io.secondcall.store.Database;
import io.secondcall.store.Erasures.Erasure;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "Put a backup into an empty folder or a new shared database.",
      "%nWhat was put there is read again and compared with the file; when anything differs,"
          + " nothing is kept. A backup of a folder goes into a shared database, and the other way"
          + " round. What was erased since the backup comes back with it; --erased erases it"
          + " again."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE.zip", description = "What `backup` wrote.")
  private Path file = Path.of("");

  @Option(
      names = "--erased",
      paramLabel = "FILE",
      description = "Erase again what this list says: what `erasures` printed.")
  private Optional<Path> erased = Optional.empty();

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
      var erasures = erasures();
      store.onNew(
          database -> {
            var restored = Backup.restore(file, database);
            terminal
                .out()
                .println("%d rows, as of %s".formatted(restored.rows(), restored.taken()));
            if (!erasures.isEmpty()) {
              terminal.out().println(eraseAgain(database, erasures) + " erased again");
            }
          });
      return ExitCode.OK;
    } catch (IOException e) {
      throw CommandFailure.failed(
          "%s can't be restored. %s".formatted(file, String.valueOf(e.getMessage())));
    }
  }

  /** Read before anything is restored: a list that can't be read leaves nothing half done. */
  private List<Erasure> erasures() throws IOException {
    if (erased.isEmpty()) {
      return List.of();
    }
    if (!Files.isRegularFile(erased.get())) {
      throw CommandFailure.usage("There is no file " + erased.get() + ".");
    }
    var all = new ArrayList<Erasure>();
    for (var line : Files.readAllLines(erased.get())) {
      if (!line.isBlank()) {
        all.add(
            ErasedLine.read(line)
                .orElseThrow(
                    () ->
                        CommandFailure.usage(
                            "%s is no list of `erasures`: \"%s\".".formatted(erased.get(), line))));
      }
    }
    return all;
  }

  private static int eraseAgain(Database database, List<Erasure> erasures) {
    var random = new SecureRandom();
    var clock = Clock.systemUTC();
    var people = People.of(new PeopleStore(database), new Tokens(random), random, clock);
    return new Privacy(database, people, new Summaries(database), clock).again(erasures);
  }
}
