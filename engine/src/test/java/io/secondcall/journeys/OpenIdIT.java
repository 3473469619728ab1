package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * People come and go by a real OpenID provider, over its own pages. To the browser it is another
 * site: it is {@code localhost}, and the server is a number.
 */
class OpenIdIT {
  private static final String PASSWORD = "four words of nothing";
  private static final String SECRET = "kept-by-the-journey";
  private static final String LABEL = "Sign in at Northgate";

  @RegisterExtension static final Product PRODUCT = new Product();

  private final SoftAssertions softly = new SoftAssertions();
  private Optional<RealProvider> started = Optional.empty();
  @TempDir private Path folder = Path.of("");
  private BuiltServer server;

  @BeforeEach
  void start() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), SECRET);
    server =
        BuiltServer.startAt(
            url -> {
              started = Optional.of(RealProvider.start(url, SECRET, folder));
              return List.of(
                  "--sign-in-rate=1000",
                  "--public-base-url=" + url,
                  "--openid-issuer=" + provider().issuer(),
                  "--openid-client-id=" + RealProvider.CLIENT,
                  "--openid-client-secret-file=" + secret,
                  "--openid-scopes=openid profile groups",
                  "--openid-roles=reps=trainee; leads=coach; it=administrator",
                  "--openid-label=" + LABEL);
            });
  }

  @AfterEach
  void stop() throws IOException {
    started.ifPresent(RealProvider::close);
    if (server != null) {
      server.close();
    }
    softly.assertAll();
  }

  private RealProvider provider() {
    return started.orElseThrow();
  }

  private Visitor visitor() {
    return PRODUCT
        .visitorAt(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
        .mayGoTo(provider().issuer())
        .mayBeRefused();
  }

  private void inspect(String state, Page page) {
    Inspection.of(state, page, softly);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private Trainee setUp() {
    var page = visitor().open(server.setUpLink().substring(server.url().length()));
    var admin = new Trainee(page, Hands.POINTER);
    field(page, "Your organisation’s name").fill("Northgate");
    field(page, "Name").fill("Ada Lind");
    field(page, "Sign-in name").fill("ada");
    field(page, "Password").fill(PASSWORD);
    admin.button("Set it up").click();
    assertThat(admin.title()).hasText("Administration");
    return admin;
  }

  // ---- the provider's own pages
  // ------------------------------------------------------------------

  private static Locator theirs(Page page, String button) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
  }

  /** Says who they are, and agrees that we learn it. */
  private void identify(Page page, String subject) {
    page.waitForURL(url -> url.startsWith(provider().issuer() + "/interaction/"));
    page.locator("input[name=login]").fill(subject);
    page.locator("input[name=password]").fill("whatever");
    theirs(page, "Sign-in").click();
    theirs(page, "Continue").click();
  }

  private void agreeToSignOut(Page page) {
    page.waitForURL(url -> url.startsWith(provider().issuer() + "/session/end"));
    theirs(page, "Yes, sign me out").click();
  }

  private Trainee come(Visitor visitor, String subject) {
    var page = visitor.open("/sign-in");
    var somebody = new Trainee(page, Hands.POINTER);
    somebody.button(LABEL).click();
    identify(page, subject);
    return somebody;
  }

  // ---- journeys
  // ----------------------------------------------------------------------------------

  @Test
  void aStrangerComesByKeyboardWithWhatTheyPractisedAndTheirGroupsSayWhatTheyAre() {
    setUp();
    provider().groups("kim", "leads");
    var visitor = visitor();
    visitor.wire().begin(1).call();
    var page = visitor.open("/sign-in");
    var kim = new Trainee(page, Hands.KEYBOARD);
    assertThat(page.getByText("Take the pursuit that was practised")).isVisible();
    inspect("sign-in with a provider", page);
    var asked =
        page.waitForRequest(
            request -> request.url().startsWith(provider().issuer() + "/auth?"),
            () -> Hands.KEYBOARD.press(kim.button(LABEL)));
    Assertions.assertThat(asked.url())
        .contains("response_type=code&", "code_challenge_method=S256", "code_challenge=");
    var finished =
        page.waitForRequest(
            request -> request.url().equals(server.url() + "/api/v1/openid/finish"),
            () -> identify(page, "kim"));
    Assertions.assertThat(finished.postData()).contains("\"code\":");

    assertThat(kim.link("Kim Vale, my profile")).isVisible();
    assertThat(kim.region("Pursuits under way")).isVisible();
    assertThat(kim.link("Team")).isVisible();
    Assertions.assertThat(page.url()).doesNotContain("code=");
    Hands.KEYBOARD.press(kim.link("Kim Vale, my profile"));
    assertThat(page.getByText("kim, coach at Northgate")).isVisible();
    assertThat(page.getByText("are kept by your organisation")).isVisible();
    assertThat(kim.region("My organisation’s sign-in")).hasCount(0);
    inspect("profile of somebody whom a provider vouches for", page);

    Hands.KEYBOARD.press(kim.button("Sign out here"));
    agreeToSignOut(page);
    page.waitForURL(server.url() + "/");
    assertThat(kim.link("Sign in")).isVisible();

    // The provider asks anew, so its session is over too; and it has new keys.
    provider().groups("kim", "reps");
    provider().rotate();
    Hands.KEYBOARD.press(kim.link("Sign in"));
    Hands.KEYBOARD.press(kim.button(LABEL));
    identify(page, "kim");
    assertThat(kim.link("Kim Vale, my profile")).isVisible();
    assertThat(kim.region("Pursuits under way")).isVisible();
    assertThat(kim.link("Team")).hasCount(0);
    Hands.KEYBOARD.press(kim.link("Kim Vale, my profile"));
    assertThat(page.getByText("kim, trainee at Northgate")).isVisible();
  }

  @Test
  void whoSignsOutThereIsOutHereAtOnceInTheMiddleOfACall() {
    var admin = setUp();
    var visitor = visitor().mayLoseTheServer();
    var kim = come(visitor, "kim");
    assertThat(kim.link("Kim Vale, my profile")).isVisible();
    var call = visitor.wire().begin(1).call();
    var page = kim.page();
    page.navigate(call.path());
    assertThat(kim.reply()).isVisible();
    var cut = page.getByText("You are signed out");
    assertThat(cut).hasCount(0);

    var elsewhere = visitor.open(provider().issuer() + "/session/end");
    theirs(elsewhere, "Yes, sign me out").click();
    assertThat(elsewhere.getByText("Sign-out Success")).isVisible();
    Assertions.assertThat(visitor.context().request().get("/api/v1/me").text())
        .doesNotContain("\"account\":");
    // A page that nobody looks at is drawn when somebody does.
    page.bringToFront();
    assertThat(cut).isVisible();
    page.navigate("/");
    assertThat(kim.link("Sign in")).isVisible();
    assertThat(kim.link("Kim Vale, my profile")).hasCount(0);
    admin.page().reload();
    assertThat(admin.page().getByText("Was signed out by the OpenID provider")).isVisible();
  }

  @Test
  void whoeverIsDeactivatedIsToldSoOnAPlainPage() {
    var admin = setUp();
    var kim = come(visitor(), "kim");
    assertThat(kim.link("Kim Vale, my profile")).isVisible();
    var desk = admin.page();
    desk.reload();
    admin.button("Deactivate: Kim Vale").click();
    admin
        .dialog("Deactivate Kim Vale?")
        .getByText("Deactivate", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(admin.button("Activate: Kim Vale")).isVisible();

    var page = kim.page();
    page.navigate("/sign-in");
    // The provider knows them still, and asks nothing.
    kim.button(LABEL).click();
    assertThat(page.getByText("Your account here is deactivated; ask an administrator."))
        .isVisible();
    assertThat(page.getByText("You are not signed in")).isVisible();
    inspect("sign-in of somebody deactivated", page);
    kim.link("Back to signing in").click();
    assertThat(kim.button(LABEL)).isVisible();
  }

  @Test
  void somebodyJoinsTheirAccountToWhoTheyAreThereAndPartsItAgain() {
    var ada = setUp();
    var page = ada.page();
    ada.link("Ada Lind, my profile").click();
    var section = ada.region("My organisation’s sign-in");
    assertThat(section).containsText("You sign in with a password alone");
    inspect("profile with a password alone", page);
    var password = field(page, "Your password, to show that it is you");
    password.fill("something else");
    ada.button(LABEL + " from now on").click();
    assertThat(section.getByText("That is not your present password.")).isVisible();
    inspect("joining, refused", page);
    password.fill(PASSWORD);
    ada.button(LABEL + " from now on").click();
    page.waitForURL(url -> url.startsWith(provider().issuer() + "/interaction/"));
    page.getByText("[ Cancel ]").click();
    assertThat(page.getByText("Your account is as it was")).isVisible();
    inspect("joining, given up there", page);
    ada.link("Back to my profile").click();

    provider().groups("ada", "it");
    Hands.KEYBOARD.write(password, PASSWORD);
    Hands.KEYBOARD.press(ada.button(LABEL + " from now on"));
    identify(page, "ada");
    assertThat(section).containsText("You can sign in by your organisation or with your password");
    inspect("profile of a joined account", page);
    ada.button("Sign out here").click();
    agreeToSignOut(page);
    ada.link("Sign in").click();
    ada.button(LABEL).click();
    identify(page, "ada");
    ada.link("Ada Vale, my profile").click();
    assertThat(page.getByText("ada, administrator at Northgate")).isVisible();

    password.fill(PASSWORD);
    ada.button("Sign in with my password alone").click();
    assertThat(section.getByText("Your password alone opens your account now.")).isVisible();
    inspect("profile of an account that was parted", page);
    ada.button("Sign out here").click();
    ada.link("Sign in").click();
    ada.button(LABEL).click();
    assertThat(page.getByText("and it is not taken over")).isVisible();
    ada.link("Back to signing in").click();
    field(page, "Sign-in name").fill("ada");
    field(page, "Password").fill(PASSWORD);
    ada.button("Sign in").click();
    ada.link("Administration").click();
    assertThat(page.getByText("Joined their account to the OpenID provider")).isVisible();
    assertThat(page.getByText("Parted their account from the OpenID provider")).isVisible();
  }
}
