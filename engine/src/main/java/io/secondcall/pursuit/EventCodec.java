package io.secondcall.pursuit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Events as the store keeps them: a type name that outlives class names, a schema version, and
 * canonical JSON. What was written once can be read for ever: an older version passes through its
 * upcasters. Thread-safe.
 */
public final class EventCodec {
  /** An event as it is stored. */
  public record Written(String type, int schemaVersion, String json) {}

  /**
   * Turns the JSON of one version of a type into that of the next.
   *
   * @param from the version it reads
   */
  record Upcaster(String type, int from, UnaryOperator<ObjectNode> change) {}

  private record Type(String name, int version, Class<? extends Event> shape) {}

  private static final List<Type> TYPES =
      List.of(
          new Type("pursuit-started", 1, Event.PursuitStarted.class),
          new Type("inherited", 1, Event.Inherited.class),
          new Type("researched", 1, Event.Researched.class),
          new Type("contact-opened", 1, Event.ContactOpened.class),
          new Type("trainee-spoke", 1, Event.TraineeSpoke.class),
          new Type("person-spoke", 1, Event.PersonSpoke.class),
          new Type("beat-entered", 1, Event.BeatEntered.class),
          new Type("feelings-changed", 1, Event.FeelingsChanged.class),
          new Type("variable-set", 1, Event.VariableSet.class),
          new Type("facts-revealed", 1, Event.FactsRevealed.class),
          new Type("person-introduced", 1, Event.PersonIntroduced.class),
          new Type("refused", 1, Event.Refused.class),
          new Type("asked-to-stop", 1, Event.AskedToStop.class),
          new Type("silence-kept", 1, Event.SilenceKept.class),
          new Type("contact-ended", 1, Event.ContactEnded.class),
          new Type("promise-made", 1, Event.PromiseMade.class),
          new Type("promise-met", 1, Event.PromiseMet.class),
          new Type("promise-broken", 1, Event.PromiseBroken.class),
          new Type("ring-back-planned", 1, Event.RingBackPlanned.class),
          new Type("writing-planned", 1, Event.WritingPlanned.class),
          new Type("connected", 1, Event.Connected.class),
          new Type("ending-reached", 1, Event.EndingReached.class),
          new Type("waited", 1, Event.Waited.class),
          new Type("sequence-sent", 1, Event.SequenceSent.class),
          new Type("deed-done", 1, Event.DeedDone.class),
          new Type("pursuit-closed", 1, Event.PursuitClosed.class),
          new Type("attempt-voided", 1, Event.AttemptVoided.class),
          new Type("mark-disputed", 1, Event.MarkDisputed.class),
          new Type("mark-ruled", 1, Event.MarkRuled.class),
          new Type("turn-flagged", 1, Event.TurnFlagged.class),
          new Type("hint-given", 1, Event.HintGiven.class),
          new Type("scorecard-issued", 1, Event.ScorecardIssued.class),
          new Type("scorecard-amended", 1, Event.ScorecardAmended.class));

  private static final Map<String, Type> BY_NAME =
      TYPES.stream().collect(Collectors.toUnmodifiableMap(Type::name, Function.identity()));
  private static final Map<Class<?>, Type> BY_SHAPE =
      TYPES.stream().collect(Collectors.toUnmodifiableMap(Type::shape, Function.identity()));
  private static final JsonMapper MAPPER = Json.mapper().build();

  /** None yet: every type is in its first version. */
  private static final List<Upcaster> UPCASTERS = List.of();

  private EventCodec() {}

  public static Written write(Event event) {
    var type = BY_SHAPE.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException("no type name for " + event.getClass());
    }
    try {
      return new Written(type.name(), type.version(), MAPPER.writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + type.name(), e);
    }
  }

  /**
   * @throws UnreadableEventException when type or version are unknown (a newer engine wrote it) or
   *     the JSON is not of that type
   */
  public static Event read(String type, int schemaVersion, String json) {
    return read(type, schemaVersion, json, UPCASTERS);
  }

  static Event read(String type, int schemaVersion, String json, List<Upcaster> upcasters) {
    var known = BY_NAME.get(type);
    if (known == null) {
      throw new UnreadableEventException("unknown type of event: " + type);
    }
    int newest =
        upcasters.stream()
            .filter(upcaster -> upcaster.type().equals(type))
            .mapToInt(upcaster -> upcaster.from() + 1)
            .max()
            .orElse(known.version());
    try {
      var node = (ObjectNode) MAPPER.readTree(json);
      for (int version = schemaVersion; version != newest; version++) {
        node = upcaster(upcasters, type, version).change().apply(node);
      }
      return MAPPER.treeToValue(node, known.shape());
    } catch (JsonProcessingException | ClassCastException e) {
      throw new UnreadableEventException("not a " + type + ": " + e.getMessage(), e);
    }
  }

  private static Upcaster upcaster(List<Upcaster> upcasters, String type, int from) {
    return upcasters.stream()
        .filter(upcaster -> upcaster.type().equals(type) && upcaster.from() == from)
        .findFirst()
        .orElseThrow(
            () -> new UnreadableEventException("version " + from + " of " + type + " is unknown"));
  }

  /** Names of all types, in the order of {@link Event}. */
  static List<String> types() {
    return TYPES.stream().map(Type::name).toList();
  }
}
