package io.secondcall.store;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.pursuit.Json;
import java.sql.Connection;

/** Follows disputed marks to what is ruled on them. */
final class DisputeModel implements ReadModel {
  @Override
  public String name() {
    return "mark-dispute";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void clear(Connection connection) {
    new Statements(connection).update("delete from mark_dispute");
  }

  @Override
  public void apply(Connection connection, StoredEvent stored) {
    switch (stored.type()) {
      case "mark-disputed", "mark-ruled" -> {
        var statements = new Statements(connection);
        switch (EventCodec.read(stored.type(), stored.schema(), stored.payload())) {
          case Event.MarkDisputed disputed ->
              statements.update(
                  "insert into mark_dispute (pursuit, criterion, disputed_at) values (?, ?, ?)",
                  stored.pursuit(),
                  disputed.criterion(),
                  stored.recordedAt());
          case Event.MarkRuled ruled ->
              statements.update(
                  "update mark_dispute set verdict = ?, ruled_at = ?, ruled_by = ? where pursuit ="
                      + " ? and criterion = ?",
                  Json.wireName(ruled.verdict()),
                  stored.recordedAt(),
                  stored.actor(),
                  stored.pursuit(),
                  ruled.criterion());
          default -> throw new IllegalStateException("not as its type says: " + stored.type());
        }
      }
      default -> {
        // Nothing else disputes a mark.
      }
    }
  }
}
