package io.secondcall.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was meant by a typed name. Pure.
 *
 * @param names what can be meant, by id
 */
record NearName(Map<String, String> names) {

  /** The one that is called so: by its id or its name, in any case. */
  Optional<String> exactly(String typed) {
    return names.entrySet().stream()
        .filter(e -> typed.equalsIgnoreCase(e.getKey()) || typed.equalsIgnoreCase(e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** All whose id or name holds what was typed. */
  List<String> like(String typed) {
    var part = typed.toLowerCase(Locale.ROOT);
    return names.entrySet().stream()
        .filter(e -> (e.getKey() + "\n" + e.getValue()).toLowerCase(Locale.ROOT).contains(part))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The one that is called so, or the only one that is nearly called so. */
  Optional<String> of(String typed) {
    var like = like(typed);
    return exactly(typed)
        .or(() -> like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty());
  }
}
