package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A phone in the hand: the ways around in little room, and a long debrief that is found through.
 */
class PhoneIT {
  private static final int WIDTH = 390;
  private static final int HEIGHT = 844;

  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();

  @AfterEach
  void nothingWasFound() {
    softly.assertAll();
  }

  private static Visitor phone() {
    return PRODUCT.visitor(
        new Browser.NewContextOptions()
            .setViewportSize(WIDTH, HEIGHT)
            .setHasTouch(true)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void resize(Page page, int width) {
    page.setViewportSize(width, HEIGHT);
  }

  private static double height(Locator element) {
    return element.boundingBox().height;
  }

  private static Locator menu(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"));
  }

  @Test
  void theWaysAroundTakeOneLineAndOpenByTouchAndByKeyboard() {
    var page = phone().open("/");
    var header = page.getByRole(AriaRole.BANNER);
    var navigation =
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
    assertThat(menu(page)).isVisible();
    softly.assertThat(height(header)).isLessThanOrEqualTo(60);
    assertThat(navigation).isHidden();

    menu(page).tap();
    assertThat(navigation).isVisible();
    for (var target : page.locator("#menu a, #menu button, #menu label").all()) {
      var box = target.boundingBox();
      softly.assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(24);
    }
    resize(page, 320);
    Inspection.asItStands("the menu at 320 px", page, softly);
    resize(page, WIDTH);
    navigation.getByText("My progress").tap();
    page.waitForURL(Pattern.compile(".*/progress"));
    assertThat(navigation).isHidden();
    assertThat(new Trainee(page, Hands.KEYBOARD).title()).isFocused();

    Hands.KEYBOARD.press(menu(page));
    assertThat(navigation).isVisible();
    page.keyboard().press("Tab");
    assertThat(navigation.getByText("Scenarios")).isFocused();
    page.keyboard().press("Escape");
    assertThat(navigation).isHidden();
    assertThat(menu(page)).isFocused();

    resize(page, 1280);
    assertThat(navigation).isVisible();
    assertThat(menu(page)).hasCount(0);
  }

  @Test
  void aDebriefIsFoldedAndEveryLinkLeadsIntoIt() {
    var visitor = phone();
    var played = visitor.wire().begin(2).playedWell();
    var page = visitor.open(played.debrief());
    var trainee = new Trainee(page, Hands.POINTER);
    var contents =
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("In this debrief"));
    assertThat(contents).containsText(Script.TITLE + ": ");
    assertThat(contents).containsText("2 contacts");
    var story = trainee.region("What happened");
    var criteria = trainee.region("What counted");
    assertThat(story.getByText("Robin Ashe from Quillmark").first()).isHidden();
    assertThat(story.locator("article").first()).containsText(Pattern.compile("\\d+ earned"));
    int folded = screens(page);

    contents.getByText("What counted").tap();
    assertThat(criteria.getByRole(AriaRole.HEADING).first()).isFocused();
    // A mark leads to the words that it rests on, and these to the mark: both open on the way.
    var mark = criteria.locator("li[data-criterion]:has(a[href^='#event-'] em)").first();
    mark.locator("button[aria-expanded]").first().tap();
    mark.locator("a[href^='#event-']:has(em)").first().tap();
    var turn = story.locator("[id^='event-']:focus");
    assertThat(turn).isInViewport();
    var words = story.locator("a[href^='#criterion-']").locator("visible=true").last();
    words.tap();
    assertThat(criteria.locator("li:focus button[aria-expanded]").first())
        .hasAttribute("aria-expanded", "true");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(story.getByText("Robin Ashe from Quillmark").first()).isVisible();
    softly.assertThat(page.locator("[hidden=until-found]").count()).isZero();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    page.reload();
    assertThat(contents).isVisible();
    page.evaluate(
        "() => document.querySelectorAll('[data-fold] button[aria-expanded=false]').forEach(head =>"
            + " head.click())");
    int open = screens(page);
    Assertions.assertThat(folded * 2).as("screens, of %s when open", open).isLessThan(open);

    resize(page, 1280);
    assertThat(contents).hasCount(0);
    assertThat(story.getByText("Robin Ashe from Quillmark").first()).isVisible();
  }

  private static int screens(Page page) {
    return ((Number)
            page.evaluate("() => Math.ceil(document.documentElement.scrollHeight / innerHeight)"))
        .intValue();
  }
}
