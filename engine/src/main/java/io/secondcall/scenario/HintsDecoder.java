package io.secondcall.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the coach's hints, which stand with the beats, with the people and by themselves. */
final class HintsDecoder {
  private static final String KEY = "hint";

  private final Decoding decoding;

  HintsDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Hints hints(Fields scenario) {
    var beats = new LinkedHashMap<String, String>();
    scenario.entries("beats").values().forEach(group -> collect(group, beats));
    var people = new LinkedHashMap<String, String>();
    scenario.entries("people").forEach((id, person) -> hint(id, person, people));
    return new Hints(beats, people, scenario.each("hints", this::desk));
  }

  private void collect(Node.Entry group, Map<String, String> into) {
    Fields.of(group.value()).entries().forEach((id, beat) -> hint(id, beat, into));
  }

  private void hint(String id, Node.Entry entry, Map<String, String> into) {
    decoding.maybeText(Fields.of(entry.value()), KEY).ifPresent(text -> into.putIfAbsent(id, text));
  }

  private Hints.Desk desk(Fields fields) {
    return new Hints.Desk(
        decoding.maybeExpression(fields, "when", Names.PURSUIT), decoding.text(fields, "text"));
  }
}
