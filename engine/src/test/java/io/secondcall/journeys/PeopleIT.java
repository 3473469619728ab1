package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.secondcall.journeys.Company.field;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fresh server is set up, people join, one of them is let out: all in the browser. */
class PeopleIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @RegisterExtension final Company company = new Company(PRODUCT);

  @Test
  void aServerIsSetUpByKeyboardAndSomebodyJoinsWithWhatTheyPractised() {
    var admin = company.arrive(Hands.KEYBOARD);
    company.inspect("set-up", admin.page());
    Company.found(admin, Hands.KEYBOARD, "short");
    assertThat(admin.page().getByText("A password has 12 to 128 characters")).isVisible();
    company.inspect("set-up, refused", admin.page());
    Hands.KEYBOARD.write(field(admin.page(), "Password"), Company.PASSWORD);
    Hands.KEYBOARD.press(admin.button("Set it up"));
    assertThat(admin.title()).hasText("Administration");
    var link = Company.invite(admin, Hands.KEYBOARD);
    company.inspect("administration with an invitation", admin.page());

    var joining = company.visitor();
    joining.wire().begin(1).call();
    var page = joining.open(company.path(link));
    var trainee = new Trainee(page, Hands.KEYBOARD);
    assertThat(trainee.title()).hasText("Join Northgate");
    assertThat(page.getByText("Take the pursuit that was practised")).isVisible();
    company.inspect("invitation", page);
    Company.join(trainee, Hands.KEYBOARD, "Kim Vale", "kim@example.com");
    assertThat(trainee.region("Pursuits under way")).isVisible();
    assertThat(trainee.link("Administration")).hasCount(0);

    page.navigate(company.path(link));
    page.reload();
    assertThat(
            page.getByText("This link doesn’t work any more")
                .or(page.getByText("This link doesn't work any more")))
        .isVisible();
    company.inspect("link that was used", page);
  }

  @Test
  void somebodySignsInChangesTheirPasswordAndIsLetOutInTheMiddle() {
    var admin = company.setUp(Hands.POINTER);
    var kim = company.join(Company.invite(admin, Hands.POINTER), "Kim Vale", "kim");
    var page = kim.page();
    kim.link("Kim Vale, my profile").click();
    assertThat(kim.region("My password")).isVisible();
    company.inspect("profile", page);
    field(page, "Present password").fill(Company.PASSWORD);
    field(page, "New password").fill("a wholly new password");
    kim.button("Change my password").click();
    assertThat(page.getByText("Your password is changed")).isVisible();
    kim.button("Sign out here").click();
    kim.link("Sign in").click();
    company.inspect("sign-in", page);
    field(page, "Sign-in name").fill("kim");
    field(page, "Password").fill(Company.PASSWORD);
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
    company.inspect("dialog: deactivate", desk);
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
    var admin = company.setUp(Hands.POINTER);
    var page = admin.page();
    field(page, "Or paste it here").fill("name,login,role\nKim,kim,boss\n");
    admin.button("See what it would do").click();
    assertThat(page.getByText("Has to be mended first")).isVisible();
    company.inspect("import with a faulty line", page);
    field(page, "Or paste it here").fill("name,login,role\nKim,kim,coach\n");
    admin.button("See what it would do").click();
    admin.button("Invite 1 person").click();
    assertThat(page.getByText("1 person is invited")).isVisible();
    assertThat(admin.button("Withdraw: Kim")).isVisible();
  }
}
