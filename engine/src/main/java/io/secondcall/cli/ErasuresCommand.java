package io.secondcall.cli;

import io.secondcall.store.PeopleStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what was erased, for erasing it again after a restore. */
@Command(
    name = "erasures",
    description = {
      "Print what was erased: a random id, how much of it, and when.",
      "%nA backup from before an erasure holds what was erased. Keep this list beside your backups,"
          + " and give it to `restore --erased`. It holds no names. A data folder is one program's"
          + " at a time, so stop the server first."
    })
final class ErasuresCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private StoreOptions store = new StoreOptions();

  ErasuresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    store.on(
        database ->
            new PeopleStore(database)
                .read(tables -> tables.erasures().all())
                .forEach(erasure -> terminal.out().println(ErasedLine.of(erasure))));
    return ExitCode.OK;
  }
}
