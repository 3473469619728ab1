package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who has never been here practises a whole pursuit, and never touches the pointer. */
class NewcomerIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void aNewcomerPractisesFromShelfToDebriefByKeyboardAlone() {
    var page = PRODUCT.visitor().open("/");
    var trainee = new Trainee(page, Hands.KEYBOARD);

    assertThat(trainee.title()).hasText("Who will you call?");
    // The first Tab offers to skip what stands around every screen.
    page.keyboard().press("Tab");
    assertThat(trainee.link("Skip to the main part")).isFocused();

    trainee.choose(Script.TITLE);
    assertThat(trainee.title()).isFocused();
    // Nothing that counts is hidden before the first word.
    assertThat(trainee.region("What counts").getByRole(AriaRole.LISTITEM).count())
        .isGreaterThan(15);
    trainee.begin(1);
    assertThat(trainee.title()).isFocused();

    trainee.call();
    assertThat(trainee.reply()).isFocused();
    trainee.sayAll(Script.SENT_AWAY);
    assertThat(trainee.ended()).hasText(Script.PERSON + " hung up");
    assertThat(trainee.ended()).isFocused();
    trainee.backToDesk();
    assertThat(trainee.region("What next?")).containsText("Ring him back");

    trainee.read(Script.WEBSITE);
    assertThat(trainee.reading(Script.WEBSITE)).isFocused();
    trainee.read(Script.ARTICLE);
    var trade = Trade.in(trainee.facts());

    trainee.call();
    for (var reply : Script.ABOUT_HIS_CLIENTS) {
      trainee.say(trade.in(reply));
    }
    assertThat(trainee.ended()).hasText(Script.PERSON + " hung up");
    trainee.toDebrief();
    assertThat(trainee.title()).hasText(Script.SIGNED_UP);
    assertThat(trainee.title()).isFocused();
    assertThat(trainee.overall()).isGreaterThanOrEqualTo(80);
    assertThat(trainee.region("Scores")).containsText("First try");

    marksAndWordsLightEachOther(trainee);
  }

  private static void marksAndWordsLightEachOther(Trainee trainee) {
    var page = trainee.page();
    var words = trainee.region("What happened").locator("a[href^='#criterion-']").first();
    var criterion = page.locator(words.getAttribute("href"));
    String unlit = shadow(criterion);

    // From the words to the criterion …
    Hands.reach(words);
    assertThat(criterion).not().hasCSS("box-shadow", unlit);
    page.keyboard().press("Enter");
    assertThat(criterion).isFocused();

    // … and from the criterion back to the words.
    var evidence = criterion.locator("a[href^='#event-']").first();
    Hands.reach(evidence);
    var turn = page.locator(evidence.getAttribute("href"));
    var other = page.locator("a[href='" + words.getAttribute("href") + "']").first();
    assertThat(other).hasClass(Pattern.compile("bright"));
    page.keyboard().press("Enter");
    assertThat(turn).isFocused();
    assertThat(turn).isInViewport();
  }

  private static String shadow(Locator element) {
    return (String) element.evaluate("element => getComputedStyle(element).boxShadow");
  }
}
