package io.secondcall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.people.ExternalAccounts.Vouched;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.Summaries;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no password here deletes their account within ten minutes of signing in. */
class JustSignedInTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final GroupRules RULES =
      new GroupRules(List.of(new GroupRules.ForRole("it", Role.ADMINISTRATOR)), List.of(), false);

  @TempDir Path folder;
  private Database database;
  private Member kim;

  @BeforeEach
  void someoneSignsInAtNoon() {
    database = Database.embedded(folder);
    signIn("root", Set.of("it"));
    kim = signIn("kim", Set.of());
  }

  @AfterEach
  void closeTheDatabase() {
    database.close();
  }

  private People people(Instant now) {
    var random = new SecureRandom();
    return People.of(
        new PeopleStore(database), new Tokens(random), random, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Member signIn(String subject, Set<String> groups) {
    var who =
        new Vouched(
            "https://provider.example",
            subject,
            List.of(subject),
            List.of(subject),
            groups,
            Optional.empty(),
            "id-token");
    return people(NOON).external().signIn(who, RULES, Optional.empty(), Optional.empty()).member();
  }

  private Privacy privacyAt(Instant now) {
    return new Privacy(
        database, people(now), new Summaries(database), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void tenMinutesLaterTheySignInAgainFirst() {
    var late = privacyAt(NOON.plus(Duration.ofMinutes(10)));
    assertThatThrownBy(() -> late.eraseMe(kim, "", Privacy.WORD))
        .isInstanceOfSatisfying(
            DeedRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.SIGN_IN_AGAIN));

    privacyAt(NOON.plus(Duration.ofMinutes(10)).minusMillis(1)).eraseMe(kim, "", Privacy.WORD);

    assertThat(people(NOON).directory().person(kim.id()).erased()).isTrue();
  }

  @Test
  void aSessionThatDidNotBeginAtTheProviderSaysNothing() {
    var elsewhere =
        new Member(
            kim.id(),
            kim.organisation(),
            kim.login(),
            kim.name(),
            kim.role(),
            kim.team(),
            true,
            "another-session",
            NOON);
    assertThatThrownBy(() -> privacyAt(NOON).eraseMe(elsewhere, "", Privacy.WORD))
        .isInstanceOfSatisfying(
            DeedRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.SIGN_IN_AGAIN));
  }
}
