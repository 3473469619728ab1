package io.secondcall.server;

import io.secondcall.people.Teams;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.Fit;
import io.secondcall.ranking.Improvement;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.RankedAttempt;
import io.secondcall.ranking.Scope;
import io.secondcall.ranking.Season;
import io.secondcall.ranking.Standing;
import io.secondcall.ranking.Tally;
import io.secondcall.ranking.TeamProgress;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.RankedAttempts.Kept;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The boards of a node, in memory: made from the ranked attempts in the store, and moved on by what
 * changed there since. A board is moved on when it is asked for again; one attempt changes one
 * standing, and what a page costs does not depend on how many attempts there are. Thread-safe;
 * calls block.
 */
final class Boards {
  private static final int BATCH = 10_000;

  private final RankedAttempts attempts;
  private final Teams teams;

  /** Fair, so that a page comes in between the boards that are made before anybody asks. */
  private final ReentrantLock refreshing = new ReentrantLock(true);

  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final Map<Season, Map<String, List<RankedAttempt>>> seasons = new TreeMap<>();
  private final Map<Season, Map<Measure, Calibration>> calibrations = new HashMap<>();
  private final Map<Season, Integer> counts = new HashMap<>();
  private final Alike alike = new Alike();
  private final Map<Scope, Ranked> ranked = new HashMap<>();

  /** Whose standings on a board are older than their attempts. */
  private final Map<Scope, Set<String>> behind = new HashMap<>();

  private Set<String> shown = Set.of();
  private long position;
  private long version = -1;

  Boards(RankedAttempts attempts, Teams teams) {
    this.attempts = attempts;
    this.teams = teams;
  }

  /** The board of a scope. Whatever was stored before this call is in it. */
  Ranked of(Scope scope) {
    refreshing.lock();
    try {
      catchUp();
      var old = ranked.get(scope);
      var now = old == null ? make(scope) : moved(scope, old.among(shown), behind.get(scope));
      ranked.put(scope, now);
      behind.remove(scope);
      return now;
    } finally {
      refreshing.unlock();
    }
  }

  /** Seasons in which somebody ranked, latest first, as of the last time when a board was read. */
  List<Season> seasons() {
    refreshing.lock();
    try {
      return new ArrayList<>(seasons.keySet()).reversed();
    } finally {
      refreshing.unlock();
    }
  }

  /** Makes the boards of a season over all scenarios, before anybody asks for them. */
  void prepare(Season season) {
    for (var measure : Measure.values()) {
      of(Scope.of(season.id(), measure));
      open();
    }
  }

  /** Lets everybody in who waits for {@link #ready}: whoever asks first makes what is not there. */
  void open() {
    ready.complete(true);
  }

  boolean isReady() {
    return ready.isDone();
  }

  /**
   * Done once the attempts are read and the first board is made: who asks before that holds a
   * thread while waiting.
   */
  CompletionStage<Boolean> ready() {
    return ready.minimalCompletionStage();
  }

  /** Takes in what changed. Returns whether any board may read otherwise now. */
  boolean refresh() {
    refreshing.lock();
    try {
      return catchUp();
    } finally {
      refreshing.unlock();
    }
  }

  private boolean catchUp() {
    boolean moved = regardPeople();
    var changed = attempts.changedAfter(position, BATCH);
    while (!changed.isEmpty()) {
      var people = new HashMap<Season, Set<String>>();
      for (var kept : changed) {
        take(kept)
            .ifPresent(
                season -> people.computeIfAbsent(season, _ -> new HashSet<>()).add(kept.account()));
      }
      position = changed.getLast().changedAt();
      people.forEach(this::move);
      moved |= !people.isEmpty();
      changed = attempts.changedAfter(position, BATCH);
    }
    return moved;
  }

  /** Who is shown may be others by now. */
  private boolean regardPeople() {
    long now = teams.version();
    if (now == version) {
      return false;
    }
    shown = teams.shown();
    version = now;
    return true;
  }

  /** Puts an attempt that is over in its place; empty while it is under way. */
  private Optional<Season> take(Kept kept) {
    return kept.over()
        .map(
            attempt -> {
              var season = Season.of(attempt.begunAt());
              var theirs =
                  seasons
                      .computeIfAbsent(season, _ -> new HashMap<>())
                      .computeIfAbsent(kept.account(), _ -> new ArrayList<>());
              if (!theirs.removeIf(before -> before.position() == attempt.position())) {
                counts.merge(season, 1, Integer::sum);
              }
              theirs.add(alike.of(attempt));
              return season;
            });
  }

  /** Marks the standings of some people as old, or forgets whole boards where a fit is due. */
  private void move(Season season, Set<String> people) {
    for (var measure : Measure.values()) {
      if (fitIsDue(season, measure)) {
        calibrations.computeIfAbsent(season, _ -> new EnumMap<>(Measure.class)).remove(measure);
        ranked
            .keySet()
            .removeIf(scope -> scope.measure() == measure && scope.season().equals(season.id()));
      }
    }
    behind.keySet().retainAll(ranked.keySet());
    for (var scope : ranked.keySet()) {
      if (scope.season().equals(season.id())) {
        behind.computeIfAbsent(scope, _ -> new HashSet<>()).addAll(people);
      }
    }
  }

  private Ranked moved(Scope scope, Ranked old, @Nullable Set<String> people) {
    if (people == null) {
      return old;
    }
    var season = Season.of(scope.season()).orElseThrow();
    var changed = new HashMap<String, Optional<Ranked.Person>>();
    for (var person : people) {
      changed.put(person, person(season, scope, person, old.calibration()));
    }
    return old.with(changed);
  }

  private Optional<Ranked.Person> person(
      Season season, Scope scope, String person, Calibration calibration) {
    var tally =
        scope.tally(person, seasons.getOrDefault(season, Map.of()).getOrDefault(person, List.of()));
    return tally.entries().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ranked.Person(
                Standing.of(tally, calibration), improvement(scope, tally, calibration)));
  }

  /** How much somebody improved: over all scenarios alone, for one tells too little. */
  static Optional<Improvement> improvement(Scope scope, Tally tally, Calibration calibration) {
    return scope.scenario().isPresent() ? Optional.empty() : Improvement.of(tally, calibration);
  }

  private Ranked make(Scope scope) {
    var season = Season.of(scope.season()).orElseThrow();
    var calibration = scope.calibration(calibration(season, scope.measure()));
    var people = new HashMap<String, Ranked.Person>();
    for (var id : seasons.getOrDefault(season, Map.of()).keySet()) {
      person(season, scope, id, calibration).ifPresent(person -> people.put(id, person));
    }
    return Ranked.of(calibration, people, shown);
  }

  /** How a season that is over went for the teams; what is stored after this call is not in it. */
  List<TeamProgress> progress(Season season) {
    refreshing.lock();
    try {
      catchUp();
      var calibrations = new EnumMap<Measure, Calibration>(Measure.class);
      for (var measure : Measure.values()) {
        calibrations.put(measure, calibration(season, measure));
      }
      return TeamProgress.of(seasons.getOrDefault(season, Map.of()).values(), calibrations);
    } finally {
      refreshing.unlock();
    }
  }

  private boolean fitIsDue(Season season, Measure measure) {
    var known = calibrations.getOrDefault(season, Map.of()).get(measure);
    return known != null && known.due(attemptsSeenBy(season));
  }

  /** A season begins with the attempts of the one before, so that it doesn't begin in the dark. */
  private int attemptsSeenBy(Season season) {
    return counts.getOrDefault(season.before(), 0) + counts.getOrDefault(season, 0);
  }

  private Calibration calibration(Season season, Measure measure) {
    return calibrations
        .computeIfAbsent(season, _ -> new EnumMap<>(Measure.class))
        .computeIfAbsent(
            measure,
            _ ->
                Calibration.NONE.due(attemptsSeenBy(season))
                    ? Fit.of(tallies(season, measure))
                    : Calibration.NONE);
  }

  private List<Tally> tallies(Season season, Measure measure) {
    var tallies = new ArrayList<Tally>();
    for (var s : List.of(season.before(), season)) {
      var scope = Scope.of(s.id(), measure);
      seasons
          .getOrDefault(s, Map.of())
          .forEach((person, theirs) -> tallies.add(scope.tally(person, theirs)));
    }
    return tallies;
  }
}
