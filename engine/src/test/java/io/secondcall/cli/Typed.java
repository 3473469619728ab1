package io.secondcall.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * A command as it was typed, and what came of it.
 *
 * @param code exit code
 */
record Typed(int code, String out, String err) {

  /** With the input piped in. */
  static Typed command(String input, String... arguments) {
    return command(input, false, arguments);
  }

  /** With the input typed by somebody, as far as the command can tell. */
  static Typed byHand(String input, String... arguments) {
    return command(input, true, arguments);
  }

  private static Typed command(String input, boolean interactive, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        Terminal.of(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            () -> interactive);
    int code = Main.run(terminal, arguments);
    return new Typed(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
