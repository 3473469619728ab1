package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainee shares a pursuit, the coach comments, the trainee disputes a mark, the coach rules. */
class CoachingIT {
  private static final String PASSWORD = "four words of nothing";

  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();
  private final BuiltServer server = BuiltServer.start("--sign-in-rate", "1000");

  @AfterEach
  void stop() throws IOException {
    server.close();
    softly.assertAll();
  }

  private Page open(String path) {
    return PRODUCT
        .visitorAt(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
        .mayBeRefused()
        .open(path);
  }

  private String path(String link) {
    return link.substring(server.url().length());
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

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

  /** Practises and gives up at once, as the page itself would ask for it; answers the pursuit. */
  private static String practise(Page page) {
    return (String)
        page.evaluate(
            """
            async () => {
              const post = (path, body) => fetch("/api/v1" + path, {
                method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
              }).then((answer) => answer.json());
              const view = await post("/pursuits", { scenario: "do-your-homework" });
              await post(`/pursuits/${view.id}/commands`, {
                commandId: crypto.randomUUID(), expected: view.sequence, command: { type: "close" },
              });
              return view.id;
            }\
            """);
  }

  private Page joined(Page desk, String role, String name, String login) {
    field(desk, "Team (may stay empty)").fill("North");
    field(desk, "Role").selectOption(role);
    button(desk, "Make an invitation link").click();
    var invitation = field(desk, "Invitation link");
    assertThat(invitation).isVisible();
    var page = open(path(invitation.inputValue()));
    field(page, "Name").fill(name);
    field(page, "Sign-in name").fill(login);
    field(page, "Password").fill(PASSWORD);
    button(page, "Join").click();
    assertThat(link(page, name + ", my profile")).isVisible();
    desk.reload();
    return page;
  }

  @Test
  void whatATraineeSharesIsTalkedAboutDisputedAndRuledOn() {
    var desk = open(path(server.setUpLink()));
    field(desk, "Your organisation’s name").fill("Northgate");
    field(desk, "Name").fill("Ada Lind");
    field(desk, "Sign-in name").fill("ada");
    field(desk, "Password").fill(PASSWORD);
    button(desk, "Set it up").click();
    assertThat(field(desk, "Team (may stay empty)")).isVisible();
    var coach = joined(desk, "Coach", "Cora Hale", "cora");
    var page = joined(desk, "Trainee", "Kim Vale", "kim");
    var kim = new Trainee(page, Hands.POINTER);
    var cora = new Trainee(coach, Hands.KEYBOARD);

    var pursuit = practise(page);
    page.navigate(server.url() + "/pursuits/" + pursuit + "/debrief");
    assertThat(page.getByText("Nobody but you sees this pursuit.")).isVisible();
    Inspection.of("debrief that could be shared", page, softly);
    kim.button("Share with my coach").click();
    assertThat(page.getByText("(Cora Hale) and administrators see this debrief")).isVisible();

    link(coach, "Team").click();
    assertThat(cora.title()).hasText("Team");
    var debriefs = cora.region("Debriefs");
    assertThat(debriefs).containsText("Shared with you");
    assertThat(cora.region("How the team practises")).containsText("Kim Vale");
    Inspection.of("team with debriefs and practice", coach, softly);
    Hands.KEYBOARD.press(link(coach, "Open: Kim Vale"));
    assertThat(coach.getByText("To be looked at, commented on")).isVisible();
    Hands.KEYBOARD.press(button(coach, "Comment on: The pursuit as a whole"));
    field(coach, "Comment on: The pursuit as a whole").fill("What did you want to find out?");
    Hands.KEYBOARD.press(button(coach, "Send"));
    assertThat(coach.getByText("What did you want to find out?")).isVisible();
    Inspection.of("somebody's debrief with a comment", coach, softly);

    page.navigate(server.url());
    assertThat(link(page, "Comments")).containsText("1 new");
    link(page, "Comments").click();
    assertThat(page.getByText("Your pursuit: Do your homework")).isVisible();
    Inspection.of("comments", page, softly);
    link(page, "Open: Your pursuit").click();
    var talk = kim.region("What you and your coach say");
    assertThat(talk).containsText("New");
    button(page, "Answer on: The pursuit as a whole").click();
    field(page, "Comment on: The pursuit as a whole").fill("Whom she asks before she decides.");
    button(page, "Send").click();
    assertThat(talk).containsText("Whom she asks");
    assertThat(link(page, "Comments")).not().containsText("new");

    button(page, "Dispute this mark").click();
    var disputing = page.getByRole(AriaRole.DIALOG);
    Inspection.of("dialog: dispute a mark", page, softly);
    field(page, "Reason, in 5 to 500 characters").fill("There was no occasion for it.");
    disputing
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dispute this mark"))
        .click();
    assertThat(page.getByText("A coach has not ruled yet.")).isVisible();
    var before = page.getByText("Overall").first().locator("..").innerText();
    Inspection.of("debrief with a dispute", page, softly);

    coach.reload();
    assertThat(coach.getByText("Whom she asks before she decides.")).isVisible();
    Hands.KEYBOARD.press(button(coach, "Rule on:"));
    assertThat(coach.getByRole(AriaRole.DIALOG)).isVisible();
    coach.getByLabel("It is: Earned").check();
    field(coach, "Reason, in 5 to 500 characters").fill("You are right: nobody rang.");
    Inspection.of("dialog: rule on a mark", coach, softly);
    coach
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rule").setExact(true))
        .click();
    assertThat(coach.getByText("Changed by ruling.")).isVisible();
    Inspection.of("somebody's debrief after a ruling", coach, softly);

    page.reload();
    assertThat(page.getByText("Cora Hale ruled: earned")).isVisible();
    assertThat(page.getByText("a ruling changed it")).isVisible();
    var after = page.getByText("Overall").first().locator("..").innerText();
    softly.assertThat(after).isNotEqualTo(before);
    Inspection.of("debrief after a ruling", page, softly);

    button(page, "Delete the comment of Kim Vale").click();
    Inspection.of("dialog: delete a comment", page, softly);
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
        .click();
    assertThat(talk).not().containsText("Whom she asks");
    kim.button("Stop sharing").click();
    assertThat(page.getByText("Nobody but you sees this pursuit.")).isVisible();
    coach.reload();
    assertThat(coach.getByText("What did you want to find out?")).hasCount(0);
  }
}
