package io.secondcall.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The three streams of a command, UTF-8 whatever the platform says. The result goes to {@code out}
 * and nothing else does; what is said about it goes to {@code err}.
 *
 * @param interactive tells whether a person types; a piped command prints no prompts
 */
record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, BooleanSupplier interactive) {

  /** The streams of this process. */
  static Terminal ofProcess() {
    // Asked only by the one command that talks with a person: looking for a console costs time.
    return of(
        System.in,
        System.out,
        System.err,
        () -> Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  static Terminal of(
      InputStream in, PrintStream out, PrintStream err, BooleanSupplier interactive) {
    return new Terminal(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        new PrintWriter(out, false, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8),
        interactive);
  }
}
