package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.all;
import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.pursuit.Event.By;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.pursuit.Event.Timing;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {
  private static final LocalDateTime TOMORROW_EVENING = LocalDateTime.of(2026, 3, 4, 17, 0);
  private final Scenario scenario = LetterSamples.scenario();
  private final Play play = Play.of(scenario, 7);

  @Test
  void aMailIsAContactOfItsOwnWithOneTurnAndIsOverOnceItIsSent() {
    var events = play.mail("lea", Said.moves("greet"));

    var opened = only(events, Event.ContactOpened.class);
    assertThat(opened.channel()).isEqualTo(Channel.EMAIL);
    assertThat(opened.outcome()).isEqualTo(Outcome.SENT);
    assertThat(opened.setting()).isEqualTo("Trainee writes to Lea Brook for the first time.");
    assertThat(only(events, Event.TraineeSpoke.class).beat()).isEqualTo("inbox");
    assertThat(only(events, Event.ContactEnded.class))
        .isEqualTo(new Event.ContactEnded(1, By.TRAINEE, false));
    assertThat(play.state().talk()).isEmpty();
    assertThat(play.state().attempts()).isEqualTo(1);
    assertThat(play.state().written(Channel.EMAIL)).isEqualTo(1);
    assertThat(play.state().voicemails()).isZero();
  }

  @Test
  void theSubjectStandsBeforeTheLetterAndWhatWasHeardIsFoundBehindIt() {
    var said = Said.text("We met.").move("recap", 0.9);

    var decision = play.decide(said.mail("lea"));

    var accepted = (Decision.Accepted) decision;
    assertThat(accepted.text()).contains("A word\n\nWe met.");
    var turn =
        only(accepted.events().stream().map(Recorded::event).toList(), Event.TraineeSpoke.class);
    assertThat(turn.subject()).isEqualTo(OptionalInt.of(6));
    assertThat(turn.length()).isEqualTo(15);
    assertThat(turn.hearing().orElseThrow().moves().getFirst().span().of("A word\n\nWe met."))
        .isEqualTo("We m");
  }

  @Test
  void anAnswerComesInItsTimeAndWaitingStopsForIt() {
    play.mail("lea", Said.moves("greet").cites("stands"));
    assertThat(play.state().spoke()).isEmpty();
    var sent = play.state().clock();

    var events = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    var opened = only(events, Event.ContactOpened.class);
    assertThat(opened.incoming()).isTrue();
    assertThat(opened.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(play.state().clock()).isBetween(sent.plusHours(1), sent.plusHours(4));
    assertThat(only(events, Event.BeatEntered.class).beat()).isEqualTo("times");
    assertThat(only(events, Event.FactsRevealed.class).facts()).containsExactly("early");
    assertThat(play.state().spoke()).containsExactly("lea");
    assertThat(play.state().attempts()).isEqualTo(1);
    assertThat(play.state().exchange("lea", Channel.EMAIL).unanswered()).isZero();
  }

  @Test
  void theThreadGoesOnWhereItStandsAndCanEndThePursuit() {
    play.mail("lea", Said.moves("greet").cites("stands"));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    var reply = play.mail("lea", Said.moves("propose-next-step"));

    var turn = only(reply, Event.TraineeSpoke.class);
    assertThat(turn.beat()).isEqualTo("times");
    assertThat(turn.settled()).as("an answer is no badgering").isEmpty();
    for (int i = 0; i < 3 && play.state().closed().isEmpty(); i++) {
      play.act(new Command.WaitUntil(play.state().clock().plusHours(24)));
    }
    assertThat(play.state().closed().orElseThrow().ending()).isEqualTo("booked");
  }

  @Test
  void theEarIsToldWhatTheyWroteLastAndTheLetterAlone() {
    play.mail("lea", Said.moves("greet").cites("stands"));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));
    var write = Said.text("Thursday?").mail("lea");

    var utterance = Utterances.of(scenario, play.state(), write);

    assertThat(utterance.channel()).isEqualTo(Channel.EMAIL);
    assertThat(utterance.they()).startsWith("When?");
    assertThat(utterance.reply()).isEqualTo("Thursday?");
    var opened = only(play.act(write), Event.ContactOpened.class);
    assertThat(opened.setting()).isEqualTo(utterance.setting());
  }

  @Test
  void whereNothingIsWrittenNoAnswerIsTheAnswerAndWhatChangesChangesUnseen() {
    var pitch = play.mail("lea", Said.moves("generic-pitch"));
    assertThat(only(pitch, Event.Refused.class).person()).isEqualTo("lea");
    assertThat(all(pitch, Event.WritingPlanned.class)).isEmpty();

    var unforeseen = play.mail("lea", Said.moves("recap"));
    assertThat(all(unforeseen, Event.WritingPlanned.class)).isEmpty();

    var waited = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));
    assertThat(all(waited, Event.ContactOpened.class)).isEmpty();
    assertThat(play.state().exchange("lea", Channel.EMAIL).unanswered()).isEqualTo(2);
  }

  @Test
  void anotherMailWithNothingNewBadgers() {
    play.mail("lea", Said.moves("greet"));

    var again = play.mail("lea", Said.moves("state-purpose"));

    assertThat(only(again, Event.TraineeSpoke.class).settled())
        .singleElement()
        .satisfies(settled -> assertThat(settled.move()).isEqualTo("badger"));
  }

  @Test
  void whoeverIsAwayAnswersByMachineOnceAndHerselfWhenSheIsBack() {
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 4, 9, 0)));

    var first = play.mail("lea", Said.moves("greet").cites("stands"));
    var machine = all(first, Event.ContactOpened.class).getLast();
    assertThat(machine.outcome()).isEqualTo(Outcome.AUTOMATIC);
    assertThat(only(first, Event.PersonSpoke.class).text()).startsWith("I am away");
    var second = play.mail("lea", Said.moves("add-value").cites("stands"));
    assertThat(all(second, Event.ContactOpened.class)).hasSize(1);

    assertThat(play.state().spoke()).isEmpty();
    assertThat(only(play.call("lea"), Event.ContactOpened.class).outcome())
        .isEqualTo(Outcome.NO_ANSWER);
    var today = play.act(new Command.WaitUntil(TOMORROW_EVENING));
    assertThat(all(today, Event.ContactOpened.class)).isEmpty();

    // The fifth is a holiday.
    var back = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 6, 17, 0)));
    assertThat(only(back, Event.BeatEntered.class).beat()).isEqualTo("times");
    assertThat(play.state().clock()).isAfter(LocalDateTime.of(2026, 3, 6, 9, 29));
  }

  @Test
  void hostilityIsAnsweredAsTheAuthorSaysWhateverTheBeatListensFor() {
    play.mail("lea", Said.moves("hostile").cites("stands"));

    var answer = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    assertThat(only(answer, Event.BeatEntered.class).beat()).isEqualTo("rude");
  }

  @Test
  void hostilityTakesBackTheAnswerThatWasMeantForAMailBefore() {
    play.mail("lea", Said.moves("greet").cites("stands"));
    var rude = play.mail("lea", Said.moves("hostile"));
    assertThat(only(rude, Event.WritingPlanned.class).source()).isEqualTo("offended");

    var answers = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    assertThat(only(answers, Event.BeatEntered.class).beat()).isEqualTo("rude");
    assertThat(play.state().writings()).isEmpty();
  }

  @Test
  void theEarIsToldHowManyMailsTheTraineeWroteNotHowManyCame() {
    play.mail("lea", Said.moves("greet").cites("stands"));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    var reply = play.mail("lea", Said.moves("add-value"));

    assertThat(only(reply, Event.ContactOpened.class).setting())
        .isEqualTo("Trainee writes to Lea Brook for the second time.");
  }

  @Test
  void aRequestToStopBindsAllChannelsAndOneConfirmationIsNoBreach() {
    play.mail("lea", Said.moves("pressure"));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));
    assertThat(play.state().stopped()).containsExactly("lea");

    play.mail("lea", Said.moves("confirm-removal", "apologise"));
    assertThat(play.state().breaches()).isZero();

    play.mail("lea", Said.moves("confirm-removal"));
    assertThat(play.state().breaches()).isEqualTo(1);
    play.message("lea", Said.moves("greet"));
    play.call("lea");
    assertThat(play.state().breaches()).isEqualTo(3);
  }

  @Test
  void aConfirmationThatAsksForSomethingIsABreach() {
    play.call("lea");
    play.say("pressure");

    play.mail("lea", Said.moves("confirm-removal", "propose-next-step"));

    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void aMailWithACopyToWhoeverAskedToStopIsABreachToo() {
    play.act(new Command.Research("website"));
    play.call("lea");
    play.say("pressure");

    var sent = play.mail("ben", Said.moves("greet"), "lea");

    assertThat(only(sent, Event.ContactOpened.class).copies()).contains(List.of("lea"));
    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void whatWasPromisedInWritingIsMetInWritingAlone() {
    play.mail("lea", Said.moves("leave-details"));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));
    assertThat(play.state().open()).containsExactly("details");

    play.call("lea");
    assertThat(play.state().open()).containsExactly("details");
    play.hangUp();

    var met = only(play.mail("lea", Said.moves("add-value")), Event.PromiseMet.class);
    assertThat(met).isEqualTo(new Event.PromiseMet("details", Timing.KEPT));
  }

  @Test
  void somebodyWhoSaidThatTheyWouldWriteDoes() {
    play.call("lea");
    play.say("leave-details");

    var wrote = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));

    assertThat(only(wrote, Event.ContactOpened.class).channel()).isEqualTo(Channel.EMAIL);
    assertThat(only(wrote, Event.BeatEntered.class).beat()).isEqualTo("hers");
    assertThat(only(wrote, Event.PromiseMet.class).timing()).isEqualTo(Timing.KEPT);
  }

  @Test
  void theFirstMessageIsARequestAndNothingMoreGoesUntilItIsAccepted() {
    var request = play.message("lea", Said.moves("greet"));
    assertThat(only(request, Event.ContactOpened.class).outcome()).isEqualTo(Outcome.REQUESTED);

    assertThat(play.refused(Said.moves("recap").message("lea"))).isEqualTo("request-open");
  }

  @Test
  void anAcceptedRequestOpensTheWayForMessages() {
    var accepted = accepted();

    var after = accepted.message("lea", Said.moves("ask-open"));
    assertThat(only(after, Event.ContactOpened.class).outcome()).isEqualTo(Outcome.SENT);
    assertThat(accepted.state().connected()).containsExactly("lea");
  }

  private Play accepted() {
    for (int seed = 0; seed < 20; seed++) {
      var other = Play.of(scenario, seed);
      other.message("lea", Said.moves("show-research"));
      var answer = other.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 3, 17, 0)));
      if (!all(answer, Event.Connected.class).isEmpty()) {
        assertThat(all(answer, Event.PersonSpoke.class)).as("accepted without a word").isEmpty();
        return other;
      }
    }
    throw new AssertionError("nobody ever accepts");
  }

  @Test
  void whatCannotBeSentIsRefusedWithItsReasonAndNothingChanges() {
    var before = play.state();
    assertThat(play.refused(Said.moves("greet").mail("nobody"))).isEqualTo("unknown-person");
    assertThat(play.refused(Said.moves("greet").mail("ben"))).isEqualTo("not-reachable");
    assertThat(play.refused(Said.moves("greet").message("ben"))).isEqualTo("not-reachable");
    assertThat(play.refused(Said.text("  ").mail("lea"))).isEqualTo("nothing-said");
    assertThat(play.refused(Said.text("x".repeat(4_001)).mail("lea"))).isEqualTo("too-long");
    assertThat(play.refused(Said.text("x".repeat(301)).message("lea"))).isEqualTo("too-long");
    assertThat(play.refused(Said.text("x").mail("lea", "ben"))).isEqualTo("unknown-copy");
    assertThat(play.refused(Said.text("x").mail("lea", "lea"))).isEqualTo("copied-twice");
    assertThat(play.refused(mail(" ", "x"))).isEqualTo("no-subject");
    assertThat(play.refused(mail("x".repeat(201), "x"))).isEqualTo("subject-too-long");
    assertThat(play.refused(mail("a\nb", "x"))).isEqualTo("subject-too-long");
    assertThat(play.refused(mail("a", "x").heard(Optional.empty()))).isEqualTo("not-analysed");
    assertThat(play.refused(Said.text("Grüezi").clarity(Clarity.FOREIGN).mail("lea")))
        .isEqualTo("foreign");
    assertThat(play.state()).isEqualTo(before);

    play.call("lea");
    assertThat(play.refused(Said.moves("greet").mail("lea"))).isEqualTo("contact-open");
  }

  private static Command.Write mail(String subject, String text) {
    return new Command.Write(
        Channel.EMAIL, "lea", List.of(), subject, text, Optional.of(Said.text(text).hearing()));
  }

  @Test
  void anAddressThatWasFoundOutCanBeWrittenTo() {
    assertThat(channels("ben")).isEmpty();
    play.act(new Command.Research("website"));

    assertThat(channels("ben")).containsExactly(Channel.EMAIL);
    play.mail("ben", Said.moves("thank"));
  }

  private List<Channel> channels(String person) {
    return new Journal(scenario, play.events())
        .now().people().stream()
            .filter(known -> known.id().equals(person))
            .findFirst()
            .orElseThrow()
            .channels();
  }

  @Test
  void aTryFromAMailBeginsBeforeItIsSent() {
    play.act(new Command.Research("website"));
    play.mail("lea", Said.moves("greet").cites("stands"));
    long turn = play.state().turns().getFirst();

    var again = Play.from(scenario, Decider.branch("p-1", play.events(), turn));

    assertThat(again.state().contacts()).isEmpty();
    assertThat(again.state().read()).containsExactly("website");
    assertThat(again.state().writings()).isEmpty();
  }

  @Test
  void whatSomebodyMeansToWriteIsHiddenFromTheTrainee() {
    play.mail("lea", Said.moves("greet").cites("stands"));

    var entries =
        new Journal(scenario, play.events()).entries(0, turn -> Optional.of("A word\n\nHello"));

    assertThat(entries)
        .extracting(entry -> entry.getClass().getSimpleName())
        .containsExactly("Began", "ContactOpened", "Said", "ContactEnded");
  }

  @Test
  void oneMoreMailToSomebodyElseReshufflesNobodysAnswer() {
    for (int seed = 0; seed < 50; seed++) {
      var plain = Play.of(scenario, seed);
      var other = Play.of(scenario, seed);
      other.act(new Command.Research("website"));
      other.mail("ben", Said.moves("thank"));
      assertThat(minutes(plain)).isEqualTo(minutes(other));
    }
  }

  /** How long Lea takes to answer her first mail, from when it was sent. */
  private static long minutes(Play play) {
    var planned =
        only(play.mail("lea", Said.moves("greet").cites("stands")), Event.WritingPlanned.class);
    return java.time.Duration.between(play.state().clock(), planned.at()).toMinutes();
  }
}
