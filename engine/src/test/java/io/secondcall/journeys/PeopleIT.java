package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fresh server is set up, people join, one of them is let out: all in the browser. */
class PeopleIT {
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

  private void inspect(String state, Page page) {
    Inspection.of(state, page, softly);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private String path(String link) {
    return link.substring(server.url().length());
  }

  private static String madeLink(Page page) {
    var link = field(page, "Invitation link");
    assertThat(link).isVisible();
    return link.inputValue();
  }

  private Trainee setUp(Hands hands) {
    var page = visitor().open(path(server.setUpLink()));
    var admin = new Trainee(page, hands);
    assertThat(admin.title()).hasText("Set Second Call up");
    inspect("set-up", page);
    hands.write(field(page, "Your organisation’s name"), "Northgate");
    hands.write(field(page, "Name"), "Ada Lind");
    hands.write(field(page, "Sign-in name"), "ada");
    hands.write(field(page, "Password"), "short");
    hands.press(admin.button("Set it up"));
    assertThat(page.getByText("A password has 12 to 128 characters")).isVisible();
    inspect("set-up, refused", page);
    hands.write(field(page, "Password"), PASSWORD);
    hands.press(admin.button("Set it up"));
    assertThat(admin.title()).hasText("Administration");
    return admin;
  }

  @Test
  void aServerIsSetUpByKeyboardAndSomebodyJoinsWithWhatTheyPractised() {
    var admin = setUp(Hands.KEYBOARD);
    Hands.KEYBOARD.press(admin.button("Make an invitation link"));
    var link = madeLink(admin.page());
    inspect("administration with an invitation", admin.page());

    var joining = visitor();
    joining.wire().begin(1).call();
    var page = joining.open(path(link));
    var trainee = new Trainee(page, Hands.KEYBOARD);
    assertThat(trainee.title()).hasText("Join Northgate");
    assertThat(page.getByText("Take the pursuit that was practised")).isVisible();
    inspect("invitation", page);
    Hands.KEYBOARD.write(field(page, "Name"), "Kim Vale");
    Hands.KEYBOARD.write(field(page, "Sign-in name"), "kim@example.com");
    Hands.KEYBOARD.write(field(page, "Password"), PASSWORD);
    Hands.KEYBOARD.press(trainee.button("Join"));
    assertThat(trainee.link("Kim Vale, my profile")).isVisible();
    assertThat(trainee.region("Pursuits under way")).isVisible();
    assertThat(trainee.link("Administration")).hasCount(0);

    page.navigate(path(link));
    page.reload();
    assertThat(
            page.getByText("This link doesn’t work any more")
                .or(page.getByText("This link doesn't work any more")))
        .isVisible();
    inspect("link that was used", page);
  }

  @Test
  void somebodySignsInChangesTheirPasswordAndIsLetOutInTheMiddle() {
    var admin = setUp(Hands.POINTER);
    admin.button("Make an invitation link").click();
    var page = visitor().open(path(madeLink(admin.page())));
    var kim = new Trainee(page, Hands.POINTER);
    field(page, "Name").fill("Kim Vale");
    field(page, "Sign-in name").fill("kim");
    field(page, "Password").fill(PASSWORD);
    kim.button("Join").click();
    kim.link("Kim Vale, my profile").click();
    assertThat(kim.region("My password")).isVisible();
    inspect("profile", page);
    field(page, "Present password").fill(PASSWORD);
    field(page, "New password").fill("a wholly new password");
    kim.button("Change my password").click();
    assertThat(page.getByText("Your password is changed")).isVisible();
    kim.button("Sign out here").click();
    kim.link("Sign in").click();
    inspect("sign-in", page);
    field(page, "Sign-in name").fill("kim");
    field(page, "Password").fill(PASSWORD);
    kim.button("Sign in").click();
    assertThat(page.getByText("don't belong together")).isVisible();
    field(page, "Password").fill("a wholly new password");
    kim.button("Sign in").click();
    assertThat(kim.link("Kim Vale, my profile")).isVisible();

    var desk = admin.page();
    desk.reload();
    assertThat(desk.getByText("Kim Vale").first()).isVisible();
    admin.button("Deactivate: Kim Vale").click();
    assertThat(admin.dialog("Deactivate Kim Vale?")).isVisible();
    inspect("dialog: deactivate", desk);
    admin
        .dialog("Deactivate Kim Vale?")
        .getByText("Deactivate", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(admin.button("Activate: Kim Vale")).isVisible();
    page.reload();
    assertThat(kim.link("Sign in")).isVisible();
  }

  @Test
  void aFileOfPeopleIsSeenBeforeItIsTaken() {
    var admin = setUp(Hands.POINTER);
    var page = admin.page();
    field(page, "Or paste it here").fill("name,login,role\nKim,kim,boss\n");
    admin.button("See what it would do").click();
    assertThat(page.getByText("Has to be mended first")).isVisible();
    inspect("import with a faulty line", page);
    field(page, "Or paste it here").fill("name,login,role\nKim,kim,coach\n");
    admin.button("See what it would do").click();
    admin.button("Invite 1 person").click();
    assertThat(page.getByText("1 person is invited")).isVisible();
    assertThat(admin.button("Withdraw: Kim")).isVisible();
  }
}
