package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.AssignmentRules.Certification;
import io.secondcall.people.Assignments;
import io.secondcall.people.Certificates;
import io.secondcall.people.Member;
import io.secondcall.people.People;
import io.secondcall.people.Role;
import io.secondcall.people.Tokens;
import io.secondcall.pursuit.Event;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.ScorecardCodec;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a certificate's page says once something became of its attempt, on both databases. */
@ParameterizedClass
@EnumSource
class CertificateStandsTest {
  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private StoreSamples samples;
  private Member cora;
  private Assignments assignments;
  private Certificates certificates;
  private String attempt;
  private String token;

  CertificateStandsTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void kimIsCertified() {
    store = StoreUnderTest.open(kind);
    samples = new StoreSamples(store);
    samples.account("kim", "Kim", "trainee", "North");
    cora = samples.member("cora", Role.COACH, "North");
    var random = new SecureRandom();
    var tokens = new Tokens(random);
    var clock = Clock.systemUTC();
    var people = People.of(new PeopleStore(store.database), tokens, random, clock);
    assignments =
        new Assignments(
            store.database,
            people,
            new Summaries(store.database),
            new RankedAttempts(store.database),
            clock);
    certificates = new Certificates(store.database, people, assignments, tokens, clock);
    new PeopleStore(store.database)
        .write(
            tables -> {
              tables.assignments().insert(assignment(), List.of());
              return true;
            });
    attempt = samples.begunAt(new EventStore.Place("a", 2), "kim", Event.Mode.RANKED);
    samples.closes(attempt, 2, StoreSamples.card(71));
    token = certificates.decide(cora, "a", attempt, true, "").token().orElseThrow();
    assertThat(certificates.show(token).valid()).isTrue();
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private static AssignmentRow assignment() {
    return new AssignmentRow(
        "a",
        EventStore.DEFAULT_ORGANISATION,
        "North",
        Kind.CERTIFICATION,
        true,
        "prove-it",
        Event.Difficulty.TOUGH,
        OptionalLong.empty(),
        false,
        2,
        new Marks(70, Map.of()),
        "",
        StoreSamples.FAR_OFF,
        "cora",
        StoreSamples.LONG_AGO,
        Optional.empty());
  }

  private void ruled(long sequence, Scorecard card) {
    samples.happens(
        attempt,
        sequence,
        "cora",
        new Event.ScorecardAmended(
            card.scoring(), ScorecardCodec.write(card), OptionalLong.of(card.overall())));
  }

  private Certification standing() {
    var team = assignments.overview(cora);
    return team.courses().getFirst().people().stream()
        .filter(one -> one.person().id().equals("kim"))
        .findFirst()
        .orElseThrow()
        .standing()
        .certification();
  }

  @Test
  void aRulingThatTakesThePassAwayTakesTheCertificateWithItUntilItIsRevoked() {
    ruled(4, StoreSamples.card(69));

    assertThat(certificates.show(token).valid()).isFalse();
    assertThat(standing()).isEqualTo(Certification.BELOW_MARK);

    certificates.revoke(cora, certificates.show(token).certificate().id(), "Ruled below the mark");
    assertThat(standing()).isEqualTo(Certification.REVOKED);
  }

  @Test
  void aRulingThatLeavesThePassLeavesTheCertificate() {
    ruled(4, StoreSamples.card(70));

    assertThat(certificates.show(token).valid()).isTrue();
    assertThat(standing()).isEqualTo(Certification.CONFIRMED);
  }

  @Test
  void anAttemptThatIsTakenOffTheBoardsIsToldApart() {
    samples.happens(attempt, 4, "cora", new Event.AttemptVoided(20));

    assertThat(certificates.show(token).valid()).isFalse();
    assertThat(standing()).isEqualTo(Certification.TAKEN_OFF);
  }
}
