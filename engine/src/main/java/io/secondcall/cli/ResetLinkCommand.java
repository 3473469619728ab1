package io.secondcall.cli;

import io.secondcall.people.DeedRefusedException;
import io.secondcall.people.People;
import io.secondcall.people.Tokens;
import io.secondcall.store.PeopleStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets somebody in again whom no administrator can help: the only administrator. */
@Command(
    name = "reset-link",
    description = {
      "Print what to open to choose a new password, where no administrator can help.",
      "%nWhoever can run this can read the data anyway. A data folder is one program's at a time,"
          + " so stop the server first, and start it again to follow the link; it works once, for"
          + " two days. The audit log notes it as done by the server."
    })
final class ResetLinkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LOGIN", description = "Whose password: the name they sign in with.")
  private String login = "";

  @Mixin private StoreOptions store = new StoreOptions();

  ResetLinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      store.on(
          database -> {
            var random = new SecureRandom();
            var people =
                People.of(new PeopleStore(database), new Tokens(random), random, Clock.systemUTC());
            var made =
                people
                    .links()
                    .resetByServer(login)
                    .orElseThrow(() -> CommandFailure.usage("Nobody signs in as " + login + "."));
            terminal.out().println("/welcome#" + made.token());
            terminal
                .err()
                .println("Open this at the server's address, by " + made.expiresAt() + ".");
          });
      return ExitCode.OK;
    } catch (DeedRefusedException refused) {
      throw CommandFailure.failed(String.valueOf(refused.getMessage()));
    }
  }
}
