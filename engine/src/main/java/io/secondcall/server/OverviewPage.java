package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.people.Teams;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Season;
import io.secondcall.ranking.Share;
import io.secondcall.ranking.TeamProgress;
import io.secondcall.store.Summaries;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether practice helps, for whoever manages teams: of no fewer than {@value Share#LEAST} people
 * together, and never of one of them by taking one figure off another. To that end there are
 *
 * <ul>
 *   <li>no totals over teams: a hidden team would be what the shown ones leave of it;
 *   <li>only periods that are over, which do not overlap: what one person adds from one day to the
 *       next shows nowhere;
 *   <li>pursuits and attempts told once, for the team of the day: moving somebody moves no figure
 *       of the past, and what a guest finished counts from the day on which an account took it
 *       over;
 *   <li>shares in three bands that never say "all" or "none", and no numbers of people beside them.
 * </ul>
 *
 * Calls block.
 */
final class OverviewPage {
  private static final int MONTHS = 6;

  private final Teams teams;
  private final Boards boards;
  private final Summaries summaries;
  private final Clock clock;

  OverviewPage(Teams teams, Boards boards, Summaries summaries, Clock clock) {
    this.teams = teams;
    this.boards = boards;
    this.summaries = summaries;
    this.clock = clock;
  }

  /**
   * Pursuits that were finished in a month, or taken over from a guest in it if that was later.
   *
   * @param count empty where fewer than {@value Share#LEAST} people finished any
   */
  record Finished(String month, OptionalLong count) {}

  /**
   * @param people who can sign in now
   * @param finished by month, oldest first
   * @param improved share of the people who did better in their latest ranked attempt of the season
   *     than in their first, by measure
   */
  record Team(String team, int people, List<Finished> finished, Map<String, String> improved) {}

  /**
   * @param least below so many people a figure is hidden
   * @param season the latest that is over
   */
  record Overview(int least, String season, List<Team> teams) {}

  Overview read() {
    var now = clock.instant();
    var season = Season.of(now).before();
    var present = YearMonth.from(now.atZone(ZoneOffset.UTC));
    var months =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(back -> present.minusMonths(MONTHS + 1L - back))
            .toList();
    var finished = new HashMap<String, List<Finished>>();
    var rows = teams.all();
    for (var month : months) {
      var counts = counts(month);
      for (var row : rows) {
        var count = counts.getOrDefault(row.team(), OptionalLong.empty());
        finished
            .computeIfAbsent(row.team(), _ -> new ArrayList<>())
            .add(new Finished(month.toString(), count));
      }
    }
    var progress =
        boards.progress(season).stream()
            .collect(Collectors.toMap(TeamProgress::team, TeamProgress::shares));
    return new Overview(
        Share.LEAST,
        season.id(),
        rows.stream()
            .sorted(Comparator.comparing(row -> row.team()))
            .map(
                row ->
                    new Team(
                        row.team(),
                        row.people(),
                        finished.getOrDefault(row.team(), List.of()),
                        shares(progress.getOrDefault(row.team(), Map.of()))))
            .toList());
  }

  private Map<String, OptionalLong> counts(YearMonth month) {
    return summaries
        .finishedByTeam(
            month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .stream()
        .collect(
            Collectors.toMap(
                Summaries.TeamCount::team,
                one ->
                    one.people() < Share.LEAST
                        ? OptionalLong.empty()
                        : OptionalLong.of(one.pursuits())));
  }

  private static Map<String, String> shares(Map<Measure, Share> shares) {
    var told = new LinkedHashMap<String, String>();
    for (var measure : Measure.values()) {
      told.put(wireName(measure), wireName(shares.getOrDefault(measure, Share.HIDDEN)));
    }
    return told;
  }
}
