package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.secondcall.journeys.Company.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A team turns its boards on, somebody ranks, looks why they stand where they do, and leaves. */
class BoardsIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @RegisterExtension final Company company = new Company(PRODUCT);

  private static Locator button(Page page, String beginning) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
        .first();
  }

  /** Begins a ranked attempt and gives it up at once. */
  private static void rank(Page page, String scenario) {
    new Wire(page.context().request()).rank(scenario).close();
  }

  @Test
  void aTeamTurnsItsBoardsOnAndSomebodyRanks() {
    var admin = company.setUp(Hands.POINTER);
    var desk = admin.page();
    field(desk, "Team (may stay empty)").fill("North");
    var kim = company.join(Company.invite(admin, Hands.POINTER), "Kim Vale", "kim");
    var page = kim.page();

    kim.link("Boards").click();
    assertThat(page.getByText("The boards are off for North")).isVisible();
    company.inspect("boards that are off", page);
    desk.reload();
    Hands.KEYBOARD.press(admin.link("Team"));
    assertThat(admin.title()).hasText("Team");
    field(desk, "Boards are on for North").click();
    assertThat(field(desk, "Boards are on for North")).isChecked();
    company.inspect("team without attempts", desk);

    for (var scenario : new String[] {"prove-it", "prove-it", "stood-up", "stood-up"}) {
      rank(page, scenario);
    }
    assertThat(page.getByText("Your standing is provisional, so you have no place yet"))
        .isVisible();
    rank(page, "off-the-list");
    // Nobody loads the page again: it is told that the boards moved.
    assertThat(page.getByText("Band 1").first()).isVisible();
    assertThat(kim.region("Why I stand here")).containsText("Off the list");
    assertThat(kim.region("My best, scenario by scenario")).containsText("Stood up");
    assertThat(kim.region("The first three")).hasCount(0);
    company.inspect("boards", page);

    desk.reload();
    Hands.KEYBOARD.press(button(desk, "Take off the boards"));
    var dialog = admin.dialog("Take this attempt off the boards? Kim Vale, Off the list");
    assertThat(dialog).isVisible();
    company.inspect("dialog: take off the boards", desk);
    field(desk, "Reason").fill("The lights went out.");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take off the boards"))
        .click();
    assertThat(desk.getByText("Off the boards").first()).isVisible();
    company.inspect("team with attempts", desk);
    assertThat(page.getByText("The lights went out.")).isVisible();

    desk.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Look at it")))
        .first()
        .click();
    assertThat(desk.getByText("To be looked at, commented on and ruled on, not changed."))
        .isVisible();
    company.inspect("somebody's ranked attempt", desk);

    Hands.KEYBOARD.press(admin.link("Overview"));
    assertThat(admin.title()).hasText("Overview");
    assertThat(admin.region("Who did better")).containsText("hidden");
    company.inspect("overview", desk);

    kim.link("Kim Vale, my profile").click();
    field(page, "Stay out of the boards").click();
    assertThat(field(page, "Stay out of the boards")).isChecked();
    kim.link("Boards").click();
    assertThat(page.getByText("You stay out of the boards")).isVisible();
  }
}
