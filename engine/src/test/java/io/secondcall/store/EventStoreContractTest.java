package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.store.AppendResult.AlreadyDone;
import io.secondcall.store.AppendResult.Appended;
import io.secondcall.store.AppendResult.Conflict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises, on both databases. */
@ParameterizedClass
@EnumSource
class EventStoreContractTest {
  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;

  EventStoreContractTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  @Test
  void whatWasAppendedIsReadBackInOrderAndUnchanged() {
    var pursuit = store.begun();
    var odd = "{\"text\":\"naïve — 你好 🙂 \\\"quoted\\\" ; drop table event\"}";

    var result = store.append(pursuit, 1, "c-1", odd, "{\"n\":2}");

    assertThat(result).isEqualTo(new Appended(2, 3, store.events.head()));
    var events = store.events.read(pursuit, 1);
    assertThat(events).extracting(StoredEvent::sequence).containsExactly(2L, 3L);
    assertThat(events).extracting(StoredEvent::payload).containsExactly(odd, "{\"n\":2}");
    assertThat(events.getFirst())
        .satisfies(
            event -> {
              assertThat(event.organisation()).isEqualTo("default");
              assertThat(event.pursuit()).isEqualTo(pursuit);
              assertThat(event.type()).isEqualTo("happened");
              assertThat(event.schema()).isEqualTo(1);
              assertThat(event.at()).isEqualTo(StoreUnderTest.MORNING.plusMinutes(2));
              assertThat(event.actor()).isEqualTo("trainee");
              assertThat(event.commandId()).isEqualTo("c-1");
            });
  }

  @Test
  void aPayloadMayBeLong() {
    var pursuit = store.begun();
    var long_ = "{\"x\":\"" + "y".repeat(300_000) + "\"}";
    store.append(pursuit, 1, "c-1", long_);
    assertThat(store.events.read(pursuit, 1).getFirst().payload()).isEqualTo(long_);
  }

  @Test
  void anExpectationThatIsBehindConflictsAndStoresNothing() {
    var pursuit = store.begun();
    store.append(pursuit, 1, "c-1", "{}");
    var head = store.events.head();

    assertThat(store.append(pursuit, 1, "c-2", "{}")).isEqualTo(new Conflict(2));
    assertThat(store.append(pursuit, 7, "c-3", "{}")).isEqualTo(new Conflict(2));

    assertThat(store.events.head()).isEqualTo(head);
    assertThat(store.events.read(pursuit, 0)).hasSize(2);
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerHoweverFarThePursuitHasCome() {
    var pursuit = store.begun();
    store.append(pursuit, 1, "c-1", "{}", "{}");
    store.append(pursuit, 3, "c-2", "{}");

    assertThat(store.append(pursuit, 1, "c-1", "{}")).isEqualTo(new AlreadyDone(2, 3));
    assertThat(store.events.outcome(pursuit, "c-1")).contains(new AlreadyDone(2, 3));
    assertThat(store.events.outcome(pursuit, "c-9")).isEmpty();
    assertThat(store.events.read(pursuit, 0)).hasSize(4);
  }

  @Test
  void commandIdsOfDifferentPursuitsDoNotMeet() {
    var one = store.begun();
    var other = store.begun();
    store.append(one, 1, "same", "{}");
    assertThat(store.append(other, 1, "same", "{}")).isInstanceOf(Appended.class);
  }

  @Test
  void ofConcurrentAppendsOnOnePursuitExactlyOneWins() {
    var pursuit = store.begun();
    for (var round = 0; round < 10; round++) {
      var expected = round + 1L;
      var results =
          atOnce(8, () -> store.append(pursuit, expected, StoreUnderTest.command(), "{}"));
      assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(new Conflict(expected + 1)::equals).hasSize(7);
    }
  }

  @Test
  void theSameCommandSentManyTimesAtOnceIsCarriedOutOnce() {
    var pursuit = store.begun();
    var results = atOnce(8, () -> store.append(pursuit, 1, "c-1", "{}", "{}"));
    assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(new AlreadyDone(2, 3)::equals).hasSize(7);
  }

  @Test
  void positionsStayGaplessAndAFollowerNeverSkipsOneWhileManyAppend() throws Exception {
    var pursuits = List.of(store.begun(), store.begun(), store.begun(), store.begun());
    var begin = store.events.head();
    var followed = new CopyOnWriteArrayList<Long>();
    var failed = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          pursuits.stream()
              .map(
                  pursuit ->
                      threads.submit(
                          () -> {
                            for (var i = 0; i < 25; i++) {
                              store.append(
                                  pursuit, 1 + i * 2L, StoreUnderTest.command(), "{}", "{}");
                              // Losers leave no hole behind either.
                              store.append(pursuit, 1, StoreUnderTest.command(), "{}");
                            }
                          }))
              .toList();
      var follower =
          threads.submit(
              () -> {
                var position = begin;
                // A writer that failed must not leave the follower waiting for ever.
                while (position < begin + 200 && !failed.get()) {
                  for (var event : store.events.follow(position, 7)) {
                    followed.add(event.position());
                    position = event.position();
                  }
                }
              });
      try {
        for (var writer : writers) {
          writer.get();
        }
      } catch (ExecutionException e) {
        failed.set(true);
        throw e;
      }
      follower.get();
    }
    assertThat(followed)
        .containsExactlyElementsOf(LongStream.rangeClosed(begin + 1, begin + 200).boxed().toList());
  }

  @Test
  void aBranchKeepsWhereItLeftItsParentAndGoesOnFromThere() {
    var parent = store.begun();
    store.append(parent, 1, "c-1", "{}", "{}", "{}");
    var row = store.events.pursuit(parent).orElseThrow();
    store.events.begin(
        new PursuitRow(
            "branch",
            row.organisation(),
            row.owner(),
            row.scenarioHash(),
            java.util.Optional.of(new PursuitRow.BranchPoint(parent, 3)),
            0,
            row.startedAt()),
        new Append(
            "branch", 0, "c-1", "trainee", List.of(StoreUnderTest.event(1, "{}")), Map.of()));

    assertThat(store.events.pursuit("branch").orElseThrow())
        .satisfies(
            branch -> {
              assertThat(branch.lastSequence()).isEqualTo(3);
              assertThat(branch.branch()).contains(new PursuitRow.BranchPoint(parent, 3));
              assertThat(branch.owner()).isEqualTo("guest");
            });
    assertThat(store.append("branch", 3, "c-2", "{}")).isInstanceOf(Appended.class);
    assertThat(store.events.read("branch", 0))
        .extracting(StoredEvent::sequence)
        .containsExactly(1L, 4L);
    assertThat(store.events.read(parent, 0)).hasSize(4);
  }

  @Test
  void erasedWordsAreGoneAndEverythingElseStays() {
    var pursuit = store.begun();
    var other = store.begun();
    store.say(pursuit, 1, "Good morning, Dana 🙂");
    store.say(pursuit, 2, "my number is 555 0100");
    store.say(other, 1, "stays");
    assertThat(store.texts.of(pursuit)).containsEntry(2L, "Good morning, Dana 🙂");

    assertThat(store.texts.erase(pursuit)).isEqualTo(2);

    assertThat(store.texts.of(pursuit)).isEqualTo(Map.of(2L, "[erased]", 3L, "[erased]"));
    assertThat(store.texts.of(other)).containsEntry(2L, "stays");
    assertThat(store.events.read(pursuit, 0)).hasSize(3);
    assertThat(store.count("select count(*) from event_text where words like '%555%'")).isZero();
    assertThat(store.texts.erase(pursuit)).isZero();
  }

  @Test
  void aPinnedScenarioStaysAsItWas() {
    var bytes = "title: Prove it — 你好".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    store.scenarios.pin("abc", "prove-it", 2, bytes);
    store.scenarios.pin("abc", "prove-it", 2, bytes);
    assertThat(store.scenarios.read("abc")).hasValueSatisfying(b -> assertThat(b).isEqualTo(bytes));
    assertThat(store.scenarios.read("nothing")).isEmpty();
    atOnce(
        6,
        () -> {
          store.scenarios.pin("def", "prove-it", 3, bytes);
          return true;
        });
    assertThat(store.scenarios.read("def")).isPresent();
  }

  @Test
  void aReadModelTakesEachEventOnceHoweverManyFollowAtOnce() {
    var pursuit = store.begun();
    store.execute("create table counted (global_position bigint not null, seen integer)");
    var followers = List.of(counter(1), counter(1), counter(1));
    for (var i = 0; i < 20; i++) {
      store.append(pursuit, 1 + i, StoreUnderTest.command(), "{}");
    }
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var follower : followers) {
      tasks.add(
          () -> {
            follower.catchUp();
            return true;
          });
    }
    atOnce(tasks);

    assertThat(store.count("select count(*) from counted")).isEqualTo(21);
    assertThat(store.count("select count(distinct global_position) from counted")).isEqualTo(21);
  }

  @Test
  void aReadModelWithNewRulesIsBuiltAnew() {
    store.begun();
    store.execute("create table counted (global_position bigint not null, seen integer)");
    counter(1).catchUp();
    assertThat(store.count("select sum(seen) from counted")).isEqualTo(1);
    counter(2).catchUp();
    assertThat(store.count("select sum(seen) from counted")).isEqualTo(2);
    counter(2).rebuild();
    assertThat(store.count("select count(*) from counted")).isEqualTo(1);
  }

  @Test
  void anAppendThatFailsHalfWayLeavesNothingBehind() {
    var pursuit = store.begun();
    var head = store.events.head();
    var twice = List.of(StoreUnderTest.event(2, "{}"), StoreUnderTest.event(2, "{}"));
    assertThatThrownBy(
            () -> store.events.append(new Append(pursuit, 1, "c-1", "trainee", twice, Map.of())))
        .isInstanceOf(StoreException.Failed.class);

    assertThat(store.events.head()).isEqualTo(head);
    assertThat(store.append(pursuit, 1, "c-1", "{}")).isInstanceOf(Appended.class);
  }

  private Follower counter(int version) {
    return new Follower(
        store.database,
        new ReadModel() {
          @Override
          public String name() {
            return "counted";
          }

          @Override
          public int version() {
            return version;
          }

          @Override
          public void clear(Connection connection) throws SQLException {
            try (var delete = connection.prepareStatement("delete from counted")) {
              delete.executeUpdate();
            }
          }

          @Override
          public void apply(Connection connection, StoredEvent event) throws SQLException {
            try (var insert = connection.prepareStatement("insert into counted values (?, ?)")) {
              insert.setLong(1, event.position());
              insert.setInt(2, version);
              insert.executeUpdate();
            }
          }
        });
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) {
    return atOnce(java.util.Collections.nCopies(times, task));
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
