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

/** A team turns its boards on, somebody ranks, looks why they stand where they do, and leaves. */
class BoardsIT {
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

  /** Begins a ranked attempt and gives it up at once, as the page itself would ask for it. */
  private static void rank(Page page, String scenario) {
    page.evaluate(
        """
        async (scenario) => {
          const post = (path, body) => fetch("/api/v1" + path, {
            method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
          }).then((answer) => answer.json());
          const view = await post("/pursuits", { scenario, ranked: true });
          await post(`/pursuits/${view.id}/commands`, {
            commandId: crypto.randomUUID(), expected: view.sequence, command: { type: "close" },
          });
        }\
        """,
        scenario);
  }

  @Test
  void aTeamTurnsItsBoardsOnAndSomebodyRanks() {
    var desk = open(path(server.setUpLink()));
    var admin = new Trainee(desk, Hands.POINTER);
    field(desk, "Your organisation’s name").fill("Northgate");
    field(desk, "Name").fill("Ada Lind");
    field(desk, "Sign-in name").fill("ada");
    field(desk, "Password").fill(PASSWORD);
    admin.button("Set it up").click();
    assertThat(admin.title()).hasText("Administration");
    field(desk, "Team (may stay empty)").fill("North");
    admin.button("Make an invitation link").click();
    var link = field(desk, "Invitation link");
    assertThat(link).isVisible();

    var page = open(path(link.inputValue()));
    var kim = new Trainee(page, Hands.POINTER);
    field(page, "Name").fill("Kim Vale");
    field(page, "Sign-in name").fill("kim");
    field(page, "Password").fill(PASSWORD);
    kim.button("Join").click();
    assertThat(kim.link("Kim Vale, my profile")).isVisible();

    kim.link("Boards").click();
    assertThat(page.getByText("The boards are off for North")).isVisible();
    Inspection.of("boards that are off", page, softly);
    desk.reload();
    Hands.KEYBOARD.press(admin.link("Team"));
    assertThat(admin.title()).hasText("Team");
    field(desk, "Boards are on for North").click();
    assertThat(field(desk, "Boards are on for North")).isChecked();
    Inspection.of("team without attempts", desk, softly);

    for (var scenario : new String[] {"prove-it", "prove-it", "stood-up", "stood-up"}) {
      rank(page, scenario);
    }
    assertThat(page.getByText("Your standing is provisional, so you have no place yet"))
        .isVisible();
    rank(page, "off-the-list");
    // Nobody loads the page again: it is told that the boards moved.
    assertThat(page.getByText("Band 1").first()).isVisible();
    assertThat(kim.region("Why I stand here")).containsText("Off the list");
    Inspection.of("boards", page, softly);

    desk.reload();
    Hands.KEYBOARD.press(button(desk, "Take off the boards"));
    var dialog = admin.dialog("Take this attempt off the boards? Kim Vale, Off the list");
    assertThat(dialog).isVisible();
    Inspection.of("dialog: take off the boards", desk, softly);
    field(desk, "Reason").fill("The lights went out.");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take off the boards"))
        .click();
    assertThat(desk.getByText("Off the boards").first()).isVisible();
    Inspection.of("team with attempts", desk, softly);
    assertThat(page.getByText("The lights went out.")).isVisible();

    desk.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Look at it")))
        .first()
        .click();
    assertThat(desk.getByText("To be looked at, commented on and ruled on, not changed."))
        .isVisible();
    Inspection.of("somebody's ranked attempt", desk, softly);

    kim.link("Kim Vale, my profile").click();
    field(page, "Stay out of the boards").click();
    assertThat(field(page, "Stay out of the boards")).isChecked();
    kim.link("Boards").click();
    assertThat(page.getByText("You stay out of the boards")).isVisible();
  }
}
