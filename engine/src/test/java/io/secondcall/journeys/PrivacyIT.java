package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People look at what is kept about them, take it with them and erase it: all in the browser. */
class PrivacyIT {
  private static final String PASSWORD = "four words of nothing";

  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();
  private final BuiltServer server = BuiltServer.start("--sign-in-rate", "1000");

  @AfterEach
  void stop() throws IOException {
    server.close();
    softly.assertAll();
  }

  private Visitor visitor() {
    return PRODUCT
        .visitorAt(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
        .mayBeRefused();
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private String path(String link) {
    return link.substring(server.url().length());
  }

  private static Locator inside(Locator dialog, String button) {
    return dialog.getByText(button, new Locator.GetByTextOptions().setExact(true));
  }

  @Test
  void aGuestFindsWhatIsKeptTakesItAndErasesItByKeyboard() throws IOException {
    var visitor = visitor();
    visitor.wire().begin(1).call();
    var page = visitor.open("/");
    var guest = new Trainee(page, Hands.KEYBOARD);
    Hands.KEYBOARD.press(guest.link("What is kept about you"));
    assertThat(guest.region("What is kept about you")).isVisible();
    assertThat(page.getByText("at most 365 days after a pursuit is finished")).isVisible();
    Inspection.of("what is kept about a guest", page, softly);

    var download = page.waitForDownload(() -> Hands.KEYBOARD.press(guest.link("Download it all")));
    Assertions.assertThat(download.suggestedFilename()).isEqualTo("second-call-data.zip");
    try (var zip = new ZipFile(download.path().toFile())) {
      Assertions.assertThat(zip.getEntry("index.html")).isNotNull();
      Assertions.assertThat(zip.getEntry("event.jsonl")).isNotNull();
    }

    Hands.KEYBOARD.press(guest.button("Erase all my words"));
    var dialog = guest.dialog("Erase whatever you wrote?");
    assertThat(dialog).isVisible();
    Inspection.of("dialog: erase all words", page, softly);
    Hands.KEYBOARD.press(inside(dialog, "Erase them"));
    assertThat(page.getByText("Your words are erased.")).isVisible();

    Hands.KEYBOARD.write(field(page, "Type the word erase"), "no");
    Hands.KEYBOARD.press(guest.button("Delete what I did as a guest"));
    assertThat(page.getByText("to say that you mean it")).isVisible();
    Inspection.of("deleting, refused", page, softly);
    Hands.KEYBOARD.write(field(page, "Type the word erase"), "erase");
    Hands.KEYBOARD.press(guest.button("Delete what I did as a guest"));
    assertThat(guest.region("Pursuits under way")).hasCount(0);
    page.waitForURL(url -> url.endsWith("/"));
    assertThat(guest.region("Pursuits under way")).hasCount(0);
  }

  @Test
  void somebodyDeletesTheirAccountAndAnAdministratorErasesAnother() {
    var desk = visitor().open(path(server.setUpLink()));
    var admin = new Trainee(desk, Hands.POINTER);
    field(desk, "Your organisation’s name").fill("Northgate");
    field(desk, "Name").fill("Ada Lind");
    field(desk, "Sign-in name").fill("ada");
    field(desk, "Password").fill(PASSWORD);
    admin.button("Set it up").click();
    assertThat(admin.title()).hasText("Administration");

    var kim = join(admin, "Kim Vale", "kim");
    var page = kim.page();
    kim.link("Kim Vale, my profile").click();
    assertThat(kim.region("What is kept about you")).isVisible();
    Inspection.of("what is kept about somebody with an account", page, softly);
    Hands.KEYBOARD.write(field(page, "Your password"), PASSWORD);
    Hands.KEYBOARD.write(field(page, "Type the word erase"), "erase");
    Hands.KEYBOARD.press(kim.button("Delete my account"));
    assertThat(kim.link("Sign in")).isVisible();

    join(admin, "Lea Brook", "lea");
    desk.reload();
    assertThat(desk.getByText("Kim Vale")).hasCount(0);
    admin.button("Erase: Lea Brook").click();
    var dialog = admin.dialog("Erase Lea Brook?");
    assertThat(dialog).isVisible();
    Inspection.of("dialog: erase a person", desk, softly);
    field(desk, "Type the word erase").fill("erase");
    inside(dialog, "Erase").click();
    assertThat(admin.button("Erase: Lea Brook")).hasCount(0);
    // What was shown of the log before is shown until the page is read again.
    desk.reload();
    assertThat(admin.title()).hasText("Administration");
    assertThat(desk.getByText("Lea Brook")).hasCount(0);
    Inspection.of("administration with erased people", desk, softly);

    admin.link("Ada Lind, my profile").click();
    field(desk, "Your password").fill(PASSWORD);
    field(desk, "Type the word erase").fill("erase");
    admin.button("Delete my account").click();
    assertThat(desk.getByText("Nobody could administer any more")).isVisible();
  }

  private Trainee join(Trainee admin, String name, String login) {
    admin.page().reload();
    admin.button("Make an invitation link").click();
    var link = field(admin.page(), "Invitation link");
    assertThat(link).isVisible();
    var page = visitor().open(path(link.inputValue()));
    var joining = new Trainee(page, Hands.POINTER);
    field(page, "Name").fill(name);
    field(page, "Sign-in name").fill(login);
    field(page, "Password").fill(PASSWORD);
    joining.button("Join").click();
    assertThat(joining.link(name + ", my profile")).isVisible();
    return joining;
  }
}
