package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.people.Assignments;
import io.secondcall.people.Certificates;
import io.secondcall.people.Coaching;
import io.secondcall.people.DeedRefusedException;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.people.Directory;
import io.secondcall.people.Links;
import io.secondcall.people.Member;
import io.secondcall.people.People;
import io.secondcall.people.Privacy;
import io.secondcall.people.Role;
import io.secondcall.people.Tokens;
import io.secondcall.pursuit.Event;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody was let in to do is not done once they may no more, however late their request
 * comes to write; on both databases.
 */
@ParameterizedClass
@EnumSource
class StaleRightsTest {
  private static final String HERE = EventStore.DEFAULT_ORGANISATION;
  private static final Links.Invitation FRIEND =
      new Links.Invitation(Role.ADMINISTRATOR, "", "", "");
  private static final int ROUNDS = 12;

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private PeopleStore tables;
  private People people;
  private Privacy privacy;
  private Assignments assignments;
  private Certificates certificates;
  private Coaching coaching;

  /** Does what the tests do to others; stays. */
  private Member ada;

  /** Whose request is under way. */
  private Member bob;

  StaleRightsTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void twoAdministratorsAndATrainee() {
    store = StoreUnderTest.open(kind);
    tables = new PeopleStore(store.database);
    var clock = Clock.systemUTC();
    var random = new SecureRandom();
    var tokens = new Tokens(random);
    var summaries = new Summaries(store.database);
    people = People.of(tables, tokens, random, clock);
    privacy = new Privacy(store.database, people, summaries, clock);
    var ranked = new RankedAttempts(store.database);
    assignments = new Assignments(store.database, people, summaries, ranked, clock);
    certificates = new Certificates(store.database, people, assignments, tokens, clock);
    coaching =
        new Coaching(tables, people.accounts(), new Coached(store.database, summaries, ranked));
    var samples = new StoreSamples(store);
    ada = samples.member("ada", Role.ADMINISTRATOR, "");
    bob = samples.member("bob", Role.ADMINISTRATOR, "North");
    samples.member("kim", Role.TRAINEE, "North");
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private void change(Optional<Role> role, Optional<Boolean> active, Optional<String> team) {
    people.directory().change(ada, bob.id(), new Directory.Change(role, active, team));
  }

  private void demoted() {
    change(Optional.of(Role.TRAINEE), Optional.empty(), Optional.empty());
  }

  private Map<String, Consumer<Member>> deeds() {
    var deeds = new LinkedHashMap<String, Consumer<Member>>();
    deeds.put("invite", by -> people.links().invite(by, FRIEND));
    deeds.put("withdraw an invitation", by -> people.links().withdraw(by, "none"));
    deeds.put("make a reset link", by -> people.links().reset(by, "kim"));
    deeds.put(
        "import people",
        by -> people.peopleImport().run(by, "name,login,role,team\nLea,lea,trainee,North", false));
    deeds.put(
        "give a role",
        by ->
            people
                .directory()
                .change(
                    by,
                    "kim",
                    new Directory.Change(
                        Optional.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty())));
    deeds.put("erase somebody", by -> privacy.erase(by, "kim", Privacy.WORD));
    deeds.put("turn boards on", by -> people.teams().turnBoards(by, "North", true));
    deeds.put("stay out of boards", by -> people.teams().stayOut(by, true));
    deeds.put("be called otherwise", by -> people.accounts().rename(by, "Robert"));
    deeds.put("assign", by -> assignments.set(by, terms()));
    deeds.put(
        "change an assignment",
        by ->
            assignments.change(
                by,
                "none",
                new Assignments.Amendment(
                    Optional.empty(), OptionalInt.empty(), OptionalInt.of(5), List.of())));
    deeds.put("take an assignment back", by -> assignments.withdraw(by, "none"));
    deeds.put("certify", by -> certificates.decide(by, "none", "none", true, ""));
    deeds.put("revoke", by -> certificates.revoke(by, "none", "By mistake"));
    deeds.put("share", by -> coaching.share(by, "none", true));
    deeds.put(
        "comment", by -> coaching.comment(by, "none", CoachingTable.Place.WHOLE, "", "Well done"));
    return deeds;
  }

  private static Assignments.Terms terms() {
    return new Assignments.Terms(
        "North",
        Kind.PRACTICE,
        List.of(),
        "prove-it",
        Event.Difficulty.TOUGH,
        OptionalLong.of(7),
        false,
        2,
        new Marks(50, Map.of()),
        "",
        Clock.systemUTC().instant().plus(Duration.ofDays(2)));
  }

  /** Everything that the deeds would write. */
  private List<String> kept() {
    return List.of(
        tables.<List<LinkRow>>read(t -> t.links().open(HERE, "invitation", now())).toString(),
        tables.<List<LinkRow>>read(t -> t.links().open(HERE, "reset", now())).toString(),
        tables.<List<AccountRow>>read(t -> t.accounts().all(HERE)).toString(),
        tables.<List<TeamTable.Row>>read(t -> t.teams().all(HERE)).toString(),
        tables.<Boolean>read(t -> t.teams().staysOut(bob.id())).toString(),
        assignments.overview(ada).toString(),
        tables.<List<CoachingTable.Comment>>read(t -> t.coaching().comments("none")).toString(),
        people.directory().audit(Optional.empty()).entries().toString());
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private void nothingIsDoneAnyMore() {
    var before = kept();
    deeds()
        .forEach(
            (name, deed) ->
                assertThatThrownBy(() -> deed.accept(bob))
                    .as(name)
                    .isInstanceOfSatisfying(
                        DeedRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ANY_MORE)));
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void whoeverWasDemotedMeanwhileDoesNothing() {
    demoted();
    nothingIsDoneAnyMore();
  }

  @Test
  void whoeverWasLetOutMeanwhileDoesNothing() {
    change(Optional.empty(), Optional.of(false), Optional.empty());
    nothingIsDoneAnyMore();
  }

  @Test
  void whoeverWasErasedMeanwhileDoesNothing() {
    privacy.erase(ada, bob.id(), Privacy.WORD);
    nothingIsDoneAnyMore();
  }

  @Test
  void whoeverSignedOutEverywhereMeanwhileDoesNothing() {
    people.accounts().signOutEverywhere(bob);
    nothingIsDoneAnyMore();
  }

  @Test
  void whoeverWasMovedMeanwhileDoesNothingForTheTeamTheyLeft() {
    change(Optional.empty(), Optional.empty(), Optional.of("South"));
    nothingIsDoneAnyMore();
  }

  @Test
  void whoeverIsWhoTheyWereGoesOn() {
    assertThatCode(() -> people.links().invite(bob, FRIEND)).doesNotThrowAnyException();
    assertThatCode(() -> people.links().reset(bob, "kim")).doesNotThrowAnyException();
    assertThatCode(() -> people.teams().turnBoards(bob, "North", true)).doesNotThrowAnyException();
    assertThat(people.links().resetByServer("bob")).isPresent();
  }

  @Test
  void ofALinkAndADemotionAtOnceNoLinkIsLeftWhicheverCameFirst() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        change(Optional.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty());
        var together = new CyclicBarrier(2);
        Callable<Boolean> invite =
            () -> {
              together.await();
              try {
                people.links().invite(bob, FRIEND);
                return true;
              } catch (DeedRefusedException refused) {
                assertThat(refused.reason()).isEqualTo(Reason.NOT_ANY_MORE);
                return false;
              }
            };
        Callable<Boolean> demote =
            () -> {
              together.await();
              demoted();
              return true;
            };
        for (var done : threads.invokeAll(List.of(invite, demote))) {
          assertThat(done.get()).isNotNull();
        }
        assertThat(tables.<List<LinkRow>>read(t -> t.links().open(HERE, "invitation", now())))
            .isEmpty();
      }
    }
  }
}
