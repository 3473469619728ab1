package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail and messages in a real browser, on a scenario that a folder adds to the shelf. */
class LettersIT {
  private static final String SCENARIO = "the-quiet-inbox";
  private static final String GRANT =
      "Dear Nadia,\n\n"
          + "I read in your newsletter that you won a grant for the ventilation in your older"
          + " classrooms.";

  @RegisterExtension static final Product PRODUCT = new Product();
  private static final BuiltServer SERVER = start();

  private static BuiltServer start() {
    var folder = Path.of("src", "test", "resources", "written").toAbsolutePath();
    return BuiltServer.start("--scenarios", folder.toString());
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  @Test
  void byKeyboardAloneFromARequestToAnAnsweredMail() {
    var visitor = PRODUCT.visitorAt(SERVER);
    var trainee = new Trainee(visitor.open("/"), Hands.KEYBOARD);
    trainee.choose("The quiet inbox").begin(1);
    trainee.read("newsletter");

    // A connection request, and what comes of it.
    Hands.KEYBOARD.press(trainee.button("Ask Tom Ware to connect"));
    var note = trainee.page().getByLabel("A note with your connection request");
    assertThat(note).isFocused();
    trainee
        .page()
        .keyboard()
        .insertText("Hello Tom, it's Robin, we met at the buildings fair in November.");
    trainee.page().keyboard().press("Control+Enter");
    assertSaid(trainee, "You sent Tom Ware a connection request.");
    assertThat(letters(trainee)).containsText("has not accepted your request yet");
    Hands.KEYBOARD.press(thread(trainee, "Tom Ware"));
    waitUntil(trainee, "17:00");
    assertSaid(trainee, "A message came from Tom Ware.");
    assertThat(letters(trainee)).containsText("One thread has something new.");
    Hands.KEYBOARD.press(thread(trainee, "Tom Ware"));
    assertThat(letters(trainee)).containsText("What can I do for you?");
    assertThat(letters(trainee)).containsText("Nothing unread.");

    // Her address stands on the website too.
    trainee.read("website");
    Hands.KEYBOARD.press(trainee.button("Mail Nadia Field"));
    var subject = trainee.page().getByLabel("Subject");
    assertThat(subject).isFocused();
    trainee.page().keyboard().insertText("The ventilation grant");
    Hands.KEYBOARD.write(trainee.page().getByLabel("Your mail"), GRANT);

    // A reload loses nothing of it.
    trainee.page().reload();
    Hands.KEYBOARD.press(trainee.button("Mail Nadia Field"));
    assertThat(subject).hasValue("The ventilation grant");
    assertThat(trainee.page().getByLabel("Your mail")).hasValue(GRANT);
    trainee.page().keyboard().press("Control+Enter");
    assertSaid(trainee, "You sent Nadia Field a mail.");
    assertThat(trainee.page().getByLabel("Your mail")).hasValue("");
    waitUntil(trainee, "17:00");
    assertThat(letters(trainee)).containsText("Re: The ventilation grant");

    trainee.closePursuit().toDebrief();
    assertThat(trainee.region("What happened")).containsText("The ventilation grant");
  }

  @Test
  void everyStateOfItIsAccessibleOnADeskAndOnAPhone() {
    var softly = new SoftAssertions();
    var visitor =
        PRODUCT.visitorAt(
            SERVER, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    var played = visitor.wire().begin(SCENARIO, 1);
    var page = visitor.open(played.path());
    var trainee = new Trainee(page, Hands.POINTER);
    assertThat(trainee.button("Ask Tom Ware to connect")).isVisible();
    trainee.button("Ask Tom Ware to connect").click();
    Inspection.of("a request being written", page, softly);

    played.research("website").research("newsletter");
    played.message("tom", "Hello Tom, it's Robin, we met at the buildings fair in November.");
    played.mail("nadia", "The ventilation grant", GRANT);
    page.reload();
    trainee
        .button("Ask Tom Ware to connect")
        .or(trainee.button("Message Tom Ware"))
        .first()
        .click();
    Inspection.of("a request that waits", page, softly);

    played.waitUntil(played.clock().with(LocalTime.of(17, 0)));
    played.waitUntil(played.clock().with(LocalTime.of(17, 0)));
    page.reload();
    assertThat(letters(trainee)).containsText("new");
    Inspection.of("unread threads", page, softly);

    thread(trainee, "Nadia Field").click();
    assertThat(letters(trainee)).containsText("Re: The ventilation grant");
    page.getByLabel("Your mail").fill("x".repeat(4_001));
    Inspection.of("a thread, and a mail that is too long", page, softly);

    played.waitUntil(played.clock().plusDays(2).with(LocalTime.of(10, 0)));
    played.mail("nadia", "A visit", "Good morning, how are you?");
    page.reload();
    thread(trainee, "Nadia Field").click();
    assertThat(letters(trainee)).containsText("automatic answer");
    Inspection.of("an automatic answer", page, softly);

    played.close();
    page.navigate(played.debrief());
    assertThat(trainee.region("Scores")).isVisible();
    Inspection.of("the debrief of letters", page, softly);
    softly.assertAll();
  }

  private static Locator letters(Trainee trainee) {
    return trainee.region("Mail and messages");
  }

  private static Locator thread(Trainee trainee, String person) {
    return letters(trainee)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(person))
        .first();
  }

  /** A screen reader says it without being asked. */
  private static void assertSaid(Trainee trainee, String text) {
    assertThat(
            trainee
                .page()
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(text)))
        .isVisible();
  }

  private static void waitUntil(Trainee trainee, String time) {
    Hands.KEYBOARD.press(trainee.button("Another time"));
    var field =
        trainee
            .page()
            .getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Time").setExact(true));
    Hands.reach(field);
    field.fill(time);
    Hands.KEYBOARD.press(trainee.button("Wait until then"));
  }
}
