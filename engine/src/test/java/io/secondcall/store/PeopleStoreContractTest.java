package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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

/** What the store promises of people, on both databases. */
@ParameterizedClass
@EnumSource
class PeopleStoreContractTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");
  private static final String HERE = EventStore.DEFAULT_ORGANISATION;

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private PeopleStore people;

  PeopleStoreContractTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    people = new PeopleStore(store.database);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private static AccountRow account(String id, String login) {
    return new AccountRow(
        id,
        HERE,
        login,
        "Zoë 🙂",
        "trainee",
        "North",
        "$hash",
        true,
        Instant.parse("2026-03-02T12:00:00Z"));
  }

  private void add(AccountRow row) {
    people.write(
        tables -> {
          tables.accounts().insert(row);
          return row;
        });
  }

  private void note(String action) {
    people.write(
        tables -> {
          tables.audit().append(NOON, HERE, "someone", action, "", "");
          return action;
        });
  }

  @Test
  void aSubjectIsOneAccountAndItsSessionsAreFoundByEitherName() {
    add(account("a", "ann"));
    add(account("b", "bob"));
    people.write(
        tables -> {
          tables.external().insert("https://one", "s1", "a", NOON);
          tables.external().insert("https://two", "s1", "b", NOON);
          tables.sessions().insert("x", "hx", "a", NOON);
          tables.sessions().insert("y", "hy", "a", NOON);
          tables.sessions().insert("z", "hz", "b", NOON);
          tables.external().insertSession("x", Optional.of("sid"), "token of x");
          tables.external().insertSession("y", Optional.empty(), "token of y");
          tables.external().insertSession("z", Optional.of("sid"), "token of z");
          return "";
        });
    assertThat(
            people.<Optional<String>>read(
                t -> t.external().find("https://two", "s1").map(AccountRow::id)))
        .contains("b");
    assertThat(found(Optional.of("s1"), Optional.empty())).containsExactlyInAnyOrder("x", "y");
    assertThat(found(Optional.empty(), Optional.of("sid"))).containsExactly("x");
    assertThat(found(Optional.of("s1"), Optional.of("sid"))).containsExactly("x");
    assertThat(found(Optional.of("s2"), Optional.of("sid"))).isEmpty();
    people.end(
        tables -> {
          tables.sessions().end("x");
          return "";
        });
    assertThat(people.<Optional<String>>read(t -> t.external().idToken("x"))).isEmpty();
    assertThat(people.<Optional<String>>read(t -> t.external().idToken("y")))
        .contains("token of y");
    assertThatThrownBy(
            () ->
                people.write(
                    tables -> {
                      tables.external().insert("https://one", "s1", "b", NOON);
                      return "";
                    }))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aPasswordThatWasGivenCountsOnceForItsTicketInItsSessionAndInTime() {
    add(account("a", "ann"));
    people.write(
        tables -> {
          tables.sessions().insert("x", "hx", "a", NOON);
          tables.sessions().insert("y", "hy", "a", NOON);
          tables.external().confirm("x", "earlier", NOON.plusSeconds(600));
          tables.external().confirm("x", "ticket", NOON.plusSeconds(600));
          return "";
        });
    assertThat(used("y", "ticket", 0)).isFalse();
    assertThat(used("x", "earlier", 0)).isFalse();
    assertThat(used("x", "ticket", 601)).isFalse();
    assertThat(used("x", "ticket", 599)).isTrue();
    assertThat(used("x", "ticket", 599)).isFalse();
  }

  private boolean used(String session, String ticket, long later) {
    return people.<Boolean>write(
        tables -> tables.external().useConfirmation(session, ticket, NOON.plusSeconds(later)));
  }

  @Test
  void aLogoutTokenIsNewOnceUntilItCouldNotComeAgain() {
    assertThat(isNew("https://one", "t", 0)).isTrue();
    assertThat(isNew("https://one", "t", 359)).isFalse();
    assertThat(isNew("https://two", "t", 359)).isTrue();
    assertThat(isNew("https://one", "t", 362)).as("forgotten, being too old to pass").isTrue();
  }

  private boolean isNew(String issuer, String id, long later) {
    var now = NOON.plusSeconds(later);
    return people.<Boolean>end(
        tables -> tables.external().remember(issuer, id, now.plusSeconds(360), now));
  }

  private List<String> found(Optional<String> subject, Optional<String> sid) {
    return people.read(
        tables ->
            tables.external().sessions("https://one", subject, sid).stream()
                .map(ExternalTable.Session::id)
                .toList());
  }

  @Test
  void anAccountIsReadBackAsItWasAndChanged() {
    var row = account("a", "zoe@example.com");
    add(row);
    assertThat(people.<Optional<AccountRow>>read(tables -> tables.accounts().find("a")))
        .contains(row);
    var changed =
        row.withRole("coach")
            .withTeam("South")
            .withActive(false)
            .withName("Zo")
            .withPassword("$other");
    people.write(
        tables -> {
          tables.accounts().update(changed);
          return changed;
        });
    assertThat(people.<Optional<AccountRow>>read(t -> t.accounts().findByLogin(HERE, row.login())))
        .contains(changed);
    assertThat(people.<Integer>read(tables -> tables.accounts().active(HERE, "coach"))).isZero();
  }

  @Test
  void aSignInNameIsOnePersons() {
    add(account("a", "zoe"));
    assertThatThrownBy(() -> add(account("b", "zoe"))).isInstanceOf(StoreException.class);
    assertThat(people.<List<AccountRow>>read(tables -> tables.accounts().all(HERE))).hasSize(1);
  }

  @Test
  void aSessionIsFoundByItsHashUntilItEnds() {
    add(account("a", "zoe"));
    people.write(
        tables -> {
          tables.sessions().insert("s1", "h1", "a", NOON);
          tables.sessions().insert("s2", "h2", "a", NOON);
          tables.sessions().insert("s3", "h3", "a", NOON);
          return tables;
        });
    assertThat(people.<Optional<SessionTable.Row>>read(t -> t.sessions().findByHash("h1")))
        .hasValueSatisfying(row -> assertThat(row.account().login()).isEqualTo("zoe"));
    people.end(
        tables -> {
          tables.sessions().end("s1");
          return tables;
        });
    assertThat(
            people.<Map<String, String>>read(t -> t.sessions().rolesOf(List.of("s1", "s2", "x"))))
        .isEqualTo(Map.of("s2", "trainee"));
    people.end(
        tables -> {
          tables.sessions().endAll("a", Optional.of("s3"));
          return tables;
        });
    assertThat(people.<Map<String, String>>read(t -> t.sessions().rolesOf(List.of("s2", "s3"))))
        .containsOnlyKeys("s3");
  }

  @Test
  void whoeverIsLetOutHasNoSessionThatGoesOn() {
    add(account("a", "zoe").withActive(false));
    people.write(
        tables -> {
          tables.sessions().insert("s1", "h1", "a", NOON);
          return tables;
        });
    assertThat(people.<Map<String, String>>read(t -> t.sessions().rolesOf(List.of("s1"))))
        .isEmpty();
  }

  private void invite(String id, String madeBy) {
    people.write(
        tables -> {
          tables
              .links()
              .insert(
                  new LinkRow(
                      id,
                      HERE,
                      "invitation",
                      Optional.empty(),
                      "coach",
                      "",
                      "",
                      "",
                      madeBy,
                      NOON,
                      NOON.plus(Duration.ofDays(1)),
                      Optional.empty()),
                  "hash-" + id);
          return id;
        });
  }

  @Test
  void whatSomebodyHandedOutIsTakenBackAndNobodyElses() {
    invite("one", "a");
    invite("two", "a");
    invite("other", "b");
    people.write(
        tables -> {
          tables.links().useAllMadeBy(HERE, "a", NOON);
          return HERE;
        });
    assertThat(people.<List<LinkRow>>read(t -> t.links().open(HERE, "invitation", NOON)))
        .extracting(LinkRow::id)
        .containsExactly("other");
  }

  @Test
  void ofManyWhoFollowALinkAtOnceOneDoes() throws Exception {
    invite("l", "a");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> use = () -> people.write(tables -> tables.links().use("l", NOON));
      var results = threads.invokeAll(java.util.Collections.nCopies(8, use));
      var used = 0;
      for (var result : results) {
        used += result.get() ? 1 : 0;
      }
      assertThat(used).isEqualTo(1);
    }
    assertThat(people.<List<LinkRow>>read(t -> t.links().open(HERE, "invitation", NOON))).isEmpty();
  }

  @Test
  void whatAGuestDidBecomesTheAccounts() {
    var pursuit = store.begun();
    int claimed = people.write(tables -> tables.claim("guest", "a", NOON));
    assertThat(claimed).isEqualTo(1);
    assertThat(store.events.pursuit(pursuit).orElseThrow().owner()).isEqualTo("a");
    assertThat(new Summaries(store.database).of("guest")).isEmpty();
  }

  @Test
  void theAuditLogIsAChainHoweverManyWriteAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> append =
          () -> {
            note("signed-in");
            return true;
          };
      for (var result : threads.invokeAll(java.util.Collections.nCopies(40, append))) {
        assertThat(result.get()).isTrue();
      }
    }
    var finding = new AuditCheck(people).run(Map.of());
    assertThat(finding.problem()).isEmpty();
    assertThat(finding.entries()).isEqualTo(40);
  }

  @Test
  void aChangedEntryIsFound() {
    note("signed-in");
    note("role-changed");
    note("signed-out");
    store.execute("update audit_entry set actor = 'somebody' where global_position = 2");
    assertProblem("Entry 2 is not as it was written");
  }

  @Test
  void aMissingEntryIsFound() {
    note("signed-in");
    note("role-changed");
    note("signed-out");
    store.execute("delete from audit_entry where global_position = 2");
    assertProblem("Entry 2 is missing");
  }

  @Test
  void entriesCutOffAtTheEndAreFound() {
    note("signed-in");
    note("role-changed");
    store.execute("delete from audit_entry where global_position = 2");
    assertProblem("Entries after 1 were cut off");
  }

  @Test
  void aLogThatWasWrittenAnewIsFoundByAHashNotedEarlier() {
    note("signed-in");
    note("role-changed");
    var noted = people.<AuditTable.Head>read(tables -> tables.audit().head());
    store.execute("delete from audit_entry");
    store.execute("update audit_head set global_position = 0, hash = '" + AuditEntry.ORIGIN + "'");
    note("signed-in");
    note("signed-in");
    assertThat(new AuditCheck(people).run(Map.of()).problem()).isEmpty();
    assertThat(new AuditCheck(people).run(Map.of(noted.position(), noted.hash())).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("Entry 2 is another one"));
    assertThat(new AuditCheck(people).run(Map.of(9L, noted.hash())).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("ends at 2"));
  }

  private void assertProblem(String text) {
    assertThat(new AuditCheck(people).run(Map.of()).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains(text));
  }
}
