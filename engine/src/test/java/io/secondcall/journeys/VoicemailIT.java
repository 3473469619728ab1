package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story's turn: an apologetic voicemail, and he rings back. */
class VoicemailIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void aVoicemailIsLeftAndHeRingsBack() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1).sentAway();
    played.research("website").research("article");
    var trade = played.trade();
    played.waitUntil(played.clock().with(LocalTime.of(12, 45))).callUntilVoicemail();

    var trainee = new Trainee(visitor.open(played.path()), Hands.KEYBOARD);
    assertThat(trainee.region("On the line")).containsText("Recording");
    // He has greeted; the rest is the trainee's, and the clock runs with the words.
    assertThat(trainee.theirLines()).hasCount(1);
    var clock = trainee.page().getByRole(AriaRole.TIMER);
    String before = clock.textContent();
    Hands.KEYBOARD.write(trainee.reply(), trade.in(Script.VOICEMAIL));
    assertThat(clock).not().hasText(before);
    trainee.leaveMessage(trade.in(Script.VOICEMAIL)).backToDesk();

    // Waiting for the afternoon is interrupted by the telephone.
    Hands.KEYBOARD.press(trainee.button("Another time"));
    var time = trainee.page().getByRole(AriaRole.TEXTBOX, named("Time"));
    Hands.reach(time);
    time.fill("17:00");
    Hands.KEYBOARD.press(trainee.button("Wait until then"));
    assertThat(trainee.page().getByText(Script.PERSON + " is ringing you")).isVisible();
    assertThat(trainee.button("Decline")).isVisible();
    // A reload while it rings goes on ringing.
    trainee.page().reload();
    Hands.KEYBOARD.press(trainee.button("Answer"));

    assertThat(trainee.theirLines()).hasCount(1);
    trainee.say(trade.in(Script.ABOUT_HIS_CLIENTS.get(0)));
    assertThat(trainee.ended()).isHidden();
    trainee.page().reload();
    assertThat(trainee.reply()).isVisible();
    assertThat(trainee.theirLines().count()).isGreaterThanOrEqualTo(2);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void aMessageCanBeDiscarded() {
    var visitor = PRODUCT.visitor();
    var played = visitor.wire().begin(1);
    played.waitUntil(played.clock().with(LocalTime.of(12, 45))).callUntilVoicemail();
    var trainee = new Trainee(visitor.open(played.path()), Hands.KEYBOARD);
    Hands.KEYBOARD.write(trainee.reply(), "Hello? No, that is not how I want to say it");
    Hands.KEYBOARD.press(trainee.button("Hang up, leave nothing"));
    assertThat(trainee.ended()).hasText("You left no message");
    trainee.backToDesk();
    Hands.KEYBOARD.press(trainee.button("As a list"));
    assertThat(trainee.region("The pursuit")).containsText("left no message");
  }
}
