package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.secondcall.journeys.Company.field;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People look at what is kept about them, take it with them and erase it: all in the browser. */
class PrivacyIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @RegisterExtension final Company company = new Company(PRODUCT);

  private static Locator inside(Locator dialog, String button) {
    return dialog.getByText(button, new Locator.GetByTextOptions().setExact(true));
  }

  @Test
  void aGuestFindsWhatIsKeptTakesItAndErasesItByKeyboard() throws IOException {
    var visitor = company.visitor();
    visitor.wire().begin(1).call();
    var page = visitor.open("/");
    var guest = new Trainee(page, Hands.KEYBOARD);
    Hands.KEYBOARD.press(guest.link("What is kept about you"));
    assertThat(guest.region("What is kept about you")).isVisible();
    assertThat(page.getByText("at most 365 days after a pursuit is finished")).isVisible();
    company.inspect("what is kept about a guest", page);

    var download = page.waitForDownload(() -> Hands.KEYBOARD.press(guest.link("Download it all")));
    Assertions.assertThat(download.suggestedFilename()).isEqualTo("second-call-data.zip");
    try (var zip = new ZipFile(download.path().toFile())) {
      Assertions.assertThat(zip.getEntry("index.html")).isNotNull();
      Assertions.assertThat(zip.getEntry("event.jsonl")).isNotNull();
    }

    Hands.KEYBOARD.press(guest.button("Erase all my words"));
    var dialog = guest.dialog("Erase whatever you wrote?");
    assertThat(dialog).isVisible();
    company.inspect("dialog: erase all words", page);
    Hands.KEYBOARD.press(inside(dialog, "Erase them"));
    assertThat(page.getByText("Your words are erased.")).isVisible();

    Hands.KEYBOARD.write(field(page, "Type the word erase"), "no");
    Hands.KEYBOARD.press(guest.button("Delete what I did as a guest"));
    assertThat(page.getByText("to say that you mean it")).isVisible();
    company.inspect("deleting, refused", page);
    Hands.KEYBOARD.write(field(page, "Type the word erase"), "erase");
    Hands.KEYBOARD.press(guest.button("Delete what I did as a guest"));
    page.waitForURL(url -> url.endsWith("/"));
    assertThat(guest.link(Script.TITLE)).isVisible();
    assertThat(guest.region("Pursuits under way")).hasCount(0);
  }

  @Test
  void somebodyDeletesTheirAccountAndAnAdministratorErasesAnother() {
    var admin = company.setUp(Hands.POINTER);
    var desk = admin.page();

    var kim = join(admin, "Kim Vale", "kim");
    var page = kim.page();
    kim.link("Kim Vale, my profile").click();
    assertThat(kim.region("What is kept about you")).isVisible();
    company.inspect("what is kept about somebody with an account", page);
    Hands.KEYBOARD.write(field(page, "Your password"), Company.PASSWORD);
    Hands.KEYBOARD.write(field(page, "Type the word erase"), "erase");
    Hands.KEYBOARD.press(kim.button("Delete my account"));
    assertThat(kim.link("Sign in")).isVisible();

    join(admin, "Lea Brook", "lea");
    desk.reload();
    assertThat(admin.button("Erase: Lea Brook")).isVisible();
    assertThat(desk.getByText("Kim Vale")).hasCount(0);
    admin.button("Erase: Lea Brook").click();
    var dialog = admin.dialog("Erase Lea Brook?");
    assertThat(dialog).isVisible();
    company.inspect("dialog: erase a person", desk);
    field(desk, "Type the word erase").fill("erase");
    inside(dialog, "Erase").click();
    assertThat(admin.button("Erase: Lea Brook")).hasCount(0);
    // The log is read again by itself, so it names nobody who is erased.
    assertThat(desk.getByText("Lea Brook")).hasCount(0);
    company.inspect("administration with erased people", desk);

    admin.link("Ada Lind, my profile").click();
    field(desk, "Your password").fill(Company.PASSWORD);
    field(desk, "Type the word erase").fill("erase");
    admin.button("Delete my account").click();
    assertThat(desk.getByText("Nobody could administer any more")).isVisible();
  }

  private Trainee join(Trainee admin, String name, String login) {
    admin.page().reload();
    return company.join(Company.invite(admin, Hands.POINTER), name, login);
  }
}
