package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody who practises more than once sees of it. */
class SecondTryIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void aSecondTryThatIsBetterScoresBetterAndTheDebriefShowsTheChange() {
    var visitor = PRODUCT.visitor();
    var poor = visitor.wire().begin(1).playedBadly();
    var good = visitor.wire().begin(2).playedWell();

    var trainee = new Trainee(visitor.open(poor.debrief()), Hands.POINTER);
    assertThat(trainee.region("Scores")).containsText("First try");
    int before = trainee.overall();

    trainee.page().navigate(good.debrief());
    assertThat(trainee.region("Scores"))
        .containsText((trainee.overall() - before) + " up on the last try");
    assertThat(trainee.overall()).isGreaterThan(before + 40);

    // Every mark says what it rests on, or that nothing called for it.
    trainee.page().getByText("To work on").click();
    var shown = trainee.region("What counted").getByRole(AriaRole.LISTITEM);
    assertThat(shown.filter(withText("Earned"))).hasCount(0);

    trainee.link("Scenarios").click();
    assertThat(trainee.page().getByText(Pattern.compile("Best \\d+, last \\d+"))).isVisible();
  }

  @Test
  void tryingAgainFromATurnMakesABranchAndTheFirstTryStays() {
    var visitor = PRODUCT.visitor();
    var first = visitor.wire().begin(1).playedBadly();
    var trainee = new Trainee(visitor.open(first.debrief()), Hands.KEYBOARD);
    int score = trainee.overall();

    // The second reply was the mistake; say something else instead.
    Hands.KEYBOARD.press(trainee.button("Try again from here").nth(1));
    assertThat(trainee.reply()).isVisible();
    assertThat(trainee.theirLines()).hasCount(2);
    assertThat(trainee.lines().last()).containsText(Script.PERSON);
    trainee.say(Script.SENT_AWAY.get(1)).say(Script.SENT_AWAY.get(2));
    trainee.backToDesk().closePursuit();
    // What was there to act with is gone; the way on has the focus, and is in view.
    assertThat(trainee.link("See the debrief")).isFocused();
    assertThat(trainee.link("See the debrief")).isInViewport();
    trainee.toDebrief();
    assertThat(trainee.overall()).isGreaterThan(score);

    trainee.link("See the first try").click();
    assertThat(trainee.page()).hasURL(first.debrief());
    assertThat(trainee.region("What happened")).containsText(Script.TAKES_OFFENCE.get(1));
    assertThat(trainee.page().getByText("Another try from here:")).isVisible();
    assertThat(trainee.overall()).isEqualTo(score);
    // A branch does not count towards progress.
    trainee.link("My progress").click();
    assertThat(trainee.page().getByText("One finished pursuit.")).isVisible();
  }

  @Test
  void aTurnThatWasMisheardCanBeFlaggedAndKeepsItsScore() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).playedBadly();
    var trainee = new Trainee(visitor.open(played.debrief()), Hands.KEYBOARD);
    int score = trainee.overall();

    Hands.KEYBOARD.press(trainee.button("I was misheard").first());
    var dialog = trainee.dialog("What did you mean?");
    assertThat(dialog).isVisible();
    // Escape leaves everything as it was and gives the focus back.
    trainee.page().keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(trainee.button("I was misheard").first()).isFocused();

    trainee.page().keyboard().press("Enter");
    Hands.choose(dialog.getByLabel("What this reply did"), "thank");
    Hands.KEYBOARD.press(trainee.button("Say so"));
    assertThat(dialog).isHidden();
    assertThat(trainee.page().getByText("You said that this was misheard")).isVisible();
    flagStaysInItsTurn(trainee, 390);
    flagStaysInItsTurn(trainee, 320);

    trainee.page().setViewportSize(1280, 800);
    trainee.page().reload();
    assertThat(trainee.page().getByText("You said that this was misheard")).isVisible();
    assertThat(trainee.overall()).isEqualTo(score);
  }

  private static void flagStaysInItsTurn(Trainee trainee, int width) {
    trainee.page().setViewportSize(width, 800);
    var flag = trainee.page().getByText("You said that this was misheard");
    if (!flag.isVisible()) {
      trainee.region("What happened").locator("article button[aria-expanded]").first().click();
    }
    assertThat(flag).isVisible();
    var inside =
        flag.evaluate(
            """
            flag => {
              const box = flag.getBoundingClientRect();
              const turn = flag.closest('[id^="event-"]').getBoundingClientRect();
              return box.left >= turn.left && box.right <= turn.right;
            }
            """);
    assertThat((boolean) inside).as("the flag at %s px", width).isTrue();
  }

  @Test
  void myProgressShowsTheWayFromTheFirstTryToTheLatest() {
    var visitor = PRODUCT.visitor();
    visitor.wire().begin(1).playedBadly();
    visitor.wire().begin(2).playedWell();
    var trainee = new Trainee(visitor.open("/progress"), Hands.KEYBOARD);

    assertThat(trainee.page().getByText("2 finished pursuits.")).isVisible();
    for (var skill : new String[] {"Research", "Courtesy", "Persistence"}) {
      var chart =
          trainee
              .page()
              .getByRole(
                  AriaRole.IMG,
                  new Page.GetByRoleOptions()
                      .setName(Pattern.compile(skill + " over 2 tries: first \\d+, latest \\d+")));
      assertThat(chart).isVisible();
      var told =
          Pattern.compile("first (\\d+), latest (\\d+)").matcher(chart.getAttribute("aria-label"));
      assertThat(told.find()).isTrue();
      assertThat(Integer.parseInt(told.group(2))).isGreaterThan(Integer.parseInt(told.group(1)));
    }
    assertThat(trainee.region("Strongest").getByRole(AriaRole.LISTITEM).first()).isVisible();
    Hands.KEYBOARD.press(trainee.region("Research").getByText("As a table"));
    assertThat(trainee.region("Research").getByRole(AriaRole.ROW)).hasCount(3);
    assertThat(trainee.region("All pursuits").getByRole(AriaRole.LISTITEM)).hasCount(2);
    Hands.KEYBOARD.press(trainee.region("All pursuits").getByRole(AriaRole.LINK).first());
    assertThat(trainee.region("Scores")).isVisible();
  }

  @Test
  void whatWasWrittenCanBeErasedAndEverythingElseStays() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).playedBadly();
    var trainee = new Trainee(visitor.open(played.debrief()), Hands.KEYBOARD);
    int score = trainee.overall();
    assertThat(trainee.region("What happened")).containsText(Script.TAKES_OFFENCE.get(1));

    Hands.KEYBOARD.press(trainee.button("Erase my words"));
    Hands.KEYBOARD.press(trainee.button("Erase"));

    assertThat(trainee.region("What happened")).not().containsText(Script.TAKES_OFFENCE.get(1));
    assertThat(trainee.region("What happened")).containsText("[erased]");
    assertThat(trainee.overall()).isEqualTo(score);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text));
  }
}
