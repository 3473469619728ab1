package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.scoring.ScorecardCodec;
import io.secondcall.store.Coached.Wanted;
import io.secondcall.store.CoachingTable.Comment;
import io.secondcall.store.CoachingTable.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What coaches may open, what is said and ruled about it, and whose words those are. */
@ParameterizedClass
@EnumSource
class CoachedTest {
  private static final String KIM = "kim-id";
  private static final String LEA = "lea-id";
  private static final String CORA = "cora-id";

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;
  private StoreSamples samples;
  private PeopleStore people;
  private Summaries summaries;
  private RankedAttempts attempts;
  private Coached coached;

  CoachedTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    samples = new StoreSamples(store);
    people = new PeopleStore(store.database);
    summaries = new Summaries(store.database);
    attempts = new RankedAttempts(store.database);
    coached = new Coached(store.database, summaries, attempts);
    samples.account(KIM, "Kim", "trainee", "North");
    samples.account(LEA, "Lea", "trainee", "North");
    samples.account(CORA, "Cora", "coach", "North");
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private static Scorecard card(int overall, Result thanks) {
    return StoreSamples.card(
        overall,
        Map.of(Skill.COURTESY, new Scorecard.SkillScore(overall, overall, 100)),
        List.of(new Mark("thanks", Skill.COURTESY, thanks, 0, 10, "held", true, List.of())));
  }

  /** Begun, a word said, closed and judged: four events. */
  private String finished(String owner, Event.Mode mode, int overall) {
    var id = samples.begun(owner, mode);
    finish(id, owner, overall);
    return id;
  }

  private void finish(String id, String owner, int overall) {
    samples.happens(id, 2, "trainee", "said by " + owner, new Event.SilenceKept(1, 2));
    samples.closes(id, 3, card(overall, Result.MISSED));
  }

  /** Asked of everybody in the team. */
  private EventStore.Place asked(AssignmentRow.Kind kind) {
    var id = UUID.randomUUID().toString();
    people.write(
        tables -> {
          tables
              .assignments()
              .insert(
                  new AssignmentRow(
                      id,
                      EventStore.DEFAULT_ORGANISATION,
                      "North",
                      kind,
                      true,
                      "prove-it",
                      Event.Difficulty.TOUGH,
                      OptionalLong.of(7),
                      true,
                      2,
                      new AssignmentRow.Marks(70, Map.of()),
                      "",
                      StoreSamples.FAR_OFF,
                      CORA,
                      StoreSamples.LONG_AGO,
                      Optional.empty()),
                  List.of());
          return id;
        });
    return new EventStore.Place(id, 2);
  }

  private void share(String pursuit) {
    people.write(
        tables -> {
          tables.coaching().share(pursuit, "North", Clock.systemUTC().instant());
          return pursuit;
        });
  }

  private String comment(String pursuit, String author, String words) {
    var id = UUID.randomUUID().toString();
    var now = Clock.systemUTC().instant();
    people.write(
        tables -> {
          tables
              .coaching()
              .insert(
                  new Comment(id, pursuit, author, Place.WHOLE, "", Optional.of(words), now, now));
          return id;
        });
    return id;
  }

  private void disputedAndRuled(String pursuit) {
    samples.happens(pursuit, 5, "trainee", "kim: I did", new Event.MarkDisputed("thanks", 10));
    samples.happens(
        pursuit, 6, CORA, "cora: you did", new Event.MarkRuled("thanks", Event.Verdict.EARNED, 13));
    var ruled = card(88, Result.EARNED);
    samples.happens(
        pursuit,
        7,
        CORA,
        new Event.ScorecardAmended(
            ruled.scoring(), ScorecardCodec.write(ruled), OptionalLong.of(88)));
  }

  private static Wanted north() {
    return wanted(Optional.empty());
  }

  private static Wanted wanted(Optional<Coached.ListKey> before) {
    return new Wanted(
        Optional.of(List.of("North")), Optional.empty(), Optional.empty(), false, false, before);
  }

  @Test
  void rankedAndSharedCanBeOpenedPrivateAndUnsharedCanNot() {
    var practice = finished(KIM, Event.Mode.PRACTICE, 50);
    var ranked = finished(KIM, Event.Mode.RANKED, 60);
    assertThat(coached.find(practice)).isEmpty();
    assertThat(coached.find(ranked)).get().returns("ranked", Coached.Open::why);

    share(practice);
    assertThat(coached.find(practice))
        .get()
        .returns("shared", Coached.Open::why)
        .returns("North", Coached.Open::team)
        .returns(OptionalInt.of(50), Coached.Open::overall);
    people.write(
        tables -> {
          tables.coaching().unshare(practice);
          return practice;
        });
    assertThat(coached.list(north(), 10)).extracting(Coached.Open::pursuit).containsExactly(ranked);
    assertThat(
            coached.list(
                new Wanted(
                    Optional.of(List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty()),
                10))
        .isEmpty();
  }

  @Test
  void assignedWorkCanBeOpenedOnceItIsOverAndOnlyOnce() {
    var practice = samples.begunAt(asked(AssignmentRow.Kind.PRACTICE), KIM, Event.Mode.ASSIGNED);
    var certifying =
        samples.begunAt(asked(AssignmentRow.Kind.CERTIFICATION), KIM, Event.Mode.RANKED);
    assertThat(coached.list(north(), 10)).as("under way").isEmpty();

    finish(practice, KIM, 50);
    finish(certifying, KIM, 60);

    assertThat(coached.list(north(), 10))
        .extracting(Coached.Open::pursuit, Coached.Open::why)
        .containsExactly(tuple(certifying, "ranked"), tuple(practice, "assigned"));
    var open = coached.find(practice).orElseThrow();
    assertThat(open)
        .returns("North", Coached.Open::team)
        .returns(OptionalInt.of(50), Coached.Open::overall);
    assertThat(coached.list(wanted(Optional.of(coached.find(certifying).orElseThrow().key())), 9))
        .containsExactly(open);
    comment(practice, CORA, "Well done");
    assertThat(coached.threads(KIM, Optional.of(List.of()), 10))
        .extracting(Coached.Discussion::pursuit)
        .containsExactly(practice);
    assertThat(new TeamPractice(store.database, coached, 100).tries("North"))
        .extracting(TeamPractice.Try::pursuit)
        .containsExactly(practice, certifying);
  }

  @Test
  void aListIsNewestFirstPagedByKeyAndFiltered() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      all.addFirst(finished(KIM, Event.Mode.RANKED, 50));
      all.addFirst(finished(LEA, Event.Mode.RANKED, 50));
    }
    comment(all.get(1), CORA, "Well done");
    comment(all.get(2), LEA, "Was that right?");
    samples.happens(all.get(3), 5, "trainee", "I did", new Event.MarkDisputed("thanks", 5));

    var first = coached.list(north(), 4);
    var second = coached.list(wanted(Optional.of(first.getLast().key())), 4);

    assertThat(first)
        .extracting(Coached.Open::pursuit)
        .containsExactlyElementsOf(all.subList(0, 4));
    assertThat(second)
        .extracting(Coached.Open::pursuit)
        .containsExactlyElementsOf(all.subList(4, 6));
    var some = Optional.of(List.of("North"));
    Optional<String> any = Optional.empty();
    assertThat(
            coached.list(
                new Wanted(some, Optional.of(LEA), any, false, false, Optional.empty()), 9))
        .hasSize(3)
        .allMatch(open -> open.owner().equals(LEA));
    assertThat(
            coached.list(
                new Wanted(some, any, Optional.of("stood-up"), false, false, Optional.empty()), 9))
        .isEmpty();
    assertThat(coached.list(new Wanted(some, any, any, true, false, Optional.empty()), 9))
        .extracting(Coached.Open::pursuit)
        .containsExactly(all.get(3));
    // What its owner wrote is no coach's comment.
    assertThat(coached.list(new Wanted(some, any, any, false, true, Optional.empty()), 9))
        .extracting(Coached.Open::pursuit)
        .doesNotContain(all.get(1))
        .contains(all.get(2))
        .hasSize(5);
    assertThat(
            coached.list(
                new Wanted(any.map(List::of), any, any, false, false, Optional.empty()), 9))
        .as("all teams")
        .hasSize(6);
  }

  @Test
  void aRulingMovesListsProgressAndBoardsAndNoDate() {
    var ranked = finished(KIM, Event.Mode.RANKED, 60);
    var before = summaries.of(KIM).getFirst();
    long position = attempts.find(ranked).orElseThrow().changedAt();

    disputedAndRuled(ranked);

    var after = summaries.of(KIM).getFirst();
    assertThat(after.overall()).hasValue(88);
    assertThat(after.skills()).containsEntry(Skill.COURTESY, 88);
    assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
    assertThat(summaries.criteriaOf(KIM))
        .singleElement()
        .returns(Result.EARNED, Summaries.CriterionResult::result);
    assertThat(attempts.changedAfter(position, 10))
        .singleElement()
        .returns(attempts.find(ranked).orElseThrow().over(), RankedAttempts.Changed::over);
    assertThat(attempts.find(ranked).orElseThrow().over().orElseThrow().outcome())
        .hasToString(
            new io.secondcall.ranking.Outcome.Closed(88, Map.of(Skill.COURTESY, 88)).toString());
    assertThat(coached.disputesOf(ranked))
        .singleElement()
        .returns(Optional.of(CORA), Coached.Dispute::ruledBy);
    summaries.rebuild();
    assertThat(summaries.of(KIM).getFirst()).isEqualTo(after);
  }

  @Test
  void aReplyThatIsCalledMisheardInTheDebriefMovesNoDate() {
    var practice = finished(KIM, Event.Mode.PRACTICE, 60);
    var before = summaries.of(KIM).getFirst();

    samples.happens(practice, 5, "trainee", new Event.TurnFlagged(2, "thanks"));

    assertThat(summaries.of(KIM)).containsExactly(before);
    summaries.rebuild();
    assertThat(summaries.of(KIM)).containsExactly(before);
  }

  @Test
  void whatWasTakenInByEarlierRulesIsTakenInAgain() {
    finished(KIM, Event.Mode.PRACTICE, 60);
    var before = summaries.of(KIM).getFirst();
    store.execute("update read_model set version = 1 where name = 'pursuit-summary'");
    store.execute(
        "update pursuit_summary set updated_at = timestamp with time zone '2020-01-01"
            + " 00:00:00+00'");

    assertThat(new Summaries(store.database).of(KIM)).containsExactly(before);
  }

  @Test
  void eachSideHasNewsOfTheOtherUntilItLooks() {
    var ranked = finished(KIM, Event.Mode.RANKED, 60);
    comment(ranked, CORA, "What did you want from her?");
    samples.happens(ranked, 5, "trainee", "I did", new Event.MarkDisputed("thanks", 5));
    var led = Optional.of(List.of("North"));
    var none = Optional.of(List.<String>of());

    assertThat(coached.threads(KIM, none, 10))
        .singleElement()
        .returns(1, Coached.Discussion::unread)
        .returns(1, Coached.Discussion::openDisputes);
    assertThat(coached.threads(CORA, led, 10))
        .singleElement()
        .returns(1, Coached.Discussion::unread);
    assertThat(coached.threads(LEA, none, 10)).isEmpty();
    assertThat(coached.threads(LEA, Optional.of(List.of("South")), 10)).isEmpty();

    for (var who : List.of(KIM, CORA)) {
      people.write(
          tables -> {
            tables.coaching().see(who, ranked, Clock.systemUTC().instant());
            return who;
          });
    }
    assertThat(coached.threads(KIM, none, 10).getFirst().unread()).isZero();
    assertThat(coached.threads(CORA, led, 10).getFirst().unread()).isZero();

    samples.happens(
        ranked, 6, CORA, "You did not", new Event.MarkRuled("thanks", Event.Verdict.UPHELD, 11));
    comment(ranked, KIM, "An appointment.");
    assertThat(coached.threads(KIM, none, 10).getFirst())
        .returns(1, Coached.Discussion::unread)
        .returns(0, Coached.Discussion::openDisputes);
    assertThat(coached.threads(CORA, Optional.empty(), 10).getFirst().unread()).isEqualTo(1);
  }

  @Test
  void ofWhatWasSharedAndIsNoLongerThereIsNoNews() {
    var practice = finished(KIM, Event.Mode.PRACTICE, 60);
    share(practice);
    comment(practice, CORA, "What did you want from her?");
    var led = Optional.of(List.of("North"));
    assertThat(coached.threads(KIM, Optional.of(List.of()), 10)).hasSize(1);
    assertThat(coached.threads(CORA, led, 10)).hasSize(1);
    assertThat(coached.threads(CORA, Optional.of(List.of("South", "East")), 10)).isEmpty();

    people.write(
        tables -> {
          tables.coaching().unshare(practice);
          return practice;
        });

    assertThat(coached.threads(KIM, Optional.of(List.of()), 10)).isEmpty();
    assertThat(coached.threads(CORA, led, 10)).isEmpty();
    assertThat(coached.threads(CORA, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void aCoachsOwnIsTheirsWhateverTheyLead() {
    var ranked = finished(CORA, Event.Mode.RANKED, 60);
    comment(ranked, LEA, "How was it?");

    for (var teams : List.of(Optional.of(List.of("North")), Optional.<List<String>>empty())) {
      assertThat(coached.threads(CORA, teams, 10))
          .singleElement()
          .returns(1, Coached.Discussion::unread);
    }
  }

  /** What somebody who leads nobody, or a small team, costs on each screen. */
  @Test
  void newsIsSoughtInWhatIsTheirsAndNotInAllThatIsSaid() {
    samples.account("sam-id", "Sam", "trainee", "South");
    var ranked = finished("sam-id", Event.Mode.RANKED, 60);
    comment(ranked, CORA, "What did you want from her?");
    coached.catchUp();
    var numbers =
        switch (kind) {
          case H2 -> "system_range(1, 5000) as g(x)";
          case POSTGRESQL -> "generate_series(1, 5000) as g(x)";
        };
    store.execute(
        "insert into pursuit (id, organisation, owner, scenario_hash, last_sequence, started_at)"
            + " select 'busy-' || x, 'default', 'lea-id', 'hash', 1, current_timestamp from "
            + numbers);
    store.execute(
        "insert into debrief_comment (id, pursuit, author, place, target, words, written_at,"
            + " changed_at) select 'c-' || x, 'busy-' || x, 'lea-id', 'whole', '', 'hello',"
            + " current_timestamp, current_timestamp from "
            + numbers);
    store.execute(
        "insert into mark_dispute (pursuit, criterion, disputed_at) select 'busy-' || x, 'thanks',"
            + " current_timestamp from "
            + numbers);
    store.execute("analyze");

    for (var teams : List.of(List.<String>of(), List.of("South"))) {
      var news = coached.threads("sam-id", Optional.of(teams), 10);
      assertThat(news).extracting(Coached.Discussion::pursuit).containsExactly(ranked);
      var plan = plan(Coached.threadsQuery("sam-id", Optional.of(teams), 10));
      assertThat(rowsRead(plan)).as(plan).isPositive().isLessThan(200);
    }
  }

  private String plan(Coached.Query query) {
    return store.database.read(
        connection ->
            String.join(
                "\n",
                new Statements(connection)
                    .list(
                        "explain analyze " + query.sql(),
                        row -> row.getString(1),
                        query.values().toArray())));
  }

  /** Each row as often as it was looked at: what the scans of the plan say of themselves. */
  private long rowsRead(String plan) {
    return switch (kind) {
      case H2 ->
          Pattern.compile("scanCount: (\\d+)")
              .matcher(plan)
              .results()
              .mapToLong(found -> Long.parseLong(found.group(1)))
              .sum();
      case POSTGRESQL ->
          Pattern.compile(
                  "Scan.*actual .*rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)|Rows Removed by Filter:"
                      + " (\\d+)")
              .matcher(plan)
              .results()
              .mapToLong(
                  found ->
                      found.group(3) == null
                          ? Long.parseLong(found.group(1)) * Long.parseLong(found.group(2))
                          : Long.parseLong(found.group(3)))
              .sum();
    };
  }

  private Map<String, String> words() {
    return store
        .database
        .read(
            connection ->
                new Statements(connection)
                    .list(
                        "select words from event_text where words is not null union select words"
                            + " from debrief_comment where words is not null",
                        row -> row.getString(1)))
        .stream()
        .collect(java.util.stream.Collectors.toMap(w -> w, w -> w));
  }

  /** Words of both, in both their hands. */
  private String talkedAbout() {
    var ranked = finished(KIM, Event.Mode.RANKED, 60);
    disputedAndRuled(ranked);
    comment(ranked, CORA, "cora: hello");
    comment(ranked, KIM, "kim: hello");
    assertThat(words().keySet())
        .containsExactlyInAnyOrder(
            "said by kim-id", "kim: I did", "cora: you did", "cora: hello", "kim: hello");
    return ranked;
  }

  @Test
  void everybodysWordsAreTheirOwnToErase() {
    talkedAbout();

    people.end(tables -> tables.erasures().words(CORA, StoreSamples.FAR_OFF));
    assertThat(words().keySet())
        .containsExactlyInAnyOrder("said by kim-id", "kim: I did", "kim: hello");

    people.end(tables -> tables.erasures().words(KIM, StoreSamples.FAR_OFF));
    assertThat(words()).isEmpty();
    assertThat(summaries.of(KIM).getFirst().overall()).hasValue(88);
  }

  @Test
  void aPursuitsWordsAreItsOwnersAlone() {
    var ranked = talkedAbout();

    people.end(tables -> tables.erasures().ofPursuit(ranked, StoreSamples.FAR_OFF));

    assertThat(words().keySet()).containsExactlyInAnyOrder("cora: you did", "cora: hello");
  }

  @Test
  void ofAPersonWhoIsErasedNothingStaysThatAnybodyWroteAboutThem() {
    var ranked = talkedAbout();
    share(finished(KIM, Event.Mode.PRACTICE, 50));

    people.end(tables -> tables.erasures().person(KIM, StoreSamples.FAR_OFF));

    assertThat(words()).isEmpty();
    assertThat(store.count("select count(*) from shared_pursuit")).isZero();
    assertThat(coached.find(ranked)).get().returns(OptionalInt.of(88), Coached.Open::overall);
    assertThat(coached.list(north(), 9)).as("nor on a list").isEmpty();
  }

  private List<String> withWords(Instant before) {
    return people.read(tables -> tables.finishedWithWords(before, 10));
  }

  @Test
  void whatIsOldIsLetGoAndWhatIsSaidLaterStaysAsLong() {
    var ranked = talkedAbout();
    summaries.catchUp();
    people.end(tables -> tables.coaching().expire(StoreSamples.LONG_AGO));
    assertThat(words()).hasSize(5);
    assertThat(withWords(StoreSamples.LONG_AGO)).isEmpty();
    assertThat(withWords(StoreSamples.FAR_OFF)).containsExactly(ranked);
    store.execute(
        "update pursuit_summary set updated_at = timestamp with time zone '2020-01-01"
            + " 00:00:00+00'");
    assertThat(withWords(Instant.parse("2021-01-01T00:00:00Z")))
        .as("its last event is the ruling")
        .isEmpty();

    people.end(tables -> tables.coaching().expire(StoreSamples.FAR_OFF));
    assertThat(words()).hasSize(3);
  }

  @Test
  void aTeamsPageKnowsOfPrivatePracticeHowMuchAndOfTheRestHowItWent() {
    finished(KIM, Event.Mode.PRACTICE, 20);
    var ranked = finished(KIM, Event.Mode.RANKED, 60);
    disputedAndRuled(ranked);
    var voided = finished(LEA, Event.Mode.RANKED, 30);
    samples.happens(voided, 5, CORA, "power cut", new Event.AttemptVoided(9));
    var practice = new TeamPractice(store.database, coached, 100);

    assertThat(practice.people(EventStore.DEFAULT_ORGANISATION, "North"))
        .extracting(TeamPractice.Practiser::name, TeamPractice.Practiser::finished)
        .containsExactly(tuple("Cora", 0), tuple("Kim", 2), tuple("Lea", 1));
    assertThat(practice.tries("North"))
        .singleElement()
        .returns(ranked, TeamPractice.Try::pursuit)
        .returns(88, TeamPractice.Try::overall);
    assertThat(practice.outcomes("North"))
        .containsExactly(new TeamPractice.Outcome(ranked, "thanks", Skill.COURTESY, Result.EARNED));
    assertThat(practice.tries("South")).isEmpty();
  }
}
