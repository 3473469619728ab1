package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the README's pictures of the running product. Not part of the build; run by
 *
 * <pre>
 * ./mvnw verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \\
 *     -Dit.test=Pictures -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
class Pictures {
  private static final Path FOLDER = Path.of("..", "web-ui", "docs");
  private static final long LARGEST = 300_000;
  private static final long SEED = 2;

  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void ofTheCallAndOfTheDebrief() throws IOException {
    var visitor =
        PRODUCT.visitor(
            new Browser.NewContextOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 960));
    // A first try of the same kind, so that the debrief has something to compare with.
    visitor.wire().begin(1).sentAway().close();

    var played = visitor.wire().begin(SEED).sentAway().research("website").research("article");
    played.callUntilReached();
    var trade = played.trade();
    var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
    trainee.say(trade.in(Script.ABOUT_HIS_CLIENTS.get(0)));
    trainee.say(trade.in(Script.ABOUT_HIS_CLIENTS.get(1)));
    trainee.reply().fill("I can see why that would worry them. Nothing needs to be recorded, ");
    take(trainee.page(), "call.png");

    // Good, and not perfect: the debrief is to show what there is to work on.
    trainee.say("Nothing needs to be recorded, we work from the web forms.");
    trainee.say("Could we take twenty minutes on Thursday or Friday?");
    trainee.say("Thank you, goodbye.");
    trainee.toDebrief();
    assertThat(trainee.title()).hasText(Script.SIGNED_UP);
    trainee.page().getByText("To work on").click();
    trainee.page().evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    take(trainee.page(), "debrief.png");
  }

  private static void take(Page page, String name) throws IOException {
    Files.createDirectories(FOLDER);
    var file = FOLDER.resolve(name);
    page.evaluate("() => document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }
}
