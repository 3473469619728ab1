package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
    assertThat(page.getByText("can differ each time you play")).isVisible();
    // Nothing that counts is hidden before the first word.
    assertThat(trainee.region("What counts").getByRole(AriaRole.LISTITEM).nth(15)).isAttached();
    trainee.begin(1);
    assertThat(trainee.title()).isFocused();

    trainee.call();
    assertThat(trainee.reply()).isFocused();
    trainee.sayAll(Script.SENT_AWAY);
    assertThat(trainee.ended()).hasText(Script.PERSON + " hung up");
    // Enter alone leads on.
    assertThat(trainee.button("Back to the desk")).isFocused();
    trainee.backToDesk();
    // What he asked stands there as what he asked, with its time; it is nobody's promise yet.
    assertThat(trainee.region("What next?")).containsText("Ring him back");
    assertThat(trainee.region("What next?"))
        .containsText(
            Pattern.compile("Desmond Pike asked you to, between .*09:\\d\\d and .*09:\\d\\d"));

    trainee.read(Script.WEBSITE);
    assertThat(trainee.reading(Script.WEBSITE)).isFocused();
    trainee.read(Script.ARTICLE);
    var trade = Trade.in(trainee.facts());

    trainee.call();
    for (var reply : Script.ABOUT_HIS_CLIENTS) {
      trainee.say(trade.in(reply));
    }
    assertThat(trainee.ended()).hasText(Script.PERSON + " hung up");
    assertThat(trainee.button("See the debrief")).isFocused();
    trainee.toDebrief();
    assertThat(trainee.title()).hasText(Script.SIGNED_UP);
    assertThat(trainee.title()).isFocused();
    assertThat(trainee.overall()).isGreaterThanOrEqualTo(80);
    assertThat(trainee.region("Scores")).containsText("First try");

    highlightsAreWholeWords(trainee);
    marksAndWordsLightEachOther(trainee);
  }

  /** Around the edges of every highlight there is never a letter on both sides. */
  private static void highlightsAreWholeWords(Trainee trainee) {
    var cut =
        trainee
            .region("What happened")
            .evaluate(
                """
                story => [...story.querySelectorAll('a[title][href^="#criterion-"]')]
                  .filter(link => link.textContent !== '')
                  .filter(link => {
                    const letter = /[\\p{L}\\p{N}]/u;
                    const before = link.previousSibling?.textContent ?? '';
                    const after = link.nextSibling?.textContent ?? '';
                    const text = link.textContent;
                    return (letter.test(before.at(-1) ?? '') && letter.test(text.at(0)))
                      || (letter.test(text.at(-1)) && letter.test(after.at(0) ?? ''));
                  })
                  .map(link => link.textContent)
                """);
    assertThat((List<?>) cut).isEmpty();
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
    // A mark that was gone to stays lit.
    assertThat(criterion).not().hasCSS("box-shadow", unlit);
    assertThat(criterion).isInViewport();

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
