package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page. */
enum Hands {
  /** Tab, Enter, Space and letters; the pointer is never touched. */
  KEYBOARD {
    @Override
    void press(Locator target) {
      reach(target);
      target.page().keyboard().press("Enter");
    }

    @Override
    void check(Locator target) {
      reach(target);
      target.page().keyboard().press("Space");
    }

    @Override
    void write(Locator field, String text) {
      reach(field);
      field.page().keyboard().press("Control+a");
      field.page().keyboard().insertText(text);
    }
  },

  POINTER {
    @Override
    void press(Locator target) {
      target.click();
    }

    @Override
    void check(Locator target) {
      target.check();
    }

    @Override
    void write(Locator field, String text) {
      field.fill(text);
    }
  };

  private static final int MOST_STEPS = 150;

  /** A button, a link, a disclosure. */
  abstract void press(Locator target);

  /** A box to tick. */
  abstract void check(Locator target);

  /** Replaces what the field holds. */
  abstract void write(Locator field, String text);

  /** Goes on with Tab until the target has the focus, and sees where it is. */
  static void reach(Locator target) {
    assertThat(target).isVisible();
    var page = target.page();
    for (int step = 0; step < MOST_STEPS; step++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        assertFocusShows(page);
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not lead to " + target);
  }

  /**
   * Goes down a list of choices until the one with this value is chosen. No letters: a list forgets
   * the first of them where the next comes late.
   */
  static void choose(Locator list, String value) {
    reach(list);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (value.equals(list.inputValue())) {
        return;
      }
      list.page().keyboard().press("ArrowDown");
    }
    throw new AssertionError("The arrow keys do not lead to " + value + " in " + list);
  }

  private static void assertFocusShows(Page page) {
    var outline =
        (String)
            page.evaluate(
                """
                () => {
                  const seen = element => {
                    const style = getComputedStyle(element);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
                  };
                  const element = document.activeElement;
                  const around = element.closest('label, li') ?? element;
                  return seen(element) || seen(around) ? 'seen' : element.outerHTML.slice(0, 200);
                }
                """);
    if (!"seen".equals(outline)) {
      throw new AssertionError("Nothing shows that this has the focus: " + outline);
    }
  }
}
