package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way that a test went. Immutable.
 *
 * @param moments after each step that left the pursuit open
 * @param whole the pursuit, closed
 * @param texts what its trainee said and wrote, by sequence of the turn
 */
record TestPath(
    List<Playthrough.Moment> moments, Playthrough.Moment whole, Map<Long, String> texts) {
  TestPath {
    moments = List.copyOf(moments);
    texts = Map.copyOf(texts);
  }

  /** What was said on these ways, by the beat that it was said at. */
  static Map<String, Set<String>> typed(List<TestPath> paths) {
    var typed = new LinkedHashMap<String, Set<String>>();
    for (var path : paths) {
      for (var recorded : path.whole().events()) {
        if (recorded.event() instanceof Event.TraineeSpoke spoke) {
          Optional.ofNullable(path.texts().get(recorded.sequence()))
              .ifPresent(
                  text ->
                      typed
                          .computeIfAbsent(spoke.beat(), id -> new LinkedHashSet<>())
                          .add(body(text, spoke)));
        }
      }
    }
    return typed;
  }

  /** A mail's text without its subject. */
  private static String body(String text, Event.TraineeSpoke spoke) {
    return spoke.subject().isPresent()
        ? text.substring(text.offsetByCodePoints(0, spoke.subject().getAsInt() + 2))
        : text;
  }
}
