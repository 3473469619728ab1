package io.secondcall.store;

import java.sql.Connection;
import java.util.function.Function;

/** Runs what is done to people in transactions. Thread-safe; calls block. */
public final class PeopleStore {
  private final Database database;

  public PeopleStore(Database database) {
    this.database = database;
  }

  public <T> T read(Function<PeopleTables, T> work) {
    return database.read(connection -> work.apply(tables(connection)));
  }

  /**
   * All of it is stored when this returns, or nothing.
   *
   * @throws StoreException when nothing was stored
   */
  public <T> T write(Function<PeopleTables, T> work) {
    return database.write(connection -> work.apply(tables(connection)));
  }

  /** Like {@link #write}, for what ends something: tried even where there is no room left. */
  public <T> T end(Function<PeopleTables, T> work) {
    return database.writeWithoutRoom(connection -> work.apply(tables(connection)));
  }

  private PeopleTables tables(Connection connection) {
    return new PeopleTables(connection, database.isShared());
  }
}
