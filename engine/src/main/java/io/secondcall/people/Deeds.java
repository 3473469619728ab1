package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.AccountRow;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.util.function.Function;

/**
 * Runs what people with an account do, each deed in one transaction in which they still may: a
 * request that was let in before somebody got another role or was let out may come to write after
 * it. Thread-safe; calls block.
 */
final class Deeds {
  private final PeopleStore store;

  Deeds(PeopleStore store) {
    this.store = store;
  }

  /**
   * All of it is stored when this returns, or nothing; nobody's role changes meanwhile.
   *
   * @param by who does it, as they were when they were let in to do it
   * @throws DeedRefusedException when their session is over, or their role or team is another now
   */
  <T> T write(Member by, Function<PeopleTables, T> work) {
    return store.write(tables -> work.apply(admitted(tables, by)));
  }

  /** Like {@link #write}, for what ends something: tried even where there is no room left. */
  <T> T end(Member by, Function<PeopleTables, T> work) {
    return store.end(tables -> work.apply(admitted(tables, by)));
  }

  private static PeopleTables admitted(PeopleTables tables, Member by) {
    // Whoever changes a role holds the same lock: what is read now stays so until the commit.
    tables.lock(Accounts.ORGANISATION);
    if (tables.sessions().holder(by.session()).filter(now -> isStill(now, by)).isEmpty()) {
      throw new DeedRefusedException(
          Reason.NOT_ANY_MORE,
          "Your session ended, or your role or team changed, while you asked for this; nothing was"
              + " done. Load the page again.");
    }
    return tables;
  }

  private static boolean isStill(AccountRow now, Member by) {
    return now.id().equals(by.id())
        && now.active()
        && now.role().equals(by.role().text())
        && now.team().equals(by.team());
  }
}
