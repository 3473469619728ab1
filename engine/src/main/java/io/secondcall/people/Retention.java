package io.secondcall.people;

import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import io.secondcall.store.Summaries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Lets go of what was kept long enough. Any number of nodes may do it at once, and doing it again
 * changes nothing. Thread-safe; calls block, in transactions of a hundred things at most.
 */
public final class Retention {
  private static final int BATCH = 100;

  private final PeopleStore store;
  private final Summaries summaries;
  private final Periods periods;
  private final Clock clock;

  public Retention(PeopleStore store, Summaries summaries, Periods periods, Clock clock) {
    this.store = store;
    this.summaries = summaries;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * How long things are kept; empty: for ever.
   *
   * @param words what was written in a pursuit, after its last event, once it is finished; and
   *     comments on it, after they were changed last
   * @param guests a guest who never came back, after they were last there
   * @param sessions a session of an account, once it is over
   * @param links a link, once it was used or its time was up
   * @param audit entries of the audit log
   */
  public record Periods(
      Optional<Duration> words,
      Optional<Duration> guests,
      Optional<Duration> sessions,
      Optional<Duration> links,
      Optional<Duration> audit) {
    /** Everything for ever. */
    public static Periods forEver() {
      return new Periods(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** How much went. */
  public record Gone(int texts, int guests, int sessions, int links, int auditEntries) {}

  public Gone run() {
    return new Gone(
        since(periods.words(), this::words),
        since(periods.guests(), this::guests),
        since(periods.sessions(), this::sessions),
        since(periods.links(), before -> store.end(tables -> tables.links().removeOver(before))),
        since(periods.audit(), this::audit));
  }

  private int since(Optional<Duration> period, ToIntFunction<Instant> work) {
    return period.map(kept -> work.applyAsInt(clock.instant().minus(kept))).orElse(0);
  }

  private int words(Instant before) {
    summaries.catchUp();
    int all = 0;
    for (int now = someWords(before); now > 0; now = someWords(before)) {
      all += now;
    }
    return all + store.end(tables -> tables.coaching().expire(before));
  }

  private int someWords(Instant before) {
    return store.end(
        tables ->
            tables.finishedWithWords(before, BATCH).stream()
                .mapToInt(pursuit -> tables.erasures().expired(pursuit, clock.instant()))
                .sum());
  }

  private int guests(Instant before) {
    int all = 0;
    for (int now = someGuests(before); now > 0; now = someGuests(before)) {
      all += now;
    }
    return all;
  }

  private int someGuests(Instant before) {
    return store.end(
        tables ->
            (int)
                tables.lockGuestsLastSeen(before, BATCH).stream()
                    .filter(guest -> tables.erasures().person(guest, clock.instant()))
                    .count());
  }

  /** A session that nobody can use any more, by whichever of its two limits. */
  private int sessions(Instant before) {
    return store.end(
        tables ->
            tables
                .sessions()
                .removeOver(
                    before.minus(Accounts.LONGEST_REST), before.minus(Accounts.LONGEST_SESSION)));
  }

  private int audit(Instant before) {
    return store.end(
        (PeopleTables tables) ->
            tables.audit().trim(before, clock.instant(), Accounts.ORGANISATION, Deed.SERVER));
  }
}
