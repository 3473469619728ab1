package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Event.By;
import io.secondcall.pursuit.Event.CloseCause;
import io.secondcall.pursuit.Event.Outcome;
import io.secondcall.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Scenario scenario = Samples.scenario();
  private final Play play = Play.of(scenario, 7);

  @Test
  void aCallThatIsAnsweredOpensWithTheFirstBeatThatHolds() {
    var events = play.call("ada");

    var opened = only(events, Event.ContactOpened.class);
    assertThat(opened.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(opened.setting()).isEqualTo("Trainee rings Ada Stone.");
    assertThat(only(events, Event.BeatEntered.class).beat()).isEqualTo("desk");
    assertThat(play.state().feelings()).containsEntry("ada", new PursuitState.Feelings(3, 4));
  }

  @Test
  void aCallCostsRingTimeAndTheWordsOfBothSides() {
    play.call("ada");
    var rung = Duration.between(Samples.STARTS, play.state().clock()).toSeconds();
    assertThat(rung).isBetween(31L, 33L);

    var events = play.act(Said.text("one two three four five").say());

    assertThat(only(events, Event.TraineeSpoke.class).seconds()).isEqualTo(2);
  }

  @Test
  void theFirstListeningThatHoldsIsTakenAndSomebodyIsPutThrough() {
    play.call("ada");

    play.say("ask-for-contact", "thank");

    var talk = play.state().talk().orElseThrow();
    assertThat(talk.person()).isEqualTo("max");
    assertThat(talk.beat()).isEqualTo("through");
    assertThat(feelings()).isEqualTo(new PursuitState.Feelings(5, 4));
    assertThat(play.state().spoke()).containsExactly("ada", "max");
  }

  @Test
  void aReactionThatIsMeantOnceCountsOnceAContact() {
    play.call("ada");
    play.say("thank");
    play.say("thank");
    assertThat(feelings().trust()).isEqualTo(4);

    play.hangUp();
    play.call("ada");
    play.say("thank");
    assertThat(feelings().trust()).isEqualTo(5);
  }

  @Test
  void aQuestionThatThePersonKnowsGetsItsAnswer() {
    play.call("ada");

    var events = play.act(Said.moves("ask-open").asks("weather").say());

    assertThat(only(events, Event.PersonSpoke.class).source()).isEqualTo("topic.weather");
    assertThat(only(events, Event.FactsRevealed.class).facts()).containsExactly("stands");
    assertThat(play.state().talk().orElseThrow().beat()).isEqualTo("desk");
  }

  @Test
  void hostilityOffendsWhateverTheBeatListensFor() {
    play.call("ada");

    var events = play.say("ask-for-contact", "hostile");

    assertThat(only(events, Event.BeatEntered.class).beat()).isEqualTo("enough-ada");
    assertThat(only(events, Event.ContactEnded.class).by()).isEqualTo(By.PERSON);
  }

  @Test
  void hostilityThatWasHardlyHeardOffendsNobody() {
    play.call("ada");

    play.act(Said.text("hm").move("hostile", 0.4).say());

    assertThat(play.state().talk()).isPresent();
  }

  @Test
  void patienceUsedUpEndsTheCall() {
    play.call("ada");
    play.say("pressure");
    var events = play.say("pressure");

    assertThat(only(events, Event.BeatEntered.class).beat()).isEqualTo("enough-ada");
    assertThat(play.state().talk()).isEmpty();
  }

  @Test
  void noiseIsForgivenOnceAndCostsPatienceAfterwards() {
    play.call("ada");
    var noise = Said.text("asdf").clarity(Hearing.Clarity.UNCLEAR).say();

    var first = play.act(noise);
    assertThat(only(first, Event.PersonSpoke.class).kind()).isEqualTo("sorry");
    assertThat(feelings().patience()).isEqualTo(4);

    play.act(noise);
    assertThat(feelings().patience()).isEqualTo(3);
  }

  @Test
  void aFailedAnalysisIsRecordedAndCanBeTriedAgainAsTheSameTurn() {
    play.call("ada");

    var failed = play.act(new Command.Say("Is Max there?", Optional.empty()));
    var again = play.say("ask-for-contact");

    assertThat(only(failed, Event.TraineeSpoke.class).turn()).isEqualTo(1);
    assertThat(only(again, Event.TraineeSpoke.class).turn()).isEqualTo(1);
    assertThat(play.state().talk().orElseThrow().person()).isEqualTo("max");
  }

  @Test
  void theThirdSilenceEndsTheCall() {
    play.call("ada");
    var first = play.act(new Command.KeepSilent(8));
    assertThat(only(first, Event.PersonSpoke.class).text()).isEqualTo("Hello?");
    var second = play.act(new Command.KeepSilent(8));
    assertThat(only(second, Event.PersonSpoke.class).text()).isEqualTo("Are you there?");

    var third = play.act(new Command.KeepSilent(8));

    assertThat(only(third, Event.ContactEnded.class).by()).isEqualTo(By.PERSON);
  }

  @Test
  void whereTimersAreOffSilenceIsNothing() {
    var calm = Play.of(scenario, 7, new Event.Conditions(Event.Difficulty.REALISTIC, false));
    calm.call("ada");

    assertThat(calm.refused(new Command.KeepSilent(8))).isEqualTo("timers-off");
  }

  @Test
  void somebodyUnknownCannotBeRungUntilIntroduced() {
    assertThat(play.refused(new Command.PlaceCall("max"))).isEqualTo("unknown-person");
    meetMax();

    assertThat(play.decide(new Command.PlaceCall("max"))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aPromiseIsKeptByRingingInItsTimeAndBrokenByLettingItPass() {
    meetMax();
    assertThat(play.state().open()).containsExactly("ring-early");

    play.waitUntil(3, 12, 0);
    play.call("ada");
    assertThat(play.state().kept()).containsExactly("ring-early");

    var other = Play.of(scenario, 7);
    other.call("ada");
    other.say("ask-best-time");
    other.hangUp();
    var events = other.waitUntil(3, 17, 0);
    assertThat(only(events, Event.PromiseBroken.class).promise()).isEqualTo("ring-early");
    assertThat(other.state().broken()).containsExactly("ring-early");
  }

  @Test
  void aMessageInTheBoxBringsARingBackThatEndsTheWaiting() {
    leaveMessageForMax();
    var planned = ringBack();

    var events = play.waitUntil(4, 16, 0);

    assertThat(only(events, Event.Waited.class).to()).isEqualTo(planned);
    var opened = only(events, Event.ContactOpened.class);
    assertThat(opened.incoming()).isTrue();
    assertThat(only(events, Event.BeatEntered.class).beat()).isEqualTo("rings-back");
    assertThat(play.state().ringBacks()).isEmpty();
  }

  @Test
  void anAssistantCanPromiseForSomebodyElseWhoThenCanBeRung() {
    play.call("ada");
    var events = play.say("leave-details");
    assertThat(only(events, Event.RingBackPlanned.class).person()).isEqualTo("max");
    assertThat(only(events, Event.PromiseMade.class).person()).isEqualTo("max");
    play.hangUp();
    assertThat(play.refused(new Command.PlaceCall("max"))).isEqualTo("unknown-person");

    play.waitUntil(3, 17, 0);

    assertThat(play.state().talk().orElseThrow().person()).isEqualTo("max");
    assertThat(play.state().kept()).containsExactly("max-rings");
    assertThat(play.state().introduced()).containsExactly("max");
  }

  @Test
  void aRingBackThatFallsDueDuringReadingComesRightAfter() {
    leaveMessageForMax();
    var planned = ringBack();
    play.act(new Command.WaitUntil(planned.minusMinutes(2)));

    var events = play.act(new Command.Research("website"));

    assertThat(events.getFirst()).isInstanceOf(Event.Researched.class);
    assertThat(only(events, Event.ContactOpened.class).incoming()).isTrue();
  }

  @Test
  void theBoxTakesOneMessageAndEnds() {
    meetMax();
    var opened = reachBox();

    assertThat(only(opened, Event.ContactOpened.class).channel()).isEqualTo(Channel.VOICEMAIL);
    assertThat(only(opened, Event.PersonSpoke.class).kind()).isEqualTo("greeting");
    var events = play.say("leave-details");
    var ended = only(events, Event.ContactEnded.class);
    assertThat(ended.left()).isTrue();
    assertThat(ended.by()).isEqualTo(By.TRAINEE);
    assertThat(events).noneMatch(Event.PersonSpoke.class::isInstance);
  }

  @Test
  void whatIsReadIsKnownAndReadingAgainFindsNothingNew() {
    var first = play.act(new Command.Research("website"));
    var second = play.act(new Command.Research("website"));

    assertThat(only(first, Event.Researched.class).found()).containsExactly("stands");
    assertThat(only(second, Event.Researched.class).found()).isEmpty();
    assertThat(play.state().researched()).isEqualTo(8);
    assertThat(play.state().clock()).isEqualTo(Samples.STARTS.plusMinutes(8));
  }

  @Test
  void waitingPastTheHorizonClosesThePursuitAtItsEnd() {
    var events = play.waitUntil(30, 9, 0);

    assertThat(only(events, Event.Waited.class).to())
        .isEqualTo(LocalDateTime.of(2026, 3, 9, 17, 30));
    var closed = only(events, Event.PursuitClosed.class);
    assertThat(closed.cause()).isEqualTo(CloseCause.HORIZON);
    assertThat(closed.ending()).isEqualTo("nothing");
    assertThat(play.refused(new Command.PlaceCall("ada"))).isEqualTo("closed");
  }

  @Test
  void closingTakesTheFirstEndingThatHolds() {
    play.call("ada");
    assertThat(play.refused(new Command.Close())).isEqualTo("contact-open");
    play.hangUp();

    var closed = only(play.act(new Command.Close()), Event.PursuitClosed.class);

    assertThat(closed.ending()).isEqualTo("tried");
    assertThat(closed.cause()).isEqualTo(CloseCause.TRAINEE);
  }

  @Test
  void anEndingThatABeatLeadsToEndsTheContactFirst() {
    play.call("ada");
    play.say("ask-for-contact");

    var events = play.say("propose-next-step");

    assertThat(events.get(events.size() - 2)).isInstanceOf(Event.ContactEnded.class);
    assertThat(events.getLast()).isEqualTo(new Event.PursuitClosed("booked", CloseCause.BEAT));
  }

  @Test
  void atNightAndOnDaysOffNobodyIsRung() {
    play.waitUntil(3, 19, 30);
    assertThat(play.refused(new Command.PlaceCall("ada"))).isEqualTo("outside-hours");
    play.waitUntil(5, 10, 0);
    assertThat(play.refused(new Command.PlaceCall("ada"))).isEqualTo("outside-hours");
    play.waitUntil(6, 7, 30);
    assertThat(play.decide(new Command.PlaceCall("ada"))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void anAskAfterANoIsPressureUntilTheNoIsHonoured() {
    play.call("ada");
    play.say("ask-for-contact");
    play.say("generic-pitch");
    assertThat(play.state().refusals()).containsExactly("max");

    var spoke = only(play.say("propose-next-step"), Event.TraineeSpoke.class);

    assertThat(spoke.settled())
        .extracting(Event.Settled::move, Event.Settled::because)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("pressure", "ask-after-no"));
    assertThat(play.state().stopped()).containsExactly("max");
  }

  @Test
  void aSecondContactWithNothingNewBadgersAndOneThatWasAskedForDoesNot() {
    play.call("ada");
    play.say("greet");
    play.hangUp();
    play.call("ada");

    var bare = only(play.say("state-purpose"), Event.TraineeSpoke.class);

    assertThat(bare.settled()).extracting(Event.Settled::because).containsExactly("nothing-new");
    play.hangUp();
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
    play.waitUntil(3, 12, 0);
    play.call("ada");
    var asked = only(play.say("state-purpose", "badger"), Event.TraineeSpoke.class);
    assertThat(asked.settled())
        .extracting(Event.Settled::because, Event.Settled::holds)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("asked-to-be-called", false));
  }

  @Test
  void whatWasMisheardCanBeFlaggedOnceAndChangesNothing() {
    play.call("ada");
    play.say("thank");
    long turn = play.state().turns().getFirst();
    var before = play.state().feelings();

    play.act(new Command.FlagMisheard(turn, "apologise"));

    assertThat(play.state().feelings()).isEqualTo(before);
    assertThat(play.refused(new Command.FlagMisheard(turn, "thank"))).isEqualTo("already-flagged");
    assertThat(play.refused(new Command.FlagMisheard(2, "thank"))).isEqualTo("unknown-turn");
  }

  @Test
  void aBranchGoesOnFromBeforeTheTurnThatIsTriedAgain() {
    play.call("ada");
    play.say("pressure");
    long turn = play.state().turns().getFirst();

    var events = Decider.branch("parent", play.events(), turn);
    var branch = Play.from(scenario, events);
    branch.say("ask-for-contact");

    assertThat(events).hasSize((int) turn - 1);
    assertThat(branch.state().started().branch()).contains(new Event.Branch("parent", turn - 1));
    assertThat(branch.state().talk().orElseThrow().person()).isEqualTo("max");
  }

  @Test
  void theEarIsToldTheSituationAndTheLastLines() {
    play.call("ada");
    play.hangUp();
    play.call("ada");

    var utterance = Utterances.of(scenario, play.state(), "Hello again");

    assertThat(utterance.setting()).startsWith("Trainee rings Ada Stone for the second time, ");
    assertThat(utterance.they()).startsWith("Good morning.");
    assertThat(utterance.channel()).isEqualTo(Channel.CALL);
    var beat = play.state().talk().orElseThrow().beat();
    var listened =
        Objects.requireNonNull(scenario.beats().get(beat)).listens().stream()
            .flatMap(transition -> transition.listening().hears().stream())
            .toList();
    assertThat(listened).isNotEmpty();
    assertThat(utterance.expected().moves()).containsOnlyOnceElementsOf(listened);
  }

  @Test
  void whoeverIsPutThroughIsReachedAndNeedsNotRingAnyMore() {
    play.call("ada");
    play.say("leave-details");
    assertThat(play.state().open()).containsExactly("max-rings");

    var events = play.say("ask-for-contact");

    assertThat(only(events, Event.PromiseMet.class).timing()).isEqualTo(Event.Timing.EARLY);
    assertThat(play.state().ringBacks()).isEmpty();
    assertThat(play.state().open()).isEmpty();
  }

  @Test
  void aRequestToStopReleasesFromThePromiseToRing() {
    play.call("ada");
    play.say("ask-for-contact");
    play.act(Said.moves("greet").cites("early").say());
    assertThat(play.state().open()).containsExactly("ring-max");
    play.say("generic-pitch");

    play.say("propose-next-step");

    assertThat(play.state().stopped()).containsExactly("max");
    assertThat(play.state().open()).isEmpty();
    play.waitUntil(6, 17, 0);
    assertThat(play.state().broken()).isEmpty();
  }

  private PursuitState.Feelings feelings() {
    return Objects.requireNonNull(play.state().feelings().get("ada"));
  }

  private LocalDateTime ringBack() {
    return Objects.requireNonNull(play.state().ringBacks().get("max"));
  }

  private void meetMax() {
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
  }

  private List<Event> reachBox() {
    for (int minutes = 0; minutes < 600; minutes += 30) {
      var events = play.call("max");
      var opened = only(events, Event.ContactOpened.class);
      if (opened.outcome() == Outcome.VOICEMAIL) {
        return events;
      }
      play.hangUp();
      play.act(new Command.WaitUntil(play.state().clock().plusMinutes(30)));
    }
    throw new AssertionError("Max is always in");
  }

  private void leaveMessageForMax() {
    meetMax();
    reachBox();
    play.say("leave-details");
  }
}
