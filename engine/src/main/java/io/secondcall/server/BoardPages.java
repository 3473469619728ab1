package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;
import static io.secondcall.server.BoardViews.tenth;

import io.secondcall.people.Member;
import io.secondcall.people.Teams;
import io.secondcall.pursuit.Event;
import io.secondcall.ranking.Board;
import io.secondcall.ranking.Explanation;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.PersonalBest;
import io.secondcall.ranking.RankedAttempt;
import io.secondcall.ranking.Scope;
import io.secondcall.ranking.Season;
import io.secondcall.ranking.TeamStanding;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.RankedAttempts.Kept;
import io.secondcall.store.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is shown of boards, standings and teams. Calls block. */
final class BoardPages {
  private static final int PAGE = 25;
  private static final int EITHER_SIDE = 3;
  private static final int TEAMS = 25;
  private static final int MOST_ATTEMPTS = 200;

  private final Boards boards;
  private final RankedAttempts attempts;
  private final Teams teams;
  private final PursuitArchive archive;
  private final ScenarioVersions scenarios;
  private final Clock clock;
  private final Duration limit;

  /**
   * @param limit real time within which a ranked attempt has to be played to its end
   */
  BoardPages(
      Boards boards,
      RankedAttempts attempts,
      Teams teams,
      PursuitArchive archive,
      ScenarioVersions scenarios,
      Clock clock,
      Duration limit) {
    this.boards = boards;
    this.attempts = attempts;
    this.teams = teams;
    this.archive = archive;
    this.scenarios = scenarios;
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * What is asked for; everything may be left out.
   *
   * @param season id; the present one
   * @param measure overall
   * @param scenario id; all of them
   */
  record Asked(Optional<String> season, Optional<String> measure, Optional<String> scenario) {
    Scope scope(Clock clock) {
      var when = season.flatMap(Season::of).orElseGet(() -> Season.of(clock.instant()));
      var what =
          Stream.of(Measure.values())
              .filter(m -> measure.filter(wireName(m)::equals).isPresent())
              .findFirst()
              .orElse(Measure.OVERALL);
      var scope = Scope.of(when.id(), what);
      return scenario.map(scope::at).orElse(scope);
    }
  }

  BoardViews.BoardPage board(Member member, Asked asked, int from) {
    var scope = asked.scope(clock);
    var ranked = boards.of(scope);
    boolean on = teams.boardsAreOn(member);
    boolean out = teams.staysOut(member);
    var own = ranked.standing(member.id());
    // Whoever stays out sees their own place, and nobody else does.
    var board = on && out ? own.map(ranked.board()::with).orElse(ranked.board()) : ranked.board();
    var page = on ? ranked.board().page(from, PAGE) : List.<Board.Place>of();
    var around =
        on
            ? own.map(standing -> board.around(standing, EITHER_SIDE)).orElse(List.of())
            : List.<Board.Place>of();
    var podium = on ? ranked.board().podium() : List.<Board.Place>of();
    var improved = on ? ranked.improved() : List.<Improvement>of();
    var names =
        teams.names(
            Stream.concat(
                    Stream.of(page, around, podium)
                        .flatMap(List::stream)
                        .map(place -> place.standing().person()),
                    improved.stream().map(Improvement::person))
                .collect(Collectors.toSet()));
    return new BoardViews.BoardPage(
        scope.season(),
        seasons(scope),
        wireName(scope.measure()),
        scope.scenario(),
        on,
        out,
        member.team(),
        ranked.board().size(),
        from,
        page.stream().map(place -> place(place, names, member)).toList(),
        around.stream().map(place -> place(place, names, member)).toList(),
        own.map(BoardViews.Mine::of),
        ranked.teams().size(),
        teams(ranked.teams(), member.team()),
        podium.stream().map(place -> place(place, names, member)).toList(),
        improved.stream()
            .map(
                one ->
                    BoardViews.ImprovedPerson.of(
                        one,
                        names.getOrDefault(one.person(), ""),
                        one.person().equals(member.id())))
            .toList(),
        BoardViews.BoardRules.of(scope.rules()));
  }

  /** The first of them, and one's own where it stands further down. */
  private static List<BoardViews.TeamPlace> teams(List<TeamStanding> all, String own) {
    int mine = 0;
    while (mine < all.size() && !all.get(mine).team().equals(own)) {
      mine++;
    }
    var first = IntStream.range(0, Math.min(TEAMS, all.size()));
    var shown =
        mine >= TEAMS && mine < all.size() ? IntStream.concat(first, IntStream.of(mine)) : first;
    return shown
        .mapToObj(
            at -> BoardViews.TeamPlace.of(all.get(at), at + 1, all.get(at).team().equals(own)))
        .toList();
  }

  /** Those in which somebody ranked, the present one, and the one that was asked for. */
  private List<String> seasons(Scope scope) {
    var all = new LinkedHashSet<String>();
    all.add(Season.of(clock.instant()).id());
    boards.seasons().forEach(season -> all.add(season.id()));
    all.add(scope.season());
    return List.copyOf(all);
  }

  private static BoardViews.Place place(
      Board.Place place, Map<String, String> names, Member member) {
    var standing = place.standing();
    return new BoardViews.Place(
        place.rank(),
        place.band(),
        names.getOrDefault(standing.person(), ""),
        standing.teams().stream().findFirst().orElse(""),
        tenth(standing.points()),
        tenth(standing.low()),
        tenth(standing.high()),
        standing.counted(),
        standing.person().equals(member.id()));
  }

  /** Why somebody's own standing is what it is. */
  BoardViews.StandingPage standing(Member member, Asked asked) {
    var scope = asked.scope(clock);
    var ranked = boards.of(scope);
    var mine = attempts.of(member.id());
    var over = mine.stream().flatMap(kept -> kept.over().stream()).toList();
    var byPosition =
        mine.stream()
            .filter(kept -> kept.over().isPresent())
            .collect(Collectors.toMap(kept -> kept.over().orElseThrow().position(), kept -> kept));
    var tally = scope.tally(member.id(), over);
    var explanation = Explanation.of(tally, ranked.calibration());
    return new BoardViews.StandingPage(
        scope.season(),
        wireName(scope.measure()),
        scope.scenario(),
        tally.entries().isEmpty()
            ? Optional.empty()
            : Optional.of(BoardViews.Mine.of(explanation.standing())),
        tenth(explanation.base()),
        tenth(explanation.record()),
        tenth(explanation.form()),
        Math.round(explanation.recordShare() * 1_000) / 1_000.0,
        Math.round(explanation.formShare() * 1_000) / 1_000.0,
        explanation.lines().stream()
            .map(
                line -> {
                  var kept = kept(byPosition, line.attempt());
                  return BoardViews.line(
                      line,
                      kept,
                      scenarios.title(kept.condition().scenario()),
                      reason(member, kept));
                })
            .toList(),
        mine.stream()
            .filter(kept -> kept.over().isEmpty())
            .map(
                kept ->
                    new BoardViews.OpenAttempt(
                        kept.pursuit(),
                        scenarios.title(kept.condition().scenario()),
                        wireName(kept.condition().difficulty()),
                        kept.begunAt().plus(limit).toString()))
            .toList(),
        Boards.improvement(scope, tally, ranked.calibration()).map(BoardViews.Improved::of),
        PersonalBest.of(tally).stream()
            .map(
                best ->
                    BoardViews.Best.of(
                        best,
                        kept(byPosition, best.attempt()).pursuit(),
                        scenarios.title(best.attempt().condition().scenario())))
            .toList());
  }

  private static Kept kept(Map<Long, Kept> byPosition, RankedAttempt attempt) {
    return Optional.ofNullable(byPosition.get(attempt.position())).orElseThrow();
  }

  private Optional<String> reason(Member member, Kept kept) {
    return kept.over()
        .flatMap(RankedAttempt::exclusion)
        .filter(RankedAttempt.Exclusion.Voided.class::isInstance)
        .flatMap(voided -> archive.load(member.id(), kept.pursuit()))
        .flatMap(
            pursuit ->
                pursuit.events().stream()
                    .filter(recorded -> recorded.event() instanceof Event.AttemptVoided)
                    .findFirst()
                    .map(
                        recorded ->
                            pursuit.texts().getOrDefault(recorded.sequence(), Texts.ERASED)));
  }

  /** What was ranked for the teams that somebody leads, latest first. */
  BoardViews.Attempts attempts(Member member) {
    var kept =
        teams.of(member).stream()
            .filter(team -> Teams.leads(member, team.team()))
            .flatMap(team -> attempts.ofTeam(team.team(), MOST_ATTEMPTS).stream())
            .sorted(Comparator.comparing(Kept::begunAt).reversed())
            .limit(MOST_ATTEMPTS)
            .toList();
    var names = teams.names(kept.stream().map(Kept::account).collect(Collectors.toSet()));
    return new BoardViews.Attempts(
        kept.stream()
            .map(
                one ->
                    BoardViews.Attempt.of(
                        one,
                        names.getOrDefault(one.account(), ""),
                        scenarios.title(one.condition().scenario())))
            .toList());
  }

  /** How an attempt is told to whoever leads its team. */
  BoardViews.Attempt attempt(Kept kept) {
    var names = teams.names(List.of(kept.account()));
    return BoardViews.Attempt.of(
        kept, names.getOrDefault(kept.account(), ""), scenarios.title(kept.condition().scenario()));
  }

  /** From which place on a page begins, 0 or more. */
  static int from(Optional<String> asked) {
    return asked
        .flatMap(
            text ->
                text.matches("\\d{1,7}") ? Optional.of(Integer.parseInt(text)) : Optional.empty())
        .orElse(0);
  }
}
