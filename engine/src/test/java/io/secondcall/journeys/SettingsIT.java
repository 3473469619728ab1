package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each person may have their own way: time to think, colours, sounds, motion. */
class SettingsIT {
  private static final String COUNT_SOUNDS =
      """
      window.sounds = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...when) {
        window.sounds++;
        return start.apply(this, when);
      };
      """;

  @RegisterExtension static final Product PRODUCT = new Product();

  @Test
  void withTimersOffSilenceIsBorneForeverAndWithTimersOnItIsNot() {
    var patient = PRODUCT.visitor();
    var unhurried = new Trainee(patient.open(patient.wire().begin(1).call().path()), Hands.POINTER);
    assertThat(unhurried.theirLines()).hasCount(1);

    var visitor = PRODUCT.visitor();
    var hurried = new Trainee(visitor.open("/scenarios/" + Script.SCENARIO), Hands.KEYBOARD);
    Hands.KEYBOARD.check(hurried.page().getByLabel("Silence counts"));
    hurried.begin(1);
    assertThat(hurried.page().getByText("Silence counts")).isVisible();
    hurried.call();
    // The server of these journeys bears two seconds.
    assertThat(hurried.theirLines().nth(1)).isVisible();

    // The other one was silent for longer.
    assertThat(unhurried.theirLines()).hasCount(1);
    assertThat(unhurried.reply()).isFocused();
  }

  @Test
  void coloursFollowTheSystemUntilSomebodyChooses() {
    var visitor =
        PRODUCT.visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    var page = visitor.open("/");
    assertThat(page.getByText("Who will you call?")).isVisible();
    String light = background(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String dark = background(page);
    assertThat(dark).isNotEqualTo(light);

    var colours = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Colours"));
    Hands.reach(colours.getByLabel("As the system"));
    page.keyboard().press("ArrowRight");
    assertThat(colours.getByLabel("Light")).isChecked();
    assertThat(page.locator("html")).hasCSS("background-color", light);
    page.reload();
    assertThat(page.getByText("Who will you call?")).isVisible();
    assertThat(page.locator("html")).hasCSS("background-color", light);

    Hands.reach(colours.getByLabel("Light"));
    page.keyboard().press("ArrowRight");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(page.locator("html")).hasCSS("background-color", dark);
  }

  private static String background(Page page) {
    return (String)
        page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void soundsCanBeOffAndStayOff() {
    var visitor = PRODUCT.visitor();
    visitor.context().addInitScript(COUNT_SOUNDS);
    var trainee = new Trainee(visitor.open("/"), Hands.KEYBOARD);
    var sounds = trainee.button("Telephone sounds");
    assertThat(sounds).hasAttribute("aria-pressed", "true");

    trainee.page().navigate(visitor.wire().begin(1).path());
    trainee.call();
    Hands.KEYBOARD.press(trainee.button("Hang up"));
    assertThat(trainee.ended()).hasText("You hung up");
    trainee.page().waitForFunction("() => window.sounds > 0");

    Hands.KEYBOARD.press(sounds);
    assertThat(sounds).hasAttribute("aria-pressed", "false");
    trainee.page().reload();
    assertThat(sounds).hasAttribute("aria-pressed", "false");
    trainee.call();
    Hands.KEYBOARD.press(trainee.button("Hang up"));
    assertThat(trainee.ended()).hasText("You hung up");
    assertThat((int) trainee.page().evaluate("() => window.sounds")).isZero();
  }

  @Test
  void nothingMovesForWhoeverAsksForCalm() {
    var visitor =
        PRODUCT.visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    visitor.context().addInitScript(NOTE_MOTION);
    var played = visitor.wire().begin(1).call();
    var trainee = new Trainee(visitor.open(played.path()), Hands.POINTER);
    trainee.sayAll(Script.SENT_AWAY);
    assertThat(trainee.ended()).isVisible();
    assertThat(trainee.page().evaluate("() => window.longestMotion")).isEqualTo(0);

    // With motion allowed the same call does move, so the measure measures something.
    trainee
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    trainee.page().navigate(visitor.wire().begin(1).call().path());
    trainee.say(Script.SENT_AWAY.get(0));
    trainee.page().waitForFunction("() => window.longestMotion > 0");
  }

  /**
   * The longest animation or transition, in whole milliseconds, that ran on the page: those of each
   * frame, and those that a page without time for frames only tells of.
   */
  private static final String NOTE_MOTION =
      """
      window.longestMotion = 0;
      const whole = (duration, times) =>
        times === Infinity ? (duration > 1 ? 60000 : 0) : duration * times;
      const note = millis => {
        window.longestMotion = Math.max(window.longestMotion, Math.floor(millis));
      };
      const look = () => {
        for (const animation of document.getAnimations()) {
          const { duration, iterations } = animation.effect.getComputedTiming();
          note(whole(duration, iterations));
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      const list = text => text.split(', ');
      const millis = time => parseFloat(time) * (time.endsWith('ms') ? 1 : 1000);
      addEventListener('animationstart', ({ target, pseudoElement }) => {
        const style = getComputedStyle(target, pseudoElement || null);
        const times = list(style.animationIterationCount)
          .map(count => count === 'infinite' ? Infinity : Number(count));
        list(style.animationDuration).forEach((time, at) =>
          note(whole(millis(time), times[at % times.length])));
      }, true);
      addEventListener('transitionrun', ({ target, pseudoElement }) => {
        list(getComputedStyle(target, pseudoElement || null).transitionDuration)
          .forEach(time => note(millis(time)));
      }, true);
      """;
}
