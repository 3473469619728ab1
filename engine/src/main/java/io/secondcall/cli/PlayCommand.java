package io.secondcall.cli;

import io.secondcall.language.Ear;
import io.secondcall.pursuit.DailySeed;
import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a pursuit in the terminal, or from what is piped in. */
@Command(
    name = "play",
    description = {
      "Play a pursuit in the terminal.",
      "%nThe scorecard with its evidence comes at the end. Works piped, too: each line "
          + "of standard input is one thing done or said, and where the input ends the "
          + "pursuit is closed. The same seed and the same lines give the same output."
    })
final class PlayCommand implements Callable<Integer> {
  /** Seeds that are easy to type again. */
  private static final long SEEDS = 1_000_000;

  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "Id of a packaged scenario, or a scenario's folder.")
  private String scenario = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides every draw; a new one each time unless given.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--difficulty",
      defaultValue = "realistic",
      paramLabel = "D",
      description = "gentle, realistic or tough (default: ${DEFAULT-VALUE}).")
  private Event.Difficulty difficulty = Event.Difficulty.REALISTIC;

  @Option(
      names = "--daily",
      description = "Play the seed of the day, the same for everybody who does today.")
  private boolean daily;

  @Option(
      names = "--hints",
      description = "Let the coach be asked: `hint` at the desk, `/hint` on the line.")
  private boolean hints;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Keep the pursuit in this file as it goes; `secondcall score FILE` judges it.")
  private Optional<Path> record = Optional.empty();

  PlayCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  @Override
  public Integer call() throws IOException {
    var argument = ScenarioArgument.resolve(scenario);
    // Loaded once, at the first words that are said.
    var loaded = new Once<>(ear);
    if (daily && seed.isPresent()) {
      throw CommandFailure.usage("Give --seed or --daily: a day has a seed of its own.");
    }
    var conditions = new Event.Conditions(difficulty, false).withHints(hints);
    var pursuit =
        daily
            ? today(argument.scenario(), conditions, loaded)
            : new LocalPursuit(
                argument.scenario(),
                seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS)),
                conditions,
                loaded);
    var examples = ShownExamples.of(scenario, argument.scripts());
    new Play(terminal, pursuit, argument.file().text(), examples, record).run();
    return ExitCode.OK;
  }

  private static LocalPursuit today(
      Scenario scenario, Event.Conditions conditions, Supplier<Ear> ear) {
    var day = LocalDate.now(scenario.calendar().zone());
    return new LocalPursuit(scenario, DailySeed.of(scenario.id(), day), conditions.on(day), ear);
  }
}
