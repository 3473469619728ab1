package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
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

  /** What was said on these ways and heard as an insult. */
  static List<String> rude(List<TestPath> paths) {
    return paths.stream()
        .flatMap(
            path ->
                path.whole().events().stream()
                    .filter(recorded -> isRude(recorded.event()))
                    .flatMap(
                        recorded ->
                            Optional.ofNullable(path.texts().get(recorded.sequence()))
                                .map(text -> body(text, (Event.TraineeSpoke) recorded.event()))
                                .stream()))
        .distinct()
        .toList();
  }

  private static boolean isRude(Event event) {
    return event instanceof Event.TraineeSpoke spoke
        && Heard.of(spoke).moveNames().contains("hostile");
  }

  /** A mail's text without its subject. */
  private static String body(String text, Event.TraineeSpoke spoke) {
    return spoke.subject().isPresent()
        ? text.substring(text.offsetByCodePoints(0, spoke.subject().getAsInt() + 2))
        : text;
  }
}
