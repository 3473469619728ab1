package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server of a journey's own that somebody sets up for their firm and people join, each at a
 * browser of their own. Ends with the journey, which fails then if a screen that it inspected is
 * not in order.
 */
final class Company implements AfterEachCallback {
  static final String NAME = "Northgate";
  static final String PASSWORD = "four words of nothing";

  private final Product product;
  private final SoftAssertions softly = new SoftAssertions();
  private final BuiltServer server;

  /**
   * @param flags of the server, beside those that let many people in at once
   */
  Company(Product product, String... flags) {
    this.product = product;
    var all = new String[flags.length + 2];
    all[0] = "--sign-in-rate";
    all[1] = "1000";
    System.arraycopy(flags, 0, all, 2, flags.length);
    server = BuiltServer.start(all);
  }

  /** Somebody new, who has no account yet. */
  Visitor visitor() {
    return product
        .visitorAt(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
        .mayBeRefused();
  }

  /** The path of a link to the server. */
  String path(String link) {
    return link.substring(server.url().length());
  }

  static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Looks at a screen in both themes, on a desk and on a phone. */
  void inspect(String state, Page page) {
    Inspection.of(state, page, softly);
  }

  /** Somebody at the screen to which the set-up link leads. */
  Trainee arrive(Hands hands) {
    var admin = new Trainee(visitor().open(path(server.setUpLink())), hands);
    assertThat(admin.title()).hasText("Set Second Call up");
    return admin;
  }

  /** Fills that screen in as Ada Lind, and sends it. */
  static void found(Trainee admin, Hands hands, String password) {
    var page = admin.page();
    hands.write(field(page, "Your organisation’s name"), NAME);
    hands.write(field(page, "Name"), "Ada Lind");
    hands.write(field(page, "Sign-in name"), "ada");
    hands.write(field(page, "Password"), password);
    hands.press(admin.button("Set it up"));
  }

  /** Ada Lind, who has set the server up and administers it. */
  Trainee setUp(Hands hands) {
    var admin = arrive(hands);
    found(admin, hands, PASSWORD);
    assertThat(admin.title()).hasText("Administration");
    return admin;
  }

  /** Makes an invitation link on the page of administration, as its form stands. */
  static String invite(Trainee admin, Hands hands) {
    hands.press(admin.button("Make an invitation link"));
    var link = field(admin.page(), "Invitation link");
    assertThat(link).isVisible();
    return link.inputValue();
  }

  /** Fills in the screen to which an invitation leads, and joins. */
  static void join(Trainee joining, Hands hands, String name, String login) {
    var page = joining.page();
    hands.write(field(page, "Name"), name);
    hands.write(field(page, "Sign-in name"), login);
    hands.write(field(page, "Password"), PASSWORD);
    hands.press(joining.button("Join"));
    assertThat(joining.link(name + ", my profile")).isVisible();
  }

  /** Somebody who follows an invitation link and joins. */
  Trainee join(String link, String name, String login) {
    var joining = new Trainee(visitor().open(path(link)), Hands.POINTER);
    join(joining, Hands.POINTER, name, login);
    return joining;
  }

  /**
   * Stops the server and has the log of deeds checked by the command, which has to find it whole.
   */
  void auditIsWhole() {
    server.stop();
    softly.assertThat(server.command("audit", "verify")).matches("\\d+:[0-9a-f]{64}");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    server.close();
    softly.assertAll();
  }
}
