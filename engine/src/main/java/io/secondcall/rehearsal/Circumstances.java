package io.secondcall.rehearsal;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a guard can depend on when a reply meets a beat. Immutable.
 *
 * @param time when the contact was opened
 * @param incoming whether they rang
 * @param dialled whose number was rung; empty: their own
 * @param levels how they stand
 * @param memories ids that are remembered; none where one is left out
 * @param variables those that are not as the scenario starts them
 */
record Circumstances(
    LocalDateTime time,
    boolean incoming,
    String dialled,
    Map<Level, Integer> levels,
    Map<Memory, List<String>> memories,
    Map<String, Object> variables) {

  /** A number that guards ask for. */
  enum Level {
    TRUST,
    PATIENCE,
    /** Ordinal of the conversation, from 1. */
    CONTACT,
    /** Times the beat was entered, this one included. */
    VISITS
  }

  /** Ids that guards ask about. */
  enum Memory {
    FOUND,
    SEEN,
    OPEN,
    KEPT,
    BROKEN,
    /** People in copy of the mail. */
    COPIED,
    /** Meetings attended before. */
    ATTENDED,
    /** Deeds done. */
    DONE
  }

  /** The first conversation of a person who feels so, with nothing remembered. */
  static Circumstances ordinary(LocalDateTime time, int trust, int patience) {
    return new Circumstances(
        time,
        false,
        "",
        Map.of(Level.TRUST, trust, Level.PATIENCE, patience, Level.CONTACT, 1, Level.VISITS, 1),
        Map.of(),
        Map.of());
  }

  int level(Level level) {
    return levels.getOrDefault(level, 0);
  }

  List<String> ids(Memory memory) {
    return memories.getOrDefault(memory, List.of());
  }

  Circumstances withTime(LocalDateTime value) {
    return new Circumstances(value, incoming, dialled, levels, memories, variables);
  }

  Circumstances withIncoming(boolean value) {
    return new Circumstances(time, value, dialled, levels, memories, variables);
  }

  Circumstances withDialled(String value) {
    return new Circumstances(time, incoming, value, levels, memories, variables);
  }

  Circumstances with(Level level, int value) {
    var changed = new EnumMap<>(levels);
    changed.put(level, value);
    return new Circumstances(time, incoming, dialled, Map.copyOf(changed), memories, variables);
  }

  /** Remembers these too. */
  Circumstances with(Memory memory, List<String> more) {
    var changed = new EnumMap<Memory, List<String>>(Memory.class);
    changed.putAll(memories);
    changed.put(memory, Stream.concat(ids(memory).stream(), more.stream()).distinct().toList());
    return new Circumstances(time, incoming, dialled, levels, Map.copyOf(changed), variables);
  }

  Circumstances withVariable(String id, Object value) {
    var changed = new HashMap<>(variables);
    changed.put(id, value);
    return new Circumstances(time, incoming, dialled, levels, memories, Map.copyOf(changed));
  }
}
