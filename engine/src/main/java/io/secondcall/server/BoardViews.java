package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.secondcall.ranking.Explanation;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Outcome;
import io.secondcall.ranking.PersonalBest;
import io.secondcall.ranking.Rules;
import io.secondcall.ranking.Standing;
import io.secondcall.ranking.TeamStanding;
import io.secondcall.store.RankedAttempts.Kept;
import io.secondcall.store.TeamTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the operations on boards and teams take and answer: schemas of the OpenAPI document. */
final class BoardViews {
  private BoardViews() {}

  record BoardChoice(@JsonProperty(required = true) boolean stayOut) {}

  record TeamChange(
      @JsonProperty(required = true) String team, @JsonProperty(required = true) boolean boards) {}

  record NewVoid(@JsonProperty(required = true) String reason) {}

  record Team(String team, int people, boolean boards) {
    static Team of(TeamTable.Row row) {
      return new Team(row.team(), row.people(), row.boards());
    }
  }

  record Teams(List<Team> teams) {}

  /**
   * One line of a board.
   *
   * @param me whether it is whoever asks
   */
  record Place(
      int rank,
      int band,
      String name,
      String team,
      double points,
      double low,
      double high,
      int attempts,
      boolean me) {}

  /**
   * @param rank from 1
   * @param mine whether it is the team of whoever asks
   */
  record TeamPlace(
      int rank, String team, int people, double points, double low, double high, boolean mine) {
    static TeamPlace of(TeamStanding team, int rank, boolean mine) {
      return new TeamPlace(
          rank,
          team.team(),
          team.size(),
          tenth(team.points()),
          tenth(team.low()),
          tenth(team.high()),
          mine);
    }
  }

  record BoardRules(int window, int ofScenario, int settledFrom, int settledScenarios) {
    static BoardRules of(Rules rules) {
      return new BoardRules(
          rules.window(), rules.ofScenario(), rules.settledFrom(), rules.settledScenarios());
    }
  }

  /**
   * @param on whether the boards are on for the team of whoever asks
   * @param team of whoever asks; empty for none
   * @param size how many people are shown
   * @param from how many were left out before {@code places}
   * @param teamCount how many teams have a place
   * @param teams the first of them, and that of whoever asks where it stands further down
   * @param podium the first three, or nobody where it would not be fair
   * @param improved those who can be told to have improved, the most first
   * @param around whoever asks, and three on either side; empty where they have no place
   */
  record BoardPage(
      String season,
      List<String> seasons,
      String measure,
      Optional<String> scenario,
      boolean on,
      boolean staysOut,
      String team,
      int size,
      int from,
      List<Place> places,
      List<Place> around,
      Optional<Mine> mine,
      int teamCount,
      List<TeamPlace> teams,
      List<Place> podium,
      List<ImprovedPerson> improved,
      BoardRules rules) {}

  /**
   * Somebody who can be told to have improved.
   *
   * @param me whether it is whoever asks
   */
  record ImprovedPerson(String name, double points, double low, double high, boolean me) {
    static ImprovedPerson of(Improvement improvement, String name, boolean me) {
      return new ImprovedPerson(
          name,
          tenth(improvement.points()),
          tenth(improvement.low()),
          tenth(improvement.high()),
          me);
    }
  }

  /** How whoever asks stands. */
  record Mine(
      double points, double low, double high, int inForm, int counted, boolean provisional) {
    static Mine of(Standing standing) {
      return new Mine(
          tenth(standing.points()),
          tenth(standing.low()),
          tenth(standing.high()),
          standing.inForm(),
          standing.counted(),
          standing.provisional());
    }
  }

  /**
   * One ranked attempt in the reasons for a standing.
   *
   * @param weight by how much the standing would be higher if the score were one higher
   * @param gives points that it adds to the base
   * @param reason of a coach who took it off the boards
   */
  record Line(
      String pursuit,
      String scenario,
      String title,
      String difficulty,
      String begunAt,
      String use,
      int score,
      double adjustment,
      double weight,
      double gives,
      Optional<String> reason) {}

  record OpenAttempt(String pursuit, String title, String difficulty, String until) {}

  record Improved(double points, double low, double high, int first) {
    static Improved of(Improvement improvement) {
      return new Improved(
          tenth(improvement.points()),
          tenth(improvement.low()),
          tenth(improvement.high()),
          improvement.first());
    }
  }

  record Best(String pursuit, String title, String difficulty, int score, int tries) {
    static Best of(PersonalBest best, String pursuit, String title) {
      return new Best(
          pursuit,
          title,
          wireName(best.attempt().condition().difficulty()),
          best.score(),
          best.tries());
    }
  }

  record StandingPage(
      String season,
      String measure,
      Optional<String> scenario,
      Optional<Mine> standing,
      double base,
      double record,
      double form,
      double recordShare,
      double formShare,
      List<Line> lines,
      List<OpenAttempt> open,
      Optional<Improved> improvement,
      List<Best> bests) {}

  /** A ranked attempt as whoever leads the team sees it. */
  record Attempt(
      String pursuit,
      String name,
      String team,
      String scenario,
      String title,
      String difficulty,
      String begunAt,
      Optional<String> endedAt,
      String outcome,
      OptionalInt overall,
      boolean voided) {
    static Attempt of(Kept kept, String name, String title) {
      return new Attempt(
          kept.pursuit(),
          name,
          kept.team(),
          kept.condition().scenario(),
          title,
          wireName(kept.condition().difficulty()),
          kept.begunAt().toString(),
          kept.endedAt().map(Instant::toString),
          kept.over().map(attempt -> BoardViews.outcome(attempt.outcome())).orElse("open"),
          kept.over()
              .map(attempt -> attempt.outcome().score(Measure.OVERALL))
              .orElse(OptionalInt.empty()),
          kept.over().flatMap(attempt -> attempt.exclusion()).isPresent());
    }
  }

  record Attempts(List<Attempt> attempts) {}

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Closed _ -> "closed";
      case Outcome.Abandoned _ -> "abandoned";
      case Outcome.Lapsed _ -> "lapsed";
    };
  }

  static Line line(Explanation.Line line, Kept kept, String title, Optional<String> reason) {
    var attempt = line.attempt();
    return new Line(
        kept.pursuit(),
        attempt.condition().scenario(),
        title,
        wireName(attempt.condition().difficulty()),
        kept.begunAt().toString(),
        attempt.outcome() instanceof Outcome.Lapsed && line.use().counts()
            ? "lapsed"
            : line.use().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        line.score(),
        tenth(line.adjustment()),
        Math.round(line.weight() * 1_000) / 1_000.0,
        tenth(line.gives()),
        reason);
  }

  /** To a tenth of a point: finer would be noise. */
  static double tenth(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
