package io.secondcall.cli;

import io.secondcall.language.Ear;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Hears replies given as JSON Lines, and says what it heard as JSON Lines. */
@Command(
    name = "hear",
    description = {
      "Hear moves and tone in replies, one JSON object a line.",
      "%nStandard input, a line each: {\"id\", \"channel\", \"setting\", \"they\", " + "\"reply\"}",
      "Standard output, in the same order: {\"id\", \"moves\": [{\"move\", "
          + "\"confidence\", \"start\", \"end\"}], \"tone\"}%n",
      "Every line needs a reply and a channel: call, voicemail, email, message or meeting. The"
          + " others may be left out, further fields are ignored. Spans are [start, end) in Unicode"
          + " code points; tone goes from 1 (insulting) to 5 (outstandingly considerate). A line"
          + " that cannot be read is reported with its number on standard error; the others are"
          + " heard, and the exit code is 1."
    })
final class HearCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Ear> ear;

  HearCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int workers = Runtime.getRuntime().availableProcessors();
    int faults =
        new HearingLines(ear.get(), workers).run(terminal.in(), terminal.out(), terminal.err());
    return faults == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
