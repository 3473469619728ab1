package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is typed or put into an address is text: shown, kept, never carried out. */
class HostileInputIT {
  private static final String MARKUP =
      "<script>window.taken=1</script><img src=x onerror=\"window.taken=1\">"
          + "<svg onload=window.taken=1>{{7*7}}${7*7}' OR '1'='1";
  private static final String STRANGE =
      "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627"
          + " \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFFD"
          + " Z\u0351\u0343\u036B\u0343a\u034B\u034C";
  private static final String CONTROLS = "a\u0007b\u0000c\u001B[31md\u007F";

  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void markupScriptEmojiAndControlCharactersAreSaidShownAndJudgedAsText() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call();
    var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
    trainee.page().getByLabel("Notepad").fill(MARKUP + STRANGE);

    trainee.say("I'm Robin Ashe. " + MARKUP);
    assertThat(trainee.lines().nth(1)).containsText(MARKUP);
    trainee.say("I don't know, I'm sorry. " + STRANGE);
    assertThat(trainee.lines().nth(3)).containsText(STRANGE);
    trainee.reply().fill("Thank you, I will. " + CONTROLS);
    trainee.page().keyboard().press("Enter");
    assertThat(trainee.ended().or(trainee.alert()).first()).isVisible();
    nothingWasCarriedOut(trainee.page());

    trainee.page().reload();
    assertThat(trainee.region("The pursuit").or(trainee.reply()).first()).isVisible();
    if (trainee.reply().isVisible()) {
      trainee.button("Hang up").click();
      trainee.backToDesk();
    }
    trainee.closePursuit().toDebrief();
    assertThat(trainee.region("What happened")).containsText(MARKUP);
    assertThat(trainee.region("What happened")).containsText(STRANGE);
    nothingWasCarriedOut(trainee.page());

    // The dialog that repeats the reply.
    trainee.button("I was misheard").first().click();
    assertThat(trainee.dialog("What did you mean?")).containsText(MARKUP);
    nothingWasCarriedOut(trainee.page());
  }

  @Test
  void aDraftOfMarkupSurvivesAReloadAsText() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call();
    var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
    trainee.reply().fill(MARKUP + "\n" + STRANGE);
    trainee.page().reload();
    assertThat(trainee.reply()).hasValue(MARKUP + "\n" + STRANGE);
    nothingWasCarriedOut(trainee.page());
  }

  @Test
  void aReplyThatIsTooLongIsRefusedPlainlyAndKept() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).call();
    var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
    assertThat(trainee.theirLines()).hasCount(1);
    for (int length : new int[] {20_000, 10_000_000}) {
      trainee
          .page()
          .evaluate(
              """
              length => {
                const box = document.querySelector('textarea');
                const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
                set.call(box, 'word '.repeat(length / 5));
                box.dispatchEvent(new Event('input', { bubbles: true }));
              }
              """,
              length);
      trainee.button("Say it").click();
      assertThat(trainee.alert()).containsText("That is too long");
      assertThat((int) trainee.reply().evaluate("box => box.value.length")).isGreaterThan(9_000);
      trainee.button("All right").click();
    }
    trainee.say(Script.SENT_AWAY.get(0));
  }

  @Test
  void aSeedThatIsNoneIsSaidBesideItsField() {
    var trainee =
        new Trainee(PRODUCT.visitor().open("/scenarios/" + Script.SCENARIO), Hands.POINTER);
    trainee.page().getByText("Use a seed").click();
    var seed = trainee.page().getByLabel("Seed");
    for (var wrong : new String[] {MARKUP, "-1", "1.5", "99999999999999999999", STRANGE}) {
      seed.fill(wrong);
      assertThat(seed).hasAttribute("aria-invalid", "true");
      trainee.button("Begin").click();
      assertThat(trainee.page().getByText("A seed is a whole number")).isVisible();
    }
    nothingWasCarriedOut(trainee.page());
    seed.fill("7");
    trainee.begin();
  }

  @Test
  void addressesOfNothingSayNotFound() {
    var visitor = PRODUCT.visitor().mayLoseTheServer();
    var page = visitor.open("/");
    for (var path :
        new String[] {
          "/nowhere",
          "/pursuits/%3Cscript%3Ewindow.taken%3D1%3C%2Fscript%3E",
          "/pursuits/no-such-pursuit",
          "/pursuits/no-such-pursuit/debrief",
          "/scenarios/no-such-scenario",
          "/scenarios/%E2%80%AE%F0%9F%92%A5",
          "/progress/../../etc/passwd/%00"
        }) {
      page.navigate(path);
      assertThat(page.getByText("See all scenarios")).isVisible();
      nothingWasCarriedOut(page);
    }
  }

  @Test
  void somebodyElsesPursuitIsNotFound() {
    var owner = PRODUCT.visitor();
    var played = owner.wire().begin(1).playedBadly();
    var page = PRODUCT.visitor().mayLoseTheServer().open(played.path());
    assertThat(page.getByText("it belongs to another session")).isVisible();
    page.navigate(played.debrief());
    assertThat(page.getByText("it belongs to another session")).isVisible();
  }

  private static void nothingWasCarriedOut(Page page) {
    assertThat(page.evaluate("() => window.taken")).isNull();
    assertThat(page.locator("img[src='x'], [onload], [onerror]")).hasCount(0);
  }
}
