package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.ranking.Season;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranked attempts as the events tell them, on both databases. */
@ParameterizedClass
@EnumSource
class RankedAttemptsTest {
  private static final String KIM = "kim-id";

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private StoreSamples samples;
  private RankedAttempts attempts;

  RankedAttemptsTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    samples = new StoreSamples(store);
    attempts = new RankedAttempts(store.database);
    samples.account(KIM, "Kim", "trainee", "North");
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  @Test
  void practiceAndBranchesAreNone() {
    samples.begun(KIM, Event.Mode.PRACTICE);
    samples.begunFrom(new Event.Branch("p", 3), KIM, Event.Mode.RANKED);

    assertThat(attempts.of(KIM)).isEmpty();
  }

  @Test
  void anAttemptIsOpenUntilItEndsAndCountsWithTheScoreThatWasIssuedFirst() {
    var id = samples.begun(KIM, Event.Mode.RANKED);
    assertThat(attempts.of(KIM)).singleElement().returns(Optional.empty(), k -> k.over());
    long before = attempts.find(id).orElseThrow().changedAt();

    samples.closes(id, 2, StoreSamples.card(71));
    samples.happens(id, 4, "server", StoreSamples.issued(StoreSamples.card(99)));

    var over = attempts.changedAfter(before, 10).getFirst().over().orElseThrow();
    assertThat(over.outcome().score(Measure.OVERALL)).hasValue(71);
    assertThat(over.outcome().score(Measure.COURTESY)).isEmpty();
    assertThat(over.teams()).containsExactly("North");
    assertThat(over.condition().version()).isEqualTo(3);
    var kept = attempts.find(id).orElseThrow();
    assertThat(over.season()).isEqualTo(Season.of(kept.begunAt()).id());
    assertThat(kept.endedAt()).isPresent();
    assertThat(attempts.openSince(StoreSamples.FAR_OFF, 10)).isEmpty();
  }

  @Test
  void whatWasLeftLyingCountsAsNothingWhateverItHadComeTo() {
    var id = samples.begun(KIM, Event.Mode.RANKED);
    assertThat(attempts.openSince(StoreSamples.LONG_AGO, 10)).isEmpty();
    assertThat(attempts.openSince(StoreSamples.FAR_OFF, 10))
        .singleElement()
        .returns(id, k -> k.pursuit());

    samples.happens(id, 2, "server", new Event.PursuitClosed("booked", Event.CloseCause.LAPSED));
    samples.happens(id, 3, "server", StoreSamples.issued(StoreSamples.card(71)));

    var over = attempts.find(id).orElseThrow().over().orElseThrow();
    assertThat(over.outcome()).isInstanceOf(Outcome.Lapsed.class);
    assertThat(over.outcome().score(Measure.OVERALL)).hasValue(0);
  }

  @Test
  void aCoachWhoVoidsOneIsKnownByAnId() {
    var id = samples.begun(KIM, Event.Mode.RANKED);
    samples.happens(id, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    samples.happens(id, 3, "cora-id", new Event.AttemptVoided(20));

    var over = attempts.find(id).orElseThrow().over().orElseThrow();
    assertThat(over.exclusion()).contains(new Exclusion.Voided("cora-id", ""));
  }

  @Test
  void whatIsFinishedIsToldOnceForTheTeamOfThatMoment() {
    var people = new PeopleStore(store.database);
    var first = samples.begun(KIM, Event.Mode.PRACTICE);
    samples.happens(
        first, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    samples.begun(KIM, Event.Mode.PRACTICE);
    people.write(
        tables -> {
          tables.teams().move(KIM, "South", Clock.systemUTC().instant());
          return KIM;
        });
    var second = samples.begun(KIM, Event.Mode.RANKED);
    samples.happens(
        second, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));

    var summaries = new Summaries(store.database);
    assertThat(summaries.finishedByTeam(StoreSamples.LONG_AGO, StoreSamples.FAR_OFF))
        .containsExactly(
            new Summaries.TeamCount("North", 1, 1), new Summaries.TeamCount("South", 1, 1));
    assertThat(
            summaries.finishedByTeam(StoreSamples.LONG_AGO, StoreSamples.LONG_AGO.plusSeconds(1)))
        .isEmpty();
  }

  @Test
  void whatAGuestFinishedCountsFromTheDayOnWhichAnAccountTookItOver() {
    var finished = samples.begun("guest", Event.Mode.PRACTICE);
    samples.happens(
        finished, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    var open = samples.begun("guest", Event.Mode.PRACTICE);
    var summaries = new Summaries(store.database);
    var over = Clock.systemUTC().instant().plus(Duration.ofDays(31));
    assertThat(summaries.finishedByTeam(StoreSamples.LONG_AGO, over)).isEmpty();

    claimed("guest", over.plusSeconds(1));

    assertThat(summaries.finishedByTeam(StoreSamples.LONG_AGO, over))
        .as("a time that was over before the claim")
        .isEmpty();
    var one = new Summaries.TeamCount("North", 1, 1);
    assertThat(summaries.finishedByTeam(over, over.plusSeconds(2))).containsExactly(one);
    summaries.rebuild();
    assertThat(summaries.finishedByTeam(over, over.plusSeconds(2))).containsExactly(one);
    samples.happens(
        open, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    assertThat(summaries.finishedByTeam(StoreSamples.LONG_AGO, over)).isEmpty();
  }

  @Test
  void whatIsFinishedAfterItWasTakenOverCountsWhenItIs() {
    var pursuit = samples.begun("guest", Event.Mode.PRACTICE);
    var claim = StoreSamples.LONG_AGO.plusSeconds(60);
    claimed("guest", claim);
    samples.happens(
        pursuit, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));

    var summaries = new Summaries(store.database);
    assertThat(summaries.finishedByTeam(claim, claim.plusSeconds(1))).isEmpty();
    assertThat(summaries.finishedByTeam(claim, StoreSamples.FAR_OFF))
        .containsExactly(new Summaries.TeamCount("North", 1, 1));
  }

  @Test
  void whatIsTakenOverCountsForTheTeamOfThatMoment() {
    var pursuit = samples.begun("guest", Event.Mode.PRACTICE);
    samples.happens(
        pursuit, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    var later = Clock.systemUTC().instant().plusSeconds(60);
    new PeopleStore(store.database)
        .write(
            tables -> {
              tables.teams().move(KIM, "South", later);
              return KIM;
            });
    claimed("guest", later);

    assertThat(
            new Summaries(store.database)
                .finishedByTeam(StoreSamples.LONG_AGO, StoreSamples.FAR_OFF))
        .containsExactly(new Summaries.TeamCount("South", 1, 1));
  }

  private void claimed(String guest, Instant at) {
    new PeopleStore(store.database).write(tables -> tables.claim(guest, KIM, at));
  }

  @Test
  void aFilledStoreHoldsWhatItWasFilledWithAndGoesOn() {
    new RankedFill(store.database, List.of("prove-it", "stood-up")).fill(KIM, 400, Instant.now());

    assertThat(attempts.changedAfter(0, 1000)).hasSize(400);
    assertThat(attempts.of(KIM)).hasSize(RankedFill.EACH);
    var id = samples.begun(KIM, Event.Mode.RANKED);
    assertThat(attempts.of(KIM)).hasSize(RankedFill.EACH + 1).first().returns(id, k -> k.pursuit());
  }

  @Test
  void theTeamIsThatOfTheMomentOfBeginning() {
    var first = samples.begun(KIM, Event.Mode.RANKED);
    var people = new PeopleStore(store.database);
    people.write(
        tables -> {
          tables.teams().move(KIM, "South", Clock.systemUTC().instant());
          return KIM;
        });
    var second = samples.begun(KIM, Event.Mode.RANKED);

    assertThat(attempts.find(first).orElseThrow().team()).isEqualTo("North");
    assertThat(attempts.find(second).orElseThrow().team()).isEqualTo("South");
  }

  @Test
  void nothingLapsesForSomebodyWhoWasErasedAndNoCoachListsIt() {
    samples.begun(KIM, Event.Mode.RANKED);
    assertThat(attempts.ofTeam("North", 10)).hasSize(1);
    new PeopleStore(store.database)
        .write(tables -> tables.erasures().person(KIM, Clock.systemUTC().instant()));

    assertThat(attempts.openSince(StoreSamples.FAR_OFF, 10)).isEmpty();
    assertThat(attempts.ofTeam("North", 10)).isEmpty();
  }
}
