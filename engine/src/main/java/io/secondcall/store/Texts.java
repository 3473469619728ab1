package io.secondcall.store;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** What trainees wrote, apart from the events and erasable. Thread-safe; calls block. */
public final class Texts {
  /** What stands in for words that were erased. */
  public static final String ERASED = "[erased]";

  private final Database database;
  private final Clock clock;

  public Texts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was written in a pursuit's own events, by sequence. */
  public Map<Long, String> of(String pursuit) {
    return database.read(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select sequence, words from event_text where pursuit = ?")) {
            select.setString(1, pursuit);
            var texts = new TreeMap<Long, String>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                var words = rows.getString(2);
                texts.put(rows.getLong(1), words == null ? ERASED : words);
              }
            }
            return texts;
          }
        });
  }

  /**
   * Erases everything that was written in a pursuit's own events, for good. Never refused for want
   * of room.
   *
   * @return how many texts were erased now
   */
  public int erase(String pursuit) {
    return database.writeWithoutRoom(
        connection -> new Erasures(new Statements(connection)).ofPursuit(pursuit, clock.instant()));
  }
}
