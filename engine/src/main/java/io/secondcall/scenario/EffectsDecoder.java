package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads effects and what a reply must hold. */
final class EffectsDecoder {
  private final Decoding decoding;

  EffectsDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Listening listening(Fields fields) {
    return new Listening(
        decoding.ids(fields, "hears", Symbols.Kind.MOVE),
        decoding.ids(fields, "cites", Symbols.Kind.FACT),
        decoding.ids(fields, "asks", Symbols.Kind.TOPIC),
        decoding.ids(fields, "unless", Symbols.Kind.MOVE),
        decoding.maybeExpression(fields, "when", Names.TURN));
  }

  Effects effects(Fields fields) {
    return new Effects(
        fields.integer("trust", 0),
        fields.integer("patience", 0),
        sets(fields),
        List.copyOf(decoding.ids(fields, "reveals", Symbols.Kind.FACT)),
        List.copyOf(decoding.ids(fields, "introduces", Symbols.Kind.PERSON)),
        fields.maybe("promises", this::promise),
        fields.maybe("rings-back", this::ringBack),
        fields.flag("refuses"),
        fields.flag("asks-to-stop"),
        fields.flag("connects"),
        fields.flag("hangs-up"),
        decoding.maybeId(fields, "ends", Symbols.Kind.ENDING),
        minutes(fields.word("takes", "0m")));
  }

  private Map<String, Expression> sets(Fields fields) {
    var sets = new LinkedHashMap<String, Expression>();
    fields
        .entries("sets")
        .forEach(
            (variable, entry) -> {
              decoding.symbols().refer(Symbols.Kind.VARIABLE, variable, entry.key());
              Optional.ofNullable(decoding.variables().get(variable))
                  .flatMap(type -> decoding.expression(entry.value(), Names.TURN, type))
                  .ifPresent(value -> sets.put(variable, value));
            });
    return Collections.unmodifiableMap(sets);
  }

  private Effects.Promise promise(Fields fields) {
    var id = fields.word("id");
    decoding.symbols().declareShared(Symbols.Kind.PROMISE, id, fields.placeOf("id"));
    int within = within(fields);
    if (fields.has("after") && fields.has("at")) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_TIMING,
              fields.placeOf("after"),
              "A promise is for a set time (`at`) or from a moment on (`after`), not both.",
              "Delete one of them.");
    }
    return new Effects.Promise(
        id,
        debtor(fields),
        decoding.text(fields, "text"),
        minutes(fields.word("after", "0m")),
        within,
        fields.maybe(
            "at", at -> new Effects.SetTime(at.integer("days"), LocalTime.parse(at.word("time")))),
        decoding.maybeId(fields, "person", Symbols.Kind.PERSON),
        channel(fields),
        List.copyOf(decoding.ids(fields, "with", Symbols.Kind.PERSON)));
  }

  static Effects.Debtor debtor(Fields fields) {
    return fields.word("by", "trainee").equals("person")
        ? Effects.Debtor.PERSON
        : Effects.Debtor.TRAINEE;
  }

  /** Minutes in which a promise can be kept. */
  int within(Fields fields) {
    int within = minutes(fields.word("within"));
    if (within == 0) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_TIMING,
              fields.need("within").place(),
              "A promise that must be met within no time cannot be kept.",
              "Write 30m, say.");
    }
    return within;
  }

  private Effects.RingBack ringBack(Fields fields) {
    var delay = delay(fields);
    return new Effects.RingBack(
        delay.fromMinutes(),
        delay.toMinutes(),
        delay.chance(),
        decoding.maybeId(fields, "person", Symbols.Kind.PERSON),
        channel(fields));
  }

  Delay delay(Fields fields) {
    int from = minutes(fields.word("from"));
    int to = minutes(fields.word("to"));
    if (from > to) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_TIMING,
              fields.placeOf("from"),
              "`from` is later than `to`.",
              "Swap them.");
    }
    return new Delay(from, to, chance(fields.word("chance", "100%")));
  }

  static Channel channel(Fields fields) {
    return Channel.ofWireName(fields.word("channel", "call"));
  }

  /** 20m, 2h or 1h30m. */
  static int minutes(String duration) {
    int hours = duration.indexOf('h');
    int minutes = hours < 0 ? 0 : 60 * Integer.parseInt(duration.substring(0, hours));
    var rest = duration.substring(hours + 1);
    return rest.isEmpty() ? minutes : minutes + Integer.parseInt(rest.replace("m", ""));
  }

  /** 80% is 0.8. */
  static double chance(String percent) {
    return Integer.parseInt(percent.replace("%", "")) / 100.0;
  }
}
