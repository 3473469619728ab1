package io.secondcall.scenario;

import io.secondcall.language.Channel;
import io.secondcall.language.Vocabulary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads people and their beats. */
final class PeopleDecoder {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Decoding decoding;
  private final EffectsDecoder effects;

  PeopleDecoder(Decoding decoding) {
    this.decoding = decoding;
    this.effects = new EffectsDecoder(decoding);
  }

  Person person(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.PERSON, id, entry.key());
    return new Person(
        id,
        decoding.text(fields, "name"),
        decoding.text(fields, "role"),
        decoding.text(fields, "about"),
        channels(fields),
        fields.flag("known", true),
        fields.integer("trust", 3),
        fields.integer("patience", 5),
        fields.each("habits", this::habit),
        decoding.maybeId(fields, "voicemail", Symbols.Kind.BEAT),
        fields.each("opens", this::opening),
        fields.each("reacts", this::reaction),
        fields.named("knows", this::topic),
        decoding.texts(fields, "dodges"),
        decoding.texts(fields, "parries"),
        decoding.texts(fields, "sorries"),
        onceMore(fields),
        decoding.texts(fields, "silences"),
        decoding.id(fields.need("out-of-patience"), Symbols.Kind.BEAT),
        decoding.id(fields.need("offended"), Symbols.Kind.BEAT),
        fields.maybe("writes", this::writes).orElse(Map.of()),
        fields.each("away", this::away).stream().flatMap(Optional::stream).toList(),
        Person.Side.valueOf(fields.word("side", "theirs").toUpperCase(Locale.ROOT)),
        fields
            .maybe("asked-to-stop", asked -> decoding.maybeId(asked, "fact", Symbols.Kind.FACT))
            .flatMap(fact -> fact));
  }

  private List<String> onceMore(Fields fields) {
    return fields.has("once-more")
        ? decoding.linesAgain(fields, "once-more")
        : Person.PLAINLY_ONCE_MORE;
  }

  private Map<Channel, Person.Writing> writes(Fields fields) {
    var writes = new EnumMap<Channel, Person.Writing>(Channel.class);
    fields
        .entries()
        .forEach(
            (name, entry) ->
                writes.put(Channel.ofWireName(name), writing(Fields.of(entry.value()))));
    return Collections.unmodifiableMap(writes);
  }

  private Person.Writing writing(Fields fields) {
    return new Person.Writing(
        fields.maybe("answers-in", effects::delay).orElse(Delay.USUAL),
        decoding.maybeId(fields, "address", Symbols.Kind.FACT),
        decoding.maybeId(fields, "offended", Symbols.Kind.BEAT),
        fields.flag("connected"));
  }

  private Optional<Person.Away> away(Fields fields) {
    var from = date(fields, "from");
    var to = date(fields, "to");
    var says = decoding.text(fields, "says");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_TIMING,
              fields.placeOf("to"),
              "They are back (%s) before they leave (%s).".formatted(to.get(), from.get()),
              "`to` is the last day away.");
    }
    return Optional.of(new Person.Away(from.get(), to.get(), says));
  }

  private Optional<LocalDate> date(Fields fields, String key) {
    return decoding.timely(
        Fields.scalar(fields.need(key)),
        LocalDate::parse,
        "date",
        "Write a date of the calendar: 2026-03-05.");
  }

  private Set<Channel> channels(Fields fields) {
    var channels = EnumSet.noneOf(Channel.class);
    fields.words("channels").forEach(name -> channels.add(Channel.ofWireName(name)));
    if (channels.isEmpty()) {
      channels.add(Channel.CALL);
    }
    if (fields.has("voicemail")) {
      channels.add(Channel.VOICEMAIL);
    }
    return Collections.unmodifiableSet(channels);
  }

  private Person.Habit habit(Fields fields) {
    var from = LocalTime.parse(fields.word("from"));
    var to = LocalTime.parse(fields.word("to"));
    if (!from.isBefore(to)) {
      decoding
          .diagnostics()
          .report(
              Problem.BAD_HOURS,
              fields.placeOf("from"),
              "`from` must be earlier than `to`.",
              "A night shift is two habits.");
    }
    return new Person.Habit(
        days(fields),
        from,
        to,
        EffectsDecoder.chance(fields.word("picks-up")),
        decoding.maybeId(fields, "answers", Symbols.Kind.PERSON));
  }

  /** mon-fri, tue, or a list of such; sat-mon runs over the week's end. */
  private static Set<DayOfWeek> days(Fields fields) {
    var spans = fields.has("days") ? fields.words("days") : Set.of("mon-fri");
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var span : spans) {
      int first = DAYS.indexOf(span.substring(0, 3));
      int last = DAYS.indexOf(span.substring(span.length() - 3));
      for (int day = first; day != last; day = (day + 1) % 7) {
        days.add(DayOfWeek.of(day + 1));
      }
      days.add(DayOfWeek.of(last + 1));
    }
    return Collections.unmodifiableSet(days);
  }

  private Person.Opening opening(Fields fields) {
    return new Person.Opening(
        decoding.maybeExpression(fields, "when", Names.TURN),
        fields.flag("ringing-back"),
        EffectsDecoder.channel(fields),
        decoding.id(fields.need("goes"), Symbols.Kind.BEAT));
  }

  private Person.Reaction reaction(Fields fields) {
    return new Person.Reaction(
        effects.listening(fields),
        fields.integer("trust", 0),
        fields.integer("patience", 0),
        fields.flag("once"));
  }

  private Person.Topic topic(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declareShared(Symbols.Kind.TOPIC, id, entry.key());
    if (id.equals(Vocabulary.ONCE_MORE)) {
      decoding
          .diagnostics()
          .report(
              Problem.NAME_TAKEN,
              entry.key(),
              "`once-more` is what everybody is asked who is to say something again.",
              "Call this topic something else; how they say it again stands under the person.");
    }
    return new Person.Topic(
        id,
        decoding.maybeExpression(fields, "when", Names.TURN),
        decoding.texts(fields, "asks"),
        decoding.texts(fields, "answers"),
        effects.effects(fields));
  }

  /** All beats, in file order; the key of each group is the person. */
  Map<String, Beat> beats(Fields scenario) {
    var beats = new LinkedHashMap<String, Beat>();
    scenario
        .entries("beats")
        .forEach(
            (person, group) -> {
              decoding.symbols().refer(Symbols.Kind.PERSON, person, group.key());
              Fields.of(group.value())
                  .entries()
                  .forEach((id, entry) -> beats.putIfAbsent(id, beat(person, id, entry)));
            });
    return Collections.unmodifiableMap(beats);
  }

  private Beat beat(String person, String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.BEAT, id, entry.key());
    return new Beat(
        id,
        person,
        decoding.texts(fields, "says"),
        decoding.texts(fields, "again"),
        effects.effects(fields),
        fields.each("listens", this::transition),
        fields.get("otherwise").map(this::otherwise),
        fields.flag("voicemail") ? Channel.VOICEMAIL : EffectsDecoder.channel(fields),
        fields.flag("provokes"));
  }

  private Beat.Transition transition(Fields fields) {
    return new Beat.Transition(
        effects.listening(fields),
        decoding.texts(fields, "says"),
        decoding.maybeId(fields, "goes", Symbols.Kind.BEAT),
        effects.effects(fields),
        decoding.texts(fields, "try"),
        fields.maybe("answers-in", effects::delay));
  }

  private Beat.Transition otherwise(Node node) {
    if (node instanceof Node.Scalar) {
      return new Beat.Transition(
          Listening.ANYTHING,
          List.of(),
          Optional.of(decoding.id(node, Symbols.Kind.BEAT)),
          Effects.NONE,
          List.of(),
          Optional.empty());
    }
    return transition(Fields.of(node));
  }
}
