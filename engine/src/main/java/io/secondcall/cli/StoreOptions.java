package io.secondcall.cli;

import io.secondcall.server.InvalidSettingsException;
import io.secondcall.server.Settings;
import io.secondcall.store.Database;
import java.nio.file.Files;
import java.util.HashMap;
import picocli.CommandLine.Option;

/** Which database a command works on: that of a folder, or a shared one. */
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The server's folder (default: ~/.second-call).")
  private String data = "";

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "The PostgreSQL that servers share, instead of the folder.")
  private String jdbcUrl = "";

  /**
   * The database that is there.
   *
   * @throws io.secondcall.store.StoreException with a message for the user when it can't be opened
   */
  Database open() {
    var settings = settings();
    if (settings.jdbcUrl().isEmpty() && !Files.isDirectory(settings.data())) {
      throw CommandFailure.usage("There is no data folder " + settings.data() + ".");
    }
    return openOrMake();
  }

  /** The same, made where there is none. */
  Database openOrMake() {
    var settings = settings();
    return settings
        .jdbcUrl()
        .map(Database::shared)
        .orElseGet(() -> Database.embedded(settings.data()));
  }

  private Settings settings() {
    var flags = new HashMap<String, String>();
    if (!data.isEmpty()) {
      flags.put("data", data);
    }
    if (!jdbcUrl.isEmpty()) {
      flags.put("jdbc-url", jdbcUrl);
    }
    try {
      return Settings.of(flags, System.getenv());
    } catch (InvalidSettingsException invalid) {
      throw CommandFailure.usage(String.valueOf(invalid.getMessage()));
    }
  }
}
