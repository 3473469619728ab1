package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.secondcall.journeys.Company.field;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A firm from its first link to its first farewell: set up by an administrator, joined by a
 * manager, two coaches and six trainees, practised, ranked, exported and erased, each at a browser
 * of their own. Every screen of every role is looked at on the way.
 */
class FirmIT {
  /** Whose screens stand for every trainee's. */
  private static final String FIRST = "Kim Vale";

  private static final String DISPUTE = "There was no occasion for it.";
  private static final String RULING = "You are right: nobody rang.";

  @RegisterExtension static final Product PRODUCT = new Product();

  @RegisterExtension final Company company = new Company(PRODUCT);

  /** Somebody with a browser of their own. */
  private record Person(String name, Trainee at) {
    Page page() {
      return at.page();
    }

    /** Goes to a screen by its link in the navigation, which shows it as it is now. */
    Person go(String link) {
      at.page()
          .getByRole(AriaRole.NAVIGATION)
          .getByRole(
              AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + link)))
          .first()
          .click();
      return this;
    }

    Locator button(String beginning) {
      return page()
          .getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
          .first();
    }

    Locator link(String beginning) {
      return page()
          .getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
          .first();
    }

    Locator inDialog(String button) {
      return page()
          .getByRole(AriaRole.DIALOG)
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }
  }

  @Test
  void aFirmIsSetUpJoinedPractisedRankedExportedAndErased() throws IOException {
    var admin = company.arrive(Hands.POINTER);
    company.inspect("set-up", admin.page());
    Company.found(admin, Hands.POINTER, Company.PASSWORD);
    assertThat(admin.title()).hasText("Administration");

    var links =
        imported(
            admin,
            """
            name,login,role,team
            Kim Vale,kim,trainee,North
            Lea Moss,lea,trainee,North
            Noa Rees,noa,trainee,North
            Ines Roth,ines,trainee,North
            """);
    var kim = joinsAsInvited(links.get(0), FIRST, "kim");
    var lea = joinsAsInvited(links.get(1), "Lea Moss", "lea");
    var noa = joinsAsInvited(links.get(2), "Noa Rees", "noa");
    var ines = joinsAsInvited(links.get(3), "Ines Roth", "ines");
    var tom = joins(invited(admin, "Trainee", "South"), "Tom Ayer");
    var zoe = joins(invited(admin, "Trainee", "South"), "Zoe Byrd");
    var cora = joins(invited(admin, "Coach", "North"), "Cora Hale");
    var otto = joins(invited(admin, "Coach", "South"), "Otto Lang");
    var mona = joins(invited(admin, "Manager", ""), "Mona Falk");
    var north = List.of(kim, lea, noa, ines);

    List.of(kim, lea, noa, ines, tom, zoe).forEach(this::practises);
    theCoachTurnsTheBoardsOn(cora);
    List.of(kim, lea, noa, ines, tom, zoe).forEach(this::ranks);
    north.forEach(FirmIT::ranksOften);
    assignmentIsSetAndPlayed(cora, lea);
    var disputed = aMarkIsDisputedAndRuledOn(kim, cora);
    var points = theBoardShowsWhoStandsWhere(kim, lea);
    boardsAreOff(zoe);
    coachOfAnotherTeam(otto, disputed);
    overviewHidesTheSmall(mona);
    takesWhatIsKept(kim);
    leaves(kim);
    theBoardStaysHonest(lea, cora, points);
    theAdministratorSeesWhatWasDone(admin);
    company.auditIsWhole();
  }

  private Trainee follows(String link) {
    var joining = new Trainee(company.visitor().open(company.path(link)), Hands.POINTER);
    assertThat(joining.title()).hasText("Join " + Company.NAME);
    return joining;
  }

  private Person joins(String link, String name) {
    var joining = follows(link);
    Company.join(joining, Hands.POINTER, name, name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    return new Person(name, joining);
  }

  /** The same by a link that was made for somebody: who they are is known already. */
  private Person joinsAsInvited(String link, String name, String login) {
    var joining = follows(link);
    assertThat(field(joining.page(), "Name")).hasValue(name);
    assertThat(joining.page().getByText("You sign in as " + login)).isVisible();
    if (FIRST.equals(name)) {
      company.inspect("invitation", joining.page());
    }
    field(joining.page(), "Password").fill(Company.PASSWORD);
    joining.button("Join").click();
    assertThat(joining.link(name + ", my profile")).isVisible();
    return new Person(name, joining);
  }

  private static String invited(Trainee admin, String role, String team) {
    admin.page().reload();
    field(admin.page(), "Role").selectOption(new SelectOption().setLabel(role));
    field(admin.page(), "Team (may stay empty)").fill(team);
    return Company.invite(admin, Hands.POINTER);
  }

  /** Invites the people of a file, once it was seen what that does; answers their links. */
  private List<String> imported(Trainee admin, String file) throws IOException {
    var page = admin.page();
    field(page, "Or paste it here").fill(file);
    admin.button("See what it would do").click();
    assertThat(page.getByText("Is invited", new Page.GetByTextOptions().setExact(true)))
        .hasCount(4);
    assertThat(page.getByText("Nobody is invited at the moment.")).isVisible();
    company.inspect("import, before it is done", page);
    admin.button("Invite 4 people").click();
    assertThat(admin.button("Withdraw: Kim Vale")).isVisible();
    var links = page.waitForDownload(admin.button("Save their links as a file")::click);
    return Files.readAllLines(links.path(), UTF_8).stream()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf(',') + 1).replace("\"", ""))
        .toList();
  }

  private void practises(Person trainee) {
    boolean first = FIRST.equals(trainee.name());
    if (first) {
      company.inspect("a trainee's shelf", trainee.page());
    }
    trainee.at().choose(Script.TITLE);
    if (first) {
      company.inspect("a trainee's briefing", trainee.page());
    }
    trainee.at().begin(2).read(Script.WEBSITE);
    if (first) {
      company.inspect("a trainee's desk", trainee.page());
      trainee.at().call();
      company.inspect("a trainee's call", trainee.page());
      trainee.button("Hang up").click();
      trainee.at().backToDesk();
    }
    trainee.at().closePursuit().toDebrief();
    if (first) {
      assertThat(trainee.page().getByText("Nobody but you sees this pursuit.")).isVisible();
      company.inspect("a trainee's debrief", trainee.page());
      trainee.go("My progress");
      assertThat(trainee.page().getByText("One finished pursuit.")).isVisible();
      company.inspect("a trainee's progress", trainee.page());
    }
  }

  private void theCoachTurnsTheBoardsOn(Person coach) {
    company.inspect("a coach's shelf", coach.page());
    coach.go("Team");
    var switched = field(coach.page(), "Boards are on for North");
    switched.click();
    assertThat(switched).isChecked();
    assertThat(field(coach.page(), "Boards are on for South")).hasCount(0);
    assertThat(coach.at().region("How the team practises")).containsText(FIRST);
    assertThat(coach.at().region("Debriefs")).not().containsText(FIRST);
  }

  /** A ranked attempt on the screens. */
  private void ranks(Person trainee) {
    trainee.go("Scenarios");
    trainee.at().choose(Script.TITLE);
    trainee
        .page()
        .getByRole(
            AriaRole.CHECKBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Ranked attempt")))
        .check();
    if (FIRST.equals(trainee.name())) {
      company.inspect("terms of a ranked attempt", trainee.page());
    }
    trainee.at().begin().closePursuit().toDebrief();
    assertThat(trainee.page().getByText("This is a ranked attempt")).isVisible();
  }

  /** As many more as it takes to have a place. */
  private static void ranksOften(Person trainee) {
    for (var scenario : List.of("prove-it", "prove-it", "stood-up", "stood-up")) {
      new Wire(trainee.page().context().request()).rank(scenario).close();
    }
  }

  private void assignmentIsSetAndPlayed(Person coach, Person trainee) {
    coach.button("Set an assignment").click();
    field(coach.page(), "Scenario").first().selectOption("prove-it");
    field(coach.page(), "Pass mark").fill("0");
    company.inspect("a coach sets an assignment", coach.page());
    coach.button("Set it").click();
    assertThat(coach.page().getByText("4 not begun")).isVisible();

    trainee.page().navigate("/");
    assertThat(trainee.at().region("For you")).containsText("attempt 1 of 3");
    company.inspect("a shelf with an assignment", trainee.page());
    trainee.link("Look at it and begin").click();
    assertThat(trainee.page().getByText("This is not private practice.")).isVisible();
    company.inspect("an assignment", trainee.page());
    trainee.at().begin().closePursuit().toDebrief();

    coach.page().reload();
    assertThat(coach.at().region("Assignments")).containsText("1 passed");
  }

  /** Answers the path at which coaches open the debrief that it is about. */
  private String aMarkIsDisputedAndRuledOn(Person trainee, Person coach) {
    var page = trainee.page();
    page.getByText("To work on").click();
    var before = trainee.at().overall();
    trainee.button("Dispute this mark").click();
    assertThat(trainee.inDialog("Dispute this mark")).isVisible();
    company.inspect("a trainee disputes a mark", page);
    field(page, "Reason, in 5 to 500 characters").fill(DISPUTE);
    trainee.inDialog("Dispute this mark").click();
    assertThat(page.getByText("A coach has not ruled yet.")).isVisible();

    coach.page().reload();
    assertThat(coach.at().region("Debriefs")).containsText("1 dispute to rule on");
    company.inspect("a coach's team", coach.page());
    coach.link("Open: Kim Vale, " + Script.TITLE).click();
    assertThat(coach.page().getByText("To be looked at, commented on")).isVisible();
    assertThat(coach.page().getByText(DISPUTE)).isVisible();
    company.inspect("a coach reads a debrief", coach.page());
    var path = coach.page().url().replaceAll("^[a-z]+://[^/]+", "");
    coach.button("Comment on: The pursuit as a whole").click();
    field(coach.page(), "Comment on: The pursuit as a whole").fill("When would you ring him?");
    coach.button("Send").click();
    // The focus comes last, and the page scrolls to it.
    assertThat(coach.button("Answer on: The pursuit as a whole")).isFocused();
    coach.button("Rule on:").click();
    coach.page().getByLabel("It is: Earned").check();
    field(coach.page(), "Reason, in 5 to 500 characters").fill(RULING);
    company.inspect("a coach rules", coach.page());
    coach.inDialog("Rule").click();
    assertThat(coach.page().getByText("Changed by ruling.")).isVisible();

    page.reload();
    assertThat(page.getByText("Cora Hale ruled: earned")).isVisible();
    Assertions.assertThat(trainee.at().overall()).isGreaterThan(before);
    company.inspect("a trainee reads the ruling", page);
    trainee.go("Comments");
    assertThat(page.getByText("Your pursuit: " + Script.TITLE)).isVisible();
    company.inspect("a trainee's comments", page);
    return path;
  }

  /** Answers what the second of them reads of their own standing. */
  private String theBoardShowsWhoStandsWhere(Person first, Person second) {
    first.go("Boards");
    assertThat(first.at().region("Everybody")).containsText("4 people");
    assertThat(first.at().region("Everybody").getByRole(AriaRole.LISTITEM).first())
        .containsText(FIRST);
    assertThat(first.at().region("Teams")).containsText("North");
    assertThat(first.at().region("Teams")).containsText("4 people");
    assertThat(first.at().region("Why I stand here").getByRole(AriaRole.ROW)).hasCount(8);
    assertThat(first.at().region("My best, scenario by scenario")).containsText("Stood up");
    company.inspect("a trainee's boards", first.page());
    second.go("Boards");
    assertThat(second.at().region("Everybody")).containsText(FIRST);
    return second.page().getByText("points, from 5 ranked attempts").innerText();
  }

  private void boardsAreOff(Person trainee) {
    trainee.go("Boards");
    assertThat(trainee.page().getByText("The boards are off for South")).isVisible();
    assertThat(trainee.page().getByText(FIRST)).hasCount(0);
    company.inspect("a trainee's boards that are off", trainee.page());
  }

  private void coachOfAnotherTeam(Person coach, String debrief) {
    coach.go("Team");
    assertThat(coach.at().region("Debriefs")).containsText("Tom Ayer");
    assertThat(coach.page().getByText(FIRST)).hasCount(0);
    coach.page().navigate(debrief);
    assertThat(coach.at().title()).hasText("Not found");
    assertThat(coach.page().getByText("There is no debrief at this address")).isVisible();
    company.inspect("a debrief of another team", coach.page());
    for (var screen : List.of("Boards", "Comments", "My progress", "Otto Lang")) {
      coach.go(screen);
      assertThat(coach.at().title()).isVisible();
      company.inspect("a coach's " + screen, coach.page());
    }
  }

  private void overviewHidesTheSmall(Person manager) {
    company.inspect("a manager's shelf", manager.page());
    manager.go("Overview");
    var improved = manager.at().region("Who did better");
    // The first season is under way, and one of the teams will have two people when it is over.
    assertThat(improved.getByText("No figures yet")).isVisible();
    assertThat(improved.getByRole(AriaRole.ROW)).hasCount(0);
    assertThat(manager.page().getByText(FIRST)).hasCount(0);
    company.inspect("a manager's overview", manager.page());
    for (var screen : List.of("Boards", "Comments", "My progress", "Mona Falk")) {
      manager.go(screen);
      assertThat(manager.at().title()).isVisible();
      company.inspect("a manager's " + screen, manager.page());
    }
  }

  private void takesWhatIsKept(Person trainee) throws IOException {
    trainee.go(trainee.name());
    assertThat(trainee.at().region("What is kept about you")).isVisible();
    company.inspect("a trainee's profile", trainee.page());
    var download = trainee.page().waitForDownload(trainee.at().link("Download it all")::click);
    try (var zip = new ZipFile(download.path().toFile())) {
      Assertions.assertThat(read(zip, "index.html")).contains(FIRST, DISPUTE, RULING);
      Assertions.assertThat(read(zip, "account.jsonl")).contains("kim").doesNotContain("lea");
      Assertions.assertThat(read(zip, "ranked_attempt.jsonl").lines()).hasSize(5);
      Assertions.assertThat(read(zip, "mark_dispute.jsonl").lines()).hasSize(1);
    }
  }

  private static String read(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    Assertions.assertThat(entry).as("%s among %s", name, zip.stream().toList()).isNotNull();
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void leaves(Person trainee) {
    field(trainee.page(), "Your password").fill(Company.PASSWORD);
    field(trainee.page(), "Type the word erase").fill("erase");
    trainee.button("Delete my account").click();
    assertThat(trainee.at().link("Sign in")).isVisible();
  }

  private void theBoardStaysHonest(Person trainee, Person coach, String points) {
    // Nobody loads the page again: it is told that the boards moved.
    assertThat(trainee.at().region("Everybody")).containsText("3 people");
    assertThat(trainee.at().region("Teams")).containsText("3 people");
    assertThat(trainee.page().getByText(FIRST)).hasCount(0);
    assertThat(trainee.at().region("Everybody")).not().containsText("Erased");
    // What was played still tells how hard the scenarios are: nobody's points moved.
    assertThat(trainee.page().getByText("points, from 5 ranked attempts")).hasText(points);

    coach.go("Team");
    assertThat(coach.at().region("How the team practises")).containsText("Lea Moss");
    assertThat(coach.page().getByText(FIRST)).hasCount(0);
    company.inspect("a coach's team after somebody left", coach.page());
  }

  private void theAdministratorSeesWhatWasDone(Trainee admin) {
    var page = admin.page();
    page.reload();
    var log = admin.region("What was done to accounts").first();
    assertThat(log).containsText("Erased an account");
    assertThat(log).containsText("Ruled on a disputed mark");
    assertThat(log).containsText("Set an assignment");
    assertThat(log).containsText("Turned the boards on for a team");
    assertThat(log).containsText("Joined");
    assertThat(log).containsText("Set the server up");
    assertThat(page.getByText(FIRST)).hasCount(0);
    company.inspect("administration of a firm", page);
    var ada = new Person("Ada Lind", admin);
    for (var screen :
        List.of("Scenarios", "My progress", "Boards", "Comments", "Team", "Overview", "Ada Lind")) {
      ada.go(screen);
      assertThat(admin.title()).isVisible();
      company.inspect("an administrator's " + screen, page);
    }
  }
}
