package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody wonders whether a mark can be trusted, and finds out. */
class ReliabilityIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @ParameterizedTest
  @EnumSource(Hands.class)
  void aBadgeTellsTheFigureAndLeadsToTheModelCard(Hands hands) {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(2).playedWell();
    var page = visitor.open(played.debrief());
    var criteria = new Trainee(page, hands).region("What counted");

    // Every mark that was judged has its badge.
    var marks = criteria.locator("li[id^='criterion-']").filter(withPoints());
    assertThat(marks).not().hasCount(0);
    assertThat(marks.locator("button[aria-expanded]")).hasCount(marks.count());

    var mark = criteria.locator("#criterion-said-who-and-why");
    assertThat(mark).containsText(Pattern.compile("Heard an introduction in “.*Robin Ashe"));
    var badge = mark.locator("button[aria-expanded]");
    assertThat(badge).hasText(Pattern.compile("^(Heard reliably|Mostly heard rightly)$"));
    hands.press(badge);
    assertThat(badge).hasAttribute("aria-expanded", "true");
    assertThat(mark.getByText("This mark rests on what was heard")).isVisible();
    assertThat(mark).containsText(Pattern.compile("An introduction: right \\d+ of \\d+ times"));

    hands.press(
        mark.getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName("How well you are heard")));
    assertThat(page).hasURL(Pattern.compile("/hearing(#move-.+)?$"));
    assertThat(page.getByRole(AriaRole.TABLE)).hasCount(5);
  }

  @Test
  void theFootOfEveryPageLeadsToTheModelCard() {
    var page = PRODUCT.visitor().open("/");
    var trainee = new Trainee(page, Hands.POINTER);
    Hands.POINTER.press(trainee.link("How well you are heard"));
    assertThat(trainee.title()).hasText("How well you are heard");
    assertThat(trainee.region("What it cannot hear")).isVisible();
    assertThat(trainee.region("What it is for, and what it isn’t"))
        .containsText("Not for assessing people at work");
  }

  /** Of a mark that was not called for nothing but its sentence is shown. */
  private static Locator.FilterOptions withPoints() {
    return new Locator.FilterOptions().setHasText(Pattern.compile("of \\d+ point"));
  }
}
