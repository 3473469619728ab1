package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A reload, a lost network, a killed server, a second tab: nothing is lost, not even half a reply.
 */
class InterruptionsIT {
  private static final String HALF = "I was just about to say that";

  private static final String RULES_OF_THE_BRIEFING =
      """
      () => [...document.styleSheets]
        .filter(sheet => sheet.href?.includes('/assets/Briefing-'))
        .reduce((rules, sheet) => rules + sheet.cssRules.length, 0)
      """;

  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void aReloadInMidCallComesBackToTheSameTurnAndTheHalfTypedReply() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call().say(Script.SENT_AWAY.get(0));
    var trainee = new Trainee(visitor.open(played.path()), Hands.KEYBOARD);
    trainee.say(Script.SENT_AWAY.get(1));
    var told = trainee.lines().allTextContents();
    Hands.KEYBOARD.write(trainee.reply(), HALF);
    var notepad = trainee.page().getByLabel("Notepad");
    Hands.KEYBOARD.write(notepad, "Hannah rings at ten to ten");

    trainee.page().reload();

    assertThat(trainee.reply()).hasValue(HALF);
    assertThat(notepad).hasValue("Hannah rings at ten to ten");
    assertThat(trainee.lines()).containsText(told.toArray(String[]::new));
    assertThat(trainee.lines()).hasCount(told.size());
    trainee.say(Script.SENT_AWAY.get(2));
  }

  @Test
  void aServerThatIsKilledInMidCallAndStartedAgainHasLostNothing() throws Exception {
    var server = BuiltServer.start();
    try {
      var visitor = PRODUCT.visitorAt(server).mayLoseTheServer();
      var played = visitor.wire().begin(1).call().say(Script.SENT_AWAY.get(0));
      var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
      trainee.say(Script.SENT_AWAY.get(1));
      var told = trainee.lines().allTextContents();
      trainee.reply().fill(HALF);

      visitor.awaitFetchedAhead();
      server.kill();
      assertThat(trainee.page().getByText("The line to the server is down")).isVisible();
      assertThat(trainee.reply()).hasValue(HALF);
      // What is said while nobody hears it is kept, and counts once.
      trainee.reply().fill(Script.SENT_AWAY.get(2));
      trainee.page().keyboard().press("Enter");
      assertThat(trainee.page().getByText("What you did is kept")).isVisible();

      server = server.startAgain();
      assertThat(trainee.ended()).hasText(Script.PERSON + " hung up");
      assertThat(trainee.page().getByText("The line to the server is down")).isHidden();
      assertThat(trainee.lines()).hasCount(told.size() + 2);
      assertThat(trainee.lines().nth(told.size())).containsText(Script.SENT_AWAY.get(2));

      // The same after a stop that was announced, on the desk, and after a reload.
      trainee.backToDesk();
      server.stop();
      assertThat(trainee.page().getByText("The server is restarting")).isVisible();
      server = server.startAgain();
      assertThat(trainee.page().getByText("The server is restarting")).isHidden();
      trainee.page().reload();
      trainee.read(Script.WEBSITE);
    } finally {
      server.close();
    }
  }

  @Test
  void twoTabsOnOnePursuitStayInStep() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call();
    var one = new Trainee(visitor.open(played.path()), Hands.POINTER);
    var other = new Trainee(visitor.open(played.path()), Hands.POINTER);
    assertThat(other.theirLines()).hasCount(1);

    // What is half typed in one tab outlasts what is said in the other.
    other.reply().fill(HALF);
    one.say(Script.SENT_AWAY.get(0));
    assertThat(one.theirLines().nth(1)).isVisible();
    assertThat(other.lines()).hasCount(one.lines().count());
    assertThat(other.reply()).hasValue(HALF);
    assertThat(one.reply()).hasValue("");
    other.say(Script.SENT_AWAY.get(1));
    assertThat(one.lines()).hasCount(other.lines().count());
    one.say(Script.SENT_AWAY.get(2));
    assertThat(other.ended()).isVisible();
    assertThat(other.lines()).containsText(one.lines().allTextContents().toArray(String[]::new));
  }

  @Test
  void aTabThatHasNotHeardOfTheOthersReplySaysSoAndKeepsItsOwn() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call();
    var deaf = new Trainee(visitor.open("/"), Hands.POINTER);
    deaf.page().routeWebSocket(url -> true, InterruptionsIT::withoutNews);
    deaf.page().navigate(played.path());
    assertThat(deaf.theirLines()).hasCount(1);
    deaf.reply().fill(HALF);

    var other = new Trainee(visitor.open(played.path()), Hands.POINTER);
    other.say(Script.SENT_AWAY.get(0));
    assertThat(other.theirLines().nth(1)).isVisible();
    assertThat(deaf.lines()).hasCount(1);
    deaf.reply().fill(HALF);
    deaf.page().keyboard().press("Enter");

    assertThat(deaf.alert()).containsText("The pursuit has moved on");
    assertThat(deaf.reply()).hasValue(HALF);
    assertThat(deaf.lines()).hasCount(other.lines().count());
    deaf.button("All right").click();
    assertThat(deaf.alert()).isHidden();
    deaf.say(Script.SENT_AWAY.get(1));
  }

  /** A line on which what happened elsewhere never arrives. */
  private static void withoutNews(WebSocketRoute route) {
    var server = route.connectToServer();
    server.onMessage(
        frame -> {
          if (!frame.text().contains("\"happened\"")) {
            route.send(frame.text());
          }
        });
    route.onMessage(frame -> server.send(frame.text()));
  }

  @Test
  void offlineIsShownAndRecoversByItself() {
    var visitor = PRODUCT.visitor().mayLoseTheServer();
    var played = visitor.wire().begin(1).call();
    var trainee = new Trainee(visitor.open(played.path()), Hands.KEYBOARD);
    assertThat(trainee.theirLines()).hasCount(1);

    visitor.loseTheNetwork();
    var offline =
        trainee
            .page()
            .getByRole(AriaRole.STATUS)
            .filter(new Locator.FilterOptions().setHasText("You are offline"));
    assertThat(offline).isVisible();
    Hands.KEYBOARD.write(trainee.reply(), Script.SENT_AWAY.get(0));
    trainee.page().keyboard().press("Enter");
    assertThat(trainee.reply()).hasValue(Script.SENT_AWAY.get(0));

    visitor.findTheNetwork();
    assertThat(offline).isHidden();
    assertThat(trainee.theirLines().nth(1)).isVisible();
    assertThat(trainee.lines().filter(saying(Script.SENT_AWAY.get(0)))).hasCount(1);
    assertThat(trainee.reply()).hasValue("");
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Test
  void aFailureSaysWhatIsSafeAndAnotherTryRecovers() {
    var visitor = PRODUCT.visitor().mayLoseTheServer();
    var page = visitor.open("/progress");
    page.route("**/api/v1/scenarios", route -> route.abort());
    var trainee = new Trainee(page, Hands.KEYBOARD);
    Hands.KEYBOARD.press(trainee.link("Scenarios"));
    assertThat(trainee.alert()).containsText("The server cannot be reached");
    assertThat(trainee.alert()).containsText("Nothing is lost");

    page.unroute("**/api/v1/scenarios");
    Hands.KEYBOARD.press(trainee.button("Try again"));
    assertThat(trainee.link(Script.TITLE)).isVisible();
  }

  @Test
  void aScreenWhoseStylesWereLostOnTheWayComesWithThem() {
    var visitor = PRODUCT.visitor().mayLoseTheServer();
    visitor
        .context()
        .addInitScript("addEventListener('vite:preloadError', () => { window.lost = true; });");
    var page = visitor.context().newPage();
    page.route("**/assets/Briefing-*.css", route -> route.abort());
    page.navigate("/");
    page.waitForFunction("() => window.lost");

    page.unroute("**/assets/Briefing-*.css");
    new Trainee(page, Hands.POINTER).link(Script.TITLE).click();
    assertThat(page.getByRole(AriaRole.HEADING).filter(saying(Script.TITLE))).isVisible();
    Assertions.assertThat(page.evaluate(RULES_OF_THE_BRIEFING)).isNotEqualTo(0);
  }
}
