package io.secondcall.server;

import io.secondcall.people.Retention;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@link Settings} from flags and environment, and gathers what is wrong with them. */
final class SettingsReader {
  static final String PREFIX = "SECONDCALL_";

  /** Not settings of the server: read by the launcher and by the logs. */
  private static final Set<String> LAUNCHERS =
      Set.of("SECONDCALL_JVM", "SECONDCALL_JDKS", "SECONDCALL_NO_CACHE", "SECONDCALL_LOG");

  private static final Set<String> NAMES =
      Set.of(
          "host",
          "port",
          "management-host",
          "management-port",
          "data",
          "jdbc-url",
          "scenarios",
          "public-base-url",
          "trust-proxy",
          "secure-cookies",
          "hearing-workers",
          "hearing-queue",
          "silence-seconds",
          "ranked-hours",
          "guests",
          "session-rate",
          "address-rate",
          "new-session-rate",
          "sign-in-rate",
          "keep-words",
          "keep-guests",
          "keep-sessions",
          "keep-links",
          "keep-audit");

  private static final String FOR_EVER = "forever";
  private static final int MOST_DAYS = 36_500;
  private static final Duration YEAR = Duration.ofDays(365);

  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> flags, Map<String, String> environment) {
    this.flags = flags;
    this.environment = environment;
  }

  Settings read() {
    refuseUnknown();
    var publicBaseUrl = publicBaseUrl();
    int cores = Runtime.getRuntime().availableProcessors();
    var settings =
        new Settings(
            text("host").orElse("127.0.0.1"),
            number("port", 7400, 0, 65_535),
            text("management-host").orElse("127.0.0.1"),
            number("management-port", 7401, 0, 65_535),
            data(),
            jdbcUrl(),
            scenarios(),
            publicBaseUrl,
            flag("trust-proxy"),
            flag("secure-cookies"),
            number("hearing-workers", cores, 1, 256),
            number("hearing-queue", 32 * cores, 1, 100_000),
            number("silence-seconds", 20, 1, 600),
            number("ranked-hours", 72, 1, 8_760),
            guests(),
            new OpenIdReader(this::text, problems).read(publicBaseUrl),
            new Settings.Limits(
                number("session-rate", 20, 1, 1_000_000),
                number("address-rate", 100, 1, 1_000_000),
                number("new-session-rate", 60, 1, 1_000_000),
                number("sign-in-rate", 5, 1, 1_000_000)),
            new Retention.Periods(
                days("keep-words", Optional.of(YEAR)),
                days("keep-guests", Optional.of(YEAR)),
                days("keep-sessions", Optional.of(Duration.ofDays(7))),
                days("keep-links", Optional.of(Duration.ofDays(30))),
                days("keep-audit", Optional.empty())));
    if (settings.port() != 0 && settings.port() == settings.managementPort()) {
      problems.add(
          "--port and --management-port are both "
              + settings.port()
              + "; give them different ones.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return settings;
  }

  private void refuseUnknown() {
    flags.keySet().stream()
        .filter(name -> !NAMES.contains(name) && !OpenIdReader.NAMES.contains(name))
        .sorted()
        .forEach(name -> problems.add("There is no setting --" + name + "."));
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !LAUNCHERS.contains(name))
        .filter(
            name ->
                Stream.of(NAMES, OpenIdReader.NAMES, Set.of(OpenIdReader.SECRET))
                    .flatMap(Set::stream)
                    .noneMatch(known -> variable(known).equals(name)))
        .sorted()
        .forEach(name -> problems.add("There is no setting for the variable " + name + "."));
  }

  private static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(flags.getOrDefault(name, environment.get(variable(name))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private int number(String name, int otherwise, int least, int most) {
    var value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    problems.add(
        "--"
            + name
            + " has to be a number from "
            + least
            + " to "
            + most
            + ", not \""
            + value.get()
            + "\".");
    return otherwise;
  }

  private Optional<Duration> days(String name, Optional<Duration> otherwise) {
    var value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get().equalsIgnoreCase(FOR_EVER)) {
      return Optional.empty();
    }
    try {
      int days = Integer.parseInt(value.get());
      if (days >= 1 && days <= MOST_DAYS) {
        return Optional.of(Duration.ofDays(days));
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    problems.add(
        "--%s has to be a number of days from 1 to %d, or forever, not \"%s\"."
            .formatted(name, MOST_DAYS, value.get()));
    return otherwise;
  }

  private boolean flag(String name) {
    return switch (text(name).orElse("false").toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        problems.add("--" + name + " has to be true or false.");
        yield false;
      }
    };
  }

  private boolean guests() {
    return switch (text("guests").orElse("allowed").toLowerCase(Locale.ROOT)) {
      case "allowed" -> true;
      case "off" -> false;
      default -> {
        problems.add("--guests has to be allowed or off.");
        yield true;
      }
    };
  }

  private Path data() {
    var home = Path.of(System.getProperty("user.home", "."), ".second-call");
    try {
      return text("data").map(Path::of).orElse(home).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      problems.add("--data has to be a folder's path: " + e.getMessage() + ".");
      return home;
    }
  }

  private Optional<Path> scenarios() {
    try {
      var folder = text("scenarios").map(Path::of).map(path -> path.toAbsolutePath().normalize());
      if (folder.filter(path -> !Files.isDirectory(path)).isPresent()) {
        problems.add("--scenarios has to be a folder: there is none at " + folder.get() + ".");
        return Optional.empty();
      }
      return folder;
    } catch (InvalidPathException e) {
      problems.add("--scenarios has to be a folder's path: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Optional<String> jdbcUrl() {
    var url = text("jdbc-url");
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      problems.add(
          "--jdbc-url has to begin with jdbc:postgresql: (leave it out for the embedded"
              + " database).");
    }
    return url;
  }

  private Optional<URI> publicBaseUrl() {
    var value = text("public-base-url");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      var url = new URI(value.get());
      if (url.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    problems.add("--public-base-url has to be a URL like https://training.example.com.");
    return Optional.empty();
  }
}
