package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.people.Coaching;
import io.secondcall.people.Member;
import io.secondcall.people.Teams;
import io.secondcall.scenario.Criterion;
import io.secondcall.server.CoachingViews.CoachingPage;
import io.secondcall.server.CoachingViews.CommentView;
import io.secondcall.server.CoachingViews.CourseView;
import io.secondcall.server.CoachingViews.DebriefLine;
import io.secondcall.server.CoachingViews.PractiserView;
import io.secondcall.server.CoachingViews.Ruler;
import io.secondcall.server.CoachingViews.ShareView;
import io.secondcall.server.CoachingViews.TeamCriterion;
import io.secondcall.server.CoachingViews.TeamPage;
import io.secondcall.server.CoachingViews.ThreadView;
import io.secondcall.store.Coached;
import io.secondcall.store.Coached.ListKey;
import io.secondcall.store.Coached.Open;
import io.secondcall.store.Coached.Wanted;
import io.secondcall.store.CoachingTable.Comment;
import io.secondcall.store.TeamPractice;
import io.secondcall.store.TeamPractice.Practiser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is shown of debriefs that coaches may open, of what is said about them, and of teams. Calls
 * block.
 */
final class CoachingPages {
  private static final int PAGE = 25;

  private final Coaching coaching;
  private final Coached coached;
  private final TeamPractice practice;
  private final Teams teams;
  private final ScenarioVersions scenarios;

  CoachingPages(
      Coaching coaching,
      Coached coached,
      TeamPractice practice,
      Teams teams,
      ScenarioVersions scenarios) {
    this.coaching = coaching;
    this.coached = coached;
    this.practice = practice;
    this.teams = teams;
    this.scenarios = scenarios;
  }

  /**
   * What is said about a pursuit.
   *
   * @param owner whose pursuit it is
   * @param ownTeam the team of whoever asks
   */
  CoachingPage page(Member member, String pursuit, String owner, String ownTeam) {
    var open = coaching.open(pursuit);
    var team = open.map(Open::team).orElse(ownTeam);
    var comments = coaching.comments(pursuit);
    var seen = coaching.seen(member, pursuit);
    var rulers = coached.disputesOf(pursuit).stream().filter(d -> d.ruledBy().isPresent()).toList();
    var names =
        teams.names(
            Stream.concat(
                    comments.stream().map(Comment::author),
                    rulers.stream().flatMap(d -> d.ruledBy().stream()))
                .collect(Collectors.toSet()));
    return new CoachingPage(
        open.map(Open::why).orElse("private"),
        team,
        team.isEmpty() ? List.of() : coaching.coaches(team),
        comments.stream().map(one -> comment(one, member, owner, names, seen)).toList(),
        rulers.stream()
            .map(d -> new Ruler(d.criterion(), names.getOrDefault(d.ruledBy().orElseThrow(), "")))
            .toList());
  }

  private static CommentView comment(
      Comment comment,
      Member member,
      String owner,
      Map<String, String> names,
      Optional<Instant> seen) {
    boolean mine = comment.author().equals(member.id());
    boolean byOwner = comment.author().equals(owner);
    // Each side has news of the other: coaches of what the trainee says, the trainee of coaches.
    boolean otherSide = byOwner != member.id().equals(owner);
    return new CommentView(
        comment.id(),
        names.getOrDefault(comment.author(), ""),
        mine,
        byOwner,
        comment.place().text(),
        Optional.of(comment.target()).filter(target -> !target.isEmpty()),
        comment.words(),
        comment.writtenAt().toString(),
        comment.words().isPresent() && comment.changedAt().isAfter(comment.writtenAt()),
        otherSide
            && comment.words().isPresent()
            && seen.filter(at -> !comment.changedAt().isAfter(at)).isEmpty());
  }

  CoachingViews.Threads threads(Member member) {
    var threads = coaching.threads(member);
    var names = names(threads.stream().map(Coached.Discussion::owner).toList());
    return new CoachingViews.Threads(
        (int) threads.stream().filter(thread -> thread.unread() > 0).count(),
        threads.stream()
            .map(
                thread ->
                    new ThreadView(
                        thread.pursuit(),
                        thread.owner().equals(member.id()),
                        names.getOrDefault(thread.owner(), ""),
                        scenarios.pinned(thread.scenarioHash()).title(),
                        thread.moment().toString(),
                        thread.unread(),
                        thread.openDisputes()))
            .toList());
  }

  private Map<String, String> names(Collection<String> accounts) {
    return teams.names(accounts.stream().collect(Collectors.toSet()));
  }

  /**
   * What is looked for in the list of debriefs; everything may be left out.
   *
   * @param show disputed or uncommented
   * @param before as the page before gave it
   */
  record Asked(
      Optional<String> person,
      Optional<String> scenario,
      Optional<String> show,
      Optional<String> before) {}

  CoachingViews.Debriefs debriefs(Member member, Asked asked) {
    var found =
        coached.list(
            new Wanted(
                Coaching.ledBy(member),
                asked.person(),
                asked.scenario(),
                asked.show().filter("disputed"::equals).isPresent(),
                asked.show().filter("uncommented"::equals).isPresent(),
                asked.before().flatMap(CoachingPages::key)),
            PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var names = names(page.stream().map(Open::owner).toList());
    return new CoachingViews.Debriefs(
        page.stream()
            .map(open -> line(open, member, names.getOrDefault(open.owner(), "")))
            .toList(),
        found.size() > PAGE
            ? Optional.of(page.getLast().key()).map(CoachingPages::text)
            : Optional.empty());
  }

  private static String text(ListKey key) {
    return key.moment() + "_" + key.pursuit();
  }

  /** Empty when it is none: then the list begins anew. */
  private static Optional<ListKey> key(String text) {
    int end = text.indexOf('_');
    try {
      return end < 0
          ? Optional.empty()
          : Optional.of(
              new ListKey(Instant.parse(text.substring(0, end)), text.substring(end + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How a debrief is told to whoever leads its team. */
  DebriefLine line(Open open, Member member) {
    return line(open, member, names(List.of(open.owner())).getOrDefault(open.owner(), ""));
  }

  private DebriefLine line(Open open, Member member, String name) {
    return new DebriefLine(
        open.pursuit(),
        open.owner(),
        name,
        open.team(),
        open.why(),
        open.scenario(),
        scenarios.pinned(open.scenarioHash()).title(),
        open.difficulty(),
        open.moment().toString(),
        open.overall(),
        open.owner().equals(member.id()),
        open.openDisputes(),
        open.comments());
  }

  /** How a team practises. */
  TeamPage team(String organisation, String team) {
    var people = practice.people(organisation, team);
    var tries = practice.tries(team);
    var outcomes = practice.outcomes(team);
    var names = names(tries.stream().map(TeamPractice.Try::person).toList());
    var skills = new LinkedHashMap<String, ShareView>();
    TeamFigures.skills(tries, outcomes)
        .forEach((skill, share) -> skills.put(wireName(skill), ShareView.of(share)));
    return new TeamPage(
        team,
        people.stream().map(CoachingPages::practiser).toList(),
        skills,
        TeamFigures.criteria(tries, outcomes).stream().map(this::criterion).toList(),
        TeamFigures.courses(tries, names).stream()
            .map(
                course ->
                    new CourseView(
                        names.getOrDefault(course.person(), ""),
                        course.scenario(),
                        scenarios.title(course.scenario()),
                        course.first(),
                        course.latest(),
                        course.tries(),
                        course.stuck()))
            .toList());
  }

  private static PractiserView practiser(Practiser one) {
    return new PractiserView(
        one.account(), one.name(), one.finished(), one.last().map(Instant::toString));
  }

  private TeamCriterion criterion(TeamFigures.OfCriterion one) {
    return new TeamCriterion(
        one.scenario(),
        scenarios.title(one.scenario()),
        one.criterion(),
        scenarios
            .pinned(one.scenarioHash())
            .criterion(one.criterion())
            .map(Criterion::statement)
            .orElse(one.criterion()),
        wireName(one.skill()),
        ShareView.of(one.share()));
  }
}
