package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.RankedAttempt.Exclusion;
import io.secondcall.ranking.Season;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.ScorecardCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
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
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2126-01-01T00:00:00Z");

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private RankedAttempts attempts;

  RankedAttemptsTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    attempts = new RankedAttempts(store.database);
    new PeopleStore(store.database)
        .write(
            tables -> {
              tables
                  .accounts()
                  .insert(
                      new AccountRow(
                          KIM,
                          EventStore.DEFAULT_ORGANISATION,
                          "kim",
                          "Kim",
                          "trainee",
                          "North",
                          "$hash",
                          true,
                          LONG_AGO));
              tables.teams().move(KIM, "North", LONG_AGO);
              return KIM;
            });
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private String begun(Event.Mode mode, Optional<Event.Branch> branch) {
    var id = UUID.randomUUID().toString();
    store.events.begin(
        new PursuitRow(
            id,
            EventStore.DEFAULT_ORGANISATION,
            KIM,
            "hash",
            Optional.empty(),
            0,
            StoreUnderTest.MORNING.atZone(ZoneOffset.UTC).toInstant()),
        new Append(
            id,
            0,
            StoreUnderTest.command(),
            "trainee",
            List.of(
                kept(
                    1,
                    new Event.PursuitStarted(
                        "prove-it",
                        3,
                        "hash",
                        "engine",
                        mode,
                        new Event.Conditions(Event.Difficulty.TOUGH, false),
                        7,
                        Map.of(),
                        StoreUnderTest.MORNING,
                        branch,
                        Optional.empty(),
                        Optional.empty()))),
            Map.of()));
    return id;
  }

  private static NewEvent kept(long sequence, Event event) {
    var written = EventCodec.write(event);
    return new NewEvent(
        sequence, written.type(), written.schemaVersion(), StoreUnderTest.MORNING, written.json());
  }

  private void happens(String pursuit, long sequence, String actor, Event event) {
    store.events.append(
        new Append(
            pursuit,
            sequence - 1,
            StoreUnderTest.command(),
            actor,
            List.of(kept(sequence, event)),
            Map.of()));
  }

  private static Event issued(int overall) {
    var card =
        new Scorecard(
            "scoring-6", "hash", "booked", Map.of(), overall, Optional.empty(), List.of());
    return new Event.ScorecardIssued(
        "scoring-6", ScorecardCodec.write(card), OptionalLong.of(overall));
  }

  @Test
  void practiceAndBranchesAreNone() {
    begun(Event.Mode.PRACTICE, Optional.empty());
    begun(Event.Mode.RANKED, Optional.of(new Event.Branch("p", 3)));

    assertThat(attempts.of(KIM)).isEmpty();
  }

  @Test
  void anAttemptIsOpenUntilItEndsAndCountsWithTheScoreThatWasIssuedFirst() {
    var id = begun(Event.Mode.RANKED, Optional.empty());
    assertThat(attempts.of(KIM)).singleElement().returns(Optional.empty(), k -> k.over());
    long before = attempts.find(id).orElseThrow().changedAt();

    happens(id, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    happens(id, 3, "trainee", issued(71));
    happens(id, 4, "server", issued(99));

    var over = attempts.changedAfter(before, 10).getFirst().over().orElseThrow();
    assertThat(over.outcome().score(Measure.OVERALL)).hasValue(71);
    assertThat(over.outcome().score(Measure.COURTESY)).isEmpty();
    assertThat(over.teams()).containsExactly("North");
    assertThat(over.condition().version()).isEqualTo(3);
    var kept = attempts.find(id).orElseThrow();
    assertThat(over.season()).isEqualTo(Season.of(kept.begunAt()).id());
    assertThat(kept.endedAt()).isPresent();
    assertThat(attempts.openSince(FAR_OFF, 10)).isEmpty();
  }

  @Test
  void whatWasLeftLyingCountsAsNothingWhateverItHadComeTo() {
    var id = begun(Event.Mode.RANKED, Optional.empty());
    assertThat(attempts.openSince(LONG_AGO, 10)).isEmpty();
    assertThat(attempts.openSince(FAR_OFF, 10)).singleElement().returns(id, k -> k.pursuit());

    happens(id, 2, "server", new Event.PursuitClosed("booked", Event.CloseCause.LAPSED));
    happens(id, 3, "server", issued(71));

    var over = attempts.find(id).orElseThrow().over().orElseThrow();
    assertThat(over.outcome()).isInstanceOf(Outcome.Lapsed.class);
    assertThat(over.outcome().score(Measure.OVERALL)).hasValue(0);
  }

  @Test
  void aCoachWhoVoidsOneIsKnownByAnId() {
    var id = begun(Event.Mode.RANKED, Optional.empty());
    happens(id, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    happens(id, 3, "cora-id", new Event.AttemptVoided(20));

    var over = attempts.find(id).orElseThrow().over().orElseThrow();
    assertThat(over.exclusion()).contains(new Exclusion.Voided("cora-id", ""));
  }

  @Test
  void whatIsFinishedIsToldOnceForTheTeamOfThatMoment() {
    var people = new PeopleStore(store.database);
    var first = begun(Event.Mode.PRACTICE, Optional.empty());
    happens(first, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    begun(Event.Mode.PRACTICE, Optional.empty());
    people.write(
        tables -> {
          tables.teams().move(KIM, "South", Clock.systemUTC().instant());
          return KIM;
        });
    var second = begun(Event.Mode.RANKED, Optional.empty());
    happens(second, 2, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));

    var summaries = new Summaries(store.database);
    assertThat(summaries.finishedByTeam(LONG_AGO, FAR_OFF))
        .containsExactly(
            new Summaries.TeamCount("North", 1, 1), new Summaries.TeamCount("South", 1, 1));
    assertThat(summaries.finishedByTeam(LONG_AGO, LONG_AGO.plusSeconds(1))).isEmpty();
  }

  @Test
  void aFilledStoreHoldsWhatItWasFilledWithAndGoesOn() {
    new RankedFill(store.database, List.of("prove-it", "stood-up")).fill(KIM, 400, Instant.now());

    assertThat(attempts.changedAfter(0, 1000)).hasSize(400);
    assertThat(attempts.of(KIM)).hasSize(RankedFill.EACH);
    var id = begun(Event.Mode.RANKED, Optional.empty());
    assertThat(attempts.of(KIM)).hasSize(RankedFill.EACH + 1).first().returns(id, k -> k.pursuit());
  }

  @Test
  void theTeamIsThatOfTheMomentOfBeginning() {
    var first = begun(Event.Mode.RANKED, Optional.empty());
    var people = new PeopleStore(store.database);
    people.write(
        tables -> {
          tables.teams().move(KIM, "South", Clock.systemUTC().instant());
          return KIM;
        });
    var second = begun(Event.Mode.RANKED, Optional.empty());

    assertThat(attempts.find(first).orElseThrow().team()).isEqualTo("North");
    assertThat(attempts.find(second).orElseThrow().team()).isEqualTo("South");
  }

  @Test
  void nothingLapsesForSomebodyWhoWasErased() {
    begun(Event.Mode.RANKED, Optional.empty());
    new PeopleStore(store.database)
        .write(tables -> tables.erasures().person(KIM, Clock.systemUTC().instant()));

    assertThat(attempts.openSince(FAR_OFF, 10)).isEmpty();
  }
}
