package io.secondcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.UnreadableEventException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pursuit in a file of its own: its events as the store keeps them, what the trainee wrote, and
 * the text of the scenario that it pins, so that it can be judged anywhere and at any time.
 *
 * @param scenario YAML
 * @param texts what the trainee wrote, by sequence of the turn
 */
record RecordingFile(String scenario, List<Recorded> events, Map<Long, String> texts) {
  private static final String FORMAT = "secondcall-pursuit-1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Text that is no recorded pursuit. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /** Replaces the file in one step: a stop in the middle of writing leaves the one before. */
  void write(Path file) throws IOException {
    var temporary = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(temporary, toJson());
    try {
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private String toJson() throws JsonProcessingException {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("scenario", scenario);
    var list = root.putArray("events");
    for (var recorded : events) {
      var written = EventCodec.write(recorded.event());
      var entry = list.addObject();
      entry.put("sequence", recorded.sequence());
      entry.put("at", recorded.at().toString());
      entry.put("type", written.type());
      entry.put("schemaVersion", written.schemaVersion());
      entry.set("event", JSON.readTree(written.json()));
    }
    var words = root.putObject("texts");
    texts.forEach((sequence, text) -> words.put(Long.toString(sequence), text));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /**
   * @throws Unreadable with a sentence that says what is wrong
   */
  static RecordingFile read(String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Unreadable("It is not JSON (line " + line(e) + ").");
    }
    var format = root.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw new Unreadable(
          format.startsWith("secondcall-pursuit-")
              ? "It was recorded by a newer version of Second Call (" + format + ")."
              : "It is not a recorded pursuit: `secondcall play --record` makes one.");
    }
    if (!root.path("scenario").isTextual()) {
      throw new Unreadable("It lacks the text of its scenario.");
    }
    var texts = new TreeMap<Long, String>();
    root.path("texts")
        .properties()
        .forEach(text -> texts.put(number(text.getKey()), text.getValue().asText()));
    return new RecordingFile(root.path("scenario").textValue(), events(root), texts);
  }

  private static int line(JsonProcessingException fault) {
    return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
  }

  private static List<Recorded> events(JsonNode root) {
    var events = new ArrayList<Recorded>();
    for (var entry : root.path("events")) {
      events.add(
          new Recorded(entry.path("sequence").asLong(), time(entry.path("at")), event(entry)));
      if (events.getLast().sequence() != events.size()) {
        throw new Unreadable("Its events are not numbered 1, 2, 3 and so on: one is missing.");
      }
    }
    if (events.isEmpty() || !(events.getFirst().event() instanceof Event.PursuitStarted)) {
      throw new Unreadable("It does not begin with the start of a pursuit.");
    }
    return events;
  }

  private static Event event(JsonNode entry) {
    try {
      return EventCodec.read(
          entry.path("type").asText(),
          entry.path("schemaVersion").asInt(),
          entry.path("event").toString());
    } catch (UnreadableEventException e) {
      throw new Unreadable("Event " + entry.path("sequence").asText() + " cannot be read.");
    }
  }

  private static LocalDateTime time(JsonNode at) {
    try {
      return LocalDateTime.parse(at.asText());
    } catch (DateTimeException e) {
      throw new Unreadable("\"" + at.asText() + "\" is not a time like 2026-03-03T09:40:00.");
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unreadable("\"" + text + "\" is not the sequence of a turn.");
    }
  }
}
