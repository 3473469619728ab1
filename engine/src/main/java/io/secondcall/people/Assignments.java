package io.secondcall.people;

import io.secondcall.people.AssignmentRules.Progress;
import io.secondcall.people.AssignmentRules.Standing;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.AssignmentRow.Marks;
import io.secondcall.store.AssignmentTable.Person;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.Summaries;
import io.secondcall.store.TeamTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What coaches ask people of their teams to play, and what came of it. Thread-safe; calls block.
 */
public final class Assignments {
  private static final int LONGEST_NOTE = 300;
  private static final int MOST_SHOWN = 200;

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Teams teams;
  private final Summaries summaries;
  private final RankedAttempts ranked;
  private final Clock clock;

  public Assignments(
      Database database, People people, Summaries summaries, RankedAttempts ranked, Clock clock) {
    this.store = new PeopleStore(database);
    this.deeds = new Deeds(store);
    this.accounts = people.accounts();
    this.teams = people.teams();
    this.summaries = summaries;
    this.ranked = ranked;
    this.clock = clock;
  }

  /**
   * What is to be assigned.
   *
   * @param people ids of accounts; empty for everybody in the team
   */
  public record Terms(
      String team,
      Kind kind,
      List<String> people,
      String scenario,
      Difficulty difficulty,
      OptionalLong seed,
      boolean hints,
      int attempts,
      Marks marks,
      String note,
      Instant dueAt) {
    public Terms {
      people = List.copyOf(people);
    }
  }

  /**
   * What is to become of an assignment's terms; what is empty stays as it is.
   *
   * @param passMark 0 to 100
   * @param attempts 1 or more
   * @param people ids of accounts whom it is for too
   */
  public record Amendment(
      Optional<Instant> dueAt, OptionalInt passMark, OptionalInt attempts, List<String> people) {
    public Amendment {
      people = List.copyOf(people);
    }
  }

  /**
   * An assignment as one of those whom it is for sees it.
   *
   * @param setBy name
   */
  public record Mine(AssignmentRow assignment, String setBy, Standing standing) {}

  /** One of those whom an assignment is for. */
  public record Addressee(Person person, Standing standing) {}

  /** An assignment as whoever leads the team sees it. */
  public record Course(AssignmentRow assignment, String setBy, List<Addressee> people) {
    public Course {
      people = List.copyOf(people);
    }
  }

  /** A team with whoever can be chosen. */
  public record Choice(String team, List<Person> people) {
    public Choice {
      people = List.copyOf(people);
    }
  }

  /** What whoever leads teams sees of them. */
  public record Overview(List<Choice> teams, List<Course> courses) {
    public Overview {
      teams = List.copyOf(teams);
      courses = List.copyOf(courses);
    }
  }

  /**
   * Sets an assignment.
   *
   * @throws DeedRefusedException when something about it can't be, or the team is not theirs
   */
  public AssignmentRow set(Member by, Terms terms) {
    requireLead(by, terms.team());
    var now = clock.instant();
    var note = Particulars.line(terms.note());
    if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
      throw new DeedRefusedException(
          Reason.BAD_NOTE, "A note has up to " + LONGEST_NOTE + " characters.");
    }
    TermRules.requireDue(terms.dueAt(), now);
    TermRules.requirePassMark(terms.kind(), terms.marks().overall());
    boolean certification = terms.kind() == Kind.CERTIFICATION;
    if (certification && (terms.seed().isPresent() || terms.hints())) {
      throw new DeedRefusedException(
          Reason.BAD_CONDITIONS,
          "A certification has a seed that nobody knows, and no hints: leave both out.");
    }
    if (!certification && !terms.marks().skills().isEmpty()) {
      throw new DeedRefusedException(
          Reason.BAD_CONDITIONS, "Marks on single skills are for certifications.");
    }
    return deeds.write(
        by,
        tables -> {
          var people = chosen(tables, terms.team(), terms.people());
          var row =
              new AssignmentRow(
                  UUID.randomUUID().toString(),
                  Accounts.ORGANISATION,
                  terms.team(),
                  terms.kind(),
                  people.isEmpty(),
                  terms.scenario(),
                  terms.difficulty(),
                  terms.seed(),
                  terms.hints(),
                  terms.attempts(),
                  terms.marks(),
                  note,
                  terms.dueAt(),
                  by.id(),
                  now,
                  Optional.empty());
          tables.assignments().insert(row, people);
          accounts.note(tables, by.id(), Deed.ASSIGNMENT_SET, row.id(), terms.kind().text());
          return row;
        });
  }

  private static Set<String> chosen(PeopleTables tables, String team, List<String> people) {
    var members =
        tables
            .assignments()
            .people(Accounts.ORGANISATION, List.of(team))
            .getOrDefault(team, List.of())
            .stream()
            .filter(person -> person.team().equals(team))
            .map(Person::id)
            .collect(Collectors.toSet());
    if (!members.containsAll(people)) {
      throw new DeedRefusedException(
          Reason.NOT_IN_TEAM, "Not everybody who was chosen is in the team any more.");
    }
    return new LinkedHashSet<>(people);
  }

  /**
   * Puts other terms in the place of those that an assignment has; whoever has it sees them from
   * then on. An attempt that begins in the same moment may still go by the former ones.
   *
   * @throws DeedRefusedException when there is none, it is not theirs, or it can't become so
   */
  public void change(Member by, String assignment, Amendment asked) {
    catchUp();
    deeds.write(
        by,
        tables -> {
          var row = led(tables, by, assignment);
          if (row.isWithdrawn()) {
            throw new DeedRefusedException(Reason.WITHDRAWN, "This assignment was withdrawn.");
          }
          var begun = tables.assignments().attempts(row.id());
          var changed = TermRules.amended(row, asked, begun, clock.instant());
          var added = added(tables, row, asked.people());
          var changes = changes(row, changed, added.size());
          if (!changes.isEmpty()) {
            tables.assignments().change(changed);
            tables.assignments().add(row.id(), added);
            accounts.note(tables, by.id(), Deed.ASSIGNMENT_CHANGED, row.id(), changes);
          }
          return changed;
        });
  }

  /** Those of whom it was not asked yet. */
  private static Set<String> added(PeopleTables tables, AssignmentRow row, List<String> people) {
    if (people.isEmpty()) {
      return Set.of();
    } else if (row.everybody()) {
      throw new DeedRefusedException(
          Reason.BAD_CONDITIONS, "It is for all trainees of the team: nobody has to be added.");
    }
    var added = chosen(tables, row.team(), people);
    added.removeAll(tables.assignments().named(row.id()));
    return added;
  }

  /** For the audit log: what is another than before, and what it is now. */
  private static String changes(AssignmentRow before, AssignmentRow now, int added) {
    var changes = new ArrayList<String>();
    if (!now.dueAt().equals(before.dueAt())) {
      changes.add("due " + now.dueAt());
    }
    if (now.marks().overall() != before.marks().overall()) {
      changes.add("pass mark " + now.marks().overall());
    }
    if (now.attempts() != before.attempts()) {
      changes.add("attempts " + now.attempts());
    }
    if (added > 0) {
      changes.add("people added " + added);
    }
    return String.join(", ", changes);
  }

  /** Whether there is such a team, and they lead it, is not told apart. */
  private void requireLead(Member by, String team) {
    if (!Teams.leads(by, team) || teams.of(by).stream().noneMatch(row -> row.team().equals(team))) {
      throw new DeedRefusedException(Reason.NO_TEAM, "There is no such team.");
    }
  }

  /**
   * Takes an assignment back; attempts under way go on.
   *
   * @throws DeedRefusedException when there is none, or it is not theirs
   */
  public void withdraw(Member by, String assignment) {
    deeds.write(
        by,
        tables -> {
          var row = led(tables, by, assignment);
          if (tables.assignments().withdraw(row.id(), clock.instant())) {
            accounts.note(tables, by.id(), Deed.ASSIGNMENT_WITHDRAWN, row.id(), "");
          }
          return row;
        });
  }

  /** An assignment of a team that they lead; another is not there for them. */
  static AssignmentRow led(PeopleTables tables, Member by, String assignment) {
    return tables
        .assignments()
        .find(assignment)
        .filter(row -> Teams.leads(by, row.team()))
        .orElseThrow(Assignments::noAssignment);
  }

  private static DeedRefusedException noAssignment() {
    return new DeedRefusedException(Reason.NO_ASSIGNMENT, "There is no such assignment.");
  }

  /** Lets the read models come up to what has happened; before a transaction, never in one. */
  void catchUp() {
    summaries.catchUp();
    ranked.catchUp();
  }

  /** What somebody is asked to play, and that for which they were certified; due first first. */
  public List<Mine> of(Member member) {
    catchUp();
    var now = clock.instant();
    return store.read(
        tables -> {
          var rows = tables.assignments().of(member.id());
          var efforts =
              new Efforts(
                  tables.assignments().attemptsOf(member.id()),
                  tables.certificates().of(member.id()));
          var names = tables.teams().names(rows.stream().map(AssignmentRow::setBy).toList());
          return rows.stream()
              .map(
                  row ->
                      new Mine(
                          row,
                          names.getOrDefault(row.setBy(), ""),
                          efforts.standing(row, member.id(), now)))
              .toList();
        });
  }

  /**
   * The teams that somebody leads, and what is assigned in them: the store is asked as often for
   * many teams as for one.
   */
  public Overview overview(Member by) {
    catchUp();
    var led =
        teams.of(by).stream()
            .map(TeamTable.Row::team)
            .filter(team -> Teams.leads(by, team))
            .toList();
    if (led.isEmpty()) {
      return new Overview(List.of(), List.of());
    }
    return store.read(
        tables -> {
          var people = tables.assignments().people(Accounts.ORGANISATION, led);
          var choices =
              led.stream()
                  .map(
                      team ->
                          new Choice(
                              team,
                              people.getOrDefault(team, List.of()).stream()
                                  .filter(one -> one.team().equals(team))
                                  .toList()))
                  .toList();
          return new Overview(choices, courses(tables, led, people));
        });
  }

  /** Team by team. */
  private List<Course> courses(
      PeopleTables tables, List<String> led, Map<String, List<Person>> people) {
    var rows =
        tables.assignments().ofTeams(Accounts.ORGANISATION, led, MOST_SHOWN).stream()
            .collect(Collectors.groupingBy(AssignmentRow::team));
    var named = tables.assignments().named(Accounts.ORGANISATION, led);
    var efforts =
        new Efforts(
            tables.assignments().attemptsOfTeams(Accounts.ORGANISATION, led),
            tables.certificates().ofTeams(Accounts.ORGANISATION, led));
    var names =
        tables
            .teams()
            .names(
                rows.values().stream()
                    .flatMap(List::stream)
                    .map(AssignmentRow::setBy)
                    .collect(Collectors.toSet()));
    var now = clock.instant();
    return led.stream()
        .flatMap(team -> rows.getOrDefault(team, List.of()).stream())
        .map(
            row ->
                new Course(
                    row,
                    names.getOrDefault(row.setBy(), ""),
                    people.getOrDefault(row.team(), List.of()).stream()
                        .filter(one -> isFor(row, named, one) || efforts.anyOf(row, one.id()))
                        .map(one -> new Addressee(one, efforts.standing(row, one.id(), now)))
                        .toList()))
        .toList();
  }

  private static boolean isFor(AssignmentRow row, Map<String, Set<String>> named, Person person) {
    return person.team().equals(row.team())
        && (row.everybody()
            ? person.role().equals(Role.TRAINEE.text())
            : named.getOrDefault(row.id(), Set.of()).contains(person.id()));
  }

  /**
   * The assignment that somebody may begin an attempt at.
   *
   * @throws DeedRefusedException when there is none for them, or no attempt can be begun now
   */
  public AssignmentRow toBegin(Member member, String assignment) {
    var mine =
        of(member).stream()
            .filter(one -> one.assignment().id().equals(assignment))
            .filter(one -> !one.assignment().isWithdrawn())
            // One at which they were certified may be another team's by now.
            .filter(one -> one.assignment().team().equals(member.team()))
            .findFirst()
            .orElseThrow(Assignments::noAssignment);
    var standing = mine.standing();
    if (standing.open().isPresent()) {
      throw underWay();
    } else if (standing.left() == 0) {
      throw new DeedRefusedException(
          Reason.NO_ATTEMPT_LEFT, "All attempts are used; ask whoever set the assignment.");
    } else if (mine.assignment().kind() == Kind.CERTIFICATION
        && standing.progress() == Progress.PASSED) {
      throw new DeedRefusedException(Reason.ALREADY_PASSED, "You have passed this one.");
    }
    return mine.assignment();
  }

  private static DeedRefusedException underWay() {
    return new DeedRefusedException(
        Reason.UNDER_WAY, "An attempt is under way; finish that one first.");
  }
}
