package io.secondcall.scenario;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Team.Deed;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads sequences, deeds and epilogues. */
final class TeamDecoder {
  private final Decoding decoding;
  private final EffectsDecoder effects;

  TeamDecoder(Decoding decoding) {
    this.decoding = decoding;
    this.effects = new EffectsDecoder(decoding);
  }

  Team team(Fields file) {
    return new Team(file.named("sequences", this::sequence), file.named("deeds", this::deed));
  }

  private Team.Sequence sequence(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.SEQUENCE, id, entry.key());
    return new Team.Sequence(
        id,
        decoding.text(fields, "name"),
        decoding.id(fields.need("owner"), Symbols.Kind.PERSON),
        decoding.id(fields.need("to"), Symbols.Kind.PERSON),
        Channel.ofWireName(fields.word("channel", "email")),
        fields.each("steps", this::step));
  }

  private Team.Step step(Fields fields) {
    var at = fields.in("at");
    return new Team.Step(
        new Team.Moment(at.integer("day"), LocalTime.parse(at.word("time"))),
        decoding.maybeText(fields, "subject").orElse(""),
        decoding.text(fields, "text"),
        effects.effects(fields, Names.PURSUIT),
        decoding.maybeId(fields, "goes", Symbols.Kind.BEAT));
  }

  private Deed deed(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.DEED, id, entry.key());
    var kind = kind(fields.word("kind"));
    if (kind == Deed.Kind.DO_NOT_CONTACT) {
      decoding.symbols().declareShared(Symbols.Kind.PROMISE, Team.REMOVAL, entry.key());
    }
    boolean words = kind == Deed.Kind.NOTE || kind == Deed.Kind.HAND_OVER;
    return new Deed(
        id,
        decoding.text(fields, "name"),
        kind,
        fields.integer("minutes", 0),
        decoding.maybeId(fields, "sequence", Symbols.Kind.SEQUENCE),
        decoding.maybeExpression(fields, "when", Names.PURSUIT),
        fields.flag("removes"),
        fields.flag("writes", words),
        fields.has("within")
            ? Optional.of(EffectsDecoder.minutes(fields.word("within")))
            : Optional.empty(),
        effects.effects(fields, Names.PURSUIT));
  }

  private static Deed.Kind kind(String word) {
    return Deed.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  List<Scenario.Epilogue> epilogue(Fields ending) {
    return ending.each(
        "epilogue",
        fields ->
            new Scenario.Epilogue(
                decoding.maybeExpression(fields, "when", Names.PURSUIT),
                decoding.text(fields, "later"),
                decoding.text(fields, "text")));
  }
}
