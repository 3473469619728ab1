package io.secondcall.journeys;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The product, running: one server and one browser for all journeys, and as many visitors as a
 * journey asks for, each with cookies and storage of their own. After each journey it makes sure
 * that no visitor's page complained of anything or asked any other host for anything.
 */
final class Product implements BeforeAllCallback, AfterEachCallback {
  private final List<Visitor> visitors = new ArrayList<>();
  private Optional<Running> running = Optional.empty();

  /** What all journeys of a run share; closed by JUnit when the last of them is over. */
  private record Running(BuiltServer server, InstalledBrowser browser) implements AutoCloseable {
    static Running start() {
      var browser = InstalledBrowser.start();
      return new Running(BuiltServer.start(), browser);
    }

    @Override
    public void close() throws IOException {
      browser.close();
      server.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var store = context.getRoot().getStore(Namespace.create(Product.class));
    running =
        Optional.of(
            store.getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class));
  }

  /** Somebody new, in a window of 1280 by 800. */
  Visitor visitor() {
    return visitor(new Browser.NewContextOptions());
  }

  Visitor visitor(Browser.NewContextOptions options) {
    return visitor(running().server().url(), options);
  }

  /** Somebody new at another server than the shared one. */
  Visitor visitorAt(BuiltServer server) {
    return visitorAt(server, new Browser.NewContextOptions());
  }

  Visitor visitorAt(BuiltServer server, Browser.NewContextOptions options) {
    return visitor(server.url(), options);
  }

  private Visitor visitor(String url, Browser.NewContextOptions options) {
    var visitor = Visitor.at(url, running().browser().browser(), options);
    visitors.add(visitor);
    return visitor;
  }

  private Running running() {
    return running.orElseThrow();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var left = List.copyOf(visitors);
    visitors.clear();
    try {
      if (context.getExecutionException().isPresent()) {
        for (var visitor : left) {
          visitor.photograph(
              context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
        }
      } else {
        left.forEach(Visitor::sawNoTrouble);
      }
    } finally {
      left.forEach(Visitor::close);
    }
  }
}
