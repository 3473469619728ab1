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
import io.secondcall.store.Calibrations;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards of a node, in memory: made from the ranked attempts in the store, and moved on by what
 * changed there since. A board is moved on when it is asked for again; one attempt changes one
 * standing, and what a page costs does not depend on how many attempts there are. By which
 * calibration a board ranks is kept in the store, so that it is the same on every node and after
 * every start. Thread-safe; calls block.
 */
final class Boards {
  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
  private static final int BATCH = 1_000;

  private final RankedAttempts attempts;
  private final Calibrations calibrations;
  private final Teams teams;
  private final Clock clock;
  private final Duration limit;

  /** Fair, so that a page comes in between the boards that are made before anybody asks. */
  private final ReentrantLock refreshing = new ReentrantLock(true);

  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final Map<String, SeasonAttempts> seasons = new HashMap<>();
  private final Map<Season, Map<Measure, Calibrations.Kept>> known = new HashMap<>();
  private final Map<Scope, Ranked> ranked = new HashMap<>();

  /** Whose standings on a board are older than their attempts. */
  private final Map<Scope, Set<String>> behind = new HashMap<>();

  private Set<String> shown = Set.of();

  /** Of the change that was taken in last; below 0 until everything was read. */
  private long position = -1;

  private long version = -1;

  /**
   * @param limit real time within which a ranked attempt has to be played to its end: a season is
   *     over so long after its last day
   */
  Boards(
      RankedAttempts attempts,
      Calibrations calibrations,
      Teams teams,
      Clock clock,
      Duration limit) {
    this.attempts = attempts;
    this.calibrations = calibrations;
    this.teams = teams;
    this.clock = clock;
    this.limit = limit;
  }

  /** The board of a scope. Whatever was stored before this call is in it. */
  Ranked of(Scope scope) {
    refreshing.lock();
    try {
      catchUp();
      var season = Season.of(scope.season()).orElseThrow();
      var calibration = scope.calibration(calibration(season, scope.measure()));
      if (!attempts(scope.season()).tellOf(scope)) {
        // Anybody may ask for anything: of what nobody played, nothing is kept.
        return Ranked.of(calibration, Map.of(), shown);
      }
      var old = ranked.get(scope);
      var now =
          old == null || !old.calibration().equals(calibration)
              ? make(scope, calibration)
              : moved(scope, old);
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
      return seasons.keySet().stream()
          .flatMap(id -> Season.of(id).stream())
          .sorted(Comparator.reverseOrder())
          .toList();
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
    if (position < 0) {
      position = attempts.everyOne(this::put);
      moved = true;
    }
    var changed = attempts.changedAfter(position, BATCH);
    while (!changed.isEmpty()) {
      for (var one : changed) {
        one.over().ifPresent(this::take);
        moved |= one.over().isPresent();
      }
      position = changed.getLast().at();
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
    var people = teams.shown();
    version = now;
    if (!people.equals(shown)) {
      shown = people;
    }
    return true;
  }

  private void put(RankedAttempt attempt) {
    seasons.computeIfAbsent(attempt.season(), SeasonAttempts::new).put(attempt);
  }

  /** Puts an attempt that is over in its place, and marks its person's standings as old. */
  private void take(RankedAttempt attempt) {
    put(attempt);
    for (var scope : ranked.keySet()) {
      if (scope.holds(attempt)) {
        behind.computeIfAbsent(scope, _ -> new HashSet<>()).add(attempt.person());
      }
    }
  }

  private SeasonAttempts attempts(String season) {
    return seasons.getOrDefault(season, new SeasonAttempts(season));
  }

  private Ranked moved(Scope scope, Ranked old) {
    var theirs = attempts(scope.season());
    var changed = new HashMap<String, Optional<Ranked.Person>>();
    for (var person : behind.getOrDefault(scope, Set.of())) {
      changed.put(person, person(scope, person, theirs.of(person), old.calibration()));
    }
    return old.with(changed, shown);
  }

  private static Optional<Ranked.Person> person(
      Scope scope, String person, List<RankedAttempt> theirs, Calibration calibration) {
    var tally = scope.tally(person, theirs);
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

  private Ranked make(Scope scope, Calibration calibration) {
    var attemptsOfSeason = attempts(scope.season());
    var people = new HashMap<String, Ranked.Person>();
    for (var id : attemptsOfSeason.people()) {
      person(scope, id, attemptsOfSeason.of(id), calibration)
          .ifPresent(person -> people.put(id, person));
    }
    return Ranked.of(calibration, people, shown);
  }

  /** How a season that is over went for the teams; what is stored after this call is not in it. */
  List<TeamProgress> progress(Season season) {
    refreshing.lock();
    try {
      catchUp();
      var byMeasure = new EnumMap<Measure, Calibration>(Measure.class);
      for (var measure : Measure.values()) {
        byMeasure.put(measure, calibration(season, measure));
      }
      var theirs = attempts(season.id());
      return TeamProgress.of(theirs.people().stream().map(theirs::of), byMeasure);
    } finally {
      refreshing.unlock();
    }
  }

  /** A season begins with the attempts of the one before, so that it doesn't begin in the dark. */
  private int attemptsSeenBy(Season season) {
    return attempts(season.before().id()).size() + attempts(season.id()).size();
  }

  /** The last attempts of a season that is over have had their time to be played to the end. */
  private boolean isOver(Season season) {
    return !clock.instant().isBefore(season.next().begins().plus(limit));
  }

  private boolean isDue(Season season, Calibrations.Kept kept) {
    int seen = attemptsSeenBy(season);
    return !kept.closing()
        && Calibration.NONE.due(seen)
        && (kept.calibration().due(seen) || isOver(season))
        && !season.begins().isAfter(clock.instant());
  }

  private Calibration calibration(Season season, Measure measure) {
    var kept = known.getOrDefault(season, Map.of()).getOrDefault(measure, Calibrations.Kept.NONE);
    if (isDue(season, kept)) {
      kept = latest(season, measure);
      known.computeIfAbsent(season, _ -> new EnumMap<>(Measure.class)).put(measure, kept);
    }
    return kept.calibration();
  }

  /** What any node fitted, or, where a fit is due by that, one that is made and kept now. */
  private Calibrations.Kept latest(Season season, Measure measure) {
    var kept = calibrations.latest(season, measure);
    if (!isDue(season, kept)) {
      return kept;
    }
    boolean closing = isOver(season);
    var fitted = kept.next(Fit.ofSorted(tallies(season, measure)), closing);
    try {
      return calibrations.keep(season, measure, fitted);
    } catch (StoreException.Full e) {
      LOG.warn("No room to keep what was fitted: other nodes may rank otherwise for a while");
      return fitted;
    }
  }

  /** In the order of ids, the season before first. */
  private Stream<Tally> tallies(Season season, Measure measure) {
    var people = new TreeSet<>(attempts(season.before().id()).people());
    people.addAll(attempts(season.id()).people());
    return people.stream()
        .flatMap(
            person ->
                Stream.of(season.before().id(), season.id())
                    .map(id -> Scope.of(id, measure).tally(person, attempts(id).of(person))));
  }
}
