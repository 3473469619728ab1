package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Assignments, attempts at them and certificates, on both databases. */
@ParameterizedClass
@EnumSource
class AssignmentTableTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
  private static final String DEFAULT = EventStore.DEFAULT_ORGANISATION;
  private static final EventStore.Place TWICE = new EventStore.Place("a", 2);

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private StoreSamples samples;
  private Summaries summaries;
  private RankedAttempts ranked;

  AssignmentTableTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    samples = new StoreSamples(store);
    summaries = new Summaries(store.database);
    ranked = new RankedAttempts(store.database);
    samples.account("kim", "Kim", "trainee", "North");
    samples.account("lea", "Lea", "trainee", "North");
    samples.account("cora", "Cora", "coach", "North");
    samples.account("tom", "Tom", "trainee", "South");
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private <T> T inStore(Function<PeopleTables, T> work) {
    summaries.catchUp();
    ranked.catchUp();
    return new PeopleStore(store.database).write(work);
  }

  private AssignmentRow set(String id, String... people) {
    return setFor("North", id, people);
  }

  private AssignmentRow setFor(String team, String id, String... people) {
    var row =
        new AssignmentRow(
            id,
            DEFAULT,
            team,
            Kind.CERTIFICATION,
            people.length == 0,
            "prove-it",
            Event.Difficulty.TOUGH,
            OptionalLong.of(7),
            true,
            2,
            new Marks(70, Map.of(Skill.COURTESY, 60)),
            "Mind the “no”",
            NOW,
            "cora",
            NOW,
            Optional.empty());
    inStore(
        tables -> {
          tables.assignments().insert(row, List.of(people));
          return row;
        });
    return row;
  }

  private List<String> of(String account) {
    return inStore(tables -> tables.assignments().of(account)).stream()
        .map(AssignmentRow::id)
        .toList();
  }

  private String begun(String owner) {
    return samples.begunAt(TWICE, owner, Event.Mode.RANKED);
  }

  private void closed(String pursuit) {
    samples.closes(pursuit, 2, StoreSamples.card(71));
    summaries.catchUp();
    ranked.catchUp();
  }

  @Test
  void ofManyTeamsEachHasItsLatestAndWhatBelongsToIt() {
    for (var id : List.of("a", "b", "c")) {
      set(id);
    }
    setFor("South", "d", "tom");
    setFor("East", "e", "tom");
    var pursuit = begun("kim");
    var both = List.of("North", "South");

    var latest = inStore(tables -> tables.assignments().ofTeams(DEFAULT, both, 2));
    assertThat(latest).extracting(AssignmentRow::id).containsExactly("a", "b", "d");
    var named = inStore(tables -> tables.assignments().named(DEFAULT, both));
    assertThat(named).containsOnlyKeys("d");
    var attempts = inStore(tables -> tables.assignments().attemptsOfTeams(DEFAULT, both));
    assertThat(attempts).extracting(AssignedAttempt::pursuit).containsExactly(pursuit);
    new PeopleStore(store.database)
        .write(
            tables -> {
              var kim = tables.accounts().find("kim").orElseThrow();
              tables.accounts().update(kim.withTeam("South"));
              return kim;
            });
    var people = inStore(tables -> tables.assignments().people(DEFAULT, both));
    assertThat(people.get("North"))
        .as("whoever played for it once belongs to it too")
        .extracting(AssignmentTable.Person::id)
        .containsExactly("cora", "kim", "lea");
    assertThat(people.get("South"))
        .extracting(AssignmentTable.Person::id)
        .containsExactly("kim", "tom");
  }

  @Test
  void whatIsSetComesBackAsItWasSet() {
    var row = set("a");
    var found = inStore(tables -> tables.assignments().find("a"));
    assertThat(found).contains(row);
    var ofNorth = inStore(tables -> tables.assignments().ofTeams(DEFAULT, List.of("North"), 10));
    assertThat(ofNorth).containsExactly(row);
    var ofSouth = inStore(tables -> tables.assignments().ofTeams(DEFAULT, List.of("South"), 10));
    assertThat(ofSouth).isEmpty();
  }

  @Test
  void itsTermsAreChangedAndPeopleAreAdded() {
    var row = set("a", "kim");
    set("b");
    var changed = row.withTerms(NOW.plusSeconds(60), 55, 3);
    inStore(
        tables -> {
          tables.assignments().change(changed);
          tables.assignments().add("a", List.of("lea"));
          return changed;
        });
    var found = inStore(tables -> tables.assignments().find("a"));
    assertThat(found).contains(changed);
    var other = inStore(tables -> tables.assignments().find("b")).orElseThrow();
    assertThat(other).returns(2, AssignmentRow::attempts);
    var named = inStore(tables -> tables.assignments().named("a"));
    assertThat(named).containsExactlyInAnyOrder("kim", "lea");
    var pursuit = begun("lea");
    var attempts = inStore(tables -> tables.assignments().attempts("a"));
    assertThat(attempts).extracting(AssignedAttempt::pursuit).containsExactly(pursuit);
    var ofAnother = inStore(tables -> tables.assignments().attempts("b"));
    assertThat(ofAnother).isEmpty();
  }

  @Test
  void itIsForTheTeamAsItIsNowAndForNoCoach() {
    set("a");
    set("b", "lea");
    assertThat(of("kim")).containsExactly("a");
    assertThat(of("lea")).containsExactly("a", "b");
    assertThat(of("cora")).isEmpty();
    assertThat(of("tom")).isEmpty();
    samples.account("new", "Newcomer", "trainee", "North");
    assertThat(of("new")).containsExactly("a");
    inStore(
        tables -> {
          tables.accounts().update(tables.accounts().find("lea").orElseThrow().withTeam("South"));
          return "";
        });
    assertThat(of("lea")).isEmpty();
    var named = inStore(tables -> tables.assignments().named(DEFAULT, List.of("North")));
    assertThat(named).containsOnlyKeys("b");
  }

  @Test
  void whatIsWithdrawnIsGoneButWithdrawnOnce() {
    set("a");
    var once = inStore(tables -> tables.assignments().withdraw("a", NOW));
    assertThat(once).isTrue();
    var again = inStore(tables -> tables.assignments().withdraw("a", NOW));
    assertThat(again).isFalse();
    assertThat(of("kim")).isEmpty();
    assertThat(inStore(tables -> tables.assignments().find("a")).orElseThrow().isWithdrawn())
        .isTrue();
  }

  @Test
  void noMoreAttemptsBeginThanMayAndNoneBesideAnother() {
    set("a");
    var first = begun("kim");
    assertThatThrownBy(() -> begun("kim")).isInstanceOf(AttemptRefusedException.class);
    closed(first);
    closed(begun("kim"));
    long before = store.count("select count(*) from event");
    assertThatThrownBy(() -> begun("kim")).isInstanceOf(AttemptRefusedException.class);
    assertThat(store.count("select count(*) from event")).isEqualTo(before);
    // Another's are another's, and what was taken off the boards is given back.
    begun("lea");
    samples.happens(first, 4, "cora", new Event.AttemptVoided(20));
    ranked.catchUp();
    begun("kim");
  }

  @Test
  void ofManyThatBeginAtOnceOneDoes() throws InterruptedException {
    set("a");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var tries = new ArrayList<Callable<String>>();
      for (int i = 0; i < 8; i++) {
        tries.add(() -> begun("kim"));
      }
      int begun = 0;
      for (var one : threads.invokeAll(tries)) {
        try {
          one.get();
          begun++;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(AttemptRefusedException.class);
        }
      }
      assertThat(begun).isEqualTo(1);
    }
  }

  @Test
  void anAttemptIsAsItsEventsTell() {
    set("a");
    var pursuit = begun("kim");
    var open = inStore(tables -> tables.assignments().attemptsOf("kim"));
    assertThat(open)
        .singleElement()
        .returns(false, AssignedAttempt::closed)
        .returns(OptionalInt.empty(), AssignedAttempt::overall);
    closed(pursuit);
    var attempt = inStore(tables -> tables.assignments().attempt("a", pursuit)).orElseThrow();
    assertThat(attempt)
        .returns("kim", AssignedAttempt::account)
        .returns(true, AssignedAttempt::closed)
        .returns(false, AssignedAttempt::lapsed)
        .returns(OptionalInt.of(71), AssignedAttempt::overall);
    var ofTeam = inStore(tables -> tables.assignments().attemptsOfTeams(DEFAULT, List.of("North")));
    assertThat(ofTeam).containsExactly(attempt);
    var ofAnother = inStore(tables -> tables.assignments().attempt("other", pursuit));
    assertThat(ofAnother).isEmpty();
    var people = inStore(tables -> tables.assignments().people(DEFAULT, List.of("North", "South")));
    assertThat(people.get("South")).extracting(AssignmentTable.Person::id).containsExactly("tom");
    assertThat(people.get("North"))
        .extracting(AssignmentTable.Person::id)
        .containsExactly("cora", "kim", "lea");
  }

  private CertificateRow certified(String pursuit) {
    var row =
        new CertificateRow(
            "c",
            "a",
            "kim",
            pursuit,
            "Kim",
            Optional.of("c-token"),
            "cora",
            NOW,
            "Well done",
            71,
            Map.of(Skill.COURTESY, 80),
            Optional.empty());
    inStore(
        tables -> {
          tables.certificates().insert(row);
          return row;
        });
    return row;
  }

  @Test
  void aCertificateIsFoundByItsTokenAndRevokedOnce() {
    set("a");
    var row = certified(begun("kim"));
    var found = inStore(tables -> tables.certificates().findByToken("c-token"));
    assertThat(found).contains(row);
    var ofKim = inStore(tables -> tables.certificates().of("kim"));
    assertThat(ofKim).containsExactly(row);
    var ofTeam = inStore(tables -> tables.certificates().ofTeams(DEFAULT, List.of("North")));
    assertThat(ofTeam).containsExactly(row);
    var once = inStore(tables -> tables.certificates().revoke("c", "cora", NOW, "By mistake"));
    assertThat(once).isTrue();
    var again = inStore(tables -> tables.certificates().revoke("c", "cora", NOW, "Again"));
    assertThat(again).isFalse();
    assertThat(inStore(tables -> tables.certificates().find("c")).orElseThrow().revocation())
        .contains(new CertificateRow.Revocation("cora", NOW, "By mistake"));
  }

  @Test
  void whoeverWasCertifiedFindsItWhereverTheyAreNow() {
    set("a");
    certified(begun("kim"));
    inStore(
        tables -> {
          tables.accounts().update(tables.accounts().find("kim").orElseThrow().withTeam("South"));
          return tables.assignments().withdraw("a", NOW);
        });
    assertThat(of("kim")).containsExactly("a");
  }

  @Test
  void anErasedPersonsCertificateIsGoneAndTheirScoresStay() {
    set("a", "kim", "lea");
    certified(begun("kim"));
    inStore(tables -> tables.erasures().person("kim", Clock.systemUTC().instant()));
    var found = inStore(tables -> tables.certificates().findByToken("c-token"));
    assertThat(found).isEmpty();
    assertThat(inStore(tables -> tables.assignments().named(DEFAULT, List.of("North"))).get("a"))
        .containsExactly("lea");
    assertThat(store.count("select count(*) from ranked_attempt")).isEqualTo(1);
  }
}
