package io.secondcall.journeys;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** One state of one screen, looked at in both themes, on a desk and on a phone. */
final class Inspection {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Those of them that ask about colours: nothing else is another one in another theme. */
  private static final List<String> RULES_OF_COLOURS =
      List.of("color-contrast", "link-in-text-block");

  private static final int DESK = 1280;

  /** WCAG 1.4.10: content fits into 320 CSS pixels without scrolling in two directions. */
  private static final int PHONE = 320;

  private Inspection() {}

  static void of(String state, Page page, SoftAssertions softly) {
    for (int width : new int[] {PHONE, DESK}) {
      page.setViewportSize(width, 800);
      softly
          .assertThat(tooWide(page))
          .as("%s at %s px is wider than the window, because of", state, width)
          .isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      softly.assertThat(violations(page)).as("%s at %s px, light", state, width).isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      softly.assertThat(inColours(page)).as("%s at %s px, dark", state, width).isEmpty();
    }
  }

  /** The same in the window and the theme that it has. */
  static void asItStands(String state, Page page, SoftAssertions softly) {
    softly.assertThat(tooWide(page)).as("%s is wider than the window, because of", state).isEmpty();
    softly.assertThat(violations(page)).as(state).isEmpty();
  }

  private static List<String> violations(Page page) {
    return found(axe(page).withTags(RULES));
  }

  private static List<String> inColours(Page page) {
    return found(axe(page).withRules(RULES_OF_COLOURS));
  }

  private static AxeBuilder axe(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    // The product has no frames; without them, "legacy" saves a second page for every look.
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }

  private static List<String> found(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(Inspection::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getTarget() + " " + node.getHtml() + "\n" + node.getFailureSummary())
        .collect(Collectors.joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", ""));
  }

  /** Elements that stick out of the window to the right, where the page scrolls sideways at all. */
  @SuppressWarnings("unchecked")
  private static List<String> tooWide(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const sticksOut = one => one.getBoundingClientRect().right > root.clientWidth + 0.5;
              const scrolls = one =>
                one.closest('[tabindex="0"]') !== null
                && getComputedStyle(one.closest('[tabindex="0"]')).overflowX !== 'visible';
              return [...document.querySelectorAll('body *')]
                .filter(one => sticksOut(one) && !scrolls(one))
                .filter(one => ![...one.children].some(sticksOut))
                .slice(0, 5)
                .map(one => one.outerHTML.slice(0, 300));
            }
            """);
  }
}
