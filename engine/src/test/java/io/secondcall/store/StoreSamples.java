package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.Member;
import io.secondcall.people.Role;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.SkillScore;
import io.secondcall.scoring.ScorecardCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Accounts, and pursuits of real events, as tests put them into a store. Thread-safe. */
final class StoreSamples {
  static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  static final Instant FAR_OFF = Instant.parse("2126-01-01T00:00:00Z");

  private final StoreUnderTest store;

  StoreSamples(StoreUnderTest store) {
    this.store = store;
  }

  /** Somebody who has been in the team for long. */
  void account(String id, String name, String role, String team) {
    new PeopleStore(store.database)
        .write(
            tables -> {
              tables
                  .accounts()
                  .insert(
                      new AccountRow(
                          id,
                          EventStore.DEFAULT_ORGANISATION,
                          id,
                          name,
                          role,
                          team,
                          "$hash",
                          true,
                          LONG_AGO));
              tables.teams().move(id, team, LONG_AGO);
              return id;
            });
  }

  /** The same, signed in. */
  Member member(String id, Role role, String team) {
    account(id, "Name of " + id, role.text(), team);
    var session = "session-of-" + id;
    new PeopleStore(store.database)
        .write(
            tables -> {
              tables.sessions().insert(session, "hash-of-" + session, id, LONG_AGO);
              return id;
            });
    return new Member(
        id,
        EventStore.DEFAULT_ORGANISATION,
        id,
        "Name of " + id,
        role,
        team,
        false,
        session,
        LONG_AGO);
  }

  String begun(String owner, Event.Mode mode) {
    return begun(owner, mode, Optional.empty(), Optional.empty());
  }

  String begunFrom(Event.Branch branch, String owner, Event.Mode mode) {
    return begun(owner, mode, Optional.of(branch), Optional.empty());
  }

  /**
   * An attempt at an assignment.
   *
   * @throws AttemptRefusedException when none may be begun
   */
  String begunAt(EventStore.Place place, String owner, Event.Mode mode) {
    return begun(owner, mode, Optional.empty(), Optional.of(place));
  }

  private String begun(
      String owner,
      Event.Mode mode,
      Optional<Event.Branch> branch,
      Optional<EventStore.Place> place) {
    var id = UUID.randomUUID().toString();
    var row =
        new PursuitRow(
            id, EventStore.DEFAULT_ORGANISATION, owner, "hash", Optional.empty(), 0, LONG_AGO);
    var started =
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
            place.map(EventStore.Place::assignment),
            Optional.empty());
    var first =
        new Append(id, 0, StoreUnderTest.command(), "trainee", List.of(kept(1, started)), Map.of());
    if (place.isPresent()) {
      store.events.begin(row, first, place.get());
    } else {
      store.events.begin(row, first);
    }
    return id;
  }

  void happens(String pursuit, long sequence, String actor, Event event) {
    happens(pursuit, sequence, actor, event, Map.of());
  }

  /** Something happens in which something is written. */
  void happens(String pursuit, long sequence, String actor, String words, Event event) {
    happens(pursuit, sequence, actor, event, Map.of(sequence, words));
  }

  private void happens(
      String pursuit, long sequence, String actor, Event event, Map<Long, String> words) {
    var appended =
        store.events.append(
            new Append(
                pursuit,
                sequence - 1,
                StoreUnderTest.command(),
                actor,
                List.of(kept(sequence, event)),
                words));
    assertThat(appended).isInstanceOf(AppendResult.Appended.class);
  }

  private static NewEvent kept(long sequence, Event event) {
    var written = EventCodec.write(event);
    return new NewEvent(
        sequence, written.type(), written.schemaVersion(), StoreUnderTest.MORNING, written.json());
  }

  /** Its trainee closes a pursuit, and it is judged. */
  void closes(String pursuit, long sequence, Scorecard card) {
    happens(
        pursuit, sequence, "trainee", new Event.PursuitClosed("booked", Event.CloseCause.TRAINEE));
    happens(pursuit, sequence + 1, "trainee", issued(card));
  }

  static Event issued(Scorecard card) {
    return new Event.ScorecardIssued(
        card.scoring(), ScorecardCodec.write(card), OptionalLong.of(card.overall()));
  }

  static Scorecard card(int overall) {
    return card(overall, Map.of(), List.of());
  }

  static Scorecard card(int overall, Map<Skill, SkillScore> skills, List<Mark> marks) {
    return new Scorecard("scoring-6", "hash", "booked", skills, overall, Optional.empty(), marks);
  }
}
