package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.pursuit.BusinessTime;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Scenario;
import io.secondcall.server.Views.Answer;
import io.secondcall.server.Views.BranchOf;
import io.secondcall.server.Views.Briefing;
import io.secondcall.server.Views.CriterionCard;
import io.secondcall.server.Views.Day;
import io.secondcall.server.Views.Desk;
import io.secondcall.server.Views.Horizon;
import io.secondcall.server.Views.PursuitView;
import io.secondcall.server.Views.ScenarioRef;
import io.secondcall.server.Views.SourceCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Whole pursuits and answers as the wire has them. Pure. */
final class PursuitViews {
  private static final int THINK_AT_LEAST = 500;
  private static final int THINK_PER_WORD = 35;
  private static final int THINK_AT_MOST = 2_200;

  private PursuitViews() {}

  static PursuitView view(Loaded pursuit) {
    var started = pursuit.state().started();
    var rendering = new Rendering(pursuit);
    return new PursuitView(
        pursuit.row().id(),
        ref(pursuit),
        wireName(started.conditions().difficulty()),
        started.conditions().timers(),
        started.conditions().hasHints(),
        pursuit.countsAndIsOpen() ? OptionalLong.empty() : OptionalLong.of(started.seed()),
        wireName(started.mode()),
        started.conditions().daily(),
        branchOf(started),
        pursuit.sequence(),
        rendering.entries(0),
        rendering.now(),
        desk(pursuit));
  }

  /** What happened after {@code after}, and how things stand. */
  static Answer answer(Loaded pursuit, long after) {
    var rendering = new Rendering(pursuit);
    return new Answer(
        pursuit.sequence(),
        rendering.entries(after),
        rendering.now(),
        thinkMillis(pursuit.events(), after));
  }

  static ScenarioRef ref(Loaded pursuit) {
    var scenario = pursuit.scenario();
    return new ScenarioRef(scenario.id(), scenario.version(), scenario.title());
  }

  static Optional<BranchOf> branchOf(Event.PursuitStarted started) {
    return started.branch().map(branch -> new BranchOf(branch.parent(), branch.sequence()));
  }

  static Briefing briefing(Scenario.Briefing briefing, Rendering rendering) {
    return new Briefing(
        rendering.filled(briefing.you()),
        rendering.filled(briefing.sell()),
        rendering.filled(briefing.soFar()),
        rendering.filled(briefing.want()));
  }

  /**
   * @param filled fills the slots of a text, where something has been drawn
   */
  static CriterionCard card(Criterion criterion, UnaryOperator<String> filled) {
    return new CriterionCard(
        criterion.id(),
        wireName(criterion.skill()),
        criterion.points(),
        criterion.essential(),
        filled.apply(criterion.statement()),
        filled.apply(criterion.why()));
  }

  private static Desk desk(Loaded pursuit) {
    var scenario = pursuit.scenario();
    var rendering = new Rendering(pursuit);
    return new Desk(
        briefing(scenario.briefing(), rendering),
        scenario.sources().stream()
            .map(s -> new SourceCard(s.id(), rendering.filled(s.name()), s.kind(), s.minutes()))
            .toList(),
        scenario.criteria().stream().map(c -> card(c, rendering::filled)).toList(),
        horizon(scenario));
  }

  private static Horizon horizon(Scenario scenario) {
    var calendar = scenario.calendar();
    var time = new BusinessTime(calendar);
    var days = new ArrayList<Day>();
    LocalDate last = time.horizon().toLocalDate();
    for (var day = calendar.starts().toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      days.add(
          new Day(
              day.toString(),
              time.isBusinessDay(day) ? Optional.of(time.dayNumber(day)) : Optional.empty()));
    }
    return new Horizon(
        calendar.starts(),
        time.horizon(),
        calendar.opens().toString(),
        calendar.closes().toString(),
        List.copyOf(days));
  }

  /** Longer lines take longer to come; only for show. */
  private static int thinkMillis(List<Recorded> events, long after) {
    boolean mail =
        events.stream()
            .filter(recorded -> recorded.sequence() > after)
            .anyMatch(
                recorded ->
                    recorded.event() instanceof Event.ContactOpened opened
                        && opened.channel().isWritten());
    return events.stream()
        // What was written comes when it comes; nobody is seen thinking about it.
        .filter(recorded -> recorded.sequence() > after && !mail)
        .filter(recorded -> recorded.event() instanceof Event.PersonSpoke)
        .map(recorded -> ((Event.PersonSpoke) recorded.event()).text())
        .findFirst()
        .map(line -> THINK_AT_LEAST + THINK_PER_WORD * line.split("\\s+").length)
        .map(millis -> Math.min(THINK_AT_MOST, millis))
        .orElse(0);
  }
}
