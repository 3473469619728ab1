package io.secondcall.cli;

import io.secondcall.store.AuditCheck;
import io.secondcall.store.PeopleStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether the audit log is as it was written. */
@Command(
    name = "verify",
    description = {
      "Check the audit log's chain of hashes, and print how far it has come.",
      "%nNote the line that it prints somewhere else, and give it back later with --known: "
          + "then a log that was written anew is found, too. A data folder is one program's at a "
          + "time, so stop the server first; a shared database can be checked while it runs."
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  private final Terminal terminal;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--known",
      paramLabel = "N:HASH",
      description = "What an earlier check printed; may be given several times.")
  private List<String> known = List.of();

  AuditVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var noted = noted();
    store.on(
        database -> {
          var finding = new AuditCheck(new PeopleStore(database)).run(noted);
          if (finding.problem().isPresent()) {
            throw CommandFailure.failed(
                "The audit log is not in order. " + finding.problem().get());
          }
          terminal.out().println(finding.head().position() + ":" + finding.head().hash());
        });
    return ExitCode.OK;
  }

  private Map<Long, String> noted() {
    var noted = new HashMap<Long, String>();
    for (var text : known) {
      var form = NOTED.matcher(text);
      if (!form.matches()) {
        throw CommandFailure.usage(
            "--known takes what a check printed: a number, a colon and 64 hexadecimal digits.");
      }
      noted.put(Long.valueOf(form.group(1)), form.group(2));
    }
    return Map.copyOf(noted);
  }
}
