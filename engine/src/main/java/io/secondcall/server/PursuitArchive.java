package io.secondcall.server;

import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.store.Append;
import io.secondcall.store.AppendResult;
import io.secondcall.store.EventStore;
import io.secondcall.store.PursuitRow;
import io.secondcall.store.PursuitRow.BranchPoint;
import io.secondcall.store.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Pursuits as they are kept: loads them from the store, folds them, and appends to them. Keeps the
 * latest in memory; the store is asked each time how far they have come. Thread-safe; calls block.
 */
final class PursuitArchive {
  private static final int KEPT_IN_MEMORY = 400;

  private final EventStore store;
  private final Texts texts;
  private final ScenarioVersions scenarios;
  private final Map<String, Loaded> memory =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
          return size() > KEPT_IN_MEMORY;
        }
      };

  PursuitArchive(EventStore store, Texts texts, ScenarioVersions scenarios) {
    this.store = store;
    this.texts = texts;
    this.scenarios = scenarios;
  }

  /** Empty when there is none, or it is somebody else's: nobody can tell the two apart. */
  Optional<Loaded> load(String guest, String pursuit) {
    return store
        .pursuit(pursuit)
        .filter(row -> row.owner().equals(guest))
        .map(row -> loaded(row).with(textsOf(row)));
  }

  /**
   * @param place of an attempt at an assignment
   * @throws io.secondcall.store.AttemptRefusedException when that is not to be had now
   */
  Loaded begin(
      String guest,
      Scenario scenario,
      Event.Mode mode,
      long seed,
      Event.Conditions conditions,
      Optional<EventStore.Place> place) {
    scenarios.pin(scenario);
    var events =
        Decider.start(
            scenario,
            seed,
            mode,
            conditions,
            place.map(EventStore.Place::assignment),
            Optional.empty());
    var row = newRow(guest, scenario.hash(), Optional.empty());
    return begin(row, scenario, events, events, place);
  }

  /**
   * A new pursuit that stands where the parent stood before an event.
   *
   * @throws IllegalArgumentException when nothing had been done by then
   */
  Loaded branch(String guest, Loaded parent, long sequence) {
    var events = Decider.branch(parent.row().id(), parent.events(), sequence);
    var row =
        newRow(
            guest,
            parent.row().scenarioHash(),
            Optional.of(new BranchPoint(parent.row().id(), events.getLast().sequence())));
    var begun = begin(row, parent.scenario(), events.subList(0, 1), events, Optional.empty());
    return begun.with(textsOf(begun.row()));
  }

  private Loaded begin(
      PursuitRow row,
      Scenario scenario,
      List<Recorded> own,
      List<Recorded> events,
      Optional<EventStore.Place> place) {
    var append =
        new Append(
            row.id(),
            0,
            UUID.randomUUID().toString(),
            Message.Actor.TRAINEE.text(),
            own.stream().map(KeptEvents::kept).toList(),
            Map.of());
    if (place.isPresent()) {
      store.begin(row, append, place.get());
    } else {
      store.begin(row, append);
    }
    var loaded = new Loaded(row, scenario, events, PursuitState.of(events), Map.of());
    remember(loaded);
    return loaded;
  }

  private static PursuitRow newRow(String guest, String hash, Optional<BranchPoint> branch) {
    return new PursuitRow(
        UUID.randomUUID().toString(),
        EventStore.DEFAULT_ORGANISATION,
        guest,
        hash,
        branch,
        0,
        Instant.EPOCH);
  }

  /** What a command led to, if it was carried out. */
  Optional<AppendResult.AlreadyDone> outcome(String pursuit, String commandId) {
    return store.outcome(pursuit, commandId);
  }

  /**
   * Appends what a command led to.
   *
   * @param actor as the envelope names it: trainee, server, or the id of a coach's account
   * @param text what was written, beside the first event that takes words
   */
  AppendResult append(
      Loaded pursuit,
      String commandId,
      String actor,
      List<Recorded> events,
      Optional<String> text) {
    var result =
        store.append(
            new Append(
                pursuit.row().id(),
                pursuit.sequence(),
                commandId,
                actor,
                events.stream().map(KeptEvents::kept).toList(),
                text.map(words -> Map.of(sequenceOfReply(events), words)).orElseGet(Map::of)));
    if (result instanceof AppendResult.Appended) {
      remember(pursuit.after(events));
    }
    return result;
  }

  private static long sequenceOfReply(List<Recorded> events) {
    return events.stream()
        .filter(recorded -> recorded.event().takesWords())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("words without a turn"))
        .sequence();
  }

  /** Erases what the trainee wrote in a pursuit's own turns; a branch's parent keeps its words. */
  void erase(String pursuit) {
    texts.erase(pursuit);
  }

  /** Of what is in memory the events alone count: the owner changes when somebody joins. */
  private Loaded loaded(PursuitRow row) {
    var remembered = remembered(row.id());
    if (remembered.isPresent() && remembered.get().sequence() <= row.lastSequence()) {
      var known = remembered.get().with(row);
      if (known.sequence() < row.lastSequence()) {
        known =
            known.after(
                store.read(row.id(), known.sequence()).stream().map(KeptEvents::recorded).toList());
      }
      remember(known);
      return known;
    }
    var events = events(row);
    var loaded =
        new Loaded(
            row, scenarios.pinned(row.scenarioHash()), events, PursuitState.of(events), Map.of());
    remember(loaded);
    return loaded;
  }

  /** A branch begins with its own first event, goes on with its parent's, then with its own. */
  private List<Recorded> events(PursuitRow row) {
    var own = store.read(row.id(), 0).stream().map(KeptEvents::recorded).toList();
    if (row.branch().isEmpty()) {
      return own;
    }
    var branch = row.branch().get();
    var all = new ArrayList<>(own.subList(0, 1));
    parentOf(branch).stream()
        .flatMap(parent -> loaded(parent).events().stream())
        .filter(recorded -> recorded.sequence() > 1 && recorded.sequence() <= branch.sequence())
        .forEach(all::add);
    all.addAll(own.subList(1, own.size()));
    return List.copyOf(all);
  }

  private Map<Long, String> textsOf(PursuitRow row) {
    var all = new TreeMap<Long, String>();
    row.branch()
        .ifPresent(
            branch ->
                parentOf(branch)
                    .ifPresent(
                        parent ->
                            textsOf(parent)
                                .forEach(
                                    (sequence, text) -> {
                                      if (sequence <= branch.sequence()) {
                                        all.put(sequence, text);
                                      }
                                    })));
    all.putAll(texts.of(row.id()));
    return all;
  }

  private Optional<PursuitRow> parentOf(BranchPoint branch) {
    return store.pursuit(branch.parent());
  }

  private Optional<Loaded> remembered(String pursuit) {
    synchronized (memory) {
      return Optional.ofNullable(memory.get(pursuit));
    }
  }

  /** Words are never kept in memory: they can be erased, by another node as well. */
  private void remember(Loaded pursuit) {
    synchronized (memory) {
      memory.merge(
          pursuit.row().id(),
          pursuit.with(Map.of()),
          (before, now) -> before.sequence() > now.sequence() ? before : now);
    }
  }
}
