package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalTime;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** axe finds nothing on any screen, in any state, in either theme, on a desk or a phone. */
class AccessibilityIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();

  private Visitor visitor() {
    return PRODUCT.visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private void inspect(String state, Page page) {
    Inspection.of(state, page, softly);
  }

  @AfterEach
  void nothingWasFound() {
    softly.assertAll();
  }

  @Test
  void shelfAndBriefing() {
    var page = visitor().open("/");
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.link(Script.TITLE)).isVisible();
    inspect("shelf, nothing tried", page);

    page.route("**/api/v1/scenarios", route -> {});
    page.reload();
    assertThat(page.getByText("Loading the scenarios")).isAttached();
    inspect("shelf, loading", page);
    page.unroute("**/api/v1/scenarios");

    page.route(
        "**/api/v1/scenarios",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"scenarios\":[]}")));
    page.reload();
    assertThat(page.getByText("There are no scenarios here yet")).isVisible();
    inspect("shelf, empty", page);
    page.unroute("**/api/v1/scenarios");

    page.reload();
    trainee.choose(Script.TITLE);
    openAll(page);
    page.getByLabel("Seed").fill("x");
    inspect("briefing, everything open", page);
  }

  @Test
  void desk() {
    var visitor = visitor();
    var played = visitor.wire().begin(1);
    var page = visitor.open(played.path());
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.region("What next?")).isVisible();
    inspect("desk, nothing done", page);

    played.sentAway();
    page.reload();
    trainee.read(Script.ARTICLE);
    openAll(page);
    trainee.button("Another time").click();
    inspect("desk with a promise and a source open", page);
    trainee.button("As a list").click();
    inspect("desk with the pursuit as a list", page);
    trainee.button("Close the pursuit").click();
    assertThat(trainee.dialog("Close this pursuit?")).isVisible();
    inspect("dialog: close the pursuit", page);
    page.keyboard().press("Escape");

    trainee.link("Scenarios").click();
    assertThat(trainee.region("Pursuits under way")).isVisible();
    inspect("shelf with a pursuit under way", page);

    page.goBack();
    trainee.closePursuit();
    assertThat(page.getByText("This pursuit is over")).isVisible();
    inspect("desk of a pursuit that is over", page);
  }

  @Test
  void call() {
    var visitor = visitor();
    var played = visitor.wire().begin(1).research("website").call().say(Script.SENT_AWAY.get(0));
    var page = visitor.open(played.path());
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.theirLines().nth(1)).isVisible();
    trainee.reply().fill(Script.SENT_AWAY.get(1));
    openAll(page);
    inspect("call", page);
    page.keyboard().press("Escape");
    trainee.button("Hang up").click();
    assertThat(trainee.ended()).isVisible();
    inspect("call that is over", page);
  }

  @Test
  void voicemailAndHisCallBack() {
    var visitor = visitor();
    var played = visitor.wire().begin(1).sentAway();
    played.research("website").research("article");
    var trade = played.trade();
    played.waitUntil(played.clock().with(LocalTime.of(12, 45))).callUntilVoicemail();
    var page = visitor.open(played.path());
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.reply()).isVisible();
    inspect("voicemail", page);

    played.say(trade.in(Script.VOICEMAIL)).waitUntil(played.clock().with(LocalTime.of(17, 0)));
    page.reload();
    assertThat(page.getByText(Script.PERSON + " is ringing you")).isVisible();
    inspect("incoming call", page);
  }

  @Test
  void debriefAndProgress() {
    var visitor = visitor();
    var page = visitor.open("/progress");
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(page.getByText("Nothing to show yet")).isVisible();
    inspect("progress, empty", page);

    visitor.wire().begin(1).playedBadly();
    var played = visitor.wire().begin(2).playedWell();
    page.reload();
    assertThat(trainee.region("Strongest")).isVisible();
    openAll(page);
    inspect("progress", page);

    page.navigate(played.debrief());
    assertThat(trainee.region("Scores")).isVisible();
    page.setViewportSize(320, 800);
    inspect("debrief as a phone shows it first", page);
    openAll(page);
    page.setViewportSize(320, 800);
    openBadges(page);
    inspect("debrief, everything open", page);
    trainee.region("What happened").locator("a[href^='#criterion-']").first().focus();
    inspect("debrief with a mark lit", page);
    trainee.button("I was misheard").first().click();
    inspect("dialog: misheard", page);
    page.keyboard().press("Escape");
    trainee.button("Erase my words").click();
    inspect("dialog: erase", page);
  }

  @Test
  void twoTriesAndOthersWays() {
    var visitor = visitor();
    visitor.wire().begin(1).playedBadly();
    var played = visitor.wire().begin(2).playedWell();
    var page = visitor.open(played.path() + "/beside");
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.region("What came out otherwise")).isVisible();
    openAll(page);
    inspect("two tries beside each other", page);

    page.navigate(played.debrief());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it: ")).first().click();
    assertThat(trainee.region("What happened")).isVisible();
    inspect("a model to read", page);
    trainee.button("Watch it").click();
    trainee.button("One on").click();
    inspect("a model to watch", page);
  }

  @Test
  void aCoachInTheEar() {
    var page = visitor().open("/?scenario=" + Script.SCENARIO + "&difficulty=tough&seed=1");
    var trainee = new Trainee(page, Hands.POINTER);
    page.getByLabel("A coach in the ear").check();
    assertThat(page.getByLabel("Link for a class")).isVisible();
    inspect("briefing with a link for a class", page);
    trainee.button("Begin").click();
    trainee.button("Ask for a hint").click();
    assertThat(page.getByText("You know a name and a number")).isVisible();
    inspect("desk with a hint", page);
  }

  @Test
  void howWellMovesAreHeard() {
    var page = visitor().open("/hearing");
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.region("Each move")).isVisible();
    inspect("model card", page);

    page.route("**/api/v1/hearing", route -> {});
    page.reload();
    assertThat(page.getByText("Loading the figures")).isAttached();
    inspect("model card, loading", page);
    page.unroute("**/api/v1/hearing");

    page.reload();
    page.navigate("/hearing#move-blame");
    page.reload();
    assertThat(page.locator("#move-blame")).isFocused();
    inspect("model card at one move", page);
  }

  @Test
  void thingsThatWentWrong() {
    var visitor = visitor().mayLoseTheServer();
    var page = visitor.open("/nowhere");
    assertThat(page.getByText("There is no page at this address")).isVisible();
    inspect("not found", page);

    page.route("**/api/v1/scenarios", route -> route.abort());
    page.navigate("/");
    assertThat(page.getByText("The server cannot be reached")).isVisible();
    inspect("failed", page);
    page.unroute("**/api/v1/scenarios");

    var played = visitor.wire().begin(1).call();
    page.navigate(played.debrief());
    assertThat(page.getByText("This pursuit is still running")).isVisible();
    inspect("debrief of a pursuit that still runs", page);

    page.navigate(played.path());
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.reply()).isVisible();
    visitor.loseTheNetwork();
    assertThat(page.getByText("You are offline")).isVisible();
    inspect("call, offline", page);
    visitor.findTheNetwork();
  }

  private static void openBadges(Page page) {
    page.evaluate(
        "() => document.querySelectorAll('button[aria-expanded=false]').forEach(one =>"
            + " one.click())");
  }

  private static void openAll(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(one => (one.open = true))");
  }
}
