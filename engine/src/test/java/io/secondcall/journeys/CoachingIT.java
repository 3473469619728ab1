package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.secondcall.journeys.Company.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainee shares a pursuit, the coach comments, the trainee disputes a mark, the coach rules. */
class CoachingIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @RegisterExtension final Company company = new Company(PRODUCT);

  private static Locator button(Page page, String beginning) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
        .first();
  }

  private static Locator link(Page page, String beginning) {
    return page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
        .first();
  }

  /** Practises and gives up at once; answers the pursuit. */
  private static String practise(Page page) {
    return new Wire(page.context().request()).begin(Script.SCENARIO, 1).close().id();
  }

  private Trainee joined(Trainee admin, String role, String name, String login) {
    var desk = admin.page();
    field(desk, "Team (may stay empty)").fill("North");
    field(desk, "Role").selectOption(role);
    var joined = company.join(Company.invite(admin, Hands.POINTER), name, login);
    desk.reload();
    return joined;
  }

  @Test
  void whatATraineeSharesIsTalkedAboutDisputedAndRuledOn() {
    var admin = company.setUp(Hands.POINTER);
    var cora = joined(admin, "Coach", "Cora Hale", "cora");
    var kim = joined(admin, "Trainee", "Kim Vale", "kim");
    var coach = cora.page();
    var page = kim.page();

    var pursuit = practise(page);
    page.navigate("/pursuits/" + pursuit + "/debrief");
    assertThat(page.getByText("Nobody but you sees this pursuit.")).isVisible();
    company.inspect("debrief that could be shared", page);
    kim.button("Share with my coach").click();
    assertThat(page.getByText("(Cora Hale) and administrators see this debrief")).isVisible();

    link(coach, "Team").click();
    assertThat(cora.title()).hasText("Team");
    var debriefs = cora.region("Debriefs");
    assertThat(debriefs).containsText("Shared with you");
    assertThat(cora.region("How the team practises")).containsText("Kim Vale");
    company.inspect("team with debriefs and practice", coach);
    Hands.KEYBOARD.press(link(coach, "Open: Kim Vale"));
    assertThat(coach.getByText("To be looked at, commented on")).isVisible();
    Hands.KEYBOARD.press(button(coach, "Comment on: The pursuit as a whole"));
    field(coach, "Comment on: The pursuit as a whole").fill("What did you want to find out?");
    Hands.KEYBOARD.press(button(coach, "Send"));
    assertThat(coach.getByText("What did you want to find out?")).isVisible();
    company.inspect("somebody's debrief with a comment", coach);

    page.navigate("/");
    assertThat(link(page, "Comments")).containsText("1 new");
    link(page, "Comments").click();
    assertThat(page.getByText("Your pursuit: Do your homework")).isVisible();
    company.inspect("comments", page);
    link(page, "Open: Your pursuit").click();
    var talk = kim.region("What you and your coach say");
    assertThat(talk).containsText("New");
    button(page, "Answer on: The pursuit as a whole").click();
    field(page, "Comment on: The pursuit as a whole").fill("Whom she asks before she decides.");
    button(page, "Send").click();
    assertThat(talk).containsText("Whom she asks");
    // The focus comes last, and the page scrolls to it.
    assertThat(button(page, "Answer on: The pursuit as a whole")).isFocused();
    assertThat(link(page, "Comments")).not().containsText("new");

    button(page, "Dispute this mark").click();
    var disputing = page.getByRole(AriaRole.DIALOG);
    assertThat(disputing).isVisible();
    company.inspect("dialog: dispute a mark", page);
    field(page, "Reason, in 5 to 500 characters").fill("There was no occasion for it.");
    disputing
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dispute this mark"))
        .click();
    assertThat(page.getByText("A coach has not ruled yet.")).isVisible();
    var before = page.getByText("Overall").first().locator("..").innerText();
    company.inspect("debrief with a dispute", page);

    coach.reload();
    assertThat(coach.getByText("Whom she asks before she decides.")).isVisible();
    Hands.KEYBOARD.press(button(coach, "Rule on:"));
    assertThat(coach.getByRole(AriaRole.DIALOG)).isVisible();
    coach.getByLabel("It is: Earned").check();
    field(coach, "Reason, in 5 to 500 characters").fill("You are right: nobody rang.");
    company.inspect("dialog: rule on a mark", coach);
    coach
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rule").setExact(true))
        .click();
    assertThat(coach.getByText("Changed by ruling.")).isVisible();
    company.inspect("somebody's debrief after a ruling", coach);

    page.reload();
    assertThat(page.getByText("Cora Hale ruled: earned")).isVisible();
    assertThat(page.getByText("a ruling changed it")).isVisible();
    var after = page.getByText("Overall").first().locator("..").innerText();
    Assertions.assertThat(after).isNotEqualTo(before);
    company.inspect("debrief after a ruling", page);

    button(page, "Delete the comment of Kim Vale").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    company.inspect("dialog: delete a comment", page);
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
        .click();
    assertThat(talk).not().containsText("Whom she asks");
    kim.button("Stop sharing").click();
    assertThat(page.getByText("Nobody but you sees this pursuit.")).isVisible();
    coach.reload();
    assertThat(coach.getByText("There is no debrief at this address")).isVisible();
    assertThat(coach.getByText("What did you want to find out?")).hasCount(0);
  }
}
