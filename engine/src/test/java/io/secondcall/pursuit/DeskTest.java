package io.secondcall.pursuit;

import static io.secondcall.pursuit.Play.all;
import static io.secondcall.pursuit.Play.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.pursuit.Event.Timing;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Requests that bind a house, letters that go out of themselves, deeds, and what becomes of it. */
class DeskTest {
  private final Scenario scenario = Houses.scenario();
  private final Play play = Play.of(scenario, 3);

  private List<Event> doing(String deed) {
    return play.act(new Command.Do(deed, "", Optional.empty()));
  }

  private static Command.Do note(Said said) {
    return new Command.Do("account-note", "Nadia asked us to stop.", Optional.of(said.hearing()));
  }

  @Test
  void whatAHouseHadAskedForBindsFromTheFirstContact() {
    play.call("moira");

    assertThat(play.state().contacts().getFirst().breach()).isTrue();
    assertThat(play.state().breaches()).isEqualTo(1);
    assertThat(play.state().stopped()).isEmpty();
  }

  @Test
  void oneConfirmationToWhoAskedIsNoBreachAndASecondIs() {
    play.mail("nadia", Said.moves("apologise"));
    assertThat(play.state().breaches()).isZero();

    play.mail("nadia", Said.moves("apologise"));
    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void aConfirmationThatWantsSomethingIsABreach() {
    play.mail("nadia", Said.moves("apologise", "propose-next-step"));

    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void aCopyToSomebodyOfTheHouseIsABreachToo() {
    play.mail("ruth", Said.moves("greet"), "nadia");

    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void colleaguesAndFriendsCanBeWrittenToAndColleaguesAreNoAttempts() {
    play.message("dan", Said.moves("ask-open"));
    play.mail("ruth", Said.moves("greet"));

    var state = play.state();
    assertThat(state.breaches()).isZero();
    assertThat(state.attempts()).isEqualTo(1);
    assertThat(state.written(Channel.MESSAGE)).isZero();
    assertThat(PursuitNames.pursuit(scenario, state)).containsEntry("contacts", 1L);
    assertThat(play.state().exchange("dan", Channel.MESSAGE).sent()).isEqualTo(1);
  }

  @Test
  void whoeverStandsApartAsksForThemselvesAlone() {
    play.mail("ruth", Said.moves("pressure"));
    play.waitUntil(3, 17, 0);

    assertThat(play.state().stopped()).containsExactly("ruth");
    assertThat(play.state().desk().bound()).containsExactly("nadia", "moira", "ruth");
    play.mail("ruth", Said.moves("propose-next-step"));
    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void aRequestOfOneBindsTheirHouse() {
    play.mail("nadia", Said.moves("propose-next-step"));
    var events = play.waitUntil(3, 17, 0);

    assertThat(only(events, Event.AskedToStop.class).bound()).containsExactly("nadia", "moira");
  }

  @Test
  void lettersGoOutInTheirTimeAndAnAnswerComesAtOnceAndCanBeAnsweredOnce() {
    var events = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 6, 12, 0)));

    assertThat(all(events, Event.SequenceSent.class))
        .containsExactly(
            new Event.SequenceSent("autumn", 1, "nadia"),
            new Event.SequenceSent("autumn", 2, "nadia"));
    var first =
        play.events().stream().filter(r -> r.event() instanceof Event.SequenceSent).findFirst();
    assertThat(first.orElseThrow().at()).isEqualTo(LocalDateTime.of(2026, 3, 4, 9, 0));
    assertThat(play.state().variables()).containsEntry("bumped", true);
    assertThat(play.state().clock()).isEqualTo(LocalDateTime.of(2026, 3, 5, 9, 0));
    assertThat(only(events, Event.PersonSpoke.class).source()).isEqualTo("angry-mail");
    assertThat(play.state().desk().sequenceBreaches()).isEqualTo(2);
    assertThat(play.state().breaches()).isZero();

    play.mail("nadia", Said.moves("own-mistake", "propose-next-step"));
    assertThat(play.state().breaches()).isZero();
    play.mail("nadia", Said.moves("propose-next-step"));
    assertThat(play.state().breaches()).isEqualTo(1);
  }

  @Test
  void aLetterWearsThePatienceOfTheContactThatFollows() {
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 4, 10, 0)));

    var events = play.mail("nadia", Said.moves("apologise"));

    var greeted =
        all(events, Event.FeelingsChanged.class).stream()
            .filter(change -> change.because().contains("contact"))
            .findFirst();
    assertThat(greeted.orElseThrow().patience()).isEqualTo(2);
  }

  @Test
  void aSequenceThatWasStoppedSendsNothing() {
    doing("look-at-outbox");
    doing("stop-autumn");

    var events = play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 6, 12, 0)));

    assertThat(all(events, Event.SequenceSent.class)).isEmpty();
    assertThat(PursuitNames.pursuit(scenario, play.state())).containsEntry("running", List.of());
  }

  @Test
  void aDeedIsOfferedOnlyWhereItsConditionHoldsAndDoneOnce() {
    assertThat(play.refused(new Command.Do("stop-autumn", "", Optional.empty())))
        .isEqualTo("unknown-deed");

    var events = doing("look-at-outbox");
    assertThat(only(events, Event.DeedDone.class).found()).contains(List.of("autumn-runs"));
    assertThat(play.state().found()).containsExactly("autumn-runs");
    assertThat(play.state().clock()).isEqualTo(LocalDateTime.of(2026, 3, 3, 8, 45));
    assertThat(Deeds.offered(scenario, play.state()))
        .extracting(deed -> deed.id())
        .containsExactly("stop-autumn", "mark-dnc", "account-note", "hand-over");
    assertThat(play.refused(new Command.Do("look-at-outbox", "", Optional.empty())))
        .isEqualTo("already-done");
    assertThat(play.refused(new Command.Do("mark-dnc", "Now.", Optional.empty())))
        .isEqualTo("no-words");
  }

  @Test
  void aNoteIsHeardKeptApartAndCanBeWrittenAgain() {
    var decision = play.decide(note(Said.moves("recap").cites("told-to-stop")));

    var accepted = (Decision.Accepted) decision;
    assertThat(accepted.text()).contains("Nadia asked us to stop.");
    var done = only(accepted.events().stream().map(Recorded::event).toList(), Event.DeedDone.class);
    assertThat(done.heard().cited()).containsExactly("told-to-stop");
    assertThat(done.length()).isEqualTo(OptionalInt.of(23));
    assertThat(play.state().desk().noted()).containsExactly("told-to-stop");
    assertThat(play.state().heard()).isEmpty();
    assertThat(play.state().clock()).isAfter(LocalDateTime.of(2026, 3, 3, 8, 40));
    play.act(note(Said.moves("recap")));
    assertThat(play.state().desk().notes()).hasSize(2);
  }

  @Test
  void wordsThatCannotBeHeardAreNotNoted() {
    assertThat(play.refused(new Command.Do("account-note", "Stop.", Optional.empty())))
        .isEqualTo("not-analysed");
    assertThat(play.refused(note(Said.moves().clarity(Clarity.FOREIGN)))).isEqualTo("foreign");
    assertThat(play.refused(new Command.Do("account-note", " ", Optional.empty())))
        .isEqualTo("nothing-said");
    assertThat(play.refused(new Command.Do("account-note", "x".repeat(2_001), Optional.empty())))
        .isEqualTo("too-long");
  }

  @Test
  void aConfirmedRemovalIsAPromiseThatDeedsKeep() {
    var events = play.mail("nadia", Said.moves("confirm-removal"));

    var promise = only(events, Event.PromiseMade.class);
    assertThat(promise.promise()).isEqualTo("removal");
    assertThat(promise.to().toLocalDate())
        .isEqualTo(LocalDateTime.of(2026, 3, 4, 9, 0).toLocalDate());
    doing("look-at-outbox");
    assertThat(all(doing("mark-dnc"), Event.PromiseMet.class)).isEmpty();
    assertThat(only(doing("stop-autumn"), Event.PromiseMet.class).timing()).isEqualTo(Timing.KEPT);
    assertThat(play.state().kept()).containsExactly("removal");
  }

  @Test
  void aRemovalThatIsForgottenIsABrokenPromiseAndNoCallKeepsIt() {
    play.mail("nadia", Said.moves("confirm-removal"));
    play.call("moira");
    play.hangUp();
    assertThat(play.state().kept()).isEmpty();

    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 4, 16, 0)));

    assertThat(play.state().broken()).containsExactly("removal");
  }

  @Test
  void anUnsureConfirmationPromisesNothing() {
    var events = play.mail("nadia", Said.text("Well.").move("confirm-removal", 0.5));

    assertThat(all(events, Event.PromiseMade.class)).isEmpty();
  }

  @Test
  void whatBecameOfItIsFixedWhenItEnds() {
    doing("mark-dnc");

    var closed = only(play.act(new Command.Close()), Event.PursuitClosed.class);

    assertThat(closed.ending()).isEqualTo("left-well");
    assertThat(closed.epilogue()).isEqualTo(OptionalInt.of(1));
    var now = new Journal(scenario, play.events()).now();
    assertThat(now.ending().orElseThrow().epilogue().orElseThrow().later())
        .isEqualTo("A month later");
    assertThat(now.stillRunning()).containsExactly("Autumn revival");
  }

  @Test
  void theTraineeSeesLettersDeedsAndWhyNobodyIsToBeContacted() {
    assertThat(new Journal(scenario, play.events()).now().doNotContact()).isEmpty();
    play.act(new Command.Research("notes"));
    assertThat(new Journal(scenario, play.events()).now().doNotContact())
        .contains(Now.DoNotContact.ON_FILE);
    play.act(note(Said.moves("recap")));
    play.act(new Command.WaitUntil(LocalDateTime.of(2026, 3, 4, 10, 0)));
    doing("mark-dnc");

    var journal = new Journal(scenario, play.events());
    assertThat(journal.now().doNotContact()).contains(Now.DoNotContact.MARKED);
    assertThat(journal.now().can()).contains(Now.Action.DO);
    var entries = journal.entries(0, n -> Optional.of("My note."));
    assertThat(entries).hasAtLeastOneElementOfType(Entry.SequenceSent.class);
    assertThat(
            entries.stream()
                .filter(Entry.DeedDone.class::isInstance)
                .map(Entry.DeedDone.class::cast))
        .extracting(Entry.DeedDone::text)
        .containsExactly(Optional.of("My note."), Optional.empty());
  }

  @Test
  void aTryFromANoteBeginsBeforeIt() {
    play.act(new Command.Research("notes"));
    play.act(note(Said.moves("recap")));

    var branch = Decider.branch("p-1", play.events(), play.state().sequence());

    assertThat(PursuitState.of(branch).desk().notes()).isEmpty();
    assertThat(PursuitState.of(branch).desk().bound()).containsExactly("nadia", "moira");
  }
}
