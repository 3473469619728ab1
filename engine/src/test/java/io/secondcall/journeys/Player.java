package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.secondcall.language.Channel;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plays a course at the screens, act by act, from the shelf to the debrief. For one page. */
final class Player {
  private static final Pattern CLOCK =
      Pattern.compile("^Day \\d+ of \\d+\\D+(\\d+) ([A-Za-z]+)(\\d\\d:\\d\\d)$");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);

  /** More letters than can come during one wait. */
  private static final int MOST_WAITS = 40;

  private final Course course;
  private final Trainee trainee;
  private final Page page;
  private final Hands hands;
  private final Album album;

  Player(Course course, Page page, Hands hands, Album album) {
    this.course = course;
    this.page = page;
    this.hands = hands;
    this.album = album;
    this.trainee = new Trainee(page, hands);
  }

  /** Plays it to its debrief. */
  Trainee play() {
    begin();
    course.acts().forEach(this::play);
    trainee.toDebrief();
    album.window(page, "debrief");
    album.whole(page, "whole debrief");
    return trainee;
  }

  /** By hand on a telephone, by the link for a class at a desk. */
  private void begin() {
    var difficulty = course.difficulty().name().toLowerCase(Locale.ROOT);
    if (course.play().device.isPhone()) {
      page.navigate("/");
      hands.press(
          page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName(Spelling.of(course.title()))));
      hands.check(
          page.getByRole(
              AriaRole.RADIO,
              new Page.GetByRoleOptions()
                  .setName(Pattern.compile("^" + difficulty, Pattern.CASE_INSENSITIVE))));
    } else {
      page.navigate(
          "/?scenario=%s&difficulty=%s&seed=%d"
              .formatted(course.play().scenario, difficulty, course.play().seed));
      assertThat(trainee.title()).hasText(Spelling.of(course.title()));
      assertThat(page.getByLabel("Seed")).hasValue("" + course.play().seed);
    }
    if (course.hints()) {
      hands.check(page.getByLabel("A coach in the ear"));
    }
    if (course.play().device.isPhone()) {
      trainee.begin(course.play().seed);
    } else {
      trainee.begin();
    }
    album.whole(page, "desk");
  }

  private void play(Act act) {
    try {
      switch (act) {
        case Act.Read read -> read(read.source());
        case Act.Ring ring -> ring(ring.person());
        case Act.Answer _ -> answer();
        case Act.Join join -> join(join.meeting());
        case Act.Say say -> say(say.text());
        case Act.Leave leave -> leave(leave.text());
        case Act.HangUp _ -> hangUp();
        case Act.Write write -> write(write);
        case Act.Do doing -> perform(doing);
        case Act.Wait wait -> await(wait.until());
        case Act.AskTheCoach _ -> askTheCoach();
        case Act.Close _ -> {
          toDesk();
          trainee.closePursuit();
          assertThat(closed()).isVisible();
        }
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("%s: it stuck at %s".formatted(course.play(), act), e);
    }
  }

  // ---- desk
  // ----------------------------------------------------------------------------------------

  /** Leaves a call that is over. */
  private void toDesk() {
    var back = trainee.button("Back to the desk");
    assertThat(back.or(next()).first()).isVisible();
    if (back.isVisible()) {
      trainee.backToDesk();
    }
  }

  private void read(String source) {
    toDesk();
    hands.press(
        page.getByRole(AriaRole.BUTTON)
            .filter(new Locator.FilterOptions().setHas(page.getByText(Spelling.of(source)))));
    assertThat(
            page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Spelling.of(source))))
        .isVisible();
  }

  private void write(Act.Write write) {
    toDesk();
    boolean mail = write.channel() == Channel.EMAIL;
    hands.press(
        next()
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                    .setName(
                        mail
                            ? Spelling.of("Mail " + write.person())
                            : Pattern.compile(
                                "^(Message|Ask) "
                                    + Spelling.part(write.person())
                                    + "( to connect)?$"))));
    var sheet =
        page.getByRole(
            AriaRole.FORM,
            new Page.GetByRoleOptions().setName(Spelling.of("Write to " + write.person())));
    write.copies().forEach(copy -> hands.check(sheet.getByLabel(Spelling.of(copy))));
    if (mail) {
      hands.write(sheet.getByLabel("Subject"), write.subject());
    }
    hands.write(sheet.locator("textarea"), write.text());
    album.window(page, mail ? "mail" : "message");
    hands.press(sheet.getByRole(AriaRole.BUTTON, named("Send")));
    var thread =
        page.getByRole(
            AriaRole.LOG, new Page.GetByRoleOptions().setName("What was written").setExact(true));
    // Whatever comes of it can take the screen at once.
    assertThat(
            thread
                .filter(new Locator.FilterOptions().setHasText(write.text()))
                .or(ringing())
                .or(closed())
                .first())
        .isVisible();
  }

  private void perform(Act.Do doing) {
    toDesk();
    hands.press(next().getByRole(AriaRole.BUTTON, named(Spelling.of(doing.deed()))));
    if (doing.text().isPresent()) {
      var sheet =
          next()
              .getByRole(
                  AriaRole.FORM, new Locator.GetByRoleOptions().setName(Spelling.of(doing.deed())));
      hands.write(sheet.locator("textarea"), doing.text().get());
      album.window(page, "note");
      hands.press(sheet.getByRole(AriaRole.BUTTON, named("Keep on the account")));
    }
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .getByText(Pattern.compile("^Done: " + Spelling.part(doing.deed())))
                .or(ringing())
                .first())
        .isVisible();
    page.evaluate("() => scrollTo(0, 0)");
    album.window(page, "deed");
  }

  private void join(String meeting) {
    toDesk();
    var door = next().getByRole(AriaRole.BUTTON, named(Spelling.of("Join: " + meeting)));
    for (int waits = 0; !door.isVisible() && waits < MOST_WAITS; waits++) {
      var before = clock();
      hands.press(
          next()
              .getByRole(
                  AriaRole.BUTTON,
                  new Locator.GetByRoleOptions()
                      .setName(
                          Pattern.compile("^Wait until it starts: " + Spelling.part(meeting)))));
      page.waitForCondition(() -> door.isVisible() || moved(before));
    }
    album.window(page, "door");
    hands.press(door);
    assertSpoken();
    assertThat(trainee.reply()).isFocused();
    album.window(page, "meeting");
  }

  /** The screen shows no seconds, and takes none. */
  private void await(LocalDateTime until) {
    toDesk();
    var minute = until.truncatedTo(ChronoUnit.MINUTES);
    var asked = minute.equals(until) ? minute : minute.plusMinutes(1);
    var form = next().locator("form").filter(hasButton("Wait until then"));
    for (int waits = 0; waits < MOST_WAITS; waits++) {
      var other = trainee.button("Another time");
      if (!trainee.button("Wait until then").isVisible()) {
        hands.press(other);
      }
      form.getByLabel("Day").selectOption(asked.toLocalDate().toString());
      form.getByLabel("Time").fill(LocalTime.from(asked).toString());
      if (past(form).isVisible()) {
        return;
      }
      var before = clock();
      hands.press(trainee.button("Wait until then"));
      page.waitForCondition(
          () ->
              ringing().isVisible()
                  || closed().isVisible()
                  || (next().isVisible() && (past(form).isVisible() || moved(before))));
      if (ringing().isVisible()
          || closed().isVisible()
          || !now(minute.getYear()).isBefore(minute)) {
        return;
      }
    }
    throw new AssertionError("It never became " + until);
  }

  private boolean moved(Optional<String> before) {
    var shown = clock();
    return shown.isPresent() && !shown.equals(before);
  }

  private static Locator past(Locator form) {
    return form.getByText("That moment has passed already.");
  }

  /** Day, date and time, as the desk shows them; nothing where the desk is not shown. */
  private Optional<String> clock() {
    return page
        .locator("main p")
        .filter(new Locator.FilterOptions().setHasText(CLOCK))
        .allTextContents()
        .stream()
        .findFirst();
  }

  private LocalDateTime now(int year) {
    var shown = CLOCK.matcher(clock().orElse(""));
    if (!shown.find()) {
      throw new AssertionError("no clock in " + clock());
    }
    return LocalDateTime.parse(
        "%s %s %d %s".formatted(shown.group(1), shown.group(2), year, shown.group(3)), MOMENT);
  }

  private void askTheCoach() {
    hands.press(trainee.button("Ask for a hint"));
    assertThat(trainee.region("The coach in your ear").getByRole(AriaRole.STATUS)).not().isEmpty();
    album.window(page, "hint");
  }

  // ---- on the line
  // ---------------------------------------------------------------------------------

  private void ring(String person) {
    toDesk();
    hands.press(next().getByRole(AriaRole.BUTTON, named(Spelling.of("Call " + person))));
    assertSpoken();
  }

  private void answer() {
    assertThat(ringing()).isVisible();
    album.window(page, "ringing");
    hands.press(ringing());
    assertSpoken();
  }

  /** Nobody is talked to before they have said who they are. */
  private void assertSpoken() {
    assertThat(trainee.lines().first().or(trainee.ended()).first()).isVisible();
  }

  private void say(String text) {
    int before = trainee.lines().count();
    hands.write(trainee.reply(), text);
    page.keyboard().press("Enter");
    // Their words, after the trainee's own.
    assertThat(trainee.lines().nth(before + 1).or(trainee.ended()).or(ringing()).first())
        .isVisible();
  }

  private void leave(String text) {
    hands.write(trainee.reply(), text);
    album.window(page, "voicemail");
    trainee.leaveMessage(text);
  }

  private void hangUp() {
    hands.press(
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^(Hang up|Hang up, leave nothing|Leave the meeting)$"))));
    assertThat(trainee.ended().or(ringing()).first()).isVisible();
  }

  private Locator ringing() {
    return trainee.button("Answer");
  }

  private Locator closed() {
    return page.getByText("This pursuit is over");
  }

  private Locator next() {
    return trainee.region("What next?");
  }

  private Locator.FilterOptions hasButton(String name) {
    return new Locator.FilterOptions().setHas(trainee.button(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions named(Pattern name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
