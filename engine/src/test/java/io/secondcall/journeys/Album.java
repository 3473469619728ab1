package io.secondcall.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/**
 * Pictures of a play's turning points, in {@code target/plays}, for somebody to look at. What is
 * photographed is inspected too: it fits the window, and breaks no rule of accessibility.
 */
final class Album {
  private static final Path FOLDER = Path.of("target", "plays");

  private final Play play;
  private final SoftAssertions softly = new SoftAssertions();
  private int pictures;

  Album(Play play) {
    this.play = play;
  }

  /** What the window shows. */
  void window(Page page, String moment) {
    take(page, moment, false);
  }

  /** The page from top to bottom. */
  void whole(Page page, String moment) {
    take(page, moment, true);
  }

  private void take(Page page, String moment, boolean whole) {
    pictures++;
    page.evaluate("() => document.fonts.ready");
    var file =
        "%s-%s-%02d-%s.png".formatted(play.scenario, play.test, pictures, moment.replace(' ', '-'));
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(whole));
    Inspection.asItStands(play + ", " + moment, page, softly);
  }

  /** Fails where anything was amiss in a picture. */
  void close() {
    softly.assertAll();
  }
}
