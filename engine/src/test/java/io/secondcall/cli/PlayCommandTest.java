package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayCommandTest {
  private static final String LINES =
      """
      research website
      research article
      call desmond
      Good morning, Mr Pike, it's Robin Ashe from Quillmark, not Hannah I'm afraid.
      Fair enough. Goodbye, and thank you.
      hang up
      wait tomorrow 09:00
      close
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aPipedPursuitEndsWithItsScorecard() {
    var typed = Typed.command(LINES, "play", "do-your-homework", "--seed", "1");
    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains("seed 1", "You read harrowandpike.example", "Desmond Pike: ", "Scorecard");
    assertThat(typed.out()).containsPattern("(?m)^  overall +\\d+$");
  }

  @Test
  void theSameSeedAndLinesGiveTheSameOutput() {
    var first = Typed.command(LINES, "play", "do-your-homework", "--seed", "42");
    assertThat(Typed.command(LINES, "play", "do-your-homework", "--seed", "42")).isEqualTo(first);
  }

  @Test
  void whereTheInputEndsThePursuitIsClosed() {
    var typed =
        Typed.command(
            "call desmond\nHello, is that Mr Pike?", "play", "do-your-homework", "--seed", "1");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("You hang up.", "Scorecard");
  }

  @Test
  void whereNothingWasDoneThereIsNothingToJudge() {
    var typed = Typed.command("people\n", "play", "do-your-homework", "--seed", "1");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("nothing to judge").doesNotContain("Scorecard", "missed");
  }

  @Test
  void aPartOfANameIsEnoughAndTheOnlyPersonNeedsNone() {
    var typed =
        Typed.command(
            "research web\nresearch nonsense\nread article\ncall",
            "play",
            "do-your-homework",
            "--seed",
            "1");
    assertThat(typed.out())
        .contains("You read harrowandpike.example", "no such source", "You ring Desmond Pike.")
        .doesNotContain("*");
  }

  @Test
  void theScorecardSpeaksInWords() {
    var typed = Typed.command(LINES, "play", "do-your-homework", "--seed", "1");
    var scorecard = typed.out().substring(typed.out().indexOf("Scorecard"));
    assertThat(scorecard)
        .contains("heard an introduction in \"", "not yet: \"", "not counted: ")
        .doesNotContain("introduce-self", "show-research", "client-count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"research website", "mail desmond", "help", "do"})
  void onTheLineADeskCommandIsNotSaidByMistake(String command) {
    var typed =
        Typed.command("call desmond\n" + command, "play", "do-your-homework", "--seed", "1");
    assertThat(typed.out()).contains("hang up first").doesNotContain("You read", "Subject:");
  }

  @Test
  void aRecordingIsScoredToTheSameFigures() throws IOException {
    var file = folder.resolve("pursuit.json");
    var played =
        Typed.command(
            LINES, "play", "do-your-homework", "--seed", "1", "--record", file.toString());
    var scored = Typed.command("", "score", file.toString());
    assertThat(scored.code()).isZero();
    assertThat(scored.err()).isEmpty();
    int overall = new ObjectMapper().readTree(scored.out()).path("overall").asInt(-1);
    assertThat(played.out()).containsPattern("(?m)^  overall +" + overall + "$");
    assertThat(Typed.command(Files.readString(file), "score", "-").out()).isEqualTo(scored.out());
    assertThat(folder.toFile().list()).containsExactly("pursuit.json");
  }

  @Test
  void aPursuitThatIsNotOverHasNoScorecardYet() {
    var file = folder.resolve("pursuit.json");
    Typed.command("quit", "play", "do-your-homework", "--seed", "1", "--record", file.toString());
    var scored = Typed.command("", "score", file.toString());
    assertThat(scored.code()).isEqualTo(ExitCode.FAILED);
    assertThat(scored.out()).isEmpty();
    assertThat(scored.err()).contains("not over");
  }

  @Test
  void aRecordingThatWasTamperedWithIsRefused() throws IOException {
    var file = folder.resolve("pursuit.json");
    Typed.command(LINES, "play", "do-your-homework", "--seed", "1", "--record", file.toString());
    var recorded = Files.readString(file);
    assertThat(refused(recorded.replace("Do your homework", "Do your work")))
        .contains("not the version");
    assertThat(refused(recorded.replace("secondcall-pursuit-1", "secondcall-pursuit-9")))
        .contains("newer version");
    assertThat(refused(recorded.replace("\"sequence\" : 2,", "\"sequence\" : 3,")))
        .contains("missing");
    assertThat(refused("{}")).contains("not a recorded pursuit");
    assertThat(refused("nonsense")).contains("not JSON");
  }

  private static String refused(String recording) {
    var typed = Typed.command(recording, "score", "-");
    assertThat(typed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.out()).isEmpty();
    return typed.err();
  }

  @Test
  void mailAndMessagesAreWrittenUpToADotAndAnsweredWhileTimePasses() {
    var typed =
        Typed.command(
            """
            mail nadia
            Too early
            I have no address yet.
            .
            research website
            research newsletter
            message tom
            Hello Tom, it's Robin, we met at the buildings fair in November.
            .
            wait 17:00
            mail field
            The ventilation grant
            Dear Nadia,

            I read in your newsletter that you won a grant for the ventilation in your older classrooms.
            .
            wait tomorrow 12:00
            thread
            close
            """,
            "play",
            "src/test/resources/written/the-quiet-inbox",
            "--seed",
            "1");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains("You have no mail address of Nadia Field. Not sent:", "I have no address yet.")
        .contains("You send Tom Ware a connection request.", "Tom Ware accepts your request.")
        .contains("Tom Ware wrote:", "You send Nadia Field a mail.", "Nadia Field wrote:")
        .contains("The ventilation grant", "Scorecard");
    assertThat(typed.code()).isZero();
  }

  @Test
  void whoeverCannotBeWrittenToIsNamedBeforeTheTextIsTyped() {
    var typed =
        Typed.byHand(
            "mail nadia\nresearch website\nclose\n",
            "play",
            "src/test/resources/written/the-quiet-inbox",
            "--seed",
            "1");

    assertThat(typed.out())
        .contains("They can't be written to so.")
        .doesNotContain("Subject: ")
        .contains("Scorecard");
    assertThat(typed.code()).isZero();
  }

  @Test
  void aLetterThatIsNeverFinishedIsNotSent() {
    var typed =
        Typed.command(
            "research website\nmail nadia\nHello\nDear Nadia",
            "play",
            "src/test/resources/written/the-quiet-inbox");

    assertThat(typed.out()).contains("nothing was sent").doesNotContain("You send");
  }

  @Test
  void aMeetingIsWaitedForAttendedAndLeft() {
    var typed =
        Typed.command(
            """
            attend
            wait 09:56
            attend conf
            Let us give him ten minutes, Lena.
            hang up
            attend
            call viktor
            hang up
            call moira
            close
            """,
            "play",
            "src/test/resources/meetings/the-empty-chair",
            "--seed",
            "1");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains(
            "Meetings (attend ID):", "with Lena Frost", "That meeting begins on Tuesday 10:00")
        .contains("You go into the meeting. In the room: Lena Frost.", "He is not coming")
        .contains("You leave the meeting.", "No meeting is agreed.")
        .contains("You ring Viktor Lindqvist. Moira Tate answers.", "Scorecard")
        .contains("Nobody of that name can be rung.");
    assertThat(typed.code()).isZero();
  }

  @Test
  void whereOnlyWhatWasAgreedStandsThereIsNothingToJudge() {
    var typed = Typed.command("people\n", "play", "src/test/resources/meetings/the-empty-chair");
    assertThat(typed.out()).contains("nothing to judge").doesNotContain("Scorecard");
  }

  @Test
  void deedsAreListedDoneOnceAndNotedInTheAccountsNotes() {
    var typed =
        Typed.command(
            """
            notes
            do
            do autumn
            research notes
            do outbox
            do autumn
            do autumn
            do mark-dnc
            do note
            Nadia Field asked us in November to leave them alone. The sequence is stopped.
            .
            notes
            do
            close
            """,
            "play",
            "src/test/resources/team/the-old-account",
            "--seed",
            "1");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    var out = typed.out();
    assertThat(out.substring(0, out.indexOf("> research")))
        .contains("Nothing is noted, as far as you have read.", "To do (do ID):", "look-at-outbox")
        .contains("There is nothing of that name to do now.")
        .doesNotContain("  stop-autumn", "Done:");
    assertThat(out)
        .contains("Done: Look at the team's outbox (5 minutes).", "You note: ")
        .containsOnlyOnce("Done: Stop \"Autumn revival\" (2 minutes).")
        .contains("Done: Set do-not-contact on the account (1 minutes).");
    var notes = out.substring(out.lastIndexOf("> notes"), out.lastIndexOf("> do"));
    assertThat(notes)
        .contains("Do not contact: the account is marked.", "12 November: N. Field says stop.")
        .contains("Stop \"Autumn revival\"", "Set do-not-contact on the account")
        .contains("    Nadia Field asked us in November to leave them alone.");
    assertThat(out.substring(out.lastIndexOf("> do")))
        .contains("  account-note ")
        .doesNotContain("  stop-autumn", "  mark-dnc");
  }

  @Test
  void aNoteThatIsNeverFinishedIsNotWritten() {
    var typed =
        Typed.command(
            "do account-note\nThey asked us", "play", "src/test/resources/team/the-old-account");

    assertThat(typed.out()).contains("nothing was done").doesNotContain("Done:", "Scorecard");
  }

  @Test
  void aLongPursuitEndsOnTheDateThatTheBriefingNames() {
    var typed =
        Typed.command(
            "wait thursday 17:30\n" + "hang up\nwait thu 24 sep 17:30\n".repeat(40),
            "play",
            "off-the-list",
            "--seed",
            "1");
    assertThat(typed.out())
        .contains("It ends on Thu 24 Sep 17:30 at the latest.")
        .contains("Thu 24 Sep 17:30  Its time is up, and the pursuit is over: ", "Scorecard");
  }

  @Test
  void theHelpNamesWhatTheErrorsName() {
    assertThat(Typed.command("help\n", "play", "do-your-homework").out()).contains("say WORDS");
  }

  @Test
  void onTheLineNothingIsDoneAtTheDesk() {
    var typed =
        Typed.command(
            "call desmond\n/do something\nhang up", "play", "do-your-homework", "--seed", "1");

    assertThat(typed.out()).contains("You are on the line; hang up first.");
  }

  @Test
  void whereNoMeetingIsPlayedThereIsNoneToAttend() {
    var typed = Typed.command("attend", "play", "do-your-homework", "--seed", "1");
    assertThat(typed.out()).contains("No meeting belongs to this pursuit");
  }

  @Test
  void aDeedIsNotSpokenIntoTheTelephone() {
    var typed =
        Typed.command(
            "call moira\ndo look-at-outbox",
            "play",
            "src/test/resources/team/the-old-account",
            "--seed",
            "1");

    assertThat(typed.out()).contains("You are on the line: hang up first, or put `say`");
  }

  @Test
  void afterTheScorecardItSaysHowOthersWentAboutIt() {
    var out = Typed.command(LINES, "play", "do-your-homework", "--seed", "1").out();

    assertThat(out.substring(out.indexOf("How others went about it")))
        .contains("secondcall example do-your-homework well-prepared")
        .contains("secondcall example do-your-homework badgerer");
  }

  @Test
  void anUnknownScenarioIsWrongUsageAndTheOthersAreNamed() {
    var typed = Typed.command("", "play", "nope");
    assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("do-your-homework");
  }
}
