package io.secondcall.server;

import io.secondcall.language.Ear;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Json;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.rehearsal.Performance;
import io.secondcall.rehearsal.Rehearsal;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.ScorecardCodec;
import io.secondcall.store.EventStore;
import io.secondcall.store.PursuitRow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pursuits to look at after one's own: those of a scenario's tests that are marked for it, played
 * with the server's own ear. Thread-safe; calls block, the first of an example for as long as its
 * replies take to be heard.
 */
final class Examples {
  /** Written in place of a pursuit's id: it is nobody's. */
  static final String ID = "example";

  private final ScenarioVersions scenarios;
  private final Future<? extends Ear> ear;
  private final ScriptReader reader = new ScriptReader();
  private final Map<String, List<Script>> scripts = new ConcurrentHashMap<>();
  private final Map<String, Loaded> played = new ConcurrentHashMap<>();

  Examples(ScenarioVersions scenarios, Future<? extends Ear> ear) {
    this.scenarios = scenarios;
    this.ear = ear;
  }

  /** Schema {@code ExampleCard}. */
  record ExampleCard(String id, String kind, String name) {}

  /** Those of a scenario on the shelf, the model first. */
  List<ExampleCard> of(String scenario) {
    return scripts(scenario).stream().map(Examples::card).toList();
  }

  /** Empty when there is none of that name. */
  Optional<ExampleCard> card(String scenario, String example) {
    return script(scenario, example).map(Examples::card);
  }

  /**
   * One of them as a pursuit that is over and judged.
   *
   * @throws RefusedException when the ear is not loaded yet
   */
  Optional<Loaded> play(String scenario, String example) {
    return scenarios
        .offered(scenario)
        .flatMap(
            offered ->
                script(scenario, example)
                    .map(
                        script ->
                            played.computeIfAbsent(script.file(), f -> play(offered, script))));
  }

  private Loaded play(Scenario scenario, Script script) {
    if (!ear.succeeded()) {
      throw new RefusedException(
          Message.Refusal.of(Problem.NOT_READY, "The ear is still loading; try again shortly."));
    }
    return judged(
        scenario,
        new Rehearsal(ear.result(), Judge::judge)
            .perform(scenario, script, script.seeds().getFirst()));
  }

  private static Loaded judged(Scenario scenario, Performance performance) {
    var events = new ArrayList<>(performance.events());
    var card = Judge.judge(scenario, events);
    events.add(
        Decider.issue(
            PursuitState.of(events),
            Judge.SCORING,
            ScorecardCodec.write(card),
            OptionalLong.of(card.overall())));
    var row =
        new PursuitRow(
            ID,
            EventStore.DEFAULT_ORGANISATION,
            ID,
            scenario.hash(),
            Optional.empty(),
            events.size(),
            Instant.EPOCH);
    return new Loaded(
        row, scenario, List.copyOf(events), PursuitState.of(events), performance.texts());
  }

  private Optional<Script> script(String scenario, String example) {
    return scripts(scenario).stream().filter(script -> script.id().equals(example)).findFirst();
  }

  private List<Script> scripts(String scenario) {
    return scripts.computeIfAbsent(scenario, this::read);
  }

  private List<Script> read(String scenario) {
    return scenarios.offer(scenario).stream()
        .flatMap(
            offered ->
                offered.tests().stream()
                    .flatMap(test -> reader.read(offered.scenario(), test).script().stream()))
        .filter(script -> script.example().isPresent())
        .sorted(Comparator.comparing(script -> script.example().orElseThrow()))
        .toList();
  }

  private static ExampleCard card(Script script) {
    return new ExampleCard(
        script.id(), Json.wireName(script.example().orElseThrow()), script.name());
  }
}
