package io.secondcall.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium that is installed here; none is ever downloaded. */
final class InstalledBrowser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private final Playwright playwright;
  private final Browser browser;

  private InstalledBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Starts the browser.
   *
   * @throws IllegalStateException that says how to install one, where there is none: journeys that
   *     nobody ran are never counted as passed
   */
  static InstalledBrowser start() {
    var executable = find(System.getenv()).orElseThrow(() -> new IllegalStateException(advice()));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(FLAGS)
                    .setHeadless(true));
    return new InstalledBrowser(playwright, browser);
  }

  private static String advice() {
    return """
    The browser journeys need a Chromium, and none was found %s.
    Install one:
      Debian, Ubuntu   sudo apt-get install chromium
      Fedora           sudo dnf install chromium
      macOS            brew install --cask google-chrome, then set CHROME_PATH
    or set CHROME_PATH to its executable. To build without the journeys: ./mvnw verify -DskipITs\
    """
        .formatted(
            Optional.ofNullable(System.getenv("CHROME_PATH"))
                .map(path -> "where CHROME_PATH says (" + path + ")")
                .orElse("on the PATH (" + String.join(", ", NAMES) + ")"));
  }

  static Optional<Path> find(Map<String, String> environment) {
    var chosen = Optional.ofNullable(environment.get("CHROME_PATH")).map(Path::of);
    if (chosen.isPresent()) {
      return chosen.filter(Files::isExecutable);
    }
    var folders =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .filter(folder -> !folder.isBlank())
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .flatMap(file -> Files.isExecutable(file) ? Stream.of(file) : Stream.empty())
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
