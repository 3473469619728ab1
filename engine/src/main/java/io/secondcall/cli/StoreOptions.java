package io.secondcall.cli;

import io.secondcall.server.InvalidSettingsException;
import io.secondcall.server.Settings;
import io.secondcall.store.Database;
import io.secondcall.store.StoreException;
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

  /** Something done with a database. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    void with(Database database) throws E;
  }

  /** Works on the database that is there; what it can't be opened for is told to the user. */
  <E extends Exception> void on(Work<E> work) throws E {
    var settings = settings();
    if (settings.jdbcUrl().isEmpty() && !Files.isDirectory(settings.data())) {
      throw CommandFailure.usage("There is no data folder " + settings.data() + ".");
    }
    onNew(work);
  }

  /** The same, with one that is made where there is none. */
  <E extends Exception> void onNew(Work<E> work) throws E {
    var settings = settings();
    try (var database =
        settings
            .jdbcUrl()
            .map(Database::shared)
            .orElseGet(() -> Database.embedded(settings.data()))) {
      work.with(database);
    } catch (StoreException unusable) {
      throw CommandFailure.unavailable(String.valueOf(unusable.getMessage()));
    }
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
