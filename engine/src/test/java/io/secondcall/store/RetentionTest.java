package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.Retention;
import io.secondcall.people.Retention.Gone;
import io.secondcall.people.Retention.Periods;
import io.secondcall.pursuit.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was kept long enough goes, and nothing else: on both databases, with a clock moved on. */
@ParameterizedClass
@EnumSource
class RetentionTest {
  private static final Instant THEN = Instant.parse("2026-03-02T12:00:00Z");
  private static final String THEN_IN_SQL = "timestamp with time zone '2026-03-02 12:00:00Z'";
  private static final Gone NOTHING = new Gone(0, 0, 0, 0, 0);

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private StoreSamples samples;
  private PeopleStore people;
  private Summaries summaries;

  RetentionTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    samples = new StoreSamples(store);
    people = new PeopleStore(store.database);
    summaries = new Summaries(store.database);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private static final Periods THIRTY_DAYS =
      new Periods(days(30), days(30), days(30), days(30), days(30));

  private static Optional<Duration> days(int days) {
    return Optional.of(Duration.ofDays(days));
  }

  private Retention at(Instant now, Periods periods) {
    return new Retention(people, summaries, periods, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Gone run(int daysLater) {
    return at(THEN.plus(Duration.ofDays(daysLater)), THIRTY_DAYS).run();
  }

  /** A pursuit with words, as the lists know it; old, whenever this test runs. */
  private String pursuit(boolean closed) {
    var pursuit = samples.begun("owner", Event.Mode.PRACTICE);
    samples.happens(pursuit, 2, "trainee", "my words", new Event.SilenceKept(1, 2));
    if (closed) {
      samples.closes(pursuit, 3, StoreSamples.card(71));
    }
    summaries.catchUp();
    store.execute("update event set recorded_at = " + THEN_IN_SQL);
    store.execute("update pursuit_summary set updated_at = " + THEN_IN_SQL);
    return pursuit;
  }

  @Test
  void wordsOfAFinishedPursuitGoWhenTheirTimeIsUpAndItsScoreStays() {
    var finished = pursuit(true);
    var underWay = pursuit(false);

    assertThat(run(29)).isEqualTo(NOTHING);
    assertThat(run(31)).isEqualTo(new Gone(1, 0, 0, 0, 0));
    assertThat(run(31)).isEqualTo(NOTHING);

    assertThat(store.texts.of(finished)).containsValue("[erased]");
    assertThat(store.texts.of(underWay)).containsValue("my words");
    assertThat(store.count("select sum(overall) from pursuit_summary")).isEqualTo(71);
    assertThat(store.events.read(finished, 0)).hasSize(4);
  }

  @Test
  void manyFinishedPursuitsGoInSeveralTransactions() {
    for (int i = 0; i < 120; i++) {
      pursuit(true);
    }
    assertThat(run(31)).isEqualTo(new Gone(120, 0, 0, 0, 0));
  }

  @Test
  void aGuestWhoStaysAwayIsNobodyAnyMore() {
    var guests = new GuestTable(store.database);
    guests.insert("away", "hash-a", THEN);
    guests.insert("there", "hash-t", THEN);
    var pursuit = store.begunBy("away");
    store.say(pursuit, 1, "words of a guest");
    store.execute("update event set recorded_at = " + THEN_IN_SQL);
    guests.findByHash("hash-t", THEN.plus(Duration.ofDays(20)));

    assertThat(run(31)).isEqualTo(new Gone(0, 1, 0, 0, 0));
    assertThat(run(31)).isEqualTo(NOTHING);

    assertThat(guests.findByHash("hash-a", THEN)).isEmpty();
    assertThat(guests.findByHash("hash-t", THEN)).isPresent();
    assertThat(store.texts.of(pursuit)).containsValue("[erased]");
    assertThat(store.events.pursuit(pursuit)).isPresent();
  }

  @Test
  void sessionsAndLinksGoOnceTheyAreOverForSoLong() {
    people.write(
        tables -> {
          tables
              .accounts()
              .insert(
                  new AccountRow("a", "default", "zoe", "Zoë", "trainee", "", "$hash", true, THEN));
          tables.sessions().insert("rests", "hash-1", "a", THEN);
          tables.sessions().insert("goes-on", "hash-2", "a", THEN);
          tables.sessions().seen("goes-on", THEN.plus(Duration.ofDays(200)));
          tables.links().insert(link("used", Optional.of(THEN)), "hash-3");
          tables.links().insert(link("open", Optional.empty()), "hash-4");
          return "";
        });
    people.write(tables -> tables.links().use("used", THEN));

    assertThat(run(29)).isEqualTo(NOTHING);
    assertThat(run(31)).as("used a month ago").isEqualTo(new Gone(0, 0, 0, 1, 0));
    assertThat(run(45)).as("expired a month ago").isEqualTo(new Gone(0, 0, 0, 1, 0));
    assertThat(run(61)).as("over after 30 days of rest").isEqualTo(new Gone(0, 0, 1, 0, 0));
    assertThat(run(211)).as("over after 180 days").isEqualTo(new Gone(0, 0, 1, 0, 0));
  }

  private static LinkRow link(String id, Optional<Instant> used) {
    return new LinkRow(
        id,
        "default",
        "invitation",
        Optional.empty(),
        "trainee",
        "",
        "",
        "",
        "ada",
        THEN,
        THEN.plus(Duration.ofDays(14)),
        used);
  }

  private void note(Instant at, String action) {
    people.write(
        tables -> {
          tables.audit().append(at, "default", "a", action, "", "");
          return "";
        });
  }

  private Optional<String> problem(Map<Long, String> known) {
    return new AuditCheck(people).run(known).problem();
  }

  @Test
  void theAuditLogLosesItsBeginningSaysSoAndStillVerifies() {
    note(THEN, "one");
    note(THEN.plusSeconds(1), "two");
    note(THEN.plus(Duration.ofDays(40)), "three");
    var noted = people.<AuditEntry>read(tables -> tables.audit().after(1, 1).getFirst());

    assertThat(run(31)).isEqualTo(new Gone(0, 0, 0, 0, 2));
    assertThat(run(31)).isEqualTo(NOTHING);

    assertThat(people.<List<AuditEntry>>read(tables -> tables.audit().after(0, 9)))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("three", ""),
            org.assertj.core.groups.Tuple.tuple("audit-trimmed", "2"));
    assertThat(problem(Map.of())).isEmpty();
    assertThat(problem(Map.of(2L, noted.hash()))).isEmpty();
    assertThat(problem(Map.of(2L, "0".repeat(64)))).isPresent();
    note(THEN.plus(Duration.ofDays(41)), "four");
    assertThat(problem(Map.of())).isEmpty();

    // All of it goes in the end, but for the note, which stays alone.
    assertThat(run(200).auditEntries()).isEqualTo(3);
    assertThat(problem(Map.of())).isEmpty();
    assertThat(run(400)).isEqualTo(NOTHING);
    assertThat(problem(Map.of())).isEmpty();
  }

  @Test
  void aBeginningThatWentWithoutANoteIsFound() {
    note(THEN, "one");
    note(THEN, "two");
    note(THEN.plus(Duration.ofDays(40)), "three");
    run(31);
    store.execute("delete from audit_entry where action = 'three'");
    assertThat(problem(Map.of())).hasValueSatisfying(text -> assertThat(text).contains("missing"));
    store.execute("update audit_head set base_position = 3");
    assertThat(problem(Map.of()))
        .hasValueSatisfying(text -> assertThat(text).contains("no entry says"));
  }

  @Test
  void forEverIsForEver() {
    pursuit(true);
    new GuestTable(store.database).insert("away", "hash-a", THEN);
    note(THEN, "one");
    assertThat(at(THEN.plus(Duration.ofDays(36_000)), Periods.forEver()).run()).isEqualTo(NOTHING);
  }

  @Test
  void severalNodesAtOnceLetEachThingGoOnce() throws Exception {
    for (int i = 0; i < 30; i++) {
      pursuit(true);
      note(THEN, "entry");
      new GuestTable(store.database).insert("g" + i, "hash-" + i, THEN);
    }
    var gone = new ArrayList<Gone>();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Gone> node = () -> run(31);
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        gone.add(done.get());
      }
    }
    assertThat(gone.stream().mapToInt(Gone::texts).sum()).isEqualTo(30);
    assertThat(gone.stream().mapToInt(Gone::auditEntries).sum()).isEqualTo(30);
    assertThat(store.count("select count(*) from guest")).isZero();
    assertThat(problem(Map.of())).isEmpty();
  }
}
