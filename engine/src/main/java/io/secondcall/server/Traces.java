package io.secondcall.server;

import io.secondcall.store.StoreException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;

/**
 * Failures as they may be logged: where they happened and of what kind, without what they say. The
 * message of a database, a parser or a model may quote what somebody wrote; the store's own don't.
 */
final class Traces {
  private static final int MOST_FRAMES = 40;

  private Traces() {}

  static String of(Throwable failure) {
    var text = new StringBuilder();
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : "\nbecause of ").append(cause.getClass().getName());
      if (cause instanceof StoreException) {
        text.append(": ").append(cause.getMessage());
      }
      if (cause instanceof SQLException sql) {
        text.append(" (SQLSTATE ").append(sql.getSQLState()).append(')');
      }
      var frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
        text.append("\n\tat ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
