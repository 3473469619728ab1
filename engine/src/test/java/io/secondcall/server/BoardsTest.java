package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.People;
import io.secondcall.people.Tokens;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Scope;
import io.secondcall.ranking.Season;
import io.secondcall.ranking.Standing;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.ScorecardCodec;
import io.secondcall.store.Append;
import io.secondcall.store.Calibrations;
import io.secondcall.store.Database;
import io.secondcall.store.EventStore;
import io.secondcall.store.NewEvent;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PinnedScenarios;
import io.secondcall.store.PursuitRow;
import io.secondcall.store.RankedAttempts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Several nodes over one store, and starts one after the other, rank alike: on both databases. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class BoardsTest {
  private static final Season SEASON = new Season(2026, 1);
  private static final Instant IN_SEASON = Instant.parse("2026-02-03T09:00:00Z");
  private static final Duration LIMIT = Duration.ofHours(24);
  private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T09:00:00");
  private static final List<String> SCENARIOS = List.of("prove-it", "stood-up", "off-the-list");
  private static final List<Event.Difficulty> DIFFICULTIES = List.of(Event.Difficulty.values());
  private static final int PEOPLE = 5;

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(9);
  private final SetClock clock = new SetClock();
  private Optional<EmbeddedPostgres> postgres = Optional.empty();
  private Database database;

  BoardsTest(boolean shared) throws IOException {
    if (shared) {
      postgres = Optional.of(EmbeddedPostgres.start());
    }
  }

  /** Stands until it is set. */
  private static final class SetClock extends Clock {
    private volatile Instant now = IN_SEASON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() {
    database =
        postgres
            .map(server -> Database.shared(server.getJdbcUrl("postgres", "postgres")))
            .orElseGet(() -> Database.embedded(folder.resolve("data")));
    new PinnedScenarios(database, clock).pin("hash", "prove-it", 1, new byte[] {1});
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }

  /** A node that has just started. */
  private Boards node() {
    var random = new SecureRandom();
    var people = People.of(new PeopleStore(database), new Tokens(random), random, clock);
    return new Boards(
        new RankedAttempts(database), new Calibrations(database), people.teams(), clock, LIMIT);
  }

  private static String person(int number) {
    return "person-" + number;
  }

  private void play(int attempts) {
    var events = new EventStore(database, clock);
    for (int i = 0; i < attempts; i++) {
      var scenario = SCENARIOS.get(random.nextInt(SCENARIOS.size()));
      var id = UUID.randomUUID().toString();
      events.begin(
          new PursuitRow(
              id,
              EventStore.DEFAULT_ORGANISATION,
              person(random.nextInt(PEOPLE)),
              "hash",
              Optional.empty(),
              0,
              clock.instant()),
          append(
              id,
              1,
              new Event.PursuitStarted(
                  scenario,
                  1,
                  "hash",
                  "engine",
                  Event.Mode.RANKED,
                  new Event.Conditions(DIFFICULTIES.get(random.nextInt(3)), false),
                  7,
                  Map.of(),
                  MORNING,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())));
      int score = random.nextInt(101);
      var card =
          new Scorecard("scoring", "hash", "booked", Map.of(), score, Optional.empty(), List.of());
      events.append(
          append(
              id,
              2,
              new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE),
              new Event.ScorecardIssued(
                  "scoring", ScorecardCodec.write(card), OptionalLong.of(score))));
    }
  }

  private static Append append(String pursuit, long first, Event... happened) {
    var events = new ArrayList<NewEvent>();
    for (var event : happened) {
      var written = EventCodec.write(event);
      events.add(
          new NewEvent(
              first + events.size(),
              written.type(),
              written.schemaVersion(),
              MORNING,
              written.json()));
    }
    return new Append(
        pursuit, first - 1, UUID.randomUUID().toString(), "trainee", events, Map.of());
  }

  /** Everybody's standings on some boards; records compare every bit of a number. */
  private static List<Optional<Standing>> standings(Boards boards, Season season) {
    var scope = Scope.of(season.id(), Measure.OVERALL);
    var standings = new ArrayList<Optional<Standing>>();
    for (var which : List.of(scope, scope.at("prove-it"))) {
      var ranked = boards.of(which);
      for (int i = 0; i < PEOPLE; i++) {
        standings.add(ranked.standing(person(i)));
      }
    }
    return standings;
  }

  private static Calibration calibration(Boards boards, Season season) {
    return boards.of(Scope.of(season.id(), Measure.OVERALL)).calibration();
  }

  @Test
  void anotherNodeAndAnotherStartRankByWhatWasFittedFirst() {
    var one = node();
    play(21);
    assertThat(calibration(one, SEASON).seen()).isEqualTo(21);
    play(1);
    var before = standings(one, SEASON);
    assertThat(before).filteredOn(Optional::isPresent).hasSizeGreaterThan(5);

    assertThat(calibration(one, SEASON).seen()).as("none is due").isEqualTo(21);
    var two = node();
    assertThat(standings(two, SEASON)).isEqualTo(before);

    play(7);
    assertThat(calibration(two, SEASON).seen()).as("the other finds it due").isEqualTo(29);
    play(1);
    assertThat(calibration(one, SEASON).seen()).isEqualTo(29);
    var after = standings(one, SEASON);
    assertThat(standings(two, SEASON)).isEqualTo(after);
    assertThat(after).isNotEqualTo(before);

    database.close();
    open();
    assertThat(standings(node(), SEASON)).isEqualTo(after);
  }

  @Test
  void nodesThatFindAFitDueAtOnceRankByOne() throws Exception {
    var nodes = List.of(node(), node(), node());
    for (var node : nodes) {
      node.refresh();
    }
    try (var threads = Executors.newFixedThreadPool(nodes.size())) {
      for (int round = 0; round < 5; round++) {
        play(21 + round);
        var asked =
            nodes.stream().map(node -> (Callable<Object>) () -> standings(node, SEASON)).toList();
        for (var answer : threads.invokeAll(asked)) {
          assertThat(answer.get()).isEqualTo(standings(nodes.getFirst(), SEASON));
        }
      }
    }
  }

  @Test
  void theLastFitOfASeasonStandsForEver() {
    play(25);
    var one = node();
    assertThat(calibration(one, SEASON).seen()).isEqualTo(25);
    play(1);
    var ends = SEASON.next().begins();
    clock.now = ends.plus(LIMIT).minusSeconds(1);
    assertThat(calibration(one, SEASON).seen()).as("some may still be played").isEqualTo(25);

    clock.now = ends.plus(LIMIT);
    assertThat(calibration(one, SEASON).seen()).as("the season as a whole").isEqualTo(26);
    var last = calibration(one, SEASON);
    clock.now = IN_SEASON;
    play(20);
    clock.now = ends.plus(LIMIT).plusSeconds(1);

    assertThat(calibration(one, SEASON)).isEqualTo(last);
    assertThat(calibration(node(), SEASON)).isEqualTo(last);
    assertThat(standings(node(), SEASON)).isEqualTo(standings(one, SEASON));
    assertThat(calibration(one, SEASON.next()).seen())
        .as("the next begins with what was played before")
        .isEqualTo(46);
  }

  @Test
  void whatDidNotBeginYetOrHoldsNextToNothingIsNotFitted() {
    play(19);
    var one = node();
    assertThat(calibration(one, SEASON)).isEqualTo(Calibration.NONE);
    play(30);
    assertThat(calibration(one, SEASON).seen()).isEqualTo(49);
    assertThat(calibration(one, SEASON.next())).isEqualTo(Calibration.NONE);
    assertThat(calibration(one, SEASON.before())).isEqualTo(Calibration.NONE);
    assertThat(one.seasons()).containsExactly(SEASON);
    assertThat(new Calibrations(database).latest(SEASON.next(), Measure.OVERALL))
        .isEqualTo(Calibrations.Kept.NONE);
  }

  @Test
  void aBoardOfWhatNobodyPlayedIsEmptyAndMadeAnewForWhoeverAsks() {
    play(21);
    var one = node();
    var longAgo = Season.of("0099-q1").orElseThrow();
    assertThat(longAgo.id()).isEqualTo("0099-q1");

    assertThat(one.of(Scope.of(longAgo.id(), Measure.OVERALL)).board().size()).isZero();
    var unheardOf = Scope.of(SEASON.id(), Measure.OVERALL).at("unheard-of");
    assertThat(one.of(unheardOf).standing(person(0))).isEmpty();
    assertThat(one.of(unheardOf)).as("nothing is kept of it").isNotSameAs(one.of(unheardOf));
    var played = Scope.of(SEASON.id(), Measure.OVERALL).at("prove-it");
    assertThat(one.of(played)).isSameAs(one.of(played));
  }
}
