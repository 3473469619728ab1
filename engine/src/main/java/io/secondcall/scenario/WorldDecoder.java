package io.secondcall.scenario;

import io.secondcall.language.Vocabulary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads briefing, calendar, weights, facts, sources and moves. */
final class WorldDecoder {
  private final Decoding decoding;

  WorldDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Scenario.Briefing briefing(Fields fields) {
    return new Scenario.Briefing(
        decoding.text(fields, "you"),
        decoding.text(fields, "sell"),
        decoding.text(fields, "so-far"),
        decoding.text(fields, "want"));
  }

  Scenario.SimulatedCalendar calendar(Fields fields) {
    var holidays = new LinkedHashSet<LocalDate>();
    for (var holiday : fields.scalars("holidays")) {
      timely(holiday, LocalDate::parse).ifPresent(holidays::add);
    }
    var zone = timely(Fields.scalar(fields.need("zone")), ZoneId::of).orElse(ZoneId.of("UTC"));
    var starts = timely(Fields.scalar(fields.need("starts")), LocalDateTime::parse);
    var opens = LocalTime.parse(fields.word("opens", "08:00"));
    var closes = LocalTime.parse(fields.word("closes", "18:00"));
    var calendar =
        new Scenario.SimulatedCalendar(
            zone,
            starts.orElse(LocalDateTime.of(2026, 3, 2, 9, 0)),
            fields.integer("horizon-days"),
            opens,
            closes,
            Collections.unmodifiableSet(holidays));
    if (!opens.isBefore(closes)) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_HOURS,
              fields.placeOf(fields.has("opens") ? "opens" : "closes"),
              "The working day opens at %s and closes at %s.".formatted(opens, closes),
              "It must open first.");
    } else if (starts.isPresent()) {
      checkStart(calendar, fields.need("starts").place());
    }
    return calendar;
  }

  private void checkStart(Scenario.SimulatedCalendar calendar, Place place) {
    var date = calendar.starts().toLocalDate();
    var time = calendar.starts().toLocalTime();
    if (date.getDayOfWeek().getValue() > 5 || calendar.holidays().contains(date)) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_START,
              place,
              "%s is no business day: a %s%s."
                  .formatted(
                      date,
                      date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                      calendar.holidays().contains(date) ? " and a holiday" : ""),
              "Start on a Monday to Friday that is no holiday.");
    } else if (time.isBefore(calendar.opens()) || !time.isBefore(calendar.closes())) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_START,
              place,
              "The pursuit starts at %s, outside the working day (%s to %s)."
                  .formatted(time, calendar.opens(), calendar.closes()),
              "Start within it.");
    }
  }

  private <T> Optional<T> timely(Node.Scalar scalar, Function<String, T> parse) {
    return decoding.timely(
        scalar,
        parse,
        "date or time zone",
        "Write a date of the calendar, or a zone like Europe/London.");
  }

  Map<Scenario.Skill, Integer> weights(Fields fields) {
    var weights = new EnumMap<Scenario.Skill, Integer>(Scenario.Skill.class);
    for (var skill : Scenario.Skill.values()) {
      weights.put(skill, fields.integer(skill.name().toLowerCase(Locale.ROOT)));
    }
    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != 100) {
      decoding
          .diagnostics()
          .report(
              Problem.WEIGHTS,
              fields.place(),
              "The weights sum to %d.".formatted(sum),
              "They must sum to 100.");
    }
    return Collections.unmodifiableMap(weights);
  }

  Scenario.Fact fact(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.FACT, id, entry.key());
    return new Scenario.Fact(
        id,
        decoding.text(fields, "label"),
        decoding.text(fields, "statement"),
        decoding.texts(fields, "wordings"),
        decoding.texts(fields, "contradicted-by"),
        decoding.maybeText(fields, "trap"));
  }

  Scenario.Source source(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.SOURCE, id, entry.key());
    return new Scenario.Source(
        id,
        decoding.text(fields, "name"),
        fields.word("kind"),
        fields.integer("minutes"),
        List.copyOf(decoding.ids(fields, "finds", Symbols.Kind.FACT)),
        decoding.text(fields, "text"));
  }

  /** A list of phrases, or a name and phrases. */
  Vocabulary.Phrases move(String id, Node.Entry entry) {
    decoding.symbols().declare(Symbols.Kind.MOVE, id, entry.key());
    var phrases =
        entry.value() instanceof Node.Mapping
            ? Fields.of(entry.value()).need("phrases")
            : entry.value();
    var examples =
        phrases instanceof Node.Sequence sequence
            ? sequence.items().stream().map(decoding::text).toList()
            : List.<String>of();
    return new Vocabulary.Phrases(id, examples);
  }

  /** Names of the moves that have one. */
  Map<String, MoveName> moveNames(Fields scenario) {
    var names = new LinkedHashMap<String, MoveName>();
    scenario
        .entries("moves")
        .forEach(
            (id, entry) -> {
              if (entry.value() instanceof Node.Mapping) {
                var fields = Fields.of(entry.value());
                var name = decoding.text(fields, "name");
                names.put(
                    id,
                    new MoveName(
                        name,
                        decoding.maybeText(fields, "heard").orElse(id.replace('-', ' ')),
                        fields.flag("accuses")));
              }
            });
    return Collections.unmodifiableMap(names);
  }

  /** Every slot that a text may hold. */
  static void declareSlots(List<Scenario.Draw> draws, Symbols symbols) {
    for (var draw : draws) {
      for (var field : draw.options().getFirst().keySet()) {
        symbols.declareShared(
            Symbols.Kind.SLOT, field.isEmpty() ? draw.id() : draw.id() + "." + field, Place.START);
      }
    }
  }

  List<Scenario.Draw> draws(Fields scenario) {
    return scenario.named("draws", this::draw);
  }

  private Scenario.Draw draw(String id, Node.Entry entry) {
    var items = ((Node.Sequence) entry.value()).items();
    var options = items.stream().map(WorldDecoder::option).toList();
    for (int i = 1; i < options.size(); i++) {
      if (!options.get(i).keySet().equals(options.getFirst().keySet())) {
        decoding
            .diagnostics()
            .report(
                Problem.UNLIKE_OPTIONS,
                items.get(i).place(),
                "This option of `%s` has other fields than the first.".formatted(id),
                "Every option has the same fields, or none has any.");
      }
    }
    return new Scenario.Draw(id, options);
  }

  private static Map<String, String> option(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Map.of("", scalar.text());
    }
    var fields = new LinkedHashMap<String, String>();
    Fields.of(node)
        .entries()
        .forEach((field, entry) -> fields.put(field, Fields.scalar(entry.value()).text()));
    return Collections.unmodifiableMap(fields);
  }
}
