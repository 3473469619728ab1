package io.secondcall.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import io.secondcall.scenario.Scenarios.Offered;
import io.secondcall.store.PinnedScenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The scenarios on the shelf, which can be begun, and every version that was ever begun, which
 * pursuits go on with whatever becomes of the shelf. Thread-safe; pinned versions are read from the
 * store, which blocks.
 */
final class ScenarioVersions {
  private final ScenarioReader reader;
  private final PinnedScenarios pinned;
  private final Scenarios shelf;
  private final Map<String, Scenario> byHash = new ConcurrentHashMap<>();

  ScenarioVersions(ScenarioReader reader, PinnedScenarios pinned, Scenarios shelf) {
    this.reader = reader;
    this.pinned = pinned;
    this.shelf = shelf;
    shelf.all().forEach(offer -> byHash.put(offer.scenario().hash(), offer.scenario()));
  }

  List<Scenario> shelf() {
    return shelf.all().stream().map(Offered::scenario).toList();
  }

  /** With its text and its tests. */
  Optional<Offered> offer(String id) {
    return shelf.find(id);
  }

  Optional<Scenario> offered(String id) {
    return shelf.find(id).map(Offered::scenario);
  }

  /** What a scenario on the shelf is called; the id of one that is gone. */
  String title(String id) {
    return offered(id).map(Scenario::title).orElse(id);
  }

  /** Keeps the version of an offered scenario for ever. */
  void pin(Scenario scenario) {
    shelf
        .find(scenario.id())
        .filter(offered -> offered.scenario().hash().equals(scenario.hash()))
        .ifPresent(
            offered ->
                pinned.pin(
                    scenario.hash(),
                    scenario.id(),
                    scenario.version(),
                    offered.text().getBytes(UTF_8)));
  }

  /**
   * A version that a pursuit pinned.
   *
   * @throws IllegalStateException when the store has lost it
   */
  Scenario pinned(String hash) {
    return byHash.computeIfAbsent(
        hash,
        missing ->
            pinned
                .read(missing)
                .map(bytes -> reader.readTrusted(missing, new String(bytes, UTF_8)))
                .orElseThrow(
                    () -> new IllegalStateException("the store has no scenario " + missing)));
  }
}
