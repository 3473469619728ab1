package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What a trainee does on the screens, told by what is read there. */
final class Trainee {
  private final Page page;
  private final Hands hands;

  Trainee(Page page, Hands hands) {
    this.page = page;
    this.hands = hands;
  }

  Page page() {
    return page;
  }

  // ---- finding things by role and name
  // -----------------------------------------------------------

  Locator title() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator region(String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog(String name) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
  }

  Locator alert() {
    return page.getByRole(AriaRole.ALERT);
  }

  // ---- shelf, briefing
  // ---------------------------------------------------------------------------

  Trainee choose(String scenario) {
    hands.press(link(scenario));
    assertThat(title()).hasText(scenario);
    return this;
  }

  /** Sets the seed and begins. */
  Trainee begin(long seed) {
    hands.press(page.getByText("Use a seed"));
    hands.write(page.getByLabel("Seed"), "" + seed);
    return begin();
  }

  Trainee begin() {
    hands.press(button("Begin"));
    assertThat(region("What next?")).isVisible();
    return this;
  }

  // ---- desk
  // ----------------------------------------------------------------------------------------

  /** Opens a source whose name contains this, and reads. */
  Trainee read(String source) {
    hands.press(source(source));
    assertThat(reading(source)).isVisible();
    return this;
  }

  Locator source(String name) {
    return region("Research desk")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  Locator reading(String source) {
    return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(source));
  }

  List<String> facts() {
    return region("Facts").getByRole(AriaRole.LISTITEM).allTextContents();
  }

  Trainee call() {
    hands.press(button("Call " + Script.PERSON));
    assertThat(reply().or(ended()).first()).isVisible();
    return this;
  }

  Trainee closePursuit() {
    hands.press(button("Close the pursuit"));
    hands.press(button("Close it"));
    return this;
  }

  // ---- call
  // ----------------------------------------------------------------------------------------

  /** The box for a reply, or for a message after the beep. */
  Locator reply() {
    return page.getByLabel(Pattern.compile("^Your (reply|message)"));
  }

  /** Says what the box shows once the contact is over, whoever ended it. */
  Locator ended() {
    return page.getByRole(
        AriaRole.HEADING,
        new Page.GetByRoleOptions()
            .setLevel(2)
            .setName(
                Pattern.compile(
                    "hung up$|did not pick up$|the meeting$|^Your message is|^You left no")));
  }

  /** Lines of the transcript. */
  Locator lines() {
    return page.getByRole(AriaRole.LOG).locator("p").filter(has("b"));
  }

  Locator theirLines() {
    return lines().filter(has("b:text-is('" + Script.PERSON + "')"));
  }

  private Locator.FilterOptions has(String selector) {
    return new Locator.FilterOptions().setHas(page.locator(selector));
  }

  /** Says it and waits for the answer, or for the end of the call. */
  Trainee say(String words) {
    assertThat(theirLines().first()).isVisible();
    int before = theirLines().count();
    hands.write(reply(), words);
    page.keyboard().press("Enter");
    assertThat(theirLines().nth(before)).isVisible();
    return this;
  }

  Trainee sayAll(List<String> replies) {
    replies.forEach(this::say);
    return this;
  }

  Trainee leaveMessage(String words) {
    hands.write(reply(), words);
    hands.press(button("Leave this message"));
    assertThat(ended()).hasText("Your message is in the box");
    return this;
  }

  Trainee backToDesk() {
    hands.press(button("Back to the desk"));
    assertThat(region("The pursuit")).isVisible();
    return this;
  }

  Trainee toDebrief() {
    hands.press(page.getByText("See the debrief"));
    assertThat(region("Scores")).isVisible();
    return this;
  }

  // ---- debrief
  // -------------------------------------------------------------------------------------

  int overall() {
    return Integer.parseInt(
        region("Scores").locator("p:has-text('Overall') + p").textContent().strip());
  }
}
