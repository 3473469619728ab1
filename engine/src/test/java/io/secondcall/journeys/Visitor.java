package io.secondcall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Somebody at a browser of their own. Notes everything that the browser complains of (errors of
 * scripts, breaches of the content security policy, failed requests) and every request that leaves
 * the server's own address.
 */
final class Visitor implements AutoCloseable {
  /**
   * Long, because a build machine has few cores and many things to do. Nobody waits so long but
   * where it fails.
   */
  private static final double PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

  /**
   * What is fetched ahead of need has come: the screens of the play path, and whatever they asked
   * for with them.
   */
  private static final String FETCHED_AHEAD =
      """
      () => {
        const come = performance.getEntriesByType('resource').map(one => one.name);
        const screens = ['/assets/Briefing-', '/assets/Pursuit-'];
        const asked = [...document.querySelectorAll(
          'link[rel=stylesheet], link[rel=modulepreload], script[src]')];
        return screens.every(part => come.some(name => name.includes(part) && name.endsWith('.js')))
          && asked.every(one => come.includes(one.href ?? one.src));
      }
      """;

  private final String url;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();
  private final Set<String> others = new HashSet<>();
  private boolean failuresExpected;
  private boolean refusalsExpected;

  private Visitor(String url, BrowserContext context) {
    this.url = url;
    this.context = context;
  }

  static Visitor at(String url, Browser browser, Browser.NewContextOptions options) {
    var context = browser.newContext(options.setBaseURL(url).setLocale("en-GB"));
    var visitor = new Visitor(url, context);
    visitor.watch();
    return visitor;
  }

  private void watch() {
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    context.onRequest(request -> note(request.url()));
    context.onConsoleMessage(
        message -> {
          if (Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    context.onWebError(error -> complaints.add("uncaught: " + error.error()));
    context.onPage(page -> page.onWebSocket(socket -> note(socket.url())));
  }

  private void note(String address) {
    var uri = URI.create(address);
    boolean own =
        uri.getAuthority() != null
            && (url.endsWith("//" + uri.getAuthority()) || others.contains(uri.getAuthority()));
    if (!own && !Set.of("data", "blob", "about").contains(uri.getScheme())) {
      strangers.add(address);
    }
  }

  /** From here on requests may fail: the journey takes the network or the server away. */
  Visitor mayLoseTheServer() {
    failuresExpected = true;
    return this;
  }

  /** The server may say no to this one: the journey asks for what it should not get. */
  Visitor mayBeRefused() {
    refusalsExpected = true;
    return this;
  }

  /** The journey leads over another's pages, too. */
  Visitor mayGoTo(String other) {
    others.add(URI.create(other).getAuthority());
    return this;
  }

  /** A new tab, at a path of the product. */
  Page open(String path) {
    var page = context.newPage();
    page.navigate(path);
    return page;
  }

  /** The network goes, once every open tab has what it fetches ahead: never in the middle of it. */
  void loseTheNetwork() {
    awaitFetchedAhead();
    context.setOffline(true);
  }

  void findTheNetwork() {
    context.setOffline(false);
  }

  /** Waits until no open tab is fetching parts of itself any more. */
  void awaitFetchedAhead() {
    // By the clock: a tab that nobody looks at draws no frames.
    var often = new Page.WaitForFunctionOptions().setPollingInterval(50);
    context.pages().forEach(page -> page.waitForFunction(FETCHED_AHEAD, null, often));
  }

  BrowserContext context() {
    return context;
  }

  /** The same person's requests without a page: same cookies, nothing drawn, nothing waited for. */
  Wire wire() {
    return new Wire(context.request());
  }

  void sawNoTrouble() {
    assertThat(strangers).as("requests to other hosts than the server").isEmpty();
    assertThat(
            complaints.stream()
                .filter(text -> !(failuresExpected && isLostRequest(text)))
                .filter(text -> !(refusalsExpected && isRefusal(text))))
        .as("what the browser complained of")
        .isEmpty();
  }

  private static boolean isRefusal(String complaint) {
    return complaint.startsWith("Failed to load resource: the server responded with a status of 4");
  }

  private static boolean isLostRequest(String complaint) {
    return complaint.startsWith("Failed to load resource:")
        || complaint.startsWith("WebSocket connection to")
        // axe asks again for a stylesheet that went with the network, and says that it did not come
        || complaint.startsWith("Couldn't load preload assets:");
  }

  /** A picture of every open tab, for whoever looks into a failure. */
  void photograph(String name) {
    var folder = Path.of("target", "journeys");
    for (int tab = 0; tab < context.pages().size(); tab++) {
      var file = name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + hashCode() + "-" + tab + ".png";
      try {
        context
            .pages()
            .get(tab)
            .screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
      } catch (PlaywrightException e) {
        // The failure itself is what counts.
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
