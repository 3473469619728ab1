package io.secondcall.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A table that follows the events. Everything in it comes from them, so that it can be thrown away
 * and built again.
 */
interface ReadModel {
  /** Name of its checkpoint. */
  String name();

  /** Version of its rules; another than the checkpoint's builds it anew. */
  int version();

  /** Forgets everything. */
  void clear(Connection connection) throws SQLException;

  /** Takes in one event; events come in the order of their positions, each once. */
  void apply(Connection connection, StoredEvent event) throws SQLException;
}
