package io.secondcall.cli;

import io.secondcall.language.HearingFailedException;
import io.secondcall.scenario.FaultyScenariosException;
import io.secondcall.server.InvalidSettingsException;
import io.secondcall.server.PortInUseException;
import io.secondcall.server.Running;
import io.secondcall.server.Server;
import io.secondcall.server.Settings;
import io.secondcall.store.StoreException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * Runs the product until it is told to stop. What the options mean is for {@link Settings} to say;
 * here they are only named.
 */
@Command(
    name = "serve",
    description = {
      "Run the product for browsers; print its address.",
      "%nCtrl-C (or SIGTERM) stops it cleanly. Each setting is a flag here or a "
          + "variable: --management-port is SECONDCALL_MANAGEMENT_PORT."
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final int STOP_SECONDS = 15;

  private final Terminal terminal;
  private final CommandSpec spec;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
    this.spec = CommandSpec.forAnnotatedObject(this);
    for (var setting : ServerSetting.values()) {
      spec.addOption(setting.option());
    }
  }

  /** The command with its options, one for each setting. */
  CommandSpec spec() {
    return spec;
  }

  @Option(
      names = "--stop-when-ready",
      hidden = true,
      description = "Start, play one turn, stop: how the launcher records the JVM's cache.")
  private boolean stopWhenReady;

  @Override
  public Integer call() throws InterruptedException {
    var settings = settings();
    var running = start(settings);
    var out = terminal.out();
    out.println("Second Call is at " + running.url());
    out.println(
        "Health and metrics are at http://%s:%d/health/ready"
            .formatted(settings.managementHost(), running.managementPort()));
    out.println(
        (settings.jdbcUrl().isPresent()
                ? "Everything is kept in the shared database."
                : "Everything is kept in " + settings.data() + ".")
            + " Ctrl-C stops it.");
    running
        .setUpLink()
        .ifPresent(
            link ->
                out.println("To give people accounts, open this link, which works once: " + link));
    out.flush();
    if (stopWhenReady) {
      await(running);
      WarmUp.play(running.port());
      stop(running);
      return ExitCode.OK;
    }
    var over = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(running)));
    await(running);
    over.await();
    return ExitCode.OK;
  }

  private Settings settings() {
    Map<String, String> flags =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
            .collect(
                Collectors.toMap(
                    option -> option.longestName().substring(2),
                    option -> String.join("", option.stringValues()),
                    (first, last) -> last));
    try {
      return Settings.of(flags, System.getenv());
    } catch (InvalidSettingsException invalid) {
      throw CommandFailure.usage(String.valueOf(invalid.getMessage()));
    }
  }

  private static Running start(Settings settings) throws InterruptedException {
    try {
      return Server.start(settings).toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException failure) {
      throw explained(failure.getCause());
    }
  }

  /** The ear is loaded while the first pages are served already. */
  private static void await(Running running) throws InterruptedException {
    try {
      running.ready().toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException failure) {
      throw explained(failure.getCause());
    }
  }

  private static RuntimeException explained(@org.jspecify.annotations.Nullable Throwable cause) {
    return switch (cause) {
      case StoreException known -> CommandFailure.unavailable(String.valueOf(known.getMessage()));
      case PortInUseException known ->
          CommandFailure.unavailable(String.valueOf(known.getMessage()));
      case FaultyScenariosException known ->
          CommandFailure.unavailable(String.valueOf(known.getMessage()));
      case HearingFailedException known ->
          CommandFailure.unavailable(
              "The language engine cannot run on this machine: " + known.getMessage());
      case RuntimeException mistake -> mistake;
      case null, default -> new IllegalStateException("the server did not start", cause);
    };
  }

  /** In the shutdown hook: a stop that was asked for and went well is a success. */
  private static void end(Running running) {
    Runtime.getRuntime().halt(stop(running) ? ExitCode.OK : ExitCode.INTERNAL);
  }

  private static boolean stop(Running running) {
    try {
      running.stop().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | ExecutionException | TimeoutException notStopped) {
      return false;
    }
  }
}
