package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coach asks two trainees to play, sees how far they come, and certifies one of them. */
class AssignmentsIT {
  private static final String PASSWORD = "four words of nothing";

  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();
  private BuiltServer server = BuiltServer.start("--sign-in-rate", "1000");

  @AfterEach
  void stop() throws IOException {
    server.close();
    softly.assertAll();
  }

  private Page open(String path) {
    return PRODUCT
        .visitorAt(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
        .mayBeRefused()
        // It is started anew once.
        .mayLoseTheServer()
        .open(path);
  }

  private static final String POST =
      """
      const post = (path, body) => fetch("/api/v1" + path, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
      }).then((answer) => {
        if (!answer.ok) throw new Error(path + " was answered with " + answer.status);
        return answer.json();
      });
      """;

  /** Follows a link as the page itself would, and loads the shelf anew. */
  private Page follow(String token, String name) {
    var page = open("/");
    page.evaluate(
        "async ([token, name, password]) => {"
            + POST
            + "await post('/links/follow', { token, password, name, login: name.split(' ')[0],"
            + " organisation: 'Northgate' }); }",
        List.of(token, name, PASSWORD));
    page.reload();
    assertThat(
            page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name + ", my profile")))
        .isVisible();
    return page;
  }

  private Page join(Page desk, String role, String name) {
    var token =
        desk.evaluate(
            "async (role) => {"
                + POST
                + "return (await post('/invitations', { role, team: 'North' })).token; }",
            role);
    return follow(String.valueOf(token), name);
  }

  /** Gives up the pursuit that the page shows. */
  private static void giveUp(Page page) {
    page.waitForURL(Pattern.compile(".*/pursuits/.*"));
    page.evaluate(
        "async () => {"
            + POST
            + """
            const id = location.pathname.split("/")[2];
            const view = await (await fetch("/api/v1/pursuits/" + id)).json();
            await post(`/pursuits/${id}/commands`, {
              commandId: crypto.randomUUID(), expected: view.sequence, command: { type: "close" },
            }); }\
            """);
    page.navigate(page.url().replaceAll("/pursuits/.*", "/"));
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Of the form: the list of debriefs beside it asks for one, too. */
  private static Locator scenario(Page page) {
    return page.getByRole(
            AriaRole.FORM, new Page.GetByRoleOptions().setName("New assignment").setExact(true))
        .getByLabel("Scenario", new Locator.GetByLabelOptions().setExact(true));
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

  /** Looks again: nobody is told of progress while a page stands. */
  private static Locator lookAgain(Page page) {
    page.reload();
    var region =
        page.getByRole(
            AriaRole.REGION, new Page.GetByRoleOptions().setName("Assignments").setExact(true));
    assertThat(button(page, "Set an assignment")).isVisible();
    return region;
  }

  @Test
  void aCoachAsksTwoTraineesPlayAndOneIsCertified() {
    var desk = follow(server.setUpLink().replaceAll(".*#", ""), "Ada Lind");
    var coach = join(desk, "coach", "Cora Wells");
    var kim = join(desk, "trainee", "Kim Vale");
    var lea = join(desk, "trainee", "Lea Moss");

    // By keyboard alone, and with a mistake first.
    Hands.KEYBOARD.press(link(coach, "Team"));
    Hands.KEYBOARD.press(button(coach, "Set an assignment"));
    field(coach, "Pass mark").fill("many");
    Hands.KEYBOARD.press(button(coach, "Set it"));
    assertThat(scenario(coach)).isFocused();
    assertThat(scenario(coach)).hasAccessibleDescription("Choose a scenario.");
    assertThat(field(coach, "Pass mark"))
        .hasAccessibleDescription("Give a whole number from 0 to 100.");
    Inspection.of("a form for an assignment with mistakes", coach, softly);
    scenario(coach).selectOption("prove-it");
    field(coach, "Pass mark").fill("0");
    field(coach, "Attempts").fill("2");
    field(coach, "Due, at the end of")
        .fill(LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString());
    field(coach, "A line to them (may stay empty)").fill("Mind the second no.");
    Hands.KEYBOARD.press(button(coach, "Set it"));
    assertThat(coach.getByText("The assignment is set.")).isVisible();
    assertThat(coach.getByText("2 not begun")).isVisible();

    kim.reload();
    var trainee = new Trainee(kim, Hands.POINTER);
    assertThat(trainee.region("For you")).containsText("Due tomorrow");
    assertThat(trainee.region("For you")).containsText("attempt 1 of 2");
    assertThat(trainee.region("For you")).containsText("1 assignment is due within two days.");
    assertThat(link(kim, "Scenarios")).containsText("1");
    Inspection.of("shelf with something for you", kim, softly);
    Hands.KEYBOARD.press(link(kim, "Look at it and begin"));
    assertThat(kim.getByText("This is not private practice.")).isVisible();
    Inspection.of("briefing of an assignment", kim, softly);
    Hands.KEYBOARD.press(trainee.button("Begin"));
    giveUp(kim);
    assertThat(trainee.region("For you")).containsText("Done: 1");
    assertThat(link(kim, "Scenarios")).hasText("Scenarios");

    lea.reload();
    link(lea, "Look at it and begin").click();
    new Trainee(lea, Hands.POINTER).button("Begin").click();
    lea.waitForURL(Pattern.compile(".*/pursuits/.*"));
    assertThat(lea.getByText("Assigned", new Page.GetByTextOptions().setExact(true))).isVisible();

    var region = lookAgain(coach);
    assertThat(region).containsText("1 under way");
    assertThat(region).containsText("1 passed");
    region.getByText("2 people").click();
    assertThat(region).containsText("Lea Moss");
    Inspection.of("team with an assignment under way", coach, softly);
    Hands.KEYBOARD.press(link(coach, "Look at it: Kim Vale"));
    assertThat(coach.getByText("To be looked at, commented on")).isVisible();
    Inspection.of("somebody's assigned attempt", coach, softly);

    link(coach, "Team").click();
    button(coach, "Set an assignment").click();
    field(coach, "Certification").check();
    field(coach, "People whom I choose").check();
    field(coach, "Kim Vale").check();
    scenario(coach).selectOption("stood-up");
    field(coach, "Pass mark").fill("54");
    assertThat(field(coach, "Pass mark"))
        .hasAccessibleDescription("From 55 to 100: a missed essential holds a score at 54.");
    button(coach, "Set it").click();
    assertThat(field(coach, "Pass mark")).isFocused();
    Inspection.of("a form for a certification with a mark too low", coach, softly);
    field(coach, "Pass mark").fill("55");
    button(coach, "Set it").click();
    assertThat(coach.getByText("The assignment is set.")).isVisible();

    theTermsAreChangedAfterwards(coach, kim);
    // As they could be once: whoever gives up at once passes.
    server = server.withSql("update assignment set pass_mark = 0");
    kim.reload();
    link(kim, "Look at it and begin").click();
    assertThat(kim.getByText("When you pass, a coach confirms it.")).isVisible();
    trainee.button("Begin").click();
    giveUp(kim);
    trainee.region("For you").getByText("Done: 2").click();
    assertThat(kim.getByText("You passed. A coach is to confirm it.")).isVisible();

    assertThat(lookAgain(coach)).containsText("Passed, for you to confirm: Kim Vale.");
    Hands.KEYBOARD.press(button(coach, "Confirm: Kim Vale"));
    var dialog = new Trainee(coach, Hands.POINTER).dialog("Confirm the certificate?");
    assertThat(dialog).isVisible();
    Inspection.of("dialog: confirm a certificate", coach, softly);
    dialog
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm").setExact(true))
        .click();
    assertThat(button(coach, "Revoke: Kim Vale")).isVisible();
    Inspection.of("team with a certificate", coach, softly);

    kim.reload();
    trainee.region("For you").getByText("Done: 2").click();
    link(kim, "Certificate").click();
    kim.waitForURL(Pattern.compile(".*/certificates/.*"));
    var anybody = open(kim.url().substring(server.url().length()));
    var certificate =
        anybody.getByRole(
            AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Certificate of Kim Vale"));
    assertThat(certificate).containsText("Valid");
    assertThat(certificate).containsText("Cora Wells");
    Inspection.of("certificate, signed out", anybody, softly);
    anybody.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(button(anybody, "Print it")).isHidden();
    assertThat(certificate).hasCSS("color", "rgb(0, 0, 0)");
    anybody.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    button(coach, "Revoke: Kim Vale").click();
    var revoking = new Trainee(coach, Hands.POINTER).dialog("Revoke the certificate?");
    field(coach, "Reason").fill("Somebody else was on the line.");
    revoking
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke").setExact(true))
        .click();
    assertThat(coach.getByText("The certificate was revoked.")).isVisible();
    anybody.reload();
    assertThat(certificate).containsText("not valid any more");
    assertThat(anybody.getByText("on the line")).hasCount(0);
    Inspection.of("revoked certificate", anybody, softly);
  }

  /** A coach gives more time and more attempts; the scenario's own page says what is asked now. */
  private void theTermsAreChangedAfterwards(Page coach, Page kim) {
    Hands.KEYBOARD.press(button(coach, "Change: Stood up"));
    var dialog = new Trainee(coach, Hands.POINTER).dialog("Change this assignment: Stood up");
    var attempts = dialog.getByLabel("Attempts");
    attempts.fill("0");
    dialog
        .getByLabel("Due, at the end of")
        .fill(LocalDate.now(ZoneId.systemDefault()).plusDays(3).toString());
    dialog.getByLabel("Lea Moss").check();
    var change =
        dialog.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change it").setExact(true));
    Hands.KEYBOARD.press(change);
    assertThat(attempts).isFocused();
    Inspection.of("dialog: change an assignment, with a mistake", coach, softly);
    attempts.fill("4");
    Hands.KEYBOARD.press(change);
    assertThat(coach.getByText("The assignment is changed.")).isVisible();

    kim.navigate(server.url() + "/scenarios/stood-up");
    var asked = kim.getByRole(AriaRole.MAIN);
    assertThat(asked).containsText("Assigned to you by Cora Wells");
    assertThat(asked).containsText("Due in 3 days");
    assertThat(asked).containsText("pass mark 55");
    assertThat(asked).containsText("attempt 1 of 4");
    Inspection.of("briefing of a scenario that is assigned", kim, softly);
    Hands.KEYBOARD.press(link(kim, "Play it as assigned"));
    assertThat(kim.getByText("This is not private practice.")).isVisible();
    kim.navigate(server.url() + "/");
  }
}
