package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.language.ModelCard;
import io.secondcall.pursuit.Entry;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.server.Message.Refusal;
import io.secondcall.server.Views.BranchOf;
import io.secondcall.server.Views.Briefing;
import io.secondcall.server.Views.CriterionCard;
import io.secondcall.server.Views.PursuitView;
import io.secondcall.store.Summaries;
import io.secondcall.store.Summaries.CriterionResult;
import io.secondcall.store.Summary;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything that is looked at outside a pursuit under way. */
final class Pages {
  private final Blocking blocking;
  private final Summaries summaries;
  private final PursuitArchive archive;
  private final ScenarioVersions scenarios;
  private final Dailies dailies;
  private final Examples examples;
  private final Duration limit;
  private final ModelCard card;
  private final HearingPage hearing;

  /**
   * @param limit real time within which a ranked attempt has to be played to its end
   */
  Pages(
      Blocking blocking,
      Summaries summaries,
      PursuitArchive archive,
      ScenarioVersions scenarios,
      Dailies dailies,
      Examples examples,
      Duration limit) {
    this.blocking = blocking;
    this.summaries = summaries;
    this.archive = archive;
    this.scenarios = scenarios;
    this.dailies = dailies;
    this.examples = examples;
    this.limit = limit;
    this.card = ModelCard.packaged();
    this.hearing = HearingPage.of(card);
  }

  record Shelf(List<ShelfItem> scenarios) {}

  record ShelfPerson(String id, String name, String role) {}

  record UnderWay(String pursuit, int day, String line) {}

  record ShelfItem(
      String id,
      int version,
      String title,
      String summary,
      List<ShelfPerson> people,
      List<String> skills,
      int minutes,
      int level,
      OptionalInt best,
      OptionalInt last,
      Optional<UnderWay> underWay) {}

  record ScenarioPerson(String id, String name, String role, String about) {}

  record ThresholdView(String id, double value, String source, String caveat) {}

  /**
   * @param rankedHours real hours within which a ranked attempt has to be played to its end
   */
  record ScenarioPage(
      String id,
      int version,
      String title,
      String summary,
      String story,
      int level,
      int minutes,
      Briefing briefing,
      List<ScenarioPerson> people,
      Map<String, Integer> weights,
      List<CriterionCard> criteria,
      List<ThresholdView> thresholds,
      int horizonDays,
      String zone,
      Dailies.Daily daily,
      int rankedHours) {}

  record Pursuits(List<PursuitSummary> pursuits) {}

  record PursuitSummary(
      String id,
      String scenario,
      String title,
      String startedAt,
      String updatedAt,
      boolean closed,
      OptionalInt overall,
      Optional<Map<String, Integer>> skills,
      Optional<Entry.Ending> ending,
      Optional<BranchOf> branchOf,
      String difficulty) {}

  record Progress(List<Try> tries, List<CriterionProgress> criteria) {}

  record Try(
      String pursuit,
      String scenario,
      String at,
      int overall,
      OptionalInt research,
      OptionalInt courtesy,
      OptionalInt persistence) {}

  record CriterionProgress(
      String scenario,
      String criterion,
      String statement,
      String skill,
      String first,
      String latest,
      int tries,
      double rate) {}

  Future<Shelf> shelf(String guest) {
    return blocking.run(
        () -> {
          var mine = summaries.of(guest);
          return new Shelf(
              scenarios.shelf().stream()
                  .sorted(Comparator.comparingInt(Scenario::level).thenComparing(Scenario::id))
                  .map(scenario -> shelfItem(guest, scenario, mine))
                  .toList());
        });
  }

  private ShelfItem shelfItem(String guest, Scenario scenario, List<Summary> mine) {
    var tries =
        mine.stream()
            .filter(s -> s.scenario().equals(scenario.id()) && s.branch().isEmpty())
            .toList();
    var scores = tries.stream().flatMapToInt(s -> s.overall().stream()).toArray();
    var underWay =
        tries.stream()
            .filter(s -> !s.closed())
            .max(Comparator.comparing(Summary::updatedAt))
            .flatMap(s -> archive.load(guest, s.pursuit()))
            .map(
                pursuit -> {
                  var line = new UnderWayLine(pursuit);
                  return new UnderWay(pursuit.row().id(), line.day(), line.text());
                });
    return new ShelfItem(
        scenario.id(),
        scenario.version(),
        scenario.title(),
        scenario.summary(),
        scenario.people().stream().map(p -> new ShelfPerson(p.id(), p.name(), p.role())).toList(),
        scenario.skills(),
        scenario.minutes(),
        scenario.level(),
        java.util.Arrays.stream(scores).max(),
        scores.length == 0 ? OptionalInt.empty() : OptionalInt.of(scores[0]),
        underWay);
  }

  Optional<ScenarioPage> scenario(String id) {
    return scenarios
        .offered(id)
        .map(
            s -> {
              var weights = new LinkedHashMap<String, Integer>();
              for (var skill : Skill.values()) {
                weights.put(wireName(skill), s.weights().getOrDefault(skill, 0));
              }
              var b = s.briefing();
              return new ScenarioPage(
                  s.id(),
                  s.version(),
                  s.title(),
                  s.summary(),
                  s.story(),
                  s.level(),
                  s.minutes(),
                  new Briefing(b.you(), b.sell(), b.soFar(), b.want()),
                  s.people().stream()
                      .filter(io.secondcall.scenario.Person::known)
                      .map(p -> new ScenarioPerson(p.id(), p.name(), p.role(), p.about()))
                      .toList(),
                  weights,
                  // Before a seed has drawn anything.
                  s.criteria().stream()
                      .map(c -> PursuitViews.card(c, UnaryOperator.identity()))
                      .toList(),
                  s.thresholds().stream()
                      .map(t -> new ThresholdView(t.id(), t.value(), t.source(), t.caveat()))
                      .toList(),
                  s.calendar().horizonDays(),
                  s.calendar().zone().getId(),
                  dailies.of(s),
                  (int) limit.toHours());
            });
  }

  Future<Pursuits> pursuits(String guest) {
    return blocking.run(
        () -> new Pursuits(summaries.of(guest).stream().map(this::pursuitSummary).toList()));
  }

  private PursuitSummary pursuitSummary(Summary s) {
    var scenario = scenarios.pinned(s.scenarioHash());
    var skills = new LinkedHashMap<String, Integer>();
    s.skills().forEach((skill, score) -> skills.put(wireName(skill), score));
    return new PursuitSummary(
        s.pursuit(),
        s.scenario(),
        scenario.title(),
        s.startedAt().toString(),
        s.updatedAt().toString(),
        s.closed(),
        s.overall(),
        s.overall().isPresent() ? Optional.of(skills) : Optional.empty(),
        s.ending()
            .flatMap(scenario::ending)
            .map(
                e ->
                    new Entry.Ending(
                        e.id(), e.title(), wireName(e.kind()), e.verdict(), Optional.empty())),
        s.branch().map(b -> new BranchOf(b.parent(), b.sequence())),
        s.difficulty());
  }

  Future<Progress> progress(String guest) {
    return blocking.run(
        () -> {
          var finished =
              summaries.of(guest).stream()
                  .filter(s -> s.branch().isEmpty() && s.overall().isPresent())
                  .sorted(Comparator.comparing(Summary::updatedAt))
                  .toList();
          return new Progress(
              finished.stream().map(Pages::attempt).toList(),
              criteria(finished, summaries.criteriaOf(guest)));
        });
  }

  private static Try attempt(Summary s) {
    return new Try(
        s.pursuit(),
        s.scenario(),
        s.updatedAt().toString(),
        s.overall().orElseThrow(),
        Debriefing.skill(s.skills(), Skill.RESEARCH),
        Debriefing.skill(s.skills(), Skill.COURTESY),
        Debriefing.skill(s.skills(), Skill.PERSISTENCE));
  }

  private List<CriterionProgress> criteria(List<Summary> finished, List<CriterionResult> results) {
    var byPursuit =
        finished.stream().collect(Collectors.toMap(Summary::pursuit, Function.identity()));
    var grouped = new LinkedHashMap<String, List<Judged>>();
    for (var result : results) {
      Optional.ofNullable(byPursuit.get(result.pursuit()))
          .filter(summary -> result.result() != Result.NOT_CALLED_FOR)
          .ifPresent(
              summary ->
                  grouped
                      .computeIfAbsent(
                          summary.scenario() + " " + result.criterion(), k -> new ArrayList<>())
                      .add(new Judged(summary, result)));
    }
    return grouped.values().stream().flatMap(tries -> criterionProgress(tries).stream()).toList();
  }

  private record Judged(Summary summary, CriterionResult result) {}

  private Optional<CriterionProgress> criterionProgress(List<Judged> tries) {
    var latest = tries.getLast();
    return scenarios
        .pinned(latest.summary().scenarioHash())
        .criterion(latest.result().criterion())
        .map(
            criterion ->
                criterionProgress(
                    latest.summary().scenario(),
                    criterion,
                    tries.stream().map(Judged::result).toList()));
  }

  private static CriterionProgress criterionProgress(
      String scenario, Criterion criterion, List<CriterionResult> tries) {
    long earned = tries.stream().filter(t -> t.result() == Result.EARNED).count();
    return new CriterionProgress(
        scenario,
        criterion.id(),
        criterion.statement(),
        wireName(criterion.skill()),
        wireName(tries.getFirst().result()),
        wireName(tries.getLast().result()),
        tries.size(),
        (double) earned / tries.size());
  }

  Future<DebriefView> debrief(String guest, Loaded pursuit) {
    return blocking.run(
        () ->
            new Debriefing(pursuit, summaries.of(guest), card, examples.of(pursuit.scenario().id()))
                .debrief()
                .orElseThrow(
                    () ->
                        new RefusedException(
                            Refusal.of(
                                Problem.STILL_OPEN,
                                "The debrief opens when the pursuit is closed."))));
  }

  /** A closed pursuit as it was judged, without its owner's other tries. Blocks. */
  Optional<DebriefView> judged(Loaded pursuit) {
    return new Debriefing(pursuit, List.of(), card, List.of()).debrief();
  }

  /** Schema {@code Example}. */
  record ExamplePage(Examples.ExampleCard card, PursuitView view, DebriefView debrief) {}

  /** For whoever has finished a pursuit of that scenario, so that nobody copies before trying. */
  Future<ExamplePage> example(Loaded mine, String example) {
    return blocking.run(
        () -> {
          if (mine.state().closed().isEmpty()) {
            throw new RefusedException(
                Refusal.of(
                    Problem.STILL_OPEN, "Others' ways can be looked at once yours is closed."));
          }
          var scenario = mine.scenario().id();
          return examples
              .play(scenario, example)
              .map(
                  played ->
                      new ExamplePage(
                          examples.card(scenario, example).orElseThrow(),
                          PursuitViews.view(played),
                          new Debriefing(played, List.of(), card, List.of())
                              .debrief()
                              .orElseThrow()))
              .orElseThrow(
                  () ->
                      new RefusedException(
                          Refusal.of(Problem.NOT_FOUND, "There is no such example.")));
        });
  }

  /** The same for everybody. */
  HearingPage hearing() {
    return hearing;
  }

  Future<Boolean> erase(String pursuit) {
    return blocking.run(
        () -> {
          archive.erase(pursuit);
          return true;
        });
  }
}
